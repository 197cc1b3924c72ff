"""strips of a year -> the places side by side: a track with target and last year's result, and the words printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from site_gen.model.collection import Held, Said, Strip
from site_gen.model.square import Square
from site_gen.model.text import Phrase
from site_gen.model.unit import Unit
from site_gen.site.collection.cells import Cell, Speech, cell, counted_in, measured, name, row_id, unit_name
from site_gen.site.collection.panels import Kind, kind_of, round_step
from site_gen.site.collection.spread import Spread, spread
from site_gen.site.collection.tiles import Tiles, tiles

_EDGE = 4
"""Per cent of the track left free at each end."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The places of a year."""

    names: Mapping[str, Phrase]
    """By id."""
    paths: Mapping[str, str]
    """Id -> the report of the year."""
    provinces: Mapping[str, str]
    """Name -> id, of the provinces whose report of the year is here."""
    within: Mapping[str, str]
    """Id -> the province that it lies in, or an empty string."""
    squares: Sequence[Square]


@dataclass(frozen=True, slots=True)
class Track:
    """Places along the track, in per cent of it; None where there is nothing."""

    kind: Kind
    target: Decimal | None
    end: Decimal | None
    result: Decimal | None


@dataclass(frozen=True, slots=True)
class Entry:
    place: Phrase
    path: str
    track: Track
    target: Cell | None
    result: Cell | None


@dataclass(frozen=True, slots=True)
class Group:
    """The places of a province, where there are many; else all of them, without a name."""

    name: Phrase | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A strip on its page."""

    title: Phrase
    what: str
    told: str
    ticks: tuple[tuple[Decimal, str], ...]
    groups: tuple[Group, ...]
    id: str
    year: int
    count: int
    """Of places."""
    targets: bool
    """Whether a place states a target."""
    tiles: Tiles | None
    spread: tuple[Spread, ...]


def shown(strip: Strip, sides: Sides, speech: Speech) -> Shown:
    said = [each for held in strip.places for each in (held.target, held.result) if each]
    unit = counted_in(said, speech)
    low, high = _ends(strip)
    what = speech.say("list.dot").join(p for p in (measured(strip.measure, speech), unit_name(unit, speech)) if p)
    entries = tuple(_entry(held, unit, (low, high), sides, speech) for held in strip.places)
    return Shown(
        name(strip.indicator, speech),
        what,
        told(strip, speech),
        tuple(_ticks(low / unit.factor, high / unit.factor, speech)),
        tuple(_groups(strip, entries, sides, speech)),
        row_id(said[0]),
        strip.year,
        len(entries),
        any(held.target for held in strip.places),
        tiles(strip, sides.squares, sides.provinces, unit, speech),
        spread(strip, sides.names, unit, speech),
    )


def _groups(strip: Strip, entries: Sequence[Entry], sides: Sides, speech: Speech) -> Iterator[Group]:
    """Many places under the provinces that they lie in, in the order of these; others behind."""
    if not strip.many:
        yield Group(None, tuple(entries))
        return
    held: dict[str, list[Entry]] = {}
    for one, entry in zip(strip.places, entries, strict=True):
        held.setdefault(sides.within[one.place], []).append(entry)
    for square in sides.squares:
        if own := held.pop(square.name, ()):
            yield Group(square.short.best(speech.lang), tuple(own))
    if rest := tuple(entry for own in held.values() for entry in own):
        yield Group(Phrase(speech.say("strip.elsewhere"), speech.lang), rest)


def told(strip: Strip, speech: Speech) -> str:
    """How many aim above what the last year brought, below it, or at it; no arithmetic where none states both."""
    pairs = [(h.target, h.result) for h in strip.places if h.target and h.result]
    if not pairs:
        return speech.say("compare.places-count", count=len(strip.places))
    above = sum(_value(target) > _value(result) for target, result in pairs)
    below = sum(_high(target) < _value(result) for target, result in pairs)
    return speech.say("strip.told", count=len(strip.places), above=above, below=below, same=len(pairs) - above - below)


def _entry(held: Held, unit: Unit, ends: tuple[Decimal, Decimal], sides: Sides, speech: Speech) -> Entry:
    place, path = sides.names[held.place], sides.paths[held.place]
    target, result = (cell(each, unit, speech) if each else None for each in (held.target, held.result))
    return Entry(place, path, _track(held, ends), target, result)


def _track(held: Held, ends: tuple[Decimal, Decimal]) -> Track:
    target, result = held.target, held.result
    return Track(
        kind_of(target.observation.quantity) if target else "exact",
        _at(_value(target), ends) if target else None,
        _at(_high(target), ends) if target else None,
        _at(_value(result), ends) if result else None,
    )


def _at(value: Decimal, ends: tuple[Decimal, Decimal]) -> Decimal:
    low, high = ends
    share = (value - low) / (high - low) if high > low else Decimal("0.5")
    return round(_EDGE + share * (100 - 2 * _EDGE), 1)


def _ends(strip: Strip) -> tuple[Decimal, Decimal]:
    both = [each for held in strip.places for each in (held.target, held.result) if each]
    return min(map(_value, both)), max(map(_high, both))


def _ticks(low: Decimal, high: Decimal, speech: Speech) -> list[tuple[Decimal, str]]:
    """Round numbers between the two ends, four or so."""
    step = round_step((high - low) / 4)
    first = int((low / step).to_integral_value(ROUND_CEILING))
    values = [step * index for index in range(first, int(high / step) + 1)] or [low]
    return [(_at(each, (low, high)), speech.wording.number(speech.lang, each.normalize() + 0)) for each in values]


def _value(each: Said) -> Decimal:
    return each.observation.quantity.canonical_value


def _high(each: Said) -> Decimal:
    return each.observation.quantity.canonical_max or _value(each)
