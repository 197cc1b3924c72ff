"""charts.toml's wishes and the dataset -> figures: numbered, checked, subtitled and described, not yet drawn."""

import difflib
from collections.abc import Iterable, Iterator

from site_gen.charts import description, refusal, selection, subtitle
from site_gen.charts.evidence import Reason
from site_gen.charts.forms import FORMS
from site_gen.model.chart import ChartSpec, Figure, Row
from site_gen.model.dataset import Dataset
from site_gen.model.problem import Problem
from site_gen.model.text import Words
from site_gen.model.wording import Wording


def figures(
    specs: tuple[ChartSpec, ...], dataset: Dataset, wording: Wording, file: str
) -> tuple[tuple[Figure, ...], tuple[Problem, ...]]:
    """`file`: the path of `charts.toml`, for the problems. A chart with a problem gives no figure."""
    made: list[Figure] = []
    problems: list[Problem] = []
    for spec in specs:
        rows = selection.rows(spec, dataset)
        wrong = (*_missing(spec, rows, dataset, file), *_told(spec, refusal.reasons(spec, rows, dataset), file))
        problems += wrong
        if not wrong:
            made.append(_figure(len(made) + 1, spec, rows, dataset, wording))
    return tuple(made), tuple(problems)


def _figure(number: int, spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset, wording: Wording) -> Figure:
    named = tuple(_named(index, row, wording) for index, row in enumerate(rows, 1))
    under = spec.subtitle or subtitle.write(spec, rows, dataset, wording)
    told = spec.description or description.write(spec, named, wording)
    return Figure(number, spec, tuple(_capital(row) for row in named), under, told)


def _capital(row: Row) -> Row:
    """With a capital, where the script has them."""
    return Row(Words(tuple((lang, text[:1].upper() + text[1:]) for lang, text in row.label.by_language)), row.points)


def _named(index: int, row: Row, wording: Wording) -> Row:
    """A part that no indicator names gets a number."""
    return row if row.label.by_language else Row(wording.words("chart.part", number=index), row.points)


def _missing(spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset, file: str) -> Iterator[Problem]:
    stated = {observation.key.indicator for observation in dataset.observations}
    known = [indicator.id for indicator in dataset.indicators if indicator.id in stated]
    shown = {point.observation.key.indicator for row in rows for point in row.points}
    for name in spec.indicators:
        if name not in known:
            close = difflib.get_close_matches(name, known, 3)
            hint = f"did you mean {', '.join(close)}?" if close else "the report states nothing of it"
            message = f"chart {spec.id}: no observation of indicator {name}"
            yield _problem(spec, file, message, "unknown-indicator", hint)
        elif name not in shown:
            there = ", ".join(str(observation.key) for observation in dataset.of(name))
            message = f"chart {spec.id}: {name} has no observation that it asks for"
            yield _problem(spec, file, message, "chart-lacks-observation", f"there are: {there}")
    yield from _missing_periods(spec, rows, file)


def _missing_periods(spec: ChartSpec, rows: tuple[Row, ...], file: str) -> Iterator[Problem]:
    there = {point.observation.key.period for row in rows for point in row.points}
    if not rows:
        return
    for period in spec.periods:
        if period not in there:
            hint = f"there are: {', '.join(sorted(map(str, there)))}"
            yield _problem(spec, file, f"chart {spec.id}: no observation for {period}", "chart-lacks-observation", hint)
    if FORMS[spec.form].dates == "ends" and len(there) < 2:
        hint = 'use form = "columns" or "table"'
        yield _problem(spec, file, f"chart {spec.id}: a {spec.form} needs two dates", "chart-lacks-observation", hint)


def _told(spec: ChartSpec, reasons: Iterable[Reason], file: str) -> Iterator[Problem]:
    for reason in reasons:
        yield _problem(spec, file, f"chart {spec.id}: {reason.message}", reason.rule, reason.hint)


def _problem(spec: ChartSpec, file: str, message: str, rule: str, hint: str) -> Problem:
    return Problem(file, max(spec.line, 1), 1, message, rule, hint=hint)
