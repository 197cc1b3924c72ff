"""One rate of each of several indicators: a stem from zero and a dot, the highest first."""

from site_gen.charts import carets, marks
from site_gen.charts.brush import Brush, caption, datum
from site_gen.charts.form import Form
from site_gen.charts.lettering import width
from site_gen.charts.palette import C1, TARGET
from site_gen.charts.sheet import Sheet, value_axis
from site_gen.charts.strips import strips

_NEAR = 26


def draw(brush: Brush) -> Sheet:
    sheet, scale = brush.sheet(0), brush.scale()
    points = [row.points[-1] for row in brush.rows]
    values = [float(scale.at(point)) for point in points]
    labels = [brush.label(point, scale) for point in points]
    room = max(width(label, bold=True) for label in labels) + _NEAR
    low, high = min(0.0, *values), max(0.0, *values)
    rooms = (room if low < 0 else 1, room if high > 0 else 1)
    place = strips(brush, [brush.of(row.label) for row in brush.rows], (low, high), rooms)
    place.write_names(sheet)
    data = []
    place.zero(sheet)
    for index, (point, value, label) in enumerate(zip(points, values, labels, strict=True)):
        color, x, y = TARGET if marks.is_target(point) else C1, place.x(value), place.y(index)
        sheet.line(((place.x(0), y), (x - 6 if value > 0 else x + 6, y)), color=color, width=2)
        reach = carets.beside_dot(sheet, x, y, point, color)
        name = caption(label, "left" if value < 0 else "right", distance=max(4.0, reach - 4))
        data.append(datum(point, [value, place.depth(index)], marks.dot(point) | name))
    sheet.dots(place.box, (value_axis(low, high), value_axis(0, place.box.height, downwards=True)), data)
    sheet.height = place.bottom + 4
    return sheet


FORM = Form("lollipop", ("growth", "average-growth", "level"), draw, rows="falling", named=True, dot=True)
