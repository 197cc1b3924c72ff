"""Readings -> those that can stand in one edition: each proved by its own words, no two at odds with each other."""

from collections.abc import Callable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key, Measure
from site_gen.model.quantity import Quantity, counted_in, list_behind
from site_gen.model.report import Outline, Reading
from site_gen.model.unit import suited

_GOAL = compiled(r"目标|预期|拟按|力争|左右|以上|以内|不低于|控制在")
_LOST = "\ufffd"
"""A character that a copy has lost to a wrong encoding: 25�80亿元 is no number."""
Read = Callable[[str, Measure, str, str], Quantity | None]


class Consistency(Struct):
    """What an edition will hold one to: `read` is how a build reads words, `comparable` tells units of one series.

    `units`: indicator id -> canonical unit of its level; one that the catalogue lacks takes the unit first read.
    """

    outline: Outline
    ids: Mapping[str, str]
    read: Read
    comparable: Callable[[str, str], bool]
    units: dict[str, str]
    values: dict[Key, object] = field(default_factory=dict)

    def split(self, readings: tuple[Reading, ...]) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
        """The readings to annotate, and those that a person must decide on.

        An exact value goes before a bound on it: 突破千亿大关，达1023亿元 is 1023亿元. What a sentence sets as a goal
        goes before what another is taken to aim at.
        """
        best_first = sorted(range(len(readings)), key=lambda place: self._rank(readings[place]))
        kept = {place for place in best_first if self._holds(readings[place])}
        dropped = (reading for place, reading in enumerate(readings) if place not in kept)
        return tuple(readings[place] for place in sorted(kept)), tuple(dropped)

    def _rank(self, reading: Reading) -> int:
        """Which of two readings of one key comes first, the lower one."""
        exact = reading.quantity.bound == "exact"
        if reading.status != "target":
            return 2 if exact else 3
        text, span = self.outline.passages[reading.passage].text, reading.span
        sentence = text[text.rfind("。", 0, span.start) + 1 : span.end]
        return 0 if _GOAL.search(sentence) else 1 if not exact else 2

    def _holds(self, reading: Reading) -> bool:
        text = self.outline.passages[reading.passage].text
        if _LOST in reading.indicator + text[max(reading.span.start - 1, 0) : reading.span.end]:
            return False
        words = counted_in(reading.span.of(text), reading.unit)
        after = list_behind(text, reading.span.end)
        again = self.read(words, reading.measure, text[: reading.span.start], after)
        if again is None or not self._counted_alike(reading):
            return False
        again = replace(again, unit=suited(again.unit, reading.indicator))
        if again.size != reading.quantity.size:
            return False
        key = Key(self.ids[reading.indicator], reading.period, reading.measure, reading.status, reading.subject)
        return self.values.setdefault(key, again.size) == again.size

    def _counted_alike(self, reading: Reading) -> bool:
        if reading.measure == "structure":
            return bool(reading.quantity.parts)
        if reading.measure != "level":
            return True
        unit = reading.quantity.unit.canonical
        return self.comparable(unit, self.units.setdefault(self.ids[reading.indicator], unit))
