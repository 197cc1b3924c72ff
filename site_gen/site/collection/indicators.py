"""An indicator across everything: each place's years, what several years together brought, and how it was written."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.collected import Collected
from site_gen.model.collection import Said
from site_gen.model.comparison import Row, Silent
from site_gen.model.text import Phrase
from site_gen.site.collection.cells import Cell, silence, value
from site_gen.site.collection.panels import panel
from site_gen.site.collection.picture import Panel
from site_gen.site.collection.speech import Speech, measured

_TELLING = ("average-growth", "growth", "change", "points")
"""What these are of several years needs no word: a change is no sum."""


class Spoken(Struct, frozen=True):
    """What one report says of it: of the years before and of those ahead."""

    report: Phrase
    path: str
    year: int
    results: tuple[Cell, ...]
    """Those of the year before first; where there are none, the word for that."""
    targets: tuple[Cell, ...]
    """Those of its own year first, and so on."""


class Together(Struct, frozen=True):
    """What several years brought, or are to bring."""

    period: str
    cell: Cell
    kind: str
    """A sum, or what each year brought; a goal or not."""


class OfPlace(Struct, frozen=True):
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
            rows = found.rows(place.id, id)
            spoken = tuple(_spoken(own, rows, speech))
            yield OfPlace(place.id, _panels(rows, speech), tuple(_together(own, speech)), spoken)


def _panels(rows: tuple[Row, ...], speech: Speech) -> tuple[Panel, ...]:
    return tuple(panel(row, speech) for row in rows if any(isinstance(year.target, Said) for year in row.years))


def _together(said: list[Said], speech: Speech) -> Iterator[Together]:
    several = [each for each in said if each.stretch != "year"]
    for each in sorted(several, key=lambda one: (one.observation.key.period, one.year)):
        measure = each.observation.key.measure
        kinds = (
            "" if measure in _TELLING else f"stretch.{each.stretch}",
            "status.target" if each.target else "",
        )
        words = [*(speech.say(kind) for kind in kinds if kind), measured(measure, speech)]
        kind = speech.say("list.dot").join(word for word in words if word)
        yield Together(speech.wording.period(speech.lang, each.observation.key.period), value(each, None, speech), kind)


def _spoken(said: list[Said], rows: tuple[Row, ...], speech: Speech) -> Iterator[Spoken]:
    """The newest report first."""
    reports: dict[str, list[Said]] = {}
    for each in said:
        if each.stretch == "year":
            reports.setdefault(each.slug, []).append(each)
    for own in reversed(list(reports.values())):
        results, targets = (_cells(own, goal, rows, speech) for goal in (False, True))
        first = next(each for each in (*targets, *results) if not each.silent)
        yield Spoken(first.report, first.path, own[0].year, results, targets)


def _cells(own: list[Said], goal: bool, rows: tuple[Row, ...], speech: Speech) -> tuple[Cell, ...]:
    """Of one report. Its column is of one year: what is of another says of which."""
    year = own[0].year if goal else own[0].year - 1
    several = [each for each in own if each.target == goal]
    several.sort(key=lambda each: each.observation.key.period.last_year != year)
    return tuple(_dated(each, year, speech) for each in several) or (silence(_silent(rows, year, goal), speech),)


def _dated(said: Said, year: int, speech: Speech) -> Cell:
    period = said.observation.key.period
    told = "" if period.last_year == year else speech.wording.period(speech.lang, period)
    return replace(value(said, None, speech), when=told)


def _silent(rows: tuple[Row, ...], year: int, goal: bool) -> Silent:
    """Where a report says of one of the measures that it states none, or has words and no number, it leads there."""
    years = (each for row in rows for each in row.years if each.year == year)
    quiet = [end for each in years if isinstance(end := each.target if goal else each.result, Silent)]
    return min(quiet, key=lambda each: (each.kind != "unsaid", not each.block), default=Silent("unread"))


def spellings(said: list[Said]) -> tuple[tuple[str, int], ...]:
    """What reports call it, with how often, so that a reader can audit what was mapped to it; empty: in other words."""
    return tuple(Counter(each.called for each in said).most_common())
