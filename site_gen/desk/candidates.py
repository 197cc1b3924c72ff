"""A fact -> what else it could be, each reading one digit away: other states, periods, measures, in a fixed order."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from site_gen.model.content import ReportSettings
from site_gen.model.dataset import Key, Measure
from site_gen.model.period import Period
from site_gen.model.report import Reading

_STATES = ("actual", "estimate", "target")
_DIGITS = 9
_MEASURES = 2
"""So many digits are kept for them."""
_FITTING: dict[str, tuple[Measure, ...]] = {
    "percent": ("growth", "average-growth", "change", "level"),
    "percentage_point": ("points", "level"),
    "times": ("level", "change", "growth"),
    "rank": ("rank", "count"),
    "ratio": ("structure", "level"),
}
_COUNTED: tuple[Measure, ...] = ("level", "count", "change")


class Other(Struct, frozen=True):
    """Another reading: `field` of an address with another value."""

    field: str
    value: str


def others(
    key: Key, unit: str, read: Sequence[Reading], near: Sequence[Key], settings: ReportSettings
) -> tuple[Other, ...]:
    """At most nine. `unit`: canonical; `read`: what the program reads there; `near`: what its paragraph states."""
    states = [Other("status", each) for each in _STATES if each != key.status]
    told = [reading.measure for reading in read]
    rivals = [each.rpartition(" · ")[2] for reading in read for each in reading.others]
    fitting = _FITTING.get(unit, _COUNTED)
    possible = dict.fromkeys([*(each for each in (*told, *rivals) if each in fitting), *fitting])
    measures = [Other("measure", each) for each in possible if each != key.measure][:_MEASURES]
    spoken = dict.fromkeys(map(str, _periods(settings, near, key)))
    periods = [Other("period", each) for each in spoken if each != str(key.period)]
    return (*states, *periods[: _DIGITS - len(states) - len(measures)], *measures)


def _periods(settings: ReportSettings, near: Sequence[Key], key: Key) -> Iterator[Period]:
    """Those of the report, then those of the paragraph: the year, the term, the plan, the year before, the base."""
    review, plan = settings.review.last_year, settings.plan.last_year
    term = settings.term_review or Period.years(review - 4, review)
    yield Period.year(review)
    yield term
    yield Period.year(plan)
    yield from dict.fromkeys(each.period for each in near[:1])
    yield Period.years(term.first_year - 1, term.last_year)
    yield Period.years(plan, plan + 4)
    yield Period.year(review - 1)
    yield from dict.fromkeys(each.period for each in near)
    yield Period.year(term.first_year - 1)
