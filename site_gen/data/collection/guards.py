"""What was said in a place -> the same, with what speaks against a reading: flagged ones wait for a person.

No guard is sharp, so none corrects anything. Each flag stands in the queue of the coverage page with its sentence.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median

from msgspec.structs import replace

from site_gen.data.collection.kinds import before
from site_gen.model.collection import Said, Sameness
from site_gen.model.compiled import compiled

_SUMMED = compiled(
    r"五年累计|累计|[三四五]年共|合计(?![^，。；]*(?:增长|下降))|五年来|五年新增|[三四五]年(?:新增|累计)"
)
_RUNNING = compiled(r"连续|累计(?:达|突破)?.{0,4}$")
_LAST_YEAR = compiled(r"\s*(?:去年|上年)")
_PART = compiled(
    r"新(?:登记|增|设|注册)[^，。；]*其中[^，。；]*$"  # of what came anew, not of all
    r"|[\u4e00-\u9fff](?:产值|产量|销量|销售额|营收|营业收入)[^，。；]*\d[^，。；]*、(?:进?出口|进口)$"  # one product's
)
_TOTAL = compiled(r"总(?:数|量|户数)$")
_ALL = compiled(r"共|有|达|总|至|到")
_TO_COME = compiled(r"[高加长大升降]到|达到|增长|提高|降低|下降|控制在|保持在|稳定在")
_BEHIND = compiled(r"由|从|去年|上年|目前|已|末|20\d\d年|[三四五]年间|过去|以来")
_JUMP = 5
"""A level so many times its neighbours is rather a misread unit."""
_FAR = 5
"""So many times the usual distance from its neighbours, and a fifth of them at least."""
_FEW = 4


def guarded(said: Sequence[Said]) -> tuple[Said, ...]:
    """Of one place. What a person has checked is never flagged."""
    flags: dict[int, list[str]] = {}
    for line in _lines(enumerate(said)).values():
        for guard in (_jumps, _astray):
            for place in guard(line):
                flags.setdefault(place, []).append(guard.__name__.lstrip("_"))
    for place, each in enumerate(said):
        if own := _alone(each):
            flags.setdefault(place, []).append(own)
    for place in _small_totals(tuple(enumerate(said))):
        flags.setdefault(place, []).append("small-total")
    return tuple(
        replace(each, flags=tuple(flags[place])) if place in flags and each.observation.checked.by_nobody else each
        for place, each in enumerate(said)
    )


_Placed = tuple[int, Said]


def _lines(said: Iterable[_Placed]) -> Mapping[tuple[Sameness, bool], list[_Placed]]:
    """The like values of single years, results and targets apart, in the order of their years."""
    lines: dict[tuple[Sameness, bool], list[_Placed]] = {}
    for place, each in said:
        if each.stretch == "year" and not each.observation.quantity.parts:
            lines.setdefault((each.same, each.target), []).append((place, each))
    return {key: sorted(line, key=lambda one: one[1].observation.key.period) for key, line in lines.items()}


def _jumps(line: Sequence[_Placed]) -> Iterable[int]:
    """A level, or a count, many times each of its neighbours, or as small a part of them."""
    if len(line) < 3 or line[0][1].observation.key.measure not in ("level", "count"):
        return
    for index, (place, each) in enumerate(line):
        around = [_value(other) for _, other in (*line[max(index - 2, 0) : index], *line[index + 1 : index + 3])]
        value = _value(each)
        if value <= 0 or all(value > _JUMP * other or value * _JUMP < other for other in around):
            yield place


def _astray(line: Sequence[_Placed]) -> Iterable[int]:
    """A goal far from those of the years around it: goals move by halves of a point, results need not."""
    if len(line) <= _FEW or not line[0][1].target:
        return
    gaps = [abs(_value(one[1]) - _value(two[1])) for one, two in pairwise(line)]
    usual = max(median(gaps), Decimal("0.001"))
    for index, (place, each) in enumerate(line):
        around = [_value(other) for _, other in (*line[max(index - 2, 0) : index], *line[index + 1 : index + 3])]
        middle = median(around)
        far = abs(_value(each) - middle)
        if (
            far > _FAR * usual
            and far > abs(middle) / 5
            and _digits(each) > max(_digits(o) for _, o in line if o != each)
        ):
            yield place


def _alone(each: Said) -> str:
    """What a number says against itself."""
    observation = each.observation
    value = observation.quantity.canonical_value
    if value < 0 and observation.key.measure in ("level", "count") and each.indicator.nature in ("stock", "flow"):
        return "negative"
    if _planned(each):
        return "planned"
    if each.stretch == "year" and _LAST_YEAR.match(observation.evidence.sentence) and _misdated(each):
        return "dated"
    if observation.key.measure in ("level", "growth") and _PART.search(observation.evidence.lead):
        return "part"
    if observation.key.measure == "level" and _TOTAL.search(each.indicator.name.best("zh").text) and _some(each):
        return "part"
    lead = before(observation)
    summed = _SUMMED.search(lead) and not _RUNNING.search(lead[: lead.find(observation.evidence.words)])
    if each.stretch == "year" and summed and observation.key.measure in ("count", "change", "growth"):
        return "summed"
    return ""


def _planned(each: Said) -> bool:
    """森林覆盖率达到24%, in what a report plans, and read as so already; nothing in its sentence looks back."""
    observation = each.observation
    ahead = each.part == "plan" and not each.target and observation.key.period.last_year == each.year - 1
    said = bool(_TO_COME.search(before(observation)))
    return ahead and said and not _BEHIND.search(observation.evidence.sentence)


def _some(each: Said) -> bool:
    """Those that did something, not all: 5家企业上榜 beside 企业达5万家."""
    mention = each.observation.evidence
    return bool(re.match(r"[\u4e00-\u9fff]", mention.rest)) and not _ALL.search(before(each.observation))


def _misdated(each: Said) -> bool:
    """去年…, and the number is not of the year before its report, nor does the sentence name another year."""
    observation = each.observation
    other = re.search(r"20\d\d年|前年|20\d\d", observation.evidence.sentence)
    return not each.target and not other and observation.key.period.last_year != each.year - 1


def _small_totals(said: Sequence[_Placed]) -> Iterable[int]:
    """What several years brought, less than half of what single years did."""
    years: dict[tuple[str, str, int], Decimal] = {}
    for _, each in said:
        if each.stretch == "year" and not each.target:
            years[_whole(each, each.observation.key.period.last_year)] = _value(each)
    for place, each in said:
        period = each.observation.key.period
        if each.stretch != "total" or each.target or each.observation.key.measure != "count":
            continue
        known = [
            years[key]
            for year in range(period.first_year, period.last_year + 1)
            if (key := _whole(each, year)) in years
        ]
        if known and _value(each) * 2 < sum(known):
            yield place


def _whole(each: Said, year: int) -> tuple[str, str, int]:
    return each.indicator.id, each.observation.quantity.unit.canonical, year


def _value(each: Said) -> Decimal:
    return each.observation.quantity.canonical_value


def _digits(each: Said) -> int:
    """Digits that say something: 10.3 has three, 8 one, 900 one."""
    return len(str(each.observation.quantity.value.normalize()).replace(".", "").replace("-", "").rstrip("0")) or 1
