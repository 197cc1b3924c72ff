"""outline -> every observation of a report, and what each of its numerals was taken for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from site_gen.model.dataset import Measure
from site_gen.model.report import Measured, Numeral, NumeralKind, Outline, Passage, Reading
from site_gen.model.unit import suited
from site_gen.reading.estimates import estimated_years, notes_all
from site_gen.reading.kinds import Kind, kind_of
from site_gen.reading.setting import settings_of
from site_gen.reading.statements import statements
from site_gen.reading.tabular import tabled
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
    texts = (*(each.text for each in outline.passages), *(each.text for each in outline.notes))
    noted = any(map(notes_all, texts))
    estimated = frozenset((outline.review.last_year,)) if noted else frozenset[int]()
    tables = _tables(outline.passages)
    in_prose: set[int] = set()
    for index, (passage, setting) in enumerate(zip(outline.passages, settings_of(outline), strict=True)):
        if index in tables:
            table = tabled(tables[index], setting, outline.passages[index - 1].text if index else "", estimated)
            readings.extend(_known(reading, find) for reading in table.readings)
            numerals.extend(table.numerals)
            in_prose |= {*table.prose}
        if passage.cell and index not in in_prose:
            continue
        text = passage.text[:_LONGEST]
        kinds = {token: kind_of(text, token) for token in scan(text)[: _MOST - len(numerals)]}
        estimated |= estimated_years(text, setting.year)
        silent = passage.kind in _SILENT
        found = [] if silent else sorted(statements(text, index, kinds, setting, estimated), key=_place)
        readings.extend(_known(reading, find) for reading in found)
        numerals.extend(_numerals(index, kinds, found))
    return Measured(_paired(readings), tuple(numerals))


def _tables(passages: Sequence[Passage]) -> Mapping[int, Sequence[tuple[int, Passage]]]:
    """The cells of each table with their indices, by the index of its first."""
    cells = [(index, passage) for index, passage in enumerate(passages) if passage.cell]
    tables = [list(table) for _, table in groupby(cells, lambda each: each[1].cell.table if each[1].cell else 0)]
    return {table[0][0]: table for table in tables}


def _place(reading: Reading) -> int:
    return reading.number.start


def _known(reading: Reading, find: Find) -> Reading:
    """With the unit that the name of its series asks for, and the id where the catalogue has all of it."""
    name, unit, measure = reading.indicator, suited(reading.quantity.unit, reading.indicator), reading.measure
    id = find(name, unit.canonical, measure) or find(name.removesuffix("数"), unit.canonical, measure)
    return replace(reading, quantity=replace(reading.quantity, unit=unit), indicator_id=id)


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
