"""dataset -> the charts of a report that nobody has edited yet: what its observations bear, and nothing refused."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from site_gen.charts.candidates import candidates
from site_gen.charts.figure import figures
from site_gen.charts.forms.units import of_one_worth
from site_gen.charts.selection import rows
from site_gen.charts.survey import Survey
from site_gen.model.chart import ChartSpec, Figure
from site_gen.model.dataset import Dataset
from site_gen.model.wording import Wording

_MOST, _TABLES = 16, 3
Sound = Callable[[Figure], bool]


def _always(figure: Figure) -> bool:
    return True


def choose(
    dataset: Dataset, wording: Wording, unsure: frozenset[str] = frozenset(), sound: Sound = _always
) -> tuple[ChartSpec, ...]:
    """Specs for `charts.toml`: each gives a figure without a problem; at most sixteen, with ids of their own.

    `unsure`: keys of observations that none of them draws; `sound`: whether a figure can be drawn well.
    """
    chosen: dict[str, ChartSpec] = {}
    for group in candidates(Survey(dataset, wording, unsure)):
        fit = (each for spec in group if _is_sure(spec, dataset, unsure) for each in _fit(spec, dataset, wording))
        best = next((figure.spec for figure in fit if sound(figure)), None)
        if best and not _repeats(best, chosen.values()):
            name = _free(best.id, chosen)
            chosen[name] = replace(best, id=name)
        if len(chosen) == _MOST:
            break
    return tuple(chosen.values())


def _fit(spec: ChartSpec, dataset: Dataset, wording: Wording) -> tuple[Figure, ...]:
    """Its figure, if nothing is wrong with it and it is no mere sentence."""
    made, problems = figures((spec,), dataset, wording, "charts.toml")
    return () if problems else tuple(figure for figure in made if not figure.is_sentence and _compares(figure))


def _compares(figure: Figure) -> bool:
    """Whether what is longer is more: 106个 of firms are no longer a row of squares than 7588户."""
    return figure.spec.form != "units" or of_one_worth(figure.rows)


def _repeats(spec: ChartSpec, chosen: Iterable[ChartSpec]) -> bool:
    """Whether it is one table too many, or one of a topic that has a picture: that would say its numbers again."""
    tables = [each for each in chosen if each.form == "table"]
    pictured = any(each.topic == spec.topic and each.form != "table" for each in chosen)
    return spec.form == "table" and (len(tables) >= _TABLES or (pictured and spec.topic != "targets"))


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
