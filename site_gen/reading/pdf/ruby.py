"""Lines of a column -> those without the phonetic guides that stand over their words (拼音指南)."""

from collections.abc import Sequence
from itertools import zip_longest

from site_gen.reading.pdf.lines import Line

SMALL = 0.62
"""Of the size of the words below, the most that a guide has; it has half of it where nobody said otherwise."""
NEAR = 1.7
"""Of that size, how far above the foot of the words it stands at most."""


def without_ruby(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines that are kept, and the words of the guides."""
    over = [below is not None and _is_over(line, below) for line, below in zip_longest(lines, lines[1:])]
    kept = [line for line, is_guide in zip(lines, over, strict=True) if not is_guide]
    return kept, [line.text for line, is_guide in zip(lines, over, strict=True) if is_guide]


def _is_over(line: Line, below: Line) -> bool:
    near = 0 < below.base - line.base <= NEAR * below.size and line.size <= SMALL * below.size
    return near and below.x0 - below.size <= line.x0 and line.x1 <= below.x1 + below.size
