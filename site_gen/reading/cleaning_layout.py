"""How the lines of a text are set: where they end when they are full, and how far a paragraph is put in."""

from collections import Counter

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.reading.outline_marks import NARROW_STOP
from site_gen.reading.strand import Strand

CLOSED = compiled(rf"(?:[。！？!?…；;：:]|{NARROW_STOP})[”’）)》」』]*$")
"""A line that may be a paragraph or an item of a list, complete."""
SHORT = 6
"""Characters of a line that is a fragment rather than a line."""
WRAP_WIDTHS = range(15, 61)
FEW = 8
MANY = 20
"""Lines that show how a text is broken: at least, and without a doubt."""


class Layout(Struct, frozen=True):
    """How the lines of a text are broken."""

    fragments: bool = False
    """Most lines are bits of sentences."""
    width: float = 0
    """Of a full line, where the text is wrapped at a fixed width; else 0."""
    gap: int = 0
    """Characters from within a sentence to the next line, as a rule: more of them are the indent of a paragraph."""


def layout_of(lines: list[Strand]) -> Layout:
    """What broke the lines of a report's body."""
    if len(lines) < FEW:
        return Layout()
    is_open = [not CLOSED.search(line.text) for line in lines]
    if (
        len(lines) >= MANY
        and sum(len(line) <= SHORT for line in lines) > 0.3 * len(lines)
        and sum(is_open) > 0.5 * len(lines)
    ):
        return Layout(fragments=True)
    widths = Counter(round(width_of(line.text)) for line, is_open_ in zip(lines, is_open, strict=True) if is_open_)
    if not widths:
        return Layout()
    width = widths.most_common(1)[0][0]
    full = sum(count for each, count in widths.items() if abs(each - width) <= 2)
    if width not in WRAP_WIDTHS or full <= (0.4 if len(lines) >= MANY else 0.5) * len(lines):
        return Layout()
    gaps = Counter(gap_before(line, lines[index + 1]) for index, line in enumerate(lines[:-1]) if is_open[index])
    return Layout(width=width, gap=gaps.most_common(1)[0][0])


def gap_before(line: Strand, following: Strand) -> int:
    """Characters of white space between two lines of the source."""
    return following.places[0] - line.places[-1] if line.places and following.places else 0


def width_of(text: str) -> float:
    """In Chinese characters: 增长6% is 3.5 wide."""
    return sum(0.5 if character < "\u2000" else 1 for character in text)
