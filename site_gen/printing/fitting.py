"""a PDF, the parts of the book -> how each is set, so that pages are full: tighter, looser, or on the last page of the
part before.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from ctypes import c_double

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct

from site_gen.printing.folios import folios

_HALF, _FEW = 0.5, 0.12
"""Of a page: what its words should fill at least, and what is no more than a few lines."""
_ROOM = 0.75
"""Of a page: where the words before end at the latest if a part that would leave a few lines alone may join them."""
_BETWEEN = 0.06
"""Of a page: the white between two parts."""
_TABLES = (0.08, 0.05)
_GAINS = {
    "contents": (0.14, 0.0),
    "annex-figures": _TABLES,
    "annex-indicators": _TABLES,
    "annex-glossary": (0.03, 0.03),
}
_GAIN = (0.05, 0.05)
"""Of each page: what setting a part tighter, and looser, makes of it (`templates/css/sheet.css`)."""
_EDGES = (62.0, 55.0)
"""Above and below the words of a page, in points."""


class Part(Struct, frozen=True):
    """A part that begins on a page of its own: how many pages it has, and how full the last is, from 0 to 1."""

    name: str
    pages: int
    last: float
    holes: float = 0
    """What its other pages have of white below their words, in pages."""

    @property
    def length(self) -> float:
        """In pages, if all but the last were full."""
        return self.pages - 1 + self.last - self.holes


def parts_of(pdf: bytes, names: Sequence[str], *, holes: bool = True) -> tuple[Part, ...]:
    """Those of `names` whose place is known, as they are printed; the first of all begins behind the cover.

    `holes`: of those that may join the part before; it takes time.
    """
    document = pypdfium2.PdfDocument(pdf)  # which must outlive what is read of its pages
    pages = tuple(document)
    starts = {names[0]: 2, **folios(pdf)} if names else {}
    known = [name for name in names if name in starts]
    ends = [starts[name] - 1 for name in known[1:]] + [len(pages)]
    found: list[Part] = []
    for name, end in zip(known, ends, strict=True):
        own = pages[starts[name] - 1 : end]
        inner = own[:-1] if holes and found and found[-1].last < _ROOM else []
        found += [Part(name, len(own), _fill(own[-1]), sum(1 - _fill(page) for page in inner))] if own else []
    return tuple(found)


def _fill(page: pypdfium2.PdfPage) -> float:
    """How far down its words reach."""
    above, below = _EDGES
    height: float = page.get_height()
    lowest = min((y for y in _baselines(page.get_textpage()) if y > below - 3), default=height - above)
    return min(1.0, max(0.0, (height - above - lowest) / (height - above - below)))


def _baselines(text: pypdfium2.PdfTextPage) -> Iterator[float]:
    """Of its characters but white space, in points above the foot of the page."""
    x, y = c_double(), c_double()
    for index in range(text.count_chars()):
        if not chr(pdfium.FPDFText_GetUnicode(text, index)).isspace():
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            yield y.value


def fitted(parts: Sequence[Part]) -> Mapping[str, str]:
    """Part -> `tight`, `loose` or `joined`, or both, where that leaves fewer pages half empty; others stay."""
    found: dict[str, str] = {}
    before: tuple[Part, float] | None = None
    for part in parts:
        room = before[1] if before and _kind(before[0]) == _kind(part) else None
        how, last = _chosen(part, room)
        if how:
            found[part.name] = how
        before = (part, last) if "joined" not in how and last < _ROOM else None
    return found


def corrected(parts: Sequence[Part], first: Sequence[Part], joined: Collection[str]) -> Mapping[str, str]:
    """The same at a second look: what others have joined may be set otherwise, and what was set in vain is `plain`.

    `first`: as they were before any was set otherwise.
    """
    ways = {part.name: _chosen(part, None)[0] for part in parts if part.name in joined}
    costs = {part.name: _cost(part.last) for part in first if part.name not in joined}
    vain = {part.name: "plain" for part in parts if _cost(part.last) > costs.get(part.name, _cost(part.last))}
    return vain | {name: how for name, how in ways.items() if how}


def _kind(part: Part) -> str:
    """No annex goes on behind the text, nor the text behind its contents."""
    return part.name.partition("-")[0] if part.name.startswith(("annex-", "contents")) else ""


def _chosen(part: Part, room: float | None) -> tuple[str, float]:
    """The way that costs least, and how full the last page is then."""
    left = room is not None and room < _HALF
    ways = [(_cost(last) + (left and "joined" not in how), how, last) for how, last in _ways(part, room)]
    least = min(cost for cost, _, _ in ways)
    return next((how, last) for cost, how, last in ways if cost == least)


def _ways(part: Part, room: float | None) -> Iterator[tuple[str, float]]:
    """Each way to set it, the plainest first; of joining, only where the words before are no more than `room`."""
    less, more = _GAINS.get(part.name, _GAIN)
    yield "", part.last
    if part.pages > 1:
        printed = part.pages - 1 + part.last
        yield "tight", printed * (1 - less) % 1
        yield "loose", printed * (1 + more) % 1
    if room is not None:
        length = part.length + room + _BETWEEN
        yield "joined", length % 1
        yield "joined tight", (length - less * part.length) % 1
        yield "joined loose", (length + more * part.length) % 1


def _cost(last: float) -> int:
    return (last < _HALF) + (last < _FEW)


def spilled(pdf: bytes, names: Sequence[str]) -> list[str]:
    """Those parts whose last page holds a few lines alone."""
    return [part.name for part in parts_of(pdf, names, holes=False) if part.pages > 1 and part.last < _FEW]
