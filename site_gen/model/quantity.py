"""What a report's words say about a size: value, unit and bound."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from site_gen.model.digits import times
from site_gen.model.unit import Unit

Bound = Literal["exact", "approx", "over", "at_least", "below", "at_most"]
"""exact; 左右 约 近; 超过 突破 多 余; 以上 不低于; 低于 不足; 以内 不超过."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A size exactly as stated: 突破800亿元 is 800 of 亿元, over."""

    value: Decimal
    unit: Unit
    bound: Bound = "exact"
    value_max: Decimal | None = None
    """The upper end of a range such as 5%—6%; `value` is the lower."""
    parts: tuple[Decimal, ...] = ()
    """The terms of a ratio such as 6.9:54.6:38.5; `value` is then their sum."""

    @property
    def canonical_value(self) -> Decimal:
        """The value in `unit.canonical`, exact."""
        return times(self.value, self.unit.factor)

    @property
    def canonical_max(self) -> Decimal | None:
        return None if self.value_max is None else times(self.value_max, self.unit.factor)


_LAST_DIGIT = re.compile(r"(?<=\d)(?=\D*$)")
WAYS = "下降|降低|减少|削减|压减|缩减|回落|下滑|下跌|收窄|降|减|提高|提升|上升|增加|增长|扩大"
"""Words of direction by which a head says which way the numbers below or beside it go: 能耗降低（%）."""
_WAY = re.compile(rf"(?P<way>{WAYS})?(?P<unit>.*)", re.S)


def counted_in(words: str, unit: str) -> str:
    """The number of a table's cell with the unit that its head states, and a direction: 6左右, % -> 6%左右;
    3, 降低% -> 降低3%.
    """
    way, unit = way_and_unit(unit)
    return way + (_LAST_DIGIT.sub(unit, words, count=1) if unit else words)


def way_and_unit(stated: str) -> tuple[str, str]:
    """The two parts of what a head states of its numbers, each may be empty: 降低% -> 降低, %."""
    match = _WAY.fullmatch(stated)
    return (match["way"] or "", match["unit"]) if match else ("", stated)
