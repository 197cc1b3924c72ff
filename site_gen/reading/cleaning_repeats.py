"""Lines -> the same without a second printing of the body, which some pages hold for a second screen."""

from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import omitted
from site_gen.reading.strand import Strand

LONG = 30
"""Characters of a line that does not come twice by chance."""


def without_repeats(lines: list[Strand]) -> tuple[list[Strand], list[Omission]]:
    """The lines up to where the body begins anew, where most of it comes twice; else all of them."""
    second = _second_printing(lines)
    return lines[:second], [omission for line in lines[second:] for omission in omitted(line, "repeated-body")]


def _second_printing(lines: list[Strand]) -> int:
    """Index of the line that begins the second printing; the end where there is only one."""
    first_seen: dict[str, int] = {}
    again: list[int] = []
    texts: set[str] = set()
    long = 0
    for index, line in enumerate(lines):
        if len(line) < LONG:
            continue
        long += 1
        if line.text in first_seen:
            again.append(index)
            texts.add(line.text)
        first_seen.setdefault(line.text, index)
    if len(texts) < 2 or len(again) < 0.35 * long:
        return len(lines)
    return _with_short_lines(lines, again[0], first_seen[lines[again[0]].text])


def _with_short_lines(lines: list[Strand], start: int, first: int) -> int:
    """`start`, moved up over the short lines (title, date, greeting) that were printed again before it."""
    while first and lines[start - 1].text == lines[first - 1].text:
        start, first = start - 1, first - 1
    return start
