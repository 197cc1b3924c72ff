"""the reports of one year -> its page, and one for each indicator: place by place, as squares, or in heaps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_gen.model.collection import Place, Strip
from site_gen.site.collection import strips, structured
from site_gen.site.collection.comparisons import unchecked
from site_gen.site.collection.contents import Entry
from site_gen.site.collection.paper import Paper
from site_gen.site.frame import addresses
from site_gen.site.frame.page import Document


def pages(year: int, found: Sequence[Strip], paper: Paper) -> Iterator[Document]:
    yield from _OfYear(year, found, paper).pages()


@dataclass(frozen=True, slots=True)
class _OfYear:
    year: int
    found: Sequence[Strip]
    paper: Paper

    def pages(self) -> Iterator[Document]:
        shown = self._shown()
        yield self._whole(shown)
        for id, own in shown.items():
            yield self._one(id, own)

    def _shown(self) -> Mapping[str, tuple[strips.Shown, ...]]:
        """By indicator."""
        sides, by_indicator = self._sides(), dict[str, list[strips.Shown]]()
        for each in self.found:
            by_indicator.setdefault(each.indicator.id, []).append(strips.shown(each, sides, self.paper.speech))
        return {id: tuple(own) for id, own in by_indicator.items()}

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

    def _whole(self, shown: Mapping[str, tuple[strips.Shown, ...]]) -> Document:
        held = (end for strip in self.found for one in strip.places for end in (one.target, one.result))
        lang = self.paper.speech.lang
        context = {
            "unchecked": unchecked(tuple(end for end in held if end)),
            "listed": tuple(
                Entry(own[0].title, addresses.strip(lang, str(self.year), id), max(each.count for each in own))
                for id, own in shown.items()
            ),
            "first": next(iter(shown.values()))[0],
            **self._room(),
        }
        address = lambda code: addresses.year(code, str(self.year))  # noqa: E731
        return self.paper.page("compare.year", address, "compare-year.html", context, year=self._said())

    def _one(self, id: str, own: tuple[strips.Shown, ...]) -> Document:
        context = {"strips": own, "year": str(self.year), "id": id}
        address = lambda code: addresses.strip(code, str(self.year), id)  # noqa: E731
        title = own[0].title.text
        return self.paper.page("strip", address, "compare-strip.html", context, year=self._said(), indicator=title)

    def _said(self) -> str:
        return self.paper.speech.say("period.year", year=str(self.year))

    def _room(self) -> Mapping[str, object]:
        places = self.paper.common.found.places
        found = [
            (self.paper.called(place), structure)
            for place in places
            for structure in place.structures
            if structure.year == self.year
        ]
        return structured.side_by_side(found, self.paper.speech)

    def _held(self, place: Place) -> tuple[str, ...]:
        """Its reports of that year."""
        views = self.paper.common.views
        return tuple(slug for slug in place.slugs if views[slug].settings.plan.last_year == self.year)

    def _home(self, place: Place) -> str:
        """The report of that year."""
        return addresses.page(self.paper.speech.lang, (self._held(place) or place.slugs)[-1])
