"""A report on one line -> its paragraphs: cut where spaces or numbered headings stand for breaks."""

from collections.abc import Iterable

from site_gen.model.compiled import compiled
from site_gen.reading.strand import Strand

COLUMN = compiled(r"(?<=\S)[ \t\xa0\u2000-\u200a\u3000]{2,}(?=\S)")
"""Spaces that stand for a paragraph's end in a report on one line."""
_ORDER = "[一二三四五六七八九十]{1,3}"
_OF_YEAR = r"(?:关于)?(?:20|19)\d\d\s?年(?:度|全[市县区省州]|政府|主要|重点|经济社会发展|的)*(?:工作|任务|情况)"
BEFORE_MARK = compiled(
    rf"(?:(?<=[。！？!?：:])|(?<=[。！？!?][”’）)]))\s?(?={_ORDER}、|[（(]{_ORDER}[）)]|第{_ORDER}部分"
    rf"|(?:尊敬的)?各位(?:代表|委员)[：:，,！!]|{_OF_YEAR}(?:回顾|总结|安排|打算|建议|重点|部署))"
    rf"|\s(?={_ORDER}、{_OF_YEAR}(?:回顾|总结|安排|打算|部署))"
)
"""……取得新成效。二、2024年工作安排"""
HEADING = compiled(
    rf"(?:(?:{_ORDER}、|第{_ORDER}部分[：:、]?)[^，。；：！]{{2,28}}?"
    r"(?:工作(?:的?(?:回顾|总结|情况|安排|打算|部署|重点|任务|建议))|回顾|总体要求(?:和(?:主要|预期|奋斗)目标)?"
    rf"|(?:主要|重点|目标)(?:目标|任务|工作)|发展目标|自身建设)|{_OF_YEAR}(?:回顾|总结|安排|打算|建议|重点|部署))"
    r"(?=\s?[一-龥（(“\d])(?!\s?[和与及、])"
)
"""二、2024年工作安排今年是……: where the heading ends."""
RUN_ON = compiled(
    rf"(?:^|[。！!]\s?)(?P<heading>{_ORDER}、[^，。；：！,;:]{{4,32}}?(?:回顾|成就|成效|情况|安排|任务|目标|部署|打算))"
    r"(?=\s?(?:(?:19|20)\d\d年|过去|刚刚过去|今年|新的一年|[五三]年来)[^。，,]{0,10}[，,])"
)
"""一、2020年工作回顾和“十三五”主要成就2020年，是……: the paragraph begins on the line of its heading."""
FRONT = compiled(
    r"(?<=工作报告)\s+(?=[—（(]|\S{2,20}(?:届|工作报告))|(?<=[（(]摘要[）)])\s*(?=[—―–])|\s+(?=(?:19|20)\d\d\s*年\s*\d)"
    r"|(?:(?<=会议上)|(?<=日[)）]))\s+(?=\S{0,16}[省市县区州旗镇乡]长)"
)
"""山北县政府工作报告 2025年1月8日在……会议上 县长 李向前 各位代表：……: what stands before a greeting."""
CHAPTERS = compiled(rf"(?<=[。！!：:])\s?{_ORDER}、(?:(?:19|20)\d\d|过去|今)年")
TITLED = compiled(rf"[^。，]{{0,24}}工作报告[^。，]{{0,60}}会议上[^。，]{{0,24}}\s{_ORDER}、{_OF_YEAR}")
"""政府工作报告（摘要）——2013年1月16日在……会议上 县长 林一 一、2012年工作回顾……, all on one line."""
FEW_LINES = 12
ONE_LINE = 1500
"""Characters of a line that holds more than a paragraph."""


def one_by_one(lines: list[Strand]) -> list[Strand]:
    """The lines; those of a report on one line cut into its paragraphs."""
    if len(lines) > FEW_LINES:
        return lines
    return [part for line in lines for part in (_paragraphs(line) if _holds_report(line) else [line])]


def _holds_report(line: Strand) -> bool:
    """Whether a line holds more than a paragraph: it is long, two chapters begin in it, or the first behind a title."""
    chapters = len(CHAPTERS.findall(line.text)) > 1 or TITLED.match(line.text)
    return len(line) > ONE_LINE or bool(chapters)


def run_on(lines: list[Strand]) -> list[Strand]:
    """Lines cut before and behind headings that stand in a paragraph, where the report has lines of its own."""
    return [part for line in lines for part in ([line] if _holds_report(line) else _headings_apart(line))]


def _headings_apart(line: Strand) -> list[Strand]:
    found = [match.span("heading") for match in RUN_ON.finditer(line.text)]
    return [part.strip() for part in _cut(line, [(at, at) for span in found for at in span]) if part.text.strip()]


def _paragraphs(line: Strand) -> list[Strand]:
    columns = _cut(line, (match.span() for match in COLUMN.finditer(line.text)))
    return [part for column in columns for part in _marked(column)]


def _marked(line: Strand) -> list[Strand]:
    """A line that holds more than a paragraph cut before each numbered heading, and behind those of chapters."""
    if not _holds_report(line):
        return [line]
    front, *parts = _cut(line, (match.span() for match in BEFORE_MARK.finditer(line.text)))
    return [piece.strip() for part in (*fronts_apart(front), *parts) for piece in _headed(part)]


def fronts_apart(front: Strand) -> list[Strand]:
    """What stands before a greeting cut into title, session and speaker."""
    return _cut(front, (match.span() for match in FRONT.finditer(front.text)))


def _headed(part: Strand) -> list[Strand]:
    heading = HEADING.match(part.text)
    return _cut(part, [(heading.end(), heading.end())] if heading else ())


def _cut(line: Strand, gaps: Iterable[tuple[int, int]]) -> list[Strand]:
    """`line` in pieces, without what stands in the gaps."""
    parts: list[Strand] = []
    start = 0
    for gap in gaps:
        parts.append(line.cut(start, gap[0]))
        start = gap[1]
    return [*parts, line.cut(start)]
