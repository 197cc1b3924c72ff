"""How a mark shows what the words say: bound, 左右, estimate, target.

| the words | the mark | its label |
|---|---|---|
| 突破 超过 以上 | no cap; a caret points on | ≥800 |
| 低于 以内 | a caret points back | ≤5.5 |
| 左右 | a soft band of no stated width | ≈7 |
| an estimate | light, within a solid line | |
| a target | hollow, long dashes; as a dot, a hollow diamond | |
"""

from site_gen.charts.palette import C1, ESTIMATE, LONG_DASH, PAPER, TARGET
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Item
from site_gen.model.chart import Point, Row
from site_gen.model.wording import Wording

_LOWER = ("over", "at_least")
_UPPER = ("below", "at_most")


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


def is_open(point: Point) -> bool:
    """Whether it is aimed at without a cap."""
    return is_target(point) and is_lower(point)


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


def label(point: Point, lang: str, scale: Scale, wording: Wording) -> str:
    """The number of a mark with the sign that qualifies it: ≥800."""
    quantity, value = point.observation.quantity, scale.at(point)
    plus = "+" if is_signed(point) and value > 0 else ""
    number = plus + wording.number(lang, value)
    upper = scale.upper(quantity)
    number += "" if upper is None else "–" + wording.number(lang, upper)
    sign = "≥" if is_lower(point) else "≤" if is_upper(point) else "≈" if is_approx(point) else ""
    return sign + number


def ink(point: Point) -> str:
    """The colour of its words."""
    return TARGET if is_target(point) else C1


def fill(point: Point, color: str = C1) -> Item:
    """The style of a bar or column."""
    if is_open(point):
        return {"color": "none"}
    if is_target(point):
        return {"color": "none", "borderColor": TARGET, "borderWidth": 1.5, "borderType": list(LONG_DASH)}
    if is_estimate(point):
        return {"color": ESTIMATE, "borderColor": color, "borderWidth": 1}
    return {"color": color}


def dot(point: Point, color: str = C1) -> Item:
    """Symbol, size and style of a dot."""
    if is_target(point):
        style = {"color": "none", "borderColor": TARGET, "borderWidth": 2, "opacity": 1}
        return {"symbol": "diamond", "symbolSize": 16, "itemStyle": style}
    style = {"color": color, "opacity": 1}
    if is_estimate(point):
        style = {"color": ESTIMATE, "borderColor": color, "borderWidth": 1.5, "opacity": 1}
    return {"symbol": "circle", "symbolSize": 14, "itemStyle": style}


def ring(color: str = C1) -> Item:
    """The hollow dot that a change starts from."""
    style = {"color": PAPER, "borderColor": color, "borderWidth": 2, "opacity": 1}
    return {"symbol": "circle", "symbolSize": 12, "itemStyle": style}
