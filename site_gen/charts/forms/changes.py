"""Changes as bars from zero, percent and percentage points each in a panel of its own."""

from itertools import groupby

from site_gen.charts.brush import Brush
from site_gen.charts.forms import bars
from site_gen.charts.sheet import Sheet
from site_gen.model.chart import Row

_HEAD = 26


def draw(brush: Brush) -> Sheet:
    sheet, top = brush.sheet(0), 0.0
    for rows in _panels(brush.rows):
        sheet.text(0, top + 12, brush.scale((rows[0].points[0],)).label, bold=True)
        top = bars.panel(brush, sheet, rows, top + _HEAD) + 10
    sheet.height = top - 6
    return sheet


def _panels(rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
    """Rows by unit, in the order in which the units first come."""
    units = list(dict.fromkeys(map(_unit, rows)))
    ordered = sorted(rows, key=lambda row: units.index(_unit(row)))
    return [tuple(group) for _, group in groupby(ordered, key=_unit)]


def _unit(row: Row) -> str:
    return row.points[0].observation.quantity.unit.canonical
