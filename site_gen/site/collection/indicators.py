"""An indicator across everything: each place's years, what several years together brought, and how it was written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_gen.model.collected import Collected
from site_gen.model.collection import Said
from site_gen.model.comparison import Row
from site_gen.model.text import Phrase
from site_gen.site.collection.cells import Cell, Speech, measured, value
from site_gen.site.collection.panels import Panel, panel


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one report says of it: of the years before and of those ahead."""

    report: Phrase
    path: str
    year: int
    results: tuple[Cell, ...]
    targets: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """What several years brought, or are to bring."""

    period: str
    cell: Cell
    kind: str
    """A sum, or what each year brought; a goal or not."""


@dataclass(frozen=True, slots=True)
class OfPlace:
    id: str
    panels: tuple[Panel, ...]
    together: tuple[Together, ...]
    spoken: tuple[Spoken, ...]


def of_places(id: str, said: list[Said], found: Collected, speech: Speech) -> Iterator[OfPlace]:
    """In the order of the collection's places."""
    by_place: dict[str, list[Said]] = {}
    for each in said:
        by_place.setdefault(each.place, []).append(each)
    for place in found.places:
        if own := by_place.get(place.id, []):
            panels = _panels(found.rows(place.id, id), speech)
            yield OfPlace(place.id, panels, tuple(_together(own, speech)), tuple(_spoken(own, speech)))


def _panels(rows: tuple[Row, ...], speech: Speech) -> tuple[Panel, ...]:
    return tuple(panel(row, speech) for row in rows if any(isinstance(year.target, Said) for year in row.years))


def _together(said: list[Said], speech: Speech) -> Iterator[Together]:
    several = [each for each in said if each.stretch != "year"]
    for each in sorted(several, key=lambda one: (one.observation.key.period, one.year)):
        measure = each.observation.key.measure
        kinds = (
            "" if measure == "average-growth" else f"stretch.{each.stretch}",
            "status.target" if each.target else "",
        )
        words = [*(speech.say(kind) for kind in kinds if kind), measured(measure, speech)]
        kind = speech.say("list.dot").join(word for word in words if word)
        yield Together(speech.wording.period(speech.lang, each.observation.key.period), value(each, None, speech), kind)


def _spoken(said: list[Said], speech: Speech) -> Iterator[Spoken]:
    """The newest report first."""
    reports: dict[str, list[Said]] = {}
    for each in said:
        if each.stretch == "year":
            reports.setdefault(each.slug, []).append(each)
    for own in reversed(list(reports.values())):
        cells = {goal: tuple(value(e, None, speech) for e in own if e.target == goal) for goal in (True, False)}
        first = (*cells[True], *cells[False])[0]
        yield Spoken(first.report, first.path, own[0].year, cells[False], cells[True])


def spellings(said: list[Said]) -> tuple[tuple[str, int], ...]:
    """What reports call it, with how often, so that a reader can audit what was mapped to it."""
    return tuple(Counter(each.written for each in said).most_common())
