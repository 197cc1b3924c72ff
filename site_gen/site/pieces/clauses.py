"""a block of the text, a number in it -> the clause that states it, whole words only."""

import re
from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.text import Phrase
from site_gen.site.pieces.text import TextBlock

_STOPS = {"zh": compiled(r"[。；！？]"), "en": compiled(r"[.;!?](?=\s|$)")}
_PAUSES = {"zh": compiled(r"[，：]"), "en": compiled(r"[,:](?=\s)")}
_HEADS = {
    "zh": compiled(
        r"(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}是|其中(?!心))\s*"
    ),
    "en": compiled(r"(?:and|but|while)\s+"),
}
"""What joins a part of a sentence to the part before, or numbers it in a list: for nothing where it stands alone."""
_LONGEST = {"zh": 48, "en": 130}
"""Characters of a clause that is not shortened, if it states one number alone."""


class _Bounds(Struct, frozen=True):
    start: int
    end: int


def clause(row: TextBlock, observation: str) -> Phrase:
    """The sentence around the words of `observation`, or the part of it that holds them; empty if `row` states none."""
    numbers = tuple(_numbers(row))
    own = next((place for place, ids in numbers if observation in ids), None)
    return Phrase(_cut(row.plain, own, [place for place, _ in numbers], row.lang) if own else "", row.lang)


def sentence(row: TextBlock, observation: str) -> Phrase:
    """The whole sentence around the words of `observation`."""
    start, end = stretch(row, observation)
    return Phrase(row.plain[start:end].strip(), row.lang)


def stretch(row: TextBlock, observation: str) -> tuple[int, int]:
    """Where in `row.plain` that sentence stands; nowhere, (0, 0), if it states no such thing."""
    own = next((place for place, ids in _numbers(row) if observation in ids), None)
    code = row.lang if row.lang in _STOPS else "en"
    found = _between(row.plain, own, _STOPS[code]) if own else _Bounds(0, 0)
    return found.start, found.end


def _numbers(row: TextBlock) -> Iterator[tuple[_Bounds, tuple[str, ...]]]:
    """Where its words state observations, and which."""
    at = 0
    for piece in row.pieces:
        if piece.kind == "number":
            yield _Bounds(at, at + len(piece.text)), (piece.observation, *piece.others)
        at += len(piece.text) if piece.kind != "note" else 0


def _cut(text: str, own: _Bounds, numbers: list[_Bounds], lang: str) -> str:
    code = lang if lang in _STOPS else "en"
    found = _between(text, own, _STOPS[code])
    several = sum(found.start <= each.start < found.end for each in numbers) > 1
    if several or found.end - found.start > _LONGEST[code]:
        found = _between(text, own, re.compile(f"{_STOPS[code].pattern}|{_PAUSES[code].pattern}"))
    words = text[found.start : found.end].strip()
    head = _HEADS[code].match(words)
    return words[head.end() :] if head else words


def _between(text: str, words: _Bounds, stops: re.Pattern[str]) -> _Bounds:
    start = max((stop.end() for stop in stops.finditer(text, 0, words.start)), default=0)
    after = stops.search(text, words.end)
    return _Bounds(start, after.start() if after else len(text))
