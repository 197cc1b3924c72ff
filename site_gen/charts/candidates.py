"""Dataset -> charts that a report could have, each with a title that says only what is so. Nothing is checked yet."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_gen.model.chart import ChartSpec, Form
from site_gen.model.dataset import FAMILIES, Dataset, Indicator, Measure, Observation
from site_gen.model.period import Period
from site_gen.model.text import Words
from site_gen.model.wording import Wording

_FEW, _MANY = 3, 12
"""As many rows as a chart of rates needs and bears."""
_BARE = frozenset({"count", "times", "index", "rank", "class", "ratio"})
"""Units that do not make unlike things comparable: 25所 of schools, 12件 of laws."""
_ROWS = 16


@dataclass(frozen=True, slots=True)
class Survey:
    """A report's dataset, looked over: only the place itself, only indicators that the catalogue knows."""

    dataset: Dataset
    wording: Wording

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return tuple(indicator for indicator in self.dataset.indicators if indicator.standard)

    def of(self, indicator: Indicator, *measures: Measure, target: bool = False) -> tuple[Observation, ...]:
        """Its results, or its targets, by period."""
        found = (
            each
            for each in self.dataset.of(indicator.id)
            if each.key.subject is None and each.key.measure in measures and (each.key.status == "target") == target
        )
        return tuple(sorted(found, key=lambda each: (each.key.period.end, each.key.period.start)))

    def family(self, name: str) -> tuple[Indicator, ...]:
        return tuple(indicator for indicator in self.indicators if indicator.family == name)

    def title(self, message: str, **values: object) -> Words:
        return self.wording.words(f"chart.auto.{message}", **values)

    def period(self, period: Period) -> Words:
        return Words.of({lang: self.wording.period(lang, period) for lang in self.wording.languages})


def candidates(survey: Survey) -> Iterator[ChartSpec]:
    """The most telling first."""
    yield from _structures(survey)
    for prices in ("constant", "current"):
        yield from _rates(survey, "growth", prices)
        yield from _rates(survey, "average-growth", prices)
    yield from _targets(survey)
    for family in FAMILIES:
        yield from _rates(survey, "growth", "none", family)
        yield from _pairs(survey, family)
        yield from _changes(survey, family)
        yield from _amounts(survey, family)
        yield from _table(survey, family)


def _structures(survey: Survey) -> Iterator[ChartSpec]:
    for indicator in survey.indicators:
        periods = [each.key.period for each in survey.of(indicator, "structure") if each.quantity.parts]
        if periods:
            shown = tuple(dict.fromkeys(periods))
            title = survey.title("structure", name=indicator.name, period=_joined(survey, shown))
            yield ChartSpec(
                indicator.id, "structure", (indicator.id,), title, indicator.family, None, None, "structure", shown
            )


def _rates(survey: Survey, measure: Measure, prices: str, family: str = "") -> Iterator[ChartSpec]:
    """Rates of one period and one kind of prices, so that they can be compared; of things, in one family."""
    among = survey.family(family) if family else survey.indicators
    rated = [i for i in among if i.prices == prices and survey.of(i, measure)]
    period = _commonest(each.key.period for i in rated for each in survey.of(i, measure))
    if period is None:
        return
    shown = [i for i in rated if any(each.key.period == period for each in survey.of(i, measure))]
    if _FEW <= len(shown) <= _MANY:
        names = {"period": survey.period(period), "family": survey.wording.words(f"family.{family}") if family else ""}
        title = _titled(survey, measure, prices, shown, period, names)
        ids, topic = tuple(i.id for i in shown), family or "growth"
        yield ChartSpec(f"{topic}-{measure}-{prices}", "lollipop", ids, title, topic, None, None, measure, (period,))


def _titled(
    survey: Survey, measure: Measure, prices: str, shown: Sequence[Indicator], period: Period, names: Mapping[str, object]
) -> Words:
    """Names the fastest where that is certain."""
    found = [each for i in shown for each in survey.of(i, measure) if each.key.period == period]
    top = _highest(found)
    if top is None or prices == "none":
        return survey.title(f"{measure}.{prices}", **names)
    return survey.title(f"{measure}.{prices}.top", name=survey.dataset.indicator(top).name, **names)


def _targets(survey: Survey) -> Iterator[ChartSpec]:
    """What is aimed at for a year, beside the latest results."""
    kinds: tuple[tuple[Measure, Callable[[Indicator], bool]], ...] = (
        ("growth", lambda indicator: True),
        ("level", lambda indicator: indicator.unit == "percent"),
        ("level", lambda indicator: indicator.unit != "percent"),
        ("count", lambda indicator: True),
    )
    for number, (measure, fits) in enumerate(kinds):
        aimed = [i for i in survey.indicators if fits(i) and survey.of(i, measure, target=True)]
        period = _commonest(each.key.period for i in aimed for each in survey.of(i, measure, target=True))
        shown = [i for i in aimed if any(each.key.period == period for each in survey.of(i, measure, target=True))]
        if period is None or len(shown) < 2:
            continue
        result = _commonest(each.key.period for i in shown for each in survey.of(i, measure))
        periods = (result, period) if result and result < period else (period,)
        message = f"targets.{measure}" + (".results" if len(periods) > 1 else "")
        title = survey.title(message, period=survey.period(period), result=survey.period(periods[0]))
        ids = tuple(i.id for i in shown[:_MANY])
        paired = sum(any(each.key.period == result for each in survey.of(i, measure)) for i in shown)
        form: Form = "targets" if measure == "growth" or paired * 2 >= len(shown) else "table"
        yield ChartSpec(f"targets-{number + 1}", form, ids, title, "targets", None, None, measure, periods)


def _pairs(survey: Survey, family: str) -> Iterator[ChartSpec]:
    """Levels at two dates, a chart for each unit."""
    spans: dict[tuple[str, str, tuple[Period, Period]], list[Indicator]] = {}
    for indicator in survey.family(family):
        found = [
            each for each in survey.of(indicator, "level") if each.quantity.unit.canonical not in ("rank", "class")
        ]
        if len({each.key.period for each in found}) > 1:
            ends = (found[0].key.period, found[-1].key.period)
            spans.setdefault((found[-1].quantity.unit.canonical, indicator.nature, ends), []).append(indicator)
    for (unit, _, ends), group in spans.items():
        together = group if unit not in _BARE and len(group) > 1 else []
        if together:
            yield _pair(survey, family, "dumbbell", together[:_MANY], ends)
        for indicator in () if together else group:
            yield _pair(survey, family, "columns", [indicator], ends)


def _pair(
    survey: Survey, family: str, form: Form, group: Sequence[Indicator], ends: tuple[Period, Period]
) -> ChartSpec:
    first, last = ends
    names = {"first": survey.period(first), "last": survey.period(last)}
    if len(group) == 1:
        title = survey.title("pair", name=group[0].name, **names)
    else:
        title = survey.title("pairs", family=survey.wording.words(f"family.{family}"), count=len(group), **names)
    ids = tuple(indicator.id for indicator in group)
    return ChartSpec(f"{ids[0]}-levels", form, ids, title, family, None, None, "level", (first, last))


def _changes(survey: Survey, family: str) -> Iterator[ChartSpec]:
    changed = [i for i in survey.family(family) if survey.of(i, "change", "points")]
    period = _commonest(each.key.period for i in changed for each in survey.of(i, "change", "points"))
    shown = [i.id for i in changed if any(each.key.period == period for each in survey.of(i, "change", "points"))]
    if period is not None and len(shown) > 1:
        names = {"family": survey.wording.words(f"family.{family}"), "period": survey.period(period)}
        title = survey.title("changes", **names)
        yield ChartSpec(f"{family}-changes", "changes", tuple(shown[:_MANY]), title, family, periods=(period,))


def _amounts(survey: Survey, family: str) -> Iterator[ChartSpec]:
    """What was done in one time and counted in one telling unit: households, kilometres."""
    groups: dict[tuple[str, Period], list[Indicator]] = {}
    for indicator in survey.family(family):
        for each in survey.of(indicator, "count")[-1:]:
            if each.quantity.unit.canonical not in _BARE:
                groups.setdefault((each.quantity.unit.canonical, each.key.period), []).append(indicator)
    for (unit, period), group in groups.items():
        if _FEW <= len(group) <= _MANY:
            names = {"family": survey.wording.words(f"family.{family}"), "period": survey.period(period)}
            title = survey.title("amounts", count=len(group), **names)
            ids = tuple(indicator.id for indicator in group)
            yield ChartSpec(f"{family}-{unit.lower()}", "columns", ids, title, family, None, None, "count", (period,))


def _table(survey: Survey, family: str) -> Iterator[ChartSpec]:
    """What the report states of a family at its commonest date."""
    found = [each for i in survey.family(family) for each in survey.of(i, "level", "count")]
    period = _commonest(each.key.period for each in found)
    ids = tuple(dict.fromkeys(each.key.indicator for each in found if each.key.period == period))
    if period is not None and len(ids) >= _FEW:
        names = {"family": survey.wording.words(f"family.{family}"), "period": survey.period(period)}
        title = survey.title("table", **names)
        yield ChartSpec(f"{family}-table", "table", ids[:_ROWS], title, family, periods=(period,))


def _commonest(periods: Iterable[Period]) -> Period | None:
    """The period that most are of; of equals the latest."""
    counts = Counter(periods)
    return max(counts, key=lambda period: (counts[period], period.end, period.start), default=None)


def _highest(found: Sequence[Observation]) -> str | None:
    """The indicator whose exact value is above all others, bounds included; None where that cannot be said."""
    ordered = sorted(found, key=lambda each: each.quantity.canonical_value, reverse=True)
    certain = all(each.quantity.bound == "exact" and each.quantity.value_max is None for each in ordered)
    if not certain or ordered[0].quantity.canonical_value == ordered[1].quantity.canonical_value:
        return None
    return ordered[0].key.indicator


def _joined(survey: Survey, periods: tuple[Period, ...]) -> Words:
    words = [survey.period(period) for period in periods]
    return Words.of(
        {
            lang: survey.wording.say(lang, "chart.join.names").join(each.best(lang).text for each in words)
            for lang in survey.wording.languages
        }
    )
