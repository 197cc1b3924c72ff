"""source -> what the program itself reads there, found again by the place of its number: doubt, reasons, rivals."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from site_gen.data.catalogue import Catalogue
from site_gen.model.dataset import Indicator
from site_gen.model.report import Reading
from site_gen.model.text import Span
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline


@dataclass(frozen=True, slots=True)
class Machine:
    """The readings of a source, by the offset of their number in it."""

    places: tuple[int, ...]
    by_place: Mapping[int, tuple[Reading, ...]]

    def at(self, span: Span) -> tuple[Reading, ...]:
        """What was read from the numbers that stand in `span` of the source."""
        first, last = bisect_left(self.places, span.start), bisect_left(self.places, span.end)
        return tuple(reading for place in self.places[first:last] for reading in self.by_place[place])


@lru_cache(maxsize=2)
def machine(source: str, indicators: tuple[Indicator, ...]) -> Machine:
    """`indicators`: the catalogue's; the same source is read once."""
    read = outline(source)
    found: dict[int, list[Reading]] = {}
    for reading in measure(read, Catalogue(indicators).find).readings:
        place = read.passages[reading.passage].places[reading.number.start]
        found.setdefault(place, []).append(reading)
    return Machine(tuple(sorted(found)), {place: tuple(readings) for place, readings in found.items()})
