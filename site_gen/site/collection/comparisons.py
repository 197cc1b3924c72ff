"""reports, what they have in common -> all that the pages which compare them are made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from site_gen.model.collection import Collected, Place, Said, Strip
from site_gen.model.text import Phrase
from site_gen.site.collection.cells import Views
from site_gen.site.collection.comparison import Line, years_of
from site_gen.site.frame.view import ReportView


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


def unchecked(said: tuple[Said, ...]) -> int:
    """How many values nobody has checked, each counted once."""
    return len({(each.slug, each.observation.id) for each in said if each.observation.checked.by_nobody})
