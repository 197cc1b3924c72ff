"""a row of targets and results -> a small picture: a mark for the words of each target, a dot for each result."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec import Struct

from site_gen.model.collection import Said
from site_gen.model.comparison import Row, Year
from site_gen.model.quantity import Quantity
from site_gen.model.unit import Unit
from site_gen.site.collection.bars import short
from site_gen.site.collection.cells import cell
from site_gen.site.collection.counting import counted_in, figure, row_id, sure, unit_name
from site_gen.site.collection.labels import labelled
from site_gen.site.collection.picture import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    SIGN,
    SIGNS,
    TOP,
    WIDTH,
    Kind,
    Mark,
    Panel,
    Silence,
    Stem,
    Tick,
)
from site_gen.site.collection.speech import Speech, counted, measured, name

_STEPS = (1, 2, Decimal("2.5"), 5, 10)


class _Scale(Struct, frozen=True):
    unit: Unit
    low: Decimal
    high: Decimal
    count: int

    def y(self, value: Decimal) -> Decimal:
        span = self.high - self.low or Decimal(1)
        share = (value / self.unit.factor - self.low) / span
        return short(round(Decimal(TOP) + (1 - share) * (HEIGHT - TOP - BOTTOM), 1))

    def x(self, index: int) -> Decimal:
        return short(round(LEFT + (Decimal(index) + Decimal("0.5")) * (WIDTH - LEFT - RIGHT) / self.count, 1))


def unit_of(row: Row, speech: Speech) -> Unit:
    return counted_in(_said(row), speech)


def _said(row: Row) -> list[Said]:
    return [each for year in row.years for each in (year.target, year.result) if isinstance(each, Said)]


def panel(row: Row, speech: Speech) -> Panel:
    unit = unit_of(row, speech)
    scale, step = _scale(row, unit)
    extremes = _extremes(row)
    ticks = tuple(_ticks(scale, step, speech))
    every = max(1, -(-len(row.years) // 6))
    zero, stems, silences = scale.y(Decimal(0)), tuple(_stems(row, scale)), tuple(_silences(row, scale, speech))
    return Panel(
        name(row.indicator, speech),
        caption(row, unit, speech),
        ticks,
        tuple((scale.x(i), str(each.year)) for i, each in enumerate(row.years) if i % every == 0),
        zero,
        stems,
        labelled(tuple(_marks(row, scale, extremes, speech)), stems, silences, ticks, zero),
        silences,
        f"{row.indicator.id}-{row_id(_said(row)[0])}",
    )


def caption(row: Row, unit: Unit, speech: Speech) -> str:
    """Arithmetic alone: how many years have both, and in how many the result is below the number aimed at."""
    pairs = row.promises
    below = sum(each.difference < 0 for each in pairs)
    above = sum(each.difference > 0 for each in pairs)
    counts = {"above": above, "below": below, "same": len(pairs) - above - below}
    told = speech.say("panel.pairs", count=len(pairs), parts=counted("panel", counts, speech)) if pairs else ""
    parts = (measured(row.measure, speech), unit_name(unit, speech), told)
    return speech.say("list.dot").join(part for part in parts if part)


def _scale(row: Row, unit: Unit) -> tuple[_Scale, Decimal]:
    """From zero, in four steps or so."""
    values = [v / unit.factor for year in row.years for v in _values(year)] or [Decimal(1)]
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    step = round_step((high - low) / 4)
    bottom = (low / step).to_integral_value(ROUND_FLOOR) * step
    top = (high / step).to_integral_value(ROUND_CEILING) * step
    return _Scale(unit, bottom, top, len(row.years)), step


def round_step(rough: Decimal) -> Decimal:
    """The next of 1, 2, 2.5, 5, 10 … that is no less."""
    power = Decimal(10) ** (rough or Decimal(1)).adjusted()
    return next(power * each for each in _STEPS if power * each >= (rough or Decimal(1)))


def _ticks(scale: _Scale, step: Decimal, speech: Speech) -> Iterator[Tick]:
    for index in range(int((scale.high - scale.low) / step) + 1):
        tick = (scale.low + step * index).normalize() + 0
        yield scale.y(tick * scale.unit.factor), speech.wording.number(speech.lang, tick)


def _values(year: Year) -> Iterator[Decimal]:
    for each in (year.target, year.result, *year.revised):
        if isinstance(each, Said):
            yield each.observation.quantity.canonical_value
            yield each.observation.quantity.canonical_max or each.observation.quantity.canonical_value


def _extremes(row: Row) -> frozenset[int]:
    """Years whose result is labelled: the highest, the lowest, those below the number aimed at, the last."""
    results = {y.year: y.result.observation.quantity.canonical_value for y in row.years if isinstance(y.result, Said)}
    if not results:
        return frozenset()
    ends = (max(results, key=results.__getitem__), min(results, key=results.__getitem__), max(results))
    short = (y.year for y in row.years if y.promise and y.promise.outcome in ("short", "about"))
    return frozenset((*ends, *short))


def _stems(row: Row, scale: _Scale) -> Iterator[Stem]:
    for index, each in enumerate(row.years):
        if isinstance(each.target, Said) and isinstance(each.result, Said):
            ends = (each.target, each.result)
            start, end = (scale.y(one.observation.quantity.canonical_value) for one in ends)
            yield Stem(scale.x(index), start, end)


def _marks(row: Row, scale: _Scale, labelled: frozenset[int], speech: Speech) -> Iterator[Mark]:
    for index, each in enumerate(row.years):
        x = scale.x(index)
        if isinstance(each.target, Said):
            quantity = each.target.observation.quantity
            ends = sorted((quantity.canonical_value, quantity.canonical_max or quantity.canonical_value))
            low, high = (scale.y(end) for end in ends)
            aim = cell(each.target, scale.unit, speech)
            yield Mark(kind_of(quantity), x, low, high, aim, aim.short if aim.doubted else "")
        for later in each.revised:
            y = scale.y(later.observation.quantity.canonical_value)
            yield Mark("revised", x, y, y, cell(later, scale.unit, speech))
        if isinstance(each.result, Said):
            y = scale.y(each.result.observation.quantity.canonical_value)
            value = each.result.observation.quantity.canonical_value
            wanted = each.year in labelled or each.result.observation.checked.doubted
            label = sure(figure(value, scale.unit), each.result, speech) if wanted else ""
            under = bool(each.promise and each.promise.difference < 0)
            yield Mark("result", x, y, y, cell(each.result, scale.unit, speech), label, under)


def kind_of(quantity: Quantity) -> Kind:
    """The shape for the words of a target; what falls by 3% or more lies below its mark."""
    if quantity.value_max is not None:
        return "range"
    up = quantity.bound in ("over", "at_least")
    if quantity.bound == "approx":
        return "approx"
    if quantity.bound == "exact":
        return "exact"
    return "least" if up == (quantity.value >= 0) else "most"


def _silences(row: Row, scale: _Scale, speech: Speech) -> Iterator[Silence]:
    """Of a year that has one of the two, or of which a report says that it has none."""
    for index, each in enumerate(row.years):
        lacking = [one for one in (each.target, each.result) if not isinstance(one, Said)]
        both = len(lacking) == len(SIGNS)
        if both and all(one.kind != "unsaid" for one in lacking):
            continue
        for one, y in zip(lacking, SIGNS if both else [SIGN] * len(lacking), strict=True):
            yield Silence(scale.x(index), y, speech.say(f"sign.{one.kind}"), one.kind, cell(one, None, speech))
