"""All that is said of one indicator -> what of it is flagged, what is shared by reports, and its strips."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from site_gen.data.collection.guards import guarded
from site_gen.data.collection.promises import by_place
from site_gen.data.collection.strips import full, strips
from site_gen.data.collection.unlike import unlike
from site_gen.model.collected import Stated
from site_gen.model.collection import Said
from site_gen.model.keeping import Shelf


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


def judge(id: str, beside: Collection[str], shelf: Shelf) -> Judged:
    """Lays flags on what is said, and down the strips; guards ask of no value but those of its indicator.

    `beside`: reports of a year for which another stands.
    """
    held = [each for each in shelf.numbered("said", Said, indicator=id) if each[1].slug not in beside]
    numbers = [number for number, _ in held]
    firm = _firm([said for _, said in held])
    flagged = tuple(number for number, said in zip(numbers, firm, strict=True) if said.flags)
    for number, said in zip(numbers, firm, strict=True):
        if said.flags:
            shelf.again(number, said)
    return Judged(len(held), flagged, tuple(_stated(numbers, firm)), tuple(_strips(numbers, firm, shelf)))


def _firm(said: Sequence[Said]) -> list[Said]:
    spoken = {place: guarded(own) for place, own in by_place(said).items()}
    return [each for own in unlike(spoken).values() for each in own]


def _stated(numbers: Sequence[int], said: Sequence[Said]) -> Iterator[tuple[str, int, Stated]]:
    pairs = zip(numbers, said, strict=True)
    own = [(number, each) for number, each in pairs if each.indicator.standard and not each.flags]
    reports = len({each.slug for _, each in own})
    if reports > 1:
        number, first = own[0]
        yield first.place, number, Stated(first.indicator, len(own), reports)


def _strips(numbers: Sequence[int], said: Sequence[Said], shelf: Shelf) -> Iterator[Begun]:
    for at, strip in strips(said):
        yield Begun(
            -strip.year, -full(strip), said[at].place, numbers[at], shelf.put("begun", strip), strip.indicator.id
        )
