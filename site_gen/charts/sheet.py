"""A drawing in the making: series of marks in their places, and the words and lines around them, in px."""

import json
from collections.abc import Sequence
from typing import Any

from msgspec import Struct, field

from site_gen.charts.lettering import LEADING, SIZE
from site_gen.charts.palette import INK, MUTED

WIDE = 680
NARROW = 340

Item = dict[str, Any]
"""A part of an ECharts option."""
Axes = tuple[Item, Item]
"""The one that runs across, the one that runs up or down."""


class Box(Struct, frozen=True):
    """A rectangle of the sheet, in px from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


def value_axis(low: float, high: float, *, downwards: bool = False) -> Item:
    """An axis without labels or lines: each of our marks carries its own number."""
    return {"type": "value", "show": False, "min": low, "max": high} | ({"inverse": True} if downwards else {})


def category_axis(*, downwards: bool = False) -> Item:
    return {"type": "category", "show": False} | ({"inverse": True} if downwards else {})


class Placed(Struct, frozen=True):
    """Series of one kind that share a grid."""

    series: tuple[Item, ...]
    axes: Axes
    box: Box


class Sheet(Struct):
    """One drawing of one figure. `height` may grow while it is made."""

    width: float
    height: float
    head: float = 0
    """Room above it for the key, whose places lie above zero."""
    _placed: list[Placed] = field(default_factory=list)
    _graphics: list[Item] = field(default_factory=list)

    @property
    def placed(self) -> Sequence[Placed]:
        return self._placed

    @property
    def graphics(self) -> Sequence[Item]:
        """Words, lines and shapes, as ECharts takes them."""
        return self._graphics

    @property
    def signs(self) -> frozenset[str]:
        """What its key explains."""
        return frozenset(part["k"] for part in self._graphics if "k" in part)

    @property
    def whole(self) -> float:
        """Its height with the key."""
        return self.head + self.height

    def bars(self, box: Box, axes: Axes, breadth: float, *series: Sequence[Item]) -> None:
        """Bars or columns from zero; several series are stacked."""
        stack = {"stack": "whole"} if len(series) > 1 else {}
        self._add([{"type": "bar", **stack, "barWidth": breadth, "data": list(data)} for data in series], box, axes)

    def dots(self, box: Box, axes: Axes, data: Sequence[Item]) -> None:
        self._add([{"type": "scatter", "clip": False, "data": list(data)}], box, axes)

    def curves(self, box: Box, axes: Axes, *curves: tuple[Sequence[Item], Item]) -> None:
        """Lines, each of its data and its style."""
        series = [{"type": "line", "data": list(data), "lineStyle": style, "clip": False} for data, style in curves]
        self._add(series, box, axes)

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
            middle = self.head + y + (number - (len(rows) - 1) / 2) * LEADING
            style = {"text": row, "fill": color, "fontSize": SIZE, "align": align, "verticalAlign": "middle"}
            rest: Item = {"x": x, "y": middle} | ({"o": of} if of else {})
            self._place("text", style | ({"fontWeight": 600} if bold else {}), rest)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        *,
        color: str = MUTED,
        width: float = 1,
        dash: Sequence[int] = (),
        above: bool = False,
    ) -> None:
        """A line through `points`, behind the marks or above them."""
        style: Item = {"stroke": color, "lineWidth": width, "fill": "none"}
        shape = {"points": [[round(x, 2), round(self.head + y, 2)] for x, y in points]}
        self._place(
            "polyline", style | ({"lineDash": list(dash)} if dash else {}), {"shape": shape, "z": 9 if above else 1}
        )

    def rect(
        self,
        box: Box,
        *,
        fill: str = "none",
        color: str = "none",
        dash: Sequence[int] = (),
        radius: float = 0,
        width: float = 1,
    ) -> None:
        shape = {"x": box.left, "y": self.head + box.top, "width": box.width, "height": box.height, "r": radius}
        style: Item = {"fill": fill} | ({} if color == "none" else {"stroke": color, "lineWidth": width})
        self._place("rect", style | ({"lineDash": list(dash)} if dash else {}), {"shape": shape, "z": 1})

    def disc(self, at: tuple[float, float], fill: str, color: str = "none", radius: float = 6) -> None:
        """A dot, as a key has it."""
        style: Item = {"fill": fill} | ({} if color == "none" else {"stroke": color, "lineWidth": 2})
        self._place("circle", style, {"shape": {"cx": at[0], "cy": self.head + at[1], "r": radius}})

    def keyed(self, sign: str) -> None:
        """Says that the key explains `sign`, which the build asks for."""
        self._graphics[-1]["k"] = sign

    def option(self) -> str:
        """The whole as an ECharts option: JSON fit for a `<script>` of a page."""
        from site_gen.charts.series import grids  # pyecharts: a tenth of a second, where nothing is drawn

        option = grids(self._placed) | {"animation": False, "graphic": self._graphics}
        return json.dumps(option, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")

    def _add(self, series: Sequence[Item], box: Box, axes: Axes) -> None:
        self._placed.append(Placed(tuple(series), axes, Box(box.left, box.top + self.head, box.width, box.height)))

    def _place(self, kind: str, style: Item, rest: Item) -> None:
        self._graphics.append({"type": kind, "silent": True, "style": style, **rest})
