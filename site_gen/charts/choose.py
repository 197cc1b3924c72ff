"""dataset -> the charts of a report that nobody has edited yet: what its observations bear, and nothing refused."""

from dataclasses import replace

from site_gen.charts.candidates import candidates
from site_gen.charts.figure import figures
from site_gen.charts.selection import rows
from site_gen.charts.survey import Survey
from site_gen.model.chart import ChartSpec
from site_gen.model.dataset import Dataset
from site_gen.model.wording import Wording

_MOST = 24


def choose(dataset: Dataset, wording: Wording, unsure: frozenset[str] = frozenset()) -> tuple[ChartSpec, ...]:
    """Specs for `charts.toml`: each gives a figure without a problem; at most two dozen, with ids of their own.

    `unsure`: keys of observations that none of them draws.
    """
    chosen: dict[str, ChartSpec] = {}
    for candidate in candidates(Survey(dataset, wording, unsure)):
        spec = _sure(candidate, dataset, unsure)
        made, problems = figures((spec,), dataset, wording, "charts.toml")
        if made and not problems and not made[0].is_sentence and len(chosen) < _MOST:
            name = _free(spec.id, chosen)
            chosen[name] = replace(spec, id=name)
    return tuple(chosen.values())


def _sure(spec: ChartSpec, dataset: Dataset, unsure: frozenset[str]) -> ChartSpec:
    """Without the indicators of which it would draw something unsure: a table shows all that is stated of its rows."""
    drawn = (point.observation.key for row in rows(spec, dataset) for point in row.points)
    out = {key.indicator for key in drawn if str(key) in unsure}
    return replace(spec, indicators=tuple(name for name in spec.indicators if name not in out))


def _free(name: str, taken: dict[str, ChartSpec]) -> str:
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free
