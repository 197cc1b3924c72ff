"""Reports of different places -> which of them are one text: a mistake in gathering them, which no page should show."""

from collections import Counter
from collections.abc import Iterator, Sequence

from site_gen.model.collection import Member
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
