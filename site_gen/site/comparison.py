"""views -> what can be compared: a place's targets with its results, its years, several places in one year.

Compared is only what is the same: indicator (id and name), measure, canonical unit, period, and the reporting place's
own figure; between places only indicators of the catalogue, for 入驻企业数 of two parks are two things. Nothing is
added up, converted or judged. An estimate counts as a result, and is shown as an estimate.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from site_gen.model.content import place_id
from site_gen.model.dataset import FAMILIES, Indicator, Observation
from site_gen.model.period import Period
from site_gen.site.view import ReportView


@dataclass(frozen=True, slots=True)
class Stated:
    """An observation, and the report that states it."""

    view: ReportView
    indicator: Indicator
    observation: Observation


class Sameness(NamedTuple):
    """What two observations share if they can be compared."""

    indicator: str
    name: str
    """A report's own indicators may share an id by chance; then their names differ."""
    measure: str
    unit: str


@dataclass(frozen=True, slots=True)
class Against:
    """A target, and the result that a later report states."""

    target: Stated
    result: Stated


@dataclass(frozen=True, slots=True)
class Line:
    """The same thing, once for each column that has it: by year (`2021`), or by place id."""

    same: Sameness
    target: bool
    cells: Mapping[str, Stated]

    @property
    def latest(self) -> Stated:
        return max(self.cells.values(), key=lambda stated: _age(stated.view))

    @property
    def family(self) -> str:
        return self.latest.indicator.family


_Table = dict[tuple[Sameness, bool], dict[str, Stated]]


def in_order(views: Iterable[ReportView]) -> tuple[ReportView, ...]:
    """From the oldest report to the newest."""
    return tuple(sorted(views, key=_age))


def by_place(views: Iterable[ReportView]) -> dict[str, tuple[ReportView, ...]]:
    """Place id -> its reports, the oldest first; places in the order of their ids."""
    places: dict[str, list[ReportView]] = {}
    for view in in_order(views):
        places.setdefault(place_id(view.slug), []).append(view)
    return {place: tuple(places[place]) for place in sorted(places)}


def targets(reports: tuple[ReportView, ...]) -> tuple[Against, ...]:
    """The targets of a place that a later report of it answers, the newest first, else in the order of the report.

    Where several later reports state the result, the last one does: it knows best.
    """
    results: dict[tuple[Sameness, Period], Stated] = {}
    found: list[Against] = []
    for view in reversed(reports):
        own = tuple(_stated(view))
        for stated in own:
            answer = results.get((_same(stated), stated.observation.key.period))
            if _is_target(stated) and answer:
                found.append(Against(stated, answer))
        for stated in own:
            if not _is_target(stated):
                results.setdefault((_same(stated), stated.observation.key.period), stated)
    return tuple(found)


def years_of(reports: tuple[ReportView, ...]) -> tuple[Line, ...]:
    """What the reports of a place state for at least two years, and not one report alone; results only, by year."""
    table: _Table = {}
    for stated in _in_turn(reports):
        if not _is_target(stated):
            _put(table, str(stated.observation.key.period), stated)
    return tuple(line for line in _lines(table) if len({stated.view.slug for stated in line.cells.values()}) > 1)


def places_by_year(views: tuple[ReportView, ...]) -> dict[str, tuple[Line, ...]]:
    """Year -> what at least two places state for it, results and targets apart, by place id; the newest year first."""
    tables: dict[str, _Table] = {}
    for stated in _in_turn(in_order(views)):
        if not stated.indicator.standard:
            continue
        table = tables.setdefault(str(stated.observation.key.period), {})
        _put(table, place_id(stated.view.slug), stated)
    shared = {year: [line for line in _lines(table) if len(line.cells) > 1] for year, table in tables.items()}
    return {year: tuple(shared[year]) for year in sorted(shared, reverse=True) if shared[year]}


def _put(table: _Table, column: str, stated: Stated) -> None:
    """A later report's word replaces an earlier one's."""
    table.setdefault((_same(stated), _is_target(stated)), {})[column] = stated


def _lines(table: _Table) -> Iterator[Line]:
    """By family, then by indicator, in the order in which the reports state them."""
    places = {indicator: i for i, indicator in enumerate(dict.fromkeys(same.indicator for same, _ in table))}
    lines = [Line(same, target, cells) for (same, target), cells in table.items()]
    yield from sorted(lines, key=lambda line: (FAMILIES.index(line.family), places[line.same.indicator]))


def _in_turn(reports: Iterable[ReportView]) -> Iterator[Stated]:
    return (stated for view in reports for stated in _first_of_each(view))


def _first_of_each(view: ReportView) -> Iterator[Stated]:
    """A report may state an estimate and the actual value of one year; the latter is kept."""
    kept: dict[tuple[Sameness, Period, bool], Stated] = {}
    for stated in _stated(view):
        if not _is_year(stated.observation.key.period):
            continue
        known = (_same(stated), stated.observation.key.period, _is_target(stated))
        if known not in kept or stated.observation.key.status == "actual":
            kept[known] = stated
    yield from kept.values()


def _stated(view: ReportView) -> Iterator[Stated]:
    """What a report says of its own place, in the order of the text."""
    indicators = {indicator.id: indicator for indicator in view.dataset.indicators}
    for observation in view.dataset.observations:
        if observation.key.subject is None:
            yield Stated(view, indicators[observation.key.indicator], observation)


def _same(stated: Stated) -> Sameness:
    observation, name = stated.observation, stated.view.best(stated.indicator.name, stated.view.settings.language)
    return Sameness(stated.indicator.id, name.text, observation.key.measure, observation.quantity.unit.canonical)


def _is_target(stated: Stated) -> bool:
    return stated.observation.key.status == "target"


def _is_year(period: Period) -> bool:
    return period.start == period.end and len(period.start) == len("2021")


def _age(view: ReportView) -> tuple[str, str, str]:
    return view.settings.plan.end, view.settings.date, view.slug
