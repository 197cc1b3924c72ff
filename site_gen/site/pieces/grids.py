"""rows of a text -> the same with the cells of each table made one: a table is shown whole."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from msgspec import Struct

from site_gen.model.edition import Block
from site_gen.site.pieces.pieces import Piece
from site_gen.site.pieces.text import NoteText, State, TextBlock


class Head(Struct, frozen=True):
    """A cell of a table's head, with those that it spans, whose words are the same."""

    cell: TextBlock
    across: int
    down: int
    spanned: tuple[str, ...]
    """Their ids, which stay addresses."""


class TextTable(Struct, frozen=True, dict=True):
    """A table in the language that it is shown in; it stands among paragraphs under the id of its first cell.

    What each cell asks of the whole is found once.
    """

    cells: tuple[tuple[TextBlock, ...], ...]
    """By row; at least the first is the head."""

    @property
    def block(self) -> Block:
        return self.cells[0][0].block

    @cached_property
    def labels(self) -> frozenset[int]:
        """Columns without figures below their head."""
        figured = {place for row in self.body for place, cell in enumerate(row) if cell.block.figures}
        return frozenset(range(len(self.cells[0]))) - figured

    @property
    def names(self) -> int:
        """The column that heads the rows: the first of words, for 序号 heads nothing."""
        return min(self.labels, default=0)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What heads each column, in words: of a head of two rows, both."""
        heads = zip(*self.cells[: self._depth], strict=False)
        return tuple(" ".join(dict.fromkeys(cell.plain for cell in column if cell.plain)) for column in heads)

    @cached_property
    def body(self) -> tuple[tuple[TextBlock, ...], ...]:
        return self.cells[self._depth :]

    @cached_property
    def _depth(self) -> int:
        """How many rows are the head: a row that says a head again in its column goes on with it."""
        depth = 1
        while depth < len(self.cells) - 1 and any(map(_again, *self.cells[depth - 1 : depth + 1])):
            depth += 1
        return depth

    @property
    def heads(self) -> tuple[tuple[Head, ...], ...]:
        """The cells of the head by row; in one of several rows, neighbours of the same words as one."""
        rows, taken = self.cells[: self._depth], set[tuple[int, int]]()
        return tuple(tuple(_row_of_heads(rows, place, taken)) for place in range(len(rows)))

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


def _again(above: TextBlock, cell: TextBlock) -> bool:
    return bool(cell.plain) and above.plain == cell.plain and not cell.block.figures


def _row_of_heads(rows: tuple[tuple[TextBlock, ...], ...], place: int, taken: set[tuple[int, int]]) -> Iterator[Head]:
    """The cells of one row of a head that none before them spans; `taken`: row and column of those that are spanned."""
    row = rows[place]
    for column, cell in enumerate(row):
        if (place, column) in taken:
            continue
        across = down = 1
        while len(rows) > 1 and column + across < len(row) and _again(row[column + across], cell):
            across += 1
        columns = range(column, column + across)
        while place + down < len(rows) and all(_again(cell, rows[place + down][each]) for each in columns):
            down += 1
        area = [(place + below, each) for below in range(down) for each in columns]
        taken.update(area)
        yield Head(cell, across, down, tuple(rows[at][each].block.id for at, each in area[1:]))


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
