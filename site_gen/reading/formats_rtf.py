"""An RTF file -> its parts, and what it held; read as Word shows it when every change is accepted.

RTF names the number of a list's paragraph beside it (`listtext`), a table by the right edges of its cells.
"""

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.model.received import Held, Part, Seen, unseen
from site_gen.reading.formats_bounds import DEPTH, PART, UnfitError
from site_gen.reading.formats_contents import without_contents
from site_gen.reading.formats_fields import invitation, set_over
from site_gen.reading.formats_grid import joined
from site_gen.reading.formats_ledger import counted
from site_gen.reading.formats_marks import CUSTOM
from site_gen.reading.formats_rtf_flow import Flow
from site_gen.reading.formats_rtf_state import ENTERED, SILENT, TOLD_OUT, State
from site_gen.reading.formats_rtf_text import Text
from site_gen.reading.formats_rtf_tokens import Token, tokens


def parts_of(data: bytes, seen: Seen = unseen) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts in the order of reading, notes last, and what became of all that the file holds.

    `seen` is told of each piece of the file.
    """
    if len(data) > PART:
        raise UnfitError(f"{len(data):,} bytes are too many for a report")
    reader = _Reader(Text(typed=b"\\footnote" not in data))
    for token in tokens(data, seen):
        reader.take(token)
    if reader.stack:
        raise UnfitError("it breaks off before its end")
    ledger = reader.text.ledger
    parts = without_contents(tuple(reader.end()), ledger)
    return parts, (*counted(parts), *ledger.held())


class _Reader(Struct):
    """Goes over the groups, paragraphs and rows of a file."""

    text: Text
    stack: list[State] = field(default_factory=list)
    flow: Flow = field(default_factory=Flow)
    around: list[Flow] = field(default_factory=list)
    """What goes on behind the text boxes that are open."""
    starred: bool = False
    """Whether the group may be passed over by who does not know it."""
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
            self._end_code(self.text.code)
        if closed.result >= 0 and closed.result != self.text.state.result:
            self.text.end_result(closed.result)
        if closed.boxes > self.text.state.boxes:
            self._end_box()
        if closed.out and not self.text.state.out:
            self.text.ledger.add(closed.out, "left-out", "".join(self.text.outs))
            self.text.outs = []
        self.starred, self.text.skip = False, 0

    def _end_code(self, code: str) -> None:
        """What a field shows without a result of its own; an invitation to type is told."""
        if invited := invitation(code):
            self.text.ledger.add("placeholders", "left-out", invited)
        else:
            self.text.say(set_over(code))

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
        elif word == "fldrslt":
            self.text.state = replace(self.text.state, result=len(self.text.words))
        elif word in TOLD_OUT:
            self.text.state = replace(self.text.state, out=TOLD_OUT[word])
        elif word == "footnote":
            self._note()
        elif word in ("listtext", "pntext"):
            self.text.ledger.add("numbers")
            self.text.state = replace(self.text.state, label=True)
        elif word in ("upr", "ud"):
            self.text.state = replace(self.text.state, twice=word == "upr", silent=False)
        elif word == "shptxt" and not (self.text.state.silent or self.text.state.out or self.text.state.note):
            self._begin_box()
        elif word == "nesttableprops":
            self.text.state = replace(self.text.state, nested=True)
        else:
            return False
        return True

    def _begin_box(self) -> None:
        """What follows is read behind the paragraph that is open."""
        self.text.ledger.add("text-boxes")
        self.text.end_gap()
        self.flow.words, self.text.words = self.text.words, []
        self.around.append(self.flow)
        self.flow = Flow()
        self.text.state = replace(self.text.state, boxes=self.text.state.boxes + 1)

    def _end_box(self) -> None:
        self._end_flow()
        parts, self.flow = self.flow.parts, self.around.pop()
        self.flow.boxes += parts
        self.text.words = self.flow.words

    def _note(self) -> None:
        label = str(len(self.text.notes) + 1)
        self.text.keep(f"[{label}]")
        self.text.notes[label] = []
        self.text.ledger.add("notes")
        self.text.state = replace(self.text.state, note=label, raised="", hidden=False)

    def _structure(self, word: str, number: int | None) -> None:
        """What a control word says of paragraphs and tables."""
        if self.text.state.silent or self._apart(word):
            return
        flow = self.flow
        if word == "par" and (self.text.state.deleted or self.text.state.hidden):
            return  # the mark of the paragraph is gone: the next one goes on with it
        if word in ("par", "sect", "page"):
            self._paragraph(flow.depth)
        elif word == "pard":
            flow.depth, flow.level = 0, 0
        elif word == "outlinelevel":
            flow.level = (number or 0) + 1 if (number or 0) < 6 else 0
        elif word in ("intbl", "itap"):
            flow.depth = max(1, flow.depth) if word == "intbl" else number or 0
        elif word in ("cell", "nestcell"):
            depth = 1 if word == "cell" else max(2, flow.depth)
            self._paragraph(depth)
            flow.end_inner(depth)
            flow.floating += flow.open[depth].end_cell()
        elif word in ("row", "nestrow"):
            flow.open[1 if word == "row" else max(2, flow.depth)].end_row()
        else:
            self._define(word, number)

    def _apart(self, word: str) -> bool:
        """Whether a group is a note, a list's number or left out: its paragraphs and cells are none of the text's."""
        if word in ("par", "sect", "page", "cell", "nestcell"):
            if self.text.state.note:
                self.text.notes[self.text.state.note].append(" " if word.endswith("cell") else "\n")
            elif self.text.state.out:
                self.text.outs.append(" ")
        return bool(self.text.state.note or self.text.state.out or self.text.state.label)

    def _define(self, word: str, number: int | None) -> None:
        """What a control word says of a row; that of a table in a cell is described behind its cells."""
        row = self.flow.open[max(2, self.flow.depth) if self.text.state.nested else 1].row
        if word == "trowd":
            row.edges, row.merged = [], []
        else:
            row.define(word, number)

    def _paragraph(self, depth: int) -> None:
        """Ends a paragraph that stands in a cell of `depth`, 0 for none."""
        self.text.end_gap()
        words = self.text.taken()
        boxes, self.flow.boxes = self.flow.boxes, []
        if depth:
            self.flow.end_inner(depth)
            self.flow.open[depth].lines += [words] if words.strip() else []
            self.flow.open[depth].boxes += boxes
            return
        self.tables = self.flow.end_table(self.tables)
        for line in filter(str.strip, words.split("\n")):
            self.flow.parts.append(Part("heading" if self.flow.level else "paragraph", line.strip(), self.flow.level))
        self.flow.parts += boxes

    def _end_flow(self) -> None:
        self.text.flush()
        self.text.end_gap()
        self.flow.depth = 0
        self._paragraph(0)
        self.tables = self.flow.end_table(self.tables)

    def end(self) -> Iterator[Part]:
        while self.around:
            self._end_box()
        self._end_flow()
        yield from self.flow.parts
        for label, words in self.text.notes.items():
            yield Part("note", CUSTOM.sub("", joined("".join(words).split("\n"))), label=label)
