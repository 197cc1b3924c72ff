"""settings, collection -> the pages that compare reports, in each language: places, years, indicators, their list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import get_args

from site_gen.model.collection import Collected, Place, Promise, Said, Strip
from site_gen.model.content import SiteSettings, place_id
from site_gen.model.dataset import FAMILIES
from site_gen.model.report import Level
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site import addresses
from site_gen.site.collection import coverage, indicators, panels, scorecard, strips, structured
from site_gen.site.collection import wording as spoken_words
from site_gen.site.collection.cells import Speech, Views, name
from site_gen.site.collection.worded import Worded
from site_gen.site.compared_rows import pair, tables
from site_gen.site.comparison import Line, years_of
from site_gen.site.page import Document, Frame
from site_gen.site.view import ReportView

_FEW = 2
_SHOWN = 6
"""Formulas that the page of a place shows."""
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class Comparisons:
    """All that the reports of a site have in common, with the reports themselves."""

    found: Collected
    views: Views
    years: Mapping[str, tuple[Line, ...]]
    """By place."""
    data: Mapping[str, int]
    """Path -> size of the data files."""

    @property
    def compared(self) -> tuple[Place, ...]:
        """The places that have a page."""
        return tuple(p for p in self.found.places if p.promises or self.years[p.id] or (p.rows and len(p.slugs) > 1))

    def strips(self) -> Iterator[tuple[int, list[Strip]]]:
        """By the year of the reports, the newest first."""
        yield from ((year, list(group)) for year, group in groupby(self.found.strips, lambda strip: strip.year))

    def __bool__(self) -> bool:
        return bool(self.compared or self.found.strips or self.data)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a list of pages."""

    title: Phrase
    path: str
    count: int
    """Of rows."""


def comparisons(views: tuple[ReportView, ...], found: Collected, data: Mapping[str, int]) -> Comparisons:
    said: dict[str, list[Said]] = {}
    for each in found.said:
        said.setdefault(each.place, []).append(each)
    years = {id: years_of(own) for id, own in said.items()}
    return Comparisons(found, {view.slug: view for view in views}, years, data)


def place_name(place: Place, views: Views, lang: str) -> Phrase:
    """As its newest report writes it."""
    newest = views[place.slugs[-1]]
    return newest.best(newest.settings.place, lang)


def entries(common: Comparisons, lang: str, wording: Wording) -> dict[str, tuple[Entry, ...]]:
    """For the template `compared.html`: the pages of `places` and those of `years`."""
    places = (
        Entry(
            place_name(place, common.views, lang),
            addresses.place(lang, place.id),
            len(place.promises) + len(common.years[place.id]),
        )
        for place in common.compared
    )
    years = (
        Entry(
            Phrase(wording.say(lang, "period.year", year=str(year)), lang), addresses.year(lang, str(year)), len(found)
        )
        for year, found in common.strips()
    )
    return {"places": tuple(places), "years": tuple(years)}


def ways(common: Comparisons, lang: str, wording: Wording) -> tuple[tuple[str, str], ...]:
    """The pages across all reports, with their titles."""
    listed = [("across.title", addresses.across(lang))] if indicators.shared(common.found) else []
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


def compose(site: SiteSettings, common: Comparisons, wording: Wording) -> Iterator[Document]:
    """No page where there is nothing to compare."""
    for lang in site.languages if common else ():
        made = _Made(site, common, Speech(lang, wording, common.views))
        context = {**entries(common, lang, wording), "ways": ways(common, lang, wording)}
        yield made.page("compare", addresses.comparisons, "compare.html", context)
        for place in common.compared:
            yield from made.place(place)
        for year, found in common.strips():
            yield from made.year(year, found)
        yield from made.across()
        if common.data:
            yield made.downloads()
            yield made.search()


def unchecked(said: tuple[Said, ...]) -> int:
    """How many values nobody has checked, each counted once."""
    return len({(each.slug, each.observation.id) for each in said if each.observation.checked.by_nobody})


def _newest(promise: Promise) -> int:
    return -promise.target.year


@dataclass(frozen=True, slots=True)
class _Made:
    """What the pages of one language are made with."""

    site: SiteSettings
    common: Comparisons
    speech: Speech

    def page(
        self, page: str, address: Callable[[str], str], template: str, context: Mapping[str, object], **values: str
    ) -> Document:
        lang, wording = self.speech.lang, self.speech.wording
        frame = Frame(
            Phrase(wording.say(lang, f"{page}.title", **values), lang),
            self.site.title.best(lang),
            wording.say(lang, f"{page}.description", **values),
            tuple((code, address(code)) for code in self.site.shown),
            address=self.site.address,
        )
        return Document(address(lang), template, lang, frame, context)

    def place(self, place: Place) -> Iterator[Document]:
        called = place_name(place, self.common.views, self.speech.lang).text
        national = self.common.views[place.slugs[-1]].settings.level == "national"
        own = replace(self, speech=replace(self.speech, national=national))
        yield from own.of_place(place, called)

    def of_place(self, place: Place, called: str) -> Iterator[Document]:
        drawn = tuple(row for row in place.rows if len(row.promises) >= _FEW)
        below = (*self._followed(place, called), *self._values(place, called), *self._structure(place, called))
        spoken = Worded(self.page, self.speech, place, called)
        said = tuple(end for each in place.promises for end in (each.target, each.result))
        context = {
            "unchecked": unchecked(said),
            "place": place.id,
            "reports": tuple(self._report(slug) for slug in place.slugs),
            "panels": tuple(panels.panel(row, self.speech) for row in drawn),
            "targets": tuple(pair(each, self.speech) for each in sorted(place.promises, key=_newest)),
            "changes": spoken.listed(),
            "cards": spoken_words.cards(place.followed[:_SHOWN], self.speech),
            "ways": tuple((page.path, f"{page.context['way']}.link") for page in below),
        }
        yield self.page(
            "compare.place", lambda code: addresses.place(code, place.id), "compare-place.html", context, place=called
        )
        yield from below
        yield from spoken.pages()

    def _values(self, place: Place, called: str) -> Iterator[Document]:
        over = self.common.years[place.id]
        if not over:
            return
        columns = tuple(sorted({year for line in over for year in line.cells}))
        context = {
            "way": "values",
            "unchecked": unchecked(tuple(said for line in over for said in line.cells.values())),
            "place": place.id,
            "called": called,
            "columns": tuple((Phrase(year, self.speech.lang), "") for year in columns),
            "tables": tables(over, columns, self.speech),
        }
        yield self.page(
            "values", lambda code: addresses.values(code, place.id), "compare-values.html", context, place=called
        )

    def _structure(self, place: Place, called: str) -> Iterator[Document]:
        if len(place.slugs) < 2:
            return
        base = {"way": "structure", "place": place.id, "called": called}
        context = {**base, **structured.over_the_years(place.structures, self.speech)}
        yield self.page(
            "structure",
            lambda code: addresses.structure(code, place.id),
            "compare-structure.html",
            context,
            place=called,
        )

    def _followed(self, place: Place, called: str) -> Iterator[Document]:
        if not place.rows:
            return
        years = tuple(str(year.year) for year in place.rows[0].years)
        base = {"place": place.id, "called": called, "years": years}
        scores = {**base, "way": "scorecard", "lines": scorecard.lines(place.rows, self.speech)}
        yield self.page(
            "scorecard",
            lambda code: addresses.scorecard(code, place.id),
            "compare-scorecard.html",
            scores,
            place=called,
        )
        told = {
            **base,
            "way": "coverage",
            "lines": coverage.lines(place, self.speech),
            "counts": coverage.counts(place),
            "queue": coverage.queue(place, self.speech),
            "doubted": coverage.doubted(place, self.speech),
        }
        yield self.page(
            "coverage", lambda code: addresses.coverage(code, place.id), "compare-coverage.html", told, place=called
        )

    def year(self, year: int, found: list[Strip]) -> Iterator[Document]:
        names = {
            place.id: (place_name(place, self.common.views, self.speech.lang), self._home(place, year))
            for place in self.common.found.places
        }
        by_indicator: dict[str, list[Strip]] = {}
        for each in found:
            by_indicator.setdefault(each.indicator.id, []).append(each)
        shown = {id: tuple(strips.shown(each, names, self.speech) for each in own) for id, own in by_indicator.items()}
        listed = tuple(
            Entry(
                own[0].title, addresses.strip(self.speech.lang, str(year), id), max(len(each.entries) for each in own)
            )
            for id, own in shown.items()
        )
        words = self.speech.say("period.year", year=str(year))
        held = (end for strip in found for one in strip.places for end in (one.target, one.result))
        context = {
            "unchecked": unchecked(tuple(end for end in held if end)),
            "listed": listed,
            "first": next(iter(shown.values()))[0],
            **self._room(year),
        }
        yield self.page(
            "compare.year", lambda code: addresses.year(code, str(year)), "compare-year.html", context, year=words
        )
        for id, own in shown.items():
            context = {"strips": own, "year": str(year), "id": id}
            title = own[0].title.text

            def address(code: str, id: str = id) -> str:
                return addresses.strip(code, str(year), id)

            yield self.page("strip", address, "compare-strip.html", context, year=words, indicator=title)

    def _room(self, year: int) -> Mapping[str, object]:
        found = [
            (place_name(place, self.common.views, self.speech.lang), structure)
            for place in self.common.found.places
            for structure in place.structures
            if structure.year == year
        ]
        return structured.side_by_side(found, self.speech)

    def search(self) -> Document:
        context = {"list": addresses.reports(self.speech.lang), "shards": addresses.shard("{shard}")}
        return self.page("search-all", addresses.search, "compare-search.html", context)

    def downloads(self) -> Document:
        files = tuple((path.rpartition("/")[2], path, size) for path, size in self.common.data.items())
        counts = {"reports": len(self.common.views), "values": len(self.common.found.said)}
        context = {"files": files, "counts": counts, "parquet": any(name.endswith(".parquet") for name, _, _ in files)}
        return self.page("downloads", addresses.downloads, "compare-data.html", context)

    def across(self) -> Iterator[Document]:
        shared = indicators.shared(self.common.found)
        if not shared:
            return
        known = {id: said[0].indicator for id, said in shared.items()}
        families = [
            (
                family,
                [
                    Entry(name(known[id], self.speech), addresses.across(self.speech.lang, id), len(said))
                    for id, said in shared.items()
                    if known[id].family == family
                ],
            )
            for family in FAMILIES
        ]
        context = {"families": [(family, listed) for family, listed in families if listed]}
        yield self.page("across", addresses.across, "compare-indicators.html", context)
        for id, said in shared.items():
            yield self._indicator(id, said)

    def _indicator(self, id: str, said: list[Said]) -> Document:
        called = name(said[0].indicator, self.speech)
        names = {place.id: place_name(place, self.common.views, self.speech.lang) for place in self.common.found.places}
        context = {
            "places": tuple(sorted(indicators.of_places(id, said, self.common.found, self.speech), key=self._rank)),
            "names": names,
            "spellings": indicators.spellings(said),
            "id": id,
        }
        return self.page(
            "across.one",
            lambda code: addresses.across(code, id),
            "compare-indicator.html",
            context,
            indicator=called.text,
            count=str(len(said)),
            reports=str(len({each.slug for each in said})),
        )

    def _rank(self, place: indicators.OfPlace) -> tuple[bool, int, str]:
        """Those with most reports first, the country before its parts."""
        views = self.common.views
        level = next(v.settings.level for v in views.values() if place_id(v.slug) == place.id)
        return len(place.spoken) < _FEW, LEVELS.index(level), place.id

    def _report(self, slug: str) -> tuple[Phrase, str]:
        view = self.common.views[slug]
        return view.best(view.settings.title, self.speech.lang), addresses.page(self.speech.lang, slug)

    def _home(self, place: Place, year: int) -> str:
        """The report of that year."""
        slugs = [slug for slug in place.slugs if self.common.views[slug].settings.plan.last_year == year]
        return addresses.page(self.speech.lang, (slugs or [place.slugs[-1]])[-1])
