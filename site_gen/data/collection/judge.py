"""All that is said of one indicator -> what of it is flagged, what is shared by reports, and its strips."""

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from msgspec import Raw, msgpack
from msgspec.structs import replace

from site_gen.data.collection.guards import guarded
from site_gen.data.collection.promises import by_place
from site_gen.data.collection.strips import full, strips
from site_gen.data.collection.unlike import unlike
from site_gen.model.collected import Stated
from site_gen.model.collection import Said
from site_gen.model.keeping import FORGETFUL, Keep, Shelf, key, once

_FEW = 20
"""Sayings that are judged as quickly as what was found of them is looked up."""


class Begun(NamedTuple):
    """A strip, as strips are put in order: by year, the newest first, then by how many places say it."""

    newest: int
    """The year, less than zero."""
    fullest: int
    place: str
    first: int
    """Number of the saying with which it begins."""
    number: int
    """Its own."""
    indicator: str


class Judged(NamedTuple):
    sayings: int
    """How many."""
    flagged: tuple[int, ...]
    """Their numbers."""
    stated: tuple[tuple[str, int, Stated], ...]
    """With place and number of the first of them; none where fewer than two reports state it."""
    strips: tuple[Begun, ...]


class _Found(NamedTuple):
    """The same, where each saying is named by its place among those of its indicator, and nothing is laid down yet."""

    sayings: int
    flags: tuple[tuple[int, tuple[str, ...]], ...]
    stated: tuple[tuple[str, int, Stated], ...]
    strips: tuple[tuple[int, int, str, int, Raw], ...]
    """As Begun begins, and the strip."""


_Placed = Sequence[tuple[int, Said]]


def judge(id: str, beside: Collection[str], shelf: Shelf, keep: Keep = FORGETFUL) -> Judged:
    """Lays flags on what is said, and down the strips; guards ask of no value but those of its indicator.

    `beside`: reports of a year for which another stands.
    """
    numbers = [*shelf.numbers("said", indicator=id)]
    name = key("judged", sorted(beside), shelf.digest("said", indicator=id)) if len(numbers) > _FEW else ""
    found = once(keep if name else FORGETFUL, name, _Found, partial(_found, id, beside, shelf))
    for place, flags in found.flags:
        shelf.again(numbers[place], replace(shelf.at(numbers[place], Said), flags=flags))
    begun = (
        Begun(newest, fullest, where, numbers[at], shelf.put("begun", strip), id)
        for newest, fullest, where, at, strip in found.strips
    )
    stated = tuple((where, numbers[at], each) for where, at, each in found.stated)
    return Judged(found.sayings, tuple(numbers[place] for place, _ in found.flags), stated, tuple(begun))


def _found(id: str, beside: Collection[str], shelf: Shelf) -> _Found:
    told = enumerate(shelf.each("said", Said, indicator=id))
    own = [(place, each) for place, each in told if each.slug not in beside]
    held = tuple(zip((place for place, _ in own), _firm([each for _, each in own]), strict=True))
    flags = tuple((place, each.flags) for place, each in held if each.flags)
    return _Found(len(held), flags, tuple(_stated(held)), tuple(_strips(held)))


def _firm(said: Sequence[Said]) -> list[Said]:
    spoken = {place: guarded(own) for place, own in by_place(said).items()}
    return [each for own in unlike(spoken).values() for each in own]


def _stated(held: _Placed) -> Iterator[tuple[str, int, Stated]]:
    own = [(place, each) for place, each in held if each.indicator.standard and not each.flags]
    reports = len({each.slug for _, each in own})
    if reports > 1:
        place, first = own[0]
        yield first.place, place, Stated(first.indicator, len(own), reports)


def _strips(held: _Placed) -> Iterator[tuple[int, int, str, int, Raw]]:
    for at, strip in strips(said for _, said in held):
        place, first = held[at]
        yield -strip.year, -full(strip), first.place, place, Raw(msgpack.encode(strip))
