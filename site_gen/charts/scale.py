"""The unit that the numbers of one drawing are counted in: as the report prints it, or as another language counts."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from site_gen.model.chart import Point
from site_gen.model.digits import plain, room
from site_gen.model.quantity import Quantity
from site_gen.model.unit import Unit
from site_gen.model.wording import Wording

_PRINTED = "zh"
"""The language that `Unit.printed` is written in."""
_WHOLE = frozenset({"percent", "per_100k", "percentage_point", "rank", "ratio", "class", "index", "times", "year"})
"""Canonical units whose values are never counted in millions."""
_STEPS = (("billion", Decimal(1_000_000_000)), ("million", Decimal(1_000_000)))


class Scale(Struct, frozen=True):
    """`label` names the unit, `factor` says how many canonical units make one of it."""

    label: str
    factor: Decimal

    def of(self, quantity: Quantity) -> Decimal:
        """The value of `quantity` counted in this unit, exact: as printed where the unit is the report's own."""
        return self._counted(quantity.value, quantity.unit)

    def upper(self, quantity: Quantity) -> Decimal | None:
        """The same of the upper end of a range."""
        return None if quantity.value_max is None else self._counted(quantity.value_max, quantity.unit)

    def _counted(self, value: Decimal, unit: Unit) -> Decimal:
        if unit.factor == self.factor:
            return value
        with room(value, unit.factor, self.factor):
            return Decimal(plain(value * unit.factor / self.factor))

    def at(self, point: Point) -> Decimal:
        return point.value if point.part is not None else self.of(point.observation.quantity)


def scale(points: Iterable[Point], lang: str, wording: Wording) -> Scale:
    """The scale that `points`, which share a canonical unit, are drawn in; at least one of them."""
    quantities = [point.observation.quantity for point in points]
    if lang == _PRINTED and not {"%", "成"} <= {quantity.unit.printed for quantity in quantities}:
        unit = max((quantity.unit for quantity in quantities), key=lambda unit: unit.factor)
        return Scale(unit.printed, unit.factor)
    canonical = quantities[0].unit.canonical
    step, factor = _step(canonical, max(abs(quantity.canonical_value) for quantity in quantities))
    word = wording.say(lang, f"chart.scale.{step}") if step else ""
    return Scale(" ".join(wording.say(lang, f"chart.unit.{canonical}", scale=word).split()), factor)


def _step(canonical: str, largest: Decimal) -> tuple[str, Decimal]:
    if canonical not in _WHOLE:
        for name, factor in _STEPS:
            if largest >= factor:
                return name, factor
    return "", Decimal(1)
