"""reports, what they have in common -> all that the pages which compare them are made of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_gen.model.collected import Collected, Place
from site_gen.model.collection import Said
from site_gen.model.comparison import Strip
from site_gen.model.text import Phrase
from site_gen.site.collection.cells import Views
from site_gen.site.collection.comparison import years_of
from site_gen.site.frame.view import ReportView


@dataclass(frozen=True, slots=True)
class Comparisons:
    """All that the reports of a site have in common, with the reports themselves."""

    found: Collected
    views: Views
    lines: Mapping[str, int]
    """By place: how many things are followed over its years."""
    data: Mapping[str, int]
    """Path -> size of the data files."""

    @property
    def compared(self) -> tuple[Place, ...]:
        """The places that have a page."""
        return tuple(p for p in self.found.places if p.pairs or self.lines[p.id] or (p.follows and len(p.slugs) > 1))

    def strips(self, year: int) -> Iterator[Strip]:
        """Of the reports of a year."""
        return (self.found.strip(number) for number in dict(self.found.years)[year])

    def __bool__(self) -> bool:
        return bool(self.compared or self.found.years or self.data)


def comparisons(views: tuple[ReportView, ...], found: Collected, data: Mapping[str, int]) -> Comparisons:
    lines = {place.id: len(years_of(place.said)) for place in found.places}
    return Comparisons(found, {view.slug: view for view in views}, lines, data)


def place_name(place: Place, views: Views, lang: str) -> Phrase:
    """As its newest report writes it."""
    newest = views[place.slugs[-1]]
    return newest.best(newest.settings.place, lang)


def unchecked(said: Iterable[Said]) -> int:
    """How many values nobody has checked, each counted once."""
    return len({(each.slug, each.observation.id) for each in said if each.observation.checked.by_nobody})
