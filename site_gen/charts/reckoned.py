"""A sheet -> its shapes as ECharts will draw them, reckoned: for `new`, which draws nothing and drafts nothing ugly.

`shapes.sheet` measures the drawing itself; `tests/test_charts_reckoned.py` holds the two together.
"""

from collections.abc import Iterator, Sequence
from math import log10

from msgspec import Struct

from site_gen.charts import lettering
from site_gen.charts.lettering import SIZE
from site_gen.charts.shapes import Frame, Place, Shape, lettered
from site_gen.charts.sheet import Item, Placed, Sheet

_BASE = 0.35
"""How far under its middle a line of text has its base line, in em."""
_HOLLOW = 5
"""Px of outline at least that ECharts counts to a mark without a fill when it places the mark's label."""
_DISTANCE = 5
"""Px from a mark to its label where it says nothing else."""


def sheet(made: Sheet) -> tuple[Frame, tuple[Shape, ...]]:
    """The whole drawing, and its marks, words and lines; rectangles and dots that draw no observation are left out."""
    marks = (shape for placed in made.placed for shape in _placed(placed))
    return Frame(0.0, 0.0, made.width, made.whole), (*_graphics(made.graphics), *marks)


def _graphics(graphics: Sequence[Item]) -> Iterator[Shape]:
    for part in graphics:
        style = part["style"]
        if part["type"] == "text" and style["text"]:
            words, bold = style["text"], "fontWeight" in style
            yield _text(words, part["x"], part["y"], style["align"], style["fill"], part.get("o", ""), bold=bold)
        elif part["type"] == "polyline":
            yield _line([(x, y) for x, y in part["shape"]["points"]], style["stroke"])


def _line(points: Sequence[Place], stroke: str) -> Shape:
    across, down = zip(*points, strict=True)
    frame = Frame(min(across), min(down), max(across), max(down))
    return Shape("polyline", frame, "none", stroke, points=tuple(points))


def _text(words: str, x: float, middle: float, align: str, fill: str, of: str, *, bold: bool) -> Shape:
    wide = lettering.width(words, bold=bold)
    left = x - {"center": wide / 2, "right": wide}.get(align, 0.0)
    return Shape("text", lettered(left, middle + _BASE * SIZE, wide, SIZE), fill, "none", of, words, SIZE)


def _placed(placed: Placed) -> Iterator[Shape]:
    across, down = (_Axis.of(placed, upright) for upright in (False, True))
    below = [0.0] * len(placed.series[0]["data"])
    for series in placed.series:
        if series["type"] == "bar":
            for index, datum in enumerate(series["data"]):
                ends = (below[index], below[index] + datum["value"])
                below[index] = ends[1]
                yield from _mark(datum, "path", _bar(across, down, index, ends, series["barWidth"]), is_bar=True)
        else:
            yield from _dotted(series, across, down)


class _Axis(Struct, frozen=True):
    """From `start`, where its least value or its first category is, to `end`, in px; `count`: of categories, or 0."""

    start: float
    end: float
    low: float
    high: float
    count: int = 0
    gap: bool = True
    """Whether the categories keep from both ends."""
    log: bool = False

    @classmethod
    def of(cls, placed: Placed, upright: bool) -> "_Axis":
        axis, box = placed.axes[upright], placed.box
        start, end = (box.top + box.height, box.top) if upright else (box.left, box.left + box.width)
        start, end = (end, start) if axis.get("inverse") else (start, end)
        if axis["type"] == "category":
            return cls(start, end, 0, 0, len(placed.series[0]["data"]), axis.get("boundaryGap", True))
        return cls(start, end, *_widened(axis["min"], axis["max"]), log=axis["type"] == "log")

    def at(self, value: float) -> float:
        """Of a value, or of the category with this index."""
        if self.count:
            share = (value + 0.5) / self.count if self.gap else value / (self.count - 1)
        else:
            low, high, here = (log10(each) if self.log else each for each in (self.low, self.high, value))
            share = (here - low) / (high - low)
        return self.start + share * (self.end - self.start)


def _widened(low: float, high: float) -> tuple[float, float]:
    """An axis without length gets one."""
    return (low, high) if low != high else (low - abs(low) / 2, high) if low else (low, 1.0)


def _bar(across: _Axis, down: _Axis, index: int, ends: tuple[float, float], breadth: float) -> Frame:
    along, beside = (down, across) if across.count else (across, down)
    (start, end), middle = sorted(map(along.at, ends)), beside.at(index)
    low, high = middle - breadth / 2, middle + breadth / 2
    return Frame(low, start, high, end) if across.count else Frame(start, low, end, high)


def _dotted(series: Item, across: _Axis, down: _Axis) -> Iterator[Shape]:
    """Dots, and the line that joins them if they are a curve's."""
    is_curve, data = series["type"] == "line", series["data"]
    values = [(index, datum["value"]) if is_curve else datum["value"] for index, datum in enumerate(data)]
    places = [(across.at(x), down.at(y)) for x, y in values]
    if is_curve:
        yield _line(places, series["lineStyle"]["color"])
    for datum, (x, y) in zip(data, places, strict=True):
        size = datum["symbolSize"]
        wide, tall = size if isinstance(size, list) else (size, size)
        kind = "circle" if datum.get("symbol", "circle") == "circle" else "path"
        yield from _mark(datum, kind, Frame(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2))


def _mark(datum: Item, kind: str, frame: Frame, *, is_bar: bool = False) -> Iterator[Shape]:
    """With its label. The outline of a bar lies within its place, that of a dot on its edge."""
    style = datum["itemStyle"]
    fill, stroke = style["color"], style.get("borderColor", "none")
    edge = 0.0 if stroke == "none" else float(style["borderWidth"])
    inner = _grown(frame, -min(edge, frame.right - frame.left, frame.bottom - frame.top) / 2 if is_bar else 0.0)
    yield Shape(kind, inner, fill, stroke, datum["o"])
    if "label" in datum:
        counted = max(edge, _HOLLOW) if edge and fill == "none" else edge
        yield _label(datum["label"], _grown(inner, counted / 2), datum["o"])


def _grown(frame: Frame, by: float) -> Frame:
    return Frame(frame.left - by, frame.top - by, frame.right + by, frame.bottom + by)


def _label(label: Item, frame: Frame, of: str) -> Shape:
    away = label.get("distance", _DISTANCE)
    middle = ((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2)
    x, y, align = {
        "right": (frame.right + away, middle[1], "left"),
        "left": (frame.left - away, middle[1], "right"),
        "top": (middle[0], frame.top - away - SIZE / 2, "center"),
        "inside": (*middle, "center"),
    }[label["position"]]
    return _text(label["formatter"], x, y, align, label["color"], of, bold="fontWeight" in label)
