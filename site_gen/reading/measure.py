"""outline -> every observation of a report, and what each of its numerals was taken for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from site_gen.model.dataset import Measure
from site_gen.model.report import Measured, Numeral, NumeralKind, Outline, Reading
from site_gen.model.unit import suited
from site_gen.reading.doubt import doubted
from site_gen.reading.estimates import estimated_years, notes_all
from site_gen.reading.kinds import Kind, kind_of
from site_gen.reading.setting import settings_of
from site_gen.reading.signs import Circumstances
from site_gen.reading.statements import statements
from site_gen.reading.tokens import Token, scan

Find = Callable[[str, str, Measure], str | None]
"""Name of a series, canonical unit, measure -> the id of the indicator that all three fit."""
_SILENT = ("title", "byline", "salutation")
_LONGEST = 50_000
"""Characters of a passage that are read: five times the longest paragraph of any report."""
_MOST = 5_000
"""Numerals of a report that are read: ten times what a long one holds."""


def measure(outline: Outline, find: Find) -> Measured:
    """The readings in the order of the text; `find` gives the catalogue's id of a series, or None."""
    readings: list[Reading] = []
    numerals: list[Numeral] = []
    for index, kinds, found in _passages(outline, find):
        own = [doubted(one) for one in found]
        readings.extend(own)
        numerals.extend(_numerals(index, kinds, own))
    return Measured(_paired(readings), tuple(numerals))


def stated(outline: Outline, find: Find) -> Iterator[Circumstances]:
    """The same readings, not yet doubted, with how they stand in the text."""
    return chain.from_iterable(found for _, _, found in _passages(outline, find))


def _passages(outline: Outline, find: Find) -> Iterator[tuple[int, Mapping[Token, Kind], Sequence[Circumstances]]]:
    """Each passage's index, what its numerals are, and what it states in the order of its numbers."""
    noted = any(notes_all(passage.text) for passage in outline.passages)
    estimated = frozenset((outline.review.last_year,)) if noted else frozenset[int]()
    left = _MOST
    for index, (passage, setting) in enumerate(zip(outline.passages, settings_of(outline), strict=True)):
        text = passage.text[:_LONGEST]
        kinds = {token: kind_of(text, token) for token in scan(text)[:left]}
        left -= len(kinds)
        estimated |= estimated_years(text, setting.year)
        silent = passage.kind in _SILENT
        found = [] if silent else [_known(one, find) for one in statements(text, index, kinds, setting, estimated)]
        yield index, kinds, sorted(found, key=_place)


def _place(one: Circumstances) -> int:
    return one.reading.number.start


def _known(one: Circumstances, find: Find) -> Circumstances:
    """With the unit that the name of its series asks for, and the id where the catalogue has all of it."""
    reading = one.reading
    name, unit, measure = reading.indicator, suited(reading.quantity.unit, reading.indicator), reading.measure
    id = find(name, unit.canonical, measure) or find(name.removesuffix("数"), unit.canonical, measure)
    quantity = replace(reading.quantity, unit=unit)
    return replace(one, reading=replace(reading, quantity=quantity, indicator_id=id))


def _paired(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The two ends of each pair share a name: p1, p2 …"""
    found: list[Reading] = []
    count = 0
    for index, reading in enumerate(readings):
        following = readings[index + 1 : index + 2]
        if reading.pair == "begins":
            whole = bool(following) and following[0].pair == "ends"
            count += whole
            found.append(replace(reading, pair=f"p{count}" if whole else None))
        elif reading.pair == "ends":
            found.append(replace(reading, pair=f"p{count}" if found and found[-1].pair == f"p{count}" else None))
        else:
            found.append(reading)
    return tuple(found)


def _numerals(index: int, kinds: Mapping[Token, Kind], readings: Sequence[Reading]) -> Iterator[Numeral]:
    observed = {reading.number for reading in readings}
    for token, kind in kinds.items():
        told: NumeralKind = "unclaimed" if kind == "quantity" else kind
        yield Numeral(index, token.span, "observation" if token.span in observed else told)
