"""What a report's words say about a size: value, unit and bound."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.digits import times
from site_gen.model.unit import Unit

Bound = Literal["exact", "approx", "over", "at_least", "below", "at_most"]
"""exact; 左右 约 近; 超过 突破 多 余; 以上 不低于; 低于 不足; 以内 不超过."""
_TURNED: Mapping[Bound, Bound] = {"over": "below", "at_least": "at_most", "below": "over", "at_most": "at_least"}


class Quantity(Struct, frozen=True):
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
    def limit(self) -> Bound:
        """Its bound on an axis. The words of a fall bound how far it goes: 下降3%以上 is −3 % or less."""
        return _TURNED.get(self.bound, self.bound) if self.value < 0 else self.bound

    @property
    def canonical_max(self) -> Decimal | None:
        return None if self.value_max is None else times(self.value_max, self.unit.factor)

    @property
    def size(self) -> tuple[object, ...]:
        """What two statements of one observation must share; 超过 may stand in one and be missing in the other."""
        return self.canonical_value, self.canonical_max, self.unit.canonical, self.parts


_NUMBER = r"\d[\d.]*[百千万亿]{0,2}个?"
_BEHIND = compiled(r"(?<=\d)(?P<scale>[百千万亿]*个?)(?=\D*$)")
_LISTED = rf"(?:[、和与及][^\d、，。；]{{0,8}}{_NUMBER})+?"
WAYS = "下降|降低|减少|削减|压减|缩减|回落|下滑|下跌|收窄|降|减|提高|提升|上升|增加|增长|扩大"
"""Words of direction by which a head says which way the numbers below or beside it go: 能耗降低（%）."""
_WAY = re.compile(rf"(?P<way>{WAYS})?(?P<unit>.*)", re.S)


def counted_in(words: str, unit: str) -> str:
    """A number with the unit that a table's head states, or the end of its list, and a direction: 6左右, % -> 6%左右;
    3, 降低% -> 降低3%; 1.28万亿, 元 -> 1.28万亿元.
    """
    way, unit = way_and_unit(unit)
    return way + (_BEHIND.sub(rf"\g<scale>{unit}", words, count=1) if unit else words)


_GOES_ON = compiled(r"(?:、|和|与|及|以及)[^\d，。；]{0,8}\d[^，。；]{0,80}")


def list_behind(text: str, end: int) -> str:
    """What goes on behind a number that ends at `end`, if it is one of a list: 、1.18万亿、8200亿元; else nothing."""
    match = _GOES_ON.match(text, end)
    return match[0] if match else ""


def lacking(words: str, unit: Unit, after: str) -> str:
    """What a number's words lack of its unit because the last of its list states it for all, else nothing:
    1.28万亿 before 、8200亿元 lacks 元, 1.2 before 、0.8万人 lacks 万人.
    """
    borne = next((at for at in range(len(unit.printed), 0, -1) if words.endswith(unit.printed[:at])), 0)
    rest = unit.printed[borne:]
    return rest if rest and ends_in(after, rest) else ""


def ends_in(after: str, unit: str) -> bool:
    """Whether the list that goes on behind a number ends in this unit: 、1.18万亿、8200亿元 in 元."""
    return bool(re.match(_LISTED + re.escape(unit), after))


def way_and_unit(stated: str) -> tuple[str, str]:
    """The two parts of what a head states of its numbers, each may be empty: 降低% -> 降低, %."""
    match = _WAY.fullmatch(stated)
    return (match["way"] or "", match["unit"]) if match else ("", stated)
