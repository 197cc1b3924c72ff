"""How a mark shows what the words say: bound, 左右, estimate, target; and the names of the signs used.

| the words | the mark | its label |
|---|---|---|
| 突破 超过 以上 | no cap; a caret points on | ≥800 |
| 低于 以内 | a caret points back | ≤5.5 |
| 左右 | a soft band of no stated width | ≈7 |
| an estimate | hatched | 2580ᵖ |
| a target | hollow, long dashes; as a dot, a hollow diamond | |
"""

from collections.abc import Iterable

from site_gen.charts.palette import C1, LONG_DASH, PAPER, TARGET
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import HATCH, Item
from site_gen.model.chart import Point, Row
from site_gen.model.wording import Wording

_LOWER = ("over", "at_least")
_UPPER = ("below", "at_most")
_HATCHED_DOT = (
    "path://M7,0A7,7,0,1,0,7,14A7,7,0,1,0,7,0ZM7,1.5A5.5,5.5,0,1,1,7,12.5A5.5,5.5,0,1,1,7,1.5Z"
    "M2.2,10.3L10.3,2.2L11.8,3.7L3.7,11.8ZM1.6,7.2L7.2,1.6L8.3,2.7L2.7,8.3Z M6.8,12.4L12.4,6.8L11.3,5.7L5.7,11.3Z"
)
"""A ring with three stripes: ECharts hatches bars, but not symbols."""
ORDER = (
    *("lower", "upper", "approx", "range", "estimate", "dashes", "diamond", "due", "average"),
    *("start", "unstated-start", "derived"),
)
"""The signs in the order in which a subtitle explains them."""


def is_lower(point: Point) -> bool:
    """下降5%以上 bounds the fall from below, and so −5 from above."""
    quantity = point.observation.quantity
    return quantity.bound in (_UPPER if quantity.value < 0 else _LOWER)


def is_upper(point: Point) -> bool:
    quantity = point.observation.quantity
    return quantity.bound in (_LOWER if quantity.value < 0 else _UPPER)


def is_approx(point: Point) -> bool:
    return point.observation.quantity.bound == "approx"


def is_target(point: Point) -> bool:
    return point.observation.key.status == "target"


def is_due(point: Point, row: Row) -> bool:
    """Whether `point` is a target whose result is in the same row."""
    results = (each.observation.key.period.end for each in row.points if not is_target(each))
    return is_target(point) and point.observation.key.period.end <= max(results, default="")


def is_estimate(point: Point) -> bool:
    return point.observation.key.status == "estimate"


def is_signed(point: Point) -> bool:
    """Whether its number needs a plus: a rise by 12%, but not 1.1倍, which may be a rise or what it rose to."""
    observation = point.observation
    return observation.key.measure in ("change", "points") and observation.quantity.unit.canonical != "times"


def signs(points: Iterable[Point]) -> tuple[str, ...]:
    """Which signs `points` need explained, in `ORDER`."""
    used = set()
    for point in points:
        tests = {
            "lower": is_lower(point),
            "upper": is_upper(point),
            "approx": is_approx(point),
            "range": point.observation.quantity.value_max is not None,
            "estimate": is_estimate(point),
        }
        used |= {name for name, holds in tests.items() if holds}
    return tuple(name for name in ORDER if name in used)


def label(point: Point, lang: str, scale: Scale, wording: Wording) -> str:
    """The number of a mark with the signs that qualify it: ≥800ᵖ."""
    quantity, value = point.observation.quantity, scale.at(point)
    plus = "+" if is_signed(point) and value > 0 else ""
    number = plus + wording.number(lang, value)
    upper = scale.upper(quantity)
    number += "" if upper is None else "–" + wording.number(lang, upper)
    sign = "≥" if is_lower(point) else "≤" if is_upper(point) else "≈" if is_approx(point) else ""
    return sign + number + ("ᵖ" if is_estimate(point) else "")


def fill(point: Point, color: str = C1) -> Item:
    """The style of a bar or column."""
    if is_target(point):
        return {"color": "none", "borderColor": TARGET, "borderWidth": 1.5, "borderType": list(LONG_DASH)}
    if is_estimate(point):
        return {"color": color, "borderColor": color, "borderWidth": 1, "decal": HATCH}
    return {"color": color}


def dot(point: Point, color: str = C1) -> Item:
    """Symbol, size and style of a dot."""
    if is_target(point):
        style = {"color": "none", "borderColor": TARGET, "borderWidth": 2, "opacity": 1}
        return {"symbol": "diamond", "symbolSize": 16, "itemStyle": style}
    symbol = _HATCHED_DOT if is_estimate(point) else "circle"
    return {"symbol": symbol, "symbolSize": 14, "itemStyle": {"color": color, "opacity": 1}}


def ring(color: str = C1) -> Item:
    """The hollow dot that a change starts from."""
    style = {"color": PAPER, "borderColor": color, "borderWidth": 2, "opacity": 1}
    return {"symbol": "circle", "symbolSize": 12, "itemStyle": style}
