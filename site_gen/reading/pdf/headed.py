"""Rows of pieces above the numbers of a table without borders -> its head, of one row or of two."""

from collections.abc import Sequence
from itertools import chain, count
from typing import NamedTuple

from site_gen.model.compiled import compiled
from site_gen.reading.formats_grid import Cell, is_number, joined
from site_gen.reading.pdf.grids import Placed
from site_gen.reading.pdf.pieces import Column, Piece, keeps, place_of, words_of

MOST = 5
"""Lines of a head."""
CLOSE, OVER, NEXT = 0.62, 1.25, 1.7
"""Of the distance of two rows, and of a character: lines that overlap; of both, a line of the same head."""
LAST = 0.3
"""Of a character: what stands on one line."""
AT = 0.4
"""Characters by which two things that stand at one place may be off."""
OFF = 1.2
"""Characters by which a head that spans columns may stand off their middle."""
CAPTION = compiled(r"附?[表图]\s*[\d一二三四五六七八九十]")
Row = list[Piece]


class Heads(NamedTuple):
    """A table's head."""

    start: int
    """Index of its first line."""
    cells: Sequence[Placed] = ()
    depth: int = 0
    """How many rows the cells make."""
    guessed: bool = False
    """Whether the places of its words leave open which columns they head."""


def heads_of(rows: list[Row], first: int, columns: list[Column], apart: float) -> Heads:
    """The head above `first`, the index of the first row of numbers."""
    start = _start(rows, first, columns, apart)
    lines = rows[start:first]
    if not lines:
        return Heads(first)
    spans = _spanning(lines, columns)
    aligned, guessed = _aligned(lines, columns) if not spans else ([], False)
    spans += aligned
    taken = {id(piece) for piece, _ in spans}
    own: dict[int, list[Piece]] = {}
    for piece in (piece for line in lines for piece in line if id(piece) not in taken):
        own.setdefault(place_of(piece, columns), []).append(piece)
    under = {column for _, run in spans for column in run}
    depth = 2 if spans else 1
    cells = [Placed(0, run[0], Cell(words_of(piece), len(run))) for piece, run in spans]
    for column, pieces in own.items():
        words = joined([words_of(piece) for piece in sorted(pieces, key=lambda each: each.base)])
        cells.append(Placed(1, column, Cell(words)) if column in under else Placed(0, column, Cell(words, 1, depth)))
    guessed = guessed or any(_over_several(each, columns) for each in chain(*lines) if id(each) not in taken)
    return Heads(start, cells, depth, guessed)


def _over_several(piece: Piece, columns: list[Column]) -> bool:
    """Whether words stand over the numbers of two columns."""
    room = AT * piece.size
    return sum(piece.x0 < x1 - room and x0 + room < piece.x1 for x0, x1 in columns) > 1


def _aligned(lines: list[Row], columns: list[Column]) -> tuple[list[tuple[Piece, range]], bool]:
    """Pieces that stand over several columns and begin where the first does, or end where the last does; and whether
    nothing says that they are no first line of that one's own head.

    What says so are the heads beside them of one line: they stand at other heights than the lower line of these.
    """
    last = lines[-1][0]
    below = {place_of(piece, columns): piece for piece in lines[-1]}
    above = [piece for line in lines for piece in line if piece.base < last.base - LAST * last.size]
    high = {place_of(piece, columns) for piece in above}
    found: list[tuple[Piece, range]] = []
    open_ = False
    for piece in (each for each in above if place_of(each, columns) in below):
        run = _run_from(piece, columns, below, high)
        others = [at for at in range(len(columns)) if at not in run]
        if len(run) > 1 and all(at in high and at not in below for at in others):
            found.append((piece, run))
        open_ = open_ or (len(run) > 1 and not found)
    return found, open_


def _run(piece: Piece, line: Row, columns: list[Column]) -> range:
    """`_run_from` where the line below is all that is known."""
    below = {place_of(each, columns): each for each in line}
    return _run_from(piece, columns, below, set()) if place_of(piece, columns) in below else range(0)


def _run_from(piece: Piece, columns: list[Column], below: dict[int, Piece], high: set[int]) -> range:
    """The columns with heads of one line, on the lower line, from that over which a piece begins or ends."""
    at = place_of(piece, columns)
    left, right = min(columns[at][0], below[at].x0), max(columns[at][1], below[at].x1)
    free = [each for each in below if each not in high and each]
    if at and abs(piece.x0 - left) < AT * piece.size:
        return range(at, next(end for end in count(at + 1) if end not in free))
    if at and abs(piece.x1 - right) < AT * piece.size:
        return range(next(start for start in count(at - 1, -1) if start not in free) + 1, at + 1)
    return range(at, at + 1)


def _start(rows: list[Row], first: int, columns: list[Column], apart: float) -> int:
    """The first of the lines above that are the head: the lowest has several pieces, as no line of text has."""
    start = first
    for at in range(first - 1, max(-1, first - 1 - MOST), -1):
        row, below = rows[at], rows[at + 1]
        gap = below[0].base - row[0].base
        wide = max(piece.x1 - piece.x0 for piece in row) > 0.6 * (columns[-1][1] - columns[0][0])
        if wide or gap > NEXT * apart or any(is_number(p.text) or CAPTION.match(p.text) for p in row):
            break
        near = gap < min(CLOSE * apart, OVER * row[0].size) or _stands_over(row[0], below, columns)
        near = near or (len(row) == 1 and len(_run(row[0], below, columns)) > 1)
        if start < first and len(row) > 1 and not all(_has_place(piece, below, columns) for piece in row):
            break
        if len(row) > 1 or (start < first and near):
            start = at
        elif not _in_head(rows, at):
            break
    return start


def _in_head(rows: list[Row], at: int) -> bool:
    """Whether a line with one piece lies within a head, whose line above has several."""
    above = rows[at - 1] if at else []
    return len(above) > 1 and rows[at][0].base - above[0].base < NEXT * rows[at][0].size


def _has_place(piece: Piece, line: Row, columns: list[Column]) -> bool:
    """Whether it keeps within a column, or stands over the middle of one or several, as no caption with a gap does."""
    left, right = columns[place_of(piece, columns)]
    own = abs(piece.middle - (left + right) / 2) < OFF * piece.size
    return own or keeps(piece, columns) or _stands_over(piece, line, columns, OFF)


def _stands_over(piece: Piece, line: Row, columns: list[Column], off: float = OFF / 2) -> bool:
    """Whether it stands in the middle over several columns, not over the names or the whole table as a caption does."""
    below = {place_of(each, columns): each for each in line}
    runs = (run for run in _runs(piece, columns, below) if len(run) > 1)
    return any(_off(piece, run, columns, below) < off * piece.size for run in runs)


def _spanning(lines: list[Row], columns: list[Column]) -> list[tuple[Piece, range]]:
    """The pieces of a head of two rows that stand over several columns, each of which has a head of its own below."""
    last = lines[-1][0]
    below = {place_of(piece, columns): piece for piece in lines[-1]}
    found = []
    for line, piece in ((row, each) for row in lines for each in row if each.base < last.base - LAST * last.size):
        beside = {place_of(each, columns) for each in line if each is not piece}
        runs = (run for run in _runs(piece, columns, below) if not beside.intersection(run))
        run = min(runs, key=lambda run: _off(piece, run, columns, below), default=range(0))
        if len(run) > 1 and _off(piece, run, columns, below) < OFF * piece.size:
            found.append((piece, run))
    return found


def _runs(piece: Piece, columns: list[Column], below: dict[int, Piece]) -> list[range]:
    """Neighbouring columns around a piece that have heads below it; nothing stands over the names and others."""
    ends = range(len(columns))
    runs = [range(one, two + 1) for one in ends for two in ends[one:]]
    near = place_of(piece, columns)
    return [run for run in runs if near in run and (run[0] or len(run) == 1) and all(at in below for at in run)]


def _off(piece: Piece, run: range, columns: list[Column], below: dict[int, Piece]) -> float:
    left = min(min(columns[at][0], below[at].x0) for at in run)
    right = max(max(columns[at][1], below[at].x1) for at in run)
    return abs(piece.middle - (left + right) / 2)
