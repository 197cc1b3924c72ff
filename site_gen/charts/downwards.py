"""Values of a row as bars whose dates run down the page, each at its true distance from the last.

For dates whose labels would touch if they ran across.
"""

from collections.abc import Sequence
from itertools import pairwise

from site_gen.charts import carets, marks
from site_gen.charts.brush import Brush, caption, datum
from site_gen.charts.lettering import LEADING, lines, width
from site_gen.charts.palette import MUTED
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Axes, Box, Sheet, category_axis, value_axis
from site_gen.charts.timeline import Axis, Time
from site_gen.model.chart import Point, Row

_LINE = 26
"""Least px between two dates."""
_LONGEST = 420
"""Px of time at most; where true distances would take more, dates stand at equal ones."""
_CARET = 20


def draw(brush: Brush, scales: Sequence[Scale]) -> Sheet:
    """A panel for each row under the other, each counted in its scale."""
    sheet, top = brush.sheet(0), 0.0
    for row, scale in zip(brush.rows, scales, strict=True):
        if len(brush.rows) > 1:
            title = lines(brush.of(row.label), brush.width, bold=True)
            sheet.text(0, top + 10 + LEADING * (len(title) - 1) / 2, title, bold=True)
            top += LEADING * len(title) + 6
        top = _panel(brush, sheet, row, scale, top) + 14
    sheet.height = top - 10
    return sheet


def _panel(brush: Brush, sheet: Sheet, row: Row, scale: Scale, top: float) -> float:
    dates = [brush.period(point) for point in row.points]
    left = max(map(width, dates)) + 12
    room = max(width(brush.label(point, scale), bold=True) for point in row.points) + _CARET
    across = brush.width - left - room
    values = [float(scale.at(point)) for point in row.points]
    axes: Axes = (value_axis(0, max(values) or 1.0), category_axis(downwards=True))
    places = _places(row.points, top)
    for point, value, date, (y, thick) in zip(row.points, values, dates, places, strict=True):
        color = marks.ink(point)
        end = left + across * value / (max(values) or 1.0)
        sheet.text(0, y, date, color=color)
        reach = carets.beside_bar(sheet, end, y, point, color)
        carets.open_bar(sheet, (left, end), y, thick, point)
        look = {"itemStyle": marks.fill(point)} | caption(brush.label(point, scale), "right", distance=5 + reach)
        sheet.bars(Box(left, y - thick / 2, across, thick), axes, thick, [datum(point, value, look)])
    bottom = max(y + thick / 2 for y, thick in places) + 4
    sheet.line(((left, top), (left, bottom)), color=MUTED)
    return bottom


def _places(points: Sequence[Point], top: float) -> list[tuple[float, float]]:
    """Middle and thickness of each bar."""
    times = [Time.of(point) for point in points]
    middles = [time.middle for time in times]
    nearest = min((abs(b - a) for a, b in pairwise(middles)), default=1.0)
    unit = _LINE / nearest if nearest else 0.0
    if not unit or (times[-1].last - times[0].first) * unit > _LONGEST:
        return [(top + 14 + index * _LINE, 16.0) for index in range(len(points))]
    axis = Axis(times[0].first, top + 14, unit)
    slots = [axis.slot(point) for point in points]
    return [
        (slot.middle, min(slot.breadth, 16.0) if time.first == time.last else slot.breadth)
        for slot, time in zip(slots, times, strict=True)
    ]
