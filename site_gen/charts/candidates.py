"""Survey -> charts that a report could have, each with a title that says only what is so. Nothing is checked yet.

Where several forms would do, they come together, the most telling first.
"""

from collections.abc import Iterator, Mapping, Sequence

from site_gen.charts import telling
from site_gen.charts.aims import targets
from site_gen.charts.families import of_family
from site_gen.charts.survey import FEW, MANY, Survey, commonest
from site_gen.model.chart import ChartSpec
from site_gen.model.dataset import FAMILIES, Family, Indicator, Measure, Observation
from site_gen.model.period import Period
from site_gen.model.prices import prices_of
from site_gen.model.text import Words


def candidates(survey: Survey) -> Iterator[tuple[ChartSpec, ...]]:
    """The most telling first."""
    yield from ((spec,) for spec in _structures(survey))
    yield from targets(survey)
    for prices in ("constant", "current"):
        yield from ((spec,) for spec in _rates(survey, "growth", prices))
        yield from ((spec,) for spec in _rates(survey, "average-growth", prices))
    for family in FAMILIES:
        yield from ((spec,) for spec in _rates(survey, "growth", "none", family))
        yield from of_family(survey, family)


def _structures(survey: Survey) -> Iterator[ChartSpec]:
    for indicator in survey.indicators:
        periods = [each.key.period for each in survey.of(indicator, "structure") if each.quantity.parts]
        if periods:
            shown = tuple(dict.fromkeys(periods))
            title = _largest(survey, indicator, shown)
            yield ChartSpec(
                indicator.id, "structure", (indicator.id,), title, indicator.family, None, None, "structure", shown
            )


def _largest(survey: Survey, indicator: Indicator, shown: Sequence[Period]) -> Words:
    """Names the largest part of the latest date, or both where two tie."""
    last = next(each for each in survey.of(indicator, "structure") if each.key.period == shown[-1])
    parts, names = last.quantity.parts, indicator.parts
    known = {each.id: each.name for each in survey.dataset.indicators}
    top = [known[id] for id, part in zip(names, parts, strict=False) if part == max(parts) and id in known]
    if len(names) != len(parts) or last.quantity.bound != "exact" or not 0 < len(top) < len(parts):
        return survey.title("structure", name=indicator.name, period=survey.periods(shown))
    message = "structure.top" if len(top) == 1 else "structure.tied"
    return survey.title(message, names=survey.names(top), period=survey.period(shown[-1]))


def _rates(survey: Survey, measure: Measure, prices: str, family: Family | None = None) -> Iterator[ChartSpec]:
    """Rates of one period and one kind of prices, so that they can be compared; of things, in one family."""
    money = (i for i in survey.indicators if i.unit == "CNY")  # 单位能耗 and the like fall and rise, but have no prices
    among = survey.family(family) if family else tuple(money)
    rated = {i: found for i in among if (found := survey.rates(i, measure, prices))}
    period = commonest(each.key.period for found in rated.values() for each in found)
    if period is None:
        return
    sure = survey.sure(rated, (period,), (measure,))
    shown = [i for i in sure if any(each.key.period == period for each in rated[i])]
    if FEW <= len(shown) <= MANY:
        names = {"period": survey.period(period), "family": survey.wording.words(f"family.{family}") if family else ""}
        title = _titled(survey, measure, prices, shown, period, names)
        ids, topic = tuple(i.id for i in shown), family or "growth"
        yield ChartSpec(f"{topic}-{measure}-{prices}", "lollipop", ids, title, topic, None, None, measure, (period,))


def _titled(
    survey: Survey,
    measure: Measure,
    prices: str,
    shown: Sequence[Indicator],
    period: Period,
    names: Mapping[str, object],
) -> Words:
    """Names the fastest where that is certain, those that tie; else whether all rose."""
    found = [each for i in shown for each in survey.of(i, measure) if each.key.period == period]
    top = telling.highest(found, lambda each: each.quantity.canonical_value)
    if prices != "none" and top and not _outdone(survey, found, prices):
        named = survey.names(survey.dataset.indicator(each.key.indicator).name for each in top)
        return survey.title(f"{measure}.{prices}.{'top' if len(top) == 1 else 'tied'}", names=named, **names)
    return survey.moved(f"{measure}.{prices}", found, "grown", **names)


def _outdone(survey: Survey, found: Sequence[Observation], prices: str) -> bool:
    """Whether the report states a rate as high for its place that the chart does not show, and that may be of its kind.

    What the prices of a thing are is known only of the catalogue's, and an unsure reading may be right.
    """
    key, shown = found[0].key, {each.id for each in found}
    top = max(each.quantity.canonical_value for each in found)
    return any(
        (each.quantity.canonical_max or each.quantity.canonical_value) >= top
        and prices_of(each, survey.dataset.indicator(each.key.indicator)) in (prices, "none")
        for each in survey.dataset.observations
        if each.id not in shown
        and (each.key.measure, each.key.period, each.key.subject) == (key.measure, key.period, None)
        and each.key.status != "target"
    )
