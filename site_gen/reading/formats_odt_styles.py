"""The styles of an OpenDocument text -> what each says of its paragraphs and characters."""

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from site_gen.reading.formats_package import attribute, child, local, whole


class Style(Struct, frozen=True):
    """What a style says; the list is that of its paragraphs."""

    list: str = ""
    hidden: bool = False
    raised: str = ""
    outline: int = 0
    struck: bool = False


def styles_of(*roots: etree._Element | None) -> Mapping[str, Style]:
    """The styles by name, each with what it inherits."""
    elements = {
        attribute(each, "name"): each
        for root in roots
        for each in (root.iter() if root is not None else ())
        if local(each) == "style"
    }
    found: dict[str, Style] = {}
    for name in elements:
        _style(name, elements, found, 0)
    return found


def _style(name: str, elements: Mapping[str, etree._Element], found: dict[str, Style], depth: int) -> Style:
    """A style with what it inherits; a circle of styles ends somewhere."""
    if name not in elements or depth > len(elements):
        return Style()
    if name not in found:
        element = elements[name]
        before = _style(attribute(element, "parent-style-name"), elements, found, depth + 1)
        words = child(element, "text-properties")
        position = attribute(words, "text-position").split(" ")[0]
        raised = "" if position in ("", "0%") else "sub" if position.startswith(("sub", "-")) else "super"
        found[name] = Style(
            attribute(element, "list-style-name", before.list),
            attribute(words, "display", "none" if before.hidden else "") == "none",
            raised or (before.raised if not position else ""),
            whole(element, "default-outline-level", before.outline),
            attribute(words, "text-line-through-style", "solid" if before.struck else "none") != "none",
        )
    return found[name]


def over(style: Style, own: Style) -> Style:
    """A paragraph's style under that of some of its characters."""
    struck = own.struck or style.struck
    return Style(style.list, own.hidden or style.hidden, own.raised or style.raised, struck=struck)
