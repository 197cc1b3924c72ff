"""The cells of a table -> its observations: the row's head names the indicator, the column's the time and status.

Where the rows are years and the columns indicators, it is the other way round. A number of which the heads do not say
what, when and in which unit stays unread, and a person is shown it.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Status
from site_gen.model.period import Period
from site_gen.model.report import Numeral, NumeralKind, Passage, Reading
from site_gen.model.text import Span
from site_gen.model.unit import HUNDREDTHS
from site_gen.reading.setting import Setting
from site_gen.reading.tabular_cells import is_number, measure_of, measured, moved, named, quantity_of, way_of
from site_gen.reading.tabular_heads import Head, head_of, is_of_results, unit_of
from site_gen.reading.tabular_layout import Layout, Table

_DIGIT = compiled(r"\d")
_SHARES = ("%", "‰")


class Tabled(Struct, frozen=True):
    """What a table states, and the cells that it is for a reader of sentences to read."""

    readings: tuple[Reading, ...]
    numerals: tuple[Numeral, ...]
    prose: tuple[int, ...]
    """Indices of the passages whose cells hold sentences: the works of a list of projects."""


def tabled(
    cells: Sequence[tuple[int, Passage]],
    setting: Setting,
    before: Sequence[str],
    estimated: frozenset[int] = frozenset(),
) -> Tabled:
    """Reads the cells of one table. `before`: the paragraphs right in front of it, which may state the unit of all, and
    that all is done; `estimated`: years whose results the report says are preliminary.
    """
    places = {(each.cell.row, each.cell.column): (index, each) for index, each in cells if each.cell}
    rows = 1 + max(row for row, _ in places)
    table = Table(places, rows, 1 + max(column for _, column in places))
    unit = unit_of(before[-1]) if before else ""
    reader = _Reader(table, setting, unit, estimated, any(map(is_of_results, before)))
    return reader.read()


class _Reader:
    """Reads one table: first which rows and columns head it, then its numbers."""

    def __init__(self, table: Table, setting: Setting, unit: str, estimated: frozenset[int], done: bool) -> None:
        self._table, self._setting, self._unit, self._estimated = table, setting, unit, estimated
        self._done = done
        self._layout = Layout(table)
        self._columns = [self._column_head(column) for column in range(table.columns)]

    def read(self) -> Tabled:
        layout = self._layout
        readings: list[Reading] = []
        numerals: list[Numeral] = []
        prose: list[int] = []
        for (row, column), (index, passage) in sorted(self._table.cells.items()):
            text = passage.text.strip()
            if not _DIGIT.search(text):
                numerals += [_numeral(index, passage, "unclaimed")] if layout.is_spelled(row, column, text) else []
                continue
            if not is_number(text):
                is_head = row < layout.heads or column == layout.name
                numerals += [_numeral(index, passage, "date")] if is_head else ()
                prose += [] if is_head else [index]
                continue
            kind: NumeralKind = "ordinal" if layout.is_serial(column) else "unclaimed"
            found = [] if kind == "ordinal" or row < layout.heads else list(self._readings(row, column, index, passage))
            readings += found
            numerals.append(_numeral(index, passage, "observation" if found else kind))
        return Tabled(tuple(readings), tuple(numerals), tuple(prose))

    def _column_head(self, column: int) -> Head:
        """What heads a column; a growth or a fall without a year is that of the column before it."""
        head = head_of(self._layout.titles[column], self._setting)
        if (head.measure == "growth" or head.way) and head.period is None and head.dated:
            before = (head_of(self._layout.titles[each], self._setting) for each in range(column - 1, -1, -1))
            dated = next((each for each in before if each.period), None)
            return replace(head, period=dated.period, status=head.status or dated.status) if dated else head
        return head

    def _readings(self, row: int, column: int, index: int, passage: Passage) -> Iterator[Reading]:
        row_head = head_of(self._layout.row_name(row), self._setting)
        column_head = self._columns[column]
        name, subject = named(row_head, column_head)
        if not name or not (row_head.dated and column_head.dated) or column == self._layout.name:
            return
        text, units = passage.text.strip(), (column_head.unit, self._layout.row_unit(row), row_head.unit, self._unit)
        directed, way = row_head.way or column_head.way, way_of(row_head, column_head, text)
        measure = column_head.measure or row_head.measure or (moved(text, units) if directed else measure_of(text))
        if measure is None or way is None:
            return
        period = column_head.period or row_head.period or self._period(column_head, row_head)
        told = column_head.status or row_head.status or self._status(period)
        status = self._result(period) if told == "actual" else told
        found = quantity_of(text, measure, units, way)
        if found is None or period is None:
            return
        quantity, unit = found
        if not self._layout.heads and quantity.unit.canonical in HUNDREDTHS:
            return  # growth or share: without a head nobody can tell
        rate = column_head.measure is not None and any(each in _SHARES for each in units[1:3])
        measure = measured(measure, quantity, rate, name)
        if measure == "points" and quantity.unit.canonical == "percent":
            found = quantity_of(text, measure, ("个百分点",), way)
            quantity, unit = found or (quantity, unit)
        start = len(passage.text) - len(passage.text.lstrip())
        span = Span(start, start + len(text))
        yield Reading(index, span, span, name, None, quantity, measure, period, status, subject, unit=unit)

    def _period(self, column: Head, row: Head) -> Period | None:
        """The time of a column that says only 目标 or 完成, or nothing at all."""
        status = column.status or row.status
        planned = status == "target" or (status is None and self._setting.planning)
        return Period.year(self._setting.plan if planned else self._setting.year)

    def _status(self, period: Period | None) -> Status:
        later = period is not None and period.last_year > self._setting.year
        return "target" if later and not self._done else "actual"

    def _result(self, period: Period | None) -> Status:
        return "estimate" if period and period.last_year in self._estimated else "actual"


def _numeral(index: int, passage: Passage, kind: NumeralKind) -> Numeral:
    return Numeral(index, Span(0, len(passage.text)), kind)
