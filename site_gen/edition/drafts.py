"""What an engine made of a block -> why it cannot be kept, beyond numbers and terms (see `agreement`)."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from site_gen.edition.masking import MARK
from site_gen.model.compiled import compiled

DRAFT = "machine draft, not reviewed"
"""The translator's comment of an entry that a program wrote; who reviews it takes `fuzzy` away."""
FROM_MEMORY = "from memory"
"""How the comment begins that says where a translation was found, and how much of the words is the same."""
_SENTENCE = compiled(r"[^.!?。！？]+[.!?。！？]")
_HAN = compiled(r"[\u3400-\u9fff]")
_QUOTED = compiled(r"\(([^()]*[\u3400-\u9fff][^()]*)\)")
"""“the four chiefs” (四长联动): the report's own words beside their rendering."""
_RUN = compiled(r"([\u3400-\u9fff]+)")
_LETTER = compiled(r"[^\W\d_]")
_SCALED = compiled(r"(?i)(\d+(?:,\d{3})*(?:\.\d+)?)[\s-]*(?:(亿|万)|(thousand|million|billion|trillion)\b)?")
_SCALES = {"万": 4, "亿": 8, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_DATED = compiled(r"(\d{1,2})(?=[月日])")
_BARE = compiled(r"(?<![\d.])[百千]?[万亿]")
"""万人, 亿元以上, 千亿级: scales that are numbers in English, 10,000 people."""
_POWERS = {"百": 2, "千": 3, "万": 4, "亿": 8}
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SIZE = r"[\d,.]+(?: thousand| million)?"
_HECTARES = compiled(
    rf"(?P<mu>⟦\d+:[^⟦⟧]*?(?P<area>{_SIZE}) mu[^⟦⟧]*⟧) "
    rf"\((?:about |nearly |over |some )?(?P<hectares>{_SIZE}) hectares\)"
)
_COUNTING = compiled("[一二三四五六七八九十百千两]")
_FEW = 100
"""Numbers that Chinese words such as 十四五 or 三个 may have become."""
_SAME = 12
"""Letters from which on a sentence that stands twice is one too many."""


def is_made(comment: str) -> bool:
    """Whether a program wrote the comment, of words that a program wrote."""
    return comment == DRAFT or comment.startswith(FROM_MEMORY)


def unfit(source: str, words: str, *, han: bool, by_hand: bool = False) -> str:
    """Why `words` are no translation of `source`, both masked; empty where nothing is seen.

    `han`: whether the language is written in Chinese characters, too. `by_hand`: a person wrote them, who quotes the
    report where it speaks of its words (蕞 for 最), and spells out small numbers.
    """
    return next(_reasons(source, words, han, by_hand), "")


def _reasons(source: str, words: str, han: bool, by_hand: bool) -> Iterator[str]:
    if not _LETTER.search(MARK.sub("", words)) and _LETTER.search(MARK.sub("", source)):
        yield "no words"
    if words.strip() == source.strip():
        yield "nothing was translated"
    english = (_RUN if by_hand else _QUOTED).sub(lambda match: "" if match[1] in source else match[0], words)
    left = _HAN.search(english) or (_HAN.search(words) if 2 * len(_HAN.findall(words)) > len(words) else None)
    if left and not han:
        yield f"Chinese is left in it: {left.string[max(0, left.start() - 5) : left.start() + 10]}"
    said = Counter(sentence.strip().lower() for sentence in _SENTENCE.findall(words) if len(sentence) > _SAME)
    if (most := said.most_common(1)) and most[0][1] > max(Counter(_SENTENCE.findall(source)).values(), default=1):
        yield f"a sentence stands twice: {most[0][0][:40]}"
    spelled = _spelled(words) if by_hand else set()
    yield from _numbers(MARK.sub(" ", source), MARK.sub(" ", words), spelled)


def without_conversions(words: str) -> str:
    """Labelled words without the hectares that a translator put behind mu, where they are right."""
    return _HECTARES.sub(lambda match: match["mu"] if _converted(match) else match[0], words)


def _converted(match: re.Match[str]) -> bool:
    mu, hectares = (next(iter(_values(match[name])), Decimal(0)) for name in ("area", "hectares"))
    return abs(mu / 15 - hectares) <= hectares / 100


def _spelled(words: str) -> set[Decimal]:
    return {Decimal(n) for n, name in enumerate(_SMALL, 1) if re.search(rf"\b{name}\b", words, re.IGNORECASE)}


def _numbers(source: str, words: str, spelled: set[Decimal]) -> Iterator[str]:
    """Numbers outside placeholders: none is lost, and none is there that the source does not have."""
    wanted, found = _values(source), _values(words)
    dated = {Decimal(day) for day in _DATED.findall(source)}
    if lost := sorted(set(wanted) - set(found) - dated - spelled):
        yield f"lost the number {lost[0]:f}"
    few = {each for each in found if each < _FEW and each == int(each)} if _COUNTING.search(source) else set()
    scales = {Decimal(10) ** sum(map(_POWERS.__getitem__, scale)) for scale in _BARE.findall(source)}
    if more := sorted(set(found) - set(wanted) - dated - few - scales):
        yield f"has a number that the report has not: {more[0]:f}"


def _values(text: str) -> tuple[Decimal, ...]:
    return tuple(
        Decimal(digits.replace(",", "")).scaleb(_SCALES.get((chinese or english).lower(), 0)).normalize()
        for digits, chinese, english in _SCALED.findall(text)
    )
