"""A stretch of numbers -> round ones on it, zero among them, for the scale of an axis."""

from decimal import Decimal
from math import floor, log10

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


def ticks(low: float, high: float, most: int) -> tuple[Decimal, ...]:
    """At most `most` multiples of 1, 2 or 5 times a power of ten from `low` to `high`, at least zero."""
    size = Decimal(10) ** floor(log10((high - low) / most))
    for step in (size * each for each in _STEPS):
        first, last = -int(Decimal(-low) // step), int(Decimal(high) // step)
        if last - first < most:
            return tuple(step * number for number in range(first, last + 1))
    return (Decimal(0),)
