"""Glyphs of a page -> its columns in the order in which they are read.

A page is cut at a gutter where text stands on both sides of it, above each other for some lines; what crosses the
gutter (a title, a table) parts what is above it from what is below.
"""

from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from site_gen.reading.pdf.lines import rows_of
from site_gen.reading.pdf.page import Glyph

NARROW, HUNG = 0.4, 0.25
"""Of a character: the least gutter; and what a mark leaves of one that hangs out into it."""
MARKS = frozenset("，。、；：")
LINES = 3
LONG = 6
"""Letters that half of a text column's lines have at least; a table's cells have fewer, or figures."""
DEEP = 4
INDENT = 1.2
"""Characters by which a paragraph's first line stands in at least."""


LARGER = 1.1
"""Of the size of the lines around it, that of a heading over two columns that ends before their gutter."""
ALIKE = 0.2
"""Of a column's lines, that begin at one place where first lines stand in there."""


class Column(Struct, frozen=True):
    glyphs: list[Glyph]
    left: float
    right: float
    gutter: float = 0
    """x of the one at its right, 0 for none."""


class _Piece(NamedTuple):
    """Part of a row between gaps in which a gutter may run."""

    x0: float
    x1: float
    base: float
    size: float
    letters: int
    hangs: bool = False
    """Whether it ends in a mark that may hang out beyond its column."""


_Row = list[_Piece]


def columns_of(glyphs: list[Glyph], left: float, right: float, usual: float = 0, depth: int = 0) -> Iterator[Column]:
    """The columns between `left` and `right`, from the first to the last that is read.

    At `usual` other pages have their gutter, so that a line on both sides of it is enough.
    """
    shown = [glyph for glyph in glyphs if not glyph.text.isspace()]
    rows = [_pieces(row) for row in rows_of(shown)]
    found = _gutter(rows, usual) if depth < DEEP else None
    if found is None:
        if glyphs:
            alone = depth == 0 and usual and len(rows) >= LINES and all(row[-1].x1 < usual - 1 for row in rows)
            yield Column(glyphs, left, usual if alone else right)
        return
    x, start, end = found
    top, foot = _edges(rows, start, end)
    if end < len(rows):
        first, second = ([side for row in rows[start:end] if (side := _side(row, x, each))] for each in (False, True))
        foot = _balanced(first, second, foot)
    band = [glyph for glyph in glyphs if top <= glyph.base < foot]
    left_side, right_side = [g for g in band if g.x0 < x - 1], [g for g in band if g.x0 >= x - 1]
    edges = (
        max(g.x1 for g in left_side if not g.text.isspace()),
        min(g.x0 for g in right_side if not g.text.isspace()),
    )
    yield from columns_of([glyph for glyph in glyphs if glyph.base < top], left, right, usual, depth + 1)
    for column in columns_of(left_side, left, edges[0], usual, depth + 1):
        yield replace(column, gutter=column.gutter or x)
    yield from columns_of(right_side, edges[1], right, usual, depth + 1)
    yield from columns_of([glyph for glyph in glyphs if glyph.base >= foot], left, right, usual, depth + 1)


def _edges(rows: list[_Row], start: int, end: int) -> tuple[float, float]:
    """Y above the first and below the last row of a band."""
    top, foot = min(piece.base for piece in rows[start]), max(piece.base for piece in rows[end - 1])
    return (top - 0.01 if start else float("-inf")), (foot + 0.01 if end < len(rows) else float("inf"))


def _balanced(left: list[_Row], right: list[_Row], foot: float) -> float:
    """The foot of two columns, below which text of the whole breadth follows: its short paragraphs are none of theirs.

    Columns are of one height, or the first is longer by a line; and what the second goes on with is no short paragraph.
    """
    top = right[0][0].base - right[0][0].size / 2
    lines = [row for row in left if row[0].base > top]
    edges = min(row[0].x0 for row in lines), max(row[-1].x1 for row in lines)
    alone = [_stands_in(row, edges[0]) and edges[1] - row[-1].x1 > DEEP * row[0].size for row in lines]
    goes_on = not _stands_in(right[0], min(row[0].x0 for row in right))
    last = next((at for at in range(len(lines) - 1, -1, -1) if not alone[at]), -1)
    over = last + 1 if goes_on else max(last + 1, len(right) + 1)
    return min(piece.base for piece in lines[over]) - 0.01 if 0 < over < len(lines) else foot


def _stands_in(row: _Row, edge: float) -> bool:
    return row[0].x0 - edge > INDENT * row[0].size


def _pieces(row: list[Glyph]) -> _Row:
    """A row cut at each gap that is wider than a gutter is at least."""
    size = median(glyph.size for glyph in row)
    pieces: list[_Piece] = []
    for glyph in row:
        if pieces and glyph.x0 - pieces[-1].x1 <= (HUNG if pieces[-1].hangs else NARROW) * size:
            last = pieces[-1]
            pieces[-1] = last._replace(
                x1=max(last.x1, glyph.x1),
                letters=last.letters + glyph.text.isalpha(),
                base=max(last.base, glyph.base),
                hangs=glyph.text in MARKS,
            )
        else:
            pieces.append(_Piece(glyph.x0, glyph.x1, glyph.base, size, int(glyph.text.isalpha())))
    return pieces


def _gutter(rows: list[_Row], usual: float) -> tuple[float, int, int] | None:
    """X of the gutter that most lines stand on both sides of, and the rows from and to which it runs."""
    best: tuple[int, float, int, int] | None = None
    for x in sorted({round(piece.x0) for row in rows for piece in row}):
        least = 1 if usual and abs(x - usual) <= 2 else LINES
        for start, end in _bands(rows, x, least):
            sides = [[_side(row, x, right) for row in rows[start:end]] for right in (False, True)]
            count = _beside([row for row in sides[0] if row], [row for row in sides[1] if row], least)
            if count and (best is None or count > best[0]):
                best = (count, x, start, end)
    return best[1:] if best else None


def _bands(rows: list[_Row], x: float, least: int) -> Iterator[tuple[int, int]]:
    """Runs of rows of which none crosses `x`."""
    start = 0
    for index in range(len(rows) + 1):
        heads = 0 < index < len(rows) - 1 and _heads(rows[index - 1], rows[index], rows[index + 1], x)
        if index == len(rows) or heads or any(piece.x0 < x - 1 and piece.x1 > x + 1 for piece in rows[index]):
            if index - start >= least:
                yield start, index
            start = index if heads else index + 1


def _heads(above: _Row, row: _Row, below: _Row, x: float) -> bool:
    """Whether a short row heads both columns: larger than theirs, alone where each of them leaves room for it."""
    size = max(piece.size for piece in (*above, *below))
    beside = all(_side(each, x, right) for each in (above, below) for right in (False, True))
    return beside and row[0].size > LARGER * size and not _side(row, x, right=True)


def _side(row: _Row, x: float, right: bool) -> _Row:
    return [piece for piece in row if (piece.x0 >= x - 1) is right]


def _beside(left: list[_Row], right: list[_Row], least: int) -> int:
    """How many lines of text stand beside each other; 0 where one side is none."""
    if min(len(left), len(right)) < least or not (_is_text(left) and _is_text(right)):
        return 0
    top = max(rows[0][0].base for rows in (left, right))
    foot = min(rows[-1][0].base for rows in (left, right))
    count = min(sum(top - 1 <= row[0].base <= foot + 1 for row in rows) for rows in (left, right))
    return count if count >= least else 0


def _is_text(rows: list[_Row]) -> bool:
    """Whether rows are lines of text: long ones, and most of them begin at one x or are indented alike."""
    left = min(row[0].x0 for row in rows)
    starts = Counter(round(row[0].x0) for row in rows)
    often = ALIKE * len(rows)
    straight = sum(row[0].x0 - left < 2.6 * row[0].size or starts[round(row[0].x0)] >= often for row in rows)
    return median(sum(piece.letters for piece in row) for row in rows) >= LONG and straight > 0.7 * len(rows)
