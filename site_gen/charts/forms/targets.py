"""Targets beside results, a row an indicator: a solid bar for what came of it within a dashed frame for what is next.

A target whose time has come is a triangle under them, an average of years or an earlier result a ring over them, so
that no mark hides another. Rows of one unit and of like size share a scale; else each has its own, from zero.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from site_gen.charts import columned, framed, marks, signs
from site_gen.charts.brush import Brush
from site_gen.charts.columned import Column
from site_gen.charts.evidence import Evidence, Reason
from site_gen.charts.form import Form
from site_gen.charts.framed import LANE, Strip, is_average, is_earlier, lane_of
from site_gen.charts.lettering import LEADING, width
from site_gen.charts.palette import GRID, MUTED
from site_gen.charts.scale import Scale, scale
from site_gen.charts.sheet import Sheet
from site_gen.charts.signs import Sign
from site_gen.charts.strips import Strips, strips
from site_gen.charts.ticks import ticks
from site_gen.model.chart import ChartSpec, Point, Row, without_result
from site_gen.model.dataset import Measure, Observation

_TALL = 32
_ALIKE = 8
"""Rows of one unit share a scale while the longest is at most so many times the shortest."""
_COLUMNS = 4
_GAP = 8
"""Px at least between two numbers of the scale."""
_AIMS: tuple[Measure, ...] = ("growth", "level", "count", "change", "points")


def draw(brush: Brush) -> Sheet:
    sheet = brush.sheet(0)
    numbers = columned.fitting(brush, tuple(_columned(row) for row in brush.rows))
    deep = max(map(len, numbers.heads)) * LEADING
    shared = not own_scales(brush.rows)
    lanes = {lane_of(point, row) for row in brush.rows for point in row.points}
    below_zero = min(float(point.value) for point in brush.points) < 0
    rooms = (24.0 if below_zero else 14.0, numbers.room + 10 if brush.wide else 26)
    top = deep + 12 + (LEADING if shared and not brush.wide else 0)
    tall = _TALL + LANE * (len(lanes) - 1 if lanes != {0} else 0)
    place = strips(brush, numbers.names, (0, 1), rooms, top=top, below=LEADING + 8, deep=tall)
    place.write_names(sheet)
    columned.write(brush, sheet, place, numbers, deep / 2 + 2)
    domains = _domains(brush)
    if shared:
        _scale(brush, sheet, place, domains[0])
        _unit(brush, sheet, place, numbers, deep)
    alone = () if shared else without_result(brush.rows)
    for index, row in enumerate(brush.rows):
        if row not in alone:  # on a scale of its own its frame would be as long as any
            strip = Strip(place.left, place.right, place.y(index), *domains[index])
            framed.draw(brush, sheet, strip, row, brush.scale() if shared else _scaled(brush, row.points))
    sheet.height = place.bottom + 4
    return sheet


def _columned(row: Row) -> Row:
    """With the points whose numbers stand in columns; those beside the bar and its frame carry theirs."""
    return Row(row.label, tuple(point for point in row.points if not lane_of(point, row)))


def key(brush: Brush) -> Iterator[Sign]:
    found = tuple(signs.signs(brush))
    yield from (sign for sign in found if sign.name in ("actual", "estimate", "target"))
    if any(is_average(point) for point in brush.points):
        yield Sign("average", brush.say("chart.key.average"))
    if any(is_earlier(point, row) for row in brush.rows for point in row.points):
        yield Sign("start", brush.say("chart.key.earlier"))
    if any(marks.is_due(point, row) for row in brush.rows for point in row.points):
        yield Sign("due", brush.say("chart.key.due"))
    yield from (sign for sign in found if sign.name not in ("actual", "estimate", "target"))
    if without_result(brush.rows):
        yield Sign("none", brush.say("chart.key.unmatched"))


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
    unit = _scaled(brush, points)
    values = [float(unit.at(point)) for point in points]
    return min(0.0, *values), max(0.0, *values) or 1.0


def _scaled(brush: Brush, points: tuple[Point, ...]) -> Scale:
    return scale(points, brush.lang, brush.wording)


def _scale(brush: Brush, sheet: Sheet, place: Strips, domain: tuple[float, float]) -> None:
    """Its numbers over the strips, as many as have room, and a thin line at each."""
    unit = brush.scale()
    sign = unit.label if unit.label == "%" else ""
    axis = Strip(place.left, place.right, place.edges[0] - 10, *domain)
    for tick, words in _apart(brush, axis, sign).items():
        x = axis.x(float(tick))
        sheet.text(max(x, width(words) / 2), axis.y, words, color=MUTED, align="center")
        for index in range(len(brush.rows)):
            y = place.y(index)
            sheet.line(((x, y - 14), (x, y + 14)), color=GRID)


def _unit(brush: Brush, sheet: Sheet, place: Strips, numbers: columned.Numbers, deep: float) -> None:
    """What the numbers of the scale count, at their left; in a narrow drawing over it, where the heads leave room."""
    label = brush.scale().label
    if label != "%" and (brush.wide or width(label) + _GAP <= columned.free(brush, numbers)):
        sheet.text(0, place.edges[0] - 10 if brush.wide else deep / 2 + 2, label, color=MUTED)


def _apart(brush: Brush, axis: Strip, sign: str) -> dict[Decimal, str]:
    """Round numbers on the axis, with words that keep from each other: −10% and −5% take more room than 0 and 5."""
    for most in range(5, 1, -1):
        found = {tick: brush.number(tick or Decimal(0)) + sign for tick in ticks(axis.low, axis.high, most)}
        ends = [(axis.x(float(tick)), width(words) / 2) for tick, words in found.items()]
        if all(x + half + _GAP <= next_ - other for (x, half), (next_, other) in pairwise(ends)):
            break
    return found


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
    if any(not lane_of(point, row) for row in evidence.rows for point in row.points):
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
