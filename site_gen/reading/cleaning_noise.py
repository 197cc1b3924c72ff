"""Source -> its lines as strands; what is no text anywhere (entities, control marks, page numbers) is cut out.

Here a line is cut where the source breaks it, literally (`\\n`) or as the letters `\\r\\n` left by an export.
"""

import re
from collections import Counter
from itertools import pairwise

from msgspec import Struct

from site_gen.model import characters
from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.model.text import Span
from site_gen.reading.strand import Strand, joined

BREAK = compiled(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|\\r\\n|\\n(?![A-Za-z])")
"""A line break, or the four letters \\r\\n of a badly exported one."""
_SIGN = "\u2190-\u2bff\U0001f000-\U0001faff"
_JOINER = rf"(?<=[\ufe0f{_SIGN}])\u200d(?=[{_SIGN}])"
"""The zero-width joiner inside 👨‍👩‍👧, which are three signs without it."""
NOISE = compiled(
    r"&(?:nbsp|emsp|ensp|thinsp|zwnj|#160|#xa0);?"  # &nbsp;
    r"|\?{4,}"  # ???? where a space could not be encoded
    rf"|(?:(?!{_JOINER})[\u200b-\u200f\u2060\ufeff\u00ad]|(?!\s){characters.UNFIT.pattern})+"  # zero-width, control
)
PAGE_NUMBER = compiled(
    r"\s*(?:[—―–－─-]{1,2}\s*\d{1,3}\s*(?:[—―–－─-]{1,2})?"  # — 12 —
    r"|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?"  # 第3页 共20页
    r"|\d{1,3}\s*/\s*\d{1,3})\s*"  # 3/20
)
PAGE_INSIDE = compiled(
    r"(?<=[\u4e00-\u9fff，、。])\s+[—―–－─-]{1,2}\s*\d{1,3}\s*[—―–－─-]{1,2}\s+(?=[\u4e00-\u9fff，、。])"
    r"|(?<=[\u4e00-\u9fff，、。])—\d{1,3}—(?=[\u4e00-\u9fff，、。])"
    r"|(?<=[\u4e00-\u9fff，、。])\d{1,3} / \d{1,3}(?=[\u4e00-\u9fff，、。])"
)
"""农村居民消 — 3 — 费支出; 农村居民消—3—费支出; 农村居民消3 / 20费支出"""
PAGE = 150
"""Characters that stand between the numbers of two pages at least, in the mean."""
EDGE = 3
"""Lines at the top or the foot of a page that may be the same on each."""
RUNNING = 40
OFTEN = 3
CJK = "\u3400-\u9fff\uff00-\uffef\u3000-\u303f“”‘’"
BLANK = "[ \\t\\xa0\\u2000-\\u200a\\u3000]+"
DASH = "-—–~～－"
_BESIDE_DASH = (
    rf"(?<=[\d月年%]){BLANK}(?=[{DASH}]{{1,2}}[ \d])"
    rf"|(?:(?<=[\d月年%][{DASH}])|(?<=[\d月年%] [{DASH}])|(?<=[{DASH}]{{2}})){BLANK}(?=\d)"
)
"""1 — 11 月"""
_BEFORE_LETTER = (
    rf"(?<=\d){BLANK}(?=[AGK](?![A-Za-z]))|(?:(?<=\d[AGK])|(?<=\d [AGK])){BLANK}(?=[{CJK}])|(?<=PM){BLANK}(?=\d)"
)
"""5 G 基站, PM 2.5"""
STRAY_SPACE = compiled(
    rf"(?<=[{CJK}\d%]){BLANK}(?=[{CJK}])|(?<=[{CJK}])(?<!^\d[．、])(?<!^\d\d[．、]){BLANK}(?=\d)"
    rf"|{_BESIDE_DASH}|{_BEFORE_LETTER}"
)
"""又快发 展: a space inside Chinese, which says nothing; in 2．2024年前 it parts the number of an item."""
PARTED = compiled(
    rf"(?:(?<=[一-龥、，]\d\.)|(?<=[一-龥、，]\d\d\.)|(?<=[一-龥、，]\d\d\d\.)){BLANK}(?=\d{{1,2}}[万亿%％])"
)
"""收入2. 7亿元: a space inside a decimal; behind a stop it would part the number of an item."""


class Lines(Struct, frozen=True):
    """The lines of a source that hold words."""

    lines: list[Strand]
    page_starts: list[int]
    """Indices of the lines that begin a page, where the source says so by form feeds."""
    omissions: list[Omission]


def lines_of(source: str) -> Lines:
    """The lines of `source` that hold words, stripped, and the noise cut out of them."""
    lines: list[Strand] = []
    pages: list[int] = []
    omissions: list[Omission] = []
    whole = Strand.whole(source)
    start = 0
    for match in (*BREAK.finditer(source), None):
        end = match.start() if match else len(source)
        line, cut = without(whole.cut(start, end), NOISE, "noise")
        omissions += cut
        if line := line.strip():
            lines.append(line)
        if match is None:
            break
        start = match.end()
        if match[0] == "\f":
            pages.append(len(lines))
        elif not match[0].isspace():
            omissions.append(Omission(Span(end, start), "noise"))
    return Lines(lines, pages, omissions)


def without(line: Strand, pattern: re.Pattern[str], reason: str) -> tuple[Strand, list[Omission]]:
    """`line` with the matches of `pattern` cut out, and those as omissions."""
    pieces: list[Strand] = []
    omissions: list[Omission] = []
    start = 0
    for match in pattern.finditer(line.text):
        pieces.append(line.cut(start, match.start()))
        omissions += omitted(line.cut(*match.span()), reason)
        start = match.end()
    return (joined([*pieces, line.cut(start)]) if start else line), omissions


def omitted(strand: Strand, reason: str) -> list[Omission]:
    """The omissions that leaving out `strand` makes, one for each unbroken stretch of the source."""
    omissions: list[Omission] = []
    if isinstance(strand.places, range):
        return [Omission(Span(strand.places.start, strand.places.stop), reason)] if strand else []
    for place in strand.places:
        if omissions and omissions[-1].span.end == place:
            omissions[-1] = Omission(Span(omissions[-1].span.start, place + 1), reason)
        else:
            omissions.append(Omission(Span(place, place + 1), reason))
    return omissions


def without_page_numbers(read: Lines) -> tuple[list[Strand], list[Omission]]:
    """The lines that are no page number, running head or foot: `— 12 —`, in mid-sentence or not."""
    running = _running(read)
    bare = _bare_numbers(read.lines)
    kept: list[Strand] = []
    cut: list[Omission] = []
    for index, line in enumerate(read.lines):
        if index in running or index in bare or PAGE_NUMBER.fullmatch(line.text):
            cut += omitted(line, "page-number")
        else:
            line, inside = without(line, PAGE_INSIDE, "page-number")
            kept.append(line)
            cut += inside
    return kept, cut


def _running(read: Lines) -> set[int]:
    """Indices of the short lines that stand at the edge of three pages or more, numbers aside."""
    edges = [i for start in read.page_starts for i in range(start - EDGE, start + EDGE) if 0 <= i < len(read.lines)]
    shapes = {i: re.sub(r"\d+|\s", "", read.lines[i].text) for i in edges if len(read.lines[i]) <= RUNNING}
    counts = Counter(shapes.values())
    return {i for i, shape in shapes.items() if counts[shape] >= OFTEN and not shape.startswith("各位")}


def _bare_numbers(lines: list[Strand]) -> set[int]:
    """Indices of lines that are numbers alone and count 1, 2, 3 … through the text."""
    found = [index for index, line in enumerate(lines) if len(line) <= OFTEN and line.text.isdecimal()]
    apart = found and sum(len(line) for line in lines[found[0] : found[-1]]) >= PAGE * (len(found) - 1)
    count = apart and all(int(lines[one].text) + 1 == int(lines[next_].text) for one, next_ in pairwise(found))
    return set(found) if len(found) >= OFTEN and count else set()


def tightened(line: Strand) -> Strand:
    """`line` without the spaces that stand inside its Chinese words; white space needs no omission."""
    return without(without(line, STRAY_SPACE, "")[0], PARTED, "")[0]
