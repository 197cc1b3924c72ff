"""Glyphs of a page -> its tables that no border draws: rows below each other whose cells stand in columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from site_gen.reading.formats_grid import Cell, is_number
from site_gen.reading.pdf.grids import Grid, Placed
from site_gen.reading.pdf.lines import line_of, rows_of
from site_gen.reading.pdf.page import Glyph

APART = 0.95
"""Of a character, between two cells."""
ROWS = 3
NUMBERS = 0.3
"""Of the cells below the head and behind the first column."""
LONG = 16


@dataclass(frozen=True, slots=True)
class _Piece:
    glyphs: list[Glyph]
    x0: float
    x1: float
    text: str


def aligned(glyphs: Sequence[Glyph]) -> tuple[list[Grid], list[Glyph]]:
    """The tables from top to foot, and the glyphs outside them."""
    rows = [_pieces(row) for row in rows_of(glyphs)]
    grids: list[Grid] = []
    gone: set[int] = set()
    start = 0
    for index in range(len(rows) + 1):
        if index == len(rows) or len(rows[index]) < 2 or (index > start and _far(rows[index - 1], rows[index])):
            first, grid = _below_caption(rows[start:index])
            if grid:
                grids.append(grid)
                gone |= {id(glyph) for row in rows[start + first : index] for piece in row for glyph in piece.glyphs}
            start = index if index < len(rows) and len(rows[index]) >= 2 else index + 1
    return grids, [glyph for glyph in glyphs if id(glyph) not in gone]


def _below_caption(rows: list[list[_Piece]]) -> tuple[int, Grid | None]:
    """The table, and how many rows above it are its caption: 表1　主要指标 has a gap, too."""
    whole = _grid(rows)
    below = None if whole or len(rows) <= ROWS or len(rows[0]) > 2 else _grid(rows[1:])
    return (1, below) if below else (0, whole)


def _pieces(row: list[Glyph]) -> list[_Piece]:
    size = median(glyph.size for glyph in row)
    parts: list[list[Glyph]] = []
    edge = 0.0
    for glyph in row:
        if glyph.text.isspace():
            continue
        if not parts or glyph.x0 - edge > APART * size:
            parts.append([])
        parts[-1].append(glyph)
        edge = glyph.x1 if len(parts[-1]) == 1 else max(edge, glyph.x1)
    if len(parts) == 1:  # a line of text, whose words nobody asks for here
        return [_Piece(parts[0], parts[0][0].x0, edge, "")]
    lines = ((part, line_of(part)) for part in parts)
    return [_Piece(part, line.x0, line.x1, line.text) for part, line in lines if line]


def _far(above: list[_Piece], below: list[_Piece]) -> bool:
    """Whether a row stands far below another."""
    one, two = above[0].glyphs[0], below[0].glyphs[0]
    return two.base - one.base > 3.2 * max(one.size, two.size)


def _grid(rows: list[list[_Piece]]) -> Grid | None:
    """The table that `rows` make; None where their pieces do not stand in columns or are no cells."""
    if len(rows) < ROWS:
        return None
    columns = _columns(rows)
    if len(columns) < 2 or any(len(row) > len(columns) for row in rows):
        return None
    places = [[_place(columns, piece) for piece in row] for row in rows]
    if any(len(set(row)) < len(row) for row in places) or not _is_table(rows):
        return None
    cells = [
        Placed(at, column, Cell(piece.text))
        for at, (row, where) in enumerate(zip(rows, places, strict=True))
        for piece, column in zip(row, where, strict=True)
    ]
    top, foot = (min(g.top for p in rows[0] for g in p.glyphs), max(g.foot for p in rows[-1] for g in p.glyphs))
    return Grid(columns[0][0], top, columns[-1][1], foot, len(rows), len(columns), tuple(cells))


def _columns(rows: list[list[_Piece]]) -> list[tuple[float, float]]:
    """Left and right of each column; what no row has both of (a head in the middle, names at the left) is one."""
    columns: list[tuple[float, float]] = []
    for x0, x1 in sorted((piece.x0, piece.x1) for row in rows for piece in row):
        if columns and (x0 < columns[-1][1] or not _beside(rows, columns[-1], (x0, x1))):
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def _beside(rows: list[list[_Piece]], one: tuple[float, float], two: tuple[float, float]) -> bool:
    """Whether some row has pieces in both columns."""
    return any(all(any(p.x0 < x1 and x0 < p.x1 for p in row) for x0, x1 in (one, two)) for row in rows)


def _place(columns: list[tuple[float, float]], piece: _Piece) -> int:
    return next(at for at, (x0, x1) in enumerate(columns) if x0 <= piece.x0 <= x1)


def _is_table(rows: list[list[_Piece]]) -> bool:
    """Whether pieces are cells: short, and many of them numbers."""
    texts = [piece.text for row in rows for piece in row]
    inner = [piece.text for row in rows[1:] for piece in row[1:]]
    numbers = sum(is_number(text) for text in inner)
    return median(map(len, texts)) <= LONG and numbers >= NUMBERS * len(inner)
