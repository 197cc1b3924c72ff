"""The parts of a whole as stacked bars of 100 %, one a date, the parts always in one order and colour.

The name of each part stands over its slice of the first bar; one that is wider than its slice stands higher, and a
line leads down from it.
"""

from collections.abc import Sequence
from itertools import takewhile

from site_gen.charts import signs
from site_gen.charts.brush import Brush, datum
from site_gen.charts.evidence import Evidence, Reason
from site_gen.charts.form import Form
from site_gen.charts.lettering import LEADING, width
from site_gen.charts.palette import INK, MUTED, ON_SERIES, PAPER, SERIES
from site_gen.charts.sheet import Box, Item, Sheet, category_axis, value_axis
from site_gen.model.chart import Point

_COLORS = len(SERIES)
_THICK = 40
_STEP = 58
_NAME = 12
"""Middle of the higher names; those over their slices stand a line lower."""
_PADDING = 10
_CUTS = ("占", " ")
"""Where what names share may be cut off: 第一产业|占地区生产总值比重, primary| industry in GDP."""


def draw(brush: Brush) -> Sheet:
    dates = [_date(brush, point) for point in brush.rows[0].points]
    column = max(width(line) for date in dates for line in date) + 14
    names = short_names([brush.of(row.label) for row in brush.rows])
    box = Box(column, _NAME + 2 * LEADING - 2, brush.width - column, _STEP * len(dates))
    sheet = brush.sheet(box.top + box.height)
    for index, date in enumerate(dates):
        sheet.text(0, box.top + (index + 0.5) * _STEP, date)
    _heads(brush, sheet, box, names)
    axes = (value_axis(0, _whole(brush)), category_axis(downwards=True))
    sheet.bars(box, axes, _THICK, *(_part(brush, box, part) for part in range(len(brush.rows))))
    return sheet


def _date(brush: Brush, point: Point) -> tuple[str, ...]:
    """The period; of an estimate or a target it says so."""
    status = point.observation.key.status
    return (brush.period(point), *([] if status == "actual" else [brush.say(f"chart.key.{status}")]))


def _whole(brush: Brush) -> float:
    """What the parts sum to, which rounding may make 99.9."""
    return max(float(sum(column)) for column in zip(*_values(brush), strict=True))


def _values(brush: Brush) -> list[list[object]]:
    return [[point.value for point in row.points] for row in brush.rows]


def _part(brush: Brush, box: Box, part: int) -> list[Item]:
    row = brush.rows[part]
    return [_slice(brush, box, part, point) for point in row.points]


def _slice(brush: Brush, box: Box, part: int, point: Point) -> Item:
    style = {"color": SERIES[part], "borderColor": PAPER, "borderWidth": 2}
    label: Item = {
        "show": True,
        "formatter": brush.number(point.value),
        "position": "inside",
        "color": ON_SERIES[part],
        "fontSize": 13,
        "fontWeight": 600,
    }
    if _is_slim(box.width, point):
        label |= {"position": "top", "color": INK, "distance": 3}
    return datum(point, float(point.value), {"itemStyle": style, "label": label})


def _is_slim(across: float, point: Point) -> bool:
    """Whether the number does not fit into its slice and stands above it."""
    return width(f"{point.value}", bold=True) + _PADDING > across * float(point.value) / 100


def _heads(brush: Brush, sheet: Sheet, box: Box, names: Sequence[str]) -> None:
    """The names of the parts over their slices of the first bar."""
    shares = [float(row.points[0].value) for row in brush.rows]
    edges = [box.left + box.width * sum(shares[:index]) / sum(shares) for index in range(len(shares) + 1)]
    bar = box.top + (_STEP - _THICK) / 2
    higher: list[tuple[float, str, float]] = []
    for part, name in enumerate(names):
        middle, room = (edges[part] + edges[part + 1]) / 2, edges[part + 1] - edges[part]
        if width(name) + 4 <= room:
            sheet.text(middle, bar - 11, name, color=MUTED, align="center")
        else:
            foot = bar - (22 if _is_slim(box.width, brush.rows[part].points[0]) else 3)
            higher.append((middle, name, foot))
    for x, (middle, name, foot) in zip(_apart(higher, brush.width), higher, strict=True):
        sheet.text(x, _NAME, name, color=MUTED)
        sheet.line(((middle, _NAME + 9), (middle, foot)), color=MUTED)


def _apart(higher: Sequence[tuple[float, str, float]], end: float) -> list[float]:
    """Left ends of the higher names: each begins just before its line, or as far left or right as the others leave."""
    places = [middle - 8 for middle, _, _ in higher]
    for index in range(1, len(places)):
        places[index] = max(places[index], places[index - 1] + width(higher[index - 1][1]) + 10)
    limit = end
    for index in reversed(range(len(places))):
        places[index] = max(0.0, min(places[index], limit - width(higher[index][1])))
        limit = places[index] - 10
    return places


def short_names(names: Sequence[str]) -> list[str]:
    """Names without what they share: 第一产业占地区生产总值比重, 第二产业占… -> 第一产业, 第二产业."""
    head = _shared(names)
    tail = _shared([name[::-1] for name in names])[::-1]
    cuts = [tail.find(mark) for mark in _CUTS if mark in tail]
    tail = tail[min(cuts) :] if cuts else ""
    head = head[: head.rfind(" ") + 1]
    short = [name.removeprefix(head).removesuffix(tail) or name for name in names]
    return [name[:1].upper() + name[1:] for name in short]


def _shared(names: Sequence[str]) -> str:
    """What all names begin with."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))
    return "".join(letters[0] for letters in alike)


def _too_many(evidence: Evidence) -> Reason | None:
    if len(evidence.rows) <= _COLORS:
        return None
    return Reason("too-many-parts", f"{len(evidence.rows)} parts, and {_COLORS} colours", 'use form = "columns"')


def _sum(evidence: Evidence) -> Reason | None:
    """The parts of a structure make up the whole."""
    if len({len(row.points) for row in evidence.rows}) > 1:
        return Reason("no-whole", "some parts are stated at more dates than others", "name the periods of all parts")
    for index in range(len(evidence.rows[0].points)):
        column = [row.points[index].value for row in evidence.rows]
        if not 99 <= sum(column) <= 101:
            return Reason("no-whole", f"the parts sum to {sum(column)}, not to 100", "a structure needs all its parts")
    return None


FORM = Form(
    "structure",
    ("structure", "level"),
    draw,
    begins=0,
    rules=(_too_many, _sum),
    key=signs.bounds,
    by_date=True,
)
