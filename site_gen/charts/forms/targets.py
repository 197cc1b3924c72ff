"""Targets beside results, a row an indicator: a solid bar for what came of it within a dashed frame for what is next.

A target whose time has come is a triangle under them, an average of years or an earlier result a ring over them, so
that no mark hides another. Rows of one unit and of like size share a scale; else each has its own, from zero.
"""

from collections.abc import Iterator, Sequence

from site_gen.charts import carets, columned, marks, signs
from site_gen.charts.brush import Brush, datum
from site_gen.charts.columned import Column
from site_gen.charts.evidence import Evidence, Reason
from site_gen.charts.form import Form
from site_gen.charts.lettering import LEADING, width
from site_gen.charts.palette import C1, GRID, MUTED, PAPER, TARGET
from site_gen.charts.scale import scale
from site_gen.charts.sheet import Box, Item, Sheet, category_axis, value_axis
from site_gen.charts.signs import Sign
from site_gen.charts.strips import Strips, strips
from site_gen.charts.ticks import ticks
from site_gen.model.chart import ChartSpec, Point, Row
from site_gen.model.dataset import Measure, Observation

_BAR, _FRAME, _TALL = 10, 20, 32
_LANE = 20
"""From the middle of a row to its ring or its triangle."""
_ALIKE = 8
"""Rows of one unit share a scale while the longest is at most so many times the shortest."""
_COLUMNS = 4
_AIMS: tuple[Measure, ...] = ("growth", "level", "count", "change", "points")
_TRIANGLE = {"symbol": "triangle", "symbolSize": [10, 8], "itemStyle": {"color": TARGET, "opacity": 1}}
_RING = {"symbol": "circle", "symbolSize": 8}


def draw(brush: Brush) -> Sheet:
    sheet = brush.sheet(0)
    numbers = columned.fitting(brush, tuple(_columned(row) for row in brush.rows))
    deep = max(map(len, numbers.heads)) * LEADING
    shared = not own_scales(brush.rows)
    lanes = {_lane(point, row) for row in brush.rows for point in row.points}
    below_zero = min(float(point.value) for point in brush.points) < 0
    rooms = (24.0 if below_zero else 14.0, numbers.room + 10 if brush.wide else 26)
    top = deep + 12 + (LEADING if shared and not brush.wide else 0)
    tall = _TALL + _LANE * (len(lanes) - 1 if lanes != {0} else 0)
    place = strips(brush, numbers.names, (0, 1), rooms, top=top, below=LEADING + 8, deep=tall)
    place.write_names(sheet)
    columned.write(brush, sheet, place, numbers, deep / 2 + 2)
    domains = _domains(brush)
    if shared:
        _scale(brush, sheet, place, domains[0])
    for index, row in enumerate(brush.rows):
        _row(brush, sheet, place, index, row, domains[index])
    sheet.height = place.bottom + 4
    return sheet


def _columned(row: Row) -> Row:
    """With the points whose numbers stand in columns; those beside the bar and its frame carry theirs."""
    return Row(row.label, tuple(point for point in row.points if not _lane(point, row)))


def key(brush: Brush) -> Iterator[Sign]:
    found = tuple(signs.signs(brush))
    yield from (sign for sign in found if sign.name in ("actual", "estimate", "target"))
    if any(_is_average(point) for point in brush.points):
        yield Sign("average", brush.say("chart.key.average"))
    if any(_is_earlier(point, row) for row in brush.rows for point in row.points):
        yield Sign("start", brush.say("chart.key.earlier"))
    if any(marks.is_due(point, row) for row in brush.rows for point in row.points):
        yield Sign("due", brush.say("chart.key.due"))
    yield from (sign for sign in found if sign.name not in ("actual", "estimate", "target"))


def own_scales(rows: Sequence[Row]) -> bool:
    """Whether the rows cannot share a scale: they differ in unit, or too much in size."""
    units = {point.observation.quantity.unit.canonical for row in rows for point in row.points}
    tops = [max(abs(point.observation.quantity.canonical_value) for point in row.points) for row in rows]
    return len(units) > 1 or max(tops) > _ALIKE * min(tops)


def _domains(brush: Brush) -> list[tuple[float, float]]:
    """The scale of each row."""
    if own_scales(brush.rows):
        return [_domain(brush, row.points) for row in brush.rows]
    return [_domain(brush, brush.points)] * len(brush.rows)


def _domain(brush: Brush, points: tuple[Point, ...]) -> tuple[float, float]:
    unit = scale(points, brush.lang, brush.wording)
    values = [float(unit.at(point)) for point in points]
    return min(0.0, *values), max(0.0, *values) or 1.0


def _scale(brush: Brush, sheet: Sheet, place: Strips, domain: tuple[float, float]) -> None:
    """Its numbers over the strips, and a thin line at each."""
    unit = brush.scale()
    sign = unit.label if unit.label == "%" else ""
    for tick in ticks(*domain, 4 if brush.wide else 5):
        x = _x(place, float(tick), domain)
        sheet.text(x, place.edges[0] - 10, brush.number(tick) + sign, color=MUTED, align="center")
        for index in range(len(brush.rows)):
            y = place.y(index)
            sheet.line(((x, y - 14), (x, y + 14)), color=GRID)
    if brush.wide and not sign:
        sheet.text(0, place.edges[0] - 10, unit.label, color=MUTED)


def _row(brush: Brush, sheet: Sheet, place: Strips, index: int, row: Row, domain: tuple[float, float]) -> None:
    y, zero = place.y(index), _x(place, 0.0, domain)
    unit = brush.scale() if not own_scales(brush.rows) else scale(row.points, brush.lang, brush.wording)
    sheet.line(((zero, y - 14), (zero, y + 14)), color=MUTED)
    results = [float(unit.at(point)) for point in row.points if not marks.is_target(point) and not _lane(point, row)]
    reach = _x(place, max(results, default=domain[0]), domain)
    for point in row.points:
        value, lane = float(unit.at(point)), _lane(point, row)
        if lane:
            _beside(brush, sheet, place, point, value, (y, lane), domain)
        else:
            _bar(sheet, place, point, value, (y, reach), domain)


def _beside(
    brush: Brush,
    sheet: Sheet,
    place: Strips,
    point: Point,
    value: float,
    at: tuple[float, int],
    domain: tuple[float, float],
) -> None:
    """A ring or a triangle with its number; `at`: the middle of the row, and −1 above the bar, 1 below."""
    y, x = at[0] + at[1] * _LANE, _x(place, value, domain)
    edge = MUTED if _is_average(point) else C1
    ring = {"color": PAPER, "borderColor": edge, "borderWidth": 2, "opacity": 1}
    look: Item = _TRIANGLE if at[1] > 0 else _RING | {"itemStyle": ring}
    words = columned.said(brush, point)
    side = ("left", x + 9) if x + 9 + width(words) <= place.right + 20 else ("right", x - 9)
    color = TARGET if marks.is_target(point) else edge
    sheet.text(side[1], y, words, color=color, align=side[0], of=point.observation.id)
    box = Box(place.left, y - 5, place.right - place.left, 10)
    sheet.dots(box, (value_axis(*domain), value_axis(0, 1)), [datum(point, [value, 0.5], look)])


def _bar(
    sheet: Sheet,
    place: Strips,
    point: Point,
    value: float,
    at: tuple[float, float],
    domain: tuple[float, float],
) -> None:
    """`at`: the middle of the row, and where its result ends."""
    y, reach = at
    thick, x = _FRAME if marks.is_target(point) else _BAR, _x(place, value, domain)
    if marks.is_target(point):
        carets.beside_frame(sheet, x, y, point, reach)
        carets.open_bar(sheet, (_x(place, 0.0, domain), x), y, thick, point)
    box = Box(place.left, y - _FRAME / 2, place.right - place.left, _FRAME)
    style = {"itemStyle": marks.fill(point)}
    sheet.bars(box, (value_axis(*domain), category_axis(downwards=True)), thick, [datum(point, value, style)])


def _lane(point: Point, row: Row) -> int:
    """Over the bar what is not the latest result, under it what was aimed at for its time."""
    if _is_average(point) or _is_earlier(point, row):
        return -1
    return int(marks.is_due(point, row))


def _is_average(point: Point) -> bool:
    return point.observation.key.measure == "average-growth"


def _is_earlier(point: Point, row: Row) -> bool:
    results = [each for each in row.points if not marks.is_target(each) and not _is_average(each)]
    return point in results[:-1]


def _x(place: Strips, value: float, domain: tuple[float, float]) -> float:
    low, high = domain
    return place.left + (value - low) / (high - low) * (place.right - place.left)


def pick(spec: ChartSpec, asked: Sequence[Observation], measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """What there are targets of; the average growth of years may stand beside the growth of one."""
    aims = {spec.measure} if spec.measure else {each.key.measure for each in asked if each.key.status == "target"}
    first: Measure = next((measure for measure in _AIMS if measure in aims), "growth")
    return ("growth", "average-growth") if first == "growth" else (first,)


def _too_many(evidence: Evidence) -> Reason | None:
    """A row has room for a target, a result, the next target and an average."""
    columns = {Column.of(point) for row in evidence.rows for point in row.points}
    if len(columns) <= _COLUMNS:
        return None
    return Reason("too-many-columns", f"{len(columns)} kinds of numbers in each row", "name fewer periods")


def _uncolumned(evidence: Evidence) -> Reason | None:
    """Averages of several years stand beside other numbers; alone they have nothing to stand beside."""
    if any(not _lane(point, row) for row in evidence.rows for point in row.points):
        return None
    return Reason("no-columns", "averages alone, and no target or result", 'use form = "lollipop" or "table"')


def _crowded(evidence: Evidence) -> Reason | None:
    """A row has one frame: a second would stand in the place of the first."""
    for row in evidence.rows:
        ahead = [point for point in row.points if marks.is_target(point) and not marks.is_due(point, row)]
        if len(ahead) > 1:
            named = ", ".join(str(point.observation.key.period) for point in ahead)
            return Reason("crowded-row", f"a row of targets frames one of {named}", "name one period that is ahead")
    return None


FORM = Form(
    "targets",
    ("level", "count", "growth", "average-growth", "change", "points"),
    draw,
    axis="row",
    pick=pick,
    both=True,
    guards_prices=False,
    unit="each",
    named=True,
    own_scales=own_scales,
    rules=(_too_many, _uncolumned, _crowded),
    key=key,
)
