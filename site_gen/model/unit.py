"""Units of measure: how reports write them, and the one unit that each is counted in."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed. `亿元` is `Unit("亿元", "CNY", Decimal(100_000_000))`.

    `canonical` names the unit that values of this kind are compared in; `factor` is how many of it make one.
    """

    printed: str
    canonical: str
    factor: Decimal = Decimal(1)


PERCENT = Unit("%", "percent")
PERCENTAGE_POINT = Unit("个百分点", "percentage_point")
RATIO = Unit("", "ratio")
RANK = Unit("位", "rank")
TIMES = Unit("倍", "times")
