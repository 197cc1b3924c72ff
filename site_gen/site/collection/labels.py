"""marks of a small picture -> where the label of each stands: where it covers least, and never another label."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from site_gen.site.collection.lettering import ASCENT, width
from site_gen.site.collection.picture import LEFT, WIDTH, Mark, Silence, Spot, Stem, Tick

_GAP = 1.5
"""Free around a label at least."""
_COVERED, _CROSSED, _LATER = 2.0, 1.0, 0.3
"""What it costs to cover a mark, a stem or a sign; to cross the line of zero; to stand where it is looked for later."""
_NEVER = 100.0


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def labelled(
    marks: Sequence[Mark], stems: Sequence[Stem], silences: Sequence[Silence], ticks: Sequence[Tick], zero: Decimal
) -> tuple[Mark, ...]:
    """Each with the spot of its label; the last, the highest and the lowest choose first."""
    filled = [*map(_of_mark, marks), *map(_of_stem, stems), *map(_of_sign, silences), *map(_of_tick, ticks)]
    taken: list[Box] = []
    spots: dict[int, Spot] = {}
    for index in _order(marks):
        costs = {
            spot: _cost(box_of(marks[index].label, spot), filled, taken, float(zero)) for spot in _spots(marks[index])
        }
        ranked = {spot: cost + _LATER * place for place, (spot, cost) in enumerate(costs.items())}
        best = min(ranked, key=ranked.__getitem__)
        if ranked[best] < _NEVER:
            spots[index] = best
            taken.append(box_of(marks[index].label, best))
    return tuple(replace(mark, spot=spots.get(index)) for index, mark in enumerate(marks))


def _order(marks: Sequence[Mark]) -> list[int]:
    wanted = [index for index, mark in enumerate(marks) if mark.label]
    ends = {pick(wanted, key=lambda index: marks[index].y) for pick in (min, max) if wanted}
    return sorted(wanted, key=lambda index: (index != wanted[-1], index not in ends, -index))


def _spots(mark: Mark) -> Iterator[Spot]:
    """Above it or below, as it wishes, or beside it."""
    both = (Spot(mark.x, mark.y + 15, "middle"), Spot(mark.x, mark.y - 8, "middle"))
    yield from both if mark.below else reversed(both)
    yield Spot(mark.x - 7, mark.y + 4, "end")
    yield Spot(mark.x + 7, mark.y + 4, "start")


def box_of(label: str, spot: Spot) -> Box:
    """What a label covers, with the room around it."""
    wide = width(label)
    left = float(spot.x) - {"start": 0.0, "middle": wide / 2, "end": wide}[spot.anchor]
    return Box(left - _GAP, float(spot.y) - ASCENT - _GAP, left + wide + _GAP, float(spot.y) + _GAP)


def _cost(box: Box, filled: Sequence[Box], taken: Sequence[Box], zero: float) -> float:
    if box.left < 0 or box.right > WIDTH or box.top < 0 or any(map(box.meets, taken)):
        return _NEVER
    return _COVERED * sum(map(box.meets, filled)) + _CROSSED * (box.top < zero < box.bottom)


def _of_mark(mark: Mark) -> Box:
    x, ends = float(mark.x), (float(mark.y), float(mark.end))
    half, reach = {"result": (3.6, 3.6), "revised": (3.6, 3.6), "range": (6, 0), "least": (6, 4), "most": (6, 4)}.get(
        mark.kind, (6, 1)
    )
    return Box(x - half, min(ends) - reach, x + half, max(ends) + reach)


def _of_stem(stem: Stem) -> Box:
    return Box(float(stem.x) - 1, float(min(stem.y, stem.end)), float(stem.x) + 1, float(max(stem.y, stem.end)))


def _of_sign(silence: Silence) -> Box:
    return Box(float(silence.x) - 5, silence.y - ASCENT, float(silence.x) + 5, silence.y + 1)


def _of_tick(tick: Tick) -> Box:
    right, y = LEFT - 5, float(tick[0]) + 4
    return Box(right - width(tick[1]), y - ASCENT, right, y)
