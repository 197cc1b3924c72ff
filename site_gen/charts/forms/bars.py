"""One value of each of several indicators as horizontal bars from zero, in one unit."""

from pyecharts.charts import Bar

from site_gen.charts import carets, marks
from site_gen.charts.brush import Brush, caption, datum
from site_gen.charts.lettering import width
from site_gen.charts.palette import C1, LONG_DASH, TARGET
from site_gen.charts.sheet import Item, Sheet, category_axis, value_axis
from site_gen.charts.strips import Strips, strips
from site_gen.model.chart import Point, Row

_CARET = 16
_THICK = 18


def draw(brush: Brush) -> Sheet:
    sheet = brush.sheet(0)
    sheet.height = panel(brush, sheet, brush.rows, 4)
    return sheet


def panel(brush: Brush, sheet: Sheet, rows: tuple[Row, ...], top: float) -> float:
    """Bars of `rows` from `top` down; returns where they end."""
    points = tuple(row.points[0] for row in rows)
    scale = brush.scale(points)
    labels = [brush.label(point, scale) for point in points]
    values = [float(scale.at(point)) for point in points]
    room = max(width(label, bold=True) for label in labels) + _CARET + 8
    domain = (min(0.0, *values), max(0.0, *values))
    rooms = (room if domain[0] < 0 else 0, room if domain[1] > 0 else 12)
    place = strips(brush, [brush.of(row.label) for row in rows], domain, rooms, top=top)
    place.write_names(sheet)
    place.zero(sheet)
    for index, (point, value, label) in enumerate(zip(points, values, labels, strict=True)):
        color = TARGET if marks.is_target(point) else C1
        reach = carets.beside_bar(sheet, place.x(value), place.y(index), point, color)
        if marks.is_target(point) and marks.is_lower(point):
            _open(sheet, place, index, value)
        data = [datum(point, value, _look(point, label, value, reach))]
        bar = Bar().add_xaxis([0]).add_yaxis("", data)
        bar.options["series"][0] = {"type": "bar", "barWidth": _THICK, "data": data}
        bar.set_global_opts(xaxis_opts=value_axis(*domain), yaxis_opts=category_axis(downwards=True))
        sheet.add(bar.reversal_axis(), place.strip(index))
    return place.bottom + 4


def _look(point: Point, label: str, value: float, reach: float) -> Item:
    style = {"color": "none"} if marks.is_target(point) and marks.is_lower(point) else marks.fill(point)
    return {"itemStyle": style} | caption(label, "left" if value < 0 else "right", distance=5 + reach)


def _open(sheet: Sheet, place: Strips, index: int, value: float) -> None:
    """The outline of a bar whose end is not the end."""
    for y in (place.y(index) - _THICK / 2, place.y(index) + _THICK / 2):
        sheet.line(((place.x(0), y), (place.x(value), y)), color=TARGET, width=1.5, dash=LONG_DASH)
