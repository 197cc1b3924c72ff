"""Cells that span rows and columns -> the rows of a table, each with as many cells; shared by all formats.

What spans and is a head is repeated in each place that it heads; a number that spans stands once, for it is one number.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.received import Part

COLUMNS = 200
ROWS = 5_000
"""No table of a report has more; a crafted span of a million is cut there."""
_NUMBER = compiled(r"[+\-−±＋－]?\d[\d.,，:：]*\s*(?:[%％‰]|个百分点|[^\d\s]{0,4})")
_PERIOD = compiled(r"(?:19|20)\d\d(?:\s*年\D*)?")


class Cell(Struct, frozen=True):
    """A cell as a format gives it."""

    text: str
    across: int = 1
    down: int = 1
    full: bool = False
    """Whether its last line has no room for another character, so that it may go on over a page's end."""


def table_parts(rows: Sequence[Sequence[Cell]], number: int) -> Iterator[Part]:
    """The rows of table `number`; a heading over its whole width, and a table of one column, as paragraphs."""
    grid = [row for row in spread(rows) if any(row)]
    width = max(map(len, grid), default=0)
    if width < 2:
        yield from (Part("paragraph", text) for row in grid for text in row)
        return
    captions = _captions(grid, width)
    yield from (Part("paragraph", row[0]) for row in grid[:captions])
    for row in grid[captions:]:
        alone = len(row) == width and len(set(row)) == 1
        cells = (row[0],) if alone else row
        yield Part("row", "", cells=(*cells, *[""] * (width - len(cells))), table=number)


def _captions(grid: Sequence[tuple[str, ...]], width: int) -> int:
    """Rows at the top that are one text over the whole width."""
    return next((index for index, row in enumerate(grid) if len(row) < width or len(set(row)) > 1), len(grid))


def spread(rows: Sequence[Sequence[Cell]]) -> list[tuple[str, ...]]:
    """The texts of the rows, a spanning head in each of its places."""
    hanging: dict[int, tuple[str, int]] = {}
    return [tuple(_row(iter(row), hanging)) for row in rows[:ROWS]]


def _row(cells: Iterator[Cell], hanging: dict[int, tuple[str, int]]) -> Iterator[str]:
    """One row; `hanging`: column -> text and further rows of a cell that hangs down into it."""
    column = 0
    while column < COLUMNS:
        if column in hanging:
            text, left = hanging.pop(column)
            if left > 1:
                hanging[column] = (text, left - 1)
            yield text
            column += 1
            continue
        cell = next(cells, None)
        if cell is None:
            if not any(each > column for each in hanging):
                return
            yield ""
            column += 1
            continue
        again = "" if is_number(cell.text) else cell.text
        for place in range(min(max(1, cell.across), COLUMNS - column)):
            if cell.down > 1:
                hanging[column] = (again, min(cell.down, ROWS) - 1)
            yield again if place else cell.text
            column += 1


def is_number(text: str) -> bool:
    """Whether a cell holds a number, which is stated once however far the cell spans; a year is a head."""
    return bool(_NUMBER.fullmatch(text.strip())) and not _PERIOD.fullmatch(text.strip())


def line_of(parts: Iterable[Part]) -> str:
    """Parts as one line, in which a row of a table is its cells: what stands in a note."""
    return joined([part.text or " ".join(filter(None, part.cells)) for part in parts])


def joined(lines: Sequence[str]) -> str:
    """Lines of a cell or a note as one, with a space where words or sentences would run together."""
    text = ""
    for line in (each.strip() for each in lines):
        apart = text and (text[-1].isascii() or text[-1] in "。；！？：") and line[:1].isascii()
        text += (" " if apart or (text and text[-1] in "。；！？") else "") + line
    return text
