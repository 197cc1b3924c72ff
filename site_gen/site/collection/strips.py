"""strips of a year -> the places side by side: a track with target and last year's result, and the words printed.

The country, provinces, cities and counties stand apart; of sizes each of these has a scale of its own, for a county's
is a thousandth of a province's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, Decimal
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.collection import Said
from site_gen.model.comparison import Held, Strip
from site_gen.model.report import LEVELS, Level
from site_gen.model.square import Square
from site_gen.model.text import Phrase
from site_gen.model.unit import Unit
from site_gen.site.collection.cells import Cell, cell
from site_gen.site.collection.counting import counted_in, measured_in, row_id
from site_gen.site.collection.panels import kind_of, round_step
from site_gen.site.collection.picture import Kind
from site_gen.site.collection.speech import Speech, counted, name
from site_gen.site.collection.spread import Spread, spread
from site_gen.site.collection.tiles import Tiles, tiles

Ticks = tuple[tuple[Decimal, str], ...]
_EDGE = 4
"""Per cent of the track left free at each end."""


class Sides(Struct, frozen=True):
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


class Track(Struct, frozen=True):
    """Places along the track, in per cent of it; None where there is nothing."""

    kind: Kind
    target: Decimal | None
    end: Decimal | None
    result: Decimal | None


_BARE = Track("exact", None, None, None)
Ends = tuple[Decimal, Decimal]


class Entry(Struct, frozen=True):
    place: Phrase
    path: str
    track: Track
    target: Cell | None
    result: Cell | None


class Group(Struct, frozen=True):
    """The places of a province, where there are many; else those of one level; all, unnamed, if they are of one."""

    name: Phrase | None
    """None, too, where no level has two of them."""
    entries: tuple[Entry, ...]
    ticks: Ticks = ()
    """Of its own scale, where it has one."""


class Shown(Struct, frozen=True):
    """A strip on its page."""

    title: Phrase
    what: str
    told: str
    ticks: Ticks
    """Of the scale that all groups share, if they do."""
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
    strip = replace(strip, places=tuple(_in_order(strip.places, sides.names)))
    said = [each for held in strip.places for each in (held.target, held.result) if each]
    unit = counted_in(said, speech)
    groups = tuple(_groups(strip, unit, sides, speech))
    what = measured_in(strip.measure, unit, speech)
    tracks = any(entry.track is not _BARE for group in groups for entry in group.entries)
    shared = tracks and not any(group.ticks for group in groups)
    return Shown(
        name(strip.indicator, speech),
        what,
        told(strip, speech),
        _ticks(_ends(strip.places), unit, speech) if shared else (),
        groups,
        row_id(said[0]),
        strip.year,
        len(strip.places),
        any(held.target for held in strip.places),
        tiles(strip, sides.squares, sides.provinces, unit, speech),
        spread(strip, sides.names, unit, speech),
    )


def _in_order(places: Iterable[Held], listed: Iterable[str]) -> Iterator[Held]:
    """As they rank; those of one rank as places are listed."""
    order = {id: at for at, id in enumerate(listed)}
    for _, tied in groupby(places, key=_stated):
        yield from sorted(tied, key=lambda held: order[held.place])


def _stated(held: Held) -> tuple[Decimal | None, ...]:
    return tuple(end.observation.quantity.canonical_value if end else None for end in (held.target, held.result))


def _groups(strip: Strip, unit: Unit, sides: Sides, speech: Speech) -> Iterator[Group]:
    if strip.many:
        yield from _by_province(strip, unit, sides, speech)
        return
    levels = by_level(strip.places, speech)
    apart = len(levels) > 1 and unit.canonical != "percent"
    for level, places in levels.items():
        ends = _ends(places if apart else strip.places)
        several = len(levels) > 1 and len(strip.places) > len(levels)
        name = Phrase(speech.say(f"level.{level}"), speech.lang) if several else None
        alone = apart and len(places) == 1
        entries = (_entry(held, unit, None if alone else ends, sides, speech) for held in places)
        yield Group(name, tuple(entries), _ticks(ends, unit, speech) if apart and not alone else ())


def by_level(places: Sequence[Held], speech: Speech) -> Mapping[Level, Sequence[Held]]:
    """The highest level first; in each the places stay in their order."""
    held: dict[Level, list[Held]] = {}
    for each in places:
        said = next(end for end in (each.target, each.result) if end)
        held.setdefault(speech.views[said.slug].settings.level, []).append(each)
    return {level: held[level] for level in LEVELS if level in held}


def _by_province(strip: Strip, unit: Unit, sides: Sides, speech: Speech) -> Iterator[Group]:
    """Many places under the provinces that they lie in, in the order of these; others behind."""
    ends = _ends(strip.places)
    held: dict[str, list[Entry]] = {}
    for one in strip.places:
        held.setdefault(sides.within[one.place], []).append(_entry(one, unit, ends, sides, speech))
    for square in sides.squares:
        if own := held.pop(square.name, ()):
            yield Group(square.short.best(speech.lang), tuple(own))
    if rest := tuple(entry for own in held.values() for entry in own):
        yield Group(Phrase(speech.say("strip.elsewhere"), speech.lang), rest)


def told(strip: Strip, speech: Speech) -> str:
    """How many aim above what the last year brought, below it, or at it; no arithmetic where none states both.

    The country is no place among the others.
    """
    levels = by_level(strip.places, speech)
    places = [one for level, own in levels.items() if level != "national" for one in own]
    pairs = [(h.target, h.result) for h in places if h.target and h.result]
    count = speech.say("compare.places-count", count=len(places))
    held = speech.say("strip.and-country", places=count) if "national" in levels else count
    if not pairs:
        return held
    above = sum(_value(target) > _value(result) for target, result in pairs)
    below = sum(_high(target) < _value(result) for target, result in pairs)
    counts = {"above": above, "below": below, "same": len(pairs) - above - below}
    message = "strip.told" if len(pairs) == len(places) else "strip.told.some"
    return speech.say(message, places=held, both=len(pairs), parts=counted("strip", counts, speech))


def _entry(held: Held, unit: Unit, ends: Ends | None, sides: Sides, speech: Speech) -> Entry:
    """Without a track where it has none beside it: `ends` is None."""
    place, path = sides.names[held.place], sides.paths[held.place]
    target, result = (cell(each, unit, speech) if each else None for each in (held.target, held.result))
    return Entry(place, path, _track(held, ends) if ends else _BARE, target, result)


def _track(held: Held, ends: Ends) -> Track:
    target, result = held.target, held.result
    return Track(
        kind_of(target.observation.quantity) if target else "exact",
        _at(_value(target), ends) if target else None,
        _at(_high(target), ends) if target else None,
        _at(_value(result), ends) if result else None,
    )


def _at(value: Decimal, ends: Ends) -> Decimal:
    low, high = ends
    share = (value - low) / (high - low) if high > low else Decimal("0.5")
    return round(_EDGE + share * (100 - 2 * _EDGE), 1)


def _ends(places: Sequence[Held]) -> Ends:
    both = [each for held in places for each in (held.target, held.result) if each]
    return min(map(_value, both)), max(map(_high, both))


def _ticks(ends: Ends, unit: Unit, speech: Speech) -> Ticks:
    """Round numbers between the two ends, four or so."""
    low, high = (end / unit.factor for end in ends)
    step = round_step((high - low) / 4)
    first = int((low / step).to_integral_value(ROUND_CEILING))
    values = [step * index for index in range(first, int(high / step) + 1)] or [low]
    return tuple((_at(each, (low, high)), speech.wording.number(speech.lang, each.normalize() + 0)) for each in values)


def _value(each: Said) -> Decimal:
    """The lower end of a range; of a fall by 8 to 10 that is −10."""
    return min(_both(each))


def _high(each: Said) -> Decimal:
    return max(_both(each))


def _both(each: Said) -> tuple[Decimal, Decimal]:
    quantity = each.observation.quantity
    return quantity.canonical_value, quantity.canonical_max or quantity.canonical_value
