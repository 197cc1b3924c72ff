"""HTML -> its elements in order, each with its place, its parent and the language that it is in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from site_gen.model.problem import Problem

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_LONGEST_EXCERPT = 240


@dataclass(slots=True, eq=False)
class Element:
    """One start tag, and how far it reaches."""

    index: int
    name: str
    attributes: Mapping[str, str]
    line: int
    column: int
    """From 1."""
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


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A run of characters between two tags."""

    text: str
    inside: Element
    line: int
    column: int


@dataclass(slots=True)
class Page:
    """One HTML file, scanned."""

    path: str
    source: str
    elements: list[Element] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    ids: dict[str, Element] = field(default_factory=dict)
    """The first element of each id."""

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
        line, column = (at.line, at.column) if at else (1, 1)
        lines = self.source.split("\n")
        excerpt = lines[line - 1] if line <= len(lines) else ""
        excerpt = excerpt if len(excerpt) <= _LONGEST_EXCERPT else ""
        return Problem(self.path, line, column, message, rule, excerpt, hint=hint)


def scan(path: str, source: str) -> Page:
    """Reads tags as they are written; what a parser would repair is left for the rule on invalid HTML."""
    scanner = _Scanner(Page(path, source))
    scanner.feed(source)
    scanner.close()
    scanner.close_down_to(0)
    return scanner.page


class _Scanner(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, offset = self.getpos()
        parent = self.open[-1] if self.open else None
        attributes = {name: value or "" for name, value in reversed(attrs)}
        lang = attributes.get("lang") or (parent.lang if parent else "")
        here, index = len(self.page.texts), len(self.page.elements)
        element = Element(index, tag, attributes, line, offset + 1, parent, lang, here, here, index + 1)
        self.page.elements.append(element)
        self.page.ids.setdefault(attributes.get("id", ""), element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth].name == tag:
                self.close_down_to(depth)
                return

    def handle_data(self, data: str) -> None:
        if self.open:
            line, offset = self.getpos()
            self.page.texts.append(Text(data, self.open[-1], line, offset + 1))

    def close_down_to(self, depth: int) -> None:
        """Ends every element that is open at `depth` or deeper."""
        for element in self.open[depth:]:
            element.last_text = len(self.page.texts)
            element.end = len(self.page.elements)
        del self.open[depth:]
