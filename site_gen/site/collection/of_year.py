"""the reports of one year -> its page, and one for each indicator: place by place, as squares, or in heaps."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.collected import Place
from site_gen.model.content import place_id
from site_gen.site.collection import coverage, strips, structured
from site_gen.site.collection.comparisons import unchecked
from site_gen.site.collection.contents import Entry
from site_gen.site.collection.paper import Paper
from site_gen.site.collection.twice import twice
from site_gen.site.frame import above, addresses
from site_gen.site.frame.page import Document


def pages(year: int, paper: Paper) -> Iterator[Document]:
    every = twice(paper.common.found.places, paper.speech)
    yield from _OfYear(year, replace(paper, twice=tuple(each for each in every if each.year == year))).pages()


class _OfYear(Struct, frozen=True):
    year: int
    paper: Paper

    def pages(self) -> Iterator[Document]:
        """That of each indicator first, so that one is in memory at a time."""
        sides, listed = self._sides(), dict[str, Entry]()
        first: strips.Shown | None = None
        for id in self.paper.common.ids(self.year):
            own = tuple(
                strips.shown(each, sides, self.paper.speech)
                for each in self.paper.common.found.strips_on(self.year, id)
            )
            first = first or own[0]
            listed[id] = self._entry(id, own)
            yield self._one(id, own)
        yield self._whole(tuple(sorted(listed.values(), key=lambda entry: -entry.count)), first)

    def _entry(self, id: str, own: tuple[strips.Shown, ...]) -> Entry:
        path = above.strip(self.paper.speech.lang, str(self.year), id)
        return Entry(own[0].title, path, max(each.count for each in own))

    def _sides(self) -> strips.Sides:
        """The places, as a strip needs to know them."""
        places = self.paper.common.found.places
        called = {place.id: self.paper.called(place) for place in places}
        paths = {place.id: self._home(place) for place in places}
        provinces = {
            self.paper.common.views[place.slugs[-1]].settings.place.best("zh").text: place.id
            for place in places
            if self._held(place) and self.paper.common.views[place.slugs[-1]].settings.level == "province"
        }
        within = {place.id: place.within for place in places}
        return strips.Sides(called, paths, provinces, within, self.paper.common.found.squares)

    def _whole(self, listed: tuple[Entry, ...], first: strips.Shown | None) -> Document:
        strips_ = self.paper.common.found.strips_of(self.year)
        held = (end for strip in strips_ for one in strip.places for end in (one.target, one.result) if end)
        context = {
            "unchecked": unchecked(held),
            "listed": listed,
            "first": first,
            "doubted": tuple(each for place in self._places() for each in coverage.doubted(place, self.paper.speech)),
            **self._room(),
        }
        address = lambda code: above.year(code, str(self.year))  # noqa: E731
        return self.paper.page("compare.year", address, "compare-year.html", context, year=self._said())

    def _one(self, id: str, own: tuple[strips.Shown, ...]) -> Document:
        context = {"strips": own, "year": str(self.year), "id": id}
        address = lambda code: above.strip(code, str(self.year), id)  # noqa: E731
        title = own[0].title.text
        return self.paper.page("strip", address, "compare-strip.html", context, year=self._said(), indicator=title)

    def _said(self) -> str:
        return self.paper.speech.say("period.year", year=str(self.year))

    def _room(self) -> Mapping[str, object]:
        places = {place.id: place for place in self.paper.common.found.places}
        found = [
            (self.paper.called(places[id]), structure)
            for structure in self.paper.common.found.structures(self.year)
            if (id := place_id(structure.slug)) in places
        ]
        return structured.side_by_side(found, self.paper.speech)

    def _places(self) -> Iterator[Place]:
        """Those of which no page of their own says what is held back."""
        places = self.paper.common.found.places
        yield from (place for place in places if self._held(place) and not place.follows)

    def _held(self, place: Place) -> tuple[str, ...]:
        """Its reports of that year."""
        views = self.paper.common.views
        return tuple(slug for slug in place.slugs if views[slug].settings.plan.last_year == self.year)

    def _home(self, place: Place) -> str:
        """The report of that year."""
        return addresses.page(self.paper.speech.lang, (self._held(place) or place.slugs)[-1])
