"""rows -> the line under a chart's title: measure, unit, basis, period, and what the signs used mean."""

from collections.abc import Iterator

from site_gen.charts import marks
from site_gen.charts.scale import scale
from site_gen.model.chart import ChartSpec, Form, Point, Row
from site_gen.model.dataset import Dataset
from site_gen.model.text import Words
from site_gen.model.wording import Wording

_RATES = ("growth", "average-growth")
_OWN_UNITS: frozenset[Form] = frozenset({"targets", "multiples", "changes", "table", "rank"})
"""Forms that name the unit beside each number or panel."""
_NAMED: frozenset[Form] = frozenset({"multiples", "changes", "targets", "rank", "lollipop", "dumbbell", "table"})
"""Forms that name a row even where there is only one."""
_COLUMNS: frozenset[Form] = frozenset({"columns", "multiples", "changes", "structure"})
_OWN_SCALES: frozenset[Form] = frozenset({"multiples"})


def write(spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset, wording: Wording) -> Words:
    """The subtitle in every language."""
    points = tuple(point for row in rows for point in row.points)
    if not points:
        return Words.of({})
    return Words.of({lang: _line(spec, rows, points, dataset, wording, lang) for lang in wording.languages})


def _line(
    spec: ChartSpec, rows: tuple[Row, ...], points: tuple[Point, ...], dataset: Dataset, wording: Wording, lang: str
) -> str:
    name = [rows[0].label.best(lang).text] if len(rows) == 1 and spec.form not in _NAMED else []
    facts = wording.say(lang, "chart.join").join((*name, *_facts(spec, points, dataset, wording, lang)))
    facts = facts[:1].upper() + facts[1:]
    signs = [wording.say(lang, f"chart.sign.{name}") for name in _signs(spec, rows, points)]
    better = _lower_is_better(rows, dataset, wording, lang)
    return wording.say(lang, "chart.join.sentences").join(filter(None, (facts, better, *signs)))


def _facts(spec: ChartSpec, points: tuple[Point, ...], dataset: Dataset, wording: Wording, lang: str) -> Iterator[str]:
    measures = {point.observation.key.measure for point in points}
    label = ""
    if spec.form not in _OWN_UNITS:
        label = "%" if spec.form == "structure" else scale(points, lang, wording).label
    if len(measures) == 1 and measures != {"level"} and not (measures == {"count"} and label):  # 户 says that it counts
        yield wording.say(lang, f"chart.measure.{next(iter(measures))}")
    if label:
        yield label
    periods = {point.observation.key.period for point in points}
    if len(periods) == 1:
        yield wording.period(lang, next(iter(periods)))
    basis = _basis(points, dataset)
    if basis:
        yield wording.say(lang, f"chart.basis.{basis}")
    if spec.form in _OWN_SCALES:
        yield wording.say(lang, "chart.own-scale")


def _lower_is_better(rows: tuple[Row, ...], dataset: Dataset, wording: Wording, lang: str) -> str:
    """Which way is better is told in words, where it is not up: no colour says it."""
    low = [row.label for row in rows if dataset.indicator(row.points[0].observation.key.indicator).direction == "down"]
    if not low or any(row.points[0].observation.key.measure == "rank" for row in rows):
        return ""
    names = wording.say(lang, "chart.join.names").join(words.best(lang).text for words in low)
    return wording.say(
        lang, "chart.lower-is-better" if len(low) == len(rows) else "chart.lower-is-better.of", names=names
    )


def _basis(points: tuple[Point, ...], dataset: Dataset) -> str:
    """What growth rates are reckoned in by convention, for reports hardly ever say it; sums are in current prices."""
    keys = [point.observation.key for point in points]
    bases = {dataset.indicator(key.indicator).prices for key in keys if key.measure in _RATES} - {"none"}
    if len(bases) > 1:
        return "mixed"
    if bases:
        return next(iter(bases))
    sums = any(point.observation.quantity.unit.canonical == "CNY" for point in points)
    return "sums" if sums and len({key.period for key in keys}) > 1 else ""


def _signs(spec: ChartSpec, rows: tuple[Row, ...], points: tuple[Point, ...]) -> tuple[str, ...]:
    used = set(marks.signs(points))
    if any(map(marks.is_target, points)):
        used |= {"dashes" if spec.form in _COLUMNS else "diamond"}
    if spec.form == "table":
        used &= {"estimate"}
    if spec.form == "targets":
        used |= {"due"} if any(marks.is_due(point, row) for row in rows for point in row.points) else set()
        used |= {"average"} if any(point.observation.key.measure == "average-growth" for point in points) else set()
    if spec.form == "dumbbell":
        used |= {"start", "derived"} if any(len(row.points) > 1 for row in rows) else set()
        used |= {"unstated-start"} if any(len(row.points) == 1 for row in rows) else set()
    return tuple(name for name in marks.ORDER if name in used)
