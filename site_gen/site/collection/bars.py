"""numbers, one a report -> the bars of a small picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_gen.model.text import Phrase

_WIDTH, _HEIGHT = 300, 96
_LABEL = 64
"""Half the width of the words over the peak."""


@dataclass(frozen=True, slots=True)
class Bar:
    x: Decimal
    y: Decimal
    height: Decimal
    width: Decimal
    title: str


@dataclass(frozen=True, slots=True)
class Card:
    """Something over the years."""

    id: str
    name: Phrase
    path: str
    """Where more of it stands, or empty."""
    told: str
    bars: tuple[Bar, ...]
    peak: str
    peak_x: Decimal
    first: str
    last: str


def bars(values: Sequence[Decimal], highest: Decimal, titles: Sequence[str]) -> tuple[Bar, ...]:
    """`highest`: what fills the picture, more than 0."""
    return tuple(_bars(values, highest, titles))


def over(bar: Bar) -> Decimal:
    """Where words over a bar have their middle, so that none is cut."""
    return min(max(bar.x + bar.width / 2, Decimal(_LABEL)), Decimal(_WIDTH - _LABEL))


def _bars(values: Sequence[Decimal], highest: Decimal, titles: Sequence[str]) -> Iterator[Bar]:
    step = Decimal(_WIDTH) / len(values)
    for place, (value, title) in enumerate(zip(values, titles, strict=True)):
        height = max(round(value / highest * (_HEIGHT - 20), 1), Decimal("0.8"))
        yield Bar(round(step * place + 1, 1), _HEIGHT - height, height, round(step - 2, 1), title)
