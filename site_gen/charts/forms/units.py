"""Counts as rows of squares: each square of a row is worth the same round number, which stands beside it.

Rows that count in one unit share the worth of a square; what counts in another has its own.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import ceil

from site_gen.charts import carets, marks
from site_gen.charts.brush import Brush, datum
from site_gen.charts.evidence import Evidence, Reason
from site_gen.charts.form import Form
from site_gen.charts.lettering import width
from site_gen.charts.palette import MUTED, TARGET
from site_gen.charts.sheet import Box, Item, Sheet, category_axis, value_axis
from site_gen.charts.strips import Strips, strips
from site_gen.model.chart import Point, Row
from site_gen.model.quantity import Quantity

_MOST = 24
"""Squares of a row at most."""
_SQUARE, _LINE = 12, 18
_CARET = 14
_LEAST = Decimal("0.2")
"""Of a square: less cannot be seen."""
_STEP = 8
"""Px from a square to the next, at least, beside what is written at both ends."""


def of_one_worth(rows: Sequence[Row]) -> bool:
    """Whether every square is worth the same: only then is a longer row more."""
    return len({_unit(row.points[-1]) for row in rows}) == 1


def draw(brush: Brush) -> Sheet:
    sheet = brush.sheet(0)
    points = [row.points[-1] for row in brush.rows]
    worth = _worths(points)
    said = [brush.wording.quantity(brush.lang, point.observation.quantity) for point in points]
    each = [_each(brush, point, worth[_unit(point)]) for point in points]
    squares = [float(point.observation.quantity.canonical_value) / float(worth[_unit(point)]) for point in points]
    place = _placed(brush, said, each, ceil(max(squares)))
    place.write_names(sheet)
    step = min((place.right - place.left - _CARET) / ceil(max(squares)), _SQUARE + 3.0)
    for index, point in enumerate(points):
        _row(brush, sheet, place, index, point, (squares[index], step), (said[index], each[index]))
    sheet.height = place.bottom + 4
    return sheet


def _placed(brush: Brush, said: Sequence[str], each: Sequence[str], most: int) -> Strips:
    """With what is written at both ends of the squares; one below the other before them where that leaves no room."""
    names = [brush.of(row.label) for row in brush.rows]
    if not brush.wide:
        lines = 1 + any(width(a, bold=True) + width(b) + _CARET > brush.width for a, b in zip(said, each, strict=True))
        return strips(brush, names, (0, 1), (0.0, 0.0), top=4, below=_LINE * lines, deep=26)
    number, worth = max(width(words, bold=True) for words in said), max(map(width, each))
    place = strips(brush, names, (0, 1), (number + 12, worth + 10), top=4, deep=26)
    if place.right - place.left - _CARET >= most * _STEP:
        return place
    return strips(brush, names, (0, 1), (max(number, worth) + 12, 0.0), top=4, deep=2 * _LINE + 8)


def _row(
    brush: Brush,
    sheet: Sheet,
    place: Strips,
    index: int,
    point: Point,
    drawn: tuple[float, float],
    told: tuple[str, str],
) -> None:
    """`drawn`: how many squares, and the px from one to the next, the same in every row."""
    (squares, step), (said, each) = drawn, told
    y, color = place.y(index), marks.ink(point)
    under = place.edges[index + 1] - place.below + 6
    stacked = brush.wide and place.right == brush.width
    half = _LINE / 2 if stacked else 0
    number = (place.left - 12, y - half, "right") if brush.wide else (0.0, under, "left")
    sheet.text(*number[:2], said, color=color, align=number[2], bold=True, of=point.observation.id)
    side = (brush.width, y) if brush.wide else (brush.width, place.edges[index + 1] - 12)
    side = (place.left - 12, y + half) if stacked else side
    sheet.text(*side, each, color=MUTED, align="right")
    value = float(point.observation.quantity.canonical_value)
    for start in range(ceil(squares)):
        part = min(1.0, squares - start)
        box = Box(place.left + start * step, y - _SQUARE / 2, (step - 3) * part, _SQUARE)
        sheet.rect(box, **_square(point))
    end = place.left + step * squares
    carets.beside_frame(sheet, end, y, point)
    whole = Box(place.left, y - _SQUARE / 2, end - place.left, _SQUARE)
    axes = (value_axis(0, value), category_axis(downwards=True))
    sheet.bars(whole, axes, _SQUARE, [datum(point, value, {"itemStyle": {"color": "none"}})])


def _square(point: Point) -> Item:
    style = marks.fill(point)
    if marks.is_target(point):
        return {"color": TARGET, "dash": (3, 2)}
    return {"fill": style["color"], "color": style.get("borderColor", "none")}


def _each(brush: Brush, point: Point, worth: Decimal) -> str:
    unit = point.observation.quantity.unit
    words = brush.wording.quantity(brush.lang, Quantity(worth / unit.factor, unit))
    return brush.say("chart.each", worth=words)


def _unit(point: Point) -> tuple[str, str]:
    unit = point.observation.quantity.unit
    return unit.canonical, unit.printed.lstrip("万亿")


def _worths(points: Sequence[Point]) -> Mapping[tuple[str, str], Decimal]:
    """Canonical units that a square is worth, by unit."""
    found: dict[tuple[str, str], Decimal] = {}
    for unit in {_unit(point) for point in points}:
        found[unit] = _round(max(p.observation.quantity.canonical_value for p in points if _unit(p) == unit) / _MOST)
    return found


def _round(least: Decimal) -> Decimal:
    """The first of 1, 2, 5, 10, 20, 50 … that is not less."""
    size = Decimal(10) ** max(0, least.adjusted())
    return next(step for step in (size, 2 * size, 5 * size, 10 * size) if step >= least)


def _specks(evidence: Evidence) -> Reason | None:
    """2 of what others have 2000 of: no part of a square could show it."""
    points = [row.points[-1] for row in evidence.rows]
    worth = _worths(points)
    for point in points:
        squares = point.observation.quantity.canonical_value / worth[_unit(point)]
        if squares < _LEAST:
            message = f"{point.observation.key} is {squares:.2f} of a square"
            return Reason("speck", message, 'leave it out, or use form = "table"')
    return None


def _one_each(evidence: Evidence) -> Reason | None:
    several = next((row for row in evidence.rows if len(row.points) > 1), None)
    if several is None:
        return None
    there = ", ".join(str(point.observation.key.period) for point in several.points)
    return Reason("crowded-row", f"a row of units draws one number, of {there}", "name one period")


FORM = Form(
    "units",
    ("count", "level"),
    draw,
    axis="row",
    begins=0,
    unit="each",
    named=True,
    rules=(_one_each, _specks),
)
