"""What the last of a list has at its end is that of each: 刑事、治安案件, 养老、失业保险参保."""

from collections.abc import Callable, Sequence

from site_gen.reading.rule import rule
from site_gen.reading.series_heads import headed, measured

SORT = rule(
    r"(?<=[一-龥”]{2})(?:案件|警情|事故|产业|企业|事业|行业|业|项目|学校|机构|客流|用电|用水|排放|用户|货物|管网|管道|管线|基地|养殖场|养殖小区"
    r"|(?:批发|交易)市场|加工厂|合作社)$",
    "@plan 新建奶源、肉牛（羊）、生猪基地各10个 => 新建肉牛（羊）基地数 | count | 10个 | 2022 | target",
    "@plan 新建奶牛、肉羊养殖场各5个 => 新建奶牛养殖场数 | count | 5个 | 2022 | target",
    "刑事、治安案件分别下降3%、4% => 刑事案件 | growth | -3% | 2021 | actual",
    "二氧化硫、氮氧化物排放分别减少3%和5% => 二氧化硫排放 | growth | -3% | 2021 | actual",
    "汽车、化工行业分别增长3%、4% => 汽车行业 | growth | 3% | 2021 | actual",
    "“煤改气”“煤改电”用户分别达到620户和135户 => “煤改气”用户户数 | level | 620户 | 2021 | actual",
)
_STANDS_ALONE = rule(
    r"(?:[园场馆院站所店路桥区校室房棚厂库社村池渠]|中心|企业|机构)$",
    "@plan 新建公园、蔬菜基地各10个 => 新建公园数 | count | 10个 | 2022 | target",
    "@plan 新建幼儿园、特殊学校各2所 => 新建幼儿园数 | count | 2所 | 2022 | target",
)
"""公园 beside 蔬菜基地: a whole thing, and no sort of the last."""
_BORNE = (
    (
        rule(
            r"(?<=[一-龥]{2})(?:保险)?参[保合]$",
            "工伤保险、失业保险参保分别达36万人、9万人 => 工伤保险参保人数 | level | 36万人 | 2021 | actual",
            "养老、失业保险参保分别达68万人、36万人 => 养老保险参保人数 | level | 68万人 | 2021 | actual",
        ),
        rule(
            r"(?:保险|养老|失业|工伤|生育|医疗|医保)$",
            "职工养老保险、居民医疗保险参保分别达6万人、9万人 => 职工养老保险参保人数 | level | 6万人 | 2021 | actual",
            "城镇新增就业、养老保险参保分别达3万人、8万人 => 城镇新增就业人数 | level | 3万人 | 2021 | actual",
        ),
    ),
    (
        rule(
            r"(?<=[一-龥]{2})(?:补助|补贴)?资金$",
            "发放低保、临时救助资金分别为3亿元、2000万元 => 发放低保资金 | level | 3亿元 | 2021 | actual",
        ),
        rule(
            r"(?:低保|五保|特困|救助|供养|优抚|奖补)$",
            "发放低保、临时救助资金分别为3亿元、2000万元 => 发放低保资金 | level | 3亿元 | 2021 | actual",
            "签约项目、到位资金分别增长12%、8% => 签约项目 | growth | 12% | 2021 | actual",
        ),
    ),
    (
        rule(
            r"(?<=[一-龥]{2})(?:在校学?生|在园幼儿|毕业生|(?:专任)?教师|教职工)$",
            "中职学校、普通高中在校生分别达到2万人、3万人 => 中职学校在校生人数 | level | 2万人 | 2021 | actual",
            "普通中小学、幼儿园专任教师分别有3200人、860人 => 普通中小学专任教师人数 | level | 3200人 | 2021 | actual",
        ),
        rule(
            r"(?:小学|中小学|幼儿园|初中|高中|中学|中职|高职|学校|院校|高校|本科|专科|教育)$",
            "中职学校、普通高中在校生分别达到2万人、3万人 => 中职学校在校生人数 | level | 2万人 | 2021 | actual",
        ),
    ),
)
"""What the last of a list ends with, and the others that bear it, however long they are: 参保 of 养老保险."""
_IN_BRACKETS = rule(
    r"（[^（）]*）",
    "@plan 新建奶源、肉牛（羊）、生猪基地各10个 => 新建奶源基地数 | count | 10个 | 2022 | target",
)
_SORT_NAME = 4
"""Characters of the longest name that is but a sort of what the last of its list is."""


_BEFORE_HEAD = rule(
    r"(?<=[一-龥]{2})(?:农产品|案件|警情|事故|项目|换新)$",
    "名特优新、绿色有机农产品数量分别达到12个、86个 => 名特优新农产品数量 | level | 12个 | 2021 | actual",
    "家电、汽车换新数量分别增长8%、9% => 家电换新数量 | growth | 8% | 2021 | actual",
    "城建攻坚、交通攻坚项目投资分别完成23亿元、10亿元 => 城建攻坚项目投资 | level | 23亿元 | 2021 | actual",
)
_SHORT = 6
"""A longer name has the noun itself."""


def same_kind(names: Sequence[str]) -> str:
    """`工业`, `农业机械化率` -> 机械化率: names of one length and one last character, what follows is all theirs."""
    size, last = len(names[0]), names[-1]
    alike = size < 4 and all(len(name) == size and name[-1] == last[size - 1 : size] for name in names[:-1])
    return last[size:] if alike and len(last) > size + 1 else ""


def tailed(names: Sequence[str]) -> Sequence[str]:
    """`刑事`, `治安案件` -> 刑事案件: what the last has more than the others is theirs, too."""
    if borne := _borne(names):
        return borne
    tail = SORT.search(names[-1])
    if not tail or any(map(_is_of_sort(tail[0]), names[:-1])):
        return names
    return [*(name + tail[0] for name in names[:-1]), names[-1]]


def _is_of_sort(tail: str) -> Callable[[str], bool]:
    """Whether a name says itself what it is, or is too long to be but the sort of what the last one is."""

    def own(name: str) -> bool:
        bare = _IN_BRACKETS.sub("", name.strip("“”"))
        return (
            bool(SORT.search(name) or _STANDS_ALONE.search(name))
            or name.endswith(tail)
            or measured(name)
            or len(bare) > _SORT_NAME
        )

    return own


def _borne(names: Sequence[str]) -> Sequence[str]:
    """`养老保险`, `失业保险参保` -> 养老保险参保; nothing where the last ends with nothing of the kind."""
    for tail, bearer in _BORNE:
        if found := tail.search(names[-1]):
            return [*(headed(name, found[0]) if bearer.search(name) else name for name in names[:-1]), names[-1]]
    return ()


def of_sort(name: str, last: str, head: str) -> str:
    """`名特优新` beside `绿色有机农产品数量` -> 名特优新农产品: a noun before the head is that of each."""
    sort = _BEFORE_HEAD.search(last.removesuffix(head))
    return name + sort[0] if sort and len(name) <= _SHORT and not SORT.search(name) else name
