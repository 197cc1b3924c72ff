"""Few series between two dates, where crossings matter: a line each, named at both ends."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_gen.charts import marks
from site_gen.charts.brush import Brush, datum
from site_gen.charts.evidence import Evidence, Reason
from site_gen.charts.form import Form
from site_gen.charts.lettering import LEADING, lines, width
from site_gen.charts.palette import C1, GRID, INK, MUTED
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Box, Item, Sheet, category_axis, value_axis
from site_gen.model.chart import Row

_HEIGHT = 220
_HEAD = 34
_GAP = 12


def draw(brush: Brush) -> Sheet:
    scale = brush.scale()
    rows = tuple(row for row in brush.rows if len(row.points) > 1)
    starts = [brush.label(row.points[0], scale) for row in rows]
    room = brush.width * 0.4
    ends = [lines(f"{brush.label(row.points[-1], scale)} {brush.of(row.label)}", room, bold=True) for row in rows]
    left = max(width(start) for start in starts) + _GAP
    right = max(width(line, bold=True) for end in ends for line in end) + _GAP
    box = Box(left, _HEAD, brush.width - left - right, max(_HEIGHT, LEADING * (sum(map(len, ends)) + 1)))
    sheet = brush.sheet(box.top + box.height + 20)
    values = [float(scale.at(point)) for row in rows for point in (row.points[0], row.points[-1])]
    low, high = min(values), max(values)
    sheet.curves(box, (category_axis() | {"boundaryGap": False}, value_axis(low, high)), *_curves(scale, rows))
    _frame(brush, sheet, rows, box)
    edge = box.left + box.width + _GAP
    at = [_place(box, float(scale.at(row.points[0])), low, high) for row in rows]
    for row, y, words in zip(rows, _apart(at, [1] * len(rows), sheet.height), starts, strict=True):
        sheet.text(left - _GAP, y, words, align="right", of=row.points[0].observation.id)
    at = [_place(box, float(scale.at(row.points[-1])), low, high) for row in rows]
    for index, (y, end) in enumerate(zip(_apart(at, [len(end) for end in ends], sheet.height), ends, strict=True)):
        sheet.text(edge, y, end, bold=index == 0, color=INK)
    return sheet


def _curves(scale: Scale, rows: tuple[Row, ...]) -> Iterator[tuple[list[Item], Item]]:
    """The first row stands out."""
    for index, row in enumerate(rows):
        color = C1 if index == 0 else MUTED
        ends = (row.points[0], row.points[-1])
        data = [datum(point, float(scale.at(point)), marks.dot(point, color) | {"symbolSize": 10}) for point in ends]
        yield data, {"color": color, "width": 2.5 if index == 0 else 1.5}


def _frame(brush: Brush, sheet: Sheet, rows: tuple[Row, ...], box: Box) -> None:
    ends = ((box.left, rows[0].points[0], "left"), (box.left + box.width, rows[0].points[-1], "right"))
    for x, point, align in ends:
        sheet.line(((x, box.top - 8), (x, box.top + box.height + 8)), color=GRID)
        sheet.text(x, 12, brush.period(point), color=MUTED, align="left" if align == "left" else "right")


def _place(box: Box, value: float, low: float, high: float) -> float:
    return box.top + box.height * (1 - (value - low) / ((high - low) or 1))


def _apart(places: Sequence[float], deep: Sequence[int], bottom: float) -> list[float]:
    """Middles of labels of `deep` lines, moved just so far that none touches another or the bottom."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved = list(places)
    for before, after in pairwise(order):
        least = moved[before] + LEADING * (deep[before] + deep[after]) / 2
        moved[after] = max(moved[after], least)
    limit = bottom
    for index in reversed(order):
        moved[index] = min(moved[index], limit - LEADING * deep[index] / 2)
        limit = moved[index] - LEADING * deep[index] / 2
    return moved


def _nowhere(evidence: Evidence) -> Reason | None:
    """Two dates, but no row that has both: there is no slope to draw."""
    if any(len(row.points) > 1 for row in evidence.rows):
        return None
    return Reason("no-slope", "no row has two dates", 'use form = "lollipop" or "table"')


FORM = Form("slope", ("level",), draw, dates="ends", dot=True, rules=(_nowhere,))
