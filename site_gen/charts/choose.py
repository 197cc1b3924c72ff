"""dataset -> the charts of a report that nobody has edited yet: what its observations bear, and nothing refused."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from site_gen.charts.candidates import candidates
from site_gen.charts.figure import figures
from site_gen.charts.selection import rows
from site_gen.charts.survey import Survey
from site_gen.model.chart import ChartSpec, Figure
from site_gen.model.dataset import Dataset
from site_gen.model.wording import Wording

_MOST = 16
Sound = Callable[[Iterable[Figure]], tuple[Figure, ...]]


def choose(
    dataset: Dataset, wording: Wording, unsure: frozenset[str] = frozenset(), sound: Sound = tuple
) -> tuple[ChartSpec, ...]:
    """Specs for `charts.toml`: each gives a figure without a problem; at most sixteen, with ids of their own.

    `unsure`: keys of observations that none of them draws; `sound`: keeps of figures those that can be drawn well.
    """
    groups = [
        [each for spec in group if _is_sure(spec, dataset, unsure) for each in _fit(spec, dataset, wording)]
        for group in candidates(Survey(dataset, wording, unsure))
    ]
    well = {id(figure.spec) for figure in sound(figure for group in groups for figure in group)}
    chosen: dict[str, ChartSpec] = {}
    for group in groups:
        best = next((figure.spec for figure in group if id(figure.spec) in well), None)
        if best and len(chosen) < _MOST:
            name = _free(best.id, chosen)
            chosen[name] = replace(best, id=name)
    return tuple(chosen.values())


def _fit(spec: ChartSpec, dataset: Dataset, wording: Wording) -> tuple[Figure, ...]:
    """Its figure, if nothing is wrong with it and it is no mere sentence."""
    made, problems = figures((spec,), dataset, wording, "charts.toml")
    return () if problems else tuple(figure for figure in made if not figure.is_sentence)


def _is_sure(spec: ChartSpec, dataset: Dataset, unsure: frozenset[str]) -> bool:
    """Whether it would draw nothing unsure."""
    return not any(str(point.observation.key) in unsure for row in rows(spec, dataset) for point in row.points)


def _free(name: str, taken: dict[str, ChartSpec]) -> str:
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free
