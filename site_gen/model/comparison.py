"""What several reports say of one thing, side by side: a target of 6 % and what came of it, year by year."""

from decimal import Decimal
from typing import Literal, NamedTuple

from msgspec import Struct

from site_gen.model.collection import Said
from site_gen.model.dataset import Indicator, Measure

Outcome = Literal["kept", "short", "about", "none"]
"""At the number or better; not; not, where it was to be about so much; no direction in words or indicator."""
Quiet = Literal["unsaid", "unread", "unheld", "awaited"]
"""The report does not state it, as a person found; nobody has looked; that report is not in the collection; it has
not been delivered."""


class Promise(Struct, frozen=True):
    """A target, what a later report says has come about, and what still later ones say of the same period."""

    target: Said
    result: Said
    outcome: Outcome
    difference: Decimal
    """The result less the number of the target, in the unit of the target; zero inside its range."""
    revised: tuple[Said, ...] = ()


class Silent(NamedTuple):
    """Where a report states nothing, and where it may speak of it all the same."""

    kind: Quiet
    slug: str = ""
    block: str = ""
    words: str = ""


class Year(Struct, frozen=True):
    """What a place's reports say of one year: the target set in it, the result told in the next."""

    year: int
    target: Said | Silent
    result: Said | Silent
    promise: Promise | None = None
    revised: tuple[Said, ...] = ()
    admitted: Silent | None = None
    """Where the next report itself says that the goal was not reached."""


class Row(Struct, frozen=True):
    """One indicator by one measure in a place, year by year."""

    indicator: Indicator
    measure: Measure
    years: tuple[Year, ...]

    @property
    def promises(self) -> tuple[Promise, ...]:
        return tuple(each.promise for each in self.years if each.promise)


class Held(Struct, frozen=True):
    """What one place says in the reports of one year: this year's target, last year's result."""

    place: str
    target: Said | None
    result: Said | None


class Strip(Struct, frozen=True):
    """One indicator by one measure in the reports of one year, place by place; the highest target first."""

    year: int
    indicator: Indicator
    measure: Measure
    places: tuple[Held, ...]

    @property
    def many(self) -> bool:
        """Whether there are more places than a reader looks through one by one."""
        return len(self.places) > 60
