"""Where the rows of a horizontal chart stand: names beside the strips where there is room, else above them."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from site_gen.charts.brush import Brush
from site_gen.charts.lettering import LEADING, lines, width
from site_gen.charts.palette import GRID, MUTED
from site_gen.charts.sheet import Box, Sheet

_NAMES = 214
"""Widest column of names."""
_GAP = 18
_STRIP = 34


class Strips(Struct, frozen=True):
    """Rows, each with the lines of a name and a strip on which `low` to `high` runs from left to right."""

    names: tuple[tuple[str, ...], ...]
    beside: bool
    edges: tuple[float, ...]
    """Top of each row, and the bottom of the last."""
    left: float
    right: float
    low: float
    high: float
    below: float = 0
    """Free px under each strip, where the names stand above it."""
    deep: float = _STRIP
    """Height of a strip."""

    @property
    def bottom(self) -> float:
        return self.edges[-1]

    @property
    def box(self) -> Box:
        """A grid over all strips; on its vertical axis a mark of row `index` is at `depth(index)`."""
        return Box(self.left, self.edges[0], self.right - self.left, self.bottom - self.edges[0])

    def depth(self, index: int) -> float:
        return self.y(index) - self.edges[0]

    def strip(self, index: int) -> Box:
        """A grid over one strip."""
        return Box(self.left, self.y(index) - self.deep / 2, self.right - self.left, self.deep)

    def y(self, index: int) -> float:
        """Middle of a row's strip."""
        top, bottom = self.edges[index], self.edges[index + 1]
        return (top + bottom) / 2 if self.beside else bottom - self.below - self.deep / 2

    def x(self, value: float) -> float:
        return self.left + (value - self.low) / ((self.high - self.low) or 1) * (self.right - self.left)

    def zero(self, sheet: Sheet) -> None:
        """The line that bars and stems start from; it does not cross names that stand above the strips."""
        x = self.x(0)
        for index, (top, bottom) in enumerate(pairwise(self.edges)):
            ends = (top, bottom) if self.beside else (self.y(index) - 14, self.y(index) + 14)
            sheet.line(((x, ends[0]), (x, ends[1])), color=MUTED)

    def write_names(self, sheet: Sheet) -> None:
        for index, name in enumerate(self.names):
            if index:
                sheet.line(((0, self.edges[index]), (sheet.width, self.edges[index])), color=GRID)
            above = self.edges[index] + len(name) * LEADING / 2 + 3
            sheet.text(0, self.y(index) if self.beside else above, name)


def strips(
    brush: Brush,
    names: Sequence[str],
    domain: tuple[float, float],
    rooms: tuple[float, float],
    *,
    top: float = 8,
    below: float = 0,
    deep: float = _STRIP,
    column: float = 0,
) -> Strips:
    """`rooms`: px left free at both ends of the strips for what is written there; `below`: under narrow ones;
    `column`: px that the names take at least, if they stand beside the strips.
    """
    column = min(_NAMES, max(column, *map(width, names))) if brush.wide else 0
    broken = tuple(lines(name, column + 1 if brush.wide else brush.width) for name in names)
    tall = [len(name) * LEADING for name in broken]
    heights = [max(deep, each + 12) if brush.wide else each + deep + below for each in tall]
    left = (column + _GAP if brush.wide else 0) + rooms[0]
    edges = tuple(accumulate(heights, initial=top))
    return Strips(broken, brush.wide, edges, left, brush.width - rooms[1], *domain, below, deep)
