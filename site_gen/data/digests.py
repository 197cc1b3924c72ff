"""What a confirmation is of: a reading, a refusal, or a paragraph -> ten hexadecimal digits.

A digest holds what a person compared and nothing else: not where the sentence stands, not the ids of blocks, not notes
or translations. So it falls when one of these changes, and stands when their neighbours do.
"""

import hashlib
import json
import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from site_gen.data.sentences import sentence_span
from site_gen.model.dataset import Indicator, Key
from site_gen.model.digits import plain
from site_gen.model.folding import WHITE, fold_words
from site_gen.model.quantity import Quantity
from site_gen.model.text import Span

LENGTH = 10
_WRITTEN = json.JSONEncoder(ensure_ascii=False)
Read = tuple[Key, Indicator, Quantity]
"""One fact of a statement, and what it was read as."""


def passage_digest(text: str, place: Span) -> str:
    """Of the sentence of `text`, which has the source's words, around those at `place`, and of where they stand in it.

    It is the name of a reading whatever it is read as, and what a refusal (`no`) is of.
    """
    sentence = sentence_span(text, place)
    gaps = _gaps(text)
    before = place.start - sentence.start - bisect_left(gaps, place.start) + bisect_left(gaps, sentence.start)
    return _digest("passage", _sentence_digest(text, sentence), before, fold_words(place.of(text)))


@lru_cache(maxsize=4)
def _sentence_digest(text: str, sentence: Span) -> str:
    """One sentence may state thousands of numbers."""
    return _digest("sentence", fold_words(sentence.of(text)))


@lru_cache(maxsize=2)
def _gaps(text: str) -> list[int]:
    """Where `text` has characters that do not count."""
    return [at for gap in re.finditer(WHITE, text) for at in range(*gap.span())]


def cell_digest(heads: str, place: Span, words: str) -> str:
    """The same for a number in a table, which has no sentence but the heads of its row and its column."""
    return _digest("cell", fold_words(heads), place.start, fold_words(words))


def reading_digest(passage: str, words: str, facts: Iterable[Read]) -> str:
    """Of a passage (its digest), the words read, and each fact read from them: what a `yes` is of."""
    return _digest("reading", passage, fold_words(words), sorted(map(_fact, facts)))


def paragraph_digest(source_words: str) -> str:
    """Of a whole paragraph: what a `read` is of."""
    return _digest("paragraph", fold_words(source_words))


def _fact(read: Read) -> list[str]:
    """An own indicator is known by its Chinese name, for its id is a handle that an editor may change."""
    key, indicator, quantity = read
    named = f"id {indicator.id}" if indicator.standard else f"name {indicator.name.best('zh').text}"
    return [named, str(key.period), key.measure, key.status, key.subject or "", *_size(quantity)]


def _size(quantity: Quantity) -> tuple[str, ...]:
    """The quantity as read, in the unit that it is counted in."""
    largest = "" if quantity.canonical_max is None else plain(quantity.canonical_max)
    parts = ":".join(plain(part) for part in quantity.parts)
    return plain(quantity.canonical_value), largest, quantity.unit.canonical, quantity.bound, parts


def _digest(*parts: object) -> str:
    return hashlib.sha256(_WRITTEN.encode(parts).encode()).hexdigest()[:LENGTH]
