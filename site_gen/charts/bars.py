"""One value of each of several indicators as horizontal bars from zero, in one unit."""

from collections.abc import Sequence

from site_gen.charts import carets, marks
from site_gen.charts.brush import Brush, caption, datum
from site_gen.charts.lettering import width
from site_gen.charts.palette import C1, TARGET
from site_gen.charts.sheet import Axes, Item, Sheet, category_axis, value_axis
from site_gen.charts.strips import Strips, strips
from site_gen.model.chart import Point, Row

_CARET = 16
_THICK = 18


def draw(brush: Brush) -> Sheet:
    sheet = brush.sheet(0)
    sheet.height = panel(brush, sheet, brush.rows, 4, domain(brush, brush.rows))
    return sheet


def domain(brush: Brush, rows: Sequence[Row]) -> tuple[float, float]:
    """From the lowest to the highest value, zero included."""
    points = tuple(row.points[0] for row in rows)
    values = [float(brush.scale(points).at(point)) for point in points]
    return min(0.0, *values), max(0.0, *values)


def panel(brush: Brush, sheet: Sheet, rows: tuple[Row, ...], top: float, within: tuple[float, float]) -> float:
    """Bars of `rows` from `top` down, on an axis that runs `within`; returns where they end.

    All panels of a figure begin at one place, whatever their names and labels.
    """
    points = tuple(row.points[0] for row in rows)
    scale = brush.scale(points)
    labels = [brush.label(point, scale) for point in points]
    values = [float(scale.at(point)) for point in points]
    rooms = _rooms(brush, within)
    place = strips(brush, [brush.of(row.label) for row in rows], within, rooms, top=top, column=_column(brush))
    place.write_names(sheet)
    place.zero(sheet)
    axes = across(place)
    for index, (point, value, label) in enumerate(zip(points, values, labels, strict=True)):
        color = TARGET if marks.is_target(point) else C1
        reach = carets.beside_bar(sheet, place.x(value), place.y(index), point, color)
        carets.open_bar(sheet, (place.x(0), place.x(value)), place.y(index), _THICK, point)
        sheet.bars(place.strip(index), axes, _THICK, [datum(point, value, _look(point, label, value, reach))])
    return place.bottom + 4


def _rooms(brush: Brush, within: tuple[float, float]) -> tuple[float, float]:
    """Px for the labels at both ends."""
    labels = [brush.label(row.points[0], brush.scale(row.points[:1])) for row in brush.rows]
    room = max(width(label, bold=True) for label in labels) + _CARET + 8
    return room if within[0] < 0 else 0, room if within[1] > 0 else 12


def _column(brush: Brush) -> float:
    return max(width(brush.of(row.label)) for row in brush.rows)


def across(place: Strips) -> Axes:
    """Of bars that lie on one strip."""
    return value_axis(place.low, place.high), category_axis(downwards=True)


def _look(point: Point, label: str, value: float, reach: float) -> Item:
    return {"itemStyle": marks.fill(point)} | caption(label, "left" if value < 0 else "right", distance=5 + reach)
