"""Rows of numbers in columns beside their strips: what was aimed at, what came of it, what is aimed at next."""

import re
from collections.abc import Sequence

from msgspec import Struct

from site_gen.charts import marks
from site_gen.charts.brush import Brush
from site_gen.charts.lettering import lines, width
from site_gen.charts.palette import MUTED
from site_gen.charts.sheet import Sheet
from site_gen.charts.strips import Strips
from site_gen.model.chart import Point, Row
from site_gen.model.period import Period

_BETWEEN = 20
_LEAST = 140
"""Shortest strip."""


class Column(Struct, frozen=True, order=True):
    """What the numbers of one column say: of which time, by which measure, aimed at or reached."""

    end: str
    start: str
    target: bool
    measure: str

    @classmethod
    def of(cls, point: Point) -> "Column":
        key = point.observation.key
        return cls(key.period.end, key.period.start, marks.is_target(point), key.measure)


class Numbers(Struct, frozen=True):
    """The columns of numbers, and the names of the rows that they belong to."""

    names: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[str, ...], ...]
    points: tuple[tuple[Point | None, ...], ...]
    """What each cell says, if anything."""

    @property
    def widths(self) -> list[float]:
        columns = range(len(self.heads))
        return [max(map(width, (*self.heads[i], *(row[i] for row in self.cells)))) for i in columns]

    @property
    def room(self) -> float:
        return sum(self.widths) + _BETWEEN * len(self.heads)


def fitting(brush: Brush, rows: tuple[Row, ...]) -> Numbers:
    """The numbers as the words say them, or, where that is too wide, bare with the unit beside the row's name.

    `rows`: those of the figure, with the points that have a column.
    """
    full = _numbers(brush, rows, bare=False)
    free = brush.width - (min(214, max(map(width, full.names))) + 32 + _LEAST if brush.wide else 0)
    return full if full.room <= free else _numbers(brush, rows, bare=True)


def write(brush: Brush, sheet: Sheet, place: Strips, numbers: Numbers, head: float) -> None:
    """The columns at the right of wide strips, under narrow ones; `head`: the middle of their heads."""
    edges = _edges(brush, numbers.widths)
    for edge, titles in zip(edges, numbers.heads, strict=True):
        sheet.text(edge, head, titles, color=MUTED, align="right")
    for index, (cells, points) in enumerate(zip(numbers.cells, numbers.points, strict=True)):
        y = place.y(index) if brush.wide else place.edges[index + 1] - place.below / 2 - 3
        for edge, words, point in zip(edges, cells, points, strict=True):
            color = MUTED if point is None else marks.ink(point)
            of = point.observation.id if point else ""
            sheet.text(edge, y, words, color=color, align="right", bold=bool(of), of=of)


def free(brush: Brush, numbers: Numbers) -> float:
    """Px that the heads leave at the left."""
    return _edges(brush, numbers.widths)[0] - max(map(width, numbers.heads[0]))


def _numbers(brush: Brush, rows: tuple[Row, ...], *, bare: bool) -> Numbers:
    columns = sorted({Column.of(point) for row in rows for point in row.points})
    names = [brush.of(row.label) for row in rows]
    if bare:
        units = [brush.scale(row.points).label for row in rows]
        names = [_counted(brush, name, unit) for name, unit in zip(names, units, strict=True)]
    points = tuple(
        tuple(next((p for p in row.points if Column.of(p) == column), None) for column in columns) for row in rows
    )
    cells = tuple(
        tuple(_cell(brush, row, point, bare=bare) for point in found) for row, found in zip(rows, points, strict=True)
    )
    return Numbers(tuple(names), tuple(_head(brush, column) for column in columns), cells, points)


def _counted(brush: Brush, name: str, unit: str) -> str:
    """With the unit, unless the name says it: households in old residential communities renovated."""
    said = not unit or re.search(rf"\b{re.escape(unit)}\b", name, re.IGNORECASE)
    return name if said else brush.say("chart.panel", name=name, unit=unit)


def _head(brush: Brush, column: Column) -> tuple[str, ...]:
    period = brush.wording.period(brush.lang, Period(column.start, column.end))
    kind = "target" if column.target else "average" if column.measure == "average-growth" else "result"
    return lines(brush.say(f"chart.head.{kind}", period=period), 92 if brush.wide else 72)


def _cell(brush: Brush, row: Row, point: Point | None, *, bare: bool) -> str:
    if point is None:
        return "–"
    return brush.label(point, brush.scale(row.points)) if bare else said(brush, point)


def said(brush: Brush, point: Point) -> str:
    """The number as the report's words have it, or another language's."""
    return brush.wording.quantity(brush.lang, point.observation.quantity, signed=marks.is_signed(point))


def _edges(brush: Brush, widths: Sequence[float]) -> list[float]:
    """Right edges of the columns."""
    if not brush.wide:
        spare = (brush.width - sum(widths)) / len(widths)
        return [sum(widths[: index + 1]) + spare * (index + 1) for index in range(len(widths))]
    return [
        brush.width - sum(widths[index + 1 :]) - _BETWEEN * (len(widths) - 1 - index) for index in range(len(widths))
    ]
