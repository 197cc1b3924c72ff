"""Lines -> the same without the letters that a vendor stamped behind each paragraph: 2018年工作回顾zTB.

Some pages have kept them where a line break was: `政府工作报告zTB  2018年1月5日在……会议上zTB  各位代表：zTB`.
"""

import re
from collections import Counter
from itertools import pairwise

from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import Lines, omitted, without
from site_gen.reading.strand import Strand

_BEHIND = "[\u3400-\u9fff，。；：！？、）”.,;:!?)%％]"
STAMP = compiled(rf"(?<={_BEHIND})(?:[A-Za-z][A-Za-z\d]{{1,11}}|\d[A-Za-z\d]?[A-Za-z])(?!\S)")
"""Letters right behind Chinese and before a blank; those behind a number (120km, 4A) are its unit."""
CLOSES = compiled(r"[。！？：；.:;!?]\Z")
OFTEN = 5
SHARE = 0.1
"""So often, and as often as such a part of all lines, a stamp comes; a word of the report stands before others too."""


def without_stamps(read: Lines) -> tuple[Lines, list[Omission]]:
    """The lines cut at the stamp that closes many of them, where there is one, and what that leaves out."""
    stamp = _stamp([line.text for line in read.lines])
    if not stamp:
        return read, []
    lines: list[Strand] = []
    cut: list[Omission] = []
    for line, begun in zip(read.lines, _broken(read.lines, stamp), strict=True):
        whole, found = without(line, compiled(begun), "advert") if begun else (line, [])
        parts, stamps = _apart(whole, stamp)
        lines += parts
        cut += found + stamps
    return Lines(lines, read.page_starts, read.omissions), cut


def _apart(line: Strand, stamp: str) -> tuple[list[Strand], list[Omission]]:
    """The paragraphs of a line, and the stamps between them."""
    ends = [match.span() for match in re.finditer(rf"{stamp}(?!\S)", line.text)]
    starts = [0, *(end for _, end in ends)]
    parts = [
        line.cut(start, end).strip() for start, end in zip(starts, [*(at for at, _ in ends), len(line)], strict=True)
    ]
    return [part for part in parts if part], [left for span in ends for left in omitted(line.cut(*span), "advert")]


def _broken(lines: list[Strand], stamp: str) -> list[str]:
    """For each line what of a stamp that was wrapped (zT⏎B) it ends with, or is; else nothing."""
    halves = [""] * len(lines)
    for at, (line, below) in enumerate(pairwise(lines)):
        head = stamp.removesuffix(below.text)
        if len(head) < len(stamp) and head and line.text.endswith(head):
            halves[at], halves[at + 1] = rf"{head}$", rf"^{below.text}$"
    return halves


def _stamp(texts: list[str]) -> str:
    """What closes so many paragraphs, behind a stop or at a line's end, and stands before no word; else nothing."""
    found = [(match[0], text, match) for text in texts for match in STAMP.finditer(text)]
    stamp, count = Counter(word for word, *_ in found).most_common(1)[0] if found else ("", 0)
    closing = sum(
        match.end() == len(text) or bool(CLOSES.search(text[: match.start()]))
        for word, text, match in found
        if word == stamp
    )
    own = count >= max(OFTEN, SHARE * len(texts)) and sum(text.count(stamp) for text in texts) == count
    return stamp if own and 4 * closing >= count else ""
