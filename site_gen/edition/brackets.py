"""Plain words of a block -> the source's words and those in 〔〕, which the editor supplied."""

from msgspec import Struct

from site_gen.edition.addresses import Fault
from site_gen.model.compiled import compiled
from site_gen.model.edition import Run, Supplied

_BRACKET = compiled("[〔〕]")
_OPEN_HINT, _CLOSE_HINT = "write &#12308; for the character itself", "write &#12309; for the character itself"
_UNCLOSED = ("〔 is never closed", "unclosed", f"close it with 〕; {_OPEN_HINT}")


class Written(Struct, frozen=True):
    """Words that the source has, and where the block's Markdown writes them.

    `exact`: each character stands for itself there; else all of them stand for what is at `start` (an emendation).
    """

    text: str
    start: int
    exact: bool = True


class Brackets:
    """Takes words from left to right; `written` collects the source's, `faults` what is wrong with the brackets."""

    def __init__(self, faults: list[Fault]) -> None:
        self.written: list[Written] = []
        self._faults = faults
        self._words: list[tuple[type[Run | Supplied], list[str]]] = []
        self._open: int | None = None
        self._swallow = False
        """A 〕 whose 〔 was already reported is still to come."""
        self._cut: tuple[int, int] | None = None
        """A 〔 that an annotation cut short, and the number of the fault that says so."""

    @property
    def inside(self) -> bool:
        return self._open is not None

    @property
    def last(self) -> str:
        """The character before, if no annotation stands between."""
        return self._words[-1][1][-1][-1] if self._words else ""

    def read(self, text: str, start: int) -> None:
        """Words in which 〔 and 〕 are brackets."""
        begin = 0
        for match in _BRACKET.finditer(text):
            self.add(text[begin : match.start()], start + begin)
            begin = match.end()
            bracket = self._opened if match[0] == "〔" else self._closed
            bracket(start + match.start())
        self.add(text[begin:], start + begin)

    def add(self, text: str, start: int, *, exact: bool = True) -> None:
        """Words in which every character means itself."""
        if not text:
            return
        kind = Supplied if self.inside else Run
        if not self._words or self._words[-1][0] is not kind:
            self._words.append((kind, []))
        self._words[-1][1].append(text)
        if kind is Run:
            self.written.append(Written(text, start, exact))

    def taken(self) -> tuple[Run | Supplied, ...]:
        """The words since the last annotation."""
        words = tuple(kind("".join(parts)) for kind, parts in self._words)
        self._words = []
        return words

    def emended(self, found: str, start: int) -> None:
        """The source has `found` for the words that were written from `start` on."""
        while self.written and self.written[-1].start > start:
            self.written.pop()
        self.written.append(Written(found, start + 1, exact=False))

    def cut(self, fault: Fault) -> None:
        """An annotation begins inside 〔…〕, which `fault` says."""
        if self._open is not None:
            self._cut = (self._open, len(self._faults))
            self._faults.append(fault)
            self._open, self._swallow = None, True

    def end(self) -> None:
        """The end of a link or block: a 〔 that is still open never closes."""
        if self._open is not None:
            self._faults.append(Fault(self._open, 1, *_UNCLOSED))
        self._open = None

    def end_block(self) -> None:
        self.end()
        if self._cut and self._swallow:  # the annotation was not inside: the bracket never closes
            place, index = self._cut
            self._faults[index] = Fault(place, 1, *_UNCLOSED)

    def _opened(self, place: int) -> None:
        if self.inside:
            self._faults.append(Fault(place, 1, "〔 stands inside 〔…〕", "nested", _OPEN_HINT))
            self._swallow = True
        else:
            self._open = place

    def _closed(self, place: int) -> None:
        if not self.inside and not self._swallow:
            self._faults.append(Fault(place, 1, "〕 closes nothing", "unclosed", _CLOSE_HINT))
        if not self._swallow:
            self._open = None
        self._swallow = False
