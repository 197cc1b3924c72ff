"""Lines -> the report's body, line by line without the furniture of a web page between and behind its paragraphs.

What stands between the first heading and the close is the report's, whatever a paragraph ends with; behind the close
only what cannot be a paragraph is left out.
"""

import re

from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import omitted
from site_gen.reading.furniture import SHORT, furniture_of, is_furniture, is_sentence, reason_of
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.strand import Strand

CLOSING = compiled(r"让我们|紧密地?团结在|(?:努力|不懈|团结|共同|接续|继续)奋斗[！!。]|(?:谱写|书写|开创).{0,24}[！!]")
"""让我们更加紧密地团结在以习近平同志为核心的党中央周围……不懈奋斗！"""
TAIL = 900
"""Characters at the end of a line in which the call stands."""
CAVEAT = compiled(
    r"[（(]?(?:注|备注|说明|注释)\s*[：:]\s*\S|[（(][^（）()]{0,30}(?:数据|(?:预计|快报|统计)数)[^（）()]{0,30}[）)]$"
)
"""注：本报告数据为快报数; （文中数据均为预计数）"""
LEFT_OUT = compiled(r"[…·.。]{2,}")
"""…… on a line of its own: what an extract leaves out."""
BREAKS_OFF = compiled(r"[一-龥]。[^。]*\d|[一-龥][。！][^。！]*，|[，；、]$")
"""人民生活不断改善。居民收入1.3万元，; 各位代表！成绩来之不易，这是"""
RIGHTS = re.compile(r"本作品|公有领域|[A-Z]?ICP备|网安备|版权所有|Copyright|©|All Rights", re.I)
"""……不懈奋斗！本作品在其来源国属公有领域: whose page it is, behind the last sentence."""
AFTERWARDS = 0.1
"""What part of a report may follow its close, at most, behind a line of furniture, to be no part of it."""


def close_of(lines: list[Strand]) -> int:
    """Index of the last line, in the second half, that ends with the call which closes a report; else the last one."""
    whole, before, found = sum(len(line) for line in lines), 0, len(lines)
    for index, line in enumerate(lines):
        before += len(line)
        if before > 0.4 * whole and is_sentence(line.text) and CLOSING.search(line.text[-TAIL:]):
            found = index
    return found


def body_of(lines: list[Strand], table: int = -1) -> tuple[list[Strand], list[Omission]]:
    """The lines of the body, and what is left out between and behind them.

    `table`: where the last table begins that was set apart; what names it stands above it, and is no foot of a page.
    """
    lines, watermark = _without_watermarks(lines)
    end = _end(lines, table)
    body, between = _without_furniture(lines[:end])
    return body, watermark + between + furniture_of(lines[end:])


def _end(lines: list[Strand], table: int) -> int:
    """Index after the last line that can be the report's."""
    close = close_of(lines)
    end = _before_page(lines, close) if close < len(lines) else len(lines)
    broken = close == len(lines)
    while end and not (_is_text(lines[end - 1].text, broken) or _heads(lines[end - 1], table)):
        end -= 1
    return end


def _before_page(lines: list[Strand], close: int) -> int:
    """Index of the furniture behind the close with which the rest of a page begins; the end where there is none."""
    for index in range(close + 1, len(lines)):
        if is_furniture(lines[index].text) and not is_sentence(lines[index].text):
            after = sum(len(line) for line in lines[index:] if is_sentence(line.text) and not is_furniture(line.text))
            return index if after <= AFTERWARDS * sum(len(line) for line in lines[:index]) else len(lines)
    return len(lines)


def _heads(line: Strand, table: int) -> bool:
    return bool(line.places) and line.places[0] < table and not is_furniture(line.text)


def _is_text(text: str, broken: bool) -> bool:
    """Whether a last line is one of the report: a sentence, a caveat, a numbered item, or one that was cut short.

    `broken`: the report has no close, so that it may break off in the middle of a sentence, however short.
    """
    if is_furniture(text):
        return False
    mark = read_mark(text)
    numbered = mark is not None and mark.style != "bullet" and len(text) > mark.end + 1
    said = is_sentence(text) or len(text) > SHORT or numbered or bool(CAVEAT.match(text) or LEFT_OUT.fullmatch(text))
    return said or (broken and bool(BREAKS_OFF.search(text)))


def _without_furniture(lines: list[Strand]) -> tuple[list[Strand], list[Omission]]:
    """The lines that are no furniture; between paragraphs it is short and no sentence."""
    body: list[Strand] = []
    omissions: list[Omission] = []
    for line in lines:
        if len(line) <= SHORT and is_furniture(line.text) and not is_sentence(line.text):
            omissions += omitted(line, reason_of(line.text) or "navigation")
        else:
            body.append(line)
    return body, omissions


def _without_watermarks(lines: list[Strand]) -> tuple[list[Strand], list[Omission]]:
    """The lines without what a vendor put behind their last full stop: ……努力奋斗！　来源：数据网."""
    kept: list[Strand] = []
    omissions: list[Omission] = []
    for line in lines:
        rights = RIGHTS.search(line.text, max(0, len(line) - TAIL))
        stop = max(line.text.rfind(mark, 0, rights.start() if rights else len(line)) for mark in "。！!") + 1
        rest = line.cut(stop).strip()
        if stop and rest and (rights or len(rest) <= SHORT) and is_furniture(rest.text):
            omissions += omitted(rest, "licence" if rights else "advert")
            line = line.cut(0, stop)
        kept.append(line)
    return kept, omissions
