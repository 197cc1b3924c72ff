"""What readers meet first: the key figures and the summary, and the numbers of the charts."""

from site_gen.charts import selection
from site_gen.desk.state import State
from site_gen.model.dataset import Key


def front(state: State) -> frozenset[Key]:
    """Both."""
    return pointed(state) | charted(state)


def pointed(state: State) -> frozenset[Key]:
    """Of the key figures and the summary."""
    settings = state.report.settings
    told = set(settings.headline)
    text = "".join(words for _, words in settings.summary.by_language) if settings.summary else ""
    every = (each.key for each in state.dataset.observations)
    return frozenset(key for key in every if str(key) in told or f"(obs:{key})" in text)


def charted(state: State) -> frozenset[Key]:
    """Of the charts, those that wait too."""
    rows = (row for spec in state.report.charts for row in selection.rows(spec, state.dataset))
    return frozenset(point.observation.key for row in rows for point in row.points)
