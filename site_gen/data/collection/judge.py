"""All that is said of one indicator -> what of it is flagged, what is shared by reports, and its strips."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from site_gen.data.collection.guards import guarded
from site_gen.data.collection.promises import by_place
from site_gen.data.collection.strips import full, strips
from site_gen.data.collection.unlike import unlike
from site_gen.model.collected import Stated
from site_gen.model.collection import Said
from site_gen.model.keeping import Shelf

_FULL = 10**6
"""More places than there are."""


class Begun(NamedTuple):
    """A strip, as strips are put in order: by year, then by rank."""

    year: int
    rank: str
    """By how many places say it, the fullest first, then as the first that is said of it."""
    indicator: str
    many: bool
    """See `Strip`."""


class Judged(NamedTuple):
    sayings: int
    """How many."""
    strips: tuple[Begun, ...]


class _Held(NamedTuple):
    rank: str
    said: Said


def judge(beside: Collection[str], shelf: Shelf, id: str) -> Judged:
    """Lays flags on what is said, and down what is flagged, what is shared by reports, and the strips.

    Guards ask of no value but those of its indicator. `beside`: reports of a year for which another stands.
    """
    told = [*shelf.ranked("said", Said, indicator=id)]
    own = [(number, order, said) for number, order, said in told if said.slug not in beside]
    firm = _firm([replace(said, flags=()) for _, _, said in own])
    for (number, _, before), said in zip(own, firm, strict=True):
        if before.flags != said.flags:
            shelf.again(number, said)
    held = tuple(_Held(order, said) for (_, order, _), said in zip(own, firm, strict=True))
    shelf.put("measured", told[-1][2].indicator, rank=id)
    _set_aside(held, shelf)
    _state(held, shelf)
    return Judged(len(held), tuple(_strips(held, shelf)))


def _firm(said: Sequence[Said]) -> list[Said]:
    spoken = {place: guarded(own) for place, own in by_place(said).items()}
    return [each for own in unlike(spoken).values() for each in own]


def _set_aside(held: Sequence[_Held], shelf: Shelf) -> None:
    """What is flagged, once more, in the order of the reports."""
    for order, said in held:
        if said.flags:
            shelf.put("flagged", said, place=said.place, slug=said.slug, rank=order)


def _state(held: Sequence[_Held], shelf: Shelf) -> None:
    """Nothing where fewer than two reports state it."""
    own = [each for each in held if each.said.indicator.standard and not each.said.flags]
    reports = len({said.slug for _, said in own})
    if reports > 1:
        order, first = own[0]
        stated = Stated(first.indicator, len(own), reports)
        shelf.put("stated", stated, indicator=first.indicator.id, rank=f"{first.place} {order}")


def _strips(held: Sequence[_Held], shelf: Shelf) -> Iterator[Begun]:
    for count, (at, strip) in enumerate(strips(said for _, said in held)):
        order, first = held[at]
        own = f"{_FULL - full(strip):07} {first.place} {order} {count:03}"
        shelf.put("strip", strip, year=strip.year, indicator=first.indicator.id, rank=own)
        yield Begun(strip.year, own, first.indicator.id, strip.many)
