"""view, language -> the sentence that the overview opens with: what was reached, what is promised, by when."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.dataset import Measure, Observation
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import anchors
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.promises import firm, is_ahead, targets
from site_gen.site.pieces.references import named_observations

_TOLD: tuple[Measure, ...] = ("level", "growth")
_GOALS = 3


class Clause(Struct, frozen=True):
    """A number and the message that says it: `opening.result.level`; the number leads to its sentence."""

    message: str
    text: str
    observation: str
    anchor: str
    period: str


class Opening(Struct, frozen=True):
    """One indicator, from its last results to its next targets."""

    indicator: Phrase
    period: str
    """Of the results."""
    results: tuple[Clause, ...]
    goals: tuple[Clause, ...]
    is_estimated: bool
    """Whether all its results are estimates."""


class Tally(Struct, frozen=True):
    """How many numbers the edition marks as results and as targets, and how many of these are due first."""

    results: int
    targets: int
    due: int
    period: str
    """In which they are due; empty where none is."""


def opening(view: ReportView, lang: str, wording: Wording) -> Opening | None:
    """Of the first key figure that has a result and a target, both read firmly; without a target, of the first."""
    named = named_observations(view)
    headline = [named[name].key for name in view.settings.headline]
    indicators = dict.fromkeys(key.indicator for key in headline if key.subject is None)
    told = [made for id in indicators if (made := opening_of(view, id, lang, wording))]
    return next((each for each in told if each.goals), next(iter(told), None))


def tally(view: ReportView, lang: str, wording: Wording) -> Tally:
    ahead = [each.key.period for each in targets(view) if is_ahead(view, each)]
    first = min(ahead, key=lambda period: (period.end, period.start), default=None)
    aimed = len(targets(view))
    return Tally(
        len(view.dataset.observations) - aimed,
        aimed,
        ahead.count(first) if first else 0,
        wording.period(lang, first) if first else "",
    )


def opening_of(view: ReportView, indicator: str, lang: str, wording: Wording) -> Opening | None:
    """None where the report states no plain result of the last year of it."""
    own = [each for each in firm(view) if each.key.indicator == indicator and _is_plain(each)]
    results = _of_one_time(each for each in own if each.key.status != "target" and _is_latest(view, each))
    if not results:
        return None
    goals = sorted(
        (each for each in own if is_ahead(view, each)), key=lambda each: (each.key.period.end, each.key.period.start)
    )
    shown = tuple(_by_measure(results))
    return Opening(
        view.best(view.dataset.indicator(indicator).name, lang),
        wording.period(lang, shown[0].key.period),
        tuple(_clause(each, "result", lang, wording) for each in shown),
        tuple(_clause(each, "goal", lang, wording) for each in goals[:_GOALS]),
        all(each.key.status == "estimate" for each in shown),
    )


def _is_plain(each: Observation) -> bool:
    key, quantity = each.key, each.quantity
    of_a_year = key.period.start == key.period.end or key.period.is_part_of_year
    return key.subject is None and key.measure in _TOLD and not quantity.parts and of_a_year


def _is_latest(view: ReportView, each: Observation) -> bool:
    period, review = each.key.period, view.settings.review
    return review.end in (period.end, f"{period.last_year:04}")


def _of_one_time(results: Iterable[Observation]) -> list[Observation]:
    """Those of the whole year; where none is told, those of the most months: 前三季度."""
    found = list(results)
    longest = max((each.key.period for each in found), key=lambda one: (not one.is_part_of_year, one.end), default=None)
    return [each for each in found if each.key.period == longest]


def _by_measure(results: list[Observation]) -> Iterator[Observation]:
    """The level and the rate; of one status, that of the first."""
    ordered = sorted(results, key=lambda each: _TOLD.index(each.key.measure))
    alike = [each for each in ordered if each.key.status == ordered[0].key.status]
    for measure in _TOLD:
        yield from [each for each in alike if each.key.measure == measure][:1]


def _clause(each: Observation, role: str, lang: str, wording: Wording) -> Clause:
    """A rate that falls is told by its size: 下降3%."""
    key, quantity = each.key, each.quantity
    falls = key.measure == "growth" and quantity.value < 0
    size = replace(quantity, value=abs(quantity.value)) if falls else quantity
    manner = "fall" if falls else key.measure
    text = wording.quantity(lang, size)
    return Clause(
        f"opening.{role}.{manner}",
        text,
        each.id,
        anchors.mention(each.id),
        wording.period(lang, key.period),
    )
