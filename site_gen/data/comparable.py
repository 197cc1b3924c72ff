"""Canonical units -> whether values in them can be of one indicator."""

from site_gen.model.dataset import Indicator, Measure
from site_gen.model.unit import RELATIVE

_ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "CNY USD EUR HKD JPY CNY/person CNY/month CNY/year",  # a report may state exports in dollars
        "count household person person_time head bed place TEU times",  # 市场主体30万户, 新增就业岗位5万个
        "m km",
        "mu m2 km2 mu_time",
        "t m3 tce t/day m3/day",  # 日处理污水能力8万吨
        "minute hour work_hour day working_day month year year_of_age",
        "percent percentage_point ratio times",
        "kW kVA",
        "rank batch occasion count class",
        "ratio times count",  # 城乡居民收入比降至2以内
    )
)


def comparable(one: str, other: str) -> bool:
    """Whether a level in the one unit can be of an indicator counted in the other. An index has no unit of its own."""
    return one == other or "index" in (one, other) or any(one in group and other in group for group in _ALIKE)


_COUNTS = {"household": "count", "head": "count", "bed": "count", "place": "count", "person_time": "person"}
"""Units that one series may be counted in: 改造3万户, 3万套; 接待游客3万人, 3万人次."""


def fits(indicator: Indicator, unit: str, measure: Measure) -> bool:
    """Whether a value in `unit` by `measure` can be one of `indicator`, which its name alone does not tell.

    950户 is no population, 3家 no investment, points are a change of what is itself a share, and no rank grows by 5%.
    """
    share = indicator.unit in ("percent", "percentage_point", "ratio", "index")
    if measure == "rank":
        return True
    if measure == "points":
        return share or indicator.unit == "times"
    if measure in ("growth", "average-growth") or (measure == "change" and unit in RELATIVE):
        return unit in RELATIVE and indicator.nature != "rank"
    if indicator.unit == "index":
        return comparable(unit, indicator.unit)
    alike = _COUNTS.get(unit, unit) == _COUNTS.get(indicator.unit, indicator.unit)
    strict = {unit, indicator.unit} & {"person", "person_time", "household", "count", "head", "bed", "place"}
    return alike if strict else comparable(unit, indicator.unit)
