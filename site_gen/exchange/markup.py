"""XML that comes from outside, read within bounds."""

from collections.abc import Iterator

from lxml import etree

from site_gen.model.assignment import ReturnError

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LIMIT = 64_000_000
"""Bytes of a file; a translation memory of a ministry has some ten million."""

_CODES = frozenset(("bpt", "ept", "ph", "it", "ut", "x", "bx", "ex"))
"""Elements inside words that hold the markup of another format."""


def root_of(data: bytes, kind: str) -> etree._Element:
    """The root, whose name without its namespace is `kind`. No entity of its own is followed, nothing is fetched.

    Raises ReturnError where the bytes are no XML of that kind.
    """
    if len(data) > LIMIT:
        raise ReturnError(f"it holds {len(data) // 1_000_000} MB; at most {LIMIT // 1_000_000} are read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReturnError(f"it is no {kind.upper()}: {error.msg}", max(error.lineno or 1, 1)) from error
    if name_of(root) != kind:
        raise ReturnError(f"it is no {kind.upper()}, its root is <{name_of(root)}>", line_of(root))
    return root


def name_of(element: etree._Element) -> str:
    """Without the namespace, which some tools change."""
    return etree.QName(element).localname


def inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Its descendants of that name, whatever their namespace."""
    return parent.iter(f"{{*}}{name}")


def child(parent: etree._Element, name: str) -> etree._Element | None:
    """Its first child of that name."""
    return next(iter(parent.iterchildren(f"{{*}}{name}")), None)


def text_of(element: etree._Element | None) -> str:
    """Its words, those that a tool has marked included, without a tool's codes."""
    return "" if element is None else "".join(_words(element)).strip()


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for inner in element.iterchildren(tag=etree.Element):
        if name_of(inner) not in _CODES:
            yield from _words(inner)
        yield inner.tail or ""


def line_of(element: etree._Element) -> int:
    """Of the file, from 1."""
    line = element.sourceline
    return line if isinstance(line, int) else 1
