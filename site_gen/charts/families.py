"""Survey -> the charts of one family of indicators: levels at two dates, changes, a table."""

from collections.abc import Iterator, Sequence

from site_gen.charts import telling
from site_gen.charts.survey import FEW, MANY, Survey, commonest
from site_gen.model.chart import ChartSpec
from site_gen.model.dataset import Family, Indicator, Measure, Observation, Status
from site_gen.model.period import Period

_BARE = frozenset({"count", "times", "index", "rank", "class", "ratio"})
"""Units that do not make unlike things comparable: 25所 of schools, 12件 of laws."""
_ROWS = 16
_REACHED: tuple[Status, ...] = ("actual", "estimate")
_SPECK = 200
"""So many times smaller than the largest, a value can no longer be seen beside it."""


def of_family(survey: Survey, family: Family) -> Iterator[tuple[ChartSpec, ...]]:
    """The most telling first."""
    yield from ((spec,) for spec in _pairs(survey, family))
    yield from ((spec,) for spec in _changes(survey, family))
    yield tuple(_stated(survey, family))


def _pairs(survey: Survey, family: Family) -> Iterator[ChartSpec]:
    """Levels at two dates, a chart for each unit; of one indicator alone at all its dates."""
    spans: dict[tuple[str, str, tuple[Period, Period]], list[Indicator]] = {}
    for indicator in survey.family(family):
        found = [
            each for each in survey.of(indicator, "level") if each.quantity.unit.canonical not in ("rank", "class")
        ]
        dates = _dates(found)
        if len(dates) > 1:
            ends = (dates[0], dates[-1])
            spans.setdefault((found[-1].quantity.unit.canonical, indicator.nature, ends), []).append(indicator)
    for (unit, _, ends), group in spans.items():
        for together in _of_a_size(survey, group) if unit not in _BARE else [[each] for each in group]:
            yield _pair(survey, family, together[:MANY], ends) if len(together) > 1 else _course(survey, together[0])


def _dates(found: Sequence[Observation]) -> tuple[Period, ...]:
    """The periods as long as the latest: a total of five years is no value to set beside a year's."""
    return tuple(
        dict.fromkeys(each.key.period for each in found if each.key.period.stretch == found[-1].key.period.stretch)
    )


def _of_a_size(survey: Survey, group: Sequence[Indicator]) -> list[list[Indicator]]:
    """Apart where one would be a speck beside the other: 2580亿元 of output, 9.46万元 a head."""
    sizes = {each.id: abs(survey.of(each, "level")[-1].quantity.canonical_value) for each in group}
    found: list[list[Indicator]] = []
    for each in sorted(group, key=lambda indicator: sizes[indicator.id], reverse=True):
        if found and sizes[found[-1][0].id] <= sizes[each.id] * _SPECK:
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _pair(survey: Survey, family: Family, group: Sequence[Indicator], ends: tuple[Period, Period]) -> ChartSpec:
    ids = tuple(indicator.id for indicator in group)
    named = {"first": survey.period(ends[0]), "last": survey.period(ends[1])}
    levels = [[survey.stated(indicator, "level", end) for end in ends] for indicator in group]
    pairs = [(first, last) for first, last in levels if first and last]
    tally = telling.against(pairs) if len(pairs) == len(group) else None
    named |= {"family": survey.wording.words(f"family.{family}"), "many": len(group)}  # type: ignore[dict-item]
    title = survey.title("pairs", **named)
    if tally and not tally.same:
        told = {"above": tally.above, "below": tally.below}
        word = tally.word if tally.word != "some-below" else "mixed"
        title = survey.title(f"pairs.{word}", **named, **told)
    return ChartSpec(f"{ids[0]}-levels", "dumbbell", ids, title, family, None, None, "level", ends)


def _course(survey: Survey, indicator: Indicator) -> ChartSpec:
    found = survey.of(indicator, "level")
    dates = _dates(found)
    ends = [each for each in found if each.key.period in (dates[0], dates[-1])]
    sign = telling.sign(ends[0].quantity, ends[-1].quantity)
    named = {"name": indicator.name, "first": survey.period(dates[0]), "last": survey.period(dates[-1])}
    message = {1: "course.above", -1: "course.below"}.get(sign or 0)
    title = (
        survey.title(message, **named)
        if message
        else survey.title("course", name=indicator.name, period=survey.periods(dates))
    )
    name = f"{indicator.id}-levels"
    return ChartSpec(name, "columns", (indicator.id,), title, indicator.family, None, None, "level", dates)


def _changes(survey: Survey, family: Family) -> Iterator[ChartSpec]:
    changed = [i for i in survey.family(family) if survey.of(i, "change", "points")]
    period = commonest(each.key.period for i in changed for each in survey.of(i, "change", "points"))
    sure = survey.sure(changed, [period] if period else [])
    shown = [i for i in sure if any(each.key.period == period for each in survey.of(i, "change", "points"))]
    if period is not None and len(shown) > 1:
        named = {"family": survey.wording.words(f"family.{family}"), "period": survey.period(period)}
        found = [e for i in shown[:MANY] for e in survey.of(i, "change", "points") if e.key.period == period]
        title = survey.moved("changes", found, "moved", **named)
        ids = tuple(i.id for i in shown[:MANY])
        yield ChartSpec(f"{family}-changes", "changes", ids, title, family, periods=(period,))


def _stated(survey: Survey, family: Family) -> Iterator[ChartSpec]:
    """What the report states of a family at its commonest date: as squares where it counts, else in a table."""
    named = {"family": survey.wording.words(f"family.{family}")}
    counted = [each for i in survey.family(family) for each in survey.of(i, "count")]
    period, ids = _commonest(survey, counted, ("count",))
    if period is not None and len(ids) >= FEW:
        title = survey.title("units", **named, period=survey.period(period), many=len(ids[:MANY]))
        yield ChartSpec(
            f"{family}-counts", "units", ids[:MANY], title, family, None, None, "count", (period,), _REACHED
        )
    period, ids = _commonest(survey, [each for i in survey.family(family) for each in survey.of(i, "level", "count")])
    if period is not None and len(ids) >= FEW:
        title = survey.title("table", **named, period=survey.period(period), many=len(ids[:_ROWS]))
        yield ChartSpec(f"{family}-table", "table", ids[:_ROWS], title, family, periods=(period,))


def _commonest(
    survey: Survey, found: Sequence[Observation], measures: Sequence[Measure] = ()
) -> tuple[Period | None, tuple[str, ...]]:
    """The period that most are of, and the indicators that are stated for it."""
    period = commonest(each.key.period for each in found)
    names = dict.fromkeys(each.key.indicator for each in found if each.key.period == period)
    indicators = map(survey.dataset.indicator, names)
    return period, tuple(i.id for i in survey.sure(indicators, [period] if period else [], measures))
