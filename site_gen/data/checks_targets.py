"""Targets against each other and against the pace so far: doubling, yearly goals, additions."""

from collections.abc import Iterator
from decimal import Decimal

from site_gen.data.checks_arithmetic import HUNDRED, canonical, ratio, rounded, yearly
from site_gen.data.checks_lookup import (
    AIMED,
    STATED,
    Series,
    alike,
    positive,
    reckoned,
    series,
    series_of,
    size,
    unreckonable,
    years_between,
)
from site_gen.model.dataset import Dataset, Observation
from site_gen.model.finding import Finding, Verdict
from site_gen.model.wording import Wording

_ADDITIONS = "new-"
"""`new-high-tech-firms` counts what is added to `high-tech-firms`."""
_FACTORS = ("times", "percent")
"""Units of a change that say what it makes of any base."""
_AT_PACE = Decimal("0.25")
"""Percentage points a year within which a pace and a target are the same."""


def check_doubling(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """翻一番 from 640 is 1280; the report names 1200."""
    for one in series(dataset):
        for change in one.of("change", AIMED):
            base, goal = _latest(one), _goal(one)
            if goal and change.quantity.unit.canonical in _FACTORS and (base is None or alike(base, goal)):
                yield _doubling(one, base, goal, change, wording)


def check_target_path(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """3800亿元 in 2026 from 2580亿元 in 2021 asks for 8.05 % a year; the goal for 2022 is about 7 %."""
    for one in series(dataset):
        base = _latest(one)
        for goal in one.levels(AIMED).values():
            if base and _grows(base) and _follows(base, goal) and years_between(base, goal) > 1:
                yield _path(one, base, goal, wording)


def check_additions(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """100 new firms a year for five years make 500; from 640 to 1200 it takes 560."""
    for one in series(dataset):
        stock = series_of(dataset, one.indicator.id.removeprefix(_ADDITIONS), one.subject)
        if stock and stock.indicator.id != one.indicator.id:
            base, goal = _latest(stock), _goal(stock)
            for added in one.of("count", AIMED):
                if base and goal and _follows(base, goal) and alike(base, added) and _of_one_year(added):
                    yield _additions(stock, base, goal, added, wording)


def check_pace(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """28万 jobs in five years are 5.6万 a year; the goal for the next is 4.5万."""
    for one in series(dataset):
        for done in one.of("count"):
            years = done.key.period.last_year - done.key.period.first_year + 1
            for goal in one.of("count", AIMED):
                next_year = _of_one_year(goal) and goal.key.period.last_year == done.key.period.last_year + 1
                if years > 1 and next_year and alike(done, goal):
                    yield _pace(one, done, goal, years, wording)


def _latest(one: Series) -> Observation | None:
    """The last level that has come about."""
    return next(reversed(one.levels(STATED).values()), None)


def _goal(one: Series) -> Observation | None:
    """The furthest level aimed at, whether its date is one year or several (in three to five years)."""
    goals = [o for o in one.of("level", AIMED) if not o.quantity.parts]
    return goals[-1] if goals else None


def _follows(base: Observation, goal: Observation) -> bool:
    """Whether there is a way from the one to the other that takes years."""
    return alike(base, goal) and positive(base, goal) and years_between(base, goal) > 0


def _grows(level: Observation) -> bool:
    """A share rises by points: that forest cover grows by 2 % a year would say nothing."""
    return level.quantity.unit.canonical != "percent"


def _of_one_year(observation: Observation) -> bool:
    return observation.key.period.start == observation.key.period.end


def _factor(change: Observation) -> Decimal:
    """翻一番 and 倍增 make twice as much, 增长46% 1.46 times."""
    value = change.quantity.canonical_value
    return value if change.quantity.unit.canonical == "times" else 1 + value / HUNDRED


def _doubling(
    one: Series, base: Observation | None, goal: Observation, change: Observation, wording: Wording
) -> Finding:
    factor, aim = _factor(change), canonical(goal.quantity)
    words = {"indicator": one.indicator.name, "change": change.evidence.words, "goal": size(goal, wording)}
    implied_base = ratio(goal.quantity.value, factor)
    if factor <= 0 or implied_base is None:
        return unreckonable("doubling", change, one, (change, goal), wording)
    if base is None:
        implied = reckoned(rounded(implied_base), goal, wording)
        text = wording.words("finding.doubling.cannot-tell", implied=implied, **words)
        return Finding(f"doubling-{change.id}", "doubling", "cannot-tell", text, (change.id, goal.id))
    whole = canonical(base.quantity)
    low = aim.low <= whole.high * factor
    high = goal.quantity.bound in ("over", "at_least") or aim.high >= whole.low * factor
    verdict: Verdict = "agrees" if low and high else "differs"
    made = reckoned(rounded(base.quantity.value * factor), base, wording)
    text = wording.words(f"finding.doubling.{verdict}", base=size(base, wording), made=made, **words)
    return Finding(f"doubling-{change.id}", "doubling", verdict, text, (base.id, change.id, goal.id))


def _path(one: Series, base: Observation, goal: Observation, wording: Wording) -> Finding:
    needed = yearly(base.quantity.canonical_value, goal.quantity.canonical_value, years_between(base, goal))
    if needed is None:
        return unreckonable("target-path", goal, one, (base, goal), wording)
    paces = (*one.of("growth", AIMED), *one.of("average-growth"))
    pace = next((each for each in paces if each.quantity.unit.canonical == "percent"), None)
    verdict = _path_verdict(one, needed, pace)
    text = wording.words(
        f"finding.target-path.{verdict if pace else 'alone'}",
        indicator=one.indicator.name,
        base=size(base, wording),
        goal=size(goal, wording),
        year=goal.key.period.end,
        needed=rounded(needed),
        pace=size(pace, wording) if pace else "",
        what=wording.words(f"finding.pace.{pace.key.status if pace.key.status == 'target' else 'past'}")
        if pace
        else "",
    )
    ids = (base.id, goal.id, *((pace.id,) if pace else ()))
    return Finding(f"target-path-{goal.id}", "target-path", verdict, text, ids)


def _path_verdict(one: Series, needed: Decimal, pace: Observation | None) -> Verdict:
    if pace is None:
        return "cannot-tell"
    least, most = pace.quantity.value, pace.quantity.value_max
    if least - _AT_PACE <= needed <= (least if most is None else most) + _AT_PACE:
        return "agrees"
    return "explained" if one.indicator.prices == "constant" else "differs"


def _additions(stock: Series, base: Observation, goal: Observation, added: Observation, wording: Wording) -> Finding:
    years = goal.key.period.last_year - base.key.period.last_year
    made = added.quantity.canonical_value * years
    needed = goal.quantity.canonical_value - base.quantity.canonical_value
    verdict: Verdict = "agrees" if made >= needed else "differs"
    text = wording.words(
        f"finding.additions.{verdict}",
        indicator=stock.indicator.name,
        added=size(added, wording),
        years=years,
        made=reckoned(rounded(made / added.quantity.unit.factor), added, wording),
        base=size(base, wording),
        goal=size(goal, wording),
        needed=reckoned(rounded(needed / goal.quantity.unit.factor), goal, wording),
    )
    return Finding(f"additions-{added.id}", "additions", verdict, text, (base.id, added.id, goal.id))


def _pace(one: Series, done: Observation, goal: Observation, years: int, wording: Wording) -> Finding:
    average = done.quantity.value / years
    below = goal.quantity.canonical_value < average * done.quantity.unit.factor
    text = wording.words(
        f"finding.pace.{'below' if below else 'above'}",
        indicator=one.indicator.name,
        done=size(done, wording),
        years=years,
        average=reckoned(rounded(average, 1), done, wording),
        goal=size(goal, wording),
        year=goal.key.period.end,
    )
    return Finding(f"pace-{goal.id}", "pace", "cannot-tell" if below else "agrees", text, (done.id, goal.id))
