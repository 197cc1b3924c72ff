"""What an engine made of a block -> why it cannot be kept, beyond numbers and terms (see `agreement`)."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from site_gen.edition.masking import MARK

DRAFT = "machine draft, not reviewed"
"""The translator's comment of an entry that a program wrote; who reviews it takes `fuzzy` away."""
_SENTENCE = re.compile(r"[^.!?。！？]+[.!?。！？]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
_SCALED = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)\s*(?:(亿|万)|(thousand|million|billion|trillion)\b)?", re.IGNORECASE)
_SCALES = {"万": 4, "亿": 8, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_DATED = re.compile(r"(\d{1,2})(?=[月日])")
_COUNTING = re.compile("[一二三四五六七八九十百千两]")
_FEW = 100
"""Numbers that Chinese words such as 十四五 or 三个 may have become."""
_SAME = 12
"""Letters from which on a sentence that stands twice is one too many."""


def unfit(source: str, words: str, *, han: bool) -> str:
    """Why `words` are no translation of `source`, both masked; empty where nothing is seen.

    `han`: whether the language is written in Chinese characters, too.
    """
    return next(_reasons(source, words, han), "")


def _reasons(source: str, words: str, han: bool) -> Iterator[str]:
    if not _LETTER.search(MARK.sub("", words)) and _LETTER.search(MARK.sub("", source)):
        yield "no words"
    if words.strip() == source.strip():
        yield "nothing was translated"
    if not han and (left := _HAN.search(words)):
        yield f"Chinese is left in it: {words[max(0, left.start() - 5) : left.start() + 10]}"
    said = Counter(sentence.strip().lower() for sentence in _SENTENCE.findall(words) if len(sentence) > _SAME)
    if (most := said.most_common(1)) and most[0][1] > max(Counter(_SENTENCE.findall(source)).values(), default=1):
        yield f"a sentence stands twice: {most[0][0][:40]}"
    yield from _numbers(MARK.sub(" ", source), MARK.sub(" ", words))


def _numbers(source: str, words: str) -> Iterator[str]:
    """Numbers outside placeholders: none is lost, and none is there that the source does not have."""
    wanted, found = _values(source), _values(words)
    dated = {Decimal(day) for day in _DATED.findall(source)}
    if lost := sorted(set(wanted) - set(found) - dated):
        yield f"lost the number {lost[0]:f}"
    few = {each for each in found if each < _FEW and each == int(each)} if _COUNTING.search(source) else set()
    if more := sorted(set(found) - set(wanted) - dated - few):
        yield f"has a number that the report has not: {more[0]:f}"


def _values(text: str) -> tuple[Decimal, ...]:
    return tuple(
        Decimal(digits.replace(",", "")).scaleb(_SCALES.get((chinese or english).lower(), 0)).normalize()
        for digits, chinese, english in _SCALED.findall(text)
    )
