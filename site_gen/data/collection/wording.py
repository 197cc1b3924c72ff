"""Two reports of a place -> what became of each sentence: kept, reworded, new, gone.

Which were written from which, `pairing.py` says; where one became several, `parting.py` what of it became which.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_gen.data.collection.apart import across, within
from site_gen.data.collection.cohesion import Cohesion
from site_gen.data.collection.likeness import likenesses, spoken
from site_gen.data.collection.marking import pieces
from site_gen.data.collection.pairing import paired
from site_gen.data.collection.parting import GAP, parted
from site_gen.model.collection import Member
from site_gen.model.compiled import compiled
from site_gen.model.keeping import FORGETFUL, Keep, key, once
from site_gen.model.phrasing import Change, Revision, Sentence

_END = compiled(r"(?<=[。；！？!?;])")
_SHORT = 4


def revisions(members: Sequence[Member], keep: Keep = FORGETFUL) -> Iterator[Revision]:
    """Of one place, the members from the oldest. What two reports made is kept: it takes a tenth of a second."""
    for older, newer in pairwise(members):
        if older.year < newer.year:
            yield _kept(older, newer, keep)


def _kept(older: Member, newer: Member, keep: Keep) -> Revision:
    both = [(each.slug, each.year, each.passages) for each in (older, newer)]
    return once(keep, key("revision", both), Revision, lambda: Revision(older.year, newer.year, changes(older, newer)))


def changes(older: Member, newer: Member) -> tuple[Change, ...]:
    """In the order of the newer report; what is gone stands behind. One sentence may have become two, or two one."""
    before, after = sentences(older), sentences(newer)
    alike = likenesses(before, after)
    pairs, possible = paired(before, after, within(before, after, alike))
    words = Cohesion(each.text for each in (*before, *after))
    turned: dict[int, list[Change]] = {}
    for pair, (old, new) in zip(pairs, parted(before, after, pairs), strict=True):
        turned.setdefault(pair.newer, []).append(_reworded(old, new, words))
    rest = [place for place in range(len(after)) if place not in turned and place not in possible]
    maybe = {**possible, **dict(across(before, after, alike, rest))}
    told = (
        _in_order(turned[place], sentence) if place in turned else [_new(sentence, before, maybe.get(place))]
        for place, sentence in enumerate(after)
    )
    taken = {pair.older for pair in pairs}
    gone = (Change("gone", sentence, None) for place, sentence in enumerate(before) if place not in taken)
    return (*(change for own in told for change in own), *gone)


def _in_order(parts: Sequence[Change], sentence: Sentence) -> Sequence[Change]:
    """As they follow on each other in the sentence."""
    return sorted(parts, key=lambda part: sentence.text.find(part.after.text.split(GAP)[0]) if part.after else 0)


def _new(sentence: Sentence, before: Sequence[Sentence], possible: int | None) -> Change:
    return Change("new", None, sentence, maybe=None if possible is None else before[possible])


def sentences(member: Member) -> tuple[Sentence, ...]:
    """Those that say something."""
    return tuple(
        Sentence(member.slug, passage.block, passage.part, words)
        for passage in member.passages
        for words in map(str.strip, _END.split(passage.text))
        if len(spoken(words)) > _SHORT
    )


def _reworded(old: Sentence, new: Sentence, words: Cohesion) -> Change:
    return Change("kept" if _plain(old) == _plain(new) else "changed", old, new, pieces(old, new, words))


def _plain(sentence: Sentence) -> str:
    return re.sub(r"\s|[。；;！!，,]$", "", sentence.text)
