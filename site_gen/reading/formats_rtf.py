"""An RTF file -> its parts, and what it held; read as Word shows it when every change is accepted.

RTF names the number of a list's paragraph beside it (`listtext`), a table by the right edges of its cells.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from site_gen.model.received import Held, Part
from site_gen.reading.formats_bounds import DEPTH, PART, UnfitError
from site_gen.reading.formats_contents import without_contents
from site_gen.reading.formats_fields import set_over
from site_gen.reading.formats_grid import joined, table_parts
from site_gen.reading.formats_ledger import counted
from site_gen.reading.formats_rtf_rows import Row
from site_gen.reading.formats_rtf_state import ENTERED, SILENT, TOLD_OUT, State
from site_gen.reading.formats_rtf_text import Text
from site_gen.reading.formats_rtf_tokens import Token, tokens


def parts_of(data: bytes) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts in the order of reading, notes last, and what became of all that the file holds."""
    if len(data) > PART:
        raise UnfitError(f"{len(data):,} bytes are too many for a report")
    reader = _Reader(Text(typed=b"\\footnote" not in data))
    for token in tokens(data):
        reader.take(token)
    ledger = reader.text.ledger
    parts = without_contents(tuple(reader.end()), ledger)
    return parts, (*counted(parts), *ledger.held())


@dataclass(slots=True)
class _Reader:
    """Goes over the groups, paragraphs and rows of a file."""

    text: Text
    stack: list[State] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    row: Row = field(default_factory=Row)
    lines: list[str] = field(default_factory=list)
    """The paragraphs of the cell that is open."""
    starred: bool = False
    """Whether the group may be passed over by who does not know it."""
    in_table: bool = False
    level: int = 0
    tables: int = 0

    def take(self, token: Token) -> None:
        if token.kind == "bytes":
            self.text.take(token.data)
            return
        self.text.flush()
        if token.kind == "open":
            self._open()
        elif token.kind == "close":
            self._close()
        else:
            self._word(token.word, token.number)

    def _open(self) -> None:
        if len(self.stack) > DEPTH:
            raise UnfitError("its groups nest deeper than in any report")
        self.stack.append(self.text.state)
        if self.text.state.twice:
            self.text.state = replace(self.text.state, silent=True, twice=False)
        self.starred, self.text.skip = False, 0

    def _close(self) -> None:
        closed, self.text.state = self.text.state, self.stack.pop() if self.stack else self.text.state
        if closed.code and not self.text.state.code:
            self.text.say(set_over(self.text.code))
        if closed.out and not self.text.state.out:
            self.text.ledger.add(closed.out, "left-out", "".join(self.text.outs))
            self.text.outs = []
        self.starred, self.text.skip = False, 0

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, word == "*"
        if word in SILENT or (starred and word not in ENTERED):
            if word == "pict" and not self.text.state.silent:
                self.text.ledger.add("pictures", "unread")
            self.text.state = replace(self.text.state, silent=True)
        elif not (self._group(word) or self.text.shape(word, number)):
            self._structure(word, number)

    def _group(self, word: str) -> bool:
        """What a control word says of the group that it opens; False where it opens none."""
        if word == "fldinst":
            self.text.ledger.add("fields")
            self.text.code = ""
            self.text.state = replace(self.text.state, silent=True, code=True)
        elif word in TOLD_OUT:
            self.text.state = replace(self.text.state, out=TOLD_OUT[word])
        elif word == "footnote":
            self._note()
        elif word in ("listtext", "pntext"):
            self.text.ledger.add("numbers")
            self.text.state = replace(self.text.state, label=True)
        elif word in ("upr", "ud"):
            self.text.state = replace(self.text.state, twice=word == "upr", silent=False)
        elif word == "shptxt":
            self.text.ledger.add("text-boxes")
        else:
            return False
        return True

    def _note(self) -> None:
        label = str(len(self.text.notes) + 1)
        self.text.keep(f"[{label}]")
        self.text.notes[label] = []
        self.text.ledger.add("notes")
        self.text.state = replace(self.text.state, note=label, raised="", hidden=False)

    def _structure(self, word: str, number: int | None) -> None:
        """What a control word says of paragraphs and tables."""
        if self.text.state.silent:
            return
        if word in ("par", "sect", "page"):
            self._paragraph()
        elif word == "pard":
            self.in_table, self.level = False, 0
        elif word == "outlinelevel":
            self.level = (number or 0) + 1 if (number or 0) < 6 else 0
        elif word == "intbl":
            self.in_table = True
        elif word in ("cell", "nestcell"):
            self._paragraph(of_cell=True)
            if word == "cell":
                self.row.cells.append(self.lines)
                self.lines = []
        elif word == "row":
            self.rows.append(self.row)
            self.row = Row(edges=list(self.row.edges), merged=list(self.row.merged))
        elif word == "trowd":
            self.row.edges, self.row.merged = [], []
        else:
            self.row.define(word, number)

    def _paragraph(self, of_cell: bool = False) -> None:
        if self.text.state.note:
            self.text.notes[self.text.state.note].append("\n")
            return
        if self.text.state.out:
            self.text.outs.append(" ")
            return
        self.text.end_gap()
        words, self.text.words = "".join(self.text.words), []
        if of_cell or self.in_table:
            self.lines += [words] if words.strip() else []
            return
        self._end_table()
        for line in filter(str.strip, words.split("\n")):
            self.parts.append(Part("heading" if self.level else "paragraph", line.strip(), self.level))

    def _end_table(self) -> None:
        if self.rows and all(len(row.cells) < 2 for row in self.rows):
            self.parts += [Part("paragraph", line) for row in self.rows for cell in row.cells for line in cell]
        elif self.rows:
            self.tables += 1
            self.parts += table_parts(Row.grid(self.rows), self.tables)
        self.rows = []

    def end(self) -> Iterator[Part]:
        self.text.flush()
        self.text.end_gap()
        self.in_table = False
        self._paragraph()
        self._end_table()
        yield from self.parts
        for label, words in self.text.notes.items():
            yield Part("note", joined("".join(words).split("\n")), label=label)
