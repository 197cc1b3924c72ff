"""Where the body of a report begins, behind its title, contents and greeting."""

from site_gen.model.compiled import compiled
from site_gen.reading.cleaning_front import BYLINE, LABEL
from site_gen.reading.furniture import is_furniture
from site_gen.reading.outline_blocks import SALUTATION
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.strand import Strand

GREETING = compiled(
    r"(?:尊敬的)?(?:[一-龥]{0,3}(?:主任|书记|主席团?)、)?(?:各位|同志们|[一-龥]{2}朋友们)[^。！，,：:；\s]{0,16}"
    r"(?:(?:[，,]|(?<=、)\s+)(?:各位|同志们)[^。！，,：:；\s]{0,12})?(?:[：:]|。(?=现在|$))"
)
"""The salutation that opens a report, with its colon: 各位代表：; 主席团、各位代表：; 各位代表，同志们："""
OPENING = compiled(
    r"(?:(?:尊敬的)?各位(?:代表|委员|主任)[，,、：:！!同志们各位委员列席人员]*)?"
    r"(?:(?:现在|下面)[，,]?.{0,24}?)?我.{0,3}(?:代表|受|向).{2,40}?(?:报告|审议)"
    r"|现将[^。]{2,40}(?:汇报|报告)如下"
)
"""现在，我代表市人民政府向大会报告工作; 现将我区2005年工作情况汇报如下："""
HEADS = compiled(
    r"(?!.*报告)(?:关于)?(?:(?:20|19)?\d\d年|“?十[一二三四五六]?五”?|过去).{0,20}(?:回顾|总结|工作|任务|成就|情况)(?:.{0,8})"
)
"""2023年工作回顾; “十四五”时期经济社会发展回顾"""
FIRST_WORDS = compiled(r"(?:(?:19|20)\d\d年|(?:刚刚)?过去的?[一五]年|[一五]年来)[，,是][^。]{12,}(?P<end>。)?")
"""2022年是极不平凡的一年，全县上下……。: a sentence with which a text may begin that has neither title nor greeting."""
ENOUGH = 300
"""Characters before a greeting that make the text before it part of the report."""
SENTENCES = 5
"""Full stops among them, at least."""
PROSE = 20
"""Characters of a line broken out of a paragraph, at least."""
FIRST_PARAGRAPH = 60
"""Characters of a line that is a paragraph whatever its words."""


def body_index(lines: list[Strand]) -> int:
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
