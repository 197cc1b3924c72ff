"""text of a block, place in it -> the sentence there, which a reader is shown as the evidence of a number."""

from bisect import bisect_left, bisect_right
from functools import lru_cache

from site_gen.model.compiled import compiled
from site_gen.model.text import Span

_END = compiled(r"[。！？!?…]+[”’」』）〕]*|(?<=[a-z%\d])\.(?=\s+[A-Z])")
"""稳居全省第二。 …向未来昂扬进发！” rose to 8% in 2021. The …"""


def sentence_at(text: str, place: Span) -> str:
    """The sentence of `text` around `place`, its full stop included; of several where the place crosses one."""
    return sentence_span(text, place).of(text).strip()


def place_in(text: str, place: Span) -> int:
    """Where in that sentence it begins."""
    span = sentence_span(text, place)
    said = span.of(text)
    return place.start - span.start - (len(said) - len(said.lstrip()))


def sentence_span(text: str, place: Span) -> Span:
    """Where it stands, white space around it included."""
    ends = _ends(text)
    before, after = bisect_right(ends, place.start), bisect_left(ends, place.end)
    return Span(ends[before - 1] if before else 0, ends[after] if after < len(ends) else len(text))


@lru_cache(maxsize=2)
def _ends(text: str) -> list[int]:
    """Of its sentences; a block of thousands of numbers asks as often."""
    return [match.end() for match in _END.finditer(text)]
