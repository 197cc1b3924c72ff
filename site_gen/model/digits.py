"""All the digits of a number: reports state longer ones than the 28 digits that Decimal reckons with by itself."""

from contextlib import AbstractContextManager
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, localcontext

_FOR_RESULTS = 40
"""Digits beside those of the numbers themselves, for what divides without end."""
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""For products, which end."""


def room(*values: Decimal) -> AbstractContextManager[Context]:
    """A context in which sums, products and roundings of `values`, finite, keep every digit; quotients have 40 more."""
    return localcontext(prec=_FOR_RESULTS + sum(map(_length, values)))


def times(value: Decimal, factor: Decimal) -> Decimal:
    """The product, exact."""
    return _EXACT.multiply(value, factor)


def plain(value: Decimal) -> str:
    """Every digit and none that says nothing: 176202000000, 1.79."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _length(value: Decimal) -> int:
    """How many digits it takes to write the number without a power of ten."""
    _, digits, exponent = value.as_tuple()
    return len(digits) + abs(int(exponent))
