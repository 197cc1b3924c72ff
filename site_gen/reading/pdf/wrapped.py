"""Rows of pieces -> tables without borders whose cells have several lines: names that wrap, names of groups of rows.

Rows of numbers say where the columns are. A line between two of them that keeps within one column belongs to the row
that it stands nearest; one that stands as far from both is a row of its own, unless it goes on with a full line.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.reading.formats_grid import Cell, is_number, joined
from site_gen.reading.pdf.grids import Grid, Placed
from site_gen.reading.pdf.headed import heads_of
from site_gen.reading.pdf.pieces import Column, Piece, columns_of, far, keeps, place_of, words_of

BETWEEN = 4
"""Lines between two rows of numbers."""
CLOSE = 0.75
"""Of the distance of two rows: what stands nearer belongs together."""
NEXT = 1.7
"""Of the same: what stands farther is no row of the table."""
AS_FAR = 0.2
"""Of a character: no difference of two distances."""
FULL = 1.6
"""Characters that a line which goes on in the next leaves empty, at most."""
TAIL = compiled(r"[^（）()，。；：]{0,8}(?:[（(][^（）()]{1,8})?[)）]")
"""What a name ends in, and no paragraph begins with."""
Row = list[Piece]


class Wrapped(Struct, frozen=True):
    """A table, the rows of pieces that it takes, and the cells that are put together from several lines."""

    start: int
    end: int
    grid: Grid
    joined: tuple[str, ...]


def wrapped(rows: list[Row]) -> Iterator[Wrapped]:
    """The tables from top to foot that have such cells; those whose rows are lines are left to `aligned`."""
    for block in _blocks(rows):
        table = _Table(rows, block)
        if table.simple:
            continue
        yield table.made()


def _blocks(rows: list[Row]) -> Iterator[list[int]]:
    """Indices of the rows of numbers of each table."""
    block: list[int] = []
    for at in (index for index, row in enumerate(rows) if of_numbers(row)):
        if block and not _together(rows, [*block, at]):
            if len(block) > 1:
                yield block
            block = []
        block.append(at)
    if len(block) > 1:
        yield block


def of_numbers(row: Row) -> bool:
    """Whether most cells behind the first are numbers."""
    return len(row) > 1 and 2 * sum(is_number(piece.text) for piece in row[1:]) >= len(row) - 1


def _together(rows: list[Row], block: list[int]) -> bool:
    """Whether rows of numbers stand in columns, and the lines before the last of them within these."""
    columns = _columns(rows, block)
    if len(columns) < 2 or any(len(_places(rows[at], columns)) < len(rows[at]) for at in block):
        return False
    above, below = block[-2:]
    between = rows[above + 1 : below]
    near = not any(far(one, two) for one, two in pairwise(rows[above : below + 1]))
    return near and len(between) <= BETWEEN and all(_fits(row, columns) for row in between)


def _columns(rows: list[Row], block: list[int]) -> list[Column]:
    """Those of the numbers, and before them that of names which all stand above and below the middle of their row."""
    columns = columns_of([rows[at] for at in block])
    between = (piece for at in range(block[0], block[-1]) if at not in block for piece in rows[at])
    names = [piece for piece in between if piece.x1 <= columns[0][0]]
    return [(min(each.x0 for each in names), max(each.x1 for each in names)), *columns] if names else columns


def _places(row: Row, columns: list[Column]) -> set[int]:
    return {place_of(piece, columns) for piece in row}


def _fits(row: Row, columns: list[Column]) -> bool:
    """Whether each piece keeps within a column of its own."""
    return len(_places(row, columns)) == len(row) and all(keeps(piece, columns) for piece in row)


class _Table:
    """Finds the rows of one table around its rows of numbers."""

    def __init__(self, rows: list[Row], block: list[int]) -> None:
        self.rows, self.columns = rows, _columns(rows, block)
        self.apart = min(rows[two][0].base - rows[one][0].base for one, two in pairwise(block))
        block = [*self._beyond(block[0], -1)[::-1], *self._within(block), *self._beyond(block[-1], 1)]
        self.leading = self._leading(block)
        self.own = {at: list(rows[at]) for at in block}
        for above, below in pairwise(block):
            for column in range(len(self.columns)):
                self._share(above, below, column)
        first, self.end = self._grown(block[0], -1), self._grown(block[-1], 1) + 1
        first = self._named(first)
        self.head = heads_of(rows, first, self.columns, self.apart)

    @property
    def simple(self) -> bool:
        plain = self.head.depth < 2 and not self.head.guessed
        return plain and self.end - self.head.start == len(self.own) + self.head.depth and self._worded

    @property
    def _worded(self) -> bool:
        """Whether each row has several cells."""
        return all(len(pieces) > 1 for pieces in self.own.values())

    def _within(self, block: list[int]) -> Iterator[int]:
        """The rows of numbers, and those of words between them."""
        for above, below in pairwise([*block, block[-1]]):
            yield above
            yield from (at for at in range(above + 1, below) if self._is_row(at, above, below))

    def _leading(self, block: list[int]) -> float:
        """The least distance of two lines in a column, of which one is no row by itself."""
        above = (at for at in range(max(0, block[0] - 2), block[0]) if len(self.rows[at]) == 1)  # no line of the head
        near = (*above, *range(block[0], min(len(self.rows), block[-1] + 3)))
        rows = {at: self.rows[at] for at in near if _fits(self.rows[at], self.columns)}
        places = {at: _places(row, self.columns) for at, row in rows.items()}
        gaps = [self.apart]
        for column in range(len(self.columns)):
            lines = [(at, self.rows[at][0].base) for at, columns in places.items() if column in columns]
            gaps += (down - up for (one, up), (two, down) in pairwise(lines) if not {one, two} <= set(block))
        return min(gaps)

    def _is_row(self, at: int, above: int, below: int) -> bool:
        """Whether a line stands far from both rows, or in the middle with a cell in each column."""
        row = self.rows[at]
        up, down = row[0].base - self.rows[above][0].base, self.rows[below][0].base - row[0].base
        middle = len(row) == len(self.columns) and abs(up - down) < AS_FAR * row[0].size
        return len(row) > 1 and (min(up, down) > CLOSE * self.apart or middle)

    def _beyond(self, at: int, step: int) -> list[int]:
        """Rows before the first and behind the last one of numbers that have several cells, and a number among them."""
        found: list[int] = []
        while (beyond := self._next(at, step)) is not None:
            at = beyond
            found.append(at)
        return found

    def _next(self, at: int, step: int) -> int | None:
        """The row with several cells next to one, over a line or two of a cell."""
        for lines in range(1, 4):
            two = at + lines * step
            if not 0 <= two < len(self.rows) or not _fits(self.rows[two], self.columns):
                return None
            if len(self.rows[two]) > 1:
                gap = abs(self.rows[at][0].base - self.rows[two][0].base)
                stated = step > 0 or any(is_number(piece.text) for piece in self.rows[two])
                return two if stated and gap < lines * NEXT * self.apart else None
        return None

    def _share(self, above: int, below: int, column: int) -> None:
        """Gives the lines of a column between two rows to these: a cell's lines stand nearer than those of two.

        What stands apart from both is a row of its own: the name of a group of rows.
        """
        lines = [piece for at in range(above + 1, below) for piece in self._cell(at, column)]
        upper, lower = self._cell(above, column), self._cell(below, column)
        cuts = [cut - len(upper) for cut in self._cuts([*upper, *lines, *lower])] if lines else []
        if lines and not cuts:
            cuts = [self._nearer(above, below, lines[0])]
        for first, last in pairwise(cuts):
            own = lines[max(0, first) : last]
            self.own.setdefault(self._line_of(own[0]), []).extend(own)
        self.own[above] += lines[: max(0, cuts[0])] if cuts else []
        self.own[below] += lines[max(0, cuts[-1]) :] if cuts else []

    def _cuts(self, chain: list[Piece]) -> list[int]:
        """Before which of the lines of a column other cells begin."""
        gaps = [two.base - one.base for one, two in pairwise(chain)]
        apart = [at for at, gap in enumerate(gaps, 1) if gap > self.leading + AS_FAR * chain[0].size]
        if apart or not gaps:
            return apart
        return [at for at, piece in enumerate(chain[:-1], 1) if not self._full(piece)] or [1]

    def _line_of(self, piece: Piece) -> int:
        return next(at for at, row in enumerate(self.rows) if any(each is piece for each in row))

    def _cell(self, at: int, column: int) -> list[Piece]:
        return [piece for piece in self.rows[at] if place_of(piece, self.columns) == column]

    def _nearer(self, above: int, below: int, piece: Piece) -> int:
        """How many of one line the row above gets."""
        return int(piece.base - self.rows[above][0].base < self.rows[below][0].base - piece.base)

    def _full(self, piece: Piece) -> bool:
        """Whether a line fills its column, so that the next may go on with it."""
        return piece.x1 > self.columns[place_of(piece, self.columns)][1] - FULL * piece.size

    def _grown(self, row: int, step: int) -> int:
        """The last line before the first row, or behind the last, that stands nearer to it than rows do."""
        at = row
        while 0 <= at + step < len(self.rows) and len(self.rows[at + step]) < 2:
            line = self.rows[at + step]
            gap = abs(line[0].base - self.rows[row][0].base)
            if not _fits(line, self.columns) or gap > (NEXT if self._ends(line[0], at, step) else CLOSE) * self.apart:
                break
            at += step
            self.own[row] += line
        return at

    def _ends(self, piece: Piece, above: int, step: int) -> bool:
        """Whether a line behind the last row ends a name that fills the line above: 人均可支配收入⏎（元）."""
        names = self._cell(above, place_of(piece, self.columns))
        return step > 0 and bool(names) and self._full(names[-1]) and bool(TAIL.fullmatch(words_of(piece)))

    def _named(self, first: int) -> int:
        """The first line of the table, where that names a group of rows below its head."""
        line, above = self.rows[first - 1 : first], self.rows[max(0, first - 2) : first - 1]
        if not line or not above or len(line[0]) > 1 or len(above[0]) < 2 or not _fits(line[0], self.columns):
            return first
        gaps = (self.rows[first][0].base - line[0][0].base, line[0][0].base - above[0][0].base)
        if max(gaps) > NEXT * self.apart or place_of(line[0][0], self.columns):
            return first
        self.own[first - 1] = list(line[0])
        return first - 1

    def made(self) -> Wrapped:
        cells = [*self.head.cells]
        told: list[str] = []
        for number, (_, pieces) in enumerate(sorted(self.own.items()), self.head.depth):
            for column, words in _words(pieces, self.columns):
                cells.append(Placed(number, column, Cell(joined(words))))
                told += [joined(words)] if len(words) > 1 else []
        taken = [glyph for row in self.rows[self.head.start : self.end] for piece in row for glyph in piece.glyphs]
        x0, x1 = min(glyph.x0 for glyph in taken), max(glyph.x1 for glyph in taken)
        top, foot = min(glyph.top for glyph in taken), max(glyph.foot for glyph in taken)
        size = self.head.depth + len(self.own), len(self.columns)
        return Wrapped(
            self.head.start, self.end, Grid(x0, top, x1, foot, *size, tuple(cells), self.head.guessed), tuple(told)
        )


def _words(pieces: list[Piece], columns: list[Column]) -> Iterator[tuple[int, list[str]]]:
    """Column, and the lines of its cell."""
    found: dict[int, list[str]] = {}
    for piece in sorted(pieces, key=lambda each: each.base):
        found.setdefault(place_of(piece, columns), []).append(words_of(piece))
    yield from found.items()
