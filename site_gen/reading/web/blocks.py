"""The blocks of a page as they are read: a line's words become a paragraph of the page, of a cell, of a note."""

import re

from msgspec import Struct, field

from site_gen.model.received import Part
from site_gen.reading.formats_ledger import Ledger
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.web.notes import Notes
from site_gen.reading.web.tables import Table


class Line(Struct):
    """The words of a block so far."""

    words: list[str] = field(default_factory=list)
    level: int = 0
    mark: str = ""


class Blocks:
    """`parts` of the page so far; `line` is being read, `tables` are open, the innermost last."""

    def __init__(self, ledger: Ledger, notes: Notes) -> None:
        self.parts: list[Part] = []
        self.line = Line()
        self.tables: list[Table] = []
        self.count = 0
        """Blocks read so far, wherever they were put."""

        self._ledger, self._notes = ledger, notes
        self._tables = 0

    def flush(self) -> None:
        """Ends the line that is being read, and puts it where it stands: in a cell, or on the page."""
        text = tidy("".join(self.line.words))
        line, self.line = self.line, Line(mark="" if text else self.line.mark)
        if not text:
            self.line.level = line.level
            return
        if line.mark and read_mark(text) is None:
            text = line.mark + text
            self._ledger.add("numbers")
        self._put([Part("heading" if line.level else "paragraph", text, line.level)])

    def end_table(self) -> None:
        """The rows of the innermost table; the words of one that only lays out a page as they follow each other."""
        table = self.tables.pop()
        table.end()
        self._put(table.captions)
        if table.is_data():
            self._tables += 1
            self._put(list(table.rows_as(self._tables)))
        else:
            self._put(table.flowing())

    def _put(self, parts: list[Part]) -> None:
        self.count += len(parts)
        if self._notes.takes(parts):
            return
        if not self.tables:
            self.parts += parts
        elif self.tables[-1].cell is not None:
            self.tables[-1].cell.parts += parts
        else:
            self.tables[-1].captions += parts


def tidy(text: str) -> str:
    """Words as a line: line ends in the file are spaces between Latin words and nothing between Chinese ones."""
    text = re.sub(r"(?<![ \t])[ \t]*[\r\n\f]\s*", "\n", text)
    text = re.sub(r"(?<=[A-Za-z,.;])\n(?=[A-Za-z])", " ", text).replace("\n", "")
    return re.sub(r"[ \t]{2,}", " ", text).strip(" \t\v")
