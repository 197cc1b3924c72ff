"""Survey -> charts of what is aimed at for a year, beside the latest results."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from site_gen.charts import selection, telling
from site_gen.charts.forms.targets import own_scales
from site_gen.charts.survey import MANY, Survey, commonest
from site_gen.model.chart import ChartSpec, FormName
from site_gen.model.dataset import Indicator, Measure, Status
from site_gen.model.period import Period
from site_gen.model.prices import is_called_real
from site_gen.model.text import Words

_KINDS: tuple[tuple[str, Measure, Callable[[Indicator], bool]], ...] = (
    ("growth", "growth", lambda indicator: True),
    ("share", "level", lambda indicator: indicator.unit == "percent"),
    ("level", "level", lambda indicator: indicator.unit != "percent"),
    ("count", "count", lambda indicator: True),
)
_ALONE: Mapping[str, tuple[FormName, ...]] = {"share": ("lollipop", "table"), "growth": ("lollipop", "table")}
"""As dots on one axis of shares; else as squares."""
_ALIKE = 8
"""The largest of shares on one axis is at most so many times the smallest."""


class Aims(Struct, frozen=True):
    """Targets of one kind for one period, and the period of the results that they stand beside, if any."""

    survey: Survey
    name: str
    kind: str
    measure: Measure
    indicators: tuple[Indicator, ...]
    period: Period
    result: Period | None

    def spec(
        self,
        form: FormName,
        shown: Sequence[Indicator],
        title: Words,
        periods: tuple[Period, ...],
        status: tuple[Status, ...] = (),
    ) -> ChartSpec:
        ids = tuple(each.id for each in shown)
        return ChartSpec(self.name, form, ids, title, "targets", None, None, self.measure, periods, status)


def targets(survey: Survey) -> Iterator[tuple[ChartSpec, ...]]:
    """The most telling of each kind first."""
    for number, (kind, measure, fits) in enumerate(_KINDS, 1):
        aimed = [i for i in survey.indicators if fits(i) and survey.of(i, measure, target=True)]
        period = commonest(each.key.period for i in aimed for each in survey.of(i, measure, target=True))
        shown = [i for i in aimed if period and survey.stated(i, measure, period, target=True)]
        if period is not None and len(shown) > 1:
            result = _result(survey, shown, measure, period)
            aims = Aims(survey, f"targets-{number}", kind, measure, tuple(shown[:MANY]), period, result)
            yield (*_beside(aims), *_alone(aims))


def _result(survey: Survey, shown: Sequence[Indicator], measure: Measure, period: Period) -> Period | None:
    """The period of the results that the targets stand beside."""
    results = (each.key.period for i in shown for each in survey.of(i, measure))
    result = commonest(each for each in results if each.stretch == period.stretch)
    unclear = result and sum(survey.blurs(i, measure, result) for i in shown) * 4 > len(shown)
    return None if not result or result > period or unclear else result


def _beside(aims: Aims) -> Iterator[ChartSpec]:
    """Beside the results that the report states, even of few: who reads a target asks what came of it before.

    On scales of their own most rows must have both; else, and where that cannot be drawn well, it is a table.
    """
    rows = _paired(aims)
    pairs = {indicator: pair for indicator, pair in rows.items() if pair}
    if aims.result and pairs:
        when = (aims.result, aims.period)
        title = _against(aims, tuple(pairs.values())) if len(pairs) == len(rows) else _plain(aims)
        most = len(pairs) * 2 >= len(rows)
        whole = aims.spec("targets", tuple(rows), title, when)
        if most or not own_scales(selection.rows(whole, aims.survey.dataset)):
            yield whole
        if most:
            yield aims.spec("targets", tuple(pairs), _against(aims, tuple(pairs.values())), when)
        yield aims.spec("table", tuple(rows), title, when)


def _paired(aims: Aims) -> dict[Indicator, telling.Pair | None]:
    """Each with its result and its target, or None where it has no result; no real rate beside one that is not said to
    be, nor what is unsure.
    """
    if aims.result is None:
        return {}
    beside: tuple[Measure, ...] = ("growth", "average-growth") if aims.measure == "growth" else (aims.measure,)
    found: dict[Indicator, telling.Pair | None] = {}
    for each in aims.survey.sure(aims.indicators, (aims.result, aims.period), beside):
        aimed = aims.survey.stated(each, aims.measure, aims.period, target=True)
        reached = aims.survey.stated(each, aims.measure, aims.result)
        if aimed and not reached:
            found[each] = None
        elif aimed and reached and is_called_real(reached) == is_called_real(aimed):
            found[each] = (reached, aimed)
    return found


def _alone(aims: Aims) -> Iterator[ChartSpec]:
    survey, when = aims.survey, (aims.period,)
    sure = survey.sure(aims.indicators, when, (aims.measure,))
    shown = [i for i in sure if survey.stated(i, aims.measure, aims.period, target=True)]
    title = survey.title(f"targets.{aims.kind}", period=survey.period(aims.period), many=len(shown))
    forms = _ALONE.get(aims.kind, ("units", "table"))
    for form in forms if aims.kind != "share" or _are_alike(aims, shown) else ("table",):
        yield aims.spec(form, shown, title, when, ("target",))


def _are_alike(aims: Aims, shown: Sequence[Indicator]) -> bool:
    """Whether shares can be ranked: unemployment of 5.5% is no small one beside 97% of the sewage that is treated."""
    found = (aims.survey.stated(each, aims.measure, aims.period, target=True) for each in shown)
    sizes = [abs(each.quantity.canonical_value) for each in found if each]
    return len({each.direction == "down" for each in shown}) == 1 and max(sizes) <= _ALIKE * min(sizes)


def _plain(aims: Aims) -> Words:
    return aims.survey.title(f"targets.{aims.kind}.results", **_times(aims))


def _against(aims: Aims, pairs: Sequence[telling.Pair]) -> Words:
    """How many targets are above the results, where that is certain."""
    tally = telling.against(pairs)
    if tally is None:
        return _plain(aims)
    what = aims.survey.wording.words(f"chart.auto.aim.{aims.kind}", count=tally.count)
    return aims.survey.title(f"against.{tally.word}", aims=what, below=tally.below, many=tally.count, **_times(aims))


def _times(aims: Aims) -> dict[str, Words]:
    return {"period": aims.survey.period(aims.period), "result": aims.survey.period(aims.result or aims.period)}
