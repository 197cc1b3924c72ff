"""words -> the quantity that they state, as it was read the last time.

What reads takes a tenth of a second to load, most of it patterns: a report whose numbers are the same never asks it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import msgspec

from site_gen.model.dataset import Measure
from site_gen.model.keeping import Keep
from site_gen.model.quantity import Quantity

_Asked = tuple[str, str, Measure, str, str]
"""Language, words, measure, the words that lead to them, and the rest of their list."""
_Table = dict[_Asked, Quantity | None]
_TABLE: ContextVar[_Table | None] = ContextVar("table", default=None)
_MOST = 8192
"""Readings of a report; beyond them those that were made first are let go."""


@contextmanager
def remembered(keep: Keep, slug: str) -> Iterator[None]:
    """Whoever reads quantities inside is told what `keep` knows of the report; what is new joins it."""
    kept = keep.get(f"readings {slug}")
    table: _Table = dict(msgspec.msgpack.decode(kept, type=list[tuple[_Asked, Quantity | None]])) if kept else {}
    known = len(table)
    token = _TABLE.set(table)
    try:
        yield
    finally:
        _TABLE.reset(token)
    if len(table) > known:
        keep.put(f"readings {slug}", msgspec.msgpack.encode(list(table.items())[-_MOST:]))


def read_quantity(words: str, measure: Measure = "level", before: str = "", after: str = "") -> Quantity | None:
    """What Chinese words state; see `reading.quantity`."""
    return _read(("zh", words, measure, before, after))


def read_english(words: str, measure: Measure) -> Quantity | None:
    """What English words state; see `reading.english`."""
    return _read(("en", words, measure, "", ""))


def _read(asked: _Asked) -> Quantity | None:
    table = _TABLE.get()
    if table is None:
        return _anew(*asked)
    if asked not in table:
        table[asked] = _anew(*asked)
    return table[asked]


def _anew(lang: str, words: str, measure: Measure, before: str, after: str) -> Quantity | None:
    if lang == "zh":
        from site_gen.reading import quantity

        return quantity.read_quantity(words, measure, before, after)
    from site_gen.reading import english

    return english.read_english(words, measure)
