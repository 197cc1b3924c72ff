"""Where the links of the site lead: files, anchors, other hosts, other languages."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.problem import Problem
from site_gen.site.frame import addresses
from site_gen.site.gate.check_outline import Link, Outline, alternates_of, links_of
from site_gen.site.gate.check_scan import scan

_CSS_URL = compiled(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""")
"""`url("x.svg")`, `@import 'x.css'`."""
_PLAIN = re.compile(r"(?!/)[\w./-]*(?:#[\w.-]*)?", re.ASCII)
"""A relative address in which nothing stands for something else."""
_TEXT_DIRECTIVE = ":~:"
_START = "index.html"


class Fault(Struct, frozen=True):
    """What is wrong with a link, wherever it stands on its page."""

    rule: str
    message: str
    hint: str = ""


def check_links(pages: Mapping[str, Outline], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Problems of every link of every page and style sheet."""
    for path, page in pages.items():
        faults = {link: fault for link in page.links if (fault := _fault(path, link, pages, files))}
        if faults:
            source = scan(path, files[path].decode())
            for element, link in links_of(source):
                if fault := faults.get(link):
                    yield source.problem(fault.rule, fault.message, element, fault.hint)
    for path, data in files.items():
        if path.endswith(".css"):
            yield from _check_style(path, data.decode(), files)
    yield from _check_reach(pages, files)


def check_languages(pages: Mapping[str, Outline], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Every page that names its other languages must be named by them in return."""
    named = {path: {_file_of(path, each, files) for each in page.alternates} for path, page in pages.items()}
    for path, others in named.items():
        lacking = {other for other in others if path not in named.get(other, ())}
        if lacking:
            page = scan(path, files[path].decode())
            found = {_file_of(path, each.get("href"), files): each for each in alternates_of(page)}
            for other in (other for other in found if other in lacking):
                message = f"{other} does not name this page as its other language"
                yield page.problem("hreflang-not-reciprocal", message, found[other])


def is_external(address: str) -> bool:
    """True for what another host would be asked for: https://…, //…; mailto: and data: ask nobody."""
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme in ("http", "https", "ftp", "ws", "wss")


def target_of(path: str, address: str) -> tuple[str, str]:
    """(file, anchor) that a relative address on page `path` leads to."""
    if _PLAIN.fullmatch(address):
        name, _, anchor = address.partition("#")
        return (_joined(dirname(path), name) if name else path), anchor
    parts = urlsplit(address)
    file = _joined(dirname(path), unquote(parts.path)) if parts.path else path
    return file, unquote(parts.fragment).split(_TEXT_DIRECTIVE)[0]


@lru_cache(maxsize=8192)
def _joined(folder: str, name: str) -> str:
    return normpath(join(folder, name))


def _fault(path: str, link: Link, pages: Mapping[str, Outline], files: Mapping[str, bytes]) -> Fault | None:
    """What is wrong with a link on page `path`."""
    address = link.address
    if _PLAIN.fullmatch(address):
        return None if link.base else _astray(path, address, pages, files)
    scheme = urlsplit(address).scheme
    if scheme == "javascript":
        return Fault("script-address", f"a link runs a script: {address[:60]}")
    if is_external(address):
        return Fault("external-request", f"asks another host: {address}") if link.loads else None
    if scheme or link.base:
        return None
    if address.startswith("/") and path.endswith(addresses.NOT_FOUND):  # shown at any depth of its host
        file = _named(address, files)
        missing = file not in files or ("/" not in file and address.count("/") > 1)
        return Fault("broken-link", f"{address} leads to no file") if missing else None
    if address.startswith("/"):
        hint = "write a relative link: the site must work in any folder"
        return Fault("absolute-link", f"{address} leaves the site's folder", hint)
    return _astray(path, address, pages, files)


def _astray(path: str, address: str, pages: Mapping[str, Outline], files: Mapping[str, bytes]) -> Fault | None:
    file, anchor = target_of(path, address)
    if file not in files:
        folder = f"{file}/index.html".removeprefix("./")
        hint = f"did you mean {folder}? from a disk nobody adds index.html" if folder in files else ""
        return Fault("broken-link", f"{address or 'an empty address'} leads to no file", hint)
    if anchor and anchor != "top" and file in pages and anchor not in pages[file].ids:
        return Fault("broken-anchor", f"{file} has no #{anchor}")
    return None


def _check_style(path: str, style: str, files: Mapping[str, bytes]) -> Iterator[Problem]:
    for number, line in enumerate(style.split("\n"), 1):
        for match in _CSS_URL.finditer(line):
            address = match[1]
            place = (path, number, match.start(1) + 1)
            if is_external(address):
                yield Problem(*place, f"asks another host: {address}", "external-request", length=len(address))
            elif not address.startswith(("data:", "#")) and target_of(path, address)[0] not in files:
                yield Problem(*place, f"{address} leads to no file", "broken-link", length=len(address))


def _check_reach(pages: Mapping[str, Outline], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Every page must be reached by links from the front page."""
    if _START not in pages:
        return
    reached, waiting = {_START}, [_START]
    while waiting:
        path = waiting.pop()
        for target in {target_of(path, link.address)[0] for link in pages[path].links} & pages.keys() - reached:
            reached.add(target)
            waiting.append(target)
    for path in sorted(pages.keys() - reached):
        if not path.endswith(addresses.NOT_FOUND) and not pages[path].leads_on:
            page = scan(path, files[path].decode())
            yield page.problem("unreachable-page", "no link leads here from the front page")


def _file_of(path: str, address: str, files: Mapping[str, bytes]) -> str:
    """The file behind an address, which may start with whatever public address the site has."""
    return _named(address, files) if is_external(address) else target_of(path, address)[0]


def _named(address: str, files: Mapping[str, bytes]) -> str:
    """The file that an address of the host names, wherever on it the site stands; `address` itself where it is none."""
    steps = unquote(urlsplit(address).path).strip("/").split("/")
    ends = ("/".join(steps[start:]) for start in range(len(steps) + 1))
    names = (name for end in ends for name in (end, f"{end}/index.html".removeprefix("/")))
    return next((name for name in names if name in files), address)
