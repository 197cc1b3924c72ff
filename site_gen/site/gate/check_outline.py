"""A page -> what must be known of it to judge where links lead; small enough to be kept."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.problem import Problem
from site_gen.site.gate.check_scan import Element, Page

_LOADING = frozenset({"src", "srcset", "poster", "data", "action", "formaction"})
"""Attributes whose address the browser asks for by itself, or sends a reader's words to."""
_LOADING_RELATIONS = frozenset({"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect"})


class Link(Struct, frozen=True):
    """An address in a page."""

    address: str
    loads: bool
    """Whether the browser asks for it by itself."""
    base: bool
    """Whether it is what others start from."""


class Outline(Struct, frozen=True):
    """A page without what it shows."""

    problems: tuple[Problem, ...]
    """What is wrong with it by itself."""
    ids: frozenset[str]
    links: tuple[Link, ...]
    """Each once."""
    alternates: tuple[str, ...]
    """Addresses that it gives for itself in languages."""
    leads_on: bool
    """Whether it stands at an address that moved, for links that others made."""


def outlined(page: Page, problems: tuple[Problem, ...]) -> Outline:
    """`problems`: of the page by itself."""
    links = tuple(dict.fromkeys(link for _, link in links_of(page)))
    leads_on = any(meta.get("http-equiv").lower() == "refresh" for meta in page.named("meta"))
    alternates = tuple(element.get("href") for element in alternates_of(page))
    return Outline(problems, frozenset(page.ids), links, alternates, leads_on)


def links_of(page: Page) -> Iterator[tuple[Element, Link]]:
    """Each address of the page, with the element that holds it."""
    for element in page.elements:
        for attribute, value in element.attributes.items():
            if attribute == "srcset":
                candidates = (candidate.split()[0] for candidate in value.split(",") if candidate)
                yield from ((element, _link(element, attribute, address)) for address in candidates)
            elif attribute in ("href", "xlink:href") or attribute in _LOADING:
                yield element, _link(element, attribute, value.strip())


def alternates_of(page: Page) -> Iterator[Element]:
    """The links to the page itself in each language."""
    for element in page.named("link"):
        if "alternate" in element.get("rel").split() and element.get("hreflang") not in ("", "x-default"):
            yield element


def _link(element: Element, attribute: str, address: str) -> Link:
    return Link(address, _loads(element, attribute), element.name == "base")


def _loads(element: Element, attribute: str) -> bool:
    if element.name == "link":
        return bool(_LOADING_RELATIONS & set(element.get("rel").lower().split()))
    return attribute in _LOADING or element.name in ("use", "image", "feimage", "script")
