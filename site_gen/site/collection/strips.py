"""strips of a year -> the places side by side: a track with target and last year's result, and the words printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from site_gen.model.collection import Held, Said, Strip
from site_gen.model.text import Phrase
from site_gen.model.unit import Unit
from site_gen.site import addresses
from site_gen.site.collection.cells import Cell, Speech, cell, measured, name, unit_name
from site_gen.site.collection.panels import Kind, kind_of, round_step

Names = Mapping[str, tuple[Phrase, str]]
"""Place id -> its name, and the address of its page or its report."""
_EDGE = 4
"""Per cent of the track left free at each end."""


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
class Shown:
    """A strip on its page."""

    title: Phrase
    what: str
    told: str
    ticks: tuple[tuple[Decimal, str], ...]
    entries: tuple[Entry, ...]
    id: str


def shown(strip: Strip, names: Names, speech: Speech) -> Shown:
    unit = _unit(strip)
    low, high = _ends(strip)
    what = speech.say("list.dot").join(p for p in (measured(strip.measure, speech), unit_name(unit, speech)) if p)
    entries = tuple(_entry(held, unit, (low, high), names, speech) for held in strip.places)
    ticks = tuple(_ticks(low / unit.factor, high / unit.factor, speech))
    return Shown(name(strip.indicator, speech), what, told(strip, speech), ticks, entries, f"{strip.measure}")


def told(strip: Strip, speech: Speech) -> str:
    """How many aim above what the last year brought, below it, or at it."""
    pairs = [(h.target, h.result) for h in strip.places if h.target and h.result]
    above = sum(_value(target) > _value(result) for target, result in pairs)
    below = sum(_high(target) < _value(result) for target, result in pairs)
    return speech.say("strip.told", count=len(strip.places), above=above, below=below, same=len(pairs) - above - below)


def _entry(held: Held, unit: Unit, ends: tuple[Decimal, Decimal], names: Names, speech: Speech) -> Entry:
    place, path = names[held.place]
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


def _unit(strip: Strip) -> Unit:
    first = next(each for held in strip.places for each in (held.target, held.result) if each)
    return first.observation.quantity.unit


def _value(each: Said) -> Decimal:
    return each.observation.quantity.canonical_value


def _high(each: Said) -> Decimal:
    return each.observation.quantity.canonical_max or _value(each)


def address(lang: str, strip: Strip) -> str:
    return addresses.strip(lang, str(strip.year), strip.indicator.id)
