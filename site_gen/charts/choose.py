"""dataset -> the charts of a report that nobody has edited yet: what its observations bear, and nothing refused."""

from dataclasses import replace

from site_gen.charts.candidates import candidates
from site_gen.charts.figure import figures
from site_gen.charts.survey import Survey
from site_gen.model.chart import ChartSpec
from site_gen.model.dataset import Dataset
from site_gen.model.wording import Wording

_MOST = 24


def choose(dataset: Dataset, wording: Wording) -> tuple[ChartSpec, ...]:
    """Specs for `charts.toml`: each gives a figure without a problem; at most two dozen, with ids of their own."""
    chosen: dict[str, ChartSpec] = {}
    for spec in candidates(Survey(dataset, wording)):
        made, problems = figures((spec,), dataset, wording, "charts.toml")
        if made and not problems and len(chosen) < _MOST:
            name = _free(spec.id, chosen)
            chosen[name] = replace(spec, id=name)
    return tuple(chosen.values())


def _free(name: str, taken: dict[str, ChartSpec]) -> str:
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free
