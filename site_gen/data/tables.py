"""The tables of an edition: what heads a number in them, which is its evidence as a sentence is that of others."""

from collections.abc import Callable, Mapping
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.edition import Edition
from site_gen.model.text import Cell


class Tables(Struct, frozen=True):
    """The words of every cell, by row and by column too, and of the paragraph before each table."""

    cells: Mapping[Cell, str]
    rows: Mapping[tuple[int, int], list[tuple[Cell, str]]]
    columns: Mapping[tuple[int, int], list[tuple[Cell, str]]]
    before: Mapping[int, str]

    @classmethod
    def of(cls, edition: Edition) -> Self:
        cells = {block.cell: block.text for block in edition.blocks if block.cell}
        before: dict[int, str] = {}
        words = ""
        for block in edition.blocks:
            if block.cell:
                before.setdefault(block.cell.table, words)
            else:
                words = block.text
        rows = _grouped(cells, lambda cell: (cell.table, cell.row))
        return cls(cells, rows, _grouped(cells, lambda cell: (cell.table, cell.column)), before)

    def sentence(self, cell: Cell) -> str:
        """What states a number: the head of its row, that of its column, and itself."""
        heads = (replace(cell, column=0), replace(cell, row=0), cell)
        return " · ".join(words for each in dict.fromkeys(heads) if (words := self.cells.get(each, "")))

    def heads(self, cell: Cell) -> str:
        """All words that may state its unit, in the order of the table: its column's and its row's."""
        column = self.columns[cell.table, cell.column]
        above = (words for place, words in column if place.row < cell.row)
        beside = (words for place, words in self.rows[cell.table, cell.row] if place != cell)
        below = (words for place, words in column if place.row > cell.row)
        return "\n".join([*above, *beside, *below, self.before.get(cell.table, "")])


def _grouped(
    cells: Mapping[Cell, str], line: Callable[[Cell], tuple[int, int]]
) -> dict[tuple[int, int], list[tuple[Cell, str]]]:
    """A search through all cells for each of them takes minutes for a table of a thousand rows."""
    found: dict[tuple[int, int], list[tuple[Cell, str]]] = {}
    for cell, words in cells.items():
        found.setdefault(line(cell), []).append((cell, words))
    return found
