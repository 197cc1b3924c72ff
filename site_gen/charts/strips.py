"""Where the rows of a horizontal chart stand: names beside the strips where there is room, else above them."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_gen.charts.brush import Brush
from site_gen.charts.lettering import LEADING, lines, width
from site_gen.charts.palette import GRID
from site_gen.charts.sheet import Box, Sheet

_NAMES = 190
"""Widest column of names."""
_GAP = 18
_STRIP = 34


@dataclass(frozen=True, slots=True)
class Strips:
    """Rows of equal height, each with lines of a name and a strip on which `low` to `high` runs from left to right."""

    names: tuple[tuple[str, ...], ...]
    beside: bool
    top: float
    row: float
    left: float
    right: float
    low: float
    high: float

    @property
    def box(self) -> Box:
        """The grid of a chart whose categories are the rows."""
        return Box(self.left, self.y(0) - self.row / 2, self.right - self.left, self.row * len(self.names))

    @property
    def bottom(self) -> float:
        return self.top + self.row * len(self.names)

    def y(self, index: int) -> float:
        """Middle of a row's strip."""
        middle = self.row / 2 if self.beside else self.row - _STRIP / 2
        return self.top + index * self.row + middle

    def x(self, value: float) -> float:
        return self.left + (value - self.low) / ((self.high - self.low) or 1) * (self.right - self.left)

    def write_names(self, sheet: Sheet) -> None:
        for index, name in enumerate(self.names):
            if index:
                edge = self.top + index * self.row
                sheet.line(((0, edge), (sheet.width, edge)), color=GRID)
            above = self.top + index * self.row + len(name) * LEADING / 2 + 3
            sheet.text(0, self.y(index) if self.beside else above, name)


def strips(
    brush: Brush, names: Sequence[str], domain: tuple[float, float], rooms: tuple[float, float], *, top: float = 8
) -> Strips:
    """`rooms`: px left free at both ends of the strips for what is written there."""
    column = min(_NAMES, max(width(name) for name in names)) if brush.wide else 0
    broken = tuple(lines(name, column + 1 if brush.wide else brush.width) for name in names)
    deepest = max(len(name) for name in broken) * LEADING
    row = max(_STRIP, deepest + 10) if brush.wide else deepest + _STRIP
    left = (column + _GAP if brush.wide else 0) + rooms[0]
    return Strips(broken, brush.wide, top, row, left, brush.width - rooms[1], *domain)
