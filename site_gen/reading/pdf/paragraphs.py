"""Lines of a whole file, in the order of reading -> its paragraphs and headings."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.reading.cleaning_wraps import ROW
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.pdf.lines import Line

INDENT = 1.2
"""Characters by which a paragraph's first line stands in at least."""
SPARE, CLEARLY, OPEN = 1.05, 4.0, 6.0
"""Characters that a full line may lack at its end; the second where first lines stand in, which says more; the third
where its words end in the middle of a sentence: what could not be broken behind it may be long, 25%、50%、20%."""
OTHER_SIZE = 1.09
OWN_SIZE = 0.5
"""Points by which a numbered heading differs at least from the text that ends in a full stop above it."""
WIDER = 1.3
"""Of the usual distance of lines, between two paragraphs."""
_UNIT = r"(?:[^\s\u2014\u2018-\u201d\u2026\u2e80-\ud7ff\uf900-\uffef]+|.)[，。、；：！？）》”’」』】％%…—]*"
TOKEN = compiled(_UNIT)
"""What a line cannot be broken in."""
QUOTED = compiled(rf"{_UNIT}(?:[“‘]+{_UNIT}|(?<=[”’]){_UNIT})*")
"""The same to browsers that break no line beside a mark of quotation (UAX #14): 心、“1210”保."""
YEAR = compiled(r"(?:19|20)\d\d年")
ENDED = compiled(r"[。！？!?：:；;][”’）)》」』]*$")
FEW = 5
"""Lines that fill their column, with another below, that tell the distance of lines better than all do."""
OFTEN = 0.3
"""Of a column's lines, that end at one place where it is justified."""
MANY = 0.35
"""Of the characters of the most frequent size, those of another that text is set in too."""
HEADING = 40
"""Characters of a heading at most, where only its place says that it is one."""


class Paragraph(Struct, frozen=True):
    text: str
    page: int
    size: float
    heading: bool = False


class Manner(Struct, frozen=True):
    """How a file sets its text."""

    size: float
    """Of most characters, in points; the larger one where a long annex is set smaller than the text."""
    indented: bool
    """Whether first lines stand in."""
    leading: dict[int, float]
    """Size in half points -> the usual distance of two lines, in points."""


def justified(lines: Sequence[Line]) -> list[Line]:
    """The lines with the right edge where most of their column end: marks may hang out beyond it."""
    ends: dict[int, list[float]] = {}
    for line in lines:
        ends.setdefault(round(line.left / 6), []).append(line.x1)
    edges: dict[int, float] = {}
    for left, found in ends.items():
        edge, count = Counter(round(end) for end in found).most_common(1)[0]
        if count >= OFTEN * len(found):
            edges[left] = edge
    return [_until(line, edges.get(round(line.left / 6), line.right)) for line in lines]


def _until(line: Line, edge: float) -> Line:
    return replace(line, right=edge) if 0 < line.right - edge < 2.5 * line.size else line


def manner_of(lines: Sequence[Line]) -> Manner:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    often = MANY * max(sizes.values(), default=0)
    size = max((each for each, count in sizes.items() if count >= often), default=12.0)
    body = [line for line in lines if abs(line.size - size) < 1]
    inside = sum(line.x0 - line.left > INDENT * line.size and line.right - line.x1 < 4 * line.size for line in body)
    full = sum(line.right - line.x1 < SPARE * line.size for line in body)
    return Manner(size, inside > 0.03 * max(1, full), _leading(lines))


def _leading(lines: Sequence[Line]) -> dict[int, float]:
    gaps: dict[int, list[float]] = {}
    inside: dict[int, list[float]] = {}
    for one, two in pairwise(lines):
        if not two.first and one.page == two.page and abs(one.size - two.size) < 0.5 and two.base > one.base:
            gaps.setdefault(round(2 * two.size), []).append(two.base - one.base)
            if one.right - one.x1 < SPARE * one.size and two.x0 - two.left < SPARE * two.size:
                inside.setdefault(round(2 * two.size), []).append(two.base - one.base)
    told = {size: median(each) for size, each in inside.items() if len(each) >= FEW}
    return {size: told[size] if size in told else _usual(each) for size, each in gaps.items()}


def _usual(gaps: list[float]) -> float:
    """The least distance that is frequent."""
    counts = Counter(round(gap) for gap in gaps)
    often = [gap for gap, count in counts.items() if count >= 0.2 * len(gaps)]
    return float(min(often)) if often else median(gaps)


def paragraphs_of(lines: Iterable[Line], manner: Manner) -> list[Paragraph]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, manner):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, manner) for group in groups]


def _goes_on(group: list[Line], line: Line, manner: Manner) -> bool:
    """Whether `line` continues the paragraph of the lines `group`."""
    last = group[-1]
    if _is_year_behind_number(last.text, line.text) or ROW.search(last.text) or ROW.search(line.text):
        return False
    if max(last.size, line.size) > OTHER_SIZE * min(last.size, line.size):
        return False
    if not line.first and line.page == last.page and _gap_is_wide(last, line, manner):
        return False
    if line.size > OTHER_SIZE * manner.size:
        return _fills(last, line)
    if line.x0 - line.left > INDENT * line.size:
        return not _short_of(last, line, SPARE) and not _is_first_line(group, line)
    anew = _starts_anew(last, line)
    if manner.indented:
        alike = last.heavy == line.heavy and not (anew and (abs(last.size - line.size) >= OWN_SIZE or _heads(line)))
        return alike and not _short_of(last, line, SPARE if anew else CLEARLY)
    spare = SPARE if ENDED.search(last.text) else OPEN
    return not _short_of(last, line, spare) and not anew


def _is_year_behind_number(text: str, following: str) -> bool:
    """Whether two lines would make one number of two, 投资1200⏎2023年: nothing but a break by hand parts them so."""
    return text[-1:].isdecimal() and bool(YEAR.match(following))


def _fills(last: Line, line: Line) -> bool:
    """Whether a line of a heading fills its column, so that the next one goes on with it."""
    return last.x1 - last.x0 + (1 + _need(line.text)) * last.size > last.right - last.left


def _is_first_line(group: list[Line], line: Line) -> bool:
    """Whether a line that stands in begins a paragraph: not one of a block that stands in as a whole."""
    inset, above = line.x0 - line.left, group[-1].x0 - group[-1].left
    block = abs(inset - above) < 0.5 * line.size and (len(group) > 1 or inset > 3.2 * line.size)
    hangs = (
        len(group) == 1
        and inset - above > INDENT * line.size
        and bool(read_mark(group[0].text))
        and inset > 3.2 * line.size
    )
    return not (block or hangs)


def _short_of(last: Line, line: Line, spare: float) -> bool:
    """Whether `last` ends before its column does, though the next word would have had room."""
    need = _need(line.text, TOKEN if ENDED.search(last.text) else QUOTED)
    return last.right - last.x1 > (spare + max(0.0, need - 1)) * last.size


def _need(text: str, unbroken: re.Pattern[str] = TOKEN) -> float:
    """Characters' breadth of what a text begins with and cannot be broken."""
    token = unbroken.match(text)
    return sum(1.0 if each > "\u2e80" or each in "“”‘’…—" else 0.55 for each in (token[0] if token else ""))


def _gap_is_wide(last: Line, line: Line, manner: Manner) -> bool:
    usual = manner.leading.get(round(2 * line.size), 0)
    return usual > 0 and line.base - last.base > WIDER * usual


def _heads(line: Line) -> bool:
    """Whether a line ends before its column does and no sentence with it, which no paragraph's last line does."""
    return line.right - line.x1 > SPARE * line.size and not ENDED.search(line.text)


def _starts_anew(last: Line, line: Line) -> bool:
    """Whether, where first lines do not stand in, words alone say that a paragraph begins."""
    mark = read_mark(line.text)
    begins = line.text.startswith("——") or (mark is not None and mark.style != "bullet")
    return begins and bool(ENDED.search(last.text))


def _paragraph(group: list[Line], manner: Manner) -> Paragraph:
    text = group[0].text
    for line in group[1:]:
        latin = text[-1:].isascii() and text[-1:].isalpha() and line.text[:1].isascii() and line.text[:1].isalpha()
        text = text + " " + line.text if latin else _joined(text, line.text)
    size = max(line.size for line in group)
    large = size > OTHER_SIZE * manner.size or all(line.heavy for line in group)
    return Paragraph(text, group[0].page, size, large and len(text) <= 2 * HEADING and not text.endswith(("。", "；")))


def _joined(text: str, more: str) -> str:
    """Two lines as one; a word cut by a hyphen whole again."""
    if re.search(r"[A-Za-z]-$", text) and more[:1].isascii() and more[:1].islower():
        return text[:-1] + more
    return text + more
