"""points of a row -> the change between its two dates, reckoned by us and so in brackets."""

from decimal import Decimal

from site_gen.charts.brush import Brush
from site_gen.model.chart import Point
from site_gen.model.digits import room

_TENTH = Decimal("0.1")


def change(brush: Brush, points: tuple[Point, ...]) -> str:
    """`(+71.4%)`, `(+1.01个百分点)`, or nothing where the words give no two exact values of one unit."""
    ends = [point.observation.quantity for point in points]
    if len(ends) < 2 or any(quantity.bound != "exact" or quantity.value_max for quantity in ends):
        return ""
    first, last = ends[0].canonical_value, ends[-1].canonical_value
    with room(first, last):
        if ends[0].unit.canonical == "percent":
            return brush.say("chart.derived.points", change=_signed(brush, last - first))
        if first <= 0:
            return ""
        return brush.say("chart.derived.percent", change=_signed(brush, ((last / first - 1) * 100).quantize(_TENTH)))


def _signed(brush: Brush, value: Decimal) -> str:
    return ("+" if value > 0 else "") + brush.number(value)
