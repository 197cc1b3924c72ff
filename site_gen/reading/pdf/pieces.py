"""Glyphs of a row -> its pieces, which stand apart as cells do, and the columns in which pieces of rows stand."""

from collections.abc import Sequence
from statistics import median

from msgspec import Struct

from site_gen.reading.pdf.lines import line_of, rows_of
from site_gen.reading.pdf.page import Glyph
from site_gen.reading.pdf.tight import cuts_of

APART = 0.95
"""Of a character, between two cells."""
Column = tuple[float, float]
"""Left and right."""


class Piece(Struct, frozen=True):
    glyphs: list[Glyph]
    x0: float
    x1: float
    text: str

    @property
    def size(self) -> float:
        return self.glyphs[0].size

    @property
    def base(self) -> float:
        return self.glyphs[0].base

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    def over(self, column: Column) -> bool:
        return self.x0 < column[1] and column[0] < self.x1


def rows_of_pieces(glyphs: Sequence[Glyph]) -> list[list[Piece]]:
    """The rows from top to foot, each as its pieces from left to right."""
    rows = rows_of(glyph for glyph in glyphs if not glyph.text.isspace())
    cuts = cuts_of(rows)
    return [_pieces(row, cuts.get(at, set())) for at, row in enumerate(rows)]


def _pieces(row: list[Glyph], cuts: set[int]) -> list[Piece]:
    """The pieces of a row, which begin behind wide gaps and at `cuts`."""
    size = median(glyph.size for glyph in row)
    parts: list[list[Glyph]] = []
    edge = 0.0
    for at, glyph in enumerate(row):
        if not parts or glyph.x0 - edge > APART * size or at in cuts:
            parts.append([])
        parts[-1].append(glyph)
        edge = glyph.x1 if len(parts[-1]) == 1 else max(edge, glyph.x1)
    if len(parts) == 1:  # a line of text, whose words few ask for
        return [Piece(parts[0], parts[0][0].x0, edge, "")]
    lines = ((part, line_of(part)) for part in parts)
    return [Piece(part, line.x0, line.x1, line.text) for part, line in lines if line]


def words_of(piece: Piece) -> str:
    line = None if piece.text else line_of(piece.glyphs)
    return line.text if line else piece.text


def far(above: list[Piece], below: list[Piece]) -> bool:
    """Whether a row stands far below another."""
    return below[0].base - above[0].base > 3.2 * max(above[0].size, below[0].size)


def columns_of(rows: Sequence[list[Piece]]) -> list[Column]:
    """The columns; what no row has both of (a head in the middle, names at the left) is one."""
    columns: list[Column] = []
    for x0, x1 in sorted((piece.x0, piece.x1) for row in rows for piece in row):
        if columns and (x0 < columns[-1][1] or not _beside(rows, columns[-1], (x0, x1))):
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def place_of(piece: Piece, columns: list[Column]) -> int:
    """The column that it stands in, or nearest."""
    return min(range(len(columns)), key=lambda at: max(columns[at][0] - piece.x1, piece.x0 - columns[at][1]))


def keeps(piece: Piece, columns: list[Column]) -> bool:
    """Whether it keeps clear of the columns beside its own."""
    at = place_of(piece, columns)
    left = columns[at - 1][1] if at else columns[0][0] - piece.size
    right = columns[at + 1][0] if at + 1 < len(columns) else columns[-1][1] + 8 * piece.size
    return left <= piece.x0 and piece.x1 <= right


def _beside(rows: Sequence[list[Piece]], one: Column, two: Column) -> bool:
    """Whether some row has pieces in both columns."""
    return any(all(any(piece.over(each) for piece in row) for each in (one, two)) for row in rows)
