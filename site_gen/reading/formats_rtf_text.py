"""The words of an RTF file as they come: decoded by their font, marks told, hidden and deleted words left out."""

from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.reading.formats_ledger import Ledger
from site_gen.reading.formats_marks import HIGH, told
from site_gen.reading.formats_rtf_state import State
from site_gen.reading.formats_rtf_tokens import CHARSETS, codepage

_END = "\r"
_CONTROL = compiled(r"[\x00-\x08\x0e-\x1f\r]")
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


class Text(Struct):
    """The words of the open paragraph, and what governs them."""

    typed: bool
    """Whether marks of notes are typed by hand: not in a file that has notes of its own."""
    ledger: Ledger = field(default_factory=Ledger)
    state: State = field(default_factory=State)
    words: list[str] = field(default_factory=list)
    outs: list[str] = field(default_factory=list)
    """Of the group that is being left out."""
    gap: list[str] = field(default_factory=list)
    """What is being left out inside a paragraph: its sort, then its words."""
    notes: dict[str, list[str]] = field(default_factory=dict)
    code: str = ""
    """Of the field that is open."""
    whole: list[tuple[int, int]] = field(default_factory=list)
    """Where in `words` results of fields stand that end with a paragraph's end."""
    skip: int = 0
    """Characters that still stand in for the last one of Unicode."""
    _fonts: dict[int, str] = field(default_factory=dict)
    _font: int = 0
    _page: str = "cp1252"
    _pending: bytes = b""
    _labelled: bool = False
    """Whether the last words are the number of a list."""
    _high: str = ""
    """The first half of a character beyond the first 65,536."""

    def take(self, data: bytes) -> None:
        taken = min(self.skip, len(data))
        self.skip -= taken
        self._pending += data[taken:]

    def flush(self) -> None:
        if self._pending:
            text, self._pending = self._pending.decode(self.state.encoding or self._page, "replace"), b""
            self.say(text)

    def _unicode(self, number: int) -> None:
        character = chr(number % 65536)
        self.skip = self.state.uc
        if "\ud800" <= character < "\udc00":
            self._high = character
            return
        pair = self._high + character
        self._high = ""
        self.say(pair.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))

    def say(self, text: str) -> None:
        state = self.state
        if state.code:
            self.code += text
        if state.silent or not text:
            return
        if state.out:
            self.outs.append(text)
        elif state.note:
            self.notes[state.note].append(text)
        elif state.deleted or state.hidden or state.struck:
            self._left_out("deletions" if state.deleted else "hidden" if state.hidden else "struck", text)
        elif state.label:
            self._label(text)
        else:
            self._typed(text)

    def _label(self, text: str) -> None:
        if label := text.strip():
            self.keep(label)
            self._labelled = True

    def _typed(self, text: str) -> None:
        before = "".join(self.words[-20:])[-20:]
        self.keep(told(text, before, self.state.raised == "super", self.typed, self.ledger))

    def keep(self, text: str) -> None:
        """Words of the open paragraph; a number of a list does not run into them."""
        self.end_gap()
        if self._labelled and text[:1].isascii() and self.words and self.words[-1][-1:].isascii():
            self.words.append(" ")
        self._labelled = False
        self.words.append(text)

    def end_result(self, start: int) -> None:
        """The result of a field ends, which began at `start`."""
        if "".join(self.words[start:]).endswith(_END):
            self.whole.append((start, len(self.words)))

    def taken(self) -> str:
        """The words of the open paragraph, which is none any more.

        LibreOffice writes a content control around paragraphs as fields that hold all of the first, before each of its
        pieces again; they are left out where what stands between them is the same.
        """
        words, whole = self.words, self.whole
        self.words, self.whole = [], []
        within = {at for start, end in whole for at in range(start, end)}
        between = _CONTROL.sub("", "".join(each for at, each in enumerate(words) if at not in within))
        repeats = {_CONTROL.sub("", "".join(words[start:end])).strip() for start, end in whole}
        if repeats == {between.strip()}:
            self.ledger.add("controls", "joined")
            return between
        return _CONTROL.sub("", "".join(words))

    def _left_out(self, what: str, text: str) -> None:
        if self.gap and self.gap[0] != what:
            self.end_gap()
        if not self.gap:
            self.gap.append(what)
        self.gap.append(text)

    def end_gap(self) -> None:
        """What was left out up to here is one passage."""
        if self.gap:
            self.ledger.add(self.gap[0], "left-out", "".join(self.gap[1:]))
        self.gap = []

    def shape(self, word: str, number: int | None) -> bool:
        """What a control word says of the characters that follow; False where it is none of those."""
        on = number != 0
        if word == "u":
            self._unicode(number or 0)
        elif word in _SAID:
            self.say(_SAID[word])
            if word == "line" and not self.state.silent:
                self.ledger.add("line-breaks")
        elif word in ("super", "sub", "nosupersub", "up", "dn"):
            self.state = replace(self.state, raised=_raised(word, number))
        elif word == "plain":
            self.state = replace(self.state, raised="", hidden=False, deleted=False, struck=False)
        elif word == "v":
            self.state = replace(self.state, hidden=on)
        elif word in ("strike", "striked"):
            self.state = replace(self.state, struck=on)
        elif word == "deleted":
            self.state = replace(self.state, deleted=on)
        elif word == "uc":
            self.state = replace(self.state, uc=max(0, number or 0))
        else:
            return self._encoded(word, number)
        return True

    def _encoded(self, word: str, number: int | None) -> bool:
        if word == "ansicpg":
            self._page = codepage(number)
        elif word == "f":
            self._font = number or 0
            self.state = replace(self.state, encoding=self._fonts.get(self._font, ""))
        elif word == "fcharset":
            self._fonts[self._font] = CHARSETS.get(number or 0, "")
        else:
            return False
        return True


def _raised(word: str, number: int | None) -> str:
    """What a control word makes of characters: `super`, `sub` or nothing."""
    if word == "up":
        return "super" if (number or 0) >= HIGH else ""
    return word if word in ("super", "sub") and number != 0 else ""
