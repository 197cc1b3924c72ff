"""HTML -> its elements in order, each with its place, its parent and the language that it is in."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from msgspec import Struct, field

from site_gen.model.compiled import compiled
from site_gen.model.problem import Problem

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_LONGEST_EXCERPT = 240
_VERBATIM = ("script", "style")
_SIGN = "\t\n !#-%'-;=?-~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0001fffd\U00020000-\U0002fffd"
"""All that may stand anywhere as it is: not `"`, `&`, `<`, `>`, nor what no page may hold."""
_REFERENCE = "&(?:amp|lt|gt|quot|nbsp|emsp|#3[49]);"
_ATTRIBUTES = rf'(?:[ \n]++[a-zA-Z][a-zA-Z0-9:-]*+(?:="(?:[{_SIGN}]|{_REFERENCE})*+")?+)*+'
_PLAIN = compiled(
    rf"<!doctype html>(?:(?:[{_SIGN}\">]|{_REFERENCE})++|</?+(?!script|style)[a-zA-Z][a-zA-Z0-9]*+{_ATTRIBUTES}/?+>"
    rf"|<(script|style){_ATTRIBUTES}>[{_SIGN}\"&>]*+</\1>)*+"
)
"""A page as ours are written: then tags are cut out by a simple pattern, and in half the time."""
_TAG = compiled(r"<(/?)(\w+)([^>]*?)(/?)>([^<]*)")
_ATTRIBUTE = compiled(r'([^\s=]+)(?:="([^"]*)")?')


class Element(Struct, eq=False):
    """One start tag, and how far it reaches."""

    index: int
    name: str
    attributes: Mapping[str, str]
    at: int
    """Offset in the page."""
    parent: "Element | None"
    lang: str
    first_text: int
    last_text: int
    """Half-open range of the page's texts that stand inside."""
    end: int
    """Index of the first element after it that does not stand inside."""

    def get(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    def ancestors(self) -> Iterator["Element"]:
        """Itself, then outwards."""
        element: Element | None = self
        while element:
            yield element
            element = element.parent


class Text(Struct, frozen=True, eq=False):
    """A run of characters between two tags."""

    text: str
    inside: Element
    at: int


class Page(Struct):
    """One HTML file, scanned."""

    path: str
    source: str
    elements: list[Element] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    ids: dict[str, Element] = field(default_factory=dict)
    """The first element of each id."""
    even: bool = True
    """Written plainly: every tag that opens closes, in order; no attribute is given twice."""

    def named(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.name in names]

    def text_of(self, element: Element) -> str:
        return self.raw_of(element).strip()

    def raw_of(self, element: Element) -> str:
        """The characters of an element that holds text alone, as they are written."""
        return "".join(text.text for text in self.texts[element.first_text : element.last_text])

    def inside(self, outer: Element, *names: str) -> list[Element]:
        """Descendants of `outer`, of these names if any are given."""
        within = self.elements[outer.index + 1 : outer.end]
        return [element for element in within if not names or element.name in names]

    def problem(self, rule: str, message: str, at: Element | Text | None = None, hint: str = "") -> Problem:
        """A problem of this page, at an element or text if it has a place."""
        before = self.source[: at.at if at else 0].split("\n")
        line, column = len(before), len(before[-1]) + 1
        excerpt = self.source.split("\n")[line - 1]
        excerpt = excerpt if len(excerpt) <= _LONGEST_EXCERPT else ""
        return Problem(self.path, line, column, message, rule, excerpt, hint=hint)


def scan(path: str, source: str) -> Page:
    """Reads tags as they are written; what a parser would repair is left for the rule on invalid HTML."""
    builder = _Builder(Page(path, source))
    if _PLAIN.fullmatch(source):
        _scan_plain(builder, source)
    else:
        _Scanner(builder).feed_all(source)
        builder.page.even = False
    builder.page.even &= not builder.open
    builder.close_down_to(0)
    return builder.page


def _scan_plain(builder: "_Builder", source: str) -> None:
    for tag in _TAG.finditer(source):
        end, name, attributes, closed, words = tag.groups()
        if end:
            builder.end(name.lower())
        else:
            builder.start(name.lower(), *_read(attributes), tag.start(), closed=bool(closed))
        if words:
            builder.say(unescape(words) if "&" in words and name not in _VERBATIM else words, tag.start(5))


@lru_cache(10_000)
def _read(attributes: str) -> tuple[Mapping[str, str], bool]:
    """What is written in a tag, as `_first` gives it; pages of one site write the same tags over and over."""
    return _first([(name.lower(), unescape(value)) for name, value in _ATTRIBUTE.findall(attributes)])


def _first(given: list[tuple[str, str]]) -> tuple[Mapping[str, str], bool]:
    """Of each attribute what counts, the first; and whether each is given once."""
    found = dict(reversed(given))
    return found, len(found) == len(given)


class _Builder:
    """Tags and words in order -> a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.open: list[Element] = []

    def start(self, tag: str, attributes: Mapping[str, str], once: bool, at: int, *, closed: bool) -> None:
        page, parent = self.page, self.open[-1] if self.open else None
        lang = attributes.get("lang") or (parent.lang if parent else "")
        here, index = len(page.texts), len(page.elements)
        element = Element(index, tag, attributes, at, parent, lang, here, here, index + 1)
        page.elements.append(element)
        page.ids.setdefault(attributes.get("id", ""), element)
        if not once:
            page.even = False
        if tag not in _VOID:
            self.open.append(element)
            if closed:
                page.even &= any(outer.name == "svg" for outer in self.open)
                self.end(tag)

    def end(self, tag: str) -> None:
        if self.open and self.open[-1].name == tag:
            self._closes(self.open.pop())
            return
        self.page.even = False
        at = next((depth for depth in range(len(self.open) - 1, -1, -1) if self.open[depth].name == tag), None)
        if at is not None:
            self.close_down_to(at)

    def say(self, text: str, at: int) -> None:
        if self.open:
            self.page.texts.append(Text(text, self.open[-1], at))

    def close_down_to(self, depth: int) -> None:
        """Ends every element that is open at `depth` or deeper."""
        for element in self.open[depth:]:
            self._closes(element)
        del self.open[depth:]

    def _closes(self, element: Element) -> None:
        element.last_text = len(self.page.texts)
        element.end = len(self.page.elements)


class _Scanner(HTMLParser):
    def __init__(self, builder: _Builder) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = builder
        self.lines = [0]
        """Where each begins."""

    def feed_all(self, source: str) -> None:
        self.lines += (match.end() for match in re.finditer("\n", source))
        self.feed(source)
        self.close()

    def at(self) -> int:
        line, offset = self.getpos()
        return self.lines[line - 1] + offset

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, *_first([(name, value or "") for name, value in attrs]), self.at(), closed=False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.say(data, self.at())
