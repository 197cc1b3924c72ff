"""The tables of an edition: what heads a number in them, which is its evidence as a sentence is that of others."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from site_gen.model.edition import Edition
from site_gen.model.text import Cell


@dataclass(frozen=True, slots=True)
class Tables:
    """The words of every cell, and of the paragraph before each table."""

    cells: Mapping[Cell, str]
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
        return cls(cells, before)

    def sentence(self, cell: Cell) -> str:
        """What states a number: the head of its row, that of its column, and itself."""
        heads = (replace(cell, column=0), replace(cell, row=0), cell)
        return " · ".join(words for each in dict.fromkeys(heads) if (words := self.cells.get(each, "")))

    def heads(self, cell: Cell) -> str:
        """All words that may state its unit."""
        own = (
            words
            for place, words in self.cells.items()
            if place.table == cell.table and place != cell and (place.row == cell.row or place.column == cell.column)
        )
        return "\n".join([*own, self.before.get(cell.table, "")])
