"""A noun without the examples that stand before it: 迎宾园、朝阳园等街头游园 -> 街头游园."""

from site_gen.reading.drafts import Here
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

_EXAMPLES = rule(
    r"^.*(?:以及|(?<![惠普])及|[和与])$|^.*[、，].*等(?:等)?$|^.{0,30}等$",
    "建成东湖、西湖等3个公园 => 建成公园数 | count | 3个 | 2021 | actual",
    "东湖至西湖等4条210公里高速公路提前启动 => 提前启动的高速公路数 | count | 4条 | 2021 | actual",
    "引进甲、乙、丙等12家企业 => 引进企业数 | count | 12家 | 2021 | actual",
)
_LISTED = rule(
    r"^[^，]*?[、”][^，]*?(?<![高中平初同均对不优劣])等(?:重点(?!领域|行业|产业|企业|项目)|各类)?(?![级次候待同于效额])(?=[^、，]{2})",
    "建立医疗、工程等重点领域人才库9个 => 建立重点领域人才库数 | count | 9个 | 2021 | actual",
    "建成东湖、西湖等街头公园6个 => 建成街头公园数 | count | 6个 | 2021 | actual",
)
"""A、B等 before the thing that they are examples of: 迎宾园、朝阳园等街头游园."""
_EXAMPLE = rule(
    r"^[^、，等]{4,24}(?<![高中平初同均对不优劣])等(?=(?:城市|城区|重点|重大|主要|干线|农村|国省|跨|公园|水库|道路|项目|工程|企业|法律|法规|条例|行政法规|地方性法规|规章|老旧|背街|国家|省级|市级)[^、，]*$)",
    "新建站前三路等城市道路7条 => 新建城市道路数 | count | 7条 | 2021 | actual",
)
_FIELDS = rule(
    r"(?:[重点个各多]*)(?:领域|方面|行业|地区|区域|地)",
    "实施教育、水利、交通等领域10个民生项目 => 实施民生项目数 | count | 10个 | 2021 | actual",
)
PLURAL = rule(
    r"^(?:各类|各项|一大?批|所有(?!者|制)|全部|的|了|[首一二三]期|[首第]批)",
    "注册资本12亿元，所有者权益309亿元 => 所有者权益 | level | 309亿元 | 2021 | actual",
    "建成各类公园12个 => 建成公园数 | count | 12个 | 2021 | actual",
)
_SORTS = rule(
    r"(?<=[抓办做]好)(?:20\d\d年度?)?[一二三四五六七八九十]{1,2}大?类$",
    "@plan 抓好2022年十大类46项民生工程 => 民生工程数 | level | 46项 | 2022 | target",
)
_NAMES = rule(
    r"、|(?<=[一-龥]{2})[和及与]",
    "做大做强稻米、油料、果蔬、家禽和林下经济5个千亿级产业 => 千亿级产业数 | level | 5个 | 2021 | actual",
)


_SUCH = rule(
    r"(?P<first>[^、，等]{2,14}?)(?:、[^，等]{2,30})?等(?P<thing>项目|工程|活动|应用|措施)",
    "实施污水处理、垃圾焚烧等项目28个 => 实施污水处理等项目数 | count | 28个 | 2021 | actual",
    "推进旧城改造整修等项目70个 => 推进旧城改造整修等项目数 | count | 70个 | 2021 | actual",
)
"""污水处理、垃圾焚烧等项目28个: of projects in general it would be too little."""
_OUTRIGHT = ("新签约", "签约", "新引进", "引进", "新开工", "开工", "竣工", "投产", "落地")
"""签约东湖、西湖等项目28个: all that were signed, two of them by name."""
_SPENT_ON = rule(
    r"用于[^，]{2,}等(?:方面|领域)",
    "中央财政用于科技、教育等方面的支出16亿元 => 中央财政用于科技、教育等方面的支出 | level | 16亿元 | 2021 | actual",
)
"""用于科技、教育等方面的支出: what it is for is the whole list."""
_SORT = rule(
    r"等(?P<sort>[一-龥]{0,4}?(?:政策措施|政策|措施|举措))",
    "出台促进经济发展20条、新能源汽车36条等政策措施 => 出台促进新能源汽车政策措施数 | count | 36条 | 2021 | actual",
    "出台促进经济发展20条、新能源汽车36条等政策措施 => 出台促进经济发展政策措施数 | count | 20条 | 2021 | actual",
)
_POLICY = rule(
    r"(?:稳增长|稳经济|稳住经济|经济大盘|促消费|扩内需|[一-龥]{0,6}经济(?:高质量)?发展|高质量发展|营商环境|惠企|助企|纾困解?难?|降本增效|[惠保]民生|稳就业|便民|利民|人才|科技创新|招商引资|稳外[贸资])$",
    "出台保民生稳就业12条 => 出台保民生稳就业政策措施数 | count | 12条 | 2021 | actual",
    "出台稳增长28条、营商环境36条 => 出台稳增长政策措施数 | count | 28条 | 2021 | actual",
)
"""稳经济40条: so many measures, which such a name leaves out."""


def sort_of(here: Here, thing: str) -> str:
    """出台促进经济发展20条、新能源汽车36条等政策措施: what stands behind the last of the list is told of each."""
    unit = here.unit.printed
    if unit == "条" and not tail_of(here.slot.tail) and _POLICY.search(thing):
        return "政策措施"
    if unit not in ("条", "项"):
        return ""
    for slot in here.slots[here.index : here.index + 6]:
        if slot.token.quantity.unit.printed != unit or (slot is not here.slot and slot.joint != "、"):
            return ""
        if sort := _SORT.match(slot.tail):
            return sort["sort"]
        if slot.tail.strip():
            return ""
    return ""


def of_next(here: Here) -> str:
    """推出7批170个改革事项: the noun behind the second is that of both."""
    following = here.following
    adjacent = following is not None and not here.slot.tail and not following.lead and not following.joint
    return tail_of(following.tail) if following is not None and adjacent else ""


def of_last(here: Here, verb: str) -> str:
    """`公园` of 新建6个、改造12个、提升26个公园: the noun behind the last deed is that of each; else nothing."""
    unit = here.unit.printed
    for slot in here.slots[here.index + 1 : here.index + 5] if verb else ():
        doing = trim(slot.lead).words
        if not doing or leading_verb(doing) != doing or slot.token.quantity.unit.printed != unit:
            return ""
        if tail := tail_of(slot.tail):
            return predicate(tail)[0]
    return ""


def _numbers_of(here: Here, thing: str) -> set[int]:
    """How many names `thing` may hold; one more in a list, whose first stands behind the number before."""
    names = {thing.count("、") + 1, len(_NAMES.split(thing))}
    return names | {count + 1 for count in names if here.slot.joint}


def counted(here: Here, thing: str) -> str:
    """Without the examples that stand before it: 迎宾园、朝阳园等街头游园; A、B、C3家企业."""
    if _SPENT_ON.search(thing):
        return thing
    thing = _SORTS.sub("", thing)
    many = "、" in thing and here.slot.token.quantity.value in _numbers_of(here, thing)
    listed = (many or _EXAMPLES.match(thing)) and (tail_of(here.slot.tail) or of_next(here))
    named = _LISTED.sub("", PLURAL.sub("", "" if listed else thing.removesuffix("等")))
    if _FIELDS.fullmatch(named) and tail_of(here.slot.tail):  # 教育、交通等领域10个民生项目
        return ""
    if not listed and not here.end.words.startswith(_OUTRIGHT) and (such := _SUCH.fullmatch(thing)):
        return f"{such['first']}等{such['thing']}"
    return _EXAMPLE.sub("", named)
