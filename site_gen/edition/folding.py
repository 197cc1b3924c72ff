"""A text -> what promise 1 compares of it: without white space, and with punctuation at one width.

`,` and `，` count as one; a full-width digit or letter does not, for it would be another character of the report.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from site_gen.model.folding import WHITE, WIDTH
from site_gen.model.text import Span


class Folded(Struct, frozen=True):
    """The characters that count, and where each comes from."""

    text: str
    starts: "array[int]"
    """Where each unbroken stretch of them begins in `text` …"""
    origins: "array[int]"
    """… and in the text that was folded."""

    def origin(self, place: int) -> int:
        """Where the character at `place` of `text` stands in the text that was folded."""
        stretch = bisect_right(self.starts, place) - 1
        return self.origins[stretch] + place - self.starts[stretch]


@lru_cache(maxsize=2)
def fold(text: str, left_out: tuple[Span, ...] = (), noise: tuple[str, ...] = ()) -> Folded:
    """Fold `text` without the passages `left_out` and without each string of `noise`, wherever it stands."""
    strings = sorted((re.escape(string) for string in noise if string), key=len, reverse=True)
    skipped = re.compile("|".join([*strings, WHITE]))
    parts: list[str] = []
    starts, origins, length = array("Q"), array("Q"), 0
    for region in _kept(text, left_out):
        begin = region.start
        for gap in [*(match.span() for match in skipped.finditer(text, region.start, region.end)), (region.end,) * 2]:
            if gap[0] > begin:
                parts.append(text[begin : gap[0]])
                starts.append(length)
                origins.append(begin)
                length += gap[0] - begin
            begin = gap[1]
    return Folded("".join(parts).translate(WIDTH), starts, origins)


def _kept(text: str, left_out: Iterable[Span]) -> Iterable[Span]:
    begin = 0
    for span in sorted(left_out):
        if span.start > begin:
            yield Span(begin, span.start)
        begin = max(begin, span.end)
    if begin < len(text):
        yield Span(begin, len(text))
