"""Values that one name is given to in two sentences: 签约项目279个 of a city, and 签约项目35个 of a fair."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from site_gen.reading.circumstances import Circumstances

_KNOWN = ("count",)
_OWN = ("level", "count", "growth", "change", "rank")
_NEAR = Decimal("0.02")
"""Of the larger: by so much two roundings of one value may differ."""

Names = Mapping[tuple[object, ...], frozenset[tuple[Decimal, str]]]
"""Name, subject, measure, unit, time and whether it is aimed at -> each value with the sentence that states it."""


def names_of(stated: Iterable[Circumstances]) -> Names:
    found: dict[tuple[object, ...], set[tuple[Decimal, str]]] = defaultdict(set)
    for one in filter(_is_plain, stated):
        found[_what(one)].add((one.reading.quantity.canonical_value, one.sentence))
    return {what: frozenset(values) for what, values in found.items() if len(values) > 1}


def has_namesake(one: Circumstances, names: Names) -> bool:
    """Whether another sentence states another value under its name: the name lacks whose it is, or when it was."""
    own = one.reading.quantity.canonical_value
    others = names.get(_what(one), ()) if _is_plain(one) else ()
    return any(sentence != one.sentence and _differ(own, value) for value, sentence in others)


def _differ(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) > _NEAR * max(abs(one), abs(other))


def _is_plain(one: Circumstances) -> bool:
    """A value by itself, no end of a pair; `at_odds` looks at the levels and rates that the catalogue knows."""
    reading = one.reading
    known = reading.indicator_id is not None
    measured = reading.measure in (_KNOWN if known else _OWN)
    return measured and not (reading.quantity.parts or reading.quantity.value_max is not None or reading.pair)


def _what(one: Circumstances) -> tuple[object, ...]:
    reading = one.reading
    unit, aimed = reading.quantity.unit.canonical, reading.status == "target"
    return reading.indicator_id or reading.indicator, reading.subject, reading.measure, unit, reading.period, aimed
