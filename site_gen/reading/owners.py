"""Whose a bare noun is where things were built or won between its owner and it: 产值 of 茶产业, 完成投资 of 水利建设.

茶产业提质增效，新建茶园2万亩，培育茶企28家，综合产值18亿元: the clause that names nobody goes back past what was done,
to whom the clauses are about.
"""

from collections.abc import Sequence

from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.subjects import of_all, owner

_EARNED = rule(
    r"(?:全产业链|年|总|综合|线上|网络|贡献|主营业务|营业|销售)*(?:产值|产量|营收|收入|增加值|利税|利润(?:总额)?|交易额|销售额|成交额|零售额|营业额|饲养量|存栏量?|出栏量?|资产总额|总?资产|总?(?:种植|养殖|播种)?面积)",
    "茶产业提质增效，新建茶园2万亩，培育茶企28家，综合产值18亿元 => 茶产业综合产值 | level | 18亿元 | 2021 | actual",
)
_EARNING = rule(
    r".*(?:产业|行业|业|集群|产业链|经济|电商|旅游|天然气|页岩气|煤层气|石油|原油|煤炭|原煤|电力|粮食|棉花|烟叶|茶叶|蔬菜|水果|药材|蚕桑|生猪|肉牛|奶牛|肉羊|园区|开发区|企业|国企|集团|公司)",
    "茶产业提质增效，新建茶园2万亩，培育茶企28家，综合产值18亿元 => 茶产业综合产值 | level | 18亿元 | 2021 | actual",
)
_SPENT = rule(
    r"(?:累计|年度|共|已|计划|建设)*(?:完成)?(?:建设)?总?投资(?:额|完成率)?|总?投资规模",
    "水利建设全面加强，治理河道12条，加固水库8座，完成投资6亿元 => 水利建设完成投资 | level | 6亿元 | 2021 | actual",
)
_WORKED_ON = rule(
    r".*(?:建设|改造|工程|项目|整治|治理|修复|搬迁|更新|棚改|安居|号线|铁路|公路|高铁|高速|大道|机场|水库|大桥|隧道|枢纽|电站|[水电]厂|处理厂|医院|车站|客运站|管廊|水利|设施|交通|电网|电力|能源|市政|技改|新城|新区|住房|房地产|开发)",
    "水利建设全面加强，治理河道12条，加固水库8座，完成投资6亿元 => 水利建设完成投资 | level | 6亿元 | 2021 | actual",
)
_COVERED = rule(
    r"(?:人口|综合|行政村|乡镇|无害化|集中|毛|净)*(?:覆盖|普及|普惠|巩固|入学|入园|升学|治理|处理|收集|收运|签约|参保|网办|公示|办结|供水|入户|到户|硬化|绿化|达标|知晓)(?:率|面|度)",
    "农村供水水平提升，建成水厂12座，覆盖率达92% => 农村供水覆盖率 | level | 92% | 2021 | actual",
)
_COVERING = rule(
    r".*(?:供水|饮水|供气|供热|供暖|取暖|供电|网络|宽带|通信|分类|收运|处理|治理|服务|保险|医保|低保|社保|医疗|教育|托育(?:机构)?|养老|文化|物流|快递|客运|公交|电商|一体化|改造|厕所|监管)",
    "农村供水水平提升，建成水厂12座，覆盖率达92% => 农村供水覆盖率 | level | 92% | 2021 | actual",
)
_JUDGED = rule(
    r"(?:群众|公众|市民|企业|用户)?(?:满意|回访|响应|接通|按时办结|办结)(?:率|度)",
    "提升12315热线服务，满意率95.4% => 12315热线服务满意率 | level | 95.4% | 2021 | actual",
)
_SERVING = rule(
    r".*(?:服务|热线|平台|窗口)",
    "提升12315热线服务，满意率95.4% => 12315热线服务满意率 | level | 95.4% | 2021 | actual",
)
_ALL_OF_IT = rule(
    r"(?:城市|城镇|城乡|乡村|农村|县城|基础设施|民生|生态|新农村|美丽乡村|园区|重点|项目)*(?:建设|项目)",
    "城市建设提速，改造老旧小区36个，完成投资3亿元 => 老旧小区完成投资 | level | 3亿元 | 2021 | actual",
)
"""城市建设: so wide that the money may well be that of the one thing told of it."""
_HOUSED = rule(
    r"新?(?:入驻|入园|在孵|入孵|孵化|集聚)",
    "工业园区承载能力提升，入驻企业36家，实现产值86亿元 => 工业园区产值 | level | 86亿元 | 2021 | actual",
)
_SUM = rule(
    r"(?:额|收入|产值)$",
    "农村电商服务加快发展，网络交易额达6亿元，覆盖率达98% => 农村电商服务覆盖率 | level | 98% | 2021 | actual",
)
_GROWN = rule(
    r"(?:新增|扩大)?(?:种植|养殖|播种|栽植|栽培)",
    "现代农业发展壮大，种植茶树3万株，产值达2.6亿元 => 茶树产值 | level | 2.6亿元 | 2021 | actual",
)
_PROJECTS = rule(
    r"(?!(?:新|落地|实施|签约|推进|完成|在建|续建)*项目)[^，、]{2,}(?:项目|工程)",
    "启动新一轮技改工程，实施省重点项目56个，年度完成投资26亿元 => 省重点项目完成投资 | level | 26亿元 | 2021 | actual",
)
_BROUGHT = rule(
    r"^(?:完成|实现|达到|累计)+",
    "建筑业稳步发展，引进资质企业16家，完成产值126亿元 => 建筑业产值 | level | 126亿元 | 2021 | actual",
)
_OF_ZONE = rule(
    r"(?:财政|一般公共预算)总?收入|税收(?:收入)?|固定资产投资|工业投资|(?:(?:规上|规模以上)?工业)?(?:总产值|增加值)|进出口总?额|(?:实际)?利用外资",
    "两个开发区健康发展，实现财政收入8亿元 => 两个开发区财政收入 | level | 8亿元 | 2021 | actual",
)
_ZONE = rule(
    r".*(?:开发区|度假区|园区|产业园|工业园|集[聚中]区|高新区|经开区|综保区)",
    "@plan 加快产业集聚区发展，完成固定资产投资24亿元 => 固定资产投资 | level | 24亿元 | 2022 | target | 产业集聚区",
)
_LISTED = ("、", "和", "及", "与")
_INSURED = rule(
    r"参[保合]人数|保障人数",
    "城乡居民医保制度不断健全，参保人数达56万人 => 城乡居民医保参保人数 | level | 56万人 | 2021 | actual",
)
_INSURING = rule(
    r".*(?:保险|医保|低保|社保|新农合)",
    "城乡居民医保制度不断健全，参保人数达56万人 => 城乡居民医保参保人数 | level | 56万人 | 2021 | actual",
)
_FIELDS = (
    (_EARNED, _EARNING),
    (_SPENT, _WORKED_ON),
    (_COVERED, _COVERING),
    (_INSURED, _INSURING),
    (_OF_ZONE, _ZONE),
    (_JUDGED, _SERVING),
)
"""What says nothing by itself, and who may have it."""


def topic_of(words: str, here: Here) -> str:
    """What `words` lean on: whom the clauses are about, where only deeds stand between; else what was told last."""
    return whose(words, here) if goes_back(words, here) else here.topic


def whose(words: str, here: Here) -> str:
    """`家庭医生` of 家庭医生签约服务, where the 签约率 is told, else all that the clauses are about."""
    at = here.about.rfind(words[:2]) if words.endswith("率") else 0
    return here.about[:at] if at > 1 else here.about


def contested(draft: Draft, here: Here) -> bool:
    """It is named by whom the clauses are about, past what was told since."""
    return bool(here.since and here.about and here.topic) and (
        draft.name.startswith(here.about) and not here.topic.startswith(here.about[:2])
    )


def goes_back(words: str, here: Here) -> bool:
    """`综合产值` is of 茶产业, that the clauses are about, and not of the gardens planted since."""
    if not here.about or here.slot.joint in _LISTED or of_all(here.slot.lead) or not _fits(words, here.about):
        return False
    between = [group[-1] for group in here.drafts[-here.since :] if group] if here.since else ()
    others = [draft for draft in between if not draft.name.startswith(here.about[:2])]
    return all(map(_deed, others)) and not (others and _nearer(words, here.about, others))


def _fits(words: str, about: str) -> bool:
    words = _BROUGHT.sub("", words)
    again = len(words) == 3 and words[2] == "率" and words[:2] in about  # 家庭医生签约服务扎实开展，签约率
    return again or any(bare.fullmatch(words) and whose.fullmatch(about) for bare, whose in _FIELDS)


def _deed(draft: Draft) -> bool:
    """新建茶园2万亩, 入驻企业36家, but not 东江科技园引进企业36家; of sums nothing is covered or grown."""
    done = draft.measure == "count" and draft.subject is None and owner(draft.name)[0] is None
    return done or bool(_HOUSED.match(draft.name) or _SUM.search(draft.name))


def _nearer(words: str, about: str, others: Sequence[Draft]) -> bool:
    """What was told last may well have it: crops that were planted, projects that say which, one thing of many."""
    last = others[-1]
    if _EARNED.fullmatch(_BROUGHT.sub("", words)):
        elsewhere = last.name.endswith("面积") and not (leans(last.topic) or set(about) & set(last.topic))
        return elsewhere or bool(_GROWN.match(last.name))
    works = bool(_SPENT.fullmatch(words))
    return works and bool(_PROJECTS.fullmatch(last.topic) or (len(others) == 1 and _ALL_OF_IT.fullmatch(about)))
