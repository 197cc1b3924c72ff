"""rows of a text -> the same with the cells of each table made one: a table is shown whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from site_gen.model.edition import Block
from site_gen.site.pieces import Piece
from site_gen.site.text import NoteText, State, TextBlock


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table in the language that it is shown in; it stands among paragraphs under the id of its first cell."""

    cells: tuple[tuple[TextBlock, ...], ...]
    """By row; the first is the head."""

    @property
    def block(self) -> Block:
        return self.cells[0][0].block

    @property
    def labels(self) -> frozenset[int]:
        """Columns without figures below their head."""
        figured = {place for row in self.cells[1:] for place, cell in enumerate(row) if cell.block.figures}
        return frozenset(range(len(self.cells[0]))) - figured

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(cell.block for cell in self.all)

    @property
    def level(self) -> int:
        return 0

    @property
    def all(self) -> tuple[TextBlock, ...]:
        return tuple(cell for row in self.cells for cell in row)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for cell in self.all for piece in cell.pieces)

    @property
    def notes(self) -> tuple[NoteText, ...]:
        return tuple(note for cell in self.all for note in cell.notes)

    @property
    def plain(self) -> str:
        return " ".join(cell.plain for cell in self.all if cell.plain)

    @property
    def lang(self) -> str:
        """The language of its words; that of a cell that is not translated, if there is one."""
        return self._telling.lang

    @property
    def state(self) -> State:
        return self._telling.state

    @property
    def below(self) -> bool:
        return True

    @property
    def _telling(self) -> TextBlock:
        """The cell that says of all whether they are translated: one that is not, else one with words."""
        worded = [cell for cell in self.all if cell.plain and not cell.block.wordless] or [self.cells[0][0]]
        return next((cell for cell in worded if cell.state in ("stale", "missing")), worded[0])


Row = TextBlock | TextTable


def grouped(blocks: Iterable[TextBlock]) -> tuple[Row, ...]:
    """The blocks in order, the cells of a table as one."""
    return tuple(_grouped(blocks))


def _grouped(blocks: Iterable[TextBlock]) -> Iterator[Row]:
    for table, group in groupby(blocks, lambda each: each.block.cell.table if each.block.cell else None):
        if table is None:
            yield from group
        else:
            rows = groupby(group, lambda each: each.block.cell.row if each.block.cell else 0)
            yield TextTable(tuple(tuple(row) for _, row in rows))
