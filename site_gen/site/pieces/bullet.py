"""a target and the results -> the result that it starts from, and the bar that shows the one beside the other."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from site_gen.model.dataset import Indicator, Measure, Nature, Observation, Status
from site_gen.model.prices import is_called_real

_COMPARED: frozenset[Measure] = frozenset({"level", "growth", "average-growth", "count", "rank"})
_DRAWN: frozenset[Measure] = _COMPARED - {"rank"}
"""A first place is no short bar."""
_WIDTH = 97
"""Percent of the room; beside it stands the mark of the target."""
_STANDING: frozenset[Nature] = frozenset({"stock", "share", "index", "rank"})
"""What stands at a moment may be aimed at within several years; a flow of five years has no start in that of one."""


class Bullet(Struct, frozen=True):
    """Ends of a result's bar and of the mark of its target, in percent of a width that both begin at zero."""

    result: Decimal
    target: Decimal
    status: Status
    """Of the result."""


def start_of(target: Observation, results: Iterable[Observation], indicator: Indicator) -> Observation | None:
    """The last result of the same thing, by the same measure, in the same unit, before the target falls due.

    `indicator`: what the target is of.
    """
    if indicator.is_mere_class:
        return None
    alike = (each for each in results if each.key.indicator == target.key.indicator)
    found = [each for each in alike if _precedes(each, target, indicator.nature)]
    return max(found, key=lambda each: (each.key.period.end, each.key.period.start), default=None)


def _precedes(result: Observation, target: Observation, nature: Nature) -> bool:
    one, other = result.key, target.key
    alike = (one.measure, one.subject) == (other.measure, other.subject)
    if not alike or one.status == "target" or one.measure not in _COMPARED or result.quantity.parts:
        return False
    standing = nature in _STANDING and one.measure == "level" and one.period.stretch[0] == 0
    stretch = standing or one.period.stretch == other.period.stretch
    unit = result.quantity.unit.canonical == target.quantity.unit.canonical
    prices = is_called_real(result) == is_called_real(target)
    return stretch and unit and prices and one.period.last_year < other.period.last_year


def bullet(result: Observation, target: Observation) -> Bullet | None:
    """None where a bar from zero would say nothing: of ranks, and of what falls."""
    low, high = result.quantity.canonical_value, target.quantity.canonical_value
    if target.key.measure not in _DRAWN or min(low, high) <= 0:
        return None
    whole = max(low, high)
    return Bullet(round(_WIDTH * low / whole, 1), round(_WIDTH * high / whole, 1), result.key.status)
