"""all that reports have in common -> lists of the pages that show it, and the matrix of what is here."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from site_gen.model.content import place_id, standing
from site_gen.model.report import LEVELS, Level
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.collection.comparisons import Comparisons, place_name
from site_gen.site.collection.gaps import closed
from site_gen.site.collection.speech import Speech
from site_gen.site.collection.twice import Way, ways
from site_gen.site.frame import above
from site_gen.site.frame.view import ReportView


class Entry(Struct, frozen=True):
    """A page in a list of pages."""

    title: Phrase
    path: str
    count: int
    """Of what it holds: the reports of a place, the indicators of a year, the values of an indicator."""


def entries(common: Comparisons, lang: str, wording: Wording) -> dict[str, tuple[Entry, ...]]:
    """For the template `compared.html`: the pages of `places` and those of `years`."""
    places = (
        Entry(
            place_name(place, common.views, lang),
            above.place(lang, place.id),
            len(place.slugs),
        )
        for place in common.compared
    )
    years = (
        Entry(
            Phrase(wording.say(lang, "period.year", year=str(year)), lang),
            above.year(lang, str(year)),
            len(ids),
        )
        for year, ids in common.found.years
    )
    return {"places": tuple(places), "years": tuple(years)}


def across_all(common: Comparisons, lang: str, wording: Wording) -> tuple[tuple[str, str], ...]:
    """The pages across all reports, with their titles."""
    listed = [("across.title", above.across(lang))] if any(common.found.stated) else []
    if common.data:
        listed += [("downloads.title", above.downloads(lang)), ("search-all.title", above.search(lang))]
    return tuple((wording.say(lang, message), path) for message, path in listed)


class Held(Struct, frozen=True):
    """A place in the matrix, with a report or nothing for each column."""

    place: Phrase
    path: str
    """Of its own page; empty where it has none."""
    reports: tuple[tuple[Way, ...], ...]
    """Of each column; one that compares takes the last where there are several."""
    level: Level


def matrix(common: Comparisons, speech: Speech) -> Mapping[str, object]:
    """What is here: places down, by level where there are several, years across; None for years without a report."""
    held: dict[str, dict[int, list[ReportView]]] = {}
    for view in common.views.values():
        held.setdefault(place_id(view.slug), {}).setdefault(view.settings.plan.last_year, []).append(view)
    every = [year for own in held.values() for year in own]
    years = tuple(closed(range(min(every, default=0), max(every, default=-1) + 1), lambda year: year not in every))
    pages = {place.id: above.place(speech.lang, place.id) for place in common.compared if len(place.slugs) > 1}
    rows = [_row(own, pages.get(id, ""), years, speech) for id, own in held.items()]
    levels = [(level, own) for level in LEVELS if (own := [row for row in rows if row.level == level])]
    several = any(len(cell) > 1 for row in rows for cell in row.reports)
    return {"years": years, "levels": levels, "several": several}


def _row(own: Mapping[int, Sequence[ReportView]], path: str, years: Iterable[int | None], speech: Speech) -> Held:
    newest = max(own[max(own)], key=lambda view: standing(view.slug))
    held = (sorted((view.slug for view in own.get(year, ())), key=standing) if year else [] for year in years)
    reports = tuple(ways(slugs, speech) for slugs in held)
    return Held(newest.best(newest.settings.place, speech.lang), path, reports, newest.settings.level)
