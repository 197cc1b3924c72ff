"""A part of a whole: 服务业占三产的53.4%, 高标准农田达到耕地总面积的64%."""

from collections.abc import Sequence

from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule

_PART_OF = rule(
    r"^(?P<part>.*?)(?:仅仅?|只|大?约)?占到?(?!比|地(?!区|方)|用|据|有)(?P<whole>[^，占]{1,20}?)(?:的?比重|的?比例|的?份额|的)?$",
    "服务业占到三产的53.4% => 服务业占三产比重 | level | 53.4% | 2021 | actual",
    "农产品出口占全省份额达到6% => 农产品出口占全省比重 | level | 6% | 2021 | actual",
    "生产总值仅占全市的3% => 生产总值占全市比重 | level | 3% | 2021 | actual",
    "服务业占三产的53.4% => 服务业占三产比重 | level | 53.4% | 2021 | actual",
)
_SO_LONG = rule(
    r"(?<=..)(?:连续(?:[一二两三四五六七八九十]{1,3}|\d{1,2}|多)年|始终|一直|长期|稳定|均|预计)+$",
    "棉花产量连续4年占全国九成以上、就地转化率达45% => 棉花产量占全国比重 | level | 9成 | 2018..2021 | actual",
    "棉花产量连续4年占全国九成以上、就地转化率达45% => 棉花就地转化率 | level | 45% | 2021 | actual",
)
"""棉花产量连续4年占全国九成: for how long is no part of the name."""
_MOVING = ("转移", "输出")
_OF_FIELD = rule(
    r"(?P<part>.{2,}?)(?:稳定在|保持在|超过?|达到?|约为|为)?(?P<whole>全[国省市球]|世界)的?$",
    "苹果产量稳定在全国1/4 => 苹果产量占全国比重 | level | 25% | 2021 | actual",
)
_REACHES = rule(
    r"^(?P<part>.{2,}?)(?:达到|超过)(?P<whole>全[国省市区县州][^，]{0,8}|(?:全年|年度)任务|[^，]{2,8}?(?:总量|总数|总人口|总户数|总头数|总面积|总产值|GDP|生产总值|区面积))$",
    "高标准农田达到耕地总面积的64% => 高标准农田占耕地总面积比重 | level | 64% | 2021 | actual",
    "@plan 禁放区面积达到建成区面积的60%以上 => 禁放区面积占建成区面积比重 | level | 60% | 2022 | target",
    "民营经济增加值达到全省经济总量的50% => 民营经济增加值占全省经济总量比重 | level | 50% | 2021 | actual",
)
_SHARED = rule(
    r"(?<=[一-龥]{2})占[^占]{2,}(?:比重|比例)$",
    "新增基地32家、占新增总数的86%，占总数的63% => 基地占总数比重 | level | 63% | 2021 | actual",
    "财政收入8亿元，占生产总值的8%，税收占财政收入的84% => 税收占财政收入比重 | level | 84% | 2021 | actual",
)


_INVESTED = rule(
    r"[^占]*完成投资[^占]*投资(?:总?额)?",
    "东江大桥建设顺利，完成投资12亿元，占总投资的82% => 东江大桥建设完成投资占总投资比重 | level | 82% | 2021 | actual",
)
"""完成投资12亿元，占总投资的82%: of what was spent, and not of the works."""


_TOGETHER = rule(
    r"(?:[两三四五]者)?(?:合计|共计|总共|加起来)",
    "甲县、乙县产值分别为3亿元、6亿元，合计占全市的81% => 甲、乙县产值占全市比重 | level | 81% | 2021 | actual",
)


def part_of(here: Here, words: str) -> str:
    """`服务业占三产比重` of 服务业占到三产的53.4%; else nothing."""
    part = _PART_OF.match(words) or (_REACHES.match(words) if here.slot.lead.endswith("的") else None)
    part = part or (_OF_FIELD.match(words) if here.slot.token.shape == "fraction" else None)
    if part is None:
        return ""
    of = _owner(here, part["part"], part["whole"])
    return f"{of}占{part['whole']}{'' if part['whole'].endswith('比率') else '比重'}"


def _owner(here: Here, words: str, whole: str) -> str:
    """Whose part it is: that of `words`, with what they lean on, else what the sentence spoke of."""
    said = _SO_LONG.sub("", words) or words
    of = leaning(said, _SHARED.sub("", here.topic)) if here.topic and leans(said) else said
    if of := _together(said, here) or of:
        return of
    last = here.last.name if here.last else ""
    if last.endswith("增量") or (last and _INVESTED.fullmatch(last + whole)):
        return last
    return _spoken_of(here)


def _spoken_of(here: Here) -> str:
    """What the sentence spoke of last, and of those who moved away no stock: 转移劳动力98万人，占劳动力总数的42%."""
    moved = here.verb if here.verb in _MOVING and here.last and here.last.topic == here.topic else ""
    return moved + _SHARED.sub("", here.topic)


def _together(part: str, here: Here) -> str:
    """`陶瓷、纺织产值` for 合计 after 陶瓷产值 and 纺织产值 in one list; else nothing."""
    lists = (group[-1].series for group in reversed(here.drafts[-8:]) if group and group[-1].series)
    names = next(iter(lists), ()) if _TOGETHER.fullmatch(part) else ()
    if len(names) < 2:
        return ""
    same = _same_end(names)
    return "、".join(name.removesuffix(same) for name in names) + same


def _same_end(names: Sequence[str]) -> str:
    """`产业产值` of 陶瓷产业产值 and 纺织产业产值."""
    ends = (names[0][start:] for start in range(len(names[0]) + 1))
    return next(end for end in ends if all(name.endswith(end) for name in names))
