"""The text of an RTF file, or a text box in it, while it is read: its parts so far and the tables that are open."""

from collections import defaultdict

from msgspec import Struct, field

from site_gen.model.received import Part
from site_gen.reading.formats_grid import table_parts
from site_gen.reading.formats_rtf_rows import Filling, Row


class Flow(Struct):
    """The text, or a text box, while it is read."""

    parts: list[Part] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """Of the paragraph that was open when a box began."""
    boxes: list[Part] = field(default_factory=list)
    """Of the boxes of the paragraph that is open."""
    open: dict[int, Filling] = field(default_factory=lambda: defaultdict(Filling))
    """Tables by their depth: 1 for one of the text, 2 for one in a cell of it."""
    nested: list[list[Row]] = field(default_factory=list)
    """Tables of cells, to be read behind the table around them."""
    floating: list[Part] = field(default_factory=list)
    """What stands in text boxes of cells, to be read behind them."""
    depth: int = 0
    """Of the cell in which the paragraph stands; 0 for none."""
    level: int = 0
    """Of a heading."""

    def end_inner(self, depth: int) -> None:
        """The tables in a cell of `depth` are whole."""
        for each in [each for each in sorted(self.open) if each > depth and self.open[each].rows]:
            self.nested.append(self.open.pop(each).rows)

    def end_table(self, number: int) -> int:
        """Puts down the table that is open, and behind it those in its cells; the number of the last table so far.

        `number`: of the last before it. A frame of one column is read as it stands.
        """
        self.end_inner(1)
        rows, nested = self.open[1].rows, self.nested
        self.open[1].rows, self.nested = [], []
        if rows and all(len(row.cells) < 2 for row in rows):
            self.parts += [Part("paragraph", line) for row in rows for cell in row.cells for line in cell]
            rows = []
        for each in filter(None, [rows, *nested]):
            number += 1
            self.parts += table_parts(Row.grid(each), number)
        self.parts += self.floating
        self.floating = []
        return number
