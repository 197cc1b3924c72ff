"""Stated growth against the levels that are stated too, and what averages imply for single years."""

from collections.abc import Iterator
from decimal import Decimal

from site_gen.data.checks_arithmetic import (
    HUNDRED,
    Interval,
    canonical,
    exact,
    implied_rest,
    rounded,
    yearly,
    yearly_between,
)
from site_gen.data.checks_lookup import Series, period, positive, series, size, years_between
from site_gen.model.dataset import Dataset, Observation
from site_gen.model.finding import Finding, Verdict
from site_gen.model.wording import Wording

_PLAUSIBLE = Interval(Decimal(-15), Decimal(40))
"""Average growth in percent a year that no reader would doubt."""


def check_growth(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """Levels 1762.02亿元 and 2580亿元 make 7.92 % a year; the report says 7.1 %: explained by constant prices."""
    for one in series(dataset):
        levels = one.levels()
        for growth in (*one.of("average-growth"), *one.of("growth"), *one.of("change")):
            base = growth.key.period.start if growth.key.measure != "growth" else str(growth.key.period.first_year - 1)
            ends = levels.get(base), levels.get(growth.key.period.end)
            if ends[0] and ends[1] and positive(ends[0], ends[1]) and growth.quantity.unit.canonical == "percent":
                yield _growth(one, ends[0], ends[1], growth, wording)


def check_points(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """A share of 1.79 % and one of 2.8 % differ by 1.01 percentage points, if the report says how many."""
    for one in series(dataset):
        levels = one.levels()
        for change in one.of("points"):
            start, end = levels.get(change.key.period.start), levels.get(change.key.period.end)
            if start and end:
                yield _points(one, start, end, change, wording)


def check_implied_growth(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """Five years at 3 % on average and 9 % in the last leave 1.55 % for the four before."""
    for one in series(dataset):
        last = {o.key.period.end: o for o in one.of("growth")}
        for average in one.of("average-growth"):
            years = average.key.period.last_year - average.key.period.first_year
            if years > 1 and (end := last.get(average.key.period.end)):
                yield _implied(one, average, end, years, wording)


def check_repeats(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """What the report states more than once, it states alike; a difference would have stopped the build."""
    for observation in dataset.observations:
        if len(observation.mentions) > 1:
            indicator = dataset.indicator(observation.key.indicator)
            text = wording.words(
                "finding.repeated.agrees",
                indicator=indicator.name,
                value=size(observation, wording),
                count=len(observation.mentions),
            )
            yield Finding(f"repeated-{observation.id}", "repeated", "agrees", text, (observation.id,))


def _growth(one: Series, start: Observation, end: Observation, stated: Observation, wording: Wording) -> Finding:
    average = stated.key.measure == "average-growth"
    years = years_between(start, end) if average else 1
    found = yearly(start.quantity.canonical_value, end.quantity.canonical_value, years)
    possible = yearly_between(canonical(start.quantity), canonical(end.quantity), years)
    verdict = _verdict(one, possible.meets(exact(stated.quantity.value)), stated)
    rest = (1 + found / HUNDRED) / (1 + stated.quantity.value / HUNDRED) * HUNDRED - HUNDRED
    text = wording.words(
        f"finding.nominal-growth.{verdict}",
        indicator=one.indicator.name,
        start=size(start, wording),
        end=size(end, wording),
        period=period(stated, wording),
        found=rounded(found),
        stated=size(stated, wording),
        prices=rounded(rest),
    )
    return Finding(f"nominal-growth-{stated.id}", "nominal-growth", verdict, text, (start.id, end.id, stated.id))


def _verdict(one: Series, agrees: bool, stated: Observation) -> Verdict:
    if agrees:
        return "agrees"
    return "explained" if one.indicator.prices == "constant" and stated.key.measure != "change" else "differs"


def _points(one: Series, start: Observation, end: Observation, change: Observation, wording: Wording) -> Finding:
    first, last = exact(start.quantity.value), exact(end.quantity.value)
    possible = Interval(last.low - first.high, last.high - first.low)
    verdict: Verdict = "agrees" if possible.meets(exact(change.quantity.value)) else "differs"
    text = wording.words(
        f"finding.points.{verdict}",
        indicator=one.indicator.name,
        start=size(start, wording),
        end=size(end, wording),
        found=rounded(end.quantity.value - start.quantity.value),
        stated=size(change, wording),
    )
    return Finding(f"points-{change.id}", "points", verdict, text, (start.id, end.id, change.id))


def _implied(one: Series, average: Observation, last: Observation, years: int, wording: Wording) -> Finding:
    rest = implied_rest(average.quantity.value, last.quantity.value, years)
    verdict: Verdict = "agrees" if _PLAUSIBLE.low <= rest <= _PLAUSIBLE.high else "differs"
    text = wording.words(
        f"finding.implied-growth.{verdict}",
        indicator=one.indicator.name,
        average=size(average, wording),
        last=size(last, wording),
        year=last.key.period.end,
        start=str(average.key.period.first_year + 1),
        end=str(average.key.period.last_year - 1),
        rest=rounded(rest),
    )
    return Finding(f"implied-growth-{average.id}", "implied-growth", verdict, text, (average.id, last.id))
