"""Values of one series for one time that a report cannot both mean: 增长6.2% of a year, and 增长5.7%."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from site_gen.model.report import Reading

_MEASURES = ("level", "growth", "average-growth")
_NEAR = Decimal("0.02")
"""Of the larger: by so much two roundings of one level may differ."""

Values = Mapping[tuple[object, ...], frozenset[Decimal]]
"""Series of the catalogue, subject, measure, unit, time and whether it is aimed at -> what the report states of it."""


def values_of(readings: Iterable[Reading]) -> Values:
    found: dict[tuple[object, ...], set[Decimal]] = defaultdict(set)
    for reading in filter(_is_plain, readings):
        found[_what(reading)].add(reading.quantity.canonical_value)
    return {what: frozenset(values) for what, values in found.items() if len(values) > 1}


def is_at_odds(reading: Reading, values: Values) -> bool:
    """Whether the report states another value: 公共财政收入14.5亿元 beside 地方公共财政收入8.06亿元."""
    own = reading.quantity.canonical_value
    others = values.get(_what(reading), ()) if _is_plain(reading) else ()
    return any(not _alike(own, other, reading.measure == "level") for other in others)


def _alike(one: Decimal, other: Decimal, is_level: bool) -> bool:
    """A level and its rounding, or a rate and the same to the whole number."""
    if is_level:
        return abs(one - other) <= _NEAR * max(abs(one), abs(other))
    return one == other or other == one.to_integral_value() or one == other.to_integral_value()


def _is_plain(reading: Reading) -> bool:
    quantity = reading.quantity
    exact = quantity.bound == "exact" and quantity.value_max is None and not quantity.parts
    return exact and reading.indicator_id is not None and reading.measure in _MEASURES


def _what(reading: Reading) -> tuple[object, ...]:
    unit, aimed = reading.quantity.unit.canonical, reading.status == "target"
    return reading.indicator_id, reading.subject, reading.measure, unit, reading.period, aimed
