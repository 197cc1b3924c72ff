"""What the places of a collection say -> the same, with what is so far below all others that it was rather misread.

A county is a thousandth of a province; what is a ten-thousandth of all others is another thing: 175家企业发行债券 are
not the firms of a province. What is far above may be the country's own.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import median

from msgspec.structs import replace

from site_gen.model.collection import Said, Sameness

_FAR = 10_000
_FEW = 2
"""Other places that it takes to know."""
_By = Mapping[str, tuple[Said, ...]]
"""Place id -> what its reports say."""


def unlike(said: _By) -> _By:
    """What a person has checked is never flagged."""
    far = {id(each) for line in _lines(said) for each in _far(line)}
    return {place: tuple(_flagged(each) if id(each) in far else each for each in own) for place, own in said.items()}


def _flagged(each: Said) -> Said:
    return replace(each, flags=(*each.flags, "unlike")) if each.observation.checked.by_nobody else each


def _lines(said: _By) -> Iterator[Sequence[Said]]:
    """Like levels and counts of one year, results and targets apart."""
    lines: dict[tuple[Sameness, bool, int], list[Said]] = {}
    for each in (each for own in said.values() for each in own):
        if each.stretch == "year" and each.same.measure in ("level", "count"):
            lines.setdefault((each.same, each.target, each.observation.key.period.last_year), []).append(each)
    yield from lines.values()


def _far(line: Sequence[Said]) -> Iterator[Said]:
    if len({each.place for each in line}) <= _FEW:
        return
    sizes = [_size(each) for each in line]
    largest = max(sizes)
    for each, size in zip(line, sizes, strict=True):
        if 0 < size * _FAR < largest and size * _FAR < median(_others(each, line, sizes)):
            yield each


def _others(each: Said, line: Sequence[Said], sizes: Sequence[Decimal]) -> Iterator[Decimal]:
    return (size for other, size in zip(line, sizes, strict=True) if other.place != each.place)


def _size(each: Said) -> Decimal:
    return abs(each.observation.quantity.canonical_value)
