"""A drawing in the making: pyecharts charts in their places, and the words and lines around them, in px."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pyecharts.charts import Grid
from pyecharts.charts.chart import RectChart
from pyecharts.options import AxisOpts

from site_gen.charts.lettering import LEADING, SIZE
from site_gen.charts.palette import INK, MUTED, PAPER

WIDE = 680
NARROW = 340

Item = dict[str, Any]
"""A part of an ECharts option."""
HATCH: Item = {"symbol": "rect", "color": PAPER, "dashArrayX": [1, 0], "dashArrayY": [2, 3], "rotation": -0.7853982}
"""What an estimate is filled with."""
_DIAGONAL = 0.7071
_NEEDLESS = ("animation", "animationThreshold", "animationDuration", "animationEasing", "animationDelay")
_NEEDLESS_TOO = ("animationDurationUpdate", "animationEasingUpdate", "animationDelayUpdate", "legend", "tooltip")
_DROPPED = frozenset((*_NEEDLESS, *_NEEDLESS_TOO, "title", "color", "aria", "toolbox"))
_AXIS_KEYS = frozenset(("type", "show", "min", "max", "inverse", "gridIndex", "data", "boundaryGap"))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the sheet, in px from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


def value_axis(low: float, high: float, *, downwards: bool = False) -> AxisOpts:
    """An axis without labels or lines: each of our marks carries its own number."""
    return AxisOpts(type_="value", is_show=False, min_=low, max_=high, is_inverse=downwards)


def category_axis(*, downwards: bool = False) -> AxisOpts:
    return AxisOpts(type_="category", is_show=False, is_inverse=downwards)


@dataclass(slots=True)
class Sheet:
    """One drawing of one figure. `height` may grow while it is made."""

    width: float
    height: float
    _grid: Grid = field(default_factory=Grid)
    _graphics: list[Item] = field(default_factory=list)

    def add(self, chart: RectChart, box: Box) -> None:
        place = {"left": box.left, "top": box.top, "width": box.width, "height": box.height}
        self._grid.add(chart, {**place, "outerBoundsMode": "none"})

    def text(
        self,
        x: float,
        y: float,
        words: str | Sequence[str],
        *,
        color: str = INK,
        align: str = "left",
        bold: bool = False,
        of: str = "",
    ) -> None:
        """One or more lines of words, centred vertically on `y`; `of`: the observation whose number they are."""
        rows = (words,) if isinstance(words, str) else words
        for number, row in enumerate(rows):
            middle = y + (number - (len(rows) - 1) / 2) * LEADING
            style = {"text": row, "fill": color, "fontSize": SIZE, "align": align, "verticalAlign": "middle"}
            rest: Item = {"x": x, "y": middle} | ({"o": of} if of else {})
            self._place("text", style | ({"fontWeight": 600} if bold else {}), rest)

    def line(
        self, points: Sequence[tuple[float, float]], *, color: str = MUTED, width: float = 1, dash: Sequence[int] = ()
    ) -> None:
        """A line through `points`, behind the marks."""
        style: Item = {"stroke": color, "lineWidth": width, "fill": "none"}
        shape = {"points": [[round(x, 2), round(y, 2)] for x, y in points]}
        self._place("polyline", style | ({"lineDash": list(dash)} if dash else {}), {"shape": shape, "z": 1})

    def rect(self, box: Box, *, fill: str, color: str, dash: Sequence[int] = (), radius: float = 0) -> None:
        shape = {"x": box.left, "y": box.top, "width": box.width, "height": box.height, "r": radius}
        style: Item = {"fill": fill, "stroke": color, "lineWidth": 1}
        self._place("rect", style | ({"lineDash": list(dash)} if dash else {}), {"shape": shape, "z": 1})

    def ring(self, at: tuple[float, float], color: str) -> None:
        """A hollow dot, as a key has it."""
        self._dot(at, {"fill": PAPER, "stroke": color, "lineWidth": 2}, 5)

    def disc(self, at: tuple[float, float], color: str) -> None:
        self._dot(at, {"fill": color}, 6)

    def hatched(self, at: tuple[float, float], color: str) -> None:
        """A disc of stripes: an estimate."""
        self._dot(at, {"fill": PAPER, "stroke": color, "lineWidth": 1.5}, 6)
        for across, half in ((-3, 4.0), (0, 5.0), (3, 4.0)):
            x, y = at[0] + across * _DIAGONAL, at[1] + across * _DIAGONAL
            reach = half * _DIAGONAL
            shape = {"x1": x - reach, "y1": y + reach, "x2": x + reach, "y2": y - reach}
            self._place("line", {"stroke": color, "lineWidth": 1.5}, {"shape": shape})

    def option(self) -> str:
        """The whole as an ECharts option: JSON fit for a `<script>` of a page."""
        option = {key: value for key, value in self._grid.get_options().items() if key not in _DROPPED}
        for axis in ("xAxis", "yAxis"):
            option[axis] = [{k: v for k, v in each.items() if k in _AXIS_KEYS} for each in option.get(axis, ())]
        option |= {"animation": False, "graphic": self._graphics}
        return json.dumps(option, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")

    def _dot(self, at: tuple[float, float], style: Item, radius: float) -> None:
        self._place("circle", style, {"shape": {"cx": at[0], "cy": at[1], "r": radius}})

    def _place(self, kind: str, style: Item, rest: Item) -> None:
        self._graphics.append({"type": kind, "silent": True, "style": style, **rest})
