"""Two quantities, one of the report and one of its translation -> whether they are the same, or why not."""

from decimal import Decimal

from site_gen.model.digits import room, times
from site_gen.model.quantity import Bound, Quantity

_UNITS = """
CNY USD EUR HKD JPY CNY/person percent percentage_point ratio rank times class
mu km2 m2 m3 km m t tce kg/mu kW kWh kVA kV TEU ug/m3 mg/L
hour work_hour minute day working_day month year
"""
_MEASURED = frozenset(_UNITS.split())
"""Units that a translation names as well. All others count things, and the noun may stand outside the words read."""
_SENSES: dict[Bound, str] = {
    "exact": "exact",
    "approx": "approx",
    "over": "from",
    "at_least": "from",
    "below": "to",
    "at_most": "to",
}
"""Bounds that translations do not keep apart: 以上 is `over` and `at least`."""

_SAID_AS = {("person_time", "person"), ("batch", "rank"), ("occasion", "rank")}
"""1500万人次: 15 million people; 首批: the first."""


def difference(report: Quantity, translation: Quantity) -> str:
    """Empty if both mean the same; else what differs: `unit`, `value`, `bound`.

    Units and bounds must be compatible, values exactly equal, unless the translation says that it rounds ("about",
    "nearly", "over") and does.
    """
    if not _same_unit(report, translation):
        return "unit"
    if report.parts or translation.parts:
        return "" if report.parts == translation.parts else "value"
    if report.canonical_max != translation.canonical_max:
        return "value"
    if report.canonical_value == translation.canonical_value:
        return "" if _SENSES[report.bound] == _SENSES[translation.bound] else "bound"
    return "" if _rounds(report, translation) else "value"


def _same_unit(report: Quantity, translation: Quantity) -> bool:
    ours, theirs = report.unit.canonical, translation.unit.canonical
    if theirs in (ours, ours.partition("/")[0]):  # 801元/月: "CNY 801 a month"
        return True
    if not report.value and not translation.value and theirs == "count":
        return True  # 零, "no": none of whatever it is
    if (ours, theirs) in _SAID_AS:
        return True
    if theirs == "count":
        return ours not in _MEASURED
    return ours == "count" and (theirs not in _MEASURED or theirs in ("times", "rank"))  # four times, the fourth time


def _rounds(report: Quantity, translation: Quantity) -> bool:
    """Whether the translation gives fewer digits of the same number, and says so."""
    if report.bound != "exact" or translation.bound == "exact":
        return False
    unit = times(Decimal(1).scaleb(_last_digit(translation.value)), translation.unit.factor)
    with room(translation.canonical_value, report.canonical_value):
        gap = translation.canonical_value - report.canonical_value
    if translation.bound == "approx":
        return abs(gap) < unit
    return -unit < gap <= 0 if _SENSES[translation.bound] == "from" else 0 <= gap < unit


def _last_digit(value: Decimal) -> int:
    """The power of ten of the last digit that is given: 176 -> 0, 1.8 -> -1, 94600 -> 2."""
    with room(value):
        exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
