"""What several reports say, by indicator -> which of the indicators are probably one thing: for a person to judge.

Two that one report tells with two values of one time, or in one sentence, are two; so are a list and one of its items.
Names with nothing but empty words between them are proposed, others where their numbers and clauses agree as well.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from site_gen.data.collection.agreeing import Nearest, nearest, of_a_part
from site_gen.data.collection.alike import Senses
from site_gen.data.collection.sayings import Pair, Sayings, by_indicator, pairs
from site_gen.model.collection import Said
from site_gen.model.curation import Alias

Why = Literal["words", "numbers", "clauses"]
"""words: none tells the names apart; numbers: those agree, and the clauses are like; clauses: those are most alike."""
_WHYS = get_args(Why)
_CLOSE = 0.65
_RELATED = 0.6
"""Of names that differ in a word that says something: what they share where numbers speak for them, or clauses."""


class Proposal(Struct, frozen=True, eq=False):
    """That `other` is one with `into`, whose id both are to have."""

    into: Sayings
    other: Sayings
    why: Why
    words: tuple[str, str]
    """Of the names of what is shown, those that the other has not."""
    shown: Nearest

    @property
    def order(self) -> tuple[int, int, str, str]:
        """The surest first, then what most reports come to share."""
        return _WHYS.index(self.why), -len(self.into.reports | self.other.reports), self.into.id, self.other.id


def proposals(said: Iterable[Said], known: Senses, aliases: Iterable[Alias]) -> tuple[Proposal, ...]:
    """In their order; those that go into one id stand together."""
    apart = {frozenset((alias.id, id)) for alias in aliases for id in alias.apart}
    alike = [pair for pair in pairs(by_indicator(said, known)) if pair.ids not in apart]
    two = [pair for pair in alike if pair.are_two]
    unlike = {pair.ids for pair in two} | apart
    telling = {pair.like.rest for pair in two if not pair.like.none_left}
    left = (pair for pair in alike if pair.ids not in unlike and pair.like.rest not in telling)
    found = sorted(filter(None, map(_judged, left)), key=lambda each: each.order)
    joined = sorted(_joined(found, unlike), key=lambda each: each.order)
    first = {each.into.id: each.order for each in reversed(joined)}
    return tuple(sorted(joined, key=lambda each: first[each.into.id]))


def _judged(pair: Pair) -> Proposal | None:
    if not pair.like.none_left and pair.like.share < _RELATED:
        return None
    near = nearest(pair) if pair.one.reports != pair.other.reports else None
    why = _why(pair, near) if near and not near.contradict else None
    return Proposal(pair.one, pair.other, why, pair.words, near) if why and near else None


def _why(pair: Pair, near: Nearest) -> Why | None:
    if pair.like.none_left:
        return "words"
    if of_a_part(pair.words):
        return None
    if pair.like.share >= _CLOSE and not (pair.like.one and pair.like.other) and near.agree:
        return "numbers"
    return "clauses" if near.like else None


def _joined(found: Iterable[Proposal], unlike: Collection[frozenset[str]]) -> Iterator[Proposal]:
    """Each goes into one, and none into what goes elsewhere itself; no two that are unlike come together."""
    groups: dict[str, list[Sayings]] = {}
    lost: list[Proposal] = []
    for each in found:
        one, other = (groups.setdefault(side.id, [side]) for side in (each.into, each.other))
        if one is other or any(_stay_two(a, b, unlike) for a in one for b in other):
            continue
        heads = sorted((one[0], other[0]), key=lambda head: head.weight, reverse=True)
        lost.append(replace(each, into=heads[0], other=heads[1]))
        whole = groups[heads[0].id] + groups[heads[1].id]
        groups.update((member.id, whole) for member in whole)
    yield from (replace(each, into=groups[each.into.id][0]) for each in lost)


def _stay_two(one: Sayings, other: Sayings, unlike: Collection[frozenset[str]]) -> bool:
    return (one.standard and other.standard) or frozenset((one.id, other.id)) in unlike
