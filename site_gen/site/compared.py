"""settings, views -> the pages that compare reports, in each language: their list, one for a place, one for a year."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from site_gen.model.content import SiteSettings
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site import addresses
from site_gen.site.compared_rows import each_of, pair, tables, unchecked
from site_gen.site.comparison import Against, Line, by_place, places_by_year, targets, years_of
from site_gen.site.page import Document, Frame
from site_gen.site.view import ReportView


@dataclass(frozen=True, slots=True)
class Place:
    """A place, its reports from the oldest, and what they say on the same things."""

    id: str
    reports: tuple[ReportView, ...]
    targets: tuple[Against, ...]
    years: tuple[Line, ...]

    def name(self, lang: str) -> Phrase:
        """As its newest report writes it."""
        newest = self.reports[-1]
        return newest.best(newest.settings.place, lang)


@dataclass(frozen=True, slots=True)
class Comparisons:
    """All that the reports of a site have in common."""

    places: Mapping[str, Place]
    """By id, also those with nothing to compare."""
    years: Mapping[str, tuple[Line, ...]]

    @property
    def compared(self) -> tuple[Place, ...]:
        """The places that have a page."""
        return tuple(place for place in self.places.values() if place.targets or place.years)

    def __bool__(self) -> bool:
        return bool(self.compared or self.years)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the list of comparisons."""

    title: Phrase
    path: str
    count: int
    """Of rows."""


def comparisons(views: tuple[ReportView, ...]) -> Comparisons:
    places = {id: Place(id, reports, targets(reports), years_of(reports)) for id, reports in by_place(views).items()}
    return Comparisons(places, places_by_year(views))


def entries(found: Comparisons, lang: str, wording: Wording) -> dict[str, tuple[Entry, ...]]:
    """For the template `compared.html`: the pages of `places` and those of `years`."""
    places = (
        Entry(place.name(lang), addresses.place(lang, place.id), len(place.targets) + len(place.years))
        for place in found.compared
    )
    years = (
        Entry(Phrase(wording.say(lang, "period.year", year=year), lang), addresses.year(lang, year), len(lines))
        for year, lines in found.years.items()
    )
    return {"places": tuple(places), "years": tuple(years)}


def compose(site: SiteSettings, found: Comparisons, wording: Wording) -> Iterator[Document]:
    """No page where there is nothing to compare."""
    for lang in site.languages if found else ():
        frame = _frame(site, wording, lang, "compare", addresses.comparisons)
        yield Document(addresses.comparisons(lang), "compare.html", lang, frame, entries(found, lang, wording))
        for place in found.compared:
            yield _place(site, place, lang, wording)
        for year in found.years:
            yield _year(site, found, year, lang, wording)


def _place(site: SiteSettings, place: Place, lang: str, wording: Wording) -> Document:
    columns = tuple(sorted({year for line in place.years for year in line.cells}))
    context = {
        "reports": tuple((v.best(v.settings.title, lang), addresses.page(lang, v.slug)) for v in place.reports),
        "targets": tuple(pair(each, lang, wording) for each in place.targets),
        "columns": tuple((Phrase(year, lang), "") for year in columns),
        "tables": tables(place.years, columns, lang, wording),
        "unchecked": unchecked(
            (*each_of(place.years), *chain.from_iterable((o.target, o.result) for o in place.targets))
        ),
    }

    def address(code: str) -> str:
        return addresses.place(code, place.id)

    frame = _frame(site, wording, lang, "compare.place", address, place=place.name(lang).text)
    return Document(address(lang), "compare-place.html", lang, frame, context)


def _year(site: SiteSettings, found: Comparisons, year: str, lang: str, wording: Wording) -> Document:
    lines = found.years[year]
    columns = tuple(sorted({id for line in lines for id in line.cells}))
    places = [found.places[id] for id in columns]
    context = {
        "columns": tuple((place.name(lang), addresses.page(lang, place.reports[-1].slug)) for place in places),
        "tables": tables(lines, columns, lang, wording),
        "unchecked": unchecked(each_of(lines)),
    }

    def address(code: str) -> str:
        return addresses.year(code, year)

    frame = _frame(site, wording, lang, "compare.year", address, year=wording.say(lang, "period.year", year=year))
    return Document(address(lang), "compare-year.html", lang, frame, context)


def _frame(
    site: SiteSettings, wording: Wording, lang: str, page: str, address: Callable[[str], str], **values: str
) -> Frame:
    return Frame(
        Phrase(wording.say(lang, f"{page}.title", **values), lang),
        site.title.best(lang),
        wording.say(lang, f"{page}.description", **values),
        tuple((code, address(code)) for code in site.languages),
        address=site.address,
    )
