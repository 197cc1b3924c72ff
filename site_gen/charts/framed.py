"""A row of results and targets: a solid bar within a dashed frame, and on lanes of their own what would hide them."""

from msgspec import Struct

from site_gen.charts import carets, columned, marks
from site_gen.charts.brush import Brush, datum
from site_gen.charts.lettering import width
from site_gen.charts.palette import C1, MUTED, PAPER, TARGET
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Axes, Box, Item, Sheet, category_axis, value_axis
from site_gen.model.chart import Point, Row

LANE = 20
"""From the middle of a row to its ring or its triangle."""
_BAR, _FRAME = 10, 20
_AWAY, _QUALIFIED, _DOT = 9, 20, 4
"""From a ring or a triangle to its number, to the number of one with a caret or a band, and to its edge."""
_TRIANGLE = {"symbol": "triangle", "symbolSize": [10, 8], "itemStyle": {"color": TARGET, "opacity": 1}}
_RING = {"symbol": "circle", "symbolSize": 8}


class Strip(Struct, frozen=True):
    """What `low` to `high` runs along, from left to right, around the height `y`."""

    left: float
    right: float
    y: float
    low: float
    high: float

    def x(self, value: float) -> float:
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def box(self, tall: float, y: float) -> Box:
        return Box(self.left, y - tall / 2, self.right - self.left, tall)


def draw(brush: Brush, sheet: Sheet, strip: Strip, row: Row, scale: Scale) -> None:
    zero, y = strip.x(0.0), strip.y
    sheet.line(((zero, y - 14), (zero, y + 14)), color=MUTED)
    ends = {point: strip.x(float(scale.at(point))) for point in row.points if not lane_of(point, row)}
    edges = [x for point, x in ends.items() if marks.is_target(point)]
    bar = zero, next((x for point, x in ends.items() if not marks.is_target(point)), zero)
    for point in row.points:
        value = float(scale.at(point))
        if point not in ends:
            _beside(brush, sheet, strip, point, value, lane_of(point, row))
        elif marks.is_target(point):
            carets.beside_frame(sheet, ends[point], y, point, bar)
            carets.open_bar(sheet, (zero, ends[point]), y, _FRAME, point)
            _bar(sheet, strip, point, value, _FRAME)
        else:
            _bar(sheet, strip, point, value, _BAR)
            carets.at_result(sheet, bar, y, point, edges)


def _bar(sheet: Sheet, strip: Strip, point: Point, value: float, thick: float) -> None:
    axes: Axes = value_axis(strip.low, strip.high), category_axis(downwards=True)
    sheet.bars(strip.box(_FRAME, strip.y), axes, thick, [datum(point, value, {"itemStyle": marks.fill(point)})])


def _beside(brush: Brush, sheet: Sheet, strip: Strip, point: Point, value: float, lane: int) -> None:
    """A ring over the bar, or a triangle under it, with its number; `lane`: −1 or 1."""
    y, x = strip.y + lane * LANE, strip.x(value)
    edge = MUTED if is_average(point) else C1
    ring = {"color": PAPER, "borderColor": edge, "borderWidth": 2, "opacity": 1}
    look: Item = _TRIANGLE if lane > 0 else _RING | {"itemStyle": ring}
    color, words = TARGET if marks.is_target(point) else edge, columned.said(brush, point)
    carets.beside_dot(sheet, x, y, point, color, reach=_DOT)
    away = _AWAY if point.observation.quantity.bound == "exact" else _QUALIFIED
    right = x + away + width(words) <= strip.right + 20
    sheet.text(
        x + (away if right else -away),
        y,
        words,
        color=color,
        align="left" if right else "right",
        of=point.observation.id,
    )
    axes = value_axis(strip.low, strip.high), value_axis(0, 1)
    sheet.dots(strip.box(10, y), axes, [datum(point, [value, 0.5], look)])


def lane_of(point: Point, row: Row) -> int:
    """Over the bar what is not the latest result, under it what was aimed at for its time."""
    if is_average(point) or is_earlier(point, row):
        return -1
    return int(marks.is_due(point, row))


def is_average(point: Point) -> bool:
    return point.observation.key.measure == "average-growth"


def is_earlier(point: Point, row: Row) -> bool:
    results = [each for each in row.points if not marks.is_target(each) and not is_average(each)]
    return point in results[:-1]
