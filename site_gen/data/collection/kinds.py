"""An observation's words -> what kind of number it is: of one year or several, of how much, told in which part."""

import re

from site_gen.model.collection import Part, Stretch
from site_gen.model.dataset import Nature, Observation

_EACH = re.compile(r"(?:年均|平均每年|每年平?均?|年平均)[^，,。；;]{0,16}$")
_HELD = re.compile(r"(?:保持|稳定|控制|维持)[^，,。；;]{0,8}$|连续|始终|一直|都在|均在")
_SUM = re.compile(r"累计|合计|(?<!公)共(?!同)")
_RATES = ("percent", "ratio", "times")
"""Of several years they have no sum."""
_WITHOUT = re.compile(r"^[^，,。；;（(]{0,14}[（(](?:均|数据|以上数据)?(不含[^，,。）)；;]{1,16})")
_HENCEFORTH = re.compile(r"[（(](?:均|数据|以上数据)?(不含[^，,。）)；;]{1,16})[，,、]?\s*下同[）)]")
_MOMENT = re.compile(r"(年末|年底)(?=[^，,。；;]{0,20}$)|(?:全年|年度)?(平均|均值)(?=[^，,。；;每]{0,16}$)")
_RATE = ("surveyed-unemployment-rate", "registered-unemployment-rate")
_AHEAD = re.compile(r"任务|安排|部署|目标|总体要求|建议|打算|今年|展望|思路|重点工作|政策取向|下一步|未来")
_BACK = re.compile(r"回顾|过去|成就|成绩|总结|完成情况|工作情况|以来")

_TURNS = re.compile(
    r"^\s*(?:[“\"]?十[一二三四五六七]五[”\"]?时期(?!.{0,24}(?:过去|以来|成就|不平凡))|(?:展望)?(?:今后|未来)(?:五|5)年|站在新的)"
)
"""Where a chapter of both looks ahead from."""


def stretch_of(observation: Observation, nature: Nature) -> Stretch:
    """A year's number, that of some of its months, or of several years their sum, their average, what held in each …"""
    key, lead = observation.key, _lead(observation)
    sized = key.measure in ("level", "count")
    if key.measure == "average-growth" or (sized and _EACH.search(lead + observation.evidence.words)):
        return "average"
    if key.period.stretch[0] <= 0:
        return "part" if key.period.is_part_of_year else "year"
    if sized and _HELD.search(lead) and not _SUM.search(lead):
        return "each"
    return "span" if key.measure == "level" and _has_no_sum(observation, nature) else "total"


def _has_no_sum(observation: Observation, nature: Nature) -> bool:
    unit = observation.quantity.unit.canonical
    return nature in ("stock", "share", "index") or unit in _RATES or "/" in unit


def scope_of(observation: Observation) -> str:
    """不含雄安三县 where it is said so of the number; of a rate of unemployment the moment that it is of."""
    without = _WITHOUT.search(observation.evidence.rest[:60])
    if without:
        return without[1]
    moment = _MOMENT.search(before(observation)) if observation.key.indicator in _RATE else None
    return next((each for each in moment.groups() if each), "") if moment else ""


def henceforth(text: str) -> str:
    """What a block says that its numbers and all that follow leave out: （不含雄安三县，下同）."""
    found = _HENCEFORTH.search(text)
    return found[1] if found else ""


def before(observation: Observation) -> str:
    """The words of the clause up to the number, and the number."""
    return _lead(observation) + observation.evidence.words


def _lead(observation: Observation) -> str:
    return re.split(r"[，,。；;]", observation.evidence.lead)[-1]


def turns(text: str, heading: str) -> bool:
    """Whether a chapter that tells of the years behind and ahead turns to those ahead at the block `text`."""
    return bool(_AHEAD.search(heading) and _BACK.search(heading) and _TURNS.match(text))


def looks_back(text: str) -> bool:
    """Whether a block of a plan begins with what the year before has brought."""
    return bool(re.search(r"过去(?:的)?一年，|刚刚过去的", text))


def part_of(heading: str, targets: int, results: int) -> Part:
    """Of a section: its heading tells, else what most of its numbers are."""
    if bool(_AHEAD.search(heading)) != bool(_BACK.search(heading)):
        return "plan" if _AHEAD.search(heading) else "review"
    return "plan" if targets > results else "review" if results else ""
