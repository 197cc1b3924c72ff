"""rows -> the line under a chart's title: measure, unit, basis, period. What its signs mean is in the key."""

from collections.abc import Iterator

from site_gen.charts.forms import FORMS
from site_gen.charts.scale import scale
from site_gen.model.chart import ChartSpec, Point, Row
from site_gen.model.dataset import Dataset
from site_gen.model.prices import prices_of, says_prices
from site_gen.model.text import Words
from site_gen.model.wording import Wording


def write(spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset, wording: Wording) -> Words:
    """The subtitle in every language."""
    if not rows:
        return Words.of({})
    return Words.of({lang: _line(spec, rows, dataset, wording, lang) for lang in wording.languages})


def _line(spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset, wording: Wording, lang: str) -> str:
    name = [rows[0].label.best(lang).text] if len(rows) == 1 and not FORMS[spec.form].named else []
    facts = wording.say(lang, "chart.join").join((*name, *_facts(spec, rows, dataset, wording, lang)))
    facts = facts[:1].upper() + facts[1:]
    better = _lower_is_better(rows, dataset, wording, lang)
    return wording.say(lang, "chart.join.sentences").join(filter(None, (facts, better)))


def _facts(spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset, wording: Wording, lang: str) -> Iterator[str]:
    form, points = FORMS[spec.form], tuple(point for row in rows for point in row.points)
    measures = {point.observation.key.measure for point in points}
    label = ""
    if form.unit == "once":
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
    if form.own_scales(rows):
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
    """What growth rates are reckoned in, as the report says or by convention, where it holds of all that is shown;
    sums are in current prices.
    """
    rates = [(each, dataset.indicator(each.key.indicator)) for each in (point.observation for point in points)]
    bases = {prices_of(*rate) for rate in rates}
    if len(bases - {"none"}) > 1:
        return "mixed"
    if "none" not in bases:
        return f"{next(iter(bases))}.said" if any(says_prices(*rate) for rate in rates) else next(iter(bases))
    return "" if len(bases) > 1 else _sums(points)


def _sums(points: tuple[Point, ...]) -> str:
    money = {point.observation.quantity.unit.canonical == "CNY" for point in points}
    if True not in money or len({point.observation.key.period for point in points}) < 2:
        return ""
    return "sums.some" if False in money else "sums"
