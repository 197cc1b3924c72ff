"""Points on a true time axis: where each stands, how wide its time is, and whether their labels have room."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from site_gen.charts.brush import Brush
from site_gen.charts.lettering import lines, width
from site_gen.charts.scale import Scale
from site_gen.model.chart import Point

_YEAR = 0.72
"""How much of its year a column takes."""
_APART = 7
_WIDEST = 96
_SPREAD = 170
"""Most px that a column and the free space beside it take."""


class Time(Struct, frozen=True):
    """When a point is: years, the months as parts of them."""

    first: float
    last: float

    @classmethod
    def of(cls, point: Point) -> "Time":
        period = point.observation.key.period
        return cls(_moment(period.start), _moment(period.end))

    @property
    def middle(self) -> float:
        return (self.first + self.last) / 2


class Slot(Struct, frozen=True):
    """Where a point stands: its middle and its breadth, in px."""

    middle: float
    breadth: float


class Axis(Struct, frozen=True):
    """A stretch of time on a stretch of px."""

    first: float
    start: float
    unit: float
    """Px of a year."""

    def at(self, year: float) -> float:
        return self.start + (year - self.first) * self.unit

    def slot(self, point: Point) -> Slot:
        """A year takes most of its year, several years take theirs."""
        time = Time.of(point)
        years = time.last - time.first
        breadth = min(_WIDEST, _YEAR * self.unit) if not years else (years + _YEAR) * self.unit
        return Slot(self.at(time.middle), breadth)


def axis(points: Sequence[Point], widths: Sequence[float], room: float) -> Axis | None:
    """On `room` px, with `widths` px of label centred at each point; None where two labels would touch."""
    times = [Time.of(point) for point in points]
    low, high = min(time.first for time in times), max(time.last for time in times)
    room = min(room, _SPREAD * len(points))
    ends = (_wide_at(times, widths, low, room, first=True), _wide_at(times, widths, high, room, first=False))
    span = high - low
    unit = (room - ends[0] - ends[1]) / span if span else 0.0
    made = Axis(low, ends[0], unit)
    return made if unit > 0 and apart([made.at(time.middle) for time in times], widths) else None


def apart(middles: Sequence[float], widths: Sequence[float]) -> bool:
    """Whether labels of these widths, centred there, leave room between each other."""
    places = sorted(zip(middles, widths, strict=True))
    return all(right - left >= (a + b) / 2 + _APART for (left, a), (right, b) in pairwise(places) if a + b)


def labels(brush: Brush, points: Sequence[Point], scale: Scale) -> list[float]:
    """Px that the number over a point or the words under it take, whichever is wider."""
    return [max(width(brush.label(point, scale), bold=True), *map(width, dates(brush, point))) for point in points]


def dates(brush: Brush, point: Point) -> tuple[str, ...]:
    """The period in lines, a stretch of years in two."""
    words = brush.period(point)
    period = point.observation.key.period
    return (words,) if period.start == period.end else lines(words, width(words) * 0.7)


def _wide_at(times: Sequence[Time], widths: Sequence[float], end: float, room: float, *, first: bool) -> float:
    """Room before the first moment, or behind the last."""
    at = [wide for time, wide in zip(times, widths, strict=True) if (time.first if first else time.last) == end]
    unit = room / max(1.0, max(time.last for time in times) - min(time.first for time in times))
    return max(max(at) / 2, min(_WIDEST, _YEAR * unit) / 2)


def _moment(text: str) -> float:
    year, _, month = text.partition("-")
    return int(year) + (int(month) / 12 if month else 0.0)
