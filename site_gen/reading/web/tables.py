"""A table of a page while it is read; many only lay out the page, and hold it whole in a cell."""

from collections.abc import Iterator
from statistics import median

from msgspec import Struct, field

from site_gen.model.received import Part
from site_gen.reading.formats_grid import COLUMNS, ROWS, Cell, joined, table_parts

LONG = 400
"""Characters of a cell that holds a text, not an entry."""
ENTRY = 60
"""Of most cells at most."""


class _Filling(Struct):
    """A cell that is being read."""

    across: int
    down: int
    parts: list[Part] = field(default_factory=list)

    def text(self) -> str:
        return joined([part.text for part in self.parts])

    def is_nested(self) -> bool:
        """Whether a table stands in it."""
        return any(part.kind == "row" for part in self.parts)


class Table:
    """The rows read so far."""

    def __init__(self) -> None:
        self.rows: list[list[_Filling]] = []
        self.row: list[_Filling] = []
        self.cell: _Filling | None = None
        self.captions: list[Part] = []
        self.last: list[list[_Filling]] = []
        """The rows of its foot, which a browser shows behind all others wherever they stand."""

        self.group: bool | None = None
        """Whether a group of rows that has none yet is the foot; None where a row is open."""

    def begin_group(self, *, foot: bool) -> None:
        self.group = foot

    def begin_row(self, *, foot: bool = False) -> None:
        self.row, self.group = [], None
        (self.last if foot else self.rows).append(self.row)

    def end(self) -> None:
        """All rows are read; none of their cells reaches into the foot."""
        for at, row in enumerate(self.rows):
            for cell in row:
                cell.down = min(cell.down, len(self.rows) - at)
        self.rows += self.last
        self.last = []

    def begin_cell(self, across: int, down: int) -> None:
        if self.group is not None or not (self.rows or self.last):
            self.begin_row(foot=bool(self.group))
        self.cell = _Filling(min(max(1, across), COLUMNS), down if down > 0 else ROWS)
        self.row.append(self.cell)

    def end_cell(self) -> None:
        self.cell = None

    def is_data(self) -> bool:
        """Whether it is a table to its readers: two columns and rows at least, of entries.

        A table in one of them stands in a cell that says little else, and most cells are without.
        """
        cells = [cell for row in self.rows for cell in row]
        around = [len(cell.text()) for cell in cells if cell.is_nested()]
        texts = [len(cell.text()) for cell in cells if cell.parts and not cell.is_nested()]
        if len(self.rows) < 2 or max((len(row) for row in self.rows), default=0) < 2 or len(texts) < 4:
            return False
        headed = any(part.level for cell in cells for part in cell.parts)
        entries = len(around) < len(texts) / 2 and max([0, *around]) <= ENTRY
        return not headed and entries and max(texts) <= LONG and median(texts) <= ENTRY

    def rows_as(self, number: int) -> Iterator[Part]:
        """Its rows, and behind them those of the tables in its cells."""
        yield from table_parts(
            [[Cell(cell.text(), cell.across, cell.down) for cell in row] for row in self.rows], number
        )
        yield from (part for row in self.rows for cell in row for part in cell.parts if part.kind == "row")

    def flowing(self) -> list[Part]:
        """What stands in its cells, one after another."""
        return [part for row in self.rows for cell in row for part in cell.parts]
