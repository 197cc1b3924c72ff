"""Two wordings of a sentence -> what stayed, went and came, in whole words.

Chinese has no blanks between words, so the shortest way from one wording to the next cuts them: from 实施 to 实现 only
施 goes and 现 comes, and 利率 becomes 利率汇率 by 率汇 in its midst. What holds together, `cohesion.py` tells.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from site_gen.data.collection.cohesion import Cohesion
from site_gen.data.collection.parting import GAP
from site_gen.model.compiled import compiled
from site_gen.model.phrasing import Sentence

_LONG = 120
"""Characters of a sentence, and likeness: beyond the one and below the other only whole clauses are marked."""
_UNLIKE = 0.6
_STAYED = 0.4
"""Of the shorter of the two sentences: where less stayed, marks inside are a riddle."""
_KEPT = 0.15
"""Of a long one, whole clauses."""
_CLAUSE = compiled(r"……|[^，、；：,;:…]+[，、；：,;:]*|.")
_TOKEN = re.compile(r"……|\d[\d.,]*(?:[%％]|[万亿]*[元人吨亩斤户个项家]|个百分点)?|[A-Za-z]+|.", re.DOTALL)
_TIGHT = compiled(r"[…\dA-Za-z.,%％]")
"""Of tokens that are longer than a character."""
_PAUSE = compiled(r"[，、；：]")
_WORD = 3
"""Characters of a word that stay beside what changed of it, at most."""

Pieces = tuple[tuple[str, str], ...]


class Turn(NamedTuple):
    """What stayed, and behind it what went and what came in its place; the last has neither."""

    same: str
    out: str
    into: str


class _Matched(NamedTuple):
    old: list[str]
    new: list[str]
    matcher: "SequenceMatcher[str]"


def pieces(before: Sentence, after: Sentence, words: Cohesion) -> Pieces:
    """What stayed, went and came, in order; nothing where the two had better stand side by side."""
    old, new = before.text, after.text
    fine = _matched(_TOKEN, old, new)
    if max(len(old), len(new)) > _LONG and fine.matcher.ratio() < _UNLIKE:
        return _told(_turns(_matched(_CLAUSE, old, new)), _KEPT * min(len(old), len(new)))
    return _told(_joined(_whole(_slid(_turns(fine), words), words)), _STAYED * min(len(old), len(new)))


def _matched(unit: "re.Pattern[str]", old: str, new: str) -> _Matched:
    units = unit.findall(old), unit.findall(new)
    return _Matched(*units, SequenceMatcher(None, *units, autojunk=False))


def _told(turns: Iterable[Turn], least: float) -> Pieces:
    """Nothing where less than `least` characters stayed."""
    found = tuple(turns)
    return tuple(_pieces(found)) if sum(len(turn.same) for turn in found) >= least else ()


def _turns(matched: _Matched) -> Iterator[Turn]:
    same = ""
    for kind, start, end, first, last in matched.matcher.get_opcodes():
        out, into = "".join(matched.old[start:end]), "".join(matched.new[first:last])
        if kind == "equal":
            same = into
        else:
            yield Turn(same, out, into)
            same = ""
    yield Turn(same, "", "")


def _slid(turns: Iterable[Turn], words: Cohesion) -> Iterator[Turn]:
    """What only came or only went may begin sooner or later with the same outcome: where it cuts the fewest words."""
    held, *rest = turns
    for following in rest:
        if bool(held.out) != bool(held.into):
            held, following = min(_slides(held, following), key=lambda both: _cuts(both[0], both[1], words))
        yield held
        held = following
    yield held


def _slides(turn: Turn, following: Turn) -> Iterator[tuple[Turn, Turn]]:
    """As it is, sooner and later, each as far as the characters allow."""
    yield turn, following
    for step in (_sooner, _later):
        both = step(turn, following)
        while both:
            yield both
            both = step(*both)


def _sooner(turn: Turn, following: Turn) -> tuple[Turn, Turn] | None:
    moved = turn.out + turn.into
    if turn.same[-1:] != moved[-1] or _TIGHT.match(moved[-1]):
        return None
    return _put(turn, turn.same[:-1], moved[-1] + moved[:-1]), following._replace(same=moved[-1] + following.same)


def _later(turn: Turn, following: Turn) -> tuple[Turn, Turn] | None:
    moved = turn.out + turn.into
    if following.same[:1] != moved[0] or _TIGHT.match(moved[0]):
        return None
    return _put(turn, turn.same + moved[0], moved[1:] + moved[0]), following._replace(same=following.same[1:])


def _put(turn: Turn, same: str, moved: str) -> Turn:
    return Turn(same, moved, "") if turn.out else Turn(same, "", moved)


def _cuts(turn: Turn, following: Turn, words: Cohesion) -> tuple[int, bool]:
    """How many words; and whether it begins with the pause that belongs to the clause before it."""
    moved = turn.out + turn.into
    return words.holds(turn.same, moved) + words.holds(moved, following.same), bool(_PAUSE.match(moved))


def _whole(turns: Iterable[Turn], words: Cohesion) -> Iterator[Turn]:
    """What is left of a word of which the rest was replaced goes and comes with it."""
    held, *rest = turns
    for following in rest:
        for _ in range(_WORD):
            held = _before(held, words)
            held, following = _behind(held, following, words)
        yield held
        held = following
    yield held


def _before(turn: Turn, words: Cohesion) -> Turn:
    if turn.out and turn.into and (words.holds(turn.same, turn.out) or words.holds(turn.same, turn.into)):
        rest = turn.same[-1]
        return Turn(turn.same[:-1], rest + turn.out, rest + turn.into)
    return turn


def _behind(turn: Turn, following: Turn, words: Cohesion) -> tuple[Turn, Turn]:
    rest = following.same
    if turn.out and turn.into and (words.holds(turn.out, rest) or words.holds(turn.into, rest)):
        return Turn(turn.same, turn.out + rest[0], turn.into + rest[0]), following._replace(same=rest[1:])
    return turn, following


def _joined(turns: Iterable[Turn]) -> list[Turn]:
    """A character alone between words that changed is changed with them: 达到 to 增加到, not 达 to 增加 before 到."""
    found: list[Turn] = []
    for turn in turns:
        lone = bool(turn.out or turn.into) and len(turn.same) == 1 and turn.same.isalpha()
        last = found.pop() if found and (lone or not turn.same) else None
        before = Turn(last.same, last.out + turn.same, last.into + turn.same) if last else Turn(turn.same, "", "")
        found.append(Turn(before.same, before.out + turn.out, before.into + turn.into))
    return found


def _pieces(turns: Iterable[Turn]) -> Iterator[tuple[str, str]]:
    for turn in turns:
        for name, words in zip(("same", "out", "in"), turn, strict=True):
            yield from _around_gaps(name, words)


def _around_gaps(name: str, words: str) -> Iterator[tuple[str, str]]:
    """What stands for words of another partner neither went nor came."""
    for place, part in enumerate(words.split(GAP)):
        if place:
            yield "same", GAP
        if part:
            yield name, part
