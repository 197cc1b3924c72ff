"""All that reports have in common, of which most lies on a shelf: taken up when a page asks for it."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.collection import Said
from site_gen.model.comparison import Promise, Row, Strip
from site_gen.model.dataset import Indicator
from site_gen.model.keeping import Answers
from site_gen.model.phrasing import Followed, Revision
from site_gen.model.square import Square
from site_gen.model.theme import Structure


class Place(Struct, frozen=True, eq=False):
    """What the reports of one place have in common; all but a few counts lies on the shelf."""

    id: str
    slugs: tuple[str, ...]
    """Of its reports, from the oldest."""
    shelf: Answers
    pairs: int
    """How many promises there are."""
    follows: int
    """How many rows."""
    beside: frozenset[str] = frozenset()
    """Reports of a year for which another stands: a draft beside the report. Nothing that compares takes of them."""
    within: str = ""
    """The province that it lies in, or is; empty where that is not known, or of no use."""

    @property
    def said(self) -> Iterator[Said]:
        """From the oldest report; flagged ones too."""
        return (each for each in self.shelf.each("said", Said, place=self.id) if each.slug not in self.beside)

    @property
    def compared(self) -> tuple[str, ...]:
        """One report a year, from the oldest."""
        return tuple(slug for slug in self.slugs if slug not in self.beside)

    @property
    def promises(self) -> tuple[Promise, ...]:
        return tuple(self.shelf.each("promise", Promise, place=self.id))

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self.shelf.each("row", Row, place=self.id))

    @property
    def flagged(self) -> Iterator[Said]:
        return self.shelf.each("flagged", Said, place=self.id)

    @property
    def revisions(self) -> Iterator[Revision]:
        return self.shelf.each("revision", Revision, place=self.id)

    @property
    def followed(self) -> Iterator[Followed]:
        """Formulas that one of its reports uses."""
        return self.shelf.each("followed", Followed, place=self.id)

    @property
    def structures(self) -> tuple[Structure, ...]:
        """Of its reports, from the oldest."""
        return tuple(self.shelf.each("structure", Structure, place=self.id))


class Stated(Struct, frozen=True):
    """An indicator of the catalogue that two reports state."""

    indicator: Indicator
    count: int
    reports: int


class Collected(Struct, frozen=True, eq=False):
    """All that the reports of a site have in common; most of it lies on the shelf."""

    shelf: Answers
    slugs: tuple[str, ...] = ()
    """Of the reports, from the oldest."""
    count: int = 0
    """How many values they state."""
    places: tuple[Place, ...] = ()
    years: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """The newest first, each with the indicators of its strips, that which most places state first."""
    checked: frozenset[str] = frozenset()
    """Reports of which a person has checked a number."""
    many: bool = False
    """Whether a strip has more places than a reader looks through one by one."""
    squares: tuple[Square, ...] = ()
    """Where the provinces of the country stand, reports of theirs here or not."""

    @property
    def said(self) -> Iterator[Said]:
        """By place, and from the oldest report; flagged ones too."""
        return self.shelf.each("said", Said)

    @property
    def stated(self) -> Iterator[Stated]:
        """In the order in which the reports state them."""
        return self.shelf.each("stated", Stated)

    def stated_of(self, id: str) -> Stated:
        return next(self.shelf.each("stated", Stated, indicator=id))

    @property
    def strips(self) -> Iterator[Strip]:
        return (strip for year, _ in self.years for strip in self.strips_of(year))

    def strips_of(self, year: int) -> Iterator[Strip]:
        """The fullest first."""
        return self.shelf.each("strip", Strip, year=year)

    def strips_on(self, year: int, id: str) -> tuple[Strip, ...]:
        """Of one indicator: one for each of its measures."""
        return tuple(self.shelf.each("strip", Strip, year=year, indicator=id))

    def flagged(self, slug: str) -> Iterator[Said]:
        """Of a report: what waits for a person before it is compared."""
        return self.shelf.each("flagged", Said, slug=slug)

    def stating(self, id: str) -> list[Said]:
        """All that is said of an indicator of the catalogue, by place."""
        beside = {slug for place in self.places for slug in place.beside}
        said = self.shelf.each("said", Said, indicator=id)
        return [each for each in said if each.indicator.standard and not each.flags and each.slug not in beside]

    def rows(self, place: str, id: str) -> tuple[Row, ...]:
        return tuple(self.shelf.each("row", Row, place=place, indicator=id))

    def structures(self, year: int) -> Iterator[Structure]:
        """Of the reports of a year."""
        return self.shelf.each("structure", Structure, year=year)
