"""Rates that hardly any report states of a series: 一般公共预算收入增长81%, where eight hundred others say 0 to 34.

The bounds are round numbers well outside of what 3,000 rates of some 500 reports of 1994 to 2026 say, of the country
as of a township, hard years among them. What lies beyond may be so; as often a digit or a point is lost in the text,
or the number is told of a zone, a county, a museum.
"""

from collections.abc import Mapping
from decimal import Decimal

from site_gen.model.report import Reading

_Bounds = Mapping[str, tuple[Decimal, Decimal]]


def _bounds(low: str, high: str, *ids: str) -> _Bounds:
    return dict.fromkeys(ids, (Decimal(low), Decimal(high)))


_INCOMES = (
    "disposable-income-per-capita",
    "urban-income-per-capita",
    "rural-income-per-capita",
    "rural-net-income-per-capita",
)
_CHANGES: _Bounds = {
    **_bounds("-10", "22", "gdp", "gdp-per-capita"),
    **_bounds("-20", "30", "retail-sales", "primary-industry-value-added", "tertiary-industry-value-added"),
    **_bounds("-20", "35", "industrial-value-added", "secondary-industry-value-added"),
    **_bounds("-25", "40", "general-budget-revenue", "general-budget-expenditure"),
    **_bounds("-30", "60", "fiscal-revenue", "tax-revenue", "fixed-asset-investment"),
    **_bounds("-50", "100", "foreign-trade", "exports", "imports"),
    **_bounds("-3", "20", *_INCOMES),
    **_bounds("-3", "25", "consumer-price-index"),
    **_bounds("-20", "20", "grain-output", "energy-intensity"),
}
"""Percent, of a year or on average."""
_LEVELS: _Bounds = {
    **_bounds("0.5", "10", "surveyed-unemployment-rate", "registered-unemployment-rate"),
    **_bounds("-3", "3", "natural-population-growth-rate"),
    **_bounds("0.02", "10", "rd-intensity"),
    **_bounds("5", "100", "urbanization-rate", "good-air-days-share"),
    **_bounds("0", "95", "forest-coverage"),
}
"""Percent."""


def is_unusual(reading: Reading) -> bool:
    value = reading.quantity.canonical_value
    low, high = _known(reading).get(reading.indicator_id or "", (value, value))
    return reading.quantity.unit.canonical == "percent" and not low <= value <= high


def _known(reading: Reading) -> _Bounds:
    """A change over several years may be anything."""
    of_a_year = reading.period.first_year == reading.period.last_year
    changes = _CHANGES if of_a_year else {}
    return {"growth": changes, "average-growth": _CHANGES, "level": _LEVELS}.get(reading.measure, {})
