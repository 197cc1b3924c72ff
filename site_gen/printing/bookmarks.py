"""PDF -> the same with bookmarks that say what its headings say.

Chromium writes them itself, but joins the words around the end of a line ("Seek progresswhile ensuring"), and may write
a heading twice that begins a page, in one entry or in two.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, TextStringObject

HEADINGS = r"""() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter((heading) => heading.checkVisibility())
  .map((heading) => heading.textContent.replace(/\s+/gu, ' ').trim())"""
"""The headings of the page that is printed, in order."""
_LINKS = ("/First", "/Last", "/Next", "/Prev", "/Parent", "/Count")


class Bookmark(Struct):
    """One entry of the outline, and those under it."""

    entry: DictionaryObject
    under: list["Bookmark"] = field(default_factory=list)

    @property
    def title(self) -> str:
        return str(self.entry.get("/Title", ""))


def retitle(writer: PdfWriter, headings: Sequence[str]) -> None:
    """Gives each bookmark the words of its heading, and takes out those that say one again."""
    outline = writer.root_object.get("/Outlines")
    if outline is None:
        return
    top = outline.get_object()
    marks = _without_doubles(list(_under(top)), list(headings))
    waiting = list(headings)
    for mark in _each(marks):
        place = next((at for at, heading in enumerate(waiting) if _bare(mark.title) in _told(heading)), None)
        if place is not None:
            mark.entry[NameObject("/Title")] = TextStringObject(waiting[place])
            del waiting[: place + 1]
    _link(top, marks)


def _under(entry: DictionaryObject) -> Iterator[Bookmark]:
    child = entry.get("/First")
    while child is not None:
        made = child.get_object()
        yield Bookmark(made, list(_under(made)))
        child = made.get("/Next")


def _each(marks: Sequence[Bookmark]) -> Iterator[Bookmark]:
    for mark in marks:
        yield mark
        yield from _each(mark.under)


def _without_doubles(marks: list[Bookmark], headings: list[str]) -> list[Bookmark]:
    """Of two that say one heading in a row the one with others under it stays, or the second."""
    said = [_bare(heading) for heading in headings]
    kept: list[Bookmark] = []
    for mark in marks:
        mark.under = _without_doubles(mark.under, headings)
        words = _bare(mark.title)
        if kept and _bare(kept[-1].title) == words and said.count(words) < 2:
            mark.under = kept.pop().under + mark.under
        kept.append(mark)
    return kept


def _link(parent: DictionaryObject, marks: Sequence[Bookmark]) -> int:
    """Writes the links of an outline anew; how many entries stand under `parent`, all open."""
    for name in ("/First", "/Last", "/Count"):
        parent.pop(NameObject(name), None)
    for at, mark in enumerate(marks):
        for name in _LINKS:
            mark.entry.pop(NameObject(name), None)
        _refer(mark.entry, "/Parent", parent)
        if at:
            _refer(mark.entry, "/Prev", marks[at - 1].entry)
            _refer(marks[at - 1].entry, "/Next", mark.entry)
    count = len(marks) + sum(_link(mark.entry, mark.under) for mark in marks)
    if marks:
        _refer(parent, "/First", marks[0].entry)
        _refer(parent, "/Last", marks[-1].entry)
        parent[NameObject("/Count")] = NumberObject(count)
    return count


def _refer(entry: DictionaryObject, name: str, to: DictionaryObject) -> None:
    reference = to.indirect_reference
    assert reference is not None, "an entry of an outline is an object of its own"  # noqa: S101
    entry[NameObject(name)] = reference


def _told(heading: str) -> tuple[str, str]:
    """What Chromium may make of a heading: its words, or those twice."""
    return _bare(heading), 2 * _bare(heading)


def _bare(words: str) -> str:
    return "".join(words.split())
