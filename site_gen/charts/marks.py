"""How a mark shows what the words say: bound, 左右, estimate, target.

| the words | the mark | its label |
|---|---|---|
| 突破 超过 | no cap; a caret points on | >800 |
| 以上 不低于 | the same | ≥800 |
| 低于 | a caret points back | <5.5 |
| 以内 不超过 | the same | ≤5.5 |
| 左右 | a soft band of no stated width | ≈7 |
| an estimate | light, within a solid line | |
| a target | hollow, long dashes; as a dot, a hollow diamond | |
"""

from collections.abc import Mapping

from site_gen.charts.palette import C1, ESTIMATE, LONG_DASH, PAPER, TARGET
from site_gen.charts.scale import Scale
from site_gen.charts.sheet import Item
from site_gen.model.chart import Point, Row
from site_gen.model.quantity import Bound
from site_gen.model.wording import Wording

_LOWER = ("over", "at_least")
_UPPER = ("below", "at_most")
SIGNS: Mapping[Bound, str] = {"over": ">", "at_least": "≥", "below": "<", "at_most": "≤", "approx": "≈"}


def is_lower(point: Point) -> bool:
    return point.observation.quantity.limit in _LOWER


def is_upper(point: Point) -> bool:
    return point.observation.quantity.limit in _UPPER


def is_approx(point: Point) -> bool:
    return point.observation.quantity.bound == "approx"


def is_target(point: Point) -> bool:
    return point.observation.key.status == "target"


def is_open(point: Point) -> bool:
    """Whether it is aimed at without a cap: its bound lies on the side of zero."""
    return is_target(point) and goes_on(point)


def goes_on(point: Point) -> bool:
    """Whether it may lie farther from zero than its mark: 下降5%以上 too."""
    return point.observation.quantity.bound in _LOWER


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
    return SIGNS.get(quantity.limit, "") + number


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
