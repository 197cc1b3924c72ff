"""What several reports say -> the indicators of which they say it, and each two of them whose names are alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from site_gen.data.collection.alike import Likening, Pieces, Senses, Weights, pieces, weights
from site_gen.model.collection import Said

_COMMON = 150
"""Indicators; what so many have brings no two of them together."""
_RELATED = 0.45
"""Of two names; what tells such apart where they are two is asked of others."""


class Sayings(Struct, frozen=True, eq=False):
    """All that is said of one indicator, and the names that reports give it."""

    said: tuple[Said, ...]
    names: tuple[Pieces, ...]

    @property
    def id(self) -> str:
        return self.said[0].indicator.id

    @property
    def standard(self) -> bool:
        return self.said[0].indicator.standard

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(each.slug for each in self.said)

    @property
    def weight(self) -> tuple[bool, int, int, str]:
        """Of two, the one that weighs more keeps its id."""
        return self.standard, len(self.reports), -min(each.year for each in self.said), self.id


class Pair(Struct, frozen=True, eq=False):
    """Two indicators, by those of their names that are most alike; the first keeps its id."""

    one: Sayings
    other: Sayings
    names: tuple[Pieces, Pieces]
    like: Likening

    @property
    def ids(self) -> frozenset[str]:
        return frozenset((self.one.id, self.other.id))

    @property
    def words(self) -> tuple[str, str]:
        """Of each name what the other has not."""
        one, other = self.names
        return one.beside(other), other.beside(one)

    @property
    def are_two(self) -> bool:
        """One report tells both in one sentence, or of one time with two values."""
        return any(_differ(a, b) for a in self.one.said for b in self.other.said if a.slug == b.slug)


def by_indicator(said: Iterable[Said], known: Senses) -> list[Sayings]:
    """What a guard holds back tells nothing."""
    found: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        if not each.flags:
            found[each.indicator.id].append(each)
    return [Sayings(tuple(own), _names(own, known)) for own in found.values()]


def _names(own: Sequence[Said], known: Senses) -> tuple[Pieces, ...]:
    names = dict.fromkeys((*(each.written for each in own), own[0].indicator.name.best("zh").text))
    return tuple(pieces(name, known) for name in names)


def pairs(every: Sequence[Sayings]) -> Iterator[Pair]:
    """Those whose names have something in common that few have."""
    by = weights([name for each in every for name in each.names])
    holders: dict[str, set[int]] = defaultdict(set)
    for place, each in enumerate(every):
        for sense in {sense for name in each.names for sense in by.telling(name)}:
            holders[sense].add(place)
    near = {two for held in holders.values() if len(held) < _COMMON for two in combinations(sorted(held), 2)}
    found = (_nearest(every[one], every[other], by) for one, other in sorted(near))
    return (pair for pair in found if pair.like.share >= _RELATED and not (pair.one.standard and pair.other.standard))


def _nearest(one: Sayings, other: Sayings, by: Weights) -> Pair:
    one, other = sorted((one, other), key=lambda each: each.weight, reverse=True)
    each = (Pair(one, other, (a, b), by.liken(a, b)) for a in one.names for b in other.names)
    return max(each, key=lambda pair: pair.like.share)


def _differ(one: Said, other: Said) -> bool:
    a, b = one.observation, other.observation
    if a.evidence.sentence == b.evidence.sentence:
        return True
    times = [(each.key.period, each.key.status, each.key.measure, each.quantity.unit.canonical) for each in (a, b)]
    return times[0] == times[1] and a.quantity.canonical_value != b.quantity.canonical_value
