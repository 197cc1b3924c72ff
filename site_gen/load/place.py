"""TOML text, path of keys -> line and column: where a value stands, which no TOML library tells."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from site_gen.model.compiled import compiled

Path = tuple[str | int, ...]
"""`("chart", 2, "title", "en")`: the key `en` of `title` in the third `[[chart]]`."""

_HEADER = compiled(r"\s*\[(\[)?\s*([^\[\]]+?)\s*\]")  # [[chart]]  [subjects]  [indicator.gdp]
_KEY = compiled(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")  # title.en =
_PART = compiled(r"""[\w-]+|"[^"]*"|'[^']*'""")
_FENCE = compiled("\"\"\"|'''")


class Place(Struct, frozen=True):
    """Where a key stands; lines and columns count from 1."""

    line: int
    column: int
    length: int
    excerpt: str


def find(text: str, path: Path) -> Place:
    """The place of `path` in `text`, or of its nearest ancestor that can be found."""
    best, depth = Place(1, 1, 1, text.partition("\n")[0]), 0
    for here, place in _places(text):
        shared = len(here) if path[: len(here)] == here else 0
        if shared > depth:
            best, depth = place, shared
    return _inner(best, path[depth:])


@lru_cache(maxsize=1)
def _places(text: str) -> tuple[tuple[Path, Place], ...]:
    return tuple(_keys(text))


def _keys(text: str) -> Iterator[tuple[Path, Place]]:
    table: Path = ()
    counts: dict[Path, int] = {}
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        inside, fence = fence, _fenced(line, fence)
        if inside:
            continue
        if header := _HEADER.match(line):
            table = _table(header, counts)
            yield table, Place(number, header.start(2) + 1, len(header[2]), line)
        elif key := _KEY.match(line):
            yield (*table, *_parts(key[1])), Place(number, key.start(1) + 1, len(key[1]), line)


def _fenced(line: str, fence: str) -> str:
    """The quotes of the string that is open behind the line; one may end in it and the next begin."""
    for quotes in _FENCE.findall(line):
        fence = "" if quotes == fence else fence or quotes
    return fence


def _table(header: re.Match[str], counts: dict[Path, int]) -> Path:
    names = _parts(header[2])
    parents = tuple(step for depth in range(1, len(names)) for step in _step(names, depth, counts))
    if not header[1]:
        return (*parents, names[-1])
    counts[names] = counts.get(names, -1) + 1
    return (*parents, names[-1], counts[names])


def _step(names: tuple[str, ...], depth: int, counts: dict[Path, int]) -> Path:
    index = counts.get(names[:depth])
    return (names[depth - 1],) if index is None else (names[depth - 1], index)


def _parts(keys: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(keys))


def _inner(place: Place, rest: Path) -> Place:
    """The place of a key inside an inline table: `title = { zh = "…", en = "…" }`."""
    for step in rest:
        found = re.search(rf"(?<![\w-]){re.escape(str(step))}\s*=", place.excerpt[place.column - 1 :])
        if found:
            place = Place(place.line, place.column + found.start(), len(str(step)), place.excerpt)
    return place
