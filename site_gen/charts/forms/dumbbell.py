"""From one date to another, a row an indicator, in one unit; where the later value is a target, it is a diamond."""

from collections.abc import Iterator

from site_gen.charts import carets, marks, signs
from site_gen.charts.brush import Brush, caption, datum
from site_gen.charts.change import change
from site_gen.charts.form import Form
from site_gen.charts.lettering import width
from site_gen.charts.palette import C1, MUTED, SHORT_DASH, TARGET
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Item, Sheet, value_axis
from site_gen.charts.signs import Sign
from site_gen.charts.strips import Strips, strips
from site_gen.model.chart import Row

_NEAR = 14
"""From a dot's middle to its number."""


def draw(brush: Brush) -> Sheet:
    sheet, scale = brush.sheet(0), brush.scale()
    labels = {id(point): brush.label(point, scale) for point in brush.points}
    changes = [change(brush, row.points) for row in brush.rows]
    values = [float(scale.at(point)) for point in brush.points]
    beside = max(width(label, bold=True) for label in labels.values()) + _NEAR + 4
    far = max(width(words) for words in changes)
    rooms = (beside, beside + 14 + (far + 8 if far else 0))
    names = [brush.of(row.label) for row in brush.rows]
    place = strips(brush, names, (min(values), max(values)), rooms, top=4)
    place.write_names(sheet)
    data: list[Item] = []
    for index, row in enumerate(brush.rows):
        sheet.text(brush.width, place.y(index), changes[index], color=MUTED, align="right")
        data += _row(brush, sheet, place, scale, index, row)
    axes = (value_axis(place.low, place.high), value_axis(0, place.box.height, downwards=True))
    sheet.dots(place.box, axes, data)
    sheet.height = place.bottom + 4
    return sheet


def key(brush: Brush) -> Iterator[Sign]:
    """Which dot is which date, and what we reckoned."""
    pairs = [row.points for row in brush.rows if len(row.points) > 1]
    if pairs:
        yield Sign("start", brush.period(pairs[0][0]), dot=True)
    for status in ("actual", "estimate", "target"):
        last = [row.points[-1] for row in brush.rows if row.points[-1].observation.key.status == status]
        if last:
            said = brush.say(f"chart.key.{status}")
            yield Sign(status, brush.say("chart.panel", name=brush.period(last[0]), unit=said), dot=True)
    yield from signs.bounds(brush)
    if any(change(brush, row.points) for row in brush.rows):
        yield Sign("none", brush.say("chart.key.derived"))


def _row(brush: Brush, sheet: Sheet, place: Strips, scale: Scale, index: int, row: Row) -> list[Item]:
    y, at = place.y(index), [place.x(float(scale.at(point))) for point in row.points]
    if len(at) > 1:
        _arrow(sheet, at[0], at[-1], y)
    else:
        _unstated(brush, sheet, place, at[0], y)
    data = []
    for number, (point, x) in enumerate(zip(row.points, at, strict=True)):
        first = number < len(at) - 1
        reach = carets.beside_dot(sheet, x, y, point, TARGET if marks.is_target(point) else C1, reach=7)
        side = "left" if first == (at[-1] >= at[0]) and len(at) > 1 else "right"
        name = caption(brush.label(point, scale), side, bold=not first, distance=max(5.0, reach - 2))
        look = marks.ring() if first else marks.dot(point)
        data.append(datum(point, [float(scale.at(point)), place.depth(index)], look | name))
    return data


def _arrow(sheet: Sheet, start: float, end: float, y: float) -> None:
    towards = 1 if end >= start else -1
    if abs(end - start) > _NEAR:
        sheet.line(((start + 6 * towards, y), (end - 7 * towards, y)), color=C1, width=2)


def _unstated(brush: Brush, sheet: Sheet, place: Strips, x: float, y: float) -> None:
    """Says beside a lone dot that the report gives no start."""
    words = brush.say("chart.unstated")
    room = width(words)
    sheet.line(((x - 40, y), (x - 10, y)), color=MUTED, width=2, dash=SHORT_DASH)
    if x - 48 - room >= place.left - 60:
        sheet.text(x - 46, y, words, color=MUTED, align="right")


FORM = Form("dumbbell", ("level",), draw, dates="ends", rows="falling", named=True, dot=True, key=key)
