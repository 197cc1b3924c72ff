"""`charts.toml`'s wish -> the rows of observations that a chart shows, sorted as its form wants them."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from site_gen.model.chart import ChartSpec, Form, Point, Row
from site_gen.model.dataset import Dataset, Indicator, Measure, Observation
from site_gen.model.text import Words

MEASURES: Mapping[Form, tuple[Measure, ...]] = MappingProxyType(
    {
        "columns": ("level", "count"),
        "lollipop": ("growth", "average-growth", "level"),
        "dumbbell": ("level",),
        "slope": ("level",),
        "structure": ("structure", "level"),
        "changes": ("change", "points", "growth", "average-growth"),
        "targets": ("level", "count", "growth", "average-growth", "change", "points"),
        "rank": ("rank",),
        "multiples": ("level", "count"),
        "table": ("level", "count", "growth", "average-growth", "change", "points", "structure", "rank"),
    }
)
"""What a form can draw. Where a chart names no measure, the first of these that it finds, or all of `_TOGETHER`'s."""
_AIMS: tuple[Measure, ...] = ("growth", "level", "count", "change", "points")
_TOGETHER: frozenset[Form] = frozenset({"changes", "table"})
"""Forms whose rows may hold several measures side by side."""
_BESIDE: frozenset[Form] = frozenset({"targets", "table"})
"""Forms that show a target and a result for the same period."""
_PAIRS: frozenset[Form] = frozenset({"dumbbell", "slope"})
"""Forms that show two dates of each indicator: the first and the last result, or a result and what is aimed at."""
_SORTED: frozenset[Form] = frozenset({"dumbbell", "lollipop"})


def rows(spec: ChartSpec, dataset: Dataset) -> tuple[Row, ...]:
    """A row for each indicator (for each part, of a structure) that has what the chart asks for."""
    measures = measures_of(spec, dataset)
    found = [row for name in spec.indicators for row in _rows(spec, dataset, name, measures)]
    if spec.form in _SORTED:
        found.sort(key=_last, reverse=True)
    return tuple(found)


def measures_of(spec: ChartSpec, dataset: Dataset) -> tuple[Measure, ...]:
    """The measures that the chart shows."""
    if spec.form == "targets":
        return _aimed_at(spec, dataset)
    if spec.measure:
        return (spec.measure,)
    if spec.form in _TOGETHER:
        return MEASURES[spec.form]
    asked = [observation for name in spec.indicators for observation in dataset.of(name) if _asked(spec, observation)]
    there = {observation.key.measure for observation in asked}
    return next(((measure,) for measure in MEASURES[spec.form] if measure in there), ())


def _aimed_at(spec: ChartSpec, dataset: Dataset) -> tuple[Measure, ...]:
    """What there are targets of; the average growth of years may stand beside the growth of one."""
    asked = [each for name in spec.indicators for each in dataset.of(name) if _asked(spec, each)]
    aims = {spec.measure} if spec.measure else {each.key.measure for each in asked if each.key.status == "target"}
    first: Measure = next((measure for measure in _AIMS if measure in aims), "growth")
    return ("growth", "average-growth") if first == "growth" else (first,)


def _asked(spec: ChartSpec, observation: Observation) -> bool:
    key = observation.key
    return (
        key.subject == spec.subject
        and (not spec.periods or key.period in spec.periods)
        and (not spec.status or key.status in spec.status)
    )


def _rows(spec: ChartSpec, dataset: Dataset, name: str, measures: tuple[Measure, ...]) -> tuple[Row, ...]:
    found = [each for each in dataset.of(name) if _asked(spec, each) and each.key.measure in measures]
    kept = sorted(_one_each(spec, found), key=_when)
    kept = _ends(kept) if spec.form in _PAIRS else kept
    if not kept:
        return ()
    indicator = dataset.indicator(name)
    if count := len(kept[0].quantity.parts):
        return _parts(dataset, indicator, tuple(each for each in kept if len(each.quantity.parts) == count))
    return (Row(indicator.name, tuple(Point(observation) for observation in kept)),)


def _one_each(spec: ChartSpec, found: list[Observation]) -> list[Observation]:
    """Without the targets whose result is there too, but where the form shows both."""
    results = {(each.key.period, each.key.measure) for each in found if each.key.status != "target"}
    if spec.form in _BESIDE:
        return found
    return [each for each in found if each.key.status != "target" or (each.key.period, each.key.measure) not in results]


def _ends(kept: list[Observation]) -> list[Observation]:
    results = [each for each in kept if each.key.status != "target"]
    shown = results if len(results) > 1 else kept
    return shown if len(shown) < 2 else [shown[0], shown[-1]]


def _when(observation: Observation) -> tuple[str, str, bool]:
    key = observation.key
    return (key.period.end, key.period.start, key.status == "target")


def _parts(dataset: Dataset, indicator: Indicator, kept: tuple[Observation, ...]) -> tuple[Row, ...]:
    names = {each.id: each.name for each in dataset.indicators}
    count = len(kept[0].quantity.parts)
    ids = indicator.parts if len(indicator.parts) == count else ()
    labels = [names.get(id, Words.of({})) for id in ids] or [Words.of({})] * count
    return tuple(
        Row(label, tuple(Point(observation, part) for observation in kept)) for part, label in enumerate(labels)
    )


def _last(row: Row) -> Decimal:
    quantity = row.points[-1].observation.quantity
    return quantity.canonical_value
