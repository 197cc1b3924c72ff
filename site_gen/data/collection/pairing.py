"""How alike sentences are -> which of the older ones each newer one was written from.

How sure it is that one was, a few signs tell together: how much the two share, of the newer and of both, how rare
that is, whether it is more than what any report says of anything, how far the likest of the others is behind, whether
both are numbered, how far one has moved, and how many sentences around both are paired in the same order. The surest
are paired first. What is left may have been cut from a sentence that is paired, or been put into one, if it shares
with that what the others do not. Weights and bounds were found on sentences judged by hand (see
`benchmarks/README.md`).
"""

from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from math import log1p
from typing import NamedTuple

from site_gen.data.collection.likeness import Likeness, Near, grams_of, headed, own_of
from site_gen.model.phrasing import Sentence

_SURE = 1.5
"""From here on the two are one sentence; log odds, as all that is sure or unsure here."""
_ANCHOR = 2.0
"""From here on they tell where sentences around them have come from."""
_POSSIBLE = 0.0
"""From here on one may have come from the other, though the two are not called the same."""
_HOPELESS = -3.0
"""Below it nothing around makes it possible."""
_AROUND = 15
"""Sentences before and behind."""
_MANY = 100
"""Of fewer sentences it says less how far one has moved."""
_OWN = 0.5
"""So much of what two share must be shared with no other."""


class Pair(NamedTuple):
    """Places of a newer sentence, and of the older that it was written from; of either it may be a part."""

    newer: int
    older: int


class _Chance(NamedTuple):
    """The surest first; of equals the nearest in place, then the earlier."""

    unsure: float
    moved: int
    pair: Pair


def paired(
    before: Sequence[Sentence], after: Sequence[Sentence], near: Sequence[Near]
) -> tuple[tuple[Pair, ...], Mapping[int, int]]:
    """In the order of the newer; and for the rest of the newer what they may have come from."""
    chances = sorted(_chances(before, after, near))
    anchors = {pair.newer: pair.older for pair in _single(chances, _ANCHOR)}
    chances = sorted(each._replace(unsure=each.unsure - 1.3 * _beside(each.pair, anchors)) for each in chances)
    pairs = tuple(_single(chances, _SURE))
    pairs = (*pairs, *_parts(before, after, chances, pairs))
    return tuple(sorted(pairs)), dict(_possible(chances, pairs))


def _possible(chances: Sequence[_Chance], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Of those that are not paired; the surest last."""
    newer, older = ({pair[side] for pair in pairs} for side in (0, 1))
    likely = (each.pair for each in reversed(chances) if -each.unsure >= _POSSIBLE)
    return (pair for pair in likely if pair.newer not in newer and pair.older not in older)


def _chances(before: Sequence[Sentence], after: Sequence[Sentence], near: Sequence[Near]) -> Iterator[_Chance]:
    weight = min(1, len(after) / _MANY, len(before) / _MANY)
    old, new = ([headed(each.text) for each in side] for side in (before, after))
    theirs, own = ([own_of(each.text) for each in side] for side in (before, after))
    for newer, others in enumerate(near):
        first, second, *_ = (*nlargest(2, (like.whole for like in others.values())), 0, 0)
        for older, like in others.items():
            ahead = like.whole - (second if like.whole == first else first)
            moved = weight * abs(newer / len(after) - older / len(before))
            headings = not new[newer].isdisjoint(old[older])
            foreign = bool(own[newer]) and own[newer].isdisjoint(theirs[older])
            sure = _words(like) + (1.5 if headings else -3 * foreign) + 6.3 * ahead - 8 * moved
            if sure >= _HOPELESS:
                yield _Chance(-sure, abs(newer - older), Pair(newer, older))


def _words(like: Likeness) -> float:
    return 11 * like.whole + 9 * like.covered + 1.6 * log1p(like.mass) + 1.1 * like.rarest - 11.9


def _beside(pair: Pair, anchors: Mapping[int, int]) -> float:
    """Of how many pairs around it that stand in the same order, the near ones more."""
    found = 0.0
    for away in range(1, _AROUND + 1):
        for newer, side in ((pair.newer - away, -1), (pair.newer + away, 1)):
            moved = side * (anchors[newer] - pair.older) if newer in anchors else 0
            if 0 < moved <= _AROUND:
                found += 1 / (1 + max(away, moved))
    return found


def _single(chances: Sequence[_Chance], least: float) -> Iterator[Pair]:
    """Each sentence once."""
    newer, older = set[int](), set[int]()
    for pair in (each.pair for each in chances if -each.unsure >= least):
        if pair.newer not in newer and pair.older not in older:
            newer.add(pair.newer)
            older.add(pair.older)
            yield pair


def _parts(
    before: Sequence[Sentence], after: Sequence[Sentence], chances: Sequence[_Chance], pairs: Sequence[Pair]
) -> Iterator[Pair]:
    """Those left on one side, each with the one on the other that it is a part of."""
    olders, newers = {pair.newer: [pair.older] for pair in pairs}, {pair.older: [pair.newer] for pair in pairs}
    for pair in (each.pair for each in chances if -each.unsure >= _SURE):
        newer, older = after[pair.newer], before[pair.older]
        if pair.newer not in olders and _alone(newers[pair.older], olders):
            others = [after[place] for place in newers[pair.older]]
        elif pair.older not in newers and _alone(olders[pair.newer], newers):
            others = [before[place] for place in olders[pair.newer]]
        else:
            continue
        if _own(newer, older, others):
            olders.setdefault(pair.newer, []).append(pair.older)
            newers.setdefault(pair.older, []).append(pair.newer)
            yield pair


def _alone(partners: Sequence[int], theirs: Mapping[int, Sequence[int]]) -> bool:
    """Whether none of the partners is itself put together from several."""
    return all(len(theirs[partner]) == 1 for partner in partners)


def _own(newer: Sentence, older: Sentence, others: Sequence[Sentence]) -> bool:
    shared = grams_of(newer.text) & grams_of(older.text)
    known = frozenset[str]().union(*(grams_of(other.text) for other in others))
    return len(shared - known) >= _OWN * len(shared)
