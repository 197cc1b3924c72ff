"""Small panels, one an indicator, on one time axis: from date to date a line, to what is aimed at a dashed one.

Each panel has its own unit and its own scale from zero, so that a line twice as high at its end has doubled.
"""

from collections.abc import Sequence
from itertools import pairwise

from site_gen.charts import downwards, marks, timeline
from site_gen.charts.brush import Brush, datum
from site_gen.charts.form import Form
from site_gen.charts.forms.columns import FOOT, PANEL, highest
from site_gen.charts.lettering import LEADING, lines
from site_gen.charts.palette import C1, GRID, LONG_DASH, MUTED, TARGET
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Axes, Box, Sheet, value_axis
from site_gen.charts.timeline import Axis
from site_gen.model.chart import Point, Row

_APART = 28
_HEADROOM = 26
_BESIDE = 14
"""From a dot's middle to that of its number."""


def draw(brush: Brush) -> Sheet:
    scales = [brush.scale(row.points) for row in brush.rows]
    for across in range(min(4 if brush.wide else 2, len(brush.rows)), 0, -1):
        axis = _axis(brush, scales, (brush.width - _APART * (across - 1)) / across)
        if axis:
            return _panels(brush, scales, axis, across)
    return downwards.draw(brush, scales)


def _axis(brush: Brush, scales: Sequence[Scale], room: float) -> Axis | None:
    """The one axis of all panels, if the labels of each have room on it."""
    widths = [timeline.labels(brush, row.points, scale) for row, scale in zip(brush.rows, scales, strict=True)]
    made = timeline.axis(brush.points, [0.0] * len(brush.points), room - max(map(max, widths)))
    pad = max(map(max, widths)) / 2
    shifted = Axis(made.first, pad, made.unit) if made else None
    fits = shifted and all(
        timeline.apart([shifted.slot(point).middle for point in row.points], wide)
        for row, wide in zip(brush.rows, widths, strict=True)
    )
    return shifted if fits else None


def _panels(brush: Brush, scales: Sequence[Scale], axis: Axis, across: int) -> Sheet:
    room = (brush.width - _APART * (across - 1)) / across
    words = [lines(_title(brush, row, scale), room, bold=True) for row, scale in zip(brush.rows, scales, strict=True)]
    head = max(map(len, words)) * LEADING + _HEADROOM
    step = head + PANEL + FOOT
    sheet = brush.sheet(step * -(-len(brush.rows) // across) - 8)
    for index, (row, scale) in enumerate(zip(brush.rows, scales, strict=True)):
        left, above = index % across * (room + _APART), index // across * step
        sheet.text(left, above + 10 + LEADING * (len(words[index]) - 1) / 2, words[index], bold=True)
        _panel(brush, sheet, row, scale, axis, Box(left, above + head, room, PANEL))
    return sheet


def _title(brush: Brush, row: Row, scale: Scale) -> str:
    name = brush.of(row.label)
    return brush.say("chart.panel", name=name, unit=scale.label) if scale.label else name


def _panel(brush: Brush, sheet: Sheet, row: Row, scale: Scale, axis: Axis, box: Box) -> None:
    top, base = highest(scale, row.points), box.top + box.height
    values = [float(scale.at(point)) for point in row.points]
    places = [
        (box.left + axis.slot(point).middle, base - box.height * value / top)
        for point, value in zip(row.points, values, strict=True)
    ]
    sheet.line(((box.left, base), (box.left + box.width, base)), color=MUTED)
    for index, (point, (x, y)) in enumerate(zip(row.points, places, strict=True)):
        color = marks.ink(point)
        at = _beside(places, index, base)
        sheet.line(((x, base), (x, max(y, at) + 9)), color=GRID)
        sheet.text(x, at, brush.label(point, scale), color=color, align="center", bold=True, of=point.observation.id)
        dates = timeline.dates(brush, point)
        sheet.text(x, base + 14 + LEADING * (len(dates) - 1) / 2, dates, color=MUTED, align="center")
    _joined(sheet, row.points, places)
    axes: Axes = (value_axis(0, box.width), value_axis(0, top))
    data = [
        datum(point, [x - box.left, value], marks.dot(point))
        for point, value, (x, _) in zip(row.points, values, places, strict=True)
    ]
    sheet.dots(box, axes, data)


def _joined(sheet: Sheet, points: Sequence[Point], places: Sequence[tuple[float, float]]) -> None:
    for (_, start), (point, end) in pairwise(zip(points, places, strict=True)):
        if marks.is_target(point):
            sheet.line((start, end), color=TARGET, width=2, dash=LONG_DASH)
        else:
            sheet.line((start, end), color=C1, width=2)


def _beside(places: Sequence[tuple[float, float]], index: int, base: float) -> float:
    """Where a number stands so that no line runs through it: over a dot, or under the first where the line rises."""
    y = places[index][1]
    rises = index == 0 and len(places) > 1 and places[1][1] < y
    return y + _BESIDE + 2 if rises and y + _BESIDE + LEADING < base else y - _BESIDE


FORM = Form(
    "multiples",
    ("level", "count"),
    draw,
    axis="row",
    begins=0,
    unit="each",
    named=True,
    own_scales=lambda rows: len(rows) > 1,
    dot=True,
)
