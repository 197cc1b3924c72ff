"""Values of one series for one time that are too far apart to be of the same place: a zone's GDP beside the city's."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from site_gen.model.report import Reading

_HALF = 2

Most = Mapping[tuple[object, ...], Decimal]
"""Series, subject, time and unit -> the largest value that the report states."""


def largest(readings: Iterable[Reading]) -> Most:
    most: dict[tuple[object, ...], Decimal] = {}
    for reading in readings:
        if _is_level(reading):
            most[_what(reading)] = max(reading.quantity.canonical_value, most.get(_what(reading), Decimal(0)))
    return most


def is_dwarfed(reading: Reading, most: Most) -> bool:
    """Whether less than half of what is stated elsewhere: 今年生产总值达到150亿元, told of a zone, beside 2220亿元."""
    return _is_level(reading) and 0 < reading.quantity.canonical_value * _HALF < most[_what(reading)]


def _is_level(reading: Reading) -> bool:
    """Of a series of the catalogue, and no aim: what is to come may be anything."""
    return reading.indicator_id is not None and reading.measure == "level" and reading.status != "target"


def _what(reading: Reading) -> tuple[object, ...]:
    unit = reading.quantity.unit.canonical
    return reading.indicator_id, reading.subject, reading.period, unit
