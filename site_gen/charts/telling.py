"""Observations -> what can be said of all of them, for a title; nothing where the words leave it open."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from msgspec import Struct

from site_gen.model.dataset import Observation
from site_gen.model.quantity import Quantity

_FLOORS, _CEILINGS = ("over", "at_least"), ("below", "at_most")
Pair = tuple[Observation, Observation]
"""Earlier and later, or a result and what is aimed at next."""


class Tally(Struct, frozen=True):
    """How many are above, below and as before."""

    above: int
    below: int
    same: int = 0

    @property
    def count(self) -> int:
        return self.above + self.below + self.same

    @property
    def word(self) -> str:
        """What the title says of them; the last part of a message's name."""
        whole = "both" if self.count == 2 else "all"
        if self.above == self.count:
            return f"{whole}-above"
        if self.below == self.count:
            return f"{whole}-below"
        return "some-below" if self.below else "none-below"


def against(pairs: Sequence[Pair]) -> Tally | None:
    """Of the later beside the earlier of each pair; None under two, or where one may be either."""
    signs = [sign(first.quantity, last.quantity) for first, last in pairs]
    known = [sign for sign in signs if sign is not None]
    if len(known) < len(signs) or len(known) < 2:
        return None
    return _tally(known)


def moves(found: Sequence[Observation]) -> Tally | None:
    """Of rates and changes beside zero; a bound of a fall is a fall."""
    values = [each.quantity.canonical_value for each in found]
    sure = all(each.quantity.bound not in _CEILINGS or each.quantity.value < 0 for each in found)
    return _tally([_of(value) for value in values]) if sure and len(values) > 1 else None


def highest(found: Sequence[Observation], value: Callable[[Observation], Decimal]) -> tuple[Observation, ...]:
    """Those whose exact value is above all others, several where they tie; none where that cannot be said."""
    certain = all(each.quantity.bound == "exact" and each.quantity.value_max is None for each in found)
    top = max(map(value, found), default=Decimal(0))
    first = tuple(each for each in found if value(each) == top)
    return first if certain and len(first) < len(found) else ()


def sign(first: Quantity, last: Quantity) -> int | None:
    """Whether `last` is above `first`, below it or the same, as far as both are known."""
    old, new = first.canonical_value, last.canonical_value
    if first.bound not in ("exact", "approx") or first.value_max or last.value_max or min(old, new) < 0:
        return None
    if last.bound in _FLOORS:
        return 1 if new > old or (new == old and last.bound == "over") else None
    if last.bound in _CEILINGS:
        return -1 if new < old or (new == old and last.bound == "below") else None
    about = "approx" in (first.bound, last.bound)
    return None if old == new and about else _of(new - old)


def _of(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def _tally(signs: Sequence[int]) -> Tally:
    return Tally(signs.count(1), signs.count(-1), signs.count(0))
