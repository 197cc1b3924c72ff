"""Growth, compound and implied, in decimals; what rounding allows.

Whoever reckons with a report's numbers does so in `reckoning(dataset)`, where they keep all their digits.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import wraps
from typing import ParamSpec, TypeVar

from msgspec import Struct

from site_gen.model.dataset import Dataset
from site_gen.model.digits import plain, room
from site_gen.model.quantity import Quantity

HUNDRED = Decimal(100)
P = ParamSpec("P")
T = TypeVar("T")


class Interval(Struct, frozen=True):
    """All values that a printed, rounded value may stand for: 2580 is 2579.5 to 2580.5."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        return self.low <= other.high and other.low <= self.high


def reckoning(dataset: Dataset) -> AbstractContextManager[Context]:
    """A context for a few sums, products and quotients of the dataset's longest numbers."""
    quantities = [observation.quantity for observation in dataset.observations]
    values = [each for quantity in quantities for each in (quantity.value, *quantity.parts, quantity.unit.factor)]
    longest = max(values, key=lambda value: len(f"{value:f}"), default=HUNDRED)
    return room(*(longest,) * 4)


def where_defined(reckon: Callable[P, T]) -> Callable[P, T | None]:
    """`reckon`, giving None for what no arithmetic gives: a rate on a base of zero, a root of less than nothing."""

    @wraps(reckon)
    def reckoned(*args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return reckon(*args, **kwargs)
        except ArithmeticError:
            return None

    return reckoned


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """For showing: 7.92, not 7.924891…; zeros at the end go."""
    with room(value):
        return Decimal(plain(value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)))


def exact(value: Decimal) -> Interval:
    """A value as printed: half a unit of its last digit either way."""
    exponent = value.as_tuple().exponent
    half = Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)
    return Interval(value - half, value + half)


def stated(quantity: Quantity) -> Interval:
    """All that a quantity as printed may stand for: 5%—6% is 4.5 to 6.5."""
    high = quantity.value if quantity.value_max is None else quantity.value_max
    return Interval(exact(quantity.value).low, exact(high).high)


def canonical(quantity: Quantity) -> Interval:
    """The same in the canonical unit: 9.46万元 is 94550 to 94650."""
    printed = stated(quantity)
    return Interval(printed.low * quantity.unit.factor, printed.high * quantity.unit.factor)


@where_defined
def yearly(start: Decimal, end: Decimal, years: int) -> Decimal:
    """Compound growth in percent a year that leads from `start` to `end`."""
    return ((end / start) ** (Decimal(1) / years) - 1) * HUNDRED


def yearly_between(start: Interval, end: Interval, years: int) -> Interval | None:
    """The least and the most that it can be."""
    least, most = yearly(start.high, end.low, years), yearly(start.low, end.high, years)
    return None if least is None or most is None else Interval(least, most)


@where_defined
def real(nominal: Decimal, prices: Decimal) -> Decimal:
    """What is left of growth in percent once `prices` percent are taken out."""
    return (1 + nominal / HUNDRED) / (1 + prices / HUNDRED) * HUNDRED - HUNDRED


@where_defined
def implied_rest(average: Decimal, last: Decimal, years: int) -> Decimal:
    """The average of the years before the last, where all `years` average `average` and the last grew by `last`."""
    whole = (1 + average / HUNDRED) ** years
    return ((whole / (1 + last / HUNDRED)) ** (Decimal(1) / (years - 1)) - 1) * HUNDRED


@where_defined
def ratio(value: Decimal, divisor: Decimal) -> Decimal:
    return value / divisor
