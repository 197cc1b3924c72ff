"""A share of what it is no part of: 单位能耗约为全国平均的70%, 贡献了全国24.1%的增量."""

from collections.abc import Sequence

from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule

_AGAINST = rule(
    r"(?P<part>.{2,}?)(?:约为|仅为|只有|为|是)?(?P<whole>全[国省市球]|世界)(?:平均)?(?:水平|数|值)?$",
    "单位能耗、排放强度分别约为全国平均的70%、60% => 排放强度相当于全国平均比例 | level | 60% | 2021 | actual",
    "单位能耗约为全国平均水平的70% => 单位能耗相当于全国平均比例 | level | 70% | 2021 | actual",
)
"""单位能耗约为全国平均的70%: measured by the nation's, of which it is no part."""
_NORMAL = rule(
    r"(?P<part>.{2,}?)(?:约?为|是|达到?|相当于|保持在)(?P<whole>(?:正常|常年)[^，、]{2,8})的?",
    "能繁母猪保有量为正常保有量的104% => 能繁母猪保有量相当于正常保有量比例 | level | 104% | 2021 | actual",
)
_AVERAGE = rule(
    r"全?[国省市球界](?:平均)(?:水平|数|值)?的?$",
    "单位能耗、排放强度分别约为全国平均的70%、60% => 单位能耗相当于全国平均比例 | level | 70% | 2021 | actual",
)
_LENT = rule(
    r"贡献了?(?P<whole>全[国省市球]|世界)",
    "进出口总额9.5亿元、增长4.4%，贡献了全省24.1%的增量 => 进出口总额占全省增量比重 | level | 24.1% | 2021 | actual",
)
_INCREASE = rule(
    r"以?上?的?(?:增量|增长)(?=[，,。；;、]|$)",
    "进出口总额9.5亿元、增长4.4%，贡献了全省24.1%的增量 => 进出口总额占全省增量比重 | level | 24.1% | 2021 | actual",
)


def of_normal(here: Here, words: str) -> str:
    """保有量为正常保有量的104%: measured by what it is in other years, of which it is no part."""
    normal = _NORMAL.fullmatch(words) if here.slot.lead.endswith("的") else None
    part = normal["part"] if normal else ""
    part = leaning(part, here.topic.removesuffix("存栏")) if here.topic and leans(part) else part
    return f"{part}相当于{normal['whole']}比例" if normal else ""


def of_increase(here: Here, words: str) -> str:
    """总额9.5万亿元，贡献了全国24.1%的增量: its part in the increase of the whole."""
    lent = _LENT.fullmatch(words) if here.topic and _INCREASE.match(here.slot.tail) else None
    return f"{here.topic}占{lent['whole']}增量比重" if lent else ""


def against(here: Here, names: Sequence[str]) -> Sequence[str]:
    """`A`, `B约为全国` where the nation's average stands before the number -> each as a part of that average."""
    measured = _AGAINST.fullmatch(names[-1]) if names else None
    if not measured or not _AVERAGE.search(here.slot.until):
        return ()
    whole = f"相当于{measured['whole']}平均比例"
    return tuple(_AGAINST.sub(r"\g<part>", name) + whole for name in names)
