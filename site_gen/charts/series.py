"""Placed series -> the part of an ECharts option that draws them, written by pyecharts."""

from collections.abc import Mapping, Sequence

from pyecharts.charts import Bar, Grid, Line, Scatter
from pyecharts.charts.chart import RectChart

from site_gen.charts.sheet import Item, Placed

_CHARTS: Mapping[str, type[RectChart]] = {"bar": Bar, "scatter": Scatter, "line": Line}
_KEPT = ("backgroundColor", "series", "xAxis", "yAxis", "grid")
_LATER = (None,)
"""In the place of marks: pyecharts copies and looks through all that it is given, twice."""
_AXIS_KEYS = frozenset(("type", "show", "min", "max", "inverse", "gridIndex", "data", "boundaryGap"))


def grids(placed: Sequence[Placed]) -> Item:
    """Each in a grid of its own."""
    whole = Grid()
    for each in placed:
        box = {"left": each.box.left, "top": each.box.top, "width": each.box.width, "height": each.box.height}
        whole.add(_chart(each), box | {"outerBoundsMode": "none"})
    made = whole.get_options()
    option = {key: made[key] for key in _KEPT if key in made}
    for series, given in zip(option["series"], (series for each in placed for series in each.series), strict=True):
        series["data"] = given["data"]
    for axis in ("xAxis", "yAxis"):
        option[axis] = [{key: value for key, value in each.items() if key in _AXIS_KEYS} for each in option[axis]]
    return option


def _chart(placed: Placed) -> RectChart:
    chart = _CHARTS[placed.series[0]["type"]]()
    across, down = (dict(axis) for axis in placed.axes)
    for axis in (across, down):
        if axis["type"] == "category":
            axis["data"] = list(range(len(placed.series[0]["data"])))
    chart.add_xaxis([]).add_yaxis("", [])
    chart.options["series"] = [{**each, "data": _LATER} for each in placed.series]
    return chart.set_global_opts(xaxis_opts=across, yaxis_opts=down)
