"""Lines -> the same without the letters that a vendor stamped behind many of them: 2018年工作回顾zTB."""

import re
from collections import Counter
from itertools import pairwise

from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import Lines, without
from site_gen.reading.strand import Strand

STAMP = re.compile(r"(?<=[\u3400-\u9fff，。；：！？、）”.,;:!?)])[A-Za-z][A-Za-z\d]{1,11}(?!\S)")
"""Letters right behind Chinese and before a blank; those behind a number (120km, 4A) are its unit."""
OFTEN = 5
SHARE = 0.1
"""So many lines, and such a part of all, end with a stamp; a word of the report stands before others as well."""


def without_stamps(read: Lines) -> tuple[Lines, list[Omission]]:
    """The lines without the stamp that ends many of them, where there is one, and what that leaves out."""
    stamp = _stamp([line.text for line in read.lines])
    if not stamp:
        return read, []
    lines: list[Strand] = []
    cut: list[Omission] = []
    for line, begun in zip(read.lines, _broken(read.lines, stamp), strict=True):
        left, found = without(line, re.compile(begun or rf"{stamp}(?!\S)"), "advert")
        lines.append(left)
        cut += found
    return Lines(lines, read.page_starts, read.omissions), cut


def _broken(lines: list[Strand], stamp: str) -> list[str]:
    """For each line what of a stamp that was wrapped (zT⏎B) it ends with, or is; else nothing."""
    halves = [""] * len(lines)
    for at, (line, below) in enumerate(pairwise(lines)):
        head = stamp.removesuffix(below.text)
        if len(head) < len(stamp) and head and line.text.endswith(head):
            halves[at], halves[at + 1] = rf"{head}$", rf"^{below.text}$"
    return halves


def _stamp(texts: list[str]) -> str:
    """What ends so many lines and stands before no word; else nothing."""
    found = Counter(match[0] for text in texts for match in STAMP.finditer(text))
    stamp = found.most_common(1)[0][0] if found else ""
    ends = sum(text.endswith(stamp) for text in texts)
    own = ends >= max(OFTEN, SHARE * len(texts)) and sum(text.count(stamp) for text in texts) == found[stamp]
    return stamp if own else ""
