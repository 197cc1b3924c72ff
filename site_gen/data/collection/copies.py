"""Reports -> which of different places are one text, and which of one place lie under two names: both are mistakes."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

from site_gen.model.collection import Member
from site_gen.model.content import place_id
from site_gen.model.problem import Problem

_SHARE = 0.6
"""Of the shorter one's sentences."""
_LENGTH = 12
"""Characters of a sentence that no two reports write by chance."""
_DIGEST = 8
"""Bytes of a line's digest."""
_SPOKEN = "我代表国务院"


class Report(NamedTuple):
    slug: str
    place: str
    """Its name; empty for the country."""
    path: str
    """Of its folder."""


class Fingerprint(NamedTuple):
    """What tells a copy of a text."""

    lines: tuple[int, ...]
    """Digests of its sentences that tell."""
    foreign: bool
    """Whether it speaks for the country."""


def fingerprint(member: Member) -> Fingerprint:
    own = {line for passage in member.passages for line in passage.text.split("。") if len(line) >= _LENGTH}
    return Fingerprint(tuple(sorted(map(_digest, own))), _speaks_for_the_country(member))


def _digest(line: str) -> int:
    return int.from_bytes(blake2b(line.encode(), digest_size=_DIGEST).digest())


def copies(members: Iterable[tuple[Report, Fingerprint]]) -> Iterator[Problem]:
    held = tuple(members)
    for (one, other), count in sorted(_shared(held).items()):
        (first, its), (copy, own) = held[one], held[other]
        if count >= _SHARE * max(min(len(its.lines), len(own.lines)), 1):
            yield _copied(copy, first)
    yield from (_foreign(report.path) for report, own in held if report.place and own.foreign)


def _shared(held: Sequence[tuple[Report, Fingerprint]]) -> Counter[tuple[int, int]]:
    """How many lines each two reports of different places have in common."""
    found: Counter[tuple[int, int]] = Counter()
    for holders in _holders([own.lines for _, own in held]):
        if len({held[each][0].place for each in holders}) > 1:
            pairs = combinations(holders, 2)
            found.update((one, other) for one, other in pairs if held[one][0].place != held[other][0].place)
    return found


def _holders(texts: Sequence[Collection[int]]) -> Collection[list[int]]:
    """Of each line that several texts have, which these are."""
    seen, twice = set[int](), set[int]()
    for lines in texts:
        twice |= seen.intersection(lines)
        seen.update(lines)
    holders: dict[int, list[int]] = {line: [] for line in twice}
    for place, lines in enumerate(texts):
        for line in twice.intersection(lines):
            holders[line].append(place)
    return holders.values()


def parted(reports: Iterable[tuple[str, str, str]]) -> Iterator[Problem]:
    """One place under two names of folders stands on every page as two.

    `reports`: name of each one's folder, its place, its path; of places whose name no other place has.
    """
    first: dict[str, str] = {}
    for slug, name, path in sorted(reports):
        other = first.setdefault(name, slug)
        if place_id(slug) != place_id(other):
            yield _parted(slug, other, name, path)


def _parted(slug: str, other: str, name: str, path: str) -> Problem:
    message = f"{name} reports in {other} too: under two names it stands on pages that compare as two places"
    of = place_id(other)
    hint = f"one place, one name before the year: {of}-…; a second report of one year: {of}-…-draft or {of}-…-summary"
    return Problem(f"{path}/report.toml", 1, 1, message, "two-names", hint=hint)


def _speaks_for_the_country(member: Member) -> bool:
    return any(_SPOKEN in passage.text for passage in member.passages[:8])


def _copied(copy: Report, first: Report) -> Problem:
    message = (
        f"this report of {copy.place or 'the country'} is the text of {first.slug}, of {first.place or 'the country'}"
    )
    hint = "find the right text, or delete one"
    return Problem(f"{copy.path}/source.txt", 1, 1, message, "copied-report", hint=hint)


def _foreign(path: str) -> Problem:
    message = f"it speaks for the State Council: “{_SPOKEN}”"
    return Problem(
        f"{path}/source.txt", 1, 1, message, "foreign-report", hint="it is the country's report: find the place's own"
    )
