"""Values of one series for one time that a report cannot both mean: 增长6.2% of a year, and 增长5.7%."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from site_gen.model.quantity import Quantity
from site_gen.model.report import Reading
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.signs_of_standing import behind_a_park

_MEASURES = ("level", "growth", "average-growth")
_NEAR = Decimal("0.02")
"""Of the larger: by so much two roundings of one level may differ."""
_ABOUT = Decimal("0.1")
"""Of what is told as 左右: by so much it may differ from what it was."""
_MOST = Decimal("Infinity")

Values = Mapping[tuple[object, ...], Sequence[Circumstances]]
"""Series of the catalogue, subject, measure, unit, time and whether it is aimed at -> all that states it."""


def values_of(told: Iterable[Circumstances]) -> Values:
    found: dict[tuple[object, ...], list[Circumstances]] = defaultdict(list)
    for one in told:
        if _is_known(one.reading):
            found[_what(one.reading)].append(one)
    return {what: ones for what, ones in found.items() if len(ones) > 1}


def is_at_odds(one: Circumstances, values: Values) -> bool:
    """Whether the report states another value: 公共财政收入14.5亿元 beside 地方公共财政收入8.06亿元.

    What may be a park's own is at odds with what is told of the place, which is not doubted for it.
    """
    others = values.get(_what(one.reading), ()) if _is_known(one.reading) else ()
    return any(_contradict(one, other, others) and not behind_a_park(other) for other in others)


def _contradict(one: Circumstances, other: Circumstances, told: Sequence[Circumstances]) -> bool:
    """不足3亿元 beside 3.6亿元, an aim of 9%以上 beside one of 10%左右; but not 7%以上，力争8% beside 7%."""
    apart, is_level = one.sentence != other.sentence, one.reading.measure == "level"
    if apart and one.reading.status == "target":
        ours, theirs = _of_sentence(one, told), _of_sentence(other, told)
        return not any(_alike(a, b, is_level) for a in ours for b in theirs)
    a, b = one.reading.quantity, other.reading.quantity
    if a.bound == b.bound == "exact":
        return not _alike(a.canonical_value, b.canonical_value, is_level)
    return apart and _disjoint(a, b)


def _of_sentence(one: Circumstances, told: Sequence[Circumstances]) -> Sequence[Decimal]:
    return [each.reading.quantity.canonical_value for each in told if each.sentence == one.sentence]


def _disjoint(one: Quantity, other: Quantity) -> bool:
    (least, most), (low, high) = _range(one), _range(other)
    return most < low or high < least


def _range(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """What it may have been: 突破2万亿元 is 2万亿元 or more; of a rate 左右 may be a whole point."""
    value = quantity.canonical_value
    about = max(abs(value) * _ABOUT, Decimal(quantity.unit.canonical == "percent")) if quantity.bound == "approx" else 0
    above, under = quantity.limit in ("over", "at_least"), quantity.limit in ("below", "at_most")
    return -_MOST if under else value - about, _MOST if above else value + about


def _alike(one: Decimal, other: Decimal, is_level: bool) -> bool:
    """A level and its rounding, or a rate and the same to the whole number."""
    if is_level:
        return abs(one - other) <= _NEAR * max(abs(one), abs(other))
    return one == other or other == one.to_integral_value() or one == other.to_integral_value()


def _is_known(reading: Reading) -> bool:
    quantity = reading.quantity
    single = quantity.value_max is None and not quantity.parts
    return single and reading.indicator_id is not None and reading.measure in _MEASURES


def _what(reading: Reading) -> tuple[object, ...]:
    unit, aimed = reading.quantity.unit.canonical, reading.status == "target"
    return reading.indicator_id, reading.subject, reading.measure, unit, reading.period, aimed
