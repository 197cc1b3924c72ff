"""Glyphs of a page -> its tables that no border draws: rows below each other whose cells stand in columns."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from site_gen.reading.formats_grid import Cell, is_number
from site_gen.reading.pdf.grids import Grid, Placed
from site_gen.reading.pdf.headed import CAPTION
from site_gen.reading.pdf.page import Glyph
from site_gen.reading.pdf.pieces import Column, Piece, columns_of, far, place_of, rows_of_pieces
from site_gen.reading.pdf.wrapped import wrapped

ROWS = 3
NUMBERS = 0.3
"""Of the cells below the head and behind the first column."""
LONG = 16


class _Found(NamedTuple):
    """A table, and the rows that it takes."""

    start: int
    end: int
    grid: Grid


def aligned(glyphs: Sequence[Glyph]) -> tuple[list[Grid], list[Glyph], tuple[str, ...]]:
    """The tables from top to foot, the glyphs outside them, and the cells put together from several lines."""
    rows = rows_of_pieces(glyphs)
    several = tuple(wrapped(rows))
    ends = [0, *(end for each in several for end in (each.start, each.end)), len(rows)]
    found = [_Found(each.start, each.end, each.grid) for each in several]
    found += (table for start, end in zip(ends[::2], ends[1::2], strict=True) for table in _of_lines(rows, start, end))
    gone = {id(g) for table in found for row in rows[table.start : table.end] for piece in row for g in piece.glyphs}
    grids = [table.grid for table in sorted(found, key=lambda each: each.start)]
    return grids, [g for g in glyphs if id(g) not in gone], tuple(cell for each in several for cell in each.joined)


def _of_lines(rows: list[list[Piece]], start: int, end: int) -> Iterator[_Found]:
    """The tables among rows `start` to `end` of which each row is a line."""
    for index in range(start, end + 1):
        if index == end or len(rows[index]) < 2 or (index > start and far(rows[index - 1], rows[index])):
            first, grid = _below_caption(rows[start:index])
            if grid:
                yield _Found(start + first, index, grid)
            start = index if index < end and len(rows[index]) >= 2 else index + 1


def _below_caption(rows: list[list[Piece]]) -> tuple[int, Grid | None]:
    """The table, and how many rows above it are its caption: 表1　主要指标 has a gap, too."""
    if rows and CAPTION.match(rows[0][0].text):
        return 1, _grid(rows[1:])
    whole = _grid(rows)
    below = None if whole or len(rows) <= ROWS or len(rows[0]) > 2 else _grid(rows[1:])
    return (1, below) if below else (0, whole)


def _grid(rows: list[list[Piece]]) -> Grid | None:
    """The table that `rows` make; None where their pieces do not stand in columns or are no cells."""
    if len(rows) < ROWS:
        return None
    columns = columns_of(rows)
    if len(columns) < 2 or any(len(row) > len(columns) for row in rows):
        return None
    places = [[_place(columns, piece) for piece in row] for row in rows]
    if any(len(set(row)) < len(row) for row in places) or not _is_table(rows):
        return None
    return _grid_of(rows, columns)


def _grid_of(rows: list[list[Piece]], columns: list[Column]) -> Grid:
    cells = tuple(
        Placed(at, place_of(piece, columns), Cell(piece.text)) for at, row in enumerate(rows) for piece in row
    )
    top, foot = (min(g.top for p in rows[0] for g in p.glyphs), max(g.foot for p in rows[-1] for g in p.glyphs))
    return Grid(columns[0][0], top, columns[-1][1], foot, len(rows), len(columns), cells)


def _place(columns: list[Column], piece: Piece) -> int:
    return next(at for at, (x0, x1) in enumerate(columns) if x0 <= piece.x0 < x1)


def _is_table(rows: list[list[Piece]]) -> bool:
    """Whether pieces are cells: short, and many of them numbers."""
    texts = [piece.text for row in rows for piece in row]
    inner = [piece.text for row in rows[1:] for piece in row[1:]]
    numbers = sum(is_number(text) for text in inner)
    return median(map(len, texts)) <= LONG and numbers >= NUMBERS * len(inner)
