"""Levels as columns from zero, each at its date; several indicators stand in panels with one scale.

One date for several indicators is drawn as bars, whose names have room beside them; where the labels of close dates
would touch, time runs downwards.
"""

from collections.abc import Sequence

from site_gen.charts import bars, carets, downwards, marks, timeline
from site_gen.charts.brush import Brush, caption, datum
from site_gen.charts.form import Form
from site_gen.charts.lettering import LEADING, lines
from site_gen.charts.palette import MUTED
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Axes, Box, Sheet, category_axis, value_axis
from site_gen.charts.timeline import Axis, Slot
from site_gen.model.chart import Point, Row

HEIGHT = 190
"""Of the highest column."""
PANEL = 120
"""The same where there are several panels."""
HEADROOM = 40
"""Over it, for its number and a caret."""
FOOT = 2 * LEADING + 12
_APART = 16


def draw(brush: Brush) -> Sheet:
    if all(len(row.points) == 1 for row in brush.rows) and len(brush.rows) > 1:
        return bars.draw(brush)
    scale = brush.scale()
    for across in range(min(3 if brush.wide else 2, len(brush.rows)), 0, -1):
        room = (brush.width - _APART * (across - 1)) / across
        axes = [timeline.axis(row.points, timeline.labels(brush, row.points, scale), room) for row in brush.rows]
        if all(axes):
            return _panels(brush, scale, [axis for axis in axes if axis], across)
    return downwards.draw(brush, [scale] * len(brush.rows))


def highest(scale: Scale, points: Sequence[Point]) -> float:
    """Of the highest column, from zero; where there is nothing but zeros, of one that would be there."""
    return max(float(scale.at(point)) for point in points) or 1.0


def _panels(brush: Brush, scale: Scale, axes: Sequence[Axis], across: int) -> Sheet:
    """A panel for each row, `across` of them beside each other, with titles where there are several."""
    several = len(brush.rows) > 1
    height, room = (PANEL if several else HEIGHT), (brush.width - _APART * (across - 1)) / across
    words = [lines(brush.of(row.label), room, bold=True) if several else () for row in brush.rows]
    head = max(map(len, words)) * LEADING + (8 if several else 0)
    step = head + HEADROOM + height + FOOT
    sheet = brush.sheet(step * -(-len(brush.rows) // across) - 8)
    top = highest(scale, brush.points)
    for index, row in enumerate(brush.rows):
        left, above = index % across * (room + _APART), index // across * step
        if several:
            sheet.text(left, above + 10 + LEADING * (len(words[index]) - 1) / 2, words[index], bold=True)
        _panel(brush, sheet, row, Box(left, above + head + HEADROOM, room, height), scale, top, axes[index])
    return sheet


def _panel(brush: Brush, sheet: Sheet, row: Row, box: Box, scale: Scale, top: float, axis: Axis) -> None:
    """One indicator's columns in `box`, whose height is that of the column `top`."""
    base, slots = box.top + box.height, [axis.slot(point) for point in row.points]
    axes: Axes = (category_axis(), value_axis(0, top))
    for point, slot in zip(row.points, slots, strict=True):
        _column(brush, sheet, point, Slot(box.left + slot.middle, slot.breadth), (base, box.height), scale, top, axes)
    edges = [box.left + slot.middle + side * slot.breadth / 2 for slot in slots for side in (-1, 1)]
    sheet.line(((min(edges) - 8, base), (max(edges) + 8, base)), color=MUTED)


def _column(
    brush: Brush,
    sheet: Sheet,
    point: Point,
    slot: Slot,
    within: tuple[float, float],
    scale: Scale,
    top: float,
    axes: Axes,
) -> None:
    """`within`: its base, and the height of the highest."""
    (base, height), value = within, float(scale.at(point))
    crest = base - height * value / top
    color = marks.ink(point)
    lift = carets.over_column(sheet, slot.middle, crest, slot.breadth, point, color)
    carets.open_column(sheet, slot.middle, (base, crest), slot.breadth, point)
    words = timeline.dates(brush, point)
    sheet.text(slot.middle, base + 14 + LEADING * (len(words) - 1) / 2, words, color=color, align="center")
    name = caption(brush.label(point, scale), "top", distance=5 + lift)
    box = Box(slot.middle - slot.breadth / 2, base - height, slot.breadth, height)
    sheet.bars(box, axes, slot.breadth, [datum(point, value, {"itemStyle": marks.fill(point)} | name)])


def _are_bars(rows: tuple[Row, ...]) -> bool:
    """Columns of one date lie down beside their names, on both sides of zero."""
    return len(rows) > 1 and {len(row.points) for row in rows} == {1}


FORM = Form("columns", ("level", "count"), draw, begins=0, flat=_are_bars)
