"""Rows of glyphs -> where cells of tables without borders begin that stand less than a character apart.

Rows that end in numbers say where the columns are: what no glyph of theirs covers lies between two. The lines above,
between and below them are cut there, where they have a gap too, or where a glyph begins or ends as the numbers do.
A line that has neither at one of the columns is left whole.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from statistics import median

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.reading.formats_grid import is_number
from site_gen.reading.pdf.page import Glyph

LEAST, ROOM = 0.04, 0.3
"""Of a character, the least gap between two cells of rows that all have it; and of a line alone, where between Han and
figures a quarter is usual."""
WIDE = 0.95
"""Of a character, a gap that no words of one cell have."""
SAME = 0.08
"""Of the same, no difference of two places."""
ABOVE, BELOW = 5, 3
"""Lines of a head, and of the last cell, that may belong to the table."""
BETWEEN = 4
WIDER = 8
"""Characters by which the head of the last column may reach beyond its numbers."""
FAR = 3.2
"""Characters from one line to the next, beyond which it is none of the same table."""
PROSE = compiled("[，。；！？]")
EMPTY = compiled(r"[-—–－…/]*")
Row = list[Glyph]


class _Gutter(Struct, frozen=True):
    """What lies between two columns: the right edge of one and the left edge of the next, in points."""

    x0: float
    x1: float
    ends: bool
    """Whether all numbers before it end where it begins, and the next begin where it ends."""
    begins: bool


def cuts_of(rows: Sequence[Row]) -> dict[int, set[int]]:
    """Index of a row -> the indices of its glyphs, none of them a space, at which a cell begins."""
    cuts: dict[int, set[int]] = {}
    for block in _blocks(rows):
        gutters = _gutters([rows[at] for at in block])
        for at in _around(rows, block) if gutters else ():
            least = LEAST if at in block else ROOM
            found = [_cut(rows[at], gutter, least, aligned=at < block[-1]) for gutter in gutters]
            cuts[at] = {cut for cut in found if cut} if at in block or None not in found else set()
    return cuts


def _blocks(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Indices of the rows of each table that end in numbers: two at least."""
    block: list[int] = []
    for at in (at for at, row in enumerate(rows) if _ends_in_numbers(row)):
        if block and not _near(rows, block[-1], at):
            if len(block) > 1:
                yield block
            block = []
        block.append(at)
    if len(block) > 1:
        yield block


def _ends_in_numbers(row: Row) -> bool:
    """Whether words stand before a number that ends the row, and no sentence does."""
    words = ["".join(glyph.text for glyph in part) for part in _parts(row)]
    return len(words) > 1 and is_number(words[-1]) and not _is_prose(row)


def _parts(row: Row) -> list[Row]:
    """The row at its gaps."""
    starts = [0, *(at for at in range(1, len(row)) if _gap(row, at) >= _least(row)), len(row)]
    return [row[start:end] for start, end in pairwise(starts)]


def _gap(row: Row, at: int) -> float:
    return row[at].x0 - row[at - 1].x1


def _least(row: Row, least: float = LEAST) -> float:
    """The least gap that may part cells, `least` in characters: wider than what the row's characters have between."""
    usual = median([two.x0 - one.x1 for one, two in pairwise(row)] or [0.0])
    return max(0.0, usual) + least * row[0].size


def _near(rows: Sequence[Row], one: int, two: int) -> bool:
    """Whether no more than lines of cells stand between two rows."""
    steps = pairwise(rows[one : two + 1])
    close = all(below[0].base - above[0].base < FAR * above[0].size for above, below in steps)
    return close and two - one - 1 <= BETWEEN and not any(map(_is_prose, rows[one + 1 : two]))


def _is_prose(row: Row) -> bool:
    return bool(PROSE.search("".join(glyph.text for glyph in row)))


def _gutters(rows: Sequence[Row]) -> list[_Gutter]:
    """What lies before each column of numbers, and left of them before each of words, from right to left."""
    size = rows[0][0].size
    found: list[_Gutter] = []
    right = float("inf")
    for x0, x1 in reversed(list(_clear(rows, LEAST * size))):
        cells = [[glyph for glyph in row if x1 - SAME * size <= glyph.x0 < right] for row in rows]
        before = [max((glyph.x1 for glyph in row if glyph.x1 <= x0 + SAME * size), default=x0) for row in rows]
        if not (all(map(_is_entry, cells)) or (found and _is_wide(cells, before, size))):
            break
        begins = all(abs(cell[0].x0 - x1) < SAME * size for cell in cells if cell)
        found.append(_Gutter(x0, x1, all(abs(each - x0) < SAME * size for each in before), begins))
        right = x0
    return found


def _is_wide(cells: Sequence[Row], before: Sequence[float], size: float) -> bool:
    """Whether most rows have a gap that no words have, so that words stand in a column too: 亿元, 万吨."""
    gaps = [cell[0].x0 - end for cell, end in zip(cells, before, strict=True) if cell]
    return 2 * sum(gap > WIDE * size for gap in gaps) >= len(cells)


def _clear(rows: Sequence[Row], least: float) -> Iterator[tuple[float, float]]:
    """Where no glyph of the rows stands, from left to right."""
    glyphs = sorted((glyph for row in rows for glyph in row), key=lambda each: each.x0)
    edge = glyphs[0].x1
    for glyph in glyphs[1:]:
        if glyph.x0 - edge >= least:
            yield edge, glyph.x0
        edge = max(edge, glyph.x1)


def _is_entry(cell: Row) -> bool:
    text = "".join(glyph.text for glyph in cell)
    return is_number(text) or bool(EMPTY.fullmatch(text))


def _around(rows: Sequence[Row], block: list[int]) -> Iterator[int]:
    """The rows of a table, and the lines between, above and below them that may belong to it."""
    first, last = block[0], block[-1]
    left = min(rows[at][0].x0 for at in block)
    right = max(rows[at][-1].x1 for at in block)
    yield from range(first, last + 1)
    above, below = range(first - 1, first - 1 - ABOVE, -1), range(last + 1, last + 1 + BELOW)
    for beyond in (above, below):
        yield from takewhile(lambda at: 0 <= at < len(rows) and _may_belong(rows[at], left, right), beyond)


def _may_belong(row: Row, left: float, right: float) -> bool:
    size = row[0].size
    within = row[0].x0 > left - size and row[-1].x1 < right + WIDER * size
    return within and not _is_prose(row)


def _cut(row: Row, gutter: _Gutter, least: float, *, aligned: bool) -> int | None:
    """Index of the glyph at which a cell begins behind a gutter; 0 where the row stands on one side, None if unclear.

    `least`: the gap in characters that parts cells; `aligned`: whether a glyph's place may say so without one,
    as it may where the columns are close.
    """
    if row[-1].x1 <= gutter.x1 or row[0].x0 >= gutter.x0:
        return 0
    gaps = [at for at in range(1, len(row)) if _overlaps(row, at, gutter) and _gap(row, at) >= _least(row, least)]
    if gaps:
        return max(gaps, key=lambda at: _gap(row, at))
    same, aligned = SAME * row[0].size, aligned and gutter.x1 - gutter.x0 < WIDE * row[0].size
    begins = (at for at in range(1, len(row)) if gutter.begins and abs(row[at].x0 - gutter.x1) < same)
    ends = (at for at in range(1, len(row)) if gutter.ends and abs(row[at - 1].x1 - gutter.x0) < same)
    return (next(begins, 0) or next(ends, 0) or None) if aligned else None


def _overlaps(row: Row, at: int, gutter: _Gutter) -> bool:
    return row[at - 1].x1 < gutter.x1 and gutter.x0 < row[at].x0
