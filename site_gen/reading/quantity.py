"""words -> Quantity: the one quantity that a few words of a report state, exact to the digit."""

from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from site_gen.model.dataset import Measure
from site_gen.model.quantity import Quantity
from site_gen.model.unit import RANK, RELATIVE, Unit
from site_gen.reading.bounds import Bounds, bounds_of
from site_gen.reading.lists import closing, cuts, governing
from site_gen.reading.tokens import Token, scan

_CHANGES: tuple[Measure, ...] = ("growth", "average-growth", "change", "points")
_INCREASE = Unit("倍", "percent", Decimal(100))
"""增长1.5倍 is a growth of 150 %."""


@lru_cache(maxsize=8192)
def read_quantity(words: str, measure: Measure = "level", before: str = "", after: str = "") -> Quantity | None:
    """The quantity that `words` state (超过3800亿元, 下降13.3%, 翻一番, 第二), or None unless it is exactly one.

    `before`: the words that lead to them; in a list they hold what governs every number (分别下降3%、 before 5%).
    `after`: the rest of the list, whose end may bound them all (、8%左右 behind 分别增长7%).

    The value is the printed one, the unit carries its 万 or 亿. A change that goes down (下降, 减少) is negative;
    下降到 gives a level. `measure` decides the sign of absolute changes: 减少1000人 counts 1000 or changes by -1000.
    """
    tokens = scan(words)
    if len(tokens) != 1:
        return None
    quantity = quantity_at(words, tokens[0], measure, before)
    return closed(quantity, before + words[: tokens[0].span.start], after)


def quantity_at(text: str, token: Token, measure: Measure, before: str = "") -> Quantity:
    """The quantity of a token with the bound and the sign that the words around it, and those of its list, give."""
    own = bounds_of(text, token.span, token.quantity.bound)
    until = before + text[: own.span.start]
    return bounded(token, own, measure, governing(until, own, token.span.start), cuts(until))


def closed(quantity: Quantity, before: str, after: str) -> Quantity:
    """An exact size of a list of 分别 with the bound that stands behind the last: 7% of 分别增长7%、8%左右."""
    bound = closing(before, after) if after and quantity.bound == "exact" else "exact"
    return quantity if bound == "exact" else replace(quantity, bound=bound)


def bounded(
    token: Token, bounds: Bounds, measure: Measure, governed: Bounds | None = None, cut: bool = False
) -> Quantity:
    """The same, where the words around are known, those that govern its list, and whether its thing is `cut`."""
    quantity = replace(token.quantity, bound=bounds.bound)
    if governed and bounds.bound == "exact" and governed.bound not in ("exact", "approx"):
        quantity = replace(quantity, bound=governed.bound)
    if (
        quantity.unit.printed == "倍"
        and token.shape == "plain"
        and (bounds.up or (governed is not None and governed.up) or measure in ("growth", "average-growth"))
    ):
        quantity = replace(quantity, unit=_INCREASE)
    if measure == "rank" and token.shape == "plain" and quantity.unit.printed == RANK.printed:
        quantity = replace(quantity, unit=RANK)  # 排名由14位上升到3位
    changes = measure in _CHANGES or (measure == "level" and quantity.unit.canonical in RELATIVE)
    down = (
        bounds.down
        or (governed is not None and governed.down)
        or (cut and measure in ("change", "points") and not bounds.up)
    )
    if down and changes:
        top = None if quantity.value_max is None else -quantity.value_max
        return replace(quantity, value=-quantity.value, value_max=top)
    return quantity
