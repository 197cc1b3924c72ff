"""Changes as bars from zero, percent and percentage points each in a panel of its own.

Both are hundredths, so that they share one scale: a rise by 3.9 is never drawn longer than a fall by 18.5.
"""

from collections.abc import Iterable
from itertools import groupby

from site_gen.charts import bars
from site_gen.charts.brush import Brush
from site_gen.charts.form import Form, every
from site_gen.charts.sheet import Sheet
from site_gen.model.chart import Row
from site_gen.model.unit import HUNDREDTHS

_HEAD = 26


def draw(brush: Brush) -> Sheet:
    sheet, top = brush.sheet(0), 0.0
    panels = _panels(brush.rows)
    shared = _around(bars.domain(brush, rows) for rows in panels if _unit(rows[0]) in HUNDREDTHS)
    for rows in panels:
        sheet.text(0, top + 12, brush.scale((rows[0].points[0],)).label, bold=True)
        within = shared if _unit(rows[0]) in HUNDREDTHS else bars.domain(brush, rows)
        top = bars.panel(brush, sheet, rows, top + _HEAD, within) + 10
    sheet.height = top - 6
    return sheet


def _around(domains: Iterable[tuple[float, float]]) -> tuple[float, float]:
    ends = [end for domain in domains for end in domain]
    return min(ends, default=0.0), max(ends, default=0.0)


def _panels(rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
    """Rows by unit, in the order in which the units first come."""
    units = list(dict.fromkeys(map(_unit, rows)))
    ordered = sorted(rows, key=lambda row: units.index(_unit(row)))
    return [tuple(group) for _, group in groupby(ordered, key=_unit)]


def _unit(row: Row) -> str:
    return row.points[0].observation.quantity.unit.canonical


FORM = Form(
    "changes",
    ("change", "points", "growth", "average-growth"),
    draw,
    axis="unit",
    pick=every,
    guards_prices=False,
    unit="each",
    named=True,
)
