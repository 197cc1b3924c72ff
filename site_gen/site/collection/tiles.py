"""a strip of provinces -> each a square at about where it lies: no map, no borders, five steps, each value printed."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal

from msgspec import Struct

from site_gen.model.collection import Said
from site_gen.model.comparison import Strip
from site_gen.model.square import Square
from site_gen.model.text import Phrase
from site_gen.model.unit import Unit
from site_gen.site.collection.cells import Cell, cell
from site_gen.site.collection.counting import unit_name
from site_gen.site.collection.panels import round_step
from site_gen.site.collection.speech import Speech

Provinces = Mapping[str, str]
"""Official name, or name for short -> the id of that place; of the provinces whose report of the year is here."""
_STEPS = 5
_LEAST = 6
"""Below so many provinces a table says it sooner."""
_ROOM = 6
"""Characters that a small square has room for."""


class Tile(Struct, frozen=True):
    row: int
    column: int
    letters: str
    name: Phrase
    cell: Cell | None
    silent: str
    """`unread` or `unheld`, where there is no value."""
    step: int
    """From 1, the lowest, to 5."""


class Tiles(Struct, frozen=True):
    target: bool
    """Whether it is the targets of the year, or else the results of the year before."""
    unit: str
    tiles: tuple[Tile, ...]
    key: tuple[tuple[int, str], ...]
    """Step -> where it begins, in the unit; steps that no square has are left out."""
    rows: int
    columns: int
    fits: bool
    """Whether the numbers have room in small squares."""


def tiles(strip: Strip, squares: Sequence[Square], provinces: Provinces, unit: Unit, speech: Speech) -> Tiles | None:
    """Of the end that more provinces state; None where few do."""
    here = {held.place: held for held in strip.places}
    ids = [provinces.get(square.name) or provinces.get(square.short.best("zh").text) or "" for square in squares]
    ends = {
        target: {id: end for id in ids if id in here and (end := here[id].target if target else here[id].result)}
        for target in (True, False)
    }
    target = len(ends[True]) >= len(ends[False])
    said = ends[target]
    if len(said) < _LEAST:
        return None
    scale = _Scale(sorted(_low(each) / unit.factor for each in said.values()))
    made = tuple(_tile(square, id, said.get(id), scale, unit, speech) for square, id in zip(squares, ids, strict=True))
    fits = all(len(tile.cell.short) <= _ROOM for tile in made if tile.cell)
    size = max(square.row for square in squares) + 1, max(square.column for square in squares) + 1
    return Tiles(target, unit_name(unit, speech), made, tuple(_key(made, scale, speech)), *size, fits)


class _Scale:
    """Five steps of one round width."""

    def __init__(self, values: Sequence[Decimal]) -> None:
        low, high = values[0], values[-1]
        self.width = round_step((high - low) / _STEPS)
        self.first = (low / self.width).to_integral_value(ROUND_FLOOR) * self.width

    def step(self, value: Decimal) -> int:
        return min(int((value - self.first) / self.width), _STEPS - 1) + 1

    def begin(self, step: int) -> Decimal:
        return (self.first + self.width * (step - 1)).normalize() + 0


def _tile(square: Square, id: str, said: Said | None, scale: _Scale, unit: Unit, speech: Speech) -> Tile:
    shown = cell(said, unit, speech) if said else None
    step = scale.step(_low(said) / unit.factor) if said else 0
    silent = "" if said else "unread" if id else "unheld"
    return Tile(square.row, square.column, square.letters, square.short.best(speech.lang), shown, silent, step)


def _key(made: Sequence[Tile], scale: _Scale, speech: Speech) -> Iterator[tuple[int, str]]:
    for step in sorted({tile.step for tile in made if tile.step}):
        yield step, speech.wording.number(speech.lang, scale.begin(step))


def _low(said: Said) -> Decimal:
    return said.observation.quantity.canonical_value
