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
from site_gen.reading.cleaning_body import GREETING, OPENING, body_index
from site_gen.reading.cleaning_chunks import without_chunks
from site_gen.reading.cleaning_front import TITLE, Front, front_of
from site_gen.reading.cleaning_layout import cells_of, layout_of
from site_gen.reading.cleaning_noise import lines_of, tightened, without, without_page_numbers
from site_gen.reading.cleaning_oneline import fronts_apart, one_by_one, run_on
from site_gen.reading.cleaning_repeats import without_repeats
from site_gen.reading.cleaning_signature import said_of, signature_of
from site_gen.reading.cleaning_stamps import without_stamps
from site_gen.reading.cleaning_wraps import unwrapped
from site_gen.reading.strand import Strand

DAY_AND_SESSION = compiled(
    r"[—―－\s-]*(?:(?:19|20)\d\d|二[〇○零0]\S\S)年.{3,12}日在[^。，：:]{6,50}会议上(?=[^。，]{0,30}各位)"
)
"""——2003年1月11日在……第一次会议上自治区主席 乌云其木格各位代表：本届政府……, all on one line."""
NOTE_MARK = compiled(r"(?<=\S)[\[〔［【]\d{1,3}[\]〕］】]")
"""全面推行“双随机”[12]; not 国发〔2021〕5号"""
OF_A_TITLE = ("报告", "会议", "市长", "县长", "区长", "州长", "镇长", "乡长", "旗长", "盟长", "主席")
"""What a title and the lines below it hold."""


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
    start = _with_heading(lines, body_index(lines), headings)
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
    """The lines joined to paragraphs; the cells of a table, a cell a line, stay apart."""
    prose = _prose(lines)
    cells = cells_of([line.text for line in prose])
    layout = layout_of([line for at, line in enumerate(prose) if at not in cells])
    return [tightened(line) for line in unwrapped(lines, layout, cells)]


def _cells(lines: list[Strand]) -> list[Strand]:
    """The lines of annexes; those of a table, a cell a line, stay apart."""
    layout = layout_of(lines)
    return [tightened(line) for line in (unwrapped(lines, layout) if layout.width else lines)]


def _prose(lines: list[Strand]) -> list[Strand]:
    """The lines up to the last in which a sentence ends: without the menus behind a report."""
    end = max((i for i, line in enumerate(lines) if "。" in line.text or line.text.endswith(("！", "!"))), default=-1)
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
