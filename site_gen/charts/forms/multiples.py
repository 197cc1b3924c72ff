"""Small panels, one an indicator, on one time axis: from date to date a line, to what is aimed at a dashed one.

Each panel has its own unit and its own scale from zero, so that a line twice as high at its end has doubled.
"""

from collections.abc import Sequence
from itertools import pairwise

from site_gen.charts import downwards, marks, timeline
from site_gen.charts.brush import Brush, datum
from site_gen.charts.form import Form
from site_gen.charts.forms.columns import FOOT, PANEL, highest
from site_gen.charts.lettering import LEADING, lines, width
from site_gen.charts.palette import C1, GRID, LONG_DASH, MUTED, TARGET
from site_gen.charts.scale import Scale
from site_gen.charts.shapes import Frame, Place
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
        words = brush.label(point, scale)
        left, at = _beside(places, index, width(words, bold=True), box)
        sheet.line(((x, base), (x, max(y, at) + 9)), color=GRID)
        sheet.text(left, at, words, color=color, bold=True, of=point.observation.id)
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


def _beside(places: Sequence[Place], index: int, wide: float, box: Box) -> Place:
    """Left end and middle of a number near its dot, through which no line runs: over it, under it, or to a side."""
    x, y = places[index]
    base = box.top + box.height
    tried = [(x - wide * share, y + down) for down in (-_BESIDE, _BESIDE + 2) for share in (0.5, 0.9, 0.1)]
    free = (
        (left, middle)
        for left, middle in tried
        if left >= box.left - 4
        and left + wide <= box.left + box.width + 4
        and middle + LEADING / 2 < base
        and not _is_crossed(Frame(left, middle - LEADING / 2, left + wide, middle + LEADING / 2), places)
    )
    return next(free, tried[0])


def _is_crossed(frame: Frame, places: Sequence[Place]) -> bool:
    return any(frame.crossed(start, end) for start, end in pairwise(places))


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
