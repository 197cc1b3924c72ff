"""How far each is from another, or from each of several: 分别高于全国、全省1.3个和0.5个百分点."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.constructions.distance import of_rate
from site_gen.reading.constructions.listed_numbers import numbers
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start

_OTHERS = r"(?:全[国省市区州县盟]|自治[区州]|[一-龥]{2,4}?(?:地区|平均))(?:平均)?(?:水平|增速)?"
_BETWEEN = rule(
    r"[、和]|(?<=[国省市])(?=全[省市区县州盟])",
    "税收增长6%，分别高于全国全省1.3和0.5个百分点 => 税收增速高于全国 | points | 1.3个百分点 | 2021 | actual",
)
_THAN_EACH = rule(
    r"(?P<name>[^，\d]*?)(?:分别|各)?(?P<than>(?:[高低快慢好优]于|高出|超过|超出|领先)了?)"
    rf"(?P<whom>{_OTHERS}(?:(?:{_BETWEEN.pattern}){_OTHERS})+)",
    "税收增长6%，分别高于全国、全省1.3个和0.5个百分点 => 税收增速高于全省 | points | 0.5个百分点 | 2021 | actual",
    "税收增长6%，同比提高2个百分点，高于全国、全省3和1个百分点"
    " => 税收增速高于全省 | points | 1个百分点 | 2021 | actual",
    "工业投资增速高于全国、全省12和11个百分点 => 工业投资增速高于全省 | points | 11个百分点 | 2021 | actual",
    "@term 税收年均增长6%，高于全国、全省3和1个百分点，是2016年的1.8倍 => 税收 | change | 1.8倍 | 2016..2021 | actual",
)
"""高于全国、全省1.3个和0.5个百分点: one distance from each of them."""
_THAN_THEM_EACH = rule(
    rf"(?P<name>[^，\d]*?)(?:分别)?(?P<than>[比较])(?P<whom>{_OTHERS}(?:[、和]{_OTHERS})+)(?:分别|各)?(?P<way>[高低快慢])",
    "出口增长9%，增速分别比全国、全省高2.1、1.3个百分点 => 出口增速比全省高 | points | 1.3个百分点 | 2021 | actual",
    "税收增长6%，比全国、自治区和全市分别高2、1和3个百分点 => 税收增速比自治区高 | points | 1个百分点 | 2021 | actual",
    "失业率分别比全国、全省低0.3、0.1个百分点 => 失业率与全省之差 | points | -0.1个百分点 | 2021 | actual",
)
"""分别比全国、全省高1.3、0.5个百分点: the same, with the word for the way behind; below, its sign tells it."""
_EACH_APART = rule(
    r"(?:增速|增幅)?(?:分别)?(?P<than>(?P<so>[比较])(?!上|去年|同期|往年|年[初底末]|20|“)|[高低快慢好优]于|高出)(?P<whom>[^，、\d]{2,12}?)(?(so)(?<!提)(?P<way>[高低快慢]))",
    "办结率和满意率为95%和98%，分别比上年提高2个和1个百分点 => 办结率 | points | 2个百分点 | 2021 | actual",
    "进口、出口分别增长6%、8%，分别比全省高0.5、1.2个百分点 => 出口增速比全省高 | points | 1.2个百分点 | 2021 | actual",
    "钢铁、汽车分别增长6%、8%，增速分别高于全省1个、2个百分点 => 钢铁增速高于全省 | points | 1个百分点 | 2021 | actual",
    "钢铁、汽车分别增长6%、8%，高于全省1和2个百分点 => 汽车增速高于全省 | points | 2个百分点 | 2021 | actual",
)
_THAN_ANOTHER = rule(
    rf"(?P<whom>{_OTHERS})",
    "税收增长6%，高于全国1.2个、全省0.8个百分点 => 税收增速高于全省 | points | 0.8个百分点 | 2021 | actual",
)
_THAN_ONE = rule(
    rf"(?P<name>.+?(?:[高低快慢好优]于|高出|超过|领先)){_OTHERS}",
    "失业率低于全国0.3个百分点、全省0.1个百分点 => 失业率低于全省 | points | 0.1个百分点 | 2021 | actual",
)
"""高于全国1.2个、全省0.8个百分点: the second stands as far from the next one named."""
_ALL_APART = rule(
    r"(?:增速|增幅)?(?:均|都)(?P<than>(?:[高低快慢好优]于|高出)[^，、\d]{2,12})",
    "城镇、农村收入3万元、1万元，均高于全省0.8个百分点 => 农村收入增速高于全省 | points | 0.8个百分点 | 2021 | actual",
)
_STATE = rule(
    r"(?:[率度]|占比|比重|比例)$",
    "城镇化率、入学率分别为60%、96%，均高于全省3个百分点 => 城镇化率高于全省 | points | 3个百分点 | 2021 | actual",
)
"""城镇化率: it has no speed; what stands beside another's is the rate itself."""
NUMBERS = rule(
    r"[、和]",
    "能耗由前三年分别上升4.9%、5.5%、0.2%，转为下降1.2% => 能耗 | growth | 0.2% | 2020 | actual",
)


def than_each(here: Here) -> Sequence[Draft]:
    """增长4.3%，分别高于全国、全省1.3个和0.5个百分点: how far from each of those named."""
    points = here.unit.canonical == "percentage_point"
    lead = here.slot.lead.strip("，、 ") if points else ""
    told = _THAN_EACH.fullmatch(lead) or _THAN_THEM_EACH.fullmatch(lead)
    if told is None:
        return ()
    whom, name = _BETWEEN.split(told["whom"]), trim_start(told["name"])
    name = leaning(name, here.topic) if name and leans(name) else name or here.topic + "增速" * of_rate(here)
    if not name or len(whom) != numbers(here):
        return ()
    names = tuple(name + _from(each, **told.groupdict()) for each in whom)
    return (Draft(names[0], "points", thing_apart(names[0]), series=names, yearly=not _averaged(here)),)


_APART = rule(
    r"(?:增速|增幅)?(?:[高低快慢好优]于|高出|比|与)[^，]+$",
    "税收增长6%，高于全国、全省0.9、0.6个百分点，增速列全省第3位 => 税收增速全省排名 | rank | 3位 | 2021 | actual",
)


def thing_apart(name: str) -> str:
    """`税收` of 税收增速高于全省: what goes on is told of the tax, and not of how far it is from others."""
    return _APART.sub("", name) or name


def _averaged(here: Here) -> bool:
    """年均增长9%，高于全国1和2个百分点: the distance is that of the same years."""
    return here.last is not None and here.last.measure == "average-growth"


def than_another(here: Here) -> Sequence[Draft]:
    """高于全国1.2个、全省0.8个百分点: how far from the next one named, after the distance from the first."""
    points = here.unit.canonical == "percentage_point"
    whom = _THAN_ANOTHER.fullmatch(here.slot.lead) if points and here.slot.joint and here.index else None
    before = here.own[-1][-1] if whom and here.own[-1] else None
    first = _THAN_ONE.fullmatch(before.name) if before and before.measure == "points" else None
    return (replace(before, name=first["name"] + whom["whom"], series=()),) if first and whom and before else ()


def _from(each: str, than: str, way: str = "", **_rest: str) -> str:
    """高于全省, 比全省高 or, where a sign tells the way, 与全省之差."""
    if not way:
        return f"{than}{each}"
    return f"{than}{each}{way}" if way in "高快" else f"与{each}之差"


def each_apart(here: Here, names: Sequence[str]) -> Sequence[Draft]:
    """分别增长6%、8%，分别高于全省0.5个、1.2个百分点: how far each of the `names` told before is from another."""
    points = here.unit.canonical == "percentage_point"
    words = here.slot.lead.strip("，、 ") if points else ""
    if every := _ALL_APART.fullmatch(words):
        yearly = not _averaged(here)
        return tuple(Draft(_speed(name) + every["than"], "points", name, yearly=yearly) for name in names)
    told = _EACH_APART.fullmatch(words)
    if told is None or len(names) != numbers(here) or len(names) < 2:
        return ()
    apart = tuple(_speed(name) + _from(told["whom"], told["than"], told["way"] or "") for name in names)
    return (Draft(apart[0], "points", thing_apart(apart[0]), series=apart, yearly=not _averaged(here)),)


def _speed(name: str) -> str:
    return name if _STATE.search(name) else f"{name}增速"
