"""numbers, one a report -> the bars of a small picture."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import ceil

from msgspec import Struct

from site_gen.model.text import Phrase
from site_gen.site.collection.lettering import width

_WIDTH, _HEIGHT = 300, 96
_ABOVE = 9


class Bar(Struct, frozen=True):
    x: Decimal
    y: Decimal
    height: Decimal
    width: Decimal
    title: str


class Card(Struct, frozen=True):
    """Something over the years."""

    id: str
    name: Phrase
    path: str
    """Where more of it stands, or empty."""
    told: str
    bars: tuple[Bar, ...]
    peak: str
    peak_x: Decimal
    """Middle of those words; `peak_y` is their line."""
    peak_y: Decimal
    first: str
    last: str
    inner: tuple[Bar, ...] = ()
    """Of each bar the part that is set off, if there is one."""


def bars(values: Sequence[Decimal], highest: Decimal, titles: Sequence[str], years: Sequence[int]) -> tuple[Bar, ...]:
    """`highest`: what fills the picture, more than 0; `years`, in order: a year without a report leaves a gap."""
    return tuple(_bars(values, highest, titles, years))


def over(bar: Bar, words: str) -> tuple[Decimal, Decimal]:
    """Where words over a bar have their middle, so that none is cut, and their line."""
    half = Decimal(ceil(width(words) / 2))
    return min(max(bar.x + bar.width / 2, half), _WIDTH - half), bar.y - _ABOVE


def _bars(values: Sequence[Decimal], highest: Decimal, titles: Sequence[str], years: Sequence[int]) -> Iterator[Bar]:
    step = Decimal(_WIDTH) / (years[-1] - years[0] + 1)
    for value, title, year in zip(values, titles, years, strict=True):
        height = max(round(value / highest * (_HEIGHT - 20), 1), Decimal("0.8"))
        x, width = round(step * (year - years[0]) + 1, 1), round(step - 2, 1)
        yield Bar(short(x), short(_HEIGHT - height), short(height), short(width), title)


def short(size: Decimal) -> Decimal:
    """The same number without a tail of zeros, for a page may hold a thousand of them."""
    return size.to_integral_value() if size == size.to_integral_value() else size.normalize()
