"""Small panels, one an indicator, each with its own unit and its own scale from zero."""

from site_gen.charts.brush import Brush
from site_gen.charts.forms import columns
from site_gen.charts.sheet import Sheet


def draw(brush: Brush) -> Sheet:
    scales = [brush.scale(row.points) for row in brush.rows]
    tops = [columns.highest(scale, row.points) for row, scale in zip(brush.rows, scales, strict=True)]
    titles = [
        brush.say("chart.panel", name=brush.of(row.label), unit=scale.label) if scale.label else brush.of(row.label)
        for row, scale in zip(brush.rows, scales, strict=True)
    ]
    few = all(len(row.points) <= columns.FEW for row in brush.rows)
    across = (4 if few and len(brush.rows) % 3 else 3) if brush.wide else 1 + few
    return columns.panels(brush, titles, scales, tops, across=across, height=columns.PANEL)
