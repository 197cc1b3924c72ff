"""The notes of a page whose marks link to them and back, as Word, LibreOffice and most other programs write them.

A mark is a link to the note; in the note, or as its own mark, stands a link back. Such notes are numbered as they are
called, and stand behind the text, like those of a Word file.
"""

import re

from msgspec import Struct, field

from site_gen.model.received import Part
from site_gen.reading.formats_grid import joined
from site_gen.reading.web.styles import Attributes

_TAG = re.compile(r"<([a-z][a-z0-9]{0,15})\b([^<>]{0,2000})>", re.I)
_NAME = re.compile(r"(?<![\w-])(?:id|name)\s*=\s*[\"']?([^\"'\s>]{1,200})", re.I)
_TO = re.compile(r"(?<![\w-])href\s*=\s*[\"']?#([^\"'\s>]{1,200})", re.I)
_SHOWN = re.compile(r"(.{0,600}?)</a\s*>", re.I | re.S)
_MARK = re.compile(
    r"\W{0,2}(?:注|脚注|尾注)?\s*(?:\d{1,3}|[ivxl]{1,7}|[a-z]|[①-⑳]|[*＊※†‡]{1,3})\W{0,2}|[*＊※†‡]{1,3}", re.I
)
"""What the link of a mark shows: 1, [1], ①, iv."""
_NEAR = 120
"""Characters before a link in which the element stands that a note links back to: <sup id=…><a …>."""


class _Links(Struct, frozen=True):
    labels: dict[str, str]
    """Name of the place where a note begins -> its number."""
    back: frozenset[str]
    """Names of the places where notes are called."""


def _links(page: str) -> _Links:
    """The marks of a page, and the notes that link back to them."""
    names: dict[str, int] = {}
    tags = [(tag.start(), _NAME.findall(tag[2]), _TO.findall(tag[2])) for tag in _TAG.finditer(page)]
    for place, own, _ in tags:
        for name in own:
            names.setdefault(name, place)
    last = {name: place for place, _, to in tags for name in to}
    labels: dict[str, str] = {}
    back: set[str] = set()
    for index, (place, _, to) in enumerate(tags):
        for name in to:
            here = [each for at, own, _ in tags[max(0, index - 2) : index + 1] if place - at < _NEAR for each in own]
            called = [each for each in here if last.get(each, -1) >= names.get(name, len(page))]
            if called and names.get(name, -1) > place and _is_mark(page, place):
                labels.setdefault(name, str(len(labels) + 1))
                back.update(called)
    return _Links(labels, frozenset(back))


def _is_mark(page: str, place: int) -> bool:
    shown = _SHOWN.match(page, page.find(">", place) + 1)
    return bool(shown and _MARK.fullmatch(re.sub(r"<[^<>]*>|\s", "", shown[1])))


class _Note(Struct):
    """A note that is being read."""

    label: str
    within: object
    """The element that ends it."""
    parts: list[Part] = field(default_factory=list)


class Notes:
    """Told of elements as they begin and end; keeps what stands between as notes."""

    def __init__(self, page: str) -> None:
        self._links = _links(page)
        self._begun: set[str] = set()
        self._open: _Note | None = None
        self._found: list[Part] = []

    def parts(self) -> list[Part]:
        """The notes, in the order in which they are called."""
        return sorted(self._found, key=lambda part: int(part.label))

    def called(self, attributes: Attributes) -> str:
        """The number of the note that a link calls; empty where it calls none."""
        to = attributes.get("href", "").removeprefix("#")
        return "" if self._open else self._links.labels.get(to, "")

    def is_back(self, attributes: Attributes) -> bool:
        """Whether a link leads from a note to its mark: 1, ^, ↩."""
        return self._open is not None and attributes.get("href", "").removeprefix("#") in self._links.back

    def begins(self, attributes: Attributes) -> str:
        """The number of the note that begins with an element; empty where none does."""
        names = {attributes.get("id", ""), attributes.get("name", "")} & self._links.labels.keys()
        return next((self._links.labels[name] for name in names if name not in self._begun), "")

    def begin(self, label: str, within: object) -> None:
        self.end(self._open.within if self._open else None)
        self._begun |= {name for name, each in self._links.labels.items() if each == label}
        self._open = _Note(label, within)

    def takes(self, parts: list[Part]) -> bool:
        """Whether what was read is of a note."""
        if self._open:
            self._open.parts += parts
        return self._open is not None

    def end(self, element: object) -> None:
        """Ends the note whose element ends."""
        if self._open and self._open.within is element:
            text = joined([part.text for part in self._open.parts])
            self._found += [Part("note", text, label=self._open.label)] if text else []
            self._open = None
