"""Stated growth against the levels that are stated too, and what averages imply for single years."""

from collections.abc import Iterator
from decimal import Decimal

from site_gen.data.checks_arithmetic import (
    Interval,
    canonical,
    implied_rest,
    real,
    rounded,
    stated,
    yearly,
    yearly_between,
)
from site_gen.data.checks_lookup import Series, alike, period, positive, series, size, unreckonable, years_between
from site_gen.model.dataset import Dataset, Key, Observation
from site_gen.model.finding import Finding, Verdict
from site_gen.model.wording import Wording

_PLAUSIBLE = Interval(Decimal(-15), Decimal(40))
"""Average growth in percent a year that no reader would doubt."""


_KNOWN = frozenset({"exact", "approx"})
"""Bounds of levels that growth can be reckoned from."""


def check_growth(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """Levels 1762.02亿元 and 2580亿元 make 7.92 % a year; the report says 7.1 %: explained by constant prices."""
    for one in series(dataset):
        levels = one.levels()
        for growth in (*one.of("average-growth"), *one.of("growth"), *one.of("change")):
            if growth.key.period.is_part_of_year:
                continue
            start, end = levels.get(_base(growth.key)), levels.get(growth.key.period.end)
            if start and end and start != end and alike(start, end) and growth.quantity.unit.canonical == "percent":
                yield _growth(one, start, end, growth, wording)


def check_points(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """A share of 1.79 % and one of 2.8 % differ by 1.01 percentage points, if the report says how many."""
    for one in series(dataset):
        levels = one.levels()
        for change in one.of("points"):
            start, end = levels.get(change.key.period.start), levels.get(change.key.period.end)
            if start and end and alike(start, end) and start.quantity.unit.canonical == "percent":
                yield _points(one, start, end, change, wording)


def check_implied_growth(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """Five years at 3 % on average and 9 % in the last leave 1.55 % for the four before."""
    for one in series(dataset):
        last = {o.key.period.end: o for o in one.of("growth")}
        for average in one.of("average-growth"):
            years = average.key.period.last_year - average.key.period.first_year
            end = last.get(average.key.period.end)
            if years > 1 and end and alike(average, end) and end.quantity.unit.canonical == "percent":
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


def _base(key: Key) -> str:
    """The date that growth is reckoned from."""
    start = key.period.start
    return f"{key.period.first_year - 1:04}{start[4:]}" if key.measure == "growth" else start


def _growth(one: Series, start: Observation, end: Observation, growth: Observation, wording: Wording) -> Finding:
    compared = (start, end, growth)
    years = years_between(start, end) if growth.key.measure == "average-growth" else 1
    found = yearly(start.quantity.canonical_value, end.quantity.canonical_value, years)
    possible = yearly_between(canonical(start.quantity), canonical(end.quantity), years)
    rest = None if found is None else real(found, growth.quantity.value)
    if not positive(start) or found is None or possible is None or rest is None:
        return unreckonable("nominal-growth", growth, one, compared, wording)
    verdict = _verdict(one, possible.meets(stated(growth.quantity)), growth)
    if verdict != "agrees" and {start.quantity.bound, end.quantity.bound} - _KNOWN:  # 突破千亿元 gives no growth
        return unreckonable("nominal-growth", growth, one, compared, wording)
    text = wording.words(
        f"finding.nominal-growth.{verdict}",
        indicator=one.indicator.name,
        start=size(start, wording),
        end=size(end, wording),
        period=period(growth, wording),
        found=rounded(found),
        stated=size(growth, wording),
        prices=rounded(rest),
    )
    return Finding(f"nominal-growth-{growth.id}", "nominal-growth", verdict, text, tuple(each.id for each in compared))


def _verdict(one: Series, agrees: bool, growth: Observation) -> Verdict:
    if agrees:
        return "agrees"
    return "explained" if one.indicator.prices == "constant" and growth.key.measure != "change" else "differs"


def _points(one: Series, start: Observation, end: Observation, change: Observation, wording: Wording) -> Finding:
    first, last = canonical(start.quantity), canonical(end.quantity)
    possible = Interval(last.low - first.high, last.high - first.low)
    verdict: Verdict = "agrees" if possible.meets(canonical(change.quantity)) else "differs"
    text = wording.words(
        f"finding.points.{verdict}",
        indicator=one.indicator.name,
        start=size(start, wording),
        end=size(end, wording),
        found=rounded(end.quantity.canonical_value - start.quantity.canonical_value),
        stated=size(change, wording),
    )
    return Finding(f"points-{change.id}", "points", verdict, text, (start.id, end.id, change.id))


def _implied(one: Series, average: Observation, last: Observation, years: int, wording: Wording) -> Finding:
    rest = implied_rest(average.quantity.value, last.quantity.value, years)
    if rest is None:
        return unreckonable("implied-growth", average, one, (average, last), wording)
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
