"""The cells of a sheet by their places -> its table, and the lines above and below it; shared by .xlsx and .ods."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.received import Part
from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.formats_grid import COLUMNS, ROWS, Cell, is_number, spread
from site_gen.reading.formats_ledger import Ledger

_UNNAMED = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.I)
"""Names that a program gives a sheet."""
_NOTE = compiled(r"^\W*(?:注|备注|说明|附注|资料来源|数据来源)|。")
CELLS = 50_000
"""Of one sheet that hold something; the table of a report has a few hundred."""
_LAST = 16_384
"""The last column of a sheet."""
Place = tuple[int, int]
"""A row and a column, from 1."""


class Area(Struct, frozen=True):
    """Cells that are merged into one, from corner to corner."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(Struct, frozen=True):
    """A sheet as a file has it."""

    name: str
    cells: Mapping[Place, str]
    """What the cells show that show something."""
    areas: Sequence[Area]
    hidden_rows: frozenset[int]
    hidden_columns: Sequence[tuple[int, int]]
    """Runs of columns, by the first and the last."""
    shown: bool = True


def bounded(name: str, cells: Sized) -> None:
    """Raises UnfitError for more cells than a table of a report has; asked while they are read."""
    if len(cells) > CELLS:
        raise UnfitError(f"its sheet {name} holds more than {CELLS:,} cells")


def parts_of_sheets(sheets: Iterable[Sheet], ledger: Ledger) -> Iterator[Part]:
    """The tables of the sheets, each below the sheet's name where a person gave it one. Raises UnfitError."""
    number = 0
    for sheet in sheets:
        lines = list(_lines(sheet, ledger))
        name = sheet.name.strip()
        if any(lines) and not _UNNAMED.fullmatch(name) and name not in "".join(lines[0]):
            yield Part("paragraph", name)
        for block in _blocks(lines):
            number += 1
            yield from _parts(block, number)


def _lines(sheet: Sheet, ledger: Ledger) -> Iterator[tuple[str, ...]]:
    """The texts of the rows that are shown, an empty one where rows stand empty between them."""
    hidden = {c for a, b in sheet.hidden_columns for c in range(max(a, 1), min(b, _LAST) + 1)}
    shown = [place for place in sheet.cells if place[0] not in sheet.hidden_rows and place[1] not in hidden]
    rows, columns = sorted({row for row, _ in shown}), sorted({column for _, column in shown})
    if len(rows) > ROWS or len(columns) > COLUMNS:
        raise UnfitError(f"its sheet {sheet.name or 1} has {len(rows):,} rows and {len(columns):,} columns")
    covers = _covers(sheet, rows, columns)
    for _, gone in groupby(sorted(sheet.cells.keys() - set(shown)), key=itemgetter(0)):
        ledger.add("hidden", "left-out", " ".join(sheet.cells[place] for place in gone))
    grid = spread([list(_cells(sheet, row, columns, covers)) for row in rows])
    silent = sorted(sheet.hidden_rows)
    for above, row, texts in zip([0, *rows], rows, grid, strict=False):
        if above and row - above - 1 > bisect_left(silent, row) - bisect_right(silent, above):
            yield ()
        yield texts


def _covers(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> Mapping[Place, Cell | None]:
    """What stands in the cells of merged areas: the one cell in the first that is shown, nothing in the others."""
    found: dict[Place, Cell | None] = {}
    for area in sheet.areas:
        down = rows[bisect_left(rows, area.top) : bisect_right(rows, area.bottom)]
        across = columns[bisect_left(columns, area.left) : bisect_right(columns, area.right)]
        if len(found) + len(down) * len(across) > ROWS * COLUMNS:
            raise UnfitError(f"its sheet {sheet.name} merges more cells than any table has")
        places = [(row, column) for row in down for column in across]
        found |= dict.fromkeys(places)
        if places:
            found[places[0]] = Cell(sheet.cells.get((area.top, area.left), ""), len(across), len(down))
    return found


def _cells(sheet: Sheet, row: int, columns: Sequence[int], covers: Mapping[Place, Cell | None]) -> Iterator[Cell]:
    for column in columns:
        cell = covers[row, column] if (row, column) in covers else Cell(sheet.cells.get((row, column), ""))
        if cell is not None:
            yield cell


def _blocks(lines: Sequence[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    """The lines of one table after another: an empty row in front of one without a number parts them."""
    block: list[tuple[str, ...]] = []
    for line, below in zip(lines, [*lines[1:], ()], strict=False):
        if line:
            block.append(line)
        elif block and not any(map(is_number, below)):
            yield block
            block = []
    if block:
        yield block


def _parts(block: Sequence[tuple[str, ...]], number: int) -> Iterator[Part]:
    """The rows of a table; lines of one text above it are its heading, those below it that are sentences its notes."""
    rows = [index for index, line in enumerate(block) if not _is_alone(line)]
    first = rows[0] if rows else len(block)
    last = next((i for i in range(len(block) - 1, first, -1) if not _is_note(block[i])), first)
    kept = [c for c in range(len(block[0])) if any(line[c : c + 1] != ("",) for line in block[first : last + 1])]
    for index, line in enumerate(block):
        if index < first or index > last:
            yield Part("paragraph", next(filter(None, line)))
            continue
        over = len(line) == len(block[0]) and len(set(line)) == 1
        full = (*line, *[""] * len(block[0]))
        cells = (line[0], *[""] * (len(kept) - 1)) if over else tuple(full[column] for column in kept)
        yield Part("row", "", cells=cells, table=number)


def _is_alone(line: Sequence[str]) -> bool:
    """Whether one text is all that a row has."""
    return len(set(filter(None, line))) == 1


def _is_note(line: Sequence[str]) -> bool:
    return _is_alone(line) and bool(_NOTE.search(next(filter(None, line))))
