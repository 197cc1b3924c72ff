"""`charts.toml`'s wish -> the rows of observations that a chart shows, sorted as its form wants them."""

from decimal import Decimal

from site_gen.charts.forms import FORMS
from site_gen.model.chart import ChartSpec, Point, Row
from site_gen.model.dataset import Dataset, Indicator, Measure, Observation
from site_gen.model.text import Words


def rows(spec: ChartSpec, dataset: Dataset) -> tuple[Row, ...]:
    """A row for each indicator (for each part, of a structure) that has what the chart asks for."""
    measures = measures_of(spec, dataset)
    found = [row for name in spec.indicators for row in _rows(spec, dataset, name, measures)]
    if FORMS[spec.form].rows == "falling":
        found.sort(key=_last, reverse=True)
    return tuple(found)


def measures_of(spec: ChartSpec, dataset: Dataset) -> tuple[Measure, ...]:
    """The measures that the chart shows."""
    form = FORMS[spec.form]
    asked = [each for name in spec.indicators for each in dataset.of(name) if _asked(spec, each)]
    return form.pick(spec, asked, form.measures)


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
    kept = _ends(kept) if FORMS[spec.form].dates == "ends" else kept
    if not kept:
        return ()
    indicator = dataset.indicator(name)
    if count := len(kept[0].quantity.parts):
        return _parts(dataset, indicator, tuple(each for each in kept if len(each.quantity.parts) == count))
    return (Row(indicator.name, tuple(Point(observation) for observation in kept)),)


def _one_each(spec: ChartSpec, found: list[Observation]) -> list[Observation]:
    """Without the targets whose result is there too, but where the form shows both."""
    results = {(each.key.period, each.key.measure) for each in found if each.key.status != "target"}
    if FORMS[spec.form].both:
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
