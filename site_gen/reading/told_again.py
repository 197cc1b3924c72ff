"""Series that a report speaks of again, and values of one that it tells twice: 突破2万亿元、达到2.3万亿元."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.report import Numeral, Reading
from site_gen.reading.at_odds import is_at_odds, values_of
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.dwarfed import is_dwarfed, largest
from site_gen.reading.kinds import Kind
from site_gen.reading.namesakes import has_namesake, names_of
from site_gen.reading.scopes import scoped
from site_gen.reading.tokens import Token
from site_gen.reading.wholes import by_itself, wholes

_FOREIGN = ("USD", "EUR", "HKD", "JPY")


_NEAR = 48
"""Characters of the sentence before a clause: 扣除房地产开发投资后，固定资产投资增长5%."""


class Found(Struct, frozen=True):
    """What one passage states; for the first cell of a table, what all of the table does."""

    index: int
    kinds: Mapping[Token, Kind]
    stated: Sequence[Circumstances]
    """In the order of its numbers."""
    cells: Sequence[Reading] = ()
    tabled: Sequence[Numeral] = ()


def compared(passages: Iterator[Found]) -> Iterator[Found]:
    """With the marks on those whose series the report speaks of again, or of whose value it says two things at once."""
    read = tuple(replace(each, stated=[_without_part(one, twice=False) for one in each.stated]) for each in passages)
    names = frozenset(chain.from_iterable(wholes(each.stated) for each in read))
    found = tuple(replace(each, stated=by_itself(each.stated, names)) for each in read) if names else read
    counts = Counter(one.reading.indicator for each in found for one in each.stated)
    told = [one for each in found for one in each.stated]
    readings = [one.reading for one in told]
    most, values, named = largest(readings), values_of(told), names_of(told)
    for each in found:
        stated = [
            replace(
                one,
                dwarfed=is_dwarfed(one.reading, most),
                at_odds=is_at_odds(one, values),
                namesake=has_namesake(one, named),
            )
            for one in _marked(each.stated, counts)
        ]
        yield replace(each, stated=stated) if each.stated else each


def _marked(stated: Sequence[Circumstances], names: Mapping[str, int]) -> Sequence[Circumstances]:
    """突破2万亿元、达到2.3万亿元 are no two values."""
    values: dict[tuple[object, ...], set[object]] = {}
    keys = [_what(one) if names[one.reading.indicator] > 1 else None for one in stated]
    for key, one in zip(keys, stated, strict=True):
        if key:
            values.setdefault(key, set()).add(_size(one.reading))
    return [
        _once_more(one, len(values[key] - {None}) > 1) if key else one for key, one in zip(keys, stated, strict=True)
    ]


def _once_more(one: Circumstances, twice: bool) -> Circumstances:
    """A second value has the scope in its name that its words give: so told it is another series."""
    return replace(_without_part(one, twice=twice), again=True, twice=twice)


def _without_part(one: Circumstances, *, twice: bool) -> Circumstances:
    """Under the name of what is left of a series once a part is left out of it."""
    name = scoped(one.reading, one.earlier[-_NEAR:] + one.before, twice=twice)
    known = name == one.reading.indicator
    return one if known else replace(one, reading=replace(one.reading, indicator=name, indicator_id=None))


def _what(one: Circumstances) -> tuple[object, ...]:
    reading = one.reading
    return one.sentence, reading.indicator, reading.subject, reading.measure, reading.period, reading.status


def _size(reading: Reading) -> object:
    """Nothing for a round number that is passed, or another currency's."""
    quantity = reading.quantity
    passed = quantity.bound in ("over", "at_least") and (
        reading.measure == "growth" or quantity.unit.canonical == "CNY"
    )
    return (
        None
        if passed or quantity.unit.canonical in _FOREIGN
        else (quantity.canonical_value, quantity.unit.canonical, quantity.parts)
    )
