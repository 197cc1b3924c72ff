"""The parts of a whole as stacked bars of 100 %, one a date, the parts always in one order and colour."""

from collections.abc import Sequence
from itertools import takewhile

from pyecharts.charts import Bar

from site_gen.charts import marks
from site_gen.charts.brush import Brush, datum
from site_gen.charts.lettering import LEADING, width
from site_gen.charts.palette import INK, MUTED, ON_SERIES, PAPER, SERIES
from site_gen.charts.sheet import Box, Item, Sheet, category_axis, value_axis
from site_gen.model.chart import Point

_THICK = 40
_STEP = 58
_HEAD = 30
_PADDING = 10
_CUTS = ("占", " ")
"""Where what names share may be cut off: 第一产业|占地区生产总值比重, primary| industry in GDP."""


def draw(brush: Brush) -> Sheet:
    dates = [brush.period(point) for point in brush.rows[0].points]
    column = max(width(date) for date in dates) + 14
    across = brush.width - column
    head = _HEAD + (LEADING if any(_is_slim(across, point) for point in brush.points) else 0)
    box = Box(column, head, across, _STEP * len(dates))
    sheet = brush.sheet(head + box.height)
    for index, date in enumerate(dates):
        sheet.text(0, box.top + (index + 0.5) * _STEP, date)
    _heads(brush, sheet, box)
    bar = Bar().add_xaxis(list(range(len(dates))))
    for part in range(len(brush.rows)):
        bar.add_yaxis("", [])
        bar.options["series"][part] = {
            "type": "bar",
            "stack": "whole",
            "barWidth": _THICK,
            "data": _part(brush, box, part),
        }
    bar.set_global_opts(xaxis_opts=value_axis(0, _whole(brush)), yaxis_opts=category_axis(downwards=True))
    sheet.add(bar.reversal_axis(), box)
    return sheet


def _whole(brush: Brush) -> float:
    """What the parts sum to, which rounding may make 99.9."""
    return max(float(sum(column)) for column in zip(*_values(brush), strict=True))


def _values(brush: Brush) -> list[list[object]]:
    return [[point.value for point in row.points] for row in brush.rows]


def _part(brush: Brush, box: Box, part: int) -> list[Item]:
    row = brush.rows[part]
    return [_slice(brush, box, part, point) for point in row.points]


def _slice(brush: Brush, box: Box, part: int, point: Point) -> Item:
    color = SERIES[part % len(SERIES)]
    style = marks.fill(point, color) | {"borderColor": PAPER, "borderWidth": 2}
    words = brush.number(point.value) + ("ᵖ" if marks.is_estimate(point) else "")
    plate = {"backgroundColor": PAPER, "padding": [3, 5], "borderRadius": 2} if marks.is_estimate(point) else {}
    ink = INK if plate else ON_SERIES[part % len(ON_SERIES)]
    label: Item = {
        "show": True,
        "formatter": words,
        "position": "inside",
        "color": ink,
        "fontSize": 13,
        "fontWeight": 600,
    }
    if _is_slim(box.width, point):
        label |= {"position": "top", "color": INK, "distance": 3}
        plate = {}
    return datum(point, float(point.value), {"itemStyle": style, "label": label | plate})


def _is_slim(across: float, point: Point) -> bool:
    """Whether the number does not fit into its slice and stands above it."""
    return width(f"{point.value}ᵖ", bold=True) + _PADDING > across * float(point.value) / 100


def _heads(brush: Brush, sheet: Sheet, box: Box) -> None:
    """The names of the parts over their places in the first bar, moved apart where they would touch."""
    names = short_names([brush.of(row.label) for row in brush.rows])
    shares = [float(row.points[0].value) for row in brush.rows]
    starts = [box.left + box.width * sum(shares[:index]) / sum(shares) for index in range(len(shares))]
    for part, (x, name) in enumerate(zip(_apart(starts, names, brush.width), names, strict=True)):
        sheet.disc((x + 6, 12), SERIES[part % len(SERIES)])
        sheet.text(x + 16, 12, name, color=MUTED)


def _apart(starts: Sequence[float], names: Sequence[str], end: float) -> list[float]:
    """Each head at its start, or as far right as the head before it, or as far left as the next one, leaves."""
    places, limit = list(starts), end
    for index in range(1, len(places)):
        places[index] = max(places[index], places[index - 1] + width(names[index - 1]) + 28)
    for index in reversed(range(len(places))):
        places[index] = max(0.0, min(places[index], limit - width(names[index]) - 18))
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
