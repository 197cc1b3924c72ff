"""Numbers that no picture could compare: a table, and nothing else."""

from site_gen.charts.form import Form, every
from site_gen.model.dataset import Measure

_ANY: tuple[Measure, ...] = (
    *("level", "count", "growth", "average-growth"),
    *("change", "points", "structure", "rank"),
)
FORM = Form("table", _ANY, axis="none", pick=every, both=True, guards_prices=False, unit="each", named=True)
