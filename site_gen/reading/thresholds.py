"""Numerals that delimit what is counted: 亿元以上项目480个, 14岁以下儿童, 年收入超50万元的村10个."""

from site_gen.reading.bounds import bounds_of
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.verbs import leading_verb

_SIZES = (
    "CNY",
    "USD",
    "EUR",
    "t",
    "kW",
    "kWh",
    "m2",
    "mu",
    "km2",
    "m3",
    "year_of_age",
    "person",
    "bed",
    "m",
    "tce",
    "TEU",
    "household",
    "kVA",
    "kV",
)
_BOUNDED = rule(
    r"(?:[（(][^（()）]{1,12}[)）]|[)）])?(?:及)?(?:以上|以下|以内)(?:的|（含）|\(含\))?(?!、|，|,|。|；|;|（|\(|和|及|与|，|$|\s|的速度|水平|资金(?:[，,。；;]|$))",
    "@plan 筹集65亿元以上资金 => 筹集资金 | level | 65亿元 | 2022 | target",
    "5000人以上安置点建成商业街 => -",
    "5亿元（3000万美元）以上产业项目新开工138个 => 5亿元 | threshold",
    "投资1000万元（含）以上项目15个 => 1000万元 | threshold",
)
_OR_SO_MUCH = rule(
    r"(?:以上|以下)?(?:或者?|[和、]超过?)[\d.百千万亿]+(?:元|美元|欧元)(?:以上|以下)?的?[一-龥]{0,6}?(?:项目|企业)",
    "招引超5亿元或5000万美元项目12个 => 5亿元 | threshold",
    "新开工10亿元或1亿美元以上项目8个 => 10亿元 | threshold",
    "引进一批总投资超5亿元和超千万美元的项目 => 5亿元 | threshold",
)
_OR_ELSE = rule(
    r"[\d.百千万亿]+(?:元|美元|欧元)(?:以上|以下)?(?:或者?|[和、]超过?)$",
    "招引超5亿元或5000万美元项目12个 => 5000万美元 | threshold",
)
_OF_WORKS = rule(
    r"(?:以上|以下)?的?[一-龥]{0,6}?(?:项目|企业)",
    "招引超5亿元或5000万美元项目12个 => 5000万美元 | threshold",
)
"""超5亿元或5000万美元项目: how large each of them is, in either money."""
_WHICH_VILLAGES = rule(
    r"(?:以上|以下|以内)的?“[^”]{2,6}”",
    "@plan 加快推进空置率30%以上“空心村”治理 => -",
)
"""空置率30%以上“空心村”: which villages are meant."""
_HERD = rule(
    r"(?:以上|以下)(?:的|规模)*(?:[一-龥]{0,4}?(?:大户|养殖户|养殖场|场|户|基地|小区|企业|牧场))",
    "培育出栏50头以上养殖大户23户 => 50头 | threshold",
)
_GREAT_PLACE = rule(r"[百千]?[万亿]+[镇乡村县市强]", "建成工业产值超百亿镇3个 => 百亿镇 | threshold")
_CAPACITY = rule(
    r"产能[^，,。；;\d]{0,3}$",
    "产能120万吨以上和灾害严重煤矿实现智能化改造 => 120万吨 | threshold",
)
_AND_OTHERS = rule(
    r"(?:以上|以下)(?:的)?[和及与、][一-龥]{2,8}(?:煤矿|矿井|企业|电厂|项目)",
    "产能120万吨以上和灾害严重煤矿实现智能化改造 => 120万吨 | threshold",
)
"""产能120万吨以上和灾害严重煤矿: which mines are meant."""
_MAGNITUDE = rule(
    r"(?:级|元级|规模|量级|斤级)(?!的?(?:市|，|。))|(?:产业|企业|园区|集群|项目|工程|城市|县|镇|村|强县|俱乐部|粮仓|航母"
    r"|基金群)",
    "百亿元产业 => 百亿元 | threshold",
    "新增东湖、西湖3个过三千亿元城市 => 三千亿元 | threshold",
)
_THINGS = rule(
    r"(?:以上)?的?(?:\d{1,6}余?多?[家个户]|(?<=的)[一二两三四五六七八九十]{1,3}[家个户]|[一-龥“”]{0,8}?(?:企业|项目|村|产业|园区|开发区|集群|镇|乡|县|产业链|楼宇|大户"
    r"|单品|主体|市场|平台|合作社|基地|工程|家庭|农户|人口|群众|品牌))",
    "@plan 力争利用外资超亿美元的开发区达到25家 => 利用外资超亿美元的开发区数 | level | 25家 | 2022 | target",
    "@plan 确保年收入低于1万元的脱贫人口清零 => -",
    "引进项目45个，其中超亿元的十二个 => 引进超亿元项目数 | count | 12个 | 2021 | actual",
    "年收入超50万元的村10个 => 年收入超50万元的村数 | level | 10个 | 2021 | actual",
)
_QUALIFIED = rule(
    r"(?:产值|收入|投资|总投资|税收|营收|贡献|规模|交易额|主营业务收入|利润|估值|市值|销售额)[^，,。；;]{0,3}$",
    "旅游收入突破50亿元品牌效应显现 => 旅游收入 | level | 50亿元 | 2021 | actual",
)
_AGE = rule(
    r"(?:寿命|年龄)[^，,。；;]{0,26}$|寿命[^，,。；;]{0,20}岁[，,、](?:比|较|同比)?[^，,。；;]{0,8}(?:提高|增加|延长|上升)了?$",
    "人均预期寿命达到78.5岁 => 人均预期寿命 | level | 78.5岁 | 2021 | actual",
    "人均预期寿命达到78.5岁，比上年提高0.3岁 => 人均预期寿命 | change | 0.3岁 | 2021 | actual",
)
_COUNTED = rule(
    r"[^，,。；;]{0,24}?\d",
    "产值过10亿元农业产业化龙头企业3家 => 产值过10亿元农业产业化龙头企业数 | level | 3家 | 2021 | actual",
)
_DOING = rule(
    r"(?:建设|建成|新建|新增|改造|完成|整治|打通|发放|投入|治理|种植|流转|恢复|供应|腾退|盘活|收储)$",
    "新建100万平方米以上标准厂房 => 新建标准厂房面积 | count | 100万平方米 | 2021 | actual",
)
_SO_MANY = rule(
    r"以上的?[一-龥]{0,6}?(?:人口|群众|农民|居民|劳动力|职工|学生|老人)(?!以|的?[大城县市镇区])",
    "@plan 实现26万以上贫困人口脱贫 => 脱贫人口 | count | 26万人 | 2022 | target",
)
"""26万以上贫困人口: nobody is so many by himself."""


_REACHED = rule(
    r"(?:\d/\d{1,3}|分之[一二三四五六七八九十]{1,3}|一半|[%％]|成)(?:以上|左右)?的?[^，,。；;、]{0,12}(?:村|社区|街道|企业|乡镇|县|家庭|农户|产业|合作社|园区)"
    r"[^，,。；;、]{0,10}?(?:达到?|超过?|突破|过|高于)$",
    "一半的村集体收入达到10万元 => 集体收入达到10万元的村占比 | level | 50% | 2021 | actual",
)
"""2/3的村集体经济收入达到20万元: the share is stated, the sum says of which villages."""
_STEPS = rule(
    r"(?:百|千|万|十)?[百千万亿]元?级?(?:的)?(?:台阶|大关|关口)",
    "生产总值连续迈上4个万亿元台阶 => 4个 | threshold",
    "生产总值连跨3个百亿级台阶 => 3个 | threshold",
)
_CLIMBING = rule(
    r"(?:连[跨过破上]|(?:接连|连续|先后|相继)(?:突破|跨[越过]|迈[上过]|登上))(?:[\d.]+[百千万亿]*元?、)*$",
    "经济总量连跨500亿元、600亿元两个台阶 => 500亿元 | threshold",
)
_STEPS_UP = rule(
    r"(?:、[\d.]+[百千万亿]*元?)*[、和与][\d.]+[百千万亿]*元?(?:[两三四五六]个)?(?:大?台阶|大关|关口)",
    "经济总量连跨500亿元、600亿元两个台阶 => 500亿元 | threshold",
)
"""连跨500亿元、600亿元两个台阶: the first was passed on the way, in a year that is not told."""
_MISSED = rule(
    r"(?:低于|高于|好于|快于|优于|少于|超过|超额?完成)了?(?:(?:[国省市县区州]?(?:下达|确定|核定|定)|年初(?:人代会|人大会)?(?:确定|提出)?|人代会(?:确定|提出))的?)?$",
    "能耗下降3.8%，超额完成市下达的3.2%的目标任务 => 3.2% | threshold",
    "税收增长26%，高于年初人代会12%的目标14个百分点 => 12% | threshold",
    "货币供应量增长11%，低于13%左右的预期目标 => 13% | threshold",
)
_AN_AIM = rule(
    r"(?:左右|以上|以内)?的?(?:年度|全年|年初)?(?:预期|计划|目标)",
    "货币供应量增长11%，低于13%左右的预期目标 => 13% | threshold",
)
"""低于13%左右的预期目标: what was aimed at, told beside what came of it."""
_OF_THEM = rule(
    r"(?:以上)?的[^，,。；;、]{0,4}有\d",
    "占比超过10%的有44种 => 10% | threshold",
)
"""占比超过10%的有44种: which of them are counted."""
_OVER = rule(
    r"(?:[过超破]|超过|突破|达到|高于)$",
    "全省县市中财政收入过亿元的有23个 => 亿元 | threshold",
)
_WHO_ARE = rule(
    r"(?:以上)?的(?:占比|占|达到?|超过?|已?有|共有|仅有?|只有|不少于|不低于)[约近超]?\d|\d{1,4}[家个户栋幢](?=[、，,。；;]|$)",
    "税收超亿元楼宇达到12栋，其中超10亿元2栋 => 税收超10亿元楼宇数 | level | 2栋 | 2021 | actual",
    "全省县市中财政收入过亿元的有23个 => 亿元 | threshold",
)
"""过50万元的超过45%, 过亿元的有23个: which of them are told of."""
_LARGE = rule(
    r"[过超]$",
    "举办超万平方米展会45场 => 举办超万平方米展会数 | count | 45场 | 2021 | actual",
)
_LARGE_THINGS = rule(
    r"(?:以上)?的?[一-龥]{2,8}[近超约]?\d",
    "举办超万平方米展会45场 => 举办超万平方米展会数 | count | 45场 | 2021 | actual",
    "建成超千吨粮仓6座 => 建成超千吨粮仓数 | count | 6座 | 2021 | actual",
)
"""超万平方米展会45场: which of them are counted."""
_EACH = rule(
    r"\d[余多]?[个家户项条](?:年|主营|总)?(?:营收|营业收入|业务收入|产值|销售收入|投资|税收|纳税|规模|市值|估值|交易额)?(?:超过?|过|达到?|突破)?$",
    "推进12个50亿元以上、70个30亿元以上项目 => 推进50亿元以上项目数 | count | 12个 | 2021 | actual",
    "引进12个50亿元以上、70个30亿元以上项目 => 50亿元 | threshold",
    "培育1家年营收超亿元农业龙头企业 => 亿元 | threshold",
    "培育产业园6个、21家规模超百亿元工业企业 => 百亿元 | threshold",
)
_EACH_OVER = rule(
    r"\d[余多]?[家户个条](?:[一-龥]{0,8}(?:企业|公司|园区|开发区|镇|村|项目|产业链?|集群|[县市区])[一-龥]{0,8}|年|年?销售)(?:收入|营收|产值|规模|总值|税收|纳税|销售额?|投资|利润|产量|存款|贷款)(?:均|全部|都)?(?:超过?|过|突破)$",
    "形成50家年产值超过10亿元，9家年产值超过20亿元的企业集团 => 10亿元 | threshold",
    "14个市县一般预算收入过亿元 => 亿元 | threshold",
    "8个产业规模超千亿元 => 千亿元 | threshold",
    "191家工业企业营业收入超百亿元 => 百亿元 | threshold",
)
"""191家工业企业营业收入超百亿元: each of them."""
_EACH_GREW = rule(
    r"\d[余多]?[个家户项][一-龥]{0,8}?(?:指标|行业|企业|[县市区镇乡])(?![县市区镇])[一-龥]{0,12}?(?:增速|增幅)(?:均|都|全部)?(?:超过?|高于|突破)$",
    "8个市县投资增速超过50% => 50% | threshold",
    "8个行业产值增长12% => 12% | quantity",
)
"""8个市县投资增速超过50%: which of them are counted."""
SUCH = "(?:行政)?村|乡镇|县（市）区|县（市、区）|县市区?|[县市]区|[区市]县|[乡镇县市区]|企业|园区|项目|产业"
"""Those of whom some have more and some less."""
_SOME_MORE = rule(
    rf"(?:以上)?[，,、；;](?:其中有?)?\d{{1,4}}(?:[—－～~-]\d{{1,4}})?[家个户](?:{SUCH})?(?:年|总|主营|营业|业务|销售)*(?:收入|产值|营收|税收)?(?:超过?|突破|过|达到?)",
    "12家企业产值超过10亿元，3家企业产值超过50亿元 => 10亿元 | threshold",
    "8个乡镇地区生产总值超过10亿元，其中3个超过20亿元 => 10亿元 | threshold",
    "3个县财政收入超过10亿元，5个县（市）区超过5亿元 => 10亿元 | threshold",
)
"""8个乡镇地区生产总值超过10亿元，其中3个超过20亿元: each of them, since some have more."""
_ALL_OVER = rule(
    r"\d[余多]?[家户个条][^，,。；;\d]{0,12}?(?:企业|公司|园区|开发区|镇|村|项目|产业链?|集群|[县市区]|）)[一-龥]{0,2}(?:收入|营收|产值|规模|(?:地区)?生产总值|税收)(?:全部|均|都)(?:超过?|过|突破|达到?)$",
    "18个县生产总值全部超过200亿元 => 200亿元 | threshold",
)
_VILLAGES = rule(
    r"\d[余多]?[个家](?:(?:(?:行政)?村|乡镇|[乡镇])(?:集体)?(?:经济|经营性|财政|税收|年|总|的)*收入(?:全部|均|都)?(?:不足|低于|不到|超过?|突破)"
    r"|(?:行政)?村(?:集体)?(?:经济|经营性|年|总|的)*收入(?:全部|均|都)?达到?)$",
    "3个村集体经济年收入不足10万元 => 10万元 | threshold",
    "12个乡镇中有7个乡镇财政收入超过1000万元 => 1000万元 | threshold",
)
"""3个村集体经济年收入不足10万元: which villages are counted; 5个乡镇财政收入达到3.2亿元 may be that of all."""
_SOME_OVER = rule(
    rf"(?:[，,、；;]|其中|有)\d{{1,4}}[余多]?[个家户](?:{SUCH})?(?:市值|产值|营收|营业收入|税收|年?收入|投资)?(?:已|均|都)?(?:超过|超|突破|跨过|迈过|过)$",
    "19个乡镇财政收入增长，其中5个超过1000万元 => 1000万元 | threshold",
    "12个村集体收入均超过10万元，其中3个村超过50万元 => 50万元 | threshold",
    "3个县财政收入超过10亿元，5个县（市）区超过5亿元 => 5亿元 | threshold",
)
"""其中5个超过1000万元: which of them are counted."""
_ALL_THEIRS = rule(
    r"[，,、](?:同比|比上年|较上年)?(?:增长|下降|增收|增加|减少)",
    "8个镇财政收入突破5000万元，增长12% => 5000万元 | quantity",
)
"""突破5000万元，增长12%: so much they have together."""
_UP_TO_STEP = rule(
    r"(?:[、和][\d.]+[百千万亿]*元)+(?:以上|以下)的?[一-龥]{0,4}?(?:村|企业|农户|户|乡镇)[一-龥]{0,6}\d",
    "收入30万元、50万元以上的村达到75%、55% => 30万元 | threshold",
)
"""收入30万元、50万元以上的村分别达到75%、55%: the sums say which villages are meant."""
_STEPS_OF = rule(
    r"(?:以上|以下)?(?:、[过超]?[\d.]+[百千万亿]*元(?:以上|以下)?){0,4}的?(?:项目|企业|村|产业|园区|集群|镇|楼宇)(?:数量?|户数)?(?:分别|各)(?:达到?|增[至加]到?|为|有)*\d",
    "其中5亿元以上、10亿元以上项目分别为12个、3个 => 5亿元 | threshold",
)
"""超10亿元、50亿元项目分别为12个、3个: the sums say how large the projects are."""
_OF_SIZE = rule(
    r"(?:以上|以下|级)?(?:[、和]\d|的?[一-龥]{0,8}?(?:项目|企业|产业|园区|集群))",
    "推进12个50亿元以上、70个30亿元以上项目 => 推进50亿元以上项目数 | count | 12个 | 2021 | actual",
)
"""12个百亿元、70个30亿元以上项目: how large each of them is."""
_FIRST = rule(
    r"(?:首个|首家|首座|第(?:[一二三四五六七八九十]|\d{1,2})个|又一个|唯一)(?:[一-龥]{0,6}(?:产值|收入|总值|GDP|营收|规模|吞吐量))?(?:[超过破]|突破|超过|迈[上过入]|跨[越上])?$",
    "粮食产量102亿公斤，是历史上第6个突破百亿公斤的年份 => 百亿公斤 | threshold",
    "产值突破300亿元，成为全市首个300亿元园区 => 300亿元 | threshold",
    "机场成为全省第4个吞吐量超百万人次的机场 => 百万人次 | threshold",
)
_WHO_DID = rule(
    r"(?:大关)?的(?:省份?|年份|机场|[一-龥]{0,2}港口?|口岸|城市|[市县区州]|园区|企业)",
    "成为全国第5个突破3000公里的省份 => -",
)
_SO_GREAT = rule(
    r"(?:级|台阶|大关)?的?(?:年份|机场|[一-龥]{0,2}港口?|口岸|市|园区|企业|产业|集群|县|区|镇|村|项目|开发区|楼宇|城市)",
    "产值突破300亿元，成为全市首个300亿元园区 => 300亿元 | threshold",
)
"""首个300亿元园区: how great it is."""
_BELOW = rule(r"(?:低于|不足|不满|未满)$", "帮扶月收入低于2000元的困难职工3万人 => 2000元 | threshold")
_WHOSE = rule(
    r"的[一-龥]{0,6}?(?:职工|群众|家庭|居民|农户|人员|对象|群体|老人)",
    "帮扶月收入低于2000元的困难职工3万人 => 2000元 | threshold",
)
"""月收入低于2000元的困难职工: who is meant."""
_ADJECTIVE = rule(
    r"(?:级)?(?P<sort>[一-龥]{2,4}(?=企业))?(?:楼宇|企业|项目|产业|园区|集群|镇|村)\d",
    "新增50亿元农业企业1家 => 新增50亿元农业企业数 | count | 1家 | 2021 | actual",
    "财政收入完成8.6亿元，新增企业120家 => 财政收入 | level | 8.6亿元 | 2021 | actual",
    "税收12.8亿元。引进企业3家 => 税收 | level | 12.8亿元 | 2021 | actual",
    "减税3亿元惠及企业1200家 => 3亿元 | quantity",
    "其中10亿元楼宇3栋 => 10亿元楼宇数 | level | 3栋 | 2021 | actual",
)  # 其中10亿元楼宇3栋
_PAID = rule(
    r"(?:资金|补助|补贴|奖励|奖金|贷款|融资|授信|投入|安排|下达|拨付|发放|兑现|落实|争取|筹[集措]|减税|减免|减负|让利|节约|节省)了?$",
    "获补助资金300万元农业企业2家 => 300万元 | quantity",
    "为企业减负2亿元受益企业300家 => 2亿元 | quantity",
)
"""获补助资金300万元农业企业2家: what they got, not how large they are."""


def is_threshold(text: str, token: Token) -> bool:
    """A limit that says which things are meant."""
    unit = token.quantity.unit
    if text.startswith(("部分", "之间", "范围内", "半径内"), token.span.end):
        return True
    before = text[max(0, token.span.start - 32) : token.span.start]
    if unit.canonical == "year_of_age":
        return not _AGE.search(before)
    if (
        (token.digits or token.shape == "fraction") and unit.canonical == "percent" and before.endswith("前")
    ):  # 进入全球前1%的学科
        return True
    if _beside(text, token, before):
        return True
    if unit.printed.endswith("名"):  # 选派1200名以上科技特派员
        return False
    if unit.canonical not in _SIZES and unit.printed not in ("亿", "万", "万亿"):
        return False
    if (not token.digits or text.startswith("级", token.span.end)) and _MAGNITUDE.match(text, token.span.end):
        return True
    if _BOUNDED.match(text, token.span.end) and not _DOING.search(before):
        return not (unit.printed in ("亿", "万") and _SO_MANY.match(text, token.span.end))
    if _CAPACITY.search(before) and _AND_OTHERS.match(text, token.span.end):
        return True
    return (unit.canonical == "CNY" and _describes(text, token, before)) or _qualifies(text, token, before)


def _classed(text: str, token: Token, before: str) -> bool:
    """超万平方米展会45场: how large each of those is that are counted next."""
    sized = not token.digits and token.quantity.unit.canonical in _SIZES and _LARGE.search(before)
    return bool(sized and token.quantity.unit.canonical != "CNY" and _LARGE_THINGS.match(text, token.span.end))


def _beside(text: str, token: Token, before: str) -> bool:
    """How many steps were climbed, what had been aimed at, or how many beasts make one a large holder."""
    if token.quantity.unit.printed == "个" and _STEPS.match(text, token.span.end):
        return True
    if _CLIMBING.search(before) and _STEPS_UP.match(text, token.span.end):
        return True
    if _in_either(text, token, before) or _classed(text, token, before):
        return True
    which = (_OF_THEM, _WHICH_VILLAGES)
    if token.quantity.unit.canonical == "percent" and _EACH_GREW.search(before):
        return True
    if token.quantity.unit.canonical == "percent" and any(each.match(text, token.span.end) for each in which):
        return True
    great = _SO_GREAT if token.quantity.unit.canonical == "CNY" else _WHO_DID
    if _FIRST.search(before) and great.match(text, token.span.end):
        return True
    if _GREAT_PLACE.fullmatch(token.quantity.unit.printed):  # 生产总值超百亿镇3个
        return True
    if token.quantity.unit.printed in ("头", "只", "羽", "匹") and _HERD.match(text, token.span.end):
        return True
    return bool(_MISSED.search(before) and _AN_AIM.match(text, token.span.end))


def _in_either(text: str, token: Token, before: str) -> bool:
    """超5亿元或5000万美元项目: either of the two sums."""
    end = token.span.end
    second = _OR_ELSE.search(before) and _OF_WORKS.match(text, end)
    return token.quantity.unit.canonical in ("CNY", "USD", "EUR") and bool(second or _OR_SO_MUCH.match(text, end))


def _describes(text: str, token: Token, before: str) -> bool:
    """The sum that villages have reached, or that each project is worth."""
    each = not token.digits or _SOME_MORE.match(text, token.span.end)
    if (each and _EACH_OVER.search(before)) or _ALL_OVER.search(before):
        return True
    if _UP_TO_STEP.match(text, token.span.end) or _STEPS_OF.match(text, token.span.end):
        return True
    if _VILLAGES.search(before) and not _ALL_THEIRS.match(text, token.span.end):
        return True
    if _SOME_OVER.search(before):
        return True
    if _OVER.search(before) and _WHO_ARE.match(text, token.span.end):
        return True
    if _REACHED.search(before) or _adjective(text, token, before):
        return True
    if _BELOW.search(before) and _WHOSE.match(text, token.span.end):
        return True
    return bool(_EACH.search(before) and _OF_SIZE.match(text, token.span.end))


def _adjective(text: str, token: Token, before: str) -> bool:
    """50亿元农业企业1家; but 3亿元惠及企业1200家 says what the sum did."""
    found = _ADJECTIVE.match(text, token.span.end)
    if found is None or not found["sort"]:
        return found is not None
    return not leading_verb(f"{found['sort']}企业") and not _PAID.search(before)


def _qualifies(text: str, token: Token, before: str) -> bool:
    """年收入超50万元的村10个: bounded from below, and the thing that it qualifies is counted or follows at once."""
    bounds = bounds_of(text, token.span)
    if token.quantity.unit.canonical not in ("CNY", "USD") or not _THINGS.match(text, token.span.end):
        return False
    if bounds.bound == "below" and text.startswith("的", token.span.end):  # 收入低于1万元的脱贫人口
        return True
    bounded = bounds.bound in ("over", "at_least") or before.endswith(("过", "达", "达到"))
    after = text[token.span.end : token.span.end + 1]
    return bounded and (
        after in ("的", "以")
        or _QUALIFIED.search(before[: bounds.span.start - token.span.start] or before) is None
        or bool(_COUNTED.match(text, token.span.end))
    )
