"""Rows of an RTF table, whose cells are known by their right edges -> cells that span columns and rows."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from site_gen.model.received import Part
from site_gen.reading.formats_grid import Cell, joined

_NEAR = 30
"""Twips; edges that lie closer are one."""


class Row(Struct):
    """One row: the lines of its cells, the right edge of each cell, and the cells that go on from above."""

    cells: list[list[str]] = field(default_factory=list)
    edges: list[int] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    """Of each cell: `first` or `next` of those merged down, `beside` if it goes on with the one before, or nothing."""
    merging: str = ""

    def define(self, word: str, number: int | None) -> None:
        """A control word that describes the next cell, or ends its description."""
        if word in ("clvmgf", "clvmrg"):
            self.merging = "first" if word == "clvmgf" else "next"
        elif word == "clmrg":
            self.merging = "beside"
        elif word == "cellx":
            self.edges.append(number or 0)
            self.merged.append(self.merging)
            self.merging = ""

    @staticmethod
    def grid(rows: Sequence["Row"]) -> list[list[Cell]]:
        """The cells of a table: how far each reaches is told by the edges of all rows."""
        edges = _distinct(edge for row in rows for edge in row.edges)
        grid: list[list[Cell]] = []
        hanging: dict[int, tuple[int, int]] = {}
        for row in rows:
            grid.append(_cells(row, edges, grid, hanging))
        return grid


class Filling(Struct):
    """A table while it is read."""

    rows: list[Row] = field(default_factory=list)
    row: Row = field(default_factory=Row)
    lines: list[str] = field(default_factory=list)
    """The paragraphs of the cell that is open."""
    boxes: list[Part] = field(default_factory=list)
    """What stands in its text boxes."""

    def end_cell(self) -> list[Part]:
        """Ends the cell, which is what stands in its boxes where it has no words of its own; else they are given."""
        self.row.cells.append(self.lines or [part.text for part in self.boxes])
        boxes = self.boxes if self.lines else [part for part in self.boxes if part.kind == "row"]
        self.lines, self.boxes = [], []
        return boxes

    def end_row(self) -> None:
        self.rows.append(self.row)
        self.row = Row(edges=list(self.row.edges), merged=list(self.row.merged))


def _cells(row: Row, edges: Sequence[int], grid: list[list[Cell]], hanging: dict[int, tuple[int, int]]) -> list[Cell]:
    cells: list[Cell] = []
    column = 0
    for index, lines in enumerate(row.cells):
        if index >= len(row.edges) > 0 and not lines:
            continue  # LibreOffice ends a cell twice behind a table in it
        edge = row.edges[index] if index < len(row.edges) else 0
        across = max(1, sum(each <= edge + _NEAR for each in edges) - column)
        merged = row.merged[index] if index < len(row.merged) else ""
        if merged == "beside" and cells and not lines:
            cells[-1] = Cell(cells[-1].text, cells[-1].across + across, cells[-1].down)
            column += across
            continue
        if merged == "next" and column in hanging:
            place, number = hanging[column]
            above = grid[place][number]
            grid[place][number] = Cell(above.text, above.across, above.down + 1)
        else:
            if merged == "first":
                hanging[column] = (len(grid), len(cells))
            cells.append(Cell(joined(lines), across))
        column += across
    return cells


def _distinct(edges: Iterable[int]) -> list[int]:
    found: list[int] = []
    for edge in sorted(edges):
        if not found or edge - found[-1] > _NEAR:
            found.append(edge)
    return found
