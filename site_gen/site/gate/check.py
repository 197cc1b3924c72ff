"""The site's own gate: all files of the output -> what is wrong with them.

The names of the rules are stable: external-request, broken-link, broken-anchor, absolute-link, script-address,
unreachable-page, hreflang-not-reciprocal, invalid-html, invalid-xml, invalid-json, duplicate-id, unfit-id, wrong-h1,
skipped-heading, missing-title, missing-meta, missing-lang, unmarked-language, left-over, missing-name, missing-policy,
weak-policy, inline-script, inline-style, inline-handler, incomplete-figure.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from xml.etree import ElementTree

import msgspec

from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import Problem
from site_gen.site.gate.check_figures import check_figures
from site_gen.site.gate.check_links import check_languages, check_links
from site_gen.site.gate.check_markup import check_markup
from site_gen.site.gate.check_outline import Outline, outlined
from site_gen.site.gate.check_scan import scan

Written = tuple[str, bytes]
"""Path and content of a page."""
Judged = Callable[[Sequence[Written]], Iterator[Outline]]
"""Pages -> their outlines, in the same order."""
_XML = (".xml", ".svg")
_JSON = (".json", ".webmanifest")
_OUTLINES = "outlines of pages"
"""What they are kept under: those of the last check alone."""


def here(pages: Iterable[Written]) -> Iterator[Outline]:
    """Judged one by one as they are asked for."""
    return (outline(*page) for page in pages)


def check(files: Mapping[str, bytes], keep: Keep = FORGETFUL) -> tuple[Problem, ...]:
    """Every problem of the site whose files are `files` (path -> content), in the order of the files.

    A page that `keep` knows is not read again, but for where links lead that lead nowhere.
    """
    return begin(files, keep, here)()


def begin(files: Mapping[str, bytes], keep: Keep, judged: Judged) -> Callable[[], tuple[Problem, ...]]:
    """What gives the same; `judged` may already be at work."""
    data = keep.get(_OUTLINES)
    known = msgspec.msgpack.decode(data, type=dict[str, Outline]) if data else {}
    digests = {path: _digest(path, page) for path, page in files.items() if path.endswith(".html")}
    fresh = {digest: (path, files[path]) for path, digest in digests.items() if digest not in known}
    outlines = judged((*fresh.values(),))

    def found() -> tuple[Problem, ...]:
        made = known | dict(zip(fresh, outlines, strict=True))
        now = {digest: made[digest] for digest in digests.values()}
        if now.keys() != known.keys():
            keep.put(_OUTLINES, msgspec.msgpack.encode(now))
        return _problems({path: now[digest] for path, digest in digests.items()}, files)

    return found


def _problems(pages: Mapping[str, Outline], files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    own = (problem for page in pages.values() for problem in page.problems)
    return tuple(sorted({*own, *check_links(pages, files), *check_languages(pages, files), *_others(files)}))


def _digest(path: str, page: bytes) -> str:
    return sha256(path.encode() + b"\n" + page).hexdigest()


def outline(path: str, data: bytes) -> Outline:
    """A page, judged by itself."""
    page = scan(path, data.decode())
    return outlined(page, (*check_markup(page), *check_figures(page)))


def _others(files: Mapping[str, bytes]) -> Iterator[Problem]:
    for path, data in files.items():
        if path.endswith(_XML):
            yield from _check_xml(path, data)
        elif path.endswith(_JSON):
            yield from _check_json(path, data)


def _check_xml(path: str, data: bytes) -> Iterator[Problem]:
    try:
        ElementTree.fromstring(data)  # noqa: S314 — our own output
    except ElementTree.ParseError as error:
        line, offset = error.position
        yield Problem(path, line, offset + 1, f"invalid XML: {error}", "invalid-xml")


def _check_json(path: str, data: bytes) -> Iterator[Problem]:
    try:
        json.loads(data)
    except json.JSONDecodeError as error:
        yield Problem(path, error.lineno, error.colno, f"invalid JSON: {error.msg}", "invalid-json")
