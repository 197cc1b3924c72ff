"""Where the links of the site lead: files, anchors, other hosts, other languages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from site_gen.model.problem import Problem
from site_gen.site import addresses
from site_gen.site.check_scan import Element, Page

_LOADING = frozenset({"src", "srcset", "poster", "data", "action", "formaction"})
"""Attributes whose address the browser asks for by itself, or sends a reader's words to."""
_LOADING_RELATIONS = frozenset({"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect"})
_CSS_URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""")
"""`url("x.svg")`, `@import 'x.css'`."""
_TEXT_DIRECTIVE = ":~:"
_START = "index.html"


def check_links(pages: Mapping[str, Page], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Problems of every link of every page and style sheet."""
    for page in pages.values():
        for element, attribute, address in _addresses(page):
            yield from _check_address(page, element, attribute, address, pages, files)
    for path, data in files.items():
        if path.endswith(".css"):
            yield from _check_style(path, data.decode(), files)
    yield from _check_reach(pages, files)


def check_languages(pages: Mapping[str, Page], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Every page that names its other languages must be named by them in return."""
    named = {path: dict(_alternates(page, files)) for path, page in pages.items()}
    for path, alternates in named.items():
        for target, element in alternates.items():
            if path not in named.get(target, {}):
                message = f"{target} does not name this page as its other language"
                yield pages[path].problem("hreflang-not-reciprocal", message, element)


def is_external(address: str) -> bool:
    """True for what another host would be asked for: https://…, //…; mailto: and data: ask nobody."""
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme in ("http", "https", "ftp", "ws", "wss")


def target_of(path: str, address: str) -> tuple[str, str]:
    """(file, anchor) that a relative address on page `path` leads to."""
    parts = urlsplit(address)
    file = normpath(join(dirname(path), unquote(parts.path))) if parts.path else path
    return file, unquote(parts.fragment).split(_TEXT_DIRECTIVE)[0]


def _addresses(page: Page) -> Iterator[tuple[Element, str, str]]:
    for element in page.elements:
        for attribute, value in element.attributes.items():
            if attribute == "srcset":
                yield from ((element, attribute, candidate.split()[0]) for candidate in value.split(",") if candidate)
            elif attribute in ("href", "xlink:href", *_LOADING):
                yield element, attribute, value.strip()


def _check_address(
    page: Page, element: Element, attribute: str, address: str, pages: Mapping[str, Page], files: Mapping[str, bytes]
) -> Iterable[Problem]:
    scheme = urlsplit(address).scheme
    if scheme == "javascript":
        return [page.problem("script-address", f"a link runs a script: {address[:60]}", element)]
    if is_external(address):
        loads = _loads(element, attribute)
        return [page.problem("external-request", f"asks another host: {address}", element)] if loads else []
    if scheme or element.name == "base":
        return []
    if address.startswith("/") and page.path.endswith(addresses.NOT_FOUND):  # shown at any depth of its host
        file = _named(address, files)
        missing = file not in files or ("/" not in file and address.count("/") > 1)
        return [page.problem("broken-link", f"{address} leads to no file", element)] if missing else []
    if address.startswith("/"):
        hint = "write a relative link: the site must work in any folder"
        return [page.problem("absolute-link", f"{address} leaves the site's folder", element, hint)]
    return _check_target(page, element, address, pages, files)


def _loads(element: Element, attribute: str) -> bool:
    if element.name == "link":
        return bool(_LOADING_RELATIONS & set(element.get("rel").lower().split()))
    return attribute in _LOADING or element.name in ("use", "image", "feimage", "script")


def _check_target(
    page: Page, element: Element, address: str, pages: Mapping[str, Page], files: Mapping[str, bytes]
) -> Iterator[Problem]:
    file, anchor = target_of(page.path, address)
    if file not in files:
        folder = f"{file}/index.html".removeprefix("./")
        hint = f"did you mean {folder}? from a disk nobody adds index.html" if folder in files else ""
        yield page.problem("broken-link", f"{address or 'an empty address'} leads to no file", element, hint)
    elif anchor and anchor != "top" and file in pages and anchor not in pages[file].ids:
        yield page.problem("broken-anchor", f"{file} has no #{anchor}", element)


def _check_style(path: str, style: str, files: Mapping[str, bytes]) -> Iterator[Problem]:
    for number, line in enumerate(style.split("\n"), 1):
        for match in _CSS_URL.finditer(line):
            address = match[1]
            place = (path, number, match.start(1) + 1)
            if is_external(address):
                yield Problem(*place, f"asks another host: {address}", "external-request", length=len(address))
            elif not address.startswith(("data:", "#")) and target_of(path, address)[0] not in files:
                yield Problem(*place, f"{address} leads to no file", "broken-link", length=len(address))


def _check_reach(pages: Mapping[str, Page], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Every page must be reached by links from the front page."""
    if _START not in pages:
        return
    reached, waiting = {_START}, [_START]
    while waiting:
        page = pages[waiting.pop()]
        for target in {target_of(page.path, address)[0] for _, _, address in _addresses(page)} & pages.keys() - reached:
            reached.add(target)
            waiting.append(target)
    for path in sorted(pages.keys() - reached):
        if not path.endswith(addresses.NOT_FOUND) and not _leads_on(pages[path]):
            yield pages[path].problem("unreachable-page", "no link leads here from the front page")


def _leads_on(page: Page) -> bool:
    """Whether it stands at an address that moved, for links that others made."""
    return any(meta.get("http-equiv").lower() == "refresh" for meta in page.named("meta"))


def _alternates(page: Page, files: Mapping[str, bytes]) -> Iterator[tuple[str, Element]]:
    for element in page.named("link"):
        if "alternate" in element.get("rel").split() and element.get("hreflang") not in ("", "x-default"):
            yield _file_of(page.path, element.get("href"), files), element


def _file_of(path: str, address: str, files: Mapping[str, bytes]) -> str:
    """The file behind an address, which may start with whatever public address the site has."""
    return _named(address, files) if is_external(address) else target_of(path, address)[0]


def _named(address: str, files: Mapping[str, bytes]) -> str:
    """The file that an address of the host names, wherever on it the site stands; `address` itself where it is none."""
    steps = unquote(urlsplit(address).path).strip("/").split("/")
    ends = ("/".join(steps[start:]) for start in range(len(steps) + 1))
    names = (name for end in ends for name in (end, f"{end}/index.html".removeprefix("/")))
    return next((name for name in names if name in files), address)
