"""Whose figure it is where it is not that of the place that reports: 韶山市, 宁乡高新区, 长沙银行."""

from collections.abc import Sequence

from site_gen.reading.rule import rule
from site_gen.reading.verbs import leading_verb

_ENTITY = rule(
    r"(?!.?[国省市县]对[市县区])(?P<name>[一-龥]{2,7}?(?:自治县|县|区|市|镇|乡|旗)|[一-龥]{2,10}?(?:经济技术开发区|经济开发区"
    r"|高新技术产业开发区|经开区|高新区|开发区|产业园|工业园区?|综保区|自贸试验区|新区|保税区|度假区"
    r"|集团|公司|银行|大学|学院|医院|大科城|产业集群|股份|重工|科技))(?=[、和与及]|分别|均|在全[国省市区]|在[^，、在]{2,12}(?:考核|评价|评估|测评|考评)|跻身|进入|挺进|入围|跃|位"
    r"|居|列|获|荣|入选|蝉联|晋升|综合|$)",
    "省对市综合考评居全省第3位 => 省对市综合考评全省排名 | rank | 3位 | 2021 | actual",
    "东江工业园区在省级园区综合考核中稳居第一 => 省级园区综合考核排名 | rank | 1位 | 2021 | actual | 东江工业园区",
    "东江镇、西河镇分别位列全省百强镇第4、第5位 => 全省百强镇排名 | rank | 4位 | 2021 | actual | 东江镇",
)
_COMMON = rule(
    r"^(?:涉农|全|本|我|各|该|多个|其他|部分|所有|国家|省|国|两|三|四|城|乡|社|地|景|园|校|街|片|库|灾|山|牧|农|辖|特|市"
    r"|小|郊|主城|中心城|老城|建成|县|区)*(?:县|区|市|镇|乡|城镇|社区|小区|景区|地区|城区|市区|园区|城乡|校区|新区"
    r"|开发区|经开区|高新区|产业园)$|.*[百十\d][强佳](?:县|区|市|镇|乡|旗)$",
    "中国工业百强区排名第38位 => 中国工业百强区排名 | rank | 38位 | 2021 | actual",
    "主城区综合竞争力居全省第二 => 主城区综合竞争力全省排名 | rank | 2位 | 2021 | actual",
)
_PLURAL = rule(
    r"[各每多个家所有其他国省级市]{1,3}|全[国省市]|城市|农村|商业|政策性|民用|专科|支线|通用(?=机场)|在|以|是|被|列|为|加快|推进|推动|抓好|支持|协调|实质性|企业集团",
    "在全国国家级经开区考评中居第68位 => 全国国家级经开区考评排名 | rank | 68位 | 2021 | actual",
    "协调银行贷款3亿元 => 协调银行贷款 | level | 3亿元 | 2021 | actual",
    "企业集团利税增长8% => 企业集团利税 | growth | 8% | 2021 | actual",
    "多家银行贷款增长8% => 多家银行贷款 | growth | 8% | 2021 | actual",
)
_JOINT = rule(
    r"[、和与及]|以及",
    "东江县、西河市分别位列全国百强县第4、第5位 => 全国百强县排名 | rank | 4位 | 2021 | actual | 东江县",
)


def split_subjects(words: str) -> tuple[Sequence[str], str]:
    """`湘潭县、岳塘区` -> (湘潭县, 岳塘区), nothing; `韶山市城镇化率` stays whole."""
    subjects: list[str] = []
    rest = words
    while len(subjects) < 12:
        match = _ENTITY.match(rest)
        if not match or _COMMON.match(match["name"]):
            break
        subjects.append(match["name"])
        rest = rest[match.end() :]
        joint = _JOINT.match(rest)
        if not joint:
            break
        rest = rest[joint.end() :]
    return subjects, rest if subjects else words


_OWNER = rule(
    r"(?P<name>[一-龥]{2,3}(?<![贫困示范重点帮扶百强大先进城和各])县(?![域级城内区])|[一-龥]{2,8}?(?:经济技术开发区|经济开发区|高新技术产业开发区|经开区"
    r"|高新区|自贸试验区|综合保税区|综保区|科学城(?:首开区|核心区|片区)?|软件园|(?<!企业)集团(?!化)|(?<!上市)公司|银行|大学(?!生|城)|学院|交易所|机场|(?:港区?|码头)(?=(?:年|完成|实现)?(?:货物|集装箱|外贸|吞吐))|口岸(?=(?:全?年|完成|实现)?(?:进出境|进出口|货运|客运|过货|出入境))|(?:景区|度假区|古[镇城街村]|(?<!口袋|主题|郊野)公园|博物馆|纪念馆|旅游区|名胜区|滑雪场|[动植]物园|游乐园|影视城|海洋馆|湿地|故居)(?=(?:全?年)?(?:吸引|接待)(?:游客|观众)|吸引$)"
    r"|(?:国控|城投|交投|水投|金控)(?=组建|实现|完成|累计|融资|发行|资产|营收|利润)|(?:金融中心|示范区|商务区|活力区|集聚区|新城|新区|大学城|云谷|科创园|科技园|产业园|物流园|创业园|孵化园|会展中心|奥体中心|大剧院|(?<!特色)小镇|生物城|陆港|高铁[东南西北]?站)(?=举办|承办|开行|入驻|集聚|聚集|汇聚|吸纳|落户|新增|引进|建成|集中开工|开工|签约|落地|投产|竣工))"
    r"|[一-龥]{2,6}?(?:[市州盟旗]|(?<![地范能验发展目流片市贸税景假园])区)(?=(?:(?:地区|国内)?生产总值|GDP|地方财政收入|财政总?收入|一般公共预算收入|全?社?会?固定资产投资)(?:增[速幅])?(?:全[国省市州]排名)?$)"
    r"|(?!产业(?:集|园)|特色|专业|重点|县域|主导|现代|循环|乡镇|.{0,2}[个大批])(?:(?![和与及])[一-龥]){2,8}?(?:(?:产业|工业|科技|物流)园区?|示范区|(?<![创更])新城|新区|片区|港区|空港|集聚区|集中区|商务区)(?=(?:完成|实现)?(?:地区生产总值|GDP|财政总?收入|税收(?:收入)?|固定资产投资|工业投资|(?:规上|规模以上)?工业(?:总产值|增加值)|(?:外贸)?进出口总?[额值]|实际(?:利用|使用)外资|营业收入)(?:增[速幅])?$)"
    r"|[一-龥]{1,5}?(?:(?<![城乡制心点色范强小重])镇|(?<![城返水家故])乡|街道)(?=(?:(?:地区)?生产总值|GDP|财政总?收入|税收(?:收入)?|固定资产投资|(?:规上|规模以上)?工业(?:总产值|增加值))(?:增[速幅])?$)"
    r"|[一-龥]{2,4}?(?<![行政自然中心困薄示范])村(?=村?集体(?:经济)?(?:经营性|总)?收入$))"
    r"(?=[一-龥“]{2,})",
    "宁江高新区税收收入增长8% => 税收收入 | growth | 8% | 2021 | actual | 宁江高新区",
    "60%公办中小学纳入集团化管理 => 公办中小学纳入集团化管理占比 | level | 60% | 2021 | actual",
    "西河市完成固定资产投资26亿元 => 固定资产投资 | level | 26亿元 | 2021 | actual | 西河市",
    "东江新区规上工业增加值增长8% => 规上工业增加值 | growth | 8% | 2021 | actual | 东江新区",
    "东江镇财政收入3亿元 => 财政收入 | level | 3亿元 | 2021 | actual | 东江镇",
    "石桥村集体收入突破80万元 => 集体收入 | level | 80万元 | 2021 | actual | 石桥村",
    "东湖地质公园年接待游客41万人次 => 接待游客人次 | count | 41万人次 | 2021 | actual | 东湖地质公园",
    "东江码头货物吞吐量86万吨 => 货物吞吐量 | level | 86万吨 | 2021 | actual | 东江码头",
    "东江会展中心举办展会32场 => 举办展会数 | count | 32场 | 2021 | actual | 东江会展中心",
    "东江商务区集聚企业130家 => 集聚企业数 | level | 130家 | 2021 | actual | 东江商务区",
    "东江金融中心入驻金融机构130家 => 入驻金融机构数 | count | 130家 | 2021 | actual | 东江金融中心",
)


_ACTS = rule(
    r"(?:[县区市镇乡旗园城]|街道|集团|公司)$",
    "东江综保区承载能力增强，入园企业达86家 => 入园企业数 | level | 86家 | 2021 | actual | 东江综保区",
    "东江县完成工业投资28亿元，规上工业增加值增长8% => 规上工业增加值 | growth | 8% | 2021 | actual | 东江县",
    "东江集团成功上市，实现营业收入80亿元 => 营业收入 | level | 80亿元 | 2021 | actual | 东江集团",
)
_PLACED = rule(
    r"(?:在|来|落户|入驻)(?![建校园岗库线谈册编])[一-龥]{1,4}(?:布局|落户|设立|投资|发展)",
    "央企二级公司在津设立网点28家 => 央企二级公司在津设立网点数 | level | 28家 | 2021 | actual",
)
"""央企二级公司在津设立网点: nobody in particular, and what they set up here is not theirs alone."""
_INSIDE = rule(
    r"新?(?:新增|累计)?(?:入园|入驻|入区|园区|在园|落户|注册企业|引进企业数?$)",
    "东江科技园二期建成运营，全市引进企业86家 => 引进企业数 | count | 86家 | 2021 | actual",
    "东江科技园二期建成运营，引进企业86家 => 引进企业数 | count | 86家 | 2021 | actual | 东江科技园",
    "东江高新区扩区获批，入园企业达86家 => 入园企业数 | level | 86家 | 2021 | actual | 东江高新区",
)
_OF_THE_SAME = 9
"""A longer name in a list has an owner of its own: 国际珠宝玉石综合贸易平台交易额."""


_GROUNDS = rule(
    r"(?:全[市县区省州]|新增)?(?P<grounds>(?:工业|产业)(?:园区|集[聚中]区)|经济开发区|园区|开发区|经开区|高新区|综保区)(?=[一-龥]{2,})",
    "@plan 力争经开区固定资产投资较快增长，工业总产值增幅达到25% => 经开区工业总产值 | growth | 25% | 2022 | target",
    "园区企业达到300家、工业总产值突破400亿元 => 园区工业总产值 | level | 400亿元 | 2021 | actual",
)
_OF_GROUNDS = rule(
    r"(?:(?:规上|规模以上)?工业)?(?:总产值|产值|增加值|营业收入|主营业务收入|技工贸总?收入|税收(?:收入)?|利润|利税|固定资产投资)(?:增速)?(?:全[国省市区州]排名)?",
    "园区企业达到300家、工业总产值突破400亿元 => 园区工业总产值 | level | 400亿元 | 2021 | actual",
    "园区建设提速，固定资产投资完成24亿元 => 园区固定资产投资 | level | 24亿元 | 2021 | actual",
    "园区建设提速，全市固定资产投资完成24亿元，增长8% => 固定资产投资 | growth | 8% | 2021 | actual",
)
"""What parks have of their own as the whole place has it."""


def grounds(words: str) -> str:
    """`园区` of 园区规上工业企业数 and of 园区建设全面发力: what goes on from there is the parks'."""
    match = _GROUNDS.match(words)
    return match["grounds"] if match else ""


def of_grounds(name: str) -> bool:
    """工业总产值: a series that the parks have, too."""
    return bool(_OF_GROUNDS.fullmatch(name))


_BROUGHT = rule(
    r"(?:全年|年内|累计|共|预计)*(?:实现|完成|创造|贡献)",
    "东江综保区注册企业28家，实现进出口额2.5亿美元 => 进出口额 | level | 2.5亿美元 | 2021 | actual | 东江综保区",
    "西河高新区工业投资增长8%，完成税收3亿元 => 税收 | level | 3亿元 | 2021 | actual | 西河高新区",
    "西河高新区引进企业28家，全市完成税收3亿元 => 税收 | level | 3亿元 | 2021 | actual",
)
"""，实现进出口额: a clause that begins with what was brought about, by whom the clause before was about."""
_PARKS_TRADE = rule(
    r"(?:外贸)?(?:进出口|出口|进口)(?:总?[额值])?|固定资产投资|工业投资|(?:实际)?(?:利用|使用)外资",
    "东江综保区注册企业28家，实现进出口额2.5亿美元 => 进出口额 | level | 2.5亿美元 | 2021 | actual | 东江综保区",
)


def brought_by(park: str, lead: str, name: str) -> bool:
    """`实现进出口额` right behind what was told of the park 东江综保区: the park's, too."""
    return acts(park) and of_park_too(name) and bool(_BROUGHT.match(lead))


def acts(name: str) -> bool:
    """东江综保区, 东江县, 东江集团: whose output, trade and taxes may be told; no bank's and no airport's."""
    return bool(_ACTS.search(name))


def of_park_too(name: str) -> bool:
    """进出口额: a series that a park has as the whole place has it."""
    return of_grounds(name) or bool(_PARKS_TRADE.fullmatch(name))


_OF_ALL = rule(
    r"^[，,、；;]?(?:全|我)[省市县区州盟旗镇乡]",
    "东江高新区提速，入园企业17家，全市税收8亿元 => 税收 | level | 8亿元 | 2021 | actual",
)


def of_all(words: str) -> bool:
    """全市税收: the reporting place's own, whoever the sentence has spoken of."""
    return bool(_OF_ALL.match(words))


def is_inside(name: str) -> bool:
    """入园企业数: of a park, and of the one spoken of."""
    return bool(_INSIDE.match(name))


def is_short(name: str) -> bool:
    """货邮吞吐量 in a list that begins 东湖机场旅客吞吐量: short enough to be of the same."""
    return len(name) <= _OF_THE_SAME


_YEARLY = rule(
    r"^全?年(?=接待|吸引)",
    "东湖景区年接待游客41万人次 => 接待游客人次 | count | 41万人次 | 2021 | actual | 东湖景区",
)


def unnamed(words: str, name: str) -> bool:
    """全县, 各园区, 加快城区: `name`, which opens `words`, is nobody in particular."""
    return bool(_COMMON.match(name) or leading_verb(words) or _PLURAL.match(words))


def owner(name: str) -> tuple[str | None, str]:
    """`宁乡高新区税收收入` -> (宁乡高新区, 税收收入); a name that opens with no owner stays whole."""
    match = _OWNER.match(name)
    if not match or "占" in match["name"] or unnamed(name, match["name"]):
        return None, name
    rest = _YEARLY.sub("", name[match.end() :])
    if _PLACED.match(rest):
        return None, name
    return (match["name"], rest) if not rest.startswith(("、", "和", "及", "等", "的", "覆盖")) else (None, name)
