"""Readings -> those that can stand in one edition: no two may give one observation different values."""

from collections.abc import Mapping

from site_gen.model.dataset import Key
from site_gen.model.report import Reading


def consistent(
    readings: tuple[Reading, ...], ids: Mapping[str, str]
) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
    """The readings to annotate, and those that contradict an earlier one, for the editor to decide on."""
    values: dict[Key, object] = {}
    kept: list[Reading] = []
    dropped: list[Reading] = []
    for reading in readings:
        key = Key(ids[reading.indicator], reading.period, reading.measure, reading.status, reading.subject)
        quantity = reading.quantity
        value = (
            quantity.canonical_value,
            quantity.canonical_max,
            quantity.unit.canonical,
            quantity.parts,
            quantity.bound,
        )
        (kept if values.setdefault(key, value) == value else dropped).append(reading)
    return tuple(kept), tuple(dropped)
