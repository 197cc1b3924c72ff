"""Growth, compound and implied, in exact decimals; what rounding allows."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

from site_gen.model.quantity import Quantity

_DIGITS = 40
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Interval:
    """All values that a printed, rounded value may stand for: 2580 is 2579.5 to 2580.5."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        return self.low <= other.high and other.low <= self.high


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """For showing: 7.92, not 7.924891…; zeros at the end go."""
    shown = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return Decimal(f"{shown:f}".rstrip("0").rstrip(".")) if places else shown


def exact(value: Decimal) -> Interval:
    """A value as printed: half a unit of its last digit either way."""
    exponent = value.as_tuple().exponent
    half = Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)
    return Interval(value - half, value + half)


def canonical(quantity: Quantity) -> Interval:
    """The same in the canonical unit: 9.46万元 is 94550 to 94650."""
    printed = exact(quantity.value)
    return Interval(printed.low * quantity.unit.factor, printed.high * quantity.unit.factor)


def yearly(start: Decimal, end: Decimal, years: int) -> Decimal:
    """Compound growth in percent a year that leads from `start` to `end`; both positive."""
    with localcontext(prec=_DIGITS):
        return ((end / start) ** (Decimal(1) / years) - 1) * HUNDRED


def yearly_between(start: Interval, end: Interval, years: int) -> Interval:
    """The least and the most that it can be."""
    return Interval(yearly(start.high, end.low, years), yearly(start.low, end.high, years))


def grown(start: Decimal, percent: Decimal, years: int) -> Decimal:
    """`start` after `years` of growth by `percent` a year."""
    with localcontext(prec=_DIGITS):
        return start * (1 + percent / HUNDRED) ** years


def implied_rest(average: Decimal, last: Decimal, years: int) -> Decimal:
    """The average of the years before the last, where all `years` average `average` and the last grew by `last`."""
    with localcontext(prec=_DIGITS):
        whole = (1 + average / HUNDRED) ** years
        return ((whole / (1 + last / HUNDRED)) ** (Decimal(1) / (years - 1)) - 1) * HUNDRED
