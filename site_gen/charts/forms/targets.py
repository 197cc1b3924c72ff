"""Targets beside results, a row an indicator: what was aimed at, what came of it, what is aimed at next.

Rates stand on one scale; where the units differ each row has its own, from zero, so that only marks of one row compare.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pyecharts.charts import Scatter

from site_gen.charts import carets, marks
from site_gen.charts.brush import Brush, datum
from site_gen.charts.lettering import LEADING, lines, width
from site_gen.charts.palette import C1, GRID, INK, MUTED, PAPER, TARGET
from site_gen.charts.scale import scale
from site_gen.charts.sheet import Box, Item, Sheet, value_axis
from site_gen.charts.strips import Strips, strips
from site_gen.model.chart import Point, Row
from site_gen.model.period import Period

_BETWEEN = 20
_LEAST = 140
"""Shortest strip."""
_RING: Item = {"symbol": "circle", "symbolSize": 10}
_BAR: Item = {"symbol": "rect", "symbolSize": [3, 20], "itemStyle": {"color": TARGET, "opacity": 1}}


@dataclass(frozen=True, slots=True, order=True)
class Column:
    """What the numbers of one column say: of which time, by which measure, aimed at or reached."""

    end: str
    start: str
    target: bool
    measure: str

    @classmethod
    def of(cls, point: Point) -> "Column":
        key = point.observation.key
        return cls(key.period.end, key.period.start, marks.is_target(point), key.measure)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The columns of numbers, and the names of the rows that they belong to."""

    names: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[str, ...], ...]
    ids: tuple[tuple[str, ...], ...]
    """The observation of each cell, empty where there is none."""

    @property
    def widths(self) -> list[float]:
        columns = range(len(self.heads))
        return [max(map(width, (*self.heads[i], *(row[i] for row in self.cells)))) for i in columns]

    @property
    def room(self) -> float:
        return sum(self.widths) + _BETWEEN * len(self.heads)


def draw(brush: Brush) -> Sheet:
    sheet = brush.sheet(0)
    numbers = _fitting(brush)
    deep = max(map(len, numbers.heads)) * LEADING
    rooms = (14.0, numbers.room + 10 if brush.wide else 22)
    place = strips(brush, numbers.names, (0, 1), rooms, top=deep + 12, below=LEADING + 8)
    place.write_names(sheet)
    _write(brush, sheet, place, numbers)
    domains = _domains(brush)
    for index, row in enumerate(brush.rows):
        _strip(brush, sheet, place, index, row, domains[index])
    sheet.height = place.bottom + 4
    return sheet


def _fitting(brush: Brush) -> Numbers:
    """The numbers as the words say them, or, where that is too wide, bare with the unit beside the row's name."""
    said = _numbers(brush, bare=False)
    free = brush.width - (min(214, max(map(width, said.names))) + 32 + _LEAST if brush.wide else 0)
    return said if said.room <= free else _numbers(brush, bare=True)


def _numbers(brush: Brush, *, bare: bool) -> Numbers:
    columns = sorted({Column.of(point) for point in brush.points})
    names = [brush.of(row.label) for row in brush.rows]
    if bare:
        units = [brush.scale(row.points).label for row in brush.rows]
        names = [brush.say("chart.panel", name=n, unit=u) if u else n for n, u in zip(names, units, strict=True)]
    points = [
        [next((p for p in row.points if Column.of(p) == column), None) for column in columns] for row in brush.rows
    ]
    cells = tuple(
        tuple(_cell(brush, row, point, bare=bare) for point in found)
        for row, found in zip(brush.rows, points, strict=True)
    )
    ids = tuple(tuple(point.observation.id if point else "" for point in found) for found in points)
    return Numbers(tuple(names), tuple(_head(brush, column) for column in columns), cells, ids)


def _head(brush: Brush, column: Column) -> tuple[str, ...]:
    period = brush.wording.period(brush.lang, Period(column.start, column.end))
    kind = "target" if column.target else "average" if column.measure == "average-growth" else "result"
    return lines(brush.say(f"chart.head.{kind}", period=period), 92 if brush.wide else 72)


def _cell(brush: Brush, row: Row, point: Point | None, *, bare: bool) -> str:
    if point is None:
        return "—"
    if bare:
        return brush.label(point, brush.scale(row.points))
    words = brush.wording.quantity(brush.lang, point.observation.quantity, signed=marks.is_signed(point))
    return words + ("ᵖ" if marks.is_estimate(point) else "")


def _write(brush: Brush, sheet: Sheet, place: Strips, numbers: Numbers) -> None:
    """The columns of numbers: at the right of wide strips, under narrow ones."""
    edges = _edges(brush, numbers.widths)
    for edge, head in zip(edges, numbers.heads, strict=True):
        sheet.text(edge, place.edges[0] / 2 - 2, head, color=MUTED, align="right")
    for index, row in enumerate(numbers.cells):
        y = place.y(index) if brush.wide else place.edges[index + 1] - place.below / 2 - 3
        for edge, words, of in zip(edges, row, numbers.ids[index], strict=True):
            sheet.text(edge, y, words, color=INK if of else MUTED, align="right", of=of)


def _edges(brush: Brush, widths: Sequence[float]) -> list[float]:
    """Right edges of the columns."""
    if not brush.wide:
        spare = (brush.width - sum(widths)) / len(widths)
        return [sum(widths[: index + 1]) + spare * (index + 1) for index in range(len(widths))]
    return [
        brush.width - sum(widths[index + 1 :]) - _BETWEEN * (len(widths) - 1 - index) for index in range(len(widths))
    ]


def _domains(brush: Brush) -> list[tuple[float, float]]:
    """The scale of each row: one for all if they share a unit that is a rate."""
    own = [_domain(brush, row.points) for row in brush.rows]
    units = {point.observation.quantity.unit.canonical for point in brush.points}
    rates = all(point.observation.key.measure in ("growth", "average-growth") for point in brush.points)
    if len(units) == 1 and rates:
        return [(min(low for low, _ in own), max(high for _, high in own))] * len(own)
    return own


def _domain(brush: Brush, points: tuple[Point, ...]) -> tuple[float, float]:
    values = [float(scale(points, brush.lang, brush.wording).at(point)) for point in points]
    return min(0.0, *values), max(0.0, *values) or 1.0


def _strip(brush: Brush, sheet: Sheet, place: Strips, index: int, row: Row, domain: tuple[float, float]) -> None:
    y, unit = place.y(index), scale(row.points, brush.lang, brush.wording)
    zero = _x(place, 0.0, domain)
    sheet.line(((place.left, y), (place.right, y)), color=GRID)
    sheet.line(((zero, y - 5), (zero, y + 5)), color=MUTED)
    data = []
    for point in row.points:
        value = float(unit.at(point))
        color = TARGET if marks.is_target(point) else C1
        carets.beside_dot(sheet, _x(place, value, domain), y, point, color)
        data.append(datum(point, [value, 0.5], _look(point, row)))
    dots = Scatter().add_xaxis([]).add_yaxis("", data)
    dots.options["series"][0] = {"type": "scatter", "clip": False, "data": data}
    dots.set_global_opts(xaxis_opts=value_axis(*domain), yaxis_opts=value_axis(0, 1))
    sheet.add(dots, Box(place.left, y - 10, place.right - place.left, 20))


def _x(place: Strips, value: float, domain: tuple[float, float]) -> float:
    low, high = domain
    return place.left + (value - low) / (high - low) * (place.right - place.left)


def _look(point: Point, row: Row) -> Item:
    """A bar for a target whose time has come, a diamond for one that is ahead, a ring for an average of years."""
    if marks.is_due(point, row):
        return _BAR
    if point.observation.key.measure == "average-growth":
        return _RING | {"itemStyle": {"color": PAPER, "borderColor": MUTED, "borderWidth": 2, "opacity": 1}}
    return marks.dot(point)
