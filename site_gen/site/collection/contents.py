"""all that reports have in common -> lists of the pages that show it, and the matrix of what is here."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_gen.model.content import place_id
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.collection.comparisons import Comparisons, place_name
from site_gen.site.frame import addresses
from site_gen.site.frame.view import ReportView


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a list of pages."""

    title: Phrase
    path: str
    count: int
    """Of rows."""


def entries(common: Comparisons, lang: str, wording: Wording) -> dict[str, tuple[Entry, ...]]:
    """For the template `compared.html`: the pages of `places` and those of `years`."""
    places = (
        Entry(
            place_name(place, common.views, lang),
            addresses.place(lang, place.id),
            place.pairs + common.lines[place.id],
        )
        for place in common.compared
    )
    years = (
        Entry(
            Phrase(wording.say(lang, "period.year", year=str(year)), lang), addresses.year(lang, str(year)), len(strips)
        )
        for year, strips in common.found.years
    )
    return {"places": tuple(places), "years": tuple(years)}


def ways(common: Comparisons, lang: str, wording: Wording) -> tuple[tuple[str, str], ...]:
    """The pages across all reports, with their titles."""
    listed = [("across.title", addresses.across(lang))] if common.found.stated else []
    if common.data:
        listed += [("downloads.title", addresses.downloads(lang)), ("search-all.title", addresses.search(lang))]
    return tuple((wording.say(lang, message), path) for message, path in listed)


def matrix(common: Comparisons, lang: str) -> Mapping[str, object]:
    """What is here: places down, years across; a place with a page of its own leads to it."""
    held: dict[str, dict[int, ReportView]] = {}
    for view in common.views.values():
        held.setdefault(place_id(view.slug), {})[view.settings.plan.last_year] = view
    every = [year for own in held.values() for year in own]
    years = range(min(every, default=0), max(every, default=-1) + 1)
    pages = {place.id: addresses.place(lang, place.id) for place in common.compared if len(place.slugs) > 1}
    rows = [
        (_called(own, lang), pages.get(id, ""), [_held(own.get(year), lang) for year in years])
        for id, own in held.items()
    ]
    return {"years": years, "rows": sorted(rows, key=lambda row: -sum(map(bool, row[2])))}


def _called(own: Mapping[int, ReportView], lang: str) -> Phrase:
    newest = own[max(own)]
    return newest.best(newest.settings.place, lang)


def _held(view: ReportView | None, lang: str) -> tuple[Phrase, str] | None:
    return (view.best(view.settings.title, lang), addresses.page(lang, view.slug)) if view else None
