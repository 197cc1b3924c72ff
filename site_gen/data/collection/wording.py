"""Two reports of a place -> what became of each sentence: kept, reworded, new, gone.

Which were written from which, `pairing.py` says; where one became several, `parting.py` what of it became which.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from site_gen.data.collection.apart import across, within
from site_gen.data.collection.likeness import likenesses, spoken
from site_gen.data.collection.pairing import paired
from site_gen.data.collection.parting import GAP, parted
from site_gen.model.collection import Member
from site_gen.model.compiled import compiled
from site_gen.model.keeping import FORGETFUL, Keep, key, once
from site_gen.model.phrasing import Change, Revision, Sentence

_LONG = 120
"""Characters beyond which marks inside a sentence cannot be read."""
_UNLIKE = 0.6
_STAYED = 0.4
"""Of the shorter of the two sentences: where less stayed, marks inside are a riddle."""
_END = compiled(r"(?<=[。；！？!?;])")
_TOKEN = re.compile(r"……|\d[\d.,]*(?:[%％]|[万亿]*[元人吨亩斤户个项家]|个百分点)?|[A-Za-z]+|.", re.DOTALL)
_SHORT = 4

Pieces = tuple[tuple[str, str], ...]
Run = tuple[str, str, str]
"""What stayed; or what went and what came in its place."""


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
    turned: dict[int, list[Change]] = {}
    for pair, (old, new) in zip(pairs, parted(before, after, pairs), strict=True):
        turned.setdefault(pair.newer, []).append(_reworded(old, new))
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


def _reworded(old: Sentence, new: Sentence) -> Change:
    return Change("kept" if _plain(old) == _plain(new) else "changed", old, new, pieces(old, new))


def _plain(sentence: Sentence) -> str:
    return re.sub(r"\s|[。；;！!，,]$", "", sentence.text)


def pieces(before: Sentence, after: Sentence) -> Pieces:
    """What stayed, went and came, in order; nothing where the two had better stand side by side."""
    old, new = _TOKEN.findall(before.text), _TOKEN.findall(after.text)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found = _joined(_runs(matcher, old, new))
    stayed = sum(len(same) for same, _, _ in found)
    if max(len(before.text), len(after.text)) > _LONG and matcher.ratio() < _UNLIKE:
        return ()
    return tuple(_pieces(found)) if stayed >= _STAYED * min(len(before.text), len(after.text)) else ()


def _runs(matcher: "SequenceMatcher[str]", old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    for kind, start, end, first, last in matcher.get_opcodes():
        out, into = "".join(old[start:end]), "".join(new[first:last])
        yield (into, "", "") if kind == "equal" else ("", out, into)


def _joined(runs: Iterable[Run]) -> list[Run]:
    """A character alone between words that changed is changed with them: 达到 to 增加到, not 达 to 增加 before 到."""
    found: list[Run] = []
    for same, out, into in runs:
        if (out or into) and len(found) > 1 and len(alone := found[-1][0]) == 1 and alone.isalpha():
            found.pop()
            _, went, came = found.pop()
            out, into = went + alone + out, came + alone + into
        found.append((same, out, into))
    return found


def _pieces(runs: Iterable[Run]) -> Iterator[tuple[str, str]]:
    for run in runs:
        for name, words in zip(("same", "out", "in"), run, strict=True):
            yield from _around_gaps(name, words)


def _around_gaps(name: str, words: str) -> Iterator[tuple[str, str]]:
    """What stands for words of another partner neither went nor came."""
    for place, part in enumerate(words.split(GAP)):
        if place:
            yield "same", GAP
        if part:
            yield name, part
