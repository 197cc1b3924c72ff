"""`A、B和C产值` -> (`A产值`, `B产值`, `C产值`): the names that a list of words holds."""

import re
from collections.abc import Sequence

from site_gen.reading.dependents import leaning, leans
from site_gen.reading.lists import AND
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim, trim_start, without_cause
from site_gen.reading.verbs import leading_verb

_JOINTS = (
    rule(r"、", "钢铁、汽车和零部件分别增长3%、4% => 汽车和零部件 | growth | 4% | 2021 | actual"),
    rule(rf"、|{AND}|与", "汽车及零部件和钢铁分别增长3%、4% => 汽车及零部件 | growth | 3% | 2021 | actual"),
    rule(rf"、|{AND}|与|以及|及", "进口及出口分别增长3%、4% => 进口 | growth | 3% | 2021 | actual"),
)
_INDUSTRY = rule(
    r"第?(?P<which>[一二](?:、[二三]){1,2})次?产业?(?P<what>[一-龥]{0,6})",
    "第一、二、三产业分别增长3%、4%、5% => 第一产业 | growth | 3% | 2021 | actual",
)
_SORT = rule(
    r"(?<=[一-龥]{2})(?:案件|警情|事故|产业|企业|业|项目|学校|机构|客流|用电|货物|管网|管道|管线)$",
    "刑事、治安案件分别下降3%、4% => 刑事案件 | growth | -3% | 2021 | actual",
)
_RECEIVING = ("接待", "实现", "完成", "生产", "销售")
_LEVELS = rule(
    r"[国省市县区乡镇中高初大小]",
    "国、省、市级平台分别达到3家、4家、5家 => 国级平台数 | level | 3家 | 2021 | actual",
    "中、高等职业教育在校生分别达到2万人、1万人 => 中等职业教育在校生人数 | level | 2万人 | 2021 | actual",
)
_TIERS = rule(
    r"^[市县区乡镇村][两三四]级",
    "市、县两级科技支出分别达到2亿元、1亿元 => 县级科技支出 | level | 1亿元 | 2021 | actual",
)
"""市、县两级: each is one of them."""
_OF_LEVEL = rule(
    r"(?:国家|省|市|县|区)级(?:及以上|以上)?",
    "县级以上文明村和文明乡镇占比分别达64%、85% => 县级以上文明乡镇占比 | level | 85% | 2021 | actual",
)
_HEADS = rule(
    r"(?:占[^、和占]{2,}(?:比重|比例)|(?:学生)?(?:人均|生均)[^、和]{2,4}经费|(?:最低)?收购价|(?<=[一-龥])(?<![、和])[存贷]款余额|人均(?:财政)?补助标准|地区生产总值|生产总值|(?:主营业务|营业|销售)收入|居民恩格尔系数|居民人均可支配收入|人均可支配收入|可支配收入|产业(?:集群)?(?:总?产值|增加值|规模|营业收入)|投资完成率|毛入学率|[^、和]{2}率|[^、和]{2}比例|占比|比重|增加值|投资|收入|标准|总额|数量|总量|面积|浓度|余额|支出"
    r"|进出口|补贴|规模|(?<!进)[出进]口|[^、和余]{2}额|(?:排放|用水|拥有|交易|发电|吞吐|客运|货运|周转|存栏|出栏|处理|使用|消耗)总?量|[^、和]量|[^、和]值|起数|[^、和起险]{2,4}数|[^、和]{2}指数|价格)$",
    "城镇、农村居民人均可支配收入分别增长3%、4% => 城镇居民人均可支配收入 | growth | 3% | 2021 | actual",
    "制造业、普惠小微贷款余额分别增长3%、4% => 制造业贷款余额 | growth | 3% | 2021 | actual",
    "刑事案件、命案起数分别下降3%、4% => 刑事案件起数 | growth | -3% | 2021 | actual",
    "工业投资、技改投资占固定资产投资比重分别达30%、10% => 工业投资占固定资产投资比重 | level | 30% | 2021 | actual",
)
"""What is measured: it stands once, at the end, for all of the list."""
_MEASURED = rule(
    r"(?:总值|收入|GDP|投资|产值|增加值|总额|余额|总量|产量|总产|人口|面积|里程|规模|主体|企业|[^、]率|比重|客流|消费"
    r"|贸易|出口|外资|存款|贷款|养老金|补助标准)$",
    "地区生产总值连跨三个百亿台阶，达到300亿元 => 地区生产总值 | level | 300亿元 | 2021 | actual",
)
_OPENING = rule(
    r"(?P<name>[一-龥A-Za-z（）()]{2,20}?)(?:、[一-龥]{2,8})?(?:逆势|企稳|屡创|连续?跨|连上|跨越|突破|迈上|跃上|迈入|稳步|稳定|持续|不断|快速|大幅|显著|明显"
    r"|再?创(?:历史)?新|再创|再上|实现|首次|成功|提前|位居|稳居|保持|翻|连续)",
    "外贸出口再创新高，达到30亿元 => 外贸出口 | level | 30亿元 | 2021 | actual",
    "退休人员养老金连续增加，又人均提高10% => 退休人员养老金 | growth | 10% | 2021 | actual",
)
_SPREAD = (
    (
        rule(
            r"城乡(?=低保|特困|最低生活)",
            "城乡低保标准分别提高到800元、600元 => 城市低保标准 | level | 800元 | 2021 | actual",
        ),
        ("城市", "农村"),
    ),
    (
        rule(
            r"城乡(?:居民)?(?=人均|常住居民|居民|收入)",
            "城乡人均可支配收入分别达到4万元、2万元 => 城镇居民人均可支配收入 | level | 4万元 | 2021 | actual",
        ),
        ("城镇居民", "农村居民"),
    ),
    (rule(r"城乡", "城乡养老机构分别达到4家、2家 => 城镇养老机构数 | level | 4家 | 2021 | actual"), ("城镇", "农村")),
    (
        rule(
            r"一二三(?:次)?产业?", "一二三产业增加值分别增长3%、4%、5% => 第一产业增加值 | growth | 3% | 2021 | actual"
        ),
        ("第一产业", "第二产业", "第三产业"),
    ),
    (
        rule(r"二三(?:次)?产业?", "二三产业增加值分别增长3%、4% => 第二产业增加值 | growth | 3% | 2021 | actual"),
        ("第二产业", "第三产业"),
    ),
    (
        rule(
            r"肉蛋奶",
            "肉蛋奶产量分别达到476万吨、383万吨和629万吨 => 禽蛋产量 | level | 383万吨 | 2021 | actual",
        ),
        ("肉类", "禽蛋", "奶类"),
    ),
    (
        rule(r"牛羊(?!肉)", "牛羊饲养量分别达到3.2万头、21.6万只 => 羊饲养量 | level | 21.6万只 | 2021 | actual"),
        ("牛", "羊"),
    ),
    (rule(r"存贷款", "存贷款余额分别增长3%、4% => 存款余额 | growth | 3% | 2021 | actual"), ("存款", "贷款")),
    (rule(r"进出口", "外贸进出口分别增长3%、4% => 外贸进口 | growth | 3% | 2021 | actual"), ("进口", "出口")),
)
"""Words that name several things at once, where as many numbers follow."""
_SHARED_DOING = rule(
    r"^(?P<list>.+?)分别(?P<doing>[一-龥]{2,12})$",
    "铁路、公路、机场建设分别完成投资12亿元、30亿元和8亿元 => 铁路建设完成投资 | level | 12亿元 | 2021 | actual",
)
"""铁路、公路、机场建设分别完成投资: what is said after 分别 is said of each."""
_WORKS = rule(
    r"(?:建设|改造|治理|整治|修复|整合|工程|项目|产业|企业|贷款)$",
    "铁路、公路、机场建设分别完成投资12亿元、30亿元和8亿元 => 铁路建设完成投资 | level | 12亿元 | 2021 | actual",
)
_OF_ACCIDENTS = rule(
    r"(?P<what>.*事故)(?:起数|数量?)",
    "生产安全事故起数和死亡人数分别下降3%、4% => 生产安全事故死亡人数 | growth | -4% | 2021 | actual",
)
_PER_OUTPUT = rule(
    r"(?P<per>(?:单位|万元)(?:国内|地区)?(?:生产总值|GDP|工业增加值))(?:能耗|能源消耗|用水量?|水耗|电耗)",
    "单位生产总值能耗、水耗均下降4% => 单位生产总值水耗 | growth | -4% | 2021 | actual",
)
_USE = rule(
    r"能耗|能源消耗|水耗|用水量?|电耗|二氧化碳排放量?|碳排放量?",
    "单位生产总值能耗、水耗均下降4% => 单位生产总值水耗 | growth | -4% | 2021 | actual",
)
"""单位生产总值能耗、水耗: both are per unit of output."""
_SIZE_OF = rule(
    r"(?:数量|人数|人次|户数|产量|总产)$",
    "入境游客数量和花费分别增长3%、4% => 入境游客花费 | growth | 4% | 2021 | actual",
)
_OF_ITSELF = ("投资", "收入", "支出", "消费", "进口", "出口")
_WHOLE_NAME = rule(
    r"(?:人次|人数|户数|次数|里程|产量|单产|销量|价格|密度|[能水电]耗|[游旅]客)$",
    "接待游客人次、旅游收入分别增长3%、4% => 接待游客人次 | growth | 3% | 2021 | actual",
)


_GROWN = rule(
    r"(?P<name>[一-龥]{2,6}?)(?:生产|种植|养殖)(?:再?[喜获][获夺]?[大全新]?丰[收产]|保持|稳[步定]|连年|实现|形势|取得)",
    "粮食生产喜获丰收，总产量达到90万吨 => 粮食总产量 | level | 90万吨 | 2021 | actual",
    "小麦种植保持稳定，面积60万亩 => 小麦面积 | level | 60万亩 | 2021 | actual",
)
_PROSPERING = rule(
    r"(?P<name>[一-龥]{2,8}?(?:企业|产业|行业|业|投资|经济|市场|主体|贸易|集团|公司))(?:效益|形势|运行|结构|实力|活力|发展|质量)?"
    r"(?:重点|全力|增量|明显|显著|持续|稳步|不断|进一步|加快|快速|优化|好转|提升|增强|壮大|蓬勃|迅速|平稳|高速|提质|转型)",
    "国有企业效益明显好转，利润增长23.5% => 国有企业利润 | growth | 23.5% | 2021 | actual",
)
"""国有企业效益明显好转，利润增长23.5%: whose profit it is."""
_INSURING = rule(
    r"(?:[^，,、]{0,8}?(?:推进|参加|完善|巩固|健全|扩大|实施))?(?:全民参加)?(?P<name>[一-龥]{0,8}?(?:养老|医疗|失业|工伤|生育)保险)"
    r"(?:制度|试点|体系|政策|覆盖(?:面|范围)|扩面)?(?:不断|进一步|逐步|持续|更加|继续)?[一-龥]{0,4}",
    "城镇职工养老保险制度不断完善，参保人数突破2万人 => 城镇职工养老保险参保人数 | level | 2万人 | 2021 | actual",
)
_PROMOTED = rule(
    r"(?:(?:做[大优强精]|重点|大力|加力|着力|加快|持续|推动|提升|发展|壮大|培育|抓好|打造|实施)(?:做?[大优强精])*)+"
    r"(?P<name>[一-龥]{2,6}?(?:产业|业|集群|经济))(?:发展|建设|提质|升级|扩能|增效|壮大|高质量|链|全)?[一-龥]{0,8}",
    "重点提升制糖业发展，产值增长20% => 制糖业产值 | growth | 20% | 2021 | actual",
)
"""重点提升制糖业发展，产值…: whose output it is."""
_PROJECTS = rule(
    r"(?:加快|推进|推动|抓好|做好|实施|持续|大力|全力|重点|深入|建设|落地)+[^，,]*?等[^，,、等]{0,3}?(?P<name>[一-龥]{2,8}项目)"
    r"(?:建设|落地|投产|实施)?",
    "加快东湖、西湖等房地产项目建设，力争完成投资25亿元 => 房地产项目完成投资 | level | 25亿元 | 2021 | actual",
)
_ADJUSTED = rule(
    r"(?:进一步|继续|逐步|适当|再次|大幅)*(?:提高|降低|下调|上调|调低|调高)(?P<name>[^，,、]{2,24}?(?:比例|标准|税率|费率|门槛|额度|补助|待遇|价格))",
    "下调养老保险单位缴费比例，各地可降至16% => 养老保险单位缴费比例 | level | 16% | 2021 | actual",
)
"""下调缴费比例，各地可降至16%: what it is lowered of."""
_PLATFORM = rule(
    r"(?:开通|上线|推出|搭建|开发)(?:运行|运营|了)?(?P<name>[一-龥“”A-Za-z]{2,14}?(?:微博|微信|公众号|平台|热线|APP|小程序|门户|网站|系统))$",
    "在全省首个开通政府官方微博，累计访问量1631万次 => 政府官方微博累计访问量 | level | 1631万次 | 2021 | actual",
)
_UNDERTAKEN = rule(
    r"(?:新一轮|新的?[一二三四五]年|“[^”]{2,12}”)?(?!一[批系])(?P<name>[^，,、]{2,18}?(?:工程|项目|改造|整治|治理|建设|修复|搬迁|更新|厕所革命)|棚改)"
    r"(?:提升|攻坚)?(?:行动|攻坚战?|计划|工作)?$",
    "启动新一轮城中村改造行动，开工1.8万套 => 城中村改造开工数 | count | 1.8万套 | 2021 | actual",
    "启动新的三年棚改攻坚计划，开工58万套 => 棚改开工数 | count | 58万套 | 2021 | actual",
)


def opening_series(clause: str) -> str:
    """What a clause without a quantity is about, or nothing.

    `地区生产总值连跨三个百亿台阶` -> 地区生产总值; 粮食生产喜获丰收 -> 粮食; 启动新一轮城中村改造行动 -> 城中村改造.
    """
    words = trim_start(clause)
    match, grown = _OPENING.match(words), _GROWN.match(words)
    if grown:
        return grown["name"]
    if match and _MEASURED.search(match["name"]):
        return match["name"]
    for pattern in (_INSURING, _PROJECTS, _PROMOTED, _ADJUSTED):
        if spoken := pattern.fullmatch(words):
            return spoken["name"]
    of = _PROSPERING.match(words)
    if of and not leading_verb(words):
        return of["name"]
    if opened := _PLATFORM.search(words):
        return opened["name"]
    verb = leading_verb(words)
    undertaken = _UNDERTAKEN.fullmatch(words[len(verb) :].removeprefix("了")) if verb else None
    return undertaken["name"] if undertaken else ""


def conjoined(words: str) -> tuple[str, ...]:
    """`地区生产总值和城乡居民人均收入` -> both, where each side of the 和 is something measured; else nothing."""
    names = trim_start(words).split("和")
    return tuple(names) if len(names) == 2 and all(map(_MEASURED.search, names)) else ()


def series(words: str, count: int) -> tuple[str, ...]:
    """The names in `words`, which stand before the `count` numbers of a list; a verb before them goes with each."""
    words = balanced(trim(trim_start(words)).words)
    shared = _SHARED_DOING.match(words)
    if shared and count > 1:
        return tuple(name + shared["doing"] for name in worked(series(shared["list"], count)))
    verb = leading_verb(words)
    verb = "" if verb == words else verb  # 出口、进口
    names = _split(words[len(verb) :], count)
    if len(names) < 2 and count > 1:
        return _spread(words, count)
    if len(names) > 1 and _LEVELS.match(names[-1]) and _LEVELS.fullmatch(names[0]):  # 省、市重点项目
        last = f"{names[-1][0]}级{names[-1][3:]}" if _TIERS.match(names[-1]) else names[-1]
        names = [*names[:-1], last]
        names = [*(name + names[-1][1:] for name in names[:-1]), names[-1]]
    if len(names) > 1 and (ordinals := _INDUSTRY.fullmatch("、".join(names))):
        return tuple(f"第{place}产业{ordinals['what']}" for place in re.split("、", ordinals["which"]))
    if len(names) > 1 and (tail := _same_kind(names)):
        return (*tuple(without_cause(name + tail) for name in names[:-1]), without_cause(names[-1]))
    names = [*names[:1], *(_owned(name, names[0]) for name in names[1:])]
    if len(names) > 1 and (level := _OF_LEVEL.match(names[0])):  # 县级以上文明村和文明乡镇
        alike = names[0][level.end() :][:2]
        names = [
            names[0],
            *(level[0] + name if len(alike) > 1 and name.startswith(alike) else name for name in names[1:]),
        ]
    head = _HEADS.search(names[-1]) if len(names) > 1 else None
    head = None if head and head[0] == names[-1] and head[0] in _OF_ITSELF else head  # 利用外资、投资
    if head:
        names = [name if _is_whole(name, head[0]) else _headed(name, head[0]) for name in names]
    elif len(names) > 1:
        names = _tailed(names)
    return tuple(without_cause(_verb(verb, place, name) + trim_start(name)) for place, name in enumerate(names))


def _is_whole(name: str, head: str) -> bool:
    """`旅游人次` beside 收入 says what is measured; `国内游客` beside 数量 and `工业投资` beside a share do not."""
    if head.startswith("占"):
        return "占" in name
    return bool(_HEADS.search(name)) or bool(_WHOLE_NAME.search(name) and not (name.endswith("客") and head == "数量"))


def _owned(name: str, first: str) -> str:
    """`花费` after `入境游客数量` -> 入境游客花费; 死亡人数 after 事故起数: of the accidents."""
    per = _PER_OUTPUT.match(first)
    if per and _USE.fullmatch(name):
        return per["per"] + name
    accidents = _OF_ACCIDENTS.fullmatch(first)
    if accidents and name in ("死亡人数", "受伤人数", "伤亡人数"):
        return accidents["what"] + name
    rated = len(first) > 5 and name.endswith("率") and first.endswith("率")  # 建议办复率、满意率
    return leaning(name, first) if leans(name) and (rated or _SIZE_OF.search(first)) else name


def _same_kind(names: Sequence[str]) -> str:
    """`工业`, `农业机械化率` -> 机械化率: names of one length and one last character, what follows is all theirs."""
    size, last = len(names[0]), names[-1]
    alike = size < 4 and all(len(name) == size and name[-1] == last[size - 1 : size] for name in names[:-1])
    return last[size:] if alike and len(last) > size + 1 else ""


def _tailed(names: Sequence[str]) -> Sequence[str]:
    """`刑事`, `治安案件` -> 刑事案件: what the last has more than the others is theirs, too."""
    tail = _SORT.search(names[-1])
    if not tail or any(_SORT.search(name) or len(name) > 4 for name in names[:-1]):
        return names
    return [*(name + tail[0] for name in names[:-1]), names[-1]]


def _spread(words: str, count: int) -> tuple[str, ...]:
    """`城乡居民人均可支配收入` for two numbers -> 城镇居民…, 农村居民…; `一二三产增加值` for three."""
    for pattern, places in _SPREAD:
        if len(places) == count and (match := pattern.search(words)):
            return tuple(words[: match.start()] + place + words[match.end() :] for place in places)
    return (words,) if words else ()


def worked(names: tuple[str, ...]) -> tuple[str, ...]:
    """`铁路`, `公路`, `机场建设` -> each with 建设."""
    work = _WORKS.search(names[-1]) if len(names) > 1 else None
    return tuple(name if not work or _WORKS.search(name) else name + work[0] for name in names)


def _verb(verb: str, place: int, name: str) -> str:
    """接待游客人次、旅游总收入: what has a measure of its own was not 接待."""
    return "" if place and verb in _RECEIVING and _MEASURED.search(name) else verb


def _headed(name: str, head: str) -> str:
    """`城镇居民` + `居民人均可支配收入`: a word that both have stands once."""
    shared = next((size for size in (4, 3, 2) if name.endswith(head[:size])), 0)
    if name.endswith("业") and head.startswith("产业"):  # 高技术制造业、绿色低碳优势产业增加值
        return name + head[2:]
    kind = "款" if name[-1] in "存贷" and not head.startswith("款") else ""  # 存、贷款余额
    return name + kind + head[shared:]


def _split(words: str, count: int) -> Sequence[str]:
    """The list taken apart at the joints that give as many names as there are numbers: 汽车及零部件 is one."""
    names: Sequence[str] = ()
    for joints in _JOINTS:
        names = [name for name in joints.split(words) if name]
        if count > 1 and len(names) == count:
            return names
    return names
