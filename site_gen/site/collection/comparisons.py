"""reports, what they have in common -> all that the pages which compare them are made of."""

from collections.abc import Iterable, Mapping
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.collected import Collected, Place
from site_gen.model.collection import Said
from site_gen.model.content import SiteSettings
from site_gen.model.keeping import Answers, key
from site_gen.model.text import Phrase
from site_gen.site.collection.comparison import years_of
from site_gen.site.collection.speech import Views
from site_gen.site.frame.view import ReportView


class Comparisons(Struct, frozen=True):
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

    def ids(self, year: int) -> tuple[str, ...]:
        """The indicators that the reports of a year share, that which most places state first."""
        return dict(self.found.years)[year]

    def asking(self, shelf: Answers) -> Self:
        """The same, which takes what it shows from that shelf."""
        places = tuple(replace(place, shelf=shelf) for place in self.found.places)
        return replace(self, found=replace(self.found, shelf=shelf, places=places))

    def __bool__(self) -> bool:
        return bool(self.compared or self.found.years or self.data)


def comparisons(views: tuple[ReportView, ...], found: Collected, data: Mapping[str, int]) -> Comparisons:
    lines = {place.id: len(years_of(place.said)) if len(place.compared) > 1 else 0 for place in found.places}
    return Comparisons(found, {view.slug: view for view in views}, lines, data)


def ground(site: SiteSettings, common: Comparisons) -> str:
    """Digest of all that a page may show of them beside what lies on the shelf and the sizes of files."""
    found = common.found
    places = [(place.id, place.slugs, place.pairs, place.follows, place.beside, place.within) for place in found.places]
    settings = [(slug, view.settings) for slug, view in common.views.items()]
    shown = (site, settings, found.slugs, places, found.years, found.checked, found.squares, common.lines)
    return key("ground", *shown, bool(common.data))


def place_name(place: Place, views: Views, lang: str) -> Phrase:
    """As its newest report writes it."""
    newest = views[place.slugs[-1]]
    return newest.best(newest.settings.place, lang)


def unchecked(said: Iterable[Said]) -> int:
    """How many values nobody has checked, each counted once."""
    return len({(each.slug, each.observation.id) for each in said if each.observation.checked.by_nobody})
