"""Levels at two or more dates as columns from zero; several indicators stand in panels with one scale.

One date for several indicators is drawn as bars, whose names have room beside them (see `bars`).
"""

from collections.abc import Sequence
from itertools import pairwise
from math import gcd

from pyecharts.charts import Bar

from site_gen.charts import carets, marks
from site_gen.charts.brush import Brush, caption, datum
from site_gen.charts.forms import bars
from site_gen.charts.lettering import LEADING, lines, width
from site_gen.charts.palette import C1, INK, LONG_DASH, MUTED, TARGET
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Box, Item, Sheet, category_axis, value_axis
from site_gen.model.chart import Point, Row

HEIGHT = 190
"""Of the highest column."""
PANEL = 120
"""The same where there are several panels."""
FEW = 3
"""Columns that fit in half of a narrow drawing."""
HEADROOM = 40
"""Over it, for its number and a caret."""
FOOT = 2 * LEADING + 12
_WIDEST = 132
_SLOTS = 12
_APART = 16


def draw(brush: Brush) -> Sheet:
    if all(len(row.points) == 1 for row in brush.rows) and len(brush.rows) > 1:
        return bars.draw(brush)
    scale = brush.scale()
    top = highest(scale, brush.points)
    titles = [brush.of(row.label) for row in brush.rows] if len(brush.rows) > 1 else []
    few = all(len(row.points) <= FEW for row in brush.rows)
    across, height = (3 if brush.wide else 1 + few), (PANEL if titles else HEIGHT)
    return panels(brush, titles, [scale] * len(brush.rows), [top] * len(brush.rows), across=across, height=height)


def highest(scale: Scale, points: Sequence[Point]) -> float:
    """Of the highest column, from zero; where there is nothing but zeros, of one that would be there."""
    return max(float(scale.at(point)) for point in points) or 1.0


def panels(
    brush: Brush, titles: Sequence[str], scales: Sequence[Scale], tops: Sequence[float], *, across: int, height: float
) -> Sheet:
    """A panel for each row, at most `across` of them beside each other, with or without titles."""
    across = _beside(brush, scales, min(across, len(brush.rows)))
    room = (brush.width - _APART * (across - 1)) / across
    words = [lines(title, room, bold=True) for title in titles]
    head = max((len(title) for title in words), default=0) * LEADING + (8 if words else 0)
    step = head + HEADROOM + height + FOOT
    sheet = brush.sheet(step * -(-len(brush.rows) // across) - 8)
    for index, row in enumerate(brush.rows):
        left, above = index % across * (room + _APART), index // across * step
        if words:
            sheet.text(left, above + 10 + LEADING * (len(words[index]) - 1) / 2, words[index], bold=True)
        panel(brush, sheet, row, Box(left, above + head + HEADROOM, room, height), scales[index], tops[index])
    return sheet


def _beside(brush: Brush, scales: Sequence[Scale], most: int) -> int:
    """How many panels stand beside each other so that each number has room over its column."""
    slots = [
        (len(_slots(row.points)), max(width(brush.label(point, scale), bold=True) for point in row.points))
        for row, scale in zip(brush.rows, scales, strict=True)
    ]
    needed = max(count * widest for count, widest in slots)
    return max(1, min(most, int((brush.width + _APART) // (needed + _APART))))


def panel(brush: Brush, sheet: Sheet, row: Row, box: Box, scale: Scale, top: float) -> None:
    """One indicator's columns in `box`, whose height is that of the column `top`."""
    slots = _slots(row.points)
    slot = box.width / len(slots)
    breadth = min(_WIDEST, slot * 0.56)
    bar = Bar().add_xaxis(list(range(len(slots))))
    data = [_column(brush, point, scale, sheet, box, i, slot, breadth, top) for i, point in enumerate(slots)]
    bar.add_yaxis("", data)
    bar.options["series"][0] = {"type": "bar", "barWidth": breadth, "data": data}
    bar.set_global_opts(xaxis_opts=category_axis(), yaxis_opts=value_axis(0, top))
    sheet.add(bar, box)
    base = box.top + box.height
    sheet.line(((box.left, base), (box.left + box.width, base)), color=MUTED)


def _slots(points: tuple[Point, ...]) -> tuple[Point | None, ...]:
    """The points on an evenly spaced time line; a year that the report does not state is a gap, never filled."""
    years = [point.observation.key.period.last_year for point in points]
    steps = [later - earlier for earlier, later in pairwise(years)]
    step = gcd(*steps) if steps else 1
    count = (years[-1] - years[0]) // step + 1 if step else 0
    if not step or count > _SLOTS or len(set(years)) < len(years):
        return points
    at = dict(zip(years, points, strict=True))
    return tuple(at.get(years[0] + number * step) for number in range(count))


def _column(
    brush: Brush,
    point: Point | None,
    scale: Scale,
    sheet: Sheet,
    box: Box,
    index: int,
    slot: float,
    breadth: float,
    highest: float,
) -> Item:
    if point is None:
        return {"value": None}
    value = float(scale.at(point))
    middle, crest = box.left + (index + 0.5) * slot, box.top + box.height * (1 - value / highest)
    color = TARGET if marks.is_target(point) else C1
    lift = carets.over_column(sheet, middle, crest, breadth, point, color)
    words = [brush.period(point)]
    if marks.is_target(point):
        words.append(brush.say("chart.target"))
    sheet.text(middle, box.top + box.height + 14 + LEADING * (len(words) - 1) / 2, words, color=INK, align="center")
    name = caption(brush.label(point, scale), "top", distance=5 + lift)
    style = marks.fill(point)
    if marks.is_target(point) and marks.is_lower(point):
        style = {"color": "none"}
        _open(sheet, middle, crest, breadth, box.top + box.height)
    return datum(point, value, {"itemStyle": style} | name)


def _open(sheet: Sheet, middle: float, crest: float, breadth: float, base: float) -> None:
    """The outline of a column whose top is not the end."""
    left, right = middle - breadth / 2, middle + breadth / 2
    for x in (left, right):
        sheet.line(((x, base), (x, crest)), color=TARGET, width=1.5, dash=LONG_DASH)
