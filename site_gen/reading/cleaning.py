"""Source -> its report: front matter and body as strands, and what is no part of it as omissions.

Nothing is changed, only left out or joined; every character that remains knows its place in the source.
"""

from collections.abc import Collection
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.reading.cleaning_annex import annex_start, behind_of
from site_gen.reading.cleaning_back import body_of, close_of
from site_gen.reading.cleaning_chunks import without_chunks
from site_gen.reading.cleaning_front import BYLINE, LABEL, TITLE, Front, front_of
from site_gen.reading.cleaning_noise import lines_of, tightened, without, without_page_numbers
from site_gen.reading.cleaning_oneline import fronts_apart, one_by_one, run_on
from site_gen.reading.cleaning_repeats import without_repeats
from site_gen.reading.cleaning_signature import said_of, signature_of
from site_gen.reading.cleaning_stamps import without_stamps
from site_gen.reading.cleaning_wraps import layout_of, unwrapped
from site_gen.reading.furniture import is_furniture
from site_gen.reading.outline_blocks import SALUTATION
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.strand import Strand

GREETING = compiled(
    r"(?:尊敬的)?(?:[一-龥]{0,3}(?:主任|书记|主席团?)、)?(?:各位|同志们|[一-龥]{2}朋友们)[^。！，,：:；\s]{0,16}"
    r"(?:(?:[，,]|(?<=、)\s+)(?:各位|同志们)[^。！，,：:；\s]{0,12})?(?:[：:]|。(?=现在|$))"
)
"""The salutation that opens a report, with its colon: 各位代表：; 主席团、各位代表：; 各位代表，同志们："""
DAY_AND_SESSION = compiled(
    r"[—―－\s-]*(?:(?:19|20)\d\d|二[〇○零0]\S\S)年.{3,12}日在[^。，：:]{6,50}会议上(?=[^。，]{0,30}各位)"
)
"""——2003年1月11日在……第一次会议上自治区主席 乌云其木格各位代表：本届政府……, all on one line."""
OPENING = compiled(
    r"(?:(?:尊敬的)?各位(?:代表|委员|主任)[，,、：:！!同志们各位委员列席人员]*)?"
    r"(?:(?:现在|下面)[，,]?.{0,24}?)?我.{0,3}(?:代表|受|向).{2,40}?(?:报告|审议)"
    r"|现将[^。]{2,40}(?:汇报|报告)如下"
)
"""现在，我代表市人民政府向大会报告工作; 现将我区2005年工作情况汇报如下："""
NOTE_MARK = compiled(r"(?<=\S)[\[〔［【]\d{1,3}[\]〕］】]")
"""全面推行“双随机”[12]; not 国发〔2021〕5号"""
HEADS = compiled(
    r"(?!.*报告)(?:关于)?(?:(?:20|19)?\d\d年|“?十[一二三四五六]?五”?|过去).{0,20}(?:回顾|总结|工作|任务|成就|情况)(?:.{0,8})"
)
"""2023年工作回顾; “十四五”时期经济社会发展回顾"""
FIRST_WORDS = compiled(r"(?:(?:19|20)\d\d年|(?:刚刚)?过去的?[一五]年|[一五]年来)[，,是][^。]{12,}(?P<end>。)?")
"""2022年是极不平凡的一年，全县上下……。: a sentence with which a text may begin that has neither title nor greeting."""
OF_A_TITLE = ("报告", "会议", "市长", "县长", "区长", "州长", "镇长", "乡长", "旗长", "盟长", "主席")
"""What a title and the lines below it hold."""
ENOUGH = 300
"""Characters before a greeting that make the text before it part of the report."""
SENTENCES = 5
"""Full stops among them, at least."""
PROSE = 20
"""Characters of a line broken out of a paragraph, at least."""
FIRST_PARAGRAPH = 60
"""Characters of a line that is a paragraph whatever its words."""


class Cleaned(Struct, frozen=True):
    """A report without what is no part of it."""

    front: Front
    greeting: Strand | None
    """各位代表："""
    lines: list[Strand]
    """The body, a paragraph a line where the source has lines."""
    annex: list[Strand]
    """Lines of its annexes."""
    glossary: list[Strand]
    """Lines of its own glossary, which are among the omissions."""
    omissions: list[Omission]


def cleaned(source: str, headings: Collection[int] = (), table: int = -1) -> Cleaned:
    """The report that `source` holds; `headings`: where its format has some; `table`: where its last table begins."""
    read, stamps = without_stamps(lines_of(source))
    lines, pages = without_page_numbers(read)
    lines, numbers = without_chunks(lines)
    lines, repeats = without_repeats(run_on(one_by_one(lines)))
    lines = [part for line in lines for part in _greeting_apart(line)]
    start = _with_heading(lines, _body_index(lines), headings)
    front = front_of(lines[:start])
    greeting = lines[start] if start < len(lines) and GREETING.fullmatch(lines[start].text) else None
    rest = lines[start + bool(greeting) :]
    cut = annex_start(rest, close_of(rest))
    body, between = body_of(_paragraphs(rest[:cut]), table)
    behind = behind_of(_cells(rest[cut:]))
    marks: list[Omission] = []
    for index, line in enumerate(body):
        body[index], found = without(line, NOTE_MARK, "note-mark")
        marks += found
    signed = signature_of(rest[:cut], body)
    omissions = [
        *read.omissions,
        *stamps,
        *pages,
        *numbers,
        *repeats,
        *front.omissions,
        *between,
        *behind.omissions,
        *marks,
    ]
    front = replace(front, signed=tuple(line.text for line in signed))
    return Cleaned(front, greeting, body, behind.annex, behind.glossary, said_of(omissions, signed))


def _paragraphs(lines: list[Strand]) -> list[Strand]:
    return [tightened(line) for line in unwrapped(lines, layout_of(_prose(lines)))]


def _cells(lines: list[Strand]) -> list[Strand]:
    """The lines of annexes; those of a table, a cell a line, stay apart."""
    layout = layout_of(lines)
    return [tightened(line) for line in (unwrapped(lines, layout) if layout.width else lines)]


def _prose(lines: list[Strand]) -> list[Strand]:
    """The lines up to the last that ends a sentence: without the menus behind a report."""
    end = max((i for i, line in enumerate(lines) if line.text.endswith(("。", "！", "!"))), default=-1)
    return lines[: end + 1]


def _greeting_apart(line: Strand) -> list[Strand]:
    """A line cut before and behind the greeting that it holds: 上海市市长　龚正 各位代表：现在，我代表……"""
    given = DAY_AND_SESSION.match(line.text)
    for match in GREETING.finditer(line.text[:200]):
        above = line.text[: match.start()]
        begins = not above or above[-1].isspace() or TITLE.fullmatch(above) or given
        opens = match.end() == len(line) or OPENING.match(line.text[match.end() : match.end() + 120].strip()) or given
        if begins and opens:
            day = given.end() if given else 0
            front = fronts_apart(line.cut(day, match.start()))
            parts = (line.cut(0, day), *front, line.cut(*match.span()), line.cut(match.end()))
            return [part.strip() for part in parts if part.text.strip()]
    return [line]


def _body_index(lines: list[Strand]) -> int:
    """Index of the line that begins the body: the greeting or the opening words, else the first heading or paragraph.

    Where a heading and paragraphs stand before a greeting and are no abstract of what follows, it begins with these.
    """
    greeting = _greeting_index(lines)
    first = next((i for i, line in enumerate(lines) if _begins_body(line.text)), None)
    if greeting is None and (prose := _prose_before(lines, first)) is not None:
        return prose
    if first is None:
        front = next((i for i, line in enumerate(lines) if not BYLINE.fullmatch(line.text)), 0)
        salutation = next((i for i, line in enumerate(lines) if SALUTATION.match(line.text)), front)
        return salutation if greeting is None else greeting
    if greeting is None or (first < greeting and _says(lines, first, greeting) >= ENOUGH):
        return first
    return greeting


def _greeting_index(lines: list[Strand]) -> int | None:
    """Index of the greeting, else of the opening words and the greeting without a colon above them: 各位代表！"""
    greeting = next((i for i, line in enumerate(lines) if GREETING.fullmatch(line.text)), None)
    opening = next((i for i, line in enumerate(lines) if OPENING.match(line.text)), None)
    if greeting is not None or not opening:
        return opening if greeting is None else greeting
    return opening - bool(SALUTATION.fullmatch(lines[opening - 1].text))


def _prose_before(lines: list[Strand], first: int | None) -> int | None:
    """Index of the first line of the sentences before the first heading, where they make a text of their own.

    A report without greeting whose lines are broken has no line that is a paragraph by itself; one long sentence will
    do where it opens as a review does.
    """
    end = len(lines) if first is None else first
    own = [i for i in range(end) if _is_prose(lines[i].text)]
    behind = "".join(line.text for line in lines[end:])
    told = sum(len(lines[i]) for i in own if lines[i].text[:20] not in behind)
    stops = sum(line.text.count("。") for line in lines[:end])
    begins = own and (stops >= SENTENCES or FIRST_WORDS.match(lines[own[0]].text))
    return own[0] if begins and told >= ENOUGH else None


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE and "，" in text and not LABEL.match(text) and not is_furniture(text)


def _with_heading(lines: list[Strand], start: int, headings: Collection[int]) -> int:
    """Where the headings begin right above a body that opens with a paragraph: they are chapters, not a title."""
    told = (
        line.places[0] in headings and not any(word in line.text for word in OF_A_TITLE)
        for line in reversed(lines[:start])
        if line
    )
    return (
        start - sum(1 for _ in takewhile(bool, told)) if start < len(lines) and not _opens(lines[start].text) else start
    )


def _opens(text: str) -> bool:
    return bool(GREETING.match(text) or OPENING.match(text))


def _says(lines: list[Strand], first: int, end: int) -> int:
    """Characters of the paragraphs from `first` to before `end` that do not come again behind."""
    behind = "".join(line.text for line in lines[end:])
    paragraphs = [line.text for line in lines[first:end] if len(line) > FIRST_PARAGRAPH and "。" in line.text]
    return sum(len(text) for text in paragraphs if text[:20] not in behind and not is_furniture(text))


def _begins_body(text: str) -> bool:
    """Whether a line can only be of the body: a heading of its first level, or a long sentence."""
    if LABEL.match(text) and len(text) < ENOUGH:
        return False
    mark = read_mark(text)
    numbered = mark is not None and (mark.style in ("part", "section") or (mark.style == "clause" and mark.number == 1))
    if (words := FIRST_WORDS.match(text)) and words["end"] and text.endswith("。"):
        return True
    return (
        numbered
        or bool(HEADS.fullmatch(text))
        or (len(text) > FIRST_PARAGRAPH and ("。" in text or text.endswith("：")))
    )
