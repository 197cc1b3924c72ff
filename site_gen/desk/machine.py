"""source -> what the program itself reads there, found again by the place of its number: doubt, reasons, rivals.

In the years that report.toml gives it; and, where the outline room asks, with parts of it in another mode.
"""

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from site_gen.data.catalogue import Catalogue
from site_gen.model.content import ReportSettings
from site_gen.model.dataset import Indicator
from site_gen.model.period import Period
from site_gen.model.report import Mode, Outline, Reading
from site_gen.model.text import Span
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.reframed import moded, reframed


class Machine(Struct, frozen=True):
    """The readings of a source, by the offset of their number in it."""

    places: tuple[int, ...]
    by_place: Mapping[int, tuple[Reading, ...]]

    def at(self, span: Span) -> tuple[Reading, ...]:
        """What was read from the numbers that stand in `span` of the source."""
        first, last = bisect_left(self.places, span.start), bisect_left(self.places, span.end)
        return tuple(reading for place in self.places[first:last] for reading in self.by_place[place])


class Frame(Struct, frozen=True):
    """The years of a report, and the parts of its source that are in another mode than these years make them."""

    review: Period
    plan: Period
    term: Period | None
    modes: tuple[tuple[Span, Mode], ...] = ()


def frame_of(settings: ReportSettings) -> Frame:
    return Frame(settings.review, settings.plan, settings.term_review)


@lru_cache(maxsize=2)
def unframed(source: str) -> Outline:
    """The outline as the program makes it, in the years that it finds."""
    return outline(source)


def drafted(source: str) -> Frame:
    """The years that the program itself finds: whoever sets others in a text editor leaves the links in these."""
    own = unframed(source)
    return Frame(own.review, own.plan, own.term_review)


@lru_cache(maxsize=16)
def framed(source: str, frame: Frame) -> Outline:
    return moded(reframed(unframed(source), frame.review, frame.plan, frame.term), frame.modes)


@lru_cache(maxsize=16)
def machine(source: str, indicators: tuple[Indicator, ...], frame: Frame) -> Machine:
    """`indicators`: the catalogue's; the same source is read once in a frame."""
    read = framed(source, frame)
    found: dict[int, list[Reading]] = {}
    for reading in measure(read, Catalogue(indicators).find).readings:
        place = read.passages[reading.passage].places[reading.number.start]
        found.setdefault(place, []).append(reading)
    return Machine(tuple(sorted(found)), {place: tuple(readings) for place, readings in found.items()})
