"""A change of a file, and what undoes it: only the characters that must change, whatever the file's line ends are."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled

_LINE = compiled(r"\r\n|\r|\n")


class Splice(Struct, frozen=True):
    """At `start` of the text of `file`, as written (byte order mark and CR included), `before` becomes `after`."""

    file: str
    start: int
    before: str
    after: str


class MovedError(Exception):
    """The place that a change is about reads otherwise now."""


def applied(texts: Mapping[str, str], splices: Iterable[Splice]) -> Mapping[str, str]:
    """The files that change, whole. Splices of one file must not overlap; `start` counts in the text before all."""
    changed: dict[str, str] = {}
    for splice in sorted(splices, key=lambda each: (each.file, -each.start)):
        text = changed.get(splice.file, texts.get(splice.file, ""))
        end = splice.start + len(splice.before)
        if text[splice.start : end] != splice.before:
            raise MovedError(splice.file)
        changed[splice.file] = text[: splice.start] + splice.after + text[end:]
    return changed


def difference(file: str, before: str, after: str) -> Splice:
    """The one change between two texts, without what they share at both ends."""
    start = _shared(before, after)
    tail = _shared(before[start:][::-1], after[start:][::-1])
    return Splice(file, start, before[start : len(before) - tail], after[start : len(after) - tail])


def differences(file: str, before: str, after: str) -> tuple[Splice, ...]:
    """The changes between two texts of as many lines, line by line; of others the one change."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if len(old) != len(new):
        return () if before == after else (difference(file, before, after),)
    starts = accumulate(map(len, old), initial=0)
    small = ((at, difference(file, a, b)) for at, a, b in zip(starts, old, new, strict=False) if a != b)
    return tuple(replace(each, start=at + each.start) for at, each in small)


def line_changes(file: str, before: str, after: str) -> tuple[Splice, ...]:
    """The changes between two texts whose lines stand for themselves: each that goes, or comes, at its place."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [*accumulate(map(len, old), initial=0)]
    told = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        Splice(file, starts[a], "".join(old[a:b]), "".join(new[c:d])) for kind, a, b, c, d in told if kind != "equal"
    )


def line_start(text: str, line: int) -> int:
    """Offset of the first character of a line, counted from 1; the byte order mark is none of it."""
    starts = _line_starts(text)
    return starts[line - 1] if 0 < line <= len(starts) else len(text)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    first = len(text) - len(text.removeprefix("\ufeff"))
    return (first, *(match.end() for match in _LINE.finditer(text)))


def plain(text: str) -> str:
    """As `load` reads it: without a byte order mark, line ends as LF."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def newline(text: str) -> str:
    """The line end that the text uses."""
    match = _LINE.search(text)
    return match[0] if match else "\n"


def _shared(one: str, other: str) -> int:
    """Length of the common beginning, halved in on: a file has a hundred thousand characters."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low
