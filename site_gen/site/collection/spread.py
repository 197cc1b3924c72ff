"""a strip of many places -> how they are spread: a dot a place, heaped over round steps of the axis."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal

from msgspec import Struct

from site_gen.model.collection import Said
from site_gen.model.comparison import Strip
from site_gen.model.text import Phrase
from site_gen.model.unit import Unit
from site_gen.site.collection.cells import Cell, cell
from site_gen.site.collection.panels import round_step
from site_gen.site.collection.speech import Speech

_STEPS = 12
_EDGE, _FOOT, _HEAD = 10, 18, 6
_PITCH = 7
"""From the middle of one dot to the next."""
SIZES = (720, 344)
"""Width of the drawing, wide and narrow."""


class Dot(Struct, frozen=True):
    x: Decimal
    y: Decimal
    place: Phrase
    cell: Cell


class Heap(Struct, frozen=True):
    """One drawing of the targets, or of the results."""

    target: bool
    width: int
    height: int
    floor: int
    """Where the dots stand."""
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[Decimal, str], ...]


class Spread(Struct, frozen=True):
    target: bool
    count: int
    heaps: tuple[Heap, ...]
    """Wide and narrow."""


_Named = tuple[Phrase, Said]


def spread(strip: Strip, names: Mapping[str, Phrase], unit: Unit, speech: Speech) -> tuple[Spread, ...]:
    """Targets, then results, on one axis; nothing where the places are few. `names`: place id -> name."""
    if not strip.many:
        return ()
    ends = {
        True: [(names[held.place], held.target) for held in strip.places if held.target],
        False: [(names[held.place], held.result) for held in strip.places if held.result],
    }
    values = [_value(said, unit) for own in ends.values() for _, said in own]
    axis = _Axis(min(values), max(values))
    return tuple(
        Spread(target, len(own), tuple(_heap(own, target, width, axis, unit, speech) for width in SIZES))
        for target, own in ends.items()
        if own
    )


class _Axis:
    """From a round number below the lowest value, in round steps."""

    def __init__(self, low: Decimal, high: Decimal) -> None:
        self.step = round_step((high - low) / _STEPS)
        self.first = (low / self.step).to_integral_value(ROUND_FLOOR)
        self.count = int((high / self.step).to_integral_value(ROUND_FLOOR) - self.first) + 1

    def bin(self, value: Decimal) -> int:
        return int((value / self.step).to_integral_value(ROUND_FLOOR) - self.first)

    def begin(self, index: int) -> Decimal:
        return ((self.first + index) * self.step).normalize() + 0


def _heap(own: Sequence[_Named], target: bool, width: int, axis: _Axis, unit: Unit, speech: Speech) -> Heap:
    room = Decimal(width - 2 * _EDGE) / axis.count
    across = max(int(room / _PITCH) - 1, 1)  # a dot's room between two heaps
    bins: list[list[_Named]] = [[] for _ in range(axis.count)]
    for named in sorted(own, key=lambda one: _value(one[1], unit)):
        bins[axis.bin(_value(named[1], unit))].append(named)
    rows = max(-(-len(each) // across) for each in bins)
    floor = _HEAD + rows * _PITCH
    dots = tuple(
        Dot(
            round(_EDGE + room * index + _PITCH * (Decimal(at % across) + Decimal("0.7")), 1),
            floor - _PITCH * (at // across) - Decimal("3.5"),
            name,
            cell(said, unit, speech),
        )
        for index, each in enumerate(bins)
        for at, (name, said) in enumerate(each)
    )
    return Heap(target, width, floor + _FOOT, floor, dots, tuple(_ticks(axis, room, speech)))


def _ticks(axis: _Axis, room: Decimal, speech: Speech) -> Iterator[tuple[Decimal, str]]:
    """Where steps begin; as many as there is room to name."""
    every = max(1, int(-(-Decimal(44) // room)))
    for index in range(0, axis.count + 1, every):
        yield round(_EDGE + room * index, 1), speech.wording.number(speech.lang, axis.begin(index))


def _value(said: Said, unit: Unit) -> Decimal:
    return said.observation.quantity.canonical_value / unit.factor
