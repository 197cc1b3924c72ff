"""styles.xml -> what a style says of its paragraphs and characters, inherited from the styles that it is based on."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.reading.formats_marks import HIGH
from site_gen.reading.formats_package import attribute, child, local

_T = TypeVar("_T")
_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.I)
"""A built-in style, which is a heading of its level whether or not it says so."""


class Style(Struct, frozen=True):
    """What matters of a style; None where neither it nor those before it say anything."""

    id: str = ""
    name: str = ""
    list: str | None = None
    """Number of the list (w:numId) that it puts its paragraphs into."""
    depth: int | None = None
    """Level in that list, from 0."""
    outline: int | None = None
    """Level of its heading, from 0."""
    hidden: bool | None = None
    struck: bool | None = None
    """Whether a line strikes its words out."""
    raised: str | None = None
    """superscript, subscript or baseline."""


class Styles(Struct):
    """Every style of a file by its id."""

    found: Mapping[str, etree._Element]
    default: str
    known: dict[str, Style] = field(default_factory=dict)

    @classmethod
    def of(cls, root: etree._Element | None) -> "Styles":
        elements = [each for each in root if local(each) == "style"] if root is not None else []
        usual = (attribute(e, "styleId") for e in elements if _is_usual(e))
        return cls({attribute(each, "styleId"): each for each in elements}, next(usual, ""))

    def get(self, id: str) -> Style:
        """The style with all that it inherits; one without a name or that is based on itself says nothing."""
        return self._inherited(id or self.default, frozenset())

    def _inherited(self, id: str, below: frozenset[str]) -> Style:
        element = self.found.get(id)
        if element is None or id in below:
            return Style()
        if id not in self.known:
            before = self._inherited(attribute(child(element, "basedOn"), "val"), below | {id})
            self.known[id] = styled(before, element, id)
        return self.known[id]


def _is_usual(element: etree._Element) -> bool:
    return attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on")


def styled(before: Style, element: etree._Element, id: str = "") -> Style:
    """`before` with what `element` (a style or a paragraph) says in its own pPr and rPr."""
    paragraph, characters = child(element, "pPr"), child(element, "rPr")
    list_, depth = child(paragraph, "numPr", "numId"), child(paragraph, "numPr", "ilvl")
    name = attribute(child(element, "name"), "val", before.name)
    built_in = _HEADING.fullmatch(name) if name != before.name else None
    return replace(
        ran(before, characters),
        id=id or before.id,
        name=name,
        list=attribute(list_, "val") if list_ is not None else before.list,
        depth=_number(depth) if depth is not None else before.depth,
        outline=_either(
            child(paragraph, "outlineLvl"), before.outline if built_in is None else int(built_in[1]) - 1, _number
        ),
    )


def ran(before: Style, characters: etree._Element | None) -> Style:
    """`before` with what an rPr says of characters."""
    return replace(
        before,
        hidden=_either(child(characters, "vanish"), before.hidden, is_on),
        struck=_either(child(characters, "strike"), _either(child(characters, "dstrike"), before.struck, is_on), is_on),
        raised=_either(
            child(characters, "vertAlign"),
            _either(child(characters, "position"), before.raised, _set_high),
            lambda each: attribute(each, "val"),
        ),
    )


def _either(element: etree._Element | None, before: _T | None, read: Callable[[etree._Element], _T]) -> _T | None:
    return before if element is None else read(element)


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as w:vanish is set."""
    return element is not None and attribute(element, "val", "true") not in ("0", "false", "off")


def _set_high(position: etree._Element) -> str:
    """What a place above the line makes of characters."""
    return "superscript" if _number(position) >= HIGH else "baseline"


def _number(element: etree._Element) -> int:
    value = attribute(element, "val")
    return int(value) if value.isdecimal() else 0
