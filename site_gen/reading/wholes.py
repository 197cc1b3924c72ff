"""A whole is not what a catalogue calls a part of it: 地方财政收入80亿元，其中一般公共预算收入46亿元."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from site_gen.model.report import Reading
from site_gen.reading.circumstances import Circumstances

_LAST = 14
"""Characters before a number in which 其中 stands of it."""
_NARROWER = ("农业产值", "农业总产值", "外商直接投资", "外商投资", "直接利用外资", "直接投资")
"""What a catalogue takes for the whole where it stands alone: 实际利用外资10亿美元，其中外商直接投资9亿美元."""
_OURS = "地方"
"""Of what is raised here the part that stays here."""


def wholes(stated: Sequence[Circumstances]) -> Iterator[str]:
    """The names of those under which the same sentence tells, as a part, what they are taken for."""
    for at, part in enumerate(stated):
        if part.reading.indicator.startswith(_OURS):  # 公共财政收入14.5亿元；地方公共财政收入8.06亿元
            held = [one.reading.indicator for one in stated if _holds(one, part)]
            yield from (name for name in held if name == part.reading.indicator.removeprefix(_OURS))
        if "其中" in part.before[-_LAST - len(part.reading.indicator) :] and part.reading.indicator_id:
            held = [one.reading.indicator for one in stated[:at] if _holds(one, part)]
            yield from [part.reading.indicator] if held and part.reading.indicator in _NARROWER else held


def _holds(one: Circumstances, part: Circumstances) -> bool:
    named = one.reading.indicator != part.reading.indicator
    return named and one.sentence == part.sentence and _what(one.reading) == _what(part.reading)


def _what(reading: Reading) -> tuple[object, ...]:
    return reading.indicator_id, reading.measure, reading.period, reading.status, reading.subject


def by_itself(stated: Iterable[Circumstances], names: frozenset[str]) -> list[Circumstances]:
    """The same; those of `names` are series of their own."""
    return [
        replace(one, reading=replace(one.reading, indicator_id=None)) if one.reading.indicator in names else one
        for one in stated
    ]
