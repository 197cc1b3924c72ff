"""A page -> whether its markup is so plain that no parser can find a fault in it; then none is asked, which takes long.

Plain is a small part of HTML: tags that close in the order in which they opened, attributes in quotation marks, and the
elements named here, each where no parser would move it. A doubt costs time and never a fault: the page is parsed.
"""

from itertools import chain

from site_gen.site.gate.check_scan import Element, Page


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENDS = ("<!doctype html>\n<html", "</body>\n</html>\n")
_WITHIN = {
    **dict.fromkeys(("head", "body"), ("html",)),
    **dict.fromkeys(("meta", "title", "link", "style"), ("head",)),
    **dict.fromkeys(("caption", "colgroup", "thead", "tbody", "tfoot"), ("table",)),
    **dict.fromkeys(("td", "th"), ("tr",)),
    **dict.fromkeys(("dt", "dd"), ("dl", "div")),
    "script": ("head", "body", "main", "section", "div", "figure"),
    "option": ("select",),
    "col": ("colgroup",),
    "tr": ("table", "thead", "tbody", "tfoot"),
    "li": ("ul", "ol"),
}
"""Element -> the elements of which it must be a child."""
_BARE = frozenset({"html", "head", "table", "colgroup", "thead", "tbody", "tfoot", "tr", "select"})
"""Hold those of `_WITHIN` and white space alone."""
_BLOCKS = _names(
    """address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2
    h3 h4 h5 h6 header hr li main nav noscript ol p pre section summary table ul"""
)
_LINES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
"""End, for a parser, where one of `_BLOCKS` begins."""
_ALONE = frozenset({"a", "button", "form"})
"""May not stand inside their like."""
_WORDS = _names(
    """a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label legend mark meter output progress
    q s samp select small span strong sub sup svg time u var wbr"""
)
_DRAWN = _names(
    """svg a circle clippath defs desc ellipse g line lineargradient marker mask path pattern polygon polyline rect stop
    symbol text title tspan use"""
)
_KNOWN = frozenset(_WITHIN) | _BLOCKS | _WORDS


def is_sure(page: Page) -> bool:
    """Whether an HTML parser would take every character of the page as it is written."""
    if not page.even or not (page.source.startswith(_ENDS[0]) and page.source.endswith(_ENDS[1])):
        return False
    first, *rest = page.elements
    halves = [each.name for each in rest if each.parent is first]
    return halves == ["head", "body"] and _stand_well(rest) and _bare(page)


def _bare(page: Page) -> bool:
    return not any(text.inside.name in _BARE and text.text.strip(" \n\t") for text in page.texts)


def _stand_well(elements: list[Element]) -> bool:
    """`elements`: all but the first, which holds them. What each stands in is known from that of its parent."""
    around: list[frozenset[str]] = [frozenset()]
    known: dict[tuple[frozenset[str], str], frozenset[str]] = {}
    for element in elements:
        parent = element.parent
        if parent is None or not _fits(element, parent, around[parent.index]):
            return False
        key = around[parent.index], element.name
        if key not in known:
            known[key] = key[0] | ({element.name} & frozenset(chain(_LINES, _ALONE, ("svg",))))
        around.append(known[key])
    return True


def _fits(element: Element, parent: Element, around: frozenset[str]) -> bool:
    """`around`: which elements that matter it stands in."""
    name = element.name
    if "svg" in around:
        return name in _DRAWN and parent.name not in ("title", "desc")
    if name not in _KNOWN or parent.name in ("title", "option") or (parent.name in _BARE and name not in _WITHIN):
        return False
    if name in _WITHIN and (parent.name not in _WITHIN[name] or not _is_listed(parent, name)):
        return False
    return not (name in _BLOCKS and around & _LINES) and not (name in _ALONE and name in around)


def _is_listed(parent: Element, name: str) -> bool:
    """Of `dt` and `dd` in a `div`: whether that is the part of a list."""
    return parent.name != "div" or name == "script" or bool(parent.parent and parent.parent.name == "dl")
