"""Values of one series for one time that are too far apart to be of the same place: a zone's GDP beside the city's."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from site_gen.model.report import Reading
from site_gen.model.unit import MONEY

_HALF = 2

Most = Mapping[tuple[object, ...], Decimal]
"""Series, subject, time (None: any one year) and unit -> the largest value that the report states as reached."""


def largest(readings: Iterable[Reading]) -> Most:
    most: dict[tuple[object, ...], Decimal] = {}
    for reading in filter(_is_level, readings):
        for key in (_what(reading), _in_any_year(reading)) if _is_of_a_year(reading) else (_what(reading),):
            most[key] = max(reading.quantity.canonical_value, most.get(key, Decimal(0)))
    return most


def is_dwarfed(reading: Reading, most: Most) -> bool:
    """Whether less than half of what is stated elsewhere: 今年生产总值达到150亿元, told of a zone, beside 2220亿元.

    What is to come may be anything, but a sum that is aimed at is not half of what a year has brought: 集聚区发展加快，
    力争完成固定资产投资2400亿元, beside 5280亿元.
    """
    if _is_level(reading):
        return 0 < reading.quantity.canonical_value * _HALF < most[_what(reading)]
    aimed = _is_known(reading) and reading.quantity.unit.canonical in MONEY and _is_of_a_year(reading)
    return aimed and 0 < reading.quantity.canonical_value * _HALF < most.get(_in_any_year(reading), Decimal(0))


def _is_known(reading: Reading) -> bool:
    return reading.indicator_id is not None and reading.measure == "level"


def _is_level(reading: Reading) -> bool:
    return _is_known(reading) and reading.status != "target"


def _is_of_a_year(reading: Reading) -> bool:
    return reading.period.first_year == reading.period.last_year


def _what(reading: Reading) -> tuple[object, ...]:
    unit = reading.quantity.unit.canonical
    return reading.indicator_id, reading.subject, reading.period, unit


def _in_any_year(reading: Reading) -> tuple[object, ...]:
    unit = reading.quantity.unit.canonical
    return reading.indicator_id, reading.subject, None, unit
