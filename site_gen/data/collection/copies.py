"""Reports -> which of different places are one text, and which of one place lie under two names: both are mistakes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from site_gen.model.collection import Member
from site_gen.model.content import place_id
from site_gen.model.problem import Problem

_SHARE = 0.6
"""Of the shorter one's sentences."""
_LENGTH = 12
"""Characters of a sentence that no two reports write by chance."""
_SPOKEN = "我代表国务院"


def copies(members: Sequence[tuple[Member, str, str]]) -> Iterator[Problem]:
    """`members`: each with the name of its place and the path of its folder; the country's own name is empty."""
    holders: dict[str, list[int]] = {}
    sizes = [0] * len(members)
    for index, (member, _, _) in enumerate(members):
        own = {line for passage in member.passages for line in passage.text.split("。") if len(line) >= _LENGTH}
        sizes[index] = len(own)
        for line in own:
            holders.setdefault(line, []).append(index)
    shared = Counter(
        (one, other) for found in holders.values() for at, one in enumerate(found) for other in found[at + 1 :]
    )
    for (one, other), count in sorted(shared.items()):
        if members[one][1] != members[other][1] and count >= _SHARE * max(min(sizes[one], sizes[other]), 1):
            yield _copied(members[other], members[one])
    yield from (_foreign(path) for member, name, path in members if name and _speaks_for_the_country(member))


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
    hint = f"one place, one name before the year: {place_id(other)}-…; of two reports of one year, keep one"
    return Problem(f"{path}/report.toml", 1, 1, message, "two-names", hint=hint)


def _speaks_for_the_country(member: Member) -> bool:
    return any(_SPOKEN in passage.text for passage in member.passages[:8])


def _copied(copy: tuple[Member, str, str], first: tuple[Member, str, str]) -> Problem:
    message = (
        f"this report of {copy[1] or 'the country'} is the text of {first[0].slug}, of {first[1] or 'the country'}"
    )
    return Problem(f"{copy[2]}/source.txt", 1, 1, message, "copied-report", hint="find the right text, or delete one")


def _foreign(path: str) -> Problem:
    message = f"it speaks for the State Council: “{_SPOKEN}”"
    return Problem(
        f"{path}/source.txt", 1, 1, message, "foreign-report", hint="it is the country's report: find the place's own"
    )
