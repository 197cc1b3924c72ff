"""Two reports of a place -> what became of each sentence: kept, reworded, new, gone.

Sentences are alike by the pairs of characters that they share, numbers aside; the likest are paired first, each once,
and only a review with a review, a plan with a plan.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain, pairwise

from site_gen.model.collection import Change, Member, Revision, Sentence

ALIKE = 0.42
"""Measured on pairs made by hand (`benchmarks/README.md`): below it two sentences have no more than words in common."""
MAYBE = 0.25
_CUT = 0.75
"""Of a sentence's pairs of characters, that stand in one other: it is a piece of that."""
_LONG = 120
"""Characters beyond which marks inside a sentence cannot be read."""
_UNLIKE = 0.6
_END = re.compile(r"(?<=[。；！？!?;])")
_SILENT = re.compile(r"[\W\d_]+")
_TOKEN = re.compile(r"\d[\d.,]*(?:[%％]|[万亿]*[元人吨亩斤户个项家]|个百分点)?|[A-Za-z]+|.", re.DOTALL)
_SHORT = 4


def revisions(members: Sequence[Member]) -> tuple[Revision, ...]:
    """Of one place, the members from the oldest."""
    pairs = pairwise(members)
    return tuple(Revision(older, newer, changes(older, newer)) for older, newer in pairs if older.year < newer.year)


def changes(older: Member, newer: Member) -> tuple[Change, ...]:
    """In the order of the newer report; what is gone stands behind."""
    before, after = sentences(older), sentences(newer)
    likeness = _likeness(before, after)
    paired = _paired(likeness)
    taken = set(paired.values())
    turned = [_turned(before, place, sentence, paired, likeness, taken) for place, sentence in enumerate(after)]
    gone = (Change("gone", sentence, None) for place, sentence in enumerate(before) if place not in taken)
    return (*turned, *gone)


def sentences(member: Member) -> tuple[Sentence, ...]:
    """Those that say something."""
    return tuple(
        Sentence(member.slug, passage.block, passage.part, words)
        for passage in member.passages
        for words in map(str.strip, _END.split(passage.text))
        if len(_SILENT.sub("", words)) > _SHORT
    )


def _turned(
    before: Sequence[Sentence],
    place: int,
    sentence: Sentence,
    paired: Mapping[int, int],
    likeness: Mapping[int, Mapping[int, float]],
    taken: set[int],
) -> Change:
    if place in paired:
        old = before[paired[place]]
        return Change("kept" if _plain(old) == _plain(sentence) else "changed", old, sentence, pieces(old, sentence))
    own = likeness.get(place, {})
    near = [(like, -other) for other, like in own.items() if other not in taken]
    whole = [(like, -other) for other, like in own.items() if _piece(sentence, before[other])]
    return Change("new", None, sentence, maybe=before[-max(near or whole)[1]] if near or whole else None)


def _piece(sentence: Sentence, other: Sentence) -> bool:
    """Cut from the other, though that may be paired with another piece of it: a long sentence is often parted."""
    own = _grams(sentence)
    return len(own & _grams(other)) >= _CUT * len(own)


def _plain(sentence: Sentence) -> str:
    return re.sub(r"\s|[。；;！!]$", "", sentence.text)


def _likeness(before: Sequence[Sentence], after: Sequence[Sentence]) -> dict[int, dict[int, float]]:
    """Place in `after` -> place in `before` -> Dice's coefficient of their pairs of characters."""
    grams = [_grams(each) for each in before]
    holders: dict[str, list[int]] = {}
    for place, own in enumerate(grams):
        for gram in own:
            holders.setdefault(gram, []).append(place)
    return {place: _near(_grams(each), each, grams, holders, before) for place, each in enumerate(after)}


def _near(
    own: frozenset[str],
    sentence: Sentence,
    grams: Sequence[frozenset[str]],
    holders: Mapping[str, Sequence[int]],
    before: Sequence[Sentence],
) -> dict[int, float]:
    shared = Counter(chain.from_iterable(holders.get(gram, ()) for gram in own))
    least = len(own) * MAYBE
    found = (
        (place, 2 * count / (len(own) + len(grams[place])), count)
        for place, count in shared.items()
        if count * (2 - MAYBE) >= least  # as the other has no fewer pairs than they share
    )
    return {
        place: like
        for place, like, count in found
        if (like >= MAYBE or count >= _CUT * len(own))
        and "" in {sentence.part, before[place].part, _both(sentence, before[place])}
    }


def _both(one: Sentence, other: Sentence) -> str:
    """Empty where the two stand in parts of one kind."""
    return "" if one.part == other.part else one.part


def _grams(sentence: Sentence) -> frozenset[str]:
    words = _SILENT.sub("", sentence.text)
    return frozenset(words[place : place + 2] for place in range(len(words) - 1))


def _paired(likeness: Mapping[int, Mapping[int, float]]) -> dict[int, int]:
    """Place in the newer -> place in the older: the likest first, each once; of equals, the earlier."""
    ranked = sorted(
        ((-like, abs(place - other), place, other) for place, near in likeness.items() for other, like in near.items()),
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for like, _, place, other in ranked:
        if -like >= ALIKE and place not in found and other not in taken:
            found[place] = other
            taken.add(other)
    return found


def pieces(before: Sentence, after: Sentence) -> tuple[tuple[str, str], ...]:
    """What stayed, went and came, in order; nothing where the two had better stand side by side."""
    old, new = _TOKEN.findall(before.text), _TOKEN.findall(after.text)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if max(len(before.text), len(after.text)) > _LONG and matcher.ratio() < _UNLIKE:
        return ()
    return tuple(_pieces(matcher, old, new))


def _pieces(matcher: "SequenceMatcher[str]", old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            yield "same", "".join(new[first:last])
            continue
        yield from ((name, words) for name, words in _sides(old[start:end], new[first:last]) if words)


def _sides(out: Iterable[str], into: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield "out", "".join(out)
    yield "in", "".join(into)
