"""A stretch of numbers -> round ones on it, zero among them, for the scale of an axis."""

from decimal import Decimal
from math import floor, log10

_STEPS = (1, 2, 5)


def ticks(low: float, high: float, most: int) -> tuple[Decimal, ...]:
    """At most `most` multiples of 1, 2 or 5 times a power of ten from `low` to `high`, at least zero."""
    least = floor(log10((high - low) / most))
    for step in (*(Decimal(10) ** least * each for each in _STEPS), Decimal(10) ** (least + 1)):
        first, last = -int(Decimal(-low) // step), int(Decimal(high) // step)
        if last - first < most:
            return tuple(step * number for number in range(first, last + 1))
    return (Decimal(0),)
