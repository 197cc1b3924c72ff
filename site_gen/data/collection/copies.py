"""Reports -> which of different places are one text, and which of one place lie under two names: both are mistakes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from site_gen.model.collection import Member
from site_gen.model.content import place_id
from site_gen.model.problem import Problem

_SHARE = 0.6
"""Of the shorter one's sentences."""
_LENGTH = 12
"""Characters of a sentence that no two reports write by chance."""
_INDEX = 32
"""Bits for the place of a report, behind those for its line."""
_SPOKEN = "我代表国务院"


class _Report(NamedTuple):
    slug: str
    place: str
    """Its name; empty for the country."""
    path: str
    size: int
    """How many sentences that tell."""
    foreign: bool
    """Whether it speaks for the country."""


def copies(members: Iterable[tuple[Member, str, str]]) -> Iterator[Problem]:
    """`members`: each with the name of its place and the path of its folder; the country's own name is empty.

    One is looked at after the other: what stays in memory of a sentence is a number.
    """
    reports: list[_Report] = []
    lines: list[int] = []
    for index, (member, name, path) in enumerate(members):
        own = {line for passage in member.passages for line in passage.text.split("。") if len(line) >= _LENGTH}
        reports.append(_Report(member.slug, name, path, len(own), _speaks_for_the_country(member)))
        lines += (hash(line) << _INDEX | index for line in own)
    for (one, other), count in sorted(_shared(sorted(lines), [report.place for report in reports]).items()):
        first, copy = reports[one], reports[other]
        if count >= _SHARE * max(min(first.size, copy.size), 1):
            yield _copied(copy, first)
    yield from (_foreign(report.path) for report in reports if report.place and report.foreign)


def _shared(lines: Iterable[int], places: Sequence[str]) -> Counter[tuple[int, int]]:
    """How many lines each two reports of different places have in common."""
    found: Counter[tuple[int, int]] = Counter()
    for _, group in groupby(lines, lambda line: line >> _INDEX):
        held = [line % (1 << _INDEX) for line in group]
        if len({places[each] for each in held}) > 1:
            found.update((one, other) for one, other in combinations(held, 2) if places[one] != places[other])
    return found


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


def _copied(copy: _Report, first: _Report) -> Problem:
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
