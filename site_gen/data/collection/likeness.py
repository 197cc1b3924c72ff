"""Sentences of two reports -> how alike each two are.

By the pairs of characters that they share, numbers aside; a pair counts for more the fewer of the sentences have it,
and for little where it is of what reports say about anything (取得新进展, 多渠道增加).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log1p
from typing import NamedTuple

from site_gen.data.collection.stock import ANYTHING, telling
from site_gen.model.compiled import compiled
from site_gen.model.phrasing import Sentence

LEAST = 0.08
"""Below it two sentences share what any two share."""
_SILENT = compiled(r"[\W\d_]+")
_QUANTITY = compiled(
    r"\d[\d.,]*[多余]?[十百千万亿]*"
    r"(?:个百分点|平方公里|平方米|立方米|公里|千瓦|标准煤|[元吨人户亩个项家套件次名斤所座倍年月日]|公顷)?"
)
_NUMBERED = compiled(
    r"\W*[一二三四五六七八九十]{1,3}(?:[）)、]|是)|\W*第[一二三四五六七八九十]{1,3}(?:[，、,]|是)|\s*[①-⑳]|\s*[—―]{2}"
)
"""（一）…, 二是…, ——…: a heading, or one of several; most follow on one of the report before that shares few words."""
_SENTENCES = 200
"""A pair of characters that so many have weighs little; as many in two short reports, where all would seem rare."""
_WEIGHT = 1000
"""Weights are whole numbers: sums of them are the same in any order."""

_LITTLE = 0.3
_TWO_REPORTS = 2048
"""Sentences: each is asked for several times, and the newer report's once more as the older."""

Grams = frozenset[str]


class Likeness(NamedTuple):
    """Of a newer sentence and an older one, 0 to 1."""

    whole: float
    """Dice's coefficient of their pairs of characters."""
    covered: float
    """How much of the newer stands in the older."""
    mass: float
    """What they share, weighed: half a dozen where that is a name, a hundred where it is a long sentence."""
    rarest: float
    """The weight of the rarest pair that they share."""


Near = Mapping[int, Likeness]
"""Place of an older sentence -> how like it is."""


def spoken(text: str) -> str:
    """Its words, without numbers and signs."""
    return _SILENT.sub("", text)


def likenesses(before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Near, ...]:
    """One for each newer sentence, in order."""
    old, new = ([grams_of(each.text) for each in side] for side in (before, after))
    holds = Counter(gram for grams in (*old, *new) for gram in grams)
    weights = {gram: _weight(gram, count) for gram, count in holds.items()}
    heavy = [sum(weights[gram] for gram in grams) for grams in old]
    holders = _holders(old)
    return tuple(_near(own, heavy, holders, weights) for own in new)


def _weight(gram: str, count: int) -> int:
    """`count`: sentences that have it."""
    return round(_WEIGHT * (_LITTLE if gram in ANYTHING else 1) * log1p(_SENTENCES / count))


@lru_cache(maxsize=_TWO_REPORTS)
def grams_of(text: str) -> Grams:
    return _pairs(_uncounted(text))


@lru_cache(maxsize=_TWO_REPORTS)
def own_of(text: str) -> Grams:
    """Of its words those that not any report may say of anything; across such a word nothing is a pair."""
    return Grams().union(*map(_pairs, telling(_uncounted(text))))


def _uncounted(text: str) -> str:
    return spoken(_QUANTITY.sub(" ", text))


def _pairs(words: str) -> Grams:
    return frozenset(words[place : place + 2] for place in range(len(words) - 1))


def headed(text: str) -> Grams:
    """What a numbered sentence says behind its number, and not anything else; of others nothing."""
    number = _NUMBERED.match(text)
    return grams_of(text[number.end() :]) - ANYTHING if number else Grams()


def _holders(sides: Sequence[Grams]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for place, grams in enumerate(sides):
        for gram in grams:
            found.setdefault(gram, []).append(place)
    return found


def _near(
    own: Grams,
    heavy: Sequence[int],
    holders: Mapping[str, Sequence[int]],
    weights: Mapping[str, int],
) -> Near:
    """All that are not less alike than any two."""
    masses, rarest = [0] * len(heavy), [0] * len(heavy)
    for gram in sorted(own, key=weights.__getitem__):
        weight = weights[gram]
        for place in holders.get(gram, ()):
            masses[place] += weight
            rarest[place] = weight
    weight = sum(weights[gram] for gram in own)
    return {
        place: Likeness(whole, mass / weight, mass / _WEIGHT, rarest[place] / _WEIGHT)
        for place, mass in enumerate(masses)
        if mass and (whole := 2 * mass / (weight + heavy[place])) >= LEAST
    }
