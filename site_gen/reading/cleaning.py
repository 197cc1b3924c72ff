"""Source -> its report: front matter and body as strands, and what is no part of it as omissions.

Nothing is changed, only left out or joined; every character that remains knows its place in the source.
"""

import re
from dataclasses import dataclass

from site_gen.model.report import Omission
from site_gen.reading.cleaning_back import body_of
from site_gen.reading.cleaning_front import Front, front_of
from site_gen.reading.cleaning_noise import lines_of, tightened, without, without_page_numbers
from site_gen.reading.cleaning_repeats import without_repeats
from site_gen.reading.cleaning_wraps import layout_of, unwrapped
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.strand import Strand

SALUTATION = re.compile(r"(?:尊敬的)?(?:各位|同志们)[^。！，,：:；]{0,16}[：:！!，,]?")
"""各位代表：  各位代表、同志们：  各位主任、委员："""
GREETING = re.compile(r"(?:尊敬的)?(?:各位|同志们)[^。！，,：:；\s]{0,16}[：:]")
"""The salutation that opens a report, with its colon."""
OPENING = re.compile(r"(?:现在|下面)[，,]?.{0,24}?我.{0,3}(?:代表|受|向).{2,40}?(?:报告|审议)")
"""现在，我代表市人民政府向大会报告工作"""
NOTE_MARK = re.compile(r"(?<=\S)[\[〔［【]\d{1,3}[\]〕］】]")
"""全面推行“双随机”[12]; not 国发〔2021〕5号"""
COLUMN = re.compile(r"(?<=\S)[ \t\xa0\u2000-\u200a\u3000]{2,}(?=\S)")
"""Spaces that stand for a paragraph's end in a report on one line."""
FEW_LINES = 12
ONE_LINE = 1500
"""Characters of a line that holds more than a paragraph."""
FIRST_PARAGRAPH = 60
"""Characters of a line that is a paragraph whatever its words."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A report without what is no part of it."""

    front: Front
    greeting: Strand | None
    """各位代表："""
    lines: list[Strand]
    """The body, a paragraph a line where the source has lines."""
    omissions: list[Omission]


def cleaned(source: str) -> Cleaned:
    """The report that `source` holds."""
    read = lines_of(source)
    lines, pages = without_page_numbers(read)
    lines, repeats = without_repeats(_one_by_one(lines))
    lines = [part for line in lines for part in _greeting_apart(line)]
    start = _greeting_index(lines)
    front = front_of(lines[:start])
    greeting = lines[start] if start < len(lines) and GREETING.fullmatch(lines[start].text) else None
    rest = lines[start + bool(greeting) :]
    body, behind = body_of([tightened(line) for line in unwrapped(rest, layout_of(_prose(rest)))])
    marks: list[Omission] = []
    for index, line in enumerate(body):
        body[index], cut = without(line, NOTE_MARK, "note-mark")
        marks += cut
    return Cleaned(front, greeting, body, [*read.omissions, *pages, *repeats, *front.omissions, *behind, *marks])


def _prose(lines: list[Strand]) -> list[Strand]:
    """The lines up to the last that ends a sentence: without the menus behind a report."""
    end = max((i for i, line in enumerate(lines) if line.text.endswith(("。", "！", "!"))), default=-1)
    return lines[: end + 1]


def _one_by_one(lines: list[Strand]) -> list[Strand]:
    """The lines; those of a report on one line cut where spaces stand for the ends of paragraphs."""
    if len(lines) > FEW_LINES:
        return lines
    return [part for line in lines for part in (_columns(line) if len(line) > ONE_LINE else [line])]


def _columns(line: Strand) -> list[Strand]:
    parts: list[Strand] = []
    start = 0
    for match in COLUMN.finditer(line.text):
        parts.append(line.cut(start, match.start()))
        start = match.end()
    return [*parts, line.cut(start)]


def _greeting_apart(line: Strand) -> list[Strand]:
    """A line cut before and behind the greeting that it holds: 上海市市长　龚正 各位代表：现在，我代表……"""
    for match in GREETING.finditer(line.text[:200]):
        begins = match.start() == 0 or line.text[match.start() - 1].isspace()
        opens = match.end() == len(line) or OPENING.match(line.text[match.end() : match.end() + 120].strip())
        if begins and opens:
            parts = (line.cut(0, match.start()), line.cut(*match.span()), line.cut(match.end()))
            return [part.strip() for part in parts if part.text.strip()]
    return [line]


def _greeting_index(lines: list[Strand]) -> int:
    """Index of the line that begins the body: the greeting, else the opening words, else the first paragraph."""
    for begins in (GREETING.fullmatch, OPENING.match, SALUTATION.match, _begins_body):
        index = next((i for i, line in enumerate(lines) if begins(line.text)), None)
        if index is not None:
            return index
    return 0


def _begins_body(text: str) -> bool:
    """Whether a line can only be of the body: a numbered heading, or a long sentence."""
    mark = read_mark(text)
    return (mark is not None and mark.style == "section") or (len(text) > FIRST_PARAGRAPH and "。" in text)
