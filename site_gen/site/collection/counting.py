"""what rows of numbers count in, and their numbers as short as there is room for."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from statistics import median_high

from msgspec.structs import replace

from site_gen.model.collection import Said
from site_gen.model.dataset import Measure
from site_gen.model.digits import plain
from site_gen.model.quantity import Quantity
from site_gen.model.unit import Unit
from site_gen.site.collection.speech import Speech, measured

_USUAL: Mapping[Measure, str] = {"points": "percentage_point"}
_PER_MILLE = "‰"
_SMALL = 20
"""A unit may be so many times the least of its numbers, if it is no more than the largest."""
_SCALES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))


def short(said: Said, unit: Unit, speech: Speech) -> str:
    return sure(_short(said.observation.quantity, unit, speech), said, speech)


def sure(number: str, said: Said, speech: Speech) -> str:
    """With a sign where the program was not: 8.3*"""
    return speech.say("short.doubted", number=number) if said.observation.checked.doubted else number


def _short(quantity: Quantity, unit: Unit, speech: Speech) -> str:
    low, high = (figure(each, unit) for each in (quantity.canonical_value, quantity.canonical_max or Decimal(0)))
    if quantity.value_max is not None:
        return speech.say("short.range", low=low, high=high)
    return speech.say(f"short.{quantity.limit}", number=low)


def figure(value: Decimal, unit: Unit) -> str:
    """A canonical value in `unit`, without it: the digits alone, for which there is little room."""
    return plain(round(value / unit.factor, 2)).replace("-", "−")


def counted_in(said: Iterable[Said], speech: Speech) -> Unit:
    """What a row of these counts in: as most of them print it; for other readers in thousands, millions and so on."""
    quantities = [each.observation.quantity for each in said]
    printed = Counter(each.unit for each in quantities).most_common(1)[0][0]
    if printed.canonical == "percent" and printed.printed != _PER_MILLE:
        return replace(printed, printed="%", factor=Decimal(1))
    if speech.lang == "zh" or printed.canonical == "percent":
        return printed
    sizes = sorted(abs(each.canonical_value) for each in quantities)
    most = max(median_high(sizes), min(sizes[-1], sizes[0] * _SMALL))
    return replace(printed, printed="", factor=next((scale for scale in _SCALES if scale <= most), Decimal(1)))


def row_id(said: Said) -> str:
    """Of a row of its like among those of its indicator: its measure, and its unit where that is another than usual."""
    same = said.same
    usual = said.indicator.unit if same.measure in ("level", "count") else _USUAL.get(same.measure, "percent")
    return same.measure if same.unit == usual else re.sub(r"[^\w-]", "-", f"{same.measure}-{same.unit}")


def unit_name(unit: Unit, speech: Speech) -> str:
    """What a row counts in: 万人, %, ‰, million people, 1,000 km, CNY."""
    if unit.canonical == "percent":
        return unit.printed if unit.printed == _PER_MILLE else "%"
    if speech.lang == "zh":
        return unit.printed
    two = speech.wording.quantity(speech.lang, Quantity(Decimal(2), unit))  # years, not year
    if unit.factor != 1 and not re.search(r"2\s", two):
        return speech.wording.quantity(speech.lang, Quantity(Decimal(1), unit))
    return " ".join(two.replace("2", "", 1).split())


def measured_in(measure: str, unit: Unit, speech: Speech) -> str:
    """What the bare numbers of a row are: 增长率，%; 万人."""
    return speech.say("list.dot").join(part for part in (measured(measure, speech), unit_name(unit, speech)) if part)
