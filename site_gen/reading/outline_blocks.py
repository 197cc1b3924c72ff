"""Lines of a report -> its blocks: headings split from the text that follows them on the line.

A block here is a draft: what kind of passage it is and how it is numbered; its level comes later.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.report import PassageKind
from site_gen.reading.outline_marks import MAJOR, NARROW_STOP, Mark, read_mark
from site_gen.reading.strand import Strand

SALUTATION = compiled(
    r"(?:尊敬的)?(?:[一-龥]{0,3}(?:主任|书记|主席)、)?(?:各位|同志们)[^。！，,：:；]{0,16}[：:！!，,。]?"
)
"""各位代表！ on a line of its own."""
STOP = compiled(rf"[。！!？?]|{NARROW_STOP}")
CLAUSE_INSIDE = compiled(r"(?<=[。！？!?：:])\s*(?=[（(][一二三四五六七八九十]{1,3}[)）])")
"""重点抓好以下工作:|(一)稳字当头……"""
SECTION_INSIDE = compiled(r"(?<=[。！？!?])\s*(?=[一二三四五六七八九十]{1,3}、)")
"""……完成省下达任务。|一、聚焦抓项目增效益……"""
YEAR_HEADING = compiled(
    r"(?<=[。！？!?])\s*(?:(?:19|20)\d\d年|过去五年|今后五年)(?:政府)?(?:主要)?(?:工作|目标|任务|重点)"
    r"(?:工作|目标|任务|重点|安排|回顾|打算|建议|总体要求|和){1,4}(?=[^。，、的])"
)
"""……请提出意见。2023年工作回顾2023年是……, in a report on one line."""
LEAD_WORD = compiled(
    r"大力|坚定不移|着力|不断|高水平|高质量|高标准|深入|持续|加快|全面|全力|扎实|切实|积极|稳步|有力|统筹|推进|推动|提升|强化|优化|打造|构建|做强|健全|深化|加强|促进|完善"
)
"""Words that open the sentence behind a heading which lost its line end."""
HEADING_CHARACTERS = 60
"""A longer first sentence is no heading."""
LEAD_CHARACTERS = 45
"""The same for what hangs below a heading: 一是……, ——……"""
BARE_CHARACTERS = 30
COUNTS = compiled(r"\d\s*(?:[十百千万亿]+[^\W\d_]{0,3}|[%％‰]|(?![年月日届次号期])[^\W\d_]{1,2})$")
"""How a line ends that states a number."""
TOLD_CHARACTERS = 90
"""The same for what the format of the file calls a heading."""
BODY_CHARACTERS = 12
"""Fewer behind a first sentence are no text of their own."""


class Draft(Struct, frozen=True):
    """A block whose level is not yet known."""

    strand: Strand
    kind: PassageKind = "paragraph"
    mark: Mark | None = None
    is_rest: bool = False
    """Whether it is the text that stood behind a heading on the heading's line."""
    told: int = 0
    """The level of the heading that the format of the file says it is; 0 where it says nothing."""

    @property
    def text(self) -> str:
        return self.strand.text


def drafts_of(lines: list[Strand], told: Mapping[int, int] = MappingProxyType({})) -> list[Draft]:
    """The blocks of a body, numbered headings and lists told from paragraphs.

    `told`: where the format of the file has a heading -> its level.
    """
    one_line = len(lines) < 12
    parts = _first_points_apart([part for line in lines for part in _fused_apart(line, one_line)])
    levels = _believed(parts, told)
    drafts = _points_in_order(
        [Draft(part, mark=read_mark(part.text), told=levels.get(_start(part), 0)) for part in parts]
    )
    neighbours = zip([None, *drafts], drafts, [*drafts[1:], None], strict=False)
    return [piece for before, draft, after in neighbours for piece in _read(draft, before, after, one_line)]


def _start(part: Strand) -> int:
    return part.places[0] if part.places else -1


def _believed(parts: Sequence[Strand], told: Mapping[int, int]) -> Mapping[int, int]:
    """`told`, unless most of what it calls headings are paragraphs: a text that is all set in the style of headings."""
    called = [part.text for part in parts if _start(part) in told]
    return told if 2 * sum(_is_headed(text) for text in called) >= len(called) else {}


def _is_headed(text: str) -> bool:
    """Whether words that a format calls a heading can be one: two sentences, or a long one, are a paragraph."""
    limit = HEADING_CHARACTERS if STOP.search(text) else TOLD_CHARACTERS
    return len(text) <= limit and not STOP.search(text[:-1])


def _fused_apart(line: Strand, one_line: bool) -> list[Strand]:
    """A line cut where a numbered heading begins inside it."""
    cuts = {match.end() for match in CLAUSE_INSIDE.finditer(line.text)}
    if one_line:
        sections = (match.end() for match in SECTION_INSIDE.finditer(line.text))
        cuts |= {start for start in sections if read_mark(line.text[start : start + 20])}
        cuts |= {edge for match in YEAR_HEADING.finditer(line.text) for edge in match.span()}
        cuts |= {match.start() for match in re.finditer(r"(?<=[。！])各位代表[！，,]", line.text)}
    edges = [0, *sorted(cuts - {0}), len(line)]
    parts = [line.cut(start, end).strip() for start, end in pairwise(edges)]
    return [part for part in parts if part]


def _read(draft: Draft, before: Draft | None, after: Draft | None, one_line: bool) -> Iterator[Draft]:
    """The draft with its kind; two of them where a heading opens a paragraph."""
    text, mark = draft.text, draft.mark
    if SALUTATION.fullmatch(text):
        yield replace(draft, kind="salutation", mark=None)
    elif mark is None:
        is_heading = _is_headed(text) if draft.told else _is_bare_heading(text)
        yield replace(draft, kind="heading") if after and is_heading else draft
    elif draft.told and _is_headed(text):
        yield replace(draft, kind="heading")
    elif one_line and mark.style == "section" and STOP.search(text) and (end := _glued_end(text)):
        yield from _split(draft, end)
    else:
        end = _first_sentence(text)
        limit = HEADING_CHARACTERS if mark.style in MAJOR else LEAD_CHARACTERS
        if end > limit or end - mark.end < 2:
            yield replace(draft, kind="item")
        elif len(text) - end >= BODY_CHARACTERS:
            yield from _split(draft, end)
        elif mark.style in MAJOR or _heads(draft, before, after):
            yield replace(draft, kind="heading")
        else:
            yield replace(draft, kind="item")


def _split(draft: Draft, end: int) -> Iterator[Draft]:
    yield replace(draft, strand=draft.strand.cut(0, end).strip(), kind="heading")
    yield Draft(draft.strand.cut(end).strip(), is_rest=True)


def _first_sentence(text: str) -> int:
    """Where the first sentence of `text` ends, its full stop included."""
    match = STOP.search(text)
    if not match:
        return len(text)
    return match.end() + (text[match.end() : match.end() + 1] in tuple("”’）"))


def _is_bare_heading(text: str) -> bool:
    """Whether a line without a number is a heading: 2024年工作回顾, 加强政府自身建设; not 新增学位4200个."""
    says = re.search(
        r"^\||[。！？!?；;：:，,、….．]$|[。；;：:]|^[\d.,%％年-]+$|\d\s[-\d.,%％]+$", text
    ) or COUNTS.search(text)
    return 4 <= len(text) <= BARE_CHARACTERS and not says


def _heads(draft: Draft, before: Draft | None, after: Draft | None) -> bool:
    """Whether a one-sentence block heads the next: 一是保持宏观政策连续性……合理区间。 alone on its line.

    The last of a list of one-sentence blocks does not.
    """
    if draft.mark is None or draft.mark.style == "bullet" or after is None or after.mark:
        return False
    is_listed = before is not None and before.mark is not None and before.mark.style == draft.mark.style
    return not is_listed and len(after.text) > 2 * len(draft.text)


def _glued_end(text: str) -> int:
    """Where a heading ends that lost its line end, else 0: 一、聚焦抓项目增效益，持续巩固经济回升势头|大力实施……"""
    first = text[: _first_sentence(text)]
    comma = max(first.rfind("，"), first.rfind(","))
    match = LEAD_WORD.search(first, comma + 7) if comma > 0 else None
    return match.start() if match and len(first) - match.start() >= 5 and len(first) > len(text[:comma]) + 12 else 0


FIRST_POINT_INSIDE = compiled(r"(?<=[。：:])一(?:是|要)")
"""切实做到“八个坚定不移”：|一是坚定不移抓发展。"""
SECOND_POINT = compiled(r"二(?:是|要)")
SECOND_INSIDE = compiled(r"[。；;，：]二(?:是|要)")


def _first_points_apart(parts: list[Strand]) -> list[Strand]:
    """The parts, 一是 made to open one where it stands inside but 二是 opens the next: 着力抓好：|一是……"""
    done: list[Strand] = []
    for index, part in enumerate(parts):
        match = FIRST_POINT_INSIDE.search(part.text)
        second = any(SECOND_POINT.match(each.text) for each in parts[index + 1 : index + 3])
        if match and second and not SECOND_INSIDE.search(part.text):
            done += [part.cut(0, match.start()), part.cut(match.start())]
        else:
            done.append(part)
    return done


def _points_in_order(drafts: list[Draft]) -> list[Draft]:
    """The drafts, 一是 taken for no mark where no 二是 opens a block after it, and 二是 where no 一是 does before."""
    valid: set[int] = set()
    run: list[int] = []
    for index, draft in [*enumerate(drafts), (len(drafts), None)]:
        mark = draft.mark if draft else None
        is_point = mark is not None and mark.style == "point"
        if draft is None or (mark and (mark.style in MAJOR or (is_point and mark.number == 1))):
            valid |= set(run) if len(run) > 1 else set()
            run = []
        if mark and is_point and mark.number == len(run) + 1:
            run.append(index)
    return [
        replace(draft, mark=None) if draft.mark and draft.mark.style == "point" and index not in valid else draft
        for index, draft in enumerate(drafts)
    ]
