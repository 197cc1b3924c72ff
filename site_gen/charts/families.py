"""Survey -> the charts of one family of indicators: levels at two dates, changes, a table."""

from collections.abc import Iterator, Sequence

from site_gen.charts.survey import FEW, MANY, Survey, commonest
from site_gen.model.chart import ChartSpec, Form
from site_gen.model.dataset import Family, Indicator
from site_gen.model.period import Period

_BARE = frozenset({"count", "times", "index", "rank", "class", "ratio"})
"""Units that do not make unlike things comparable: 25所 of schools, 12件 of laws."""
_ROWS = 16
_SPECK = 200
"""So many times smaller than the largest, a value can no longer be seen beside it."""


def of_family(survey: Survey, family: Family) -> Iterator[ChartSpec]:
    """The most telling first."""
    yield from _pairs(survey, family)
    yield from _changes(survey, family)
    yield from _table(survey, family)


def _pairs(survey: Survey, family: Family) -> Iterator[ChartSpec]:
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
        for together in _of_a_size(survey, group) if unit not in _BARE else [[each] for each in group]:
            form: Form = "dumbbell" if len(together) > 1 else "columns"
            yield _pair(survey, family, form, together[:MANY], ends)


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


def _pair(
    survey: Survey, family: Family, form: Form, group: Sequence[Indicator], ends: tuple[Period, Period]
) -> ChartSpec:
    first, last = ends
    names = {"first": survey.period(first), "last": survey.period(last)}
    if len(group) == 1:
        title = survey.title("pair", name=group[0].name, **names)
    else:
        title = survey.title("pairs", family=survey.wording.words(f"family.{family}"), count=len(group), **names)
    ids = tuple(indicator.id for indicator in group)
    return ChartSpec(f"{ids[0]}-levels", form, ids, title, family, None, None, "level", (first, last))


def _changes(survey: Survey, family: Family) -> Iterator[ChartSpec]:
    changed = [i for i in survey.family(family) if survey.of(i, "change", "points")]
    period = commonest(each.key.period for i in changed for each in survey.of(i, "change", "points"))
    shown = [i.id for i in changed if any(each.key.period == period for each in survey.of(i, "change", "points"))]
    if period is not None and len(shown) > 1:
        names = {"family": survey.wording.words(f"family.{family}"), "period": survey.period(period)}
        title = survey.title("changes", **names)
        yield ChartSpec(f"{family}-changes", "changes", tuple(shown[:MANY]), title, family, periods=(period,))


def _table(survey: Survey, family: Family) -> Iterator[ChartSpec]:
    """What the report states of a family at its commonest date."""
    found = [each for i in survey.family(family) for each in survey.of(i, "level", "count")]
    period = commonest(each.key.period for each in found)
    ids = tuple(dict.fromkeys(each.key.indicator for each in found if each.key.period == period))
    if period is not None and len(ids) >= FEW:
        names = {"family": survey.wording.words(f"family.{family}"), "period": survey.period(period)}
        title = survey.title("table", **names)
        yield ChartSpec(f"{family}-table", "table", ids[:_ROWS], title, family, periods=(period,))
