"""What an editor types -> the indicators that are meant: by Chinese name, alias, pinyin initials, or English word."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from pypinyin import Style, lazy_pinyin

from site_gen.data.catalogue import names_of
from site_gen.model.dataset import Indicator

_MOST, _NEAR = 20, 8
_ALIKE = 0.3
"""Of the pairs of characters of the shorter name; less is chance."""
_ENGLISH = (4, 5, 7)
"""Ranks of what is found by its English name, of which the shorter is the plainer."""


class _Known(Struct, frozen=True):
    """An indicator with all by which it is found, in small letters."""

    indicator: Indicator
    names: tuple[str, ...]
    initials: tuple[str, ...]
    english: str
    """Its name and its id, a space before each word."""
    pairs: frozenset[str]
    """Each two neighbouring characters of its names."""


class Index(Struct, frozen=True):
    """Indicators with all by which they are found."""

    known: tuple[_Known, ...]

    @classmethod
    def of(cls, indicators: Sequence[Indicator]) -> "Index":
        return cls(tuple(map(_of, indicators)))

    def sought(self, words: str) -> tuple[Indicator, ...]:
        """The best twenty: names that begin so, then those that hold the words, initials, English, then likeness."""
        asked = " ".join(words.lower().split())
        ranked = [(rank, at, each) for at, each in enumerate(self.known) if (rank := _rank(each, asked)) is not None]
        return tuple(each.indicator for _, _, each in sorted(ranked, key=lambda one: one[:2])[:_MOST])

    def like(self, name: str) -> tuple[Indicator, ...]:
        """Those whose names share most with `name`, the nearest first."""
        pairs = _pairs((name,))
        scored = [(len(pairs & each.pairs) / max(1, min(len(pairs), len(each.pairs))), each) for each in self.known]
        near = sorted((one for one in scored if one[0] > _ALIKE), key=lambda one: -one[0])
        return tuple(each.indicator for _, each in near[:_NEAR])


def _rank(known: _Known, asked: str) -> tuple[int, int] | None:
    """The smaller the better; None: it is not meant."""
    steps: Sequence[tuple[bool, int]] = (
        (asked in (known.indicator.id, *known.names), 0),
        (any(name.startswith(asked) for name in known.names), 1),
        (any(asked in name for name in known.names), 2),
        (any(each.startswith(asked) for each in known.initials), 3),
        (known.indicator.id.startswith(asked.replace(" ", "-")), 4),
        (f" {asked}" in known.english, 5),
        (len(asked) > 1 and any(asked in each for each in known.initials), 6),
        (len(asked) > 2 and asked in known.english, 7),
        (len(asked) > 1 and asked > "\x7f" and _pairs((asked,)) <= known.pairs, 8),
    )
    step = next((rank for holds, rank in steps if holds), None)
    return None if step is None else (step, len(known.english) if step in _ENGLISH else min(map(len, known.names)))


@lru_cache(maxsize=4096)
def _of(indicator: Indicator) -> _Known:
    names = tuple(name.lower() for name in names_of(indicator))
    english = f" {indicator.name.get('en') or ''} {indicator.id.replace('-', ' ')}".lower()
    return _Known(indicator, names, tuple(map(_initials, names)), english, _pairs(names))


def _initials(name: str) -> str:
    """地区生产总值 -> dqsczz."""
    return "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower()


def _pairs(names: Sequence[str]) -> frozenset[str]:
    return frozenset(_each(names))


def _each(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield from (name[at : at + 2] for at in range(len(name) - 1))
