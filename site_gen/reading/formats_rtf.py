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
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_marks import told
from site_gen.reading.formats_rtf_rows import Row
from site_gen.reading.formats_rtf_tokens import CHARSETS, Token, codepage, tokens

_SAID = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "nbsp": "\xa0",
    "hyphen": "-",
    "emspace": " ",
    "enspace": " ",
}
_SILENT = frozenset(
    [
        "colortbl",
        "fonttbl",
        "stylesheet",
        "info",
        "pict",
        "datafield",
        "objdata",
        "nonshppict",
        "themedata",
        "colorschememapping",
        "latentstyles",
        "datastore",
        "xmlnstbl",
        "rsidtbl",
        "generator",
        "listtable",
        "listoverridetable",
        "pgdsctbl",
        "mmathPr",
        "bkmkstart",
        "bkmkend",
        "atnid",
        "atnauthor",
        "atndate",
        "atnref",
        "atnicn",
        "shprslt",
        "do",
        "result",
        "ftnsep",
        "ftnsepc",
        "ftncn",
        "aftnsep",
        "aftnsepc",
        "aftncn",
        "fontemb",
        "falt",
        "panose",
        "filetbl",
        "revtbl",
        "wgrffmtfilter",
        "template",
        "userprops",
        "docvar",
        "ffname",
        "ffdeftext",
        "xe",
        "tc",
        "txe",
        "sp",
        "sn",
    ]
)
"""Groups that hold no words of the text."""
_TOLD_OUT = {
    "annotation": "comments",
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "headers"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footers"),
}
_ENTERED = frozenset(
    [
        "shpinst",
        "shptxt",
        "moMath",
        "moMathPara",
        "fldinst",
        "fldrslt",
        "ud",
        "cs",
        "pntext",
        "listtext",
        "footnote",
        "annotation",
        "shppict",
    ]
)
"""Groups that are read although an old reader may pass over them."""


@dataclass(frozen=True, slots=True)
class _State:
    """What governs the words of a group."""

    silent: bool = False
    out: str = ""
    """The sort of what is left out, while its words are collected."""
    note: str = ""
    """Number of the note that the group is."""
    label: bool = False
    twice: bool = False
    """Whether it holds the same words twice, of which those in Unicode (`ud`) are read."""
    code: bool = False
    """Whether it is the code of a field, which is shown by its result."""
    encoding: str = ""
    uc: int = 1
    raised: str = ""
    hidden: bool = False
    deleted: bool = False


def parts_of(data: bytes) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts in the order of reading, notes last, and what became of all that the file holds."""
    if len(data) > PART:
        raise UnfitError(f"{len(data):,} bytes are too many for a report")
    reader = _Reader(typed=b"\\footnote" not in data)
    for token in tokens(data):
        reader.take(token)
    parts = without_contents(tuple(reader.end()), reader.ledger)
    return parts, (*counted(parts), *reader.ledger.held())


@dataclass(slots=True)
class _Reader:
    """Goes over the tokens of a file."""

    typed: bool
    """Whether marks of notes are typed by hand: not in a file that has notes of its own."""
    ledger: Ledger = field(default_factory=Ledger)
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    row: Row = field(default_factory=Row)
    words: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """The paragraphs of the cell that is open."""
    outs: list[str] = field(default_factory=list)
    gap: list[str] = field(default_factory=list)
    """What is being left out: its sort, then its words."""
    notes: dict[str, list[str]] = field(default_factory=dict)
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    page: str = "cp1252"
    pending: bytes = b""
    code: str = ""
    skip: int = 0
    """Characters that still stand in for the last one of Unicode."""
    starred: bool = False
    in_table: bool = False
    level: int = 0
    tables: int = 0
    labelled: bool = False
    """Whether the last words are the number of a list."""
    high: str = ""
    """The first half of a character beyond the first 65,536."""

    def take(self, token: Token) -> None:
        if token.kind == "bytes":
            self._bytes(token.data)
            return
        self._flush()
        if token.kind == "open":
            self._open()
        elif token.kind == "close":
            self._close()
        else:
            self._word(token.word, token.number)

    def _open(self) -> None:
        if len(self.stack) > DEPTH:
            raise UnfitError("its groups nest deeper than in any report")
        self.stack.append(self.state)
        if self.state.twice:
            self.state = replace(self.state, silent=True, twice=False)
        self.starred, self.skip = False, 0

    def _close(self) -> None:
        closed, self.state = self.state, self.stack.pop() if self.stack else self.state
        if closed.code and not self.state.code:
            self._say(set_over(self.code))
        if closed.out and not self.state.out:
            self.ledger.add(closed.out, "left-out", "".join(self.outs))
            self.outs = []
        self.starred, self.skip = False, 0

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, word == "*"
        if word in _SILENT or (starred and word not in _ENTERED):
            if word == "pict" and not self.state.silent:
                self.ledger.add("pictures", "unread")
            self.state = replace(self.state, silent=True)
        elif not (self._group(word) or self._shape(word, number)):
            self._structure(word, number)

    def _group(self, word: str) -> bool:
        """What a control word says of the group that it opens; False where it opens none."""
        if word == "fldinst":
            self.ledger.add("fields")
            self.code = ""
            self.state = replace(self.state, silent=True, code=True)
        elif word in _TOLD_OUT:
            self.state = replace(self.state, out=_TOLD_OUT[word])
        elif word == "footnote":
            self._note()
        elif word in ("listtext", "pntext"):
            self.ledger.add("numbers")
            self.state = replace(self.state, label=True)
        elif word in ("upr", "ud"):
            self.state = replace(self.state, twice=word == "upr", silent=False)
        elif word == "shptxt":
            self.ledger.add("text-boxes")
        else:
            return False
        return True

    def _note(self) -> None:
        label = str(len(self.notes) + 1)
        self._kept(f"[{label}]")
        self.notes[label] = []
        self.ledger.add("notes")
        self.state = replace(self.state, note=label, raised="", hidden=False)

    def _shape(self, word: str, number: int | None) -> bool:
        """What a control word says of the characters that follow; False where it is none of those."""
        on = number != 0
        if word == "u":
            self._unicode(number or 0)
        elif word in _SAID:
            self._say(_SAID[word])
            if word == "line" and not self.state.silent:
                self.ledger.add("line-breaks")
        elif word in ("super", "sub"):
            self.state = replace(self.state, raised=word if on else "")
        elif word in ("nosupersub", "plain"):
            plain = replace(self.state, raised="")
            self.state = plain if word == "nosupersub" else replace(plain, hidden=False, deleted=False)
        elif word == "v":
            self.state = replace(self.state, hidden=on)
        elif word == "deleted":
            self.state = replace(self.state, deleted=on)
        elif word == "uc":
            self.state = replace(self.state, uc=max(0, number or 0))
        else:
            return self._encoded(word, number)
        return True

    def _encoded(self, word: str, number: int | None) -> bool:
        if word == "ansicpg":
            self.page = codepage(number)
        elif word == "f":
            self.font = number or 0
            self.state = replace(self.state, encoding=self.fonts.get(self.font, ""))
        elif word == "fcharset":
            self.fonts[self.font] = CHARSETS.get(number or 0, "")
        else:
            return False
        return True

    def _structure(self, word: str, number: int | None) -> None:
        """What a control word says of paragraphs and tables."""
        if self.state.silent:
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
                self.row.texts.append(joined(self.lines))
                self.lines = []
        elif word == "row":
            self.rows.append(self.row)
            self.row = Row(edges=list(self.row.edges), merged=list(self.row.merged))
        elif word == "trowd":
            self.row.edges, self.row.merged = [], []
        else:
            self.row.define(word, number)

    def _paragraph(self, of_cell: bool = False) -> None:
        if self.state.note:
            self.notes[self.state.note].append("\n")
            return
        if self.state.out:
            self.outs.append(" ")
            return
        self._end_gap()
        text, self.words = "".join(self.words), []
        if of_cell or self.in_table:
            self.lines += [text] if text.strip() else []
            return
        self._end_table()
        for line in filter(str.strip, text.split("\n")):
            self.parts.append(Part("heading" if self.level else "paragraph", line.strip(), self.level))

    def _end_table(self) -> None:
        if self.rows:
            self.tables += 1
            self.parts += table_parts(Row.grid(self.rows), self.tables)
            self.rows = []

    def end(self) -> Iterator[Part]:
        self._flush()
        self._end_gap()
        self.in_table = False
        self._paragraph()
        self._end_table()
        yield from self.parts
        for label, words in self.notes.items():
            yield Part("note", joined("".join(words).split("\n")), label=label)

    def _bytes(self, data: bytes) -> None:
        taken = min(self.skip, len(data))
        self.skip -= taken
        self.pending += data[taken:]

    def _flush(self) -> None:
        if self.pending:
            text, self.pending = self.pending.decode(self.state.encoding or self.page, "replace"), b""
            self._say(text)

    def _unicode(self, number: int) -> None:
        character = chr(number % 65536)
        self.skip = self.state.uc
        if "\ud800" <= character < "\udc00":
            self.high = character
            return
        pair = self.high + character
        self.high = ""
        self._say(pair.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))

    def _say(self, text: str) -> None:
        state = self.state
        if state.code:
            self.code += text
        if state.silent or not text:
            return
        if state.out:
            self.outs.append(text)
        elif state.note:
            self.notes[state.note].append(text)
        elif state.deleted or state.hidden:
            self._left_out("deletions" if state.deleted else "hidden", text)
        elif state.label:
            self._label(text)
        else:
            self._typed(text)

    def _label(self, text: str) -> None:
        if label := text.strip():
            self._kept(label)
            self.labelled = True

    def _typed(self, text: str) -> None:
        before = "".join(self.words[-20:])[-20:]
        self._kept(told(text, before, self.state.raised == "super", self.typed, self.ledger))

    def _kept(self, text: str) -> None:
        """Words of the open paragraph; a number of a list does not run into them."""
        self._end_gap()
        if self.labelled and text[:1].isascii() and self.words and self.words[-1][-1:].isascii():
            self.words.append(" ")
        self.labelled = False
        self.words.append(text)

    def _left_out(self, what: str, text: str) -> None:
        if self.gap and self.gap[0] != what:
            self._end_gap()
        self.gap = [*(self.gap or [what]), text]

    def _end_gap(self) -> None:
        """What was left out up to here is one passage."""
        if self.gap:
            self.ledger.add(self.gap[0], "left-out", "".join(self.gap[1:]))
        self.gap = []
