"""Survey -> charts that a report could have, each with a title that says only what is so. Nothing is checked yet."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from site_gen.charts.families import of_family
from site_gen.charts.survey import FEW, MANY, Survey, commonest, highest
from site_gen.model.chart import ChartSpec, FormName
from site_gen.model.dataset import FAMILIES, Family, Indicator, Measure, Observation
from site_gen.model.period import Period
from site_gen.model.text import Words


def candidates(survey: Survey) -> Iterator[ChartSpec]:
    """The most telling first."""
    yield from _structures(survey)
    for prices in ("constant", "current"):
        yield from _rates(survey, "growth", prices)
        yield from _rates(survey, "average-growth", prices)
    yield from _targets(survey)
    for family in FAMILIES:
        yield from _rates(survey, "growth", "none", family)
        yield from of_family(survey, family)


def _structures(survey: Survey) -> Iterator[ChartSpec]:
    for indicator in survey.indicators:
        periods = [each.key.period for each in survey.of(indicator, "structure") if each.quantity.parts]
        if periods:
            shown = tuple(dict.fromkeys(periods))
            title = survey.title("structure", name=indicator.name, period=survey.periods(shown))
            yield ChartSpec(
                indicator.id, "structure", (indicator.id,), title, indicator.family, None, None, "structure", shown
            )


def _rates(survey: Survey, measure: Measure, prices: str, family: Family | None = None) -> Iterator[ChartSpec]:
    """Rates of one period and one kind of prices, so that they can be compared; of things, in one family."""
    money = (i for i in survey.indicators if i.unit == "CNY")  # 单位能耗 and the like fall and rise, but have no prices
    among = survey.family(family) if family else tuple(money)
    rated = [i for i in among if i.prices == prices and survey.of(i, measure)]
    period = commonest(each.key.period for i in rated for each in survey.of(i, measure))
    if period is None:
        return
    shown = [i for i in rated if any(each.key.period == period for each in survey.of(i, measure))]
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
    """Names the fastest where that is certain."""
    found = [each for i in shown for each in survey.of(i, measure) if each.key.period == period]
    top = highest(found)
    if top is None or prices == "none" or _outdone(survey, found, prices):
        return survey.title(f"{measure}.{prices}", **names)
    return survey.title(f"{measure}.{prices}.top", name=survey.dataset.indicator(top).name, **names)


def _outdone(survey: Survey, found: Sequence[Observation], prices: str) -> bool:
    """Whether the report states a rate as high for its place that the chart does not show, and that may be of its kind.

    What the prices of a thing are is known only of the catalogue's, and an unsure reading may be right.
    """
    key, shown = found[0].key, {each.id for each in found}
    top = max(each.quantity.canonical_value for each in found)
    return any(
        (each.quantity.canonical_max or each.quantity.canonical_value) >= top
        and survey.dataset.indicator(each.key.indicator).prices in (prices, "none")
        for each in survey.dataset.observations
        if each.id not in shown
        and (each.key.measure, each.key.period, each.key.subject) == (key.measure, key.period, None)
        and each.key.status != "target"
    )


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
        period = commonest(each.key.period for i in aimed for each in survey.of(i, measure, target=True))
        shown = [i for i in aimed if any(each.key.period == period for each in survey.of(i, measure, target=True))]
        if period is None or len(shown) < 2:
            continue
        results = (each.key.period for i in shown for each in survey.of(i, measure))
        result = commonest(each for each in results if each.stretch == period.stretch)
        if result and (result > period or sum(survey.blurs(i, measure, result) for i in shown) * 4 > len(shown)):
            result = None
        periods = (result, period) if result else (period,)
        kind = "share" if all(i.unit == "percent" for i in shown) and measure == "level" else measure
        message = f"targets.{kind}" + (".results" if len(periods) > 1 else "")
        title = survey.title(message, period=survey.period(period), result=survey.period(periods[0]))
        ids = tuple(i.id for i in shown[:MANY])
        paired = sum(any(each.key.period == result for each in survey.of(i, measure)) for i in shown)
        form: FormName = "targets" if measure == "growth" or paired * 2 >= len(shown) else "table"
        yield ChartSpec(f"targets-{number + 1}", form, ids, title, "targets", None, None, measure, periods)
