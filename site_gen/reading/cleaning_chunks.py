"""Lines -> the same without the numbers that a library of documents put before the pieces it cut a text into.

`1、……产值实⏎2、现3.2亿元`: it cut wherever a piece was full, so that the lines before its numbers end open.
"""

import re

from site_gen.model.report import Omission
from site_gen.reading.cleaning_layout import CLOSED
from site_gen.reading.cleaning_noise import omitted
from site_gen.reading.strand import Strand, joined

NUMBER = re.compile(r"(\d{1,3})、\s*")
LONG = 100
"""Characters of a piece, at least: no heading and no item of a list, which end where they like."""


def without_chunks(lines: list[Strand]) -> tuple[list[Strand], list[Omission]]:
    """The lines of a text that was cut into pieces put together again; else as they are."""
    starts = _pieces(lines)
    whole: list[Strand] = []
    left_out: list[Omission] = []
    for index, line in enumerate(lines):
        end = starts.get(index, 0)
        left_out += omitted(line.cut(0, end), "navigation")
        goes_on = end and whole and not CLOSED.search(whole[-1].text)
        whole[-1:] = [joined((whole[-1], line.cut(end)))] if goes_on else [*whole[-1:], line.cut(end)]
    return whole, left_out


def _pieces(lines: list[Strand]) -> dict[int, int]:
    """By the index of a line that begins a piece, where its number ends; empty where numbers are the text's own."""
    found = {index: match for index, line in enumerate(lines) if (match := NUMBER.match(line.text))}
    counts = [int(match[1]) for match in found.values()] == list(range(1, len(found) + 1))
    above = [lines[index - 1] for index in list(found)[1:]]
    cut = [line for line in above if len(line) >= LONG and not CLOSED.search(line.text)]
    return {index: match.end() for index, match in found.items()} if counts and cut and cut == above else {}
