"""Start of a block -> the mark that numbers it: 一、 （一） 第一， 一是 1. —— and their sisters."""

import re
from typing import Literal

from msgspec import Struct

from site_gen.model.compiled import compiled

Style = Literal["part", "section", "clause", "ordinal", "point", "figure", "bullet"]
"""In the order in which reports nest them; `ordinal` and those after it hang below whatever heading stands above."""
MAJOR: tuple[Style, ...] = ("part", "section", "clause", "ordinal")
"""Marks of headings that may stand on a line of their own."""

NUMERAL = "一二三四五六七八九十"
FORMAL = "壹贰叁肆伍陆柒捌玖拾"
NARROW_STOP = rf"[.．](?:(?<=[%％].)|(?<=[一-龥][^\W\d{NUMERAL}].))(?=[一-龥（(“\d]|$)"
"""平稳运行.新增: the full stop of a copy with half-width punctuation; not that of 一.工作回顾 or 5.2."""

MARKS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    # 第一部分 2023年工作回顾
    ("part", compiled(rf"第\s*([{NUMERAL}]{{1,3}})\s*(?:部分|章|篇)[：:、\s]*")),
    # 一、2023年工作回顾; not 一、二、三产业 or 三、四线城市
    ("section", compiled(rf"([{NUMERAL}]{{1,3}})\s*[、．.](?![{NUMERAL}]+[、产线])\s*")),
    # 壹 砥砺奋进的五年, its space lost too
    ("section", compiled(rf"([{FORMAL}])(?:[、．.\s]\s*|(?<![伍陆])(?=[一-龥“]{{3}}))")),
    # （一）经济发展稳中向好; ( 一 )
    ("clause", compiled(rf"[（(〔]\s*([{NUMERAL}]{{1,3}})\s*[)）〕][、，]?\s*")),
    # 第一，竭力厚植比较优势
    ("ordinal", compiled(rf"第([{NUMERAL}]{{1,2}})[，、,：:]\s*")),
    # 一是突出优势产业链振兴实体经济; 三要积极发展循环经济; 其一，
    ("point", compiled(rf"(?:([{NUMERAL}]{{1,2}})(?:是|要)|其([{NUMERAL}])[，、,])")),
    # 1.加快产业转型; 10、实施沃土工程; （3）; not 2.5公里
    ("figure", compiled(r"(?:[（(]\s*(\d{1,2})\s*[)）]|(\d{1,2})\s*[.．、](?!\d))[、，]?\s*")),
    # ——国民经济快速增长
    ("bullet", compiled(r"(?:[—―–－─⸺]{1,4}|--+|[•●■◆▲◇★])\s*")),
)


_PLAIN = str.maketrans(FORMAL, NUMERAL)


class Mark(Struct, frozen=True):
    """How a block is numbered."""

    style: Style
    number: int
    """1 for 一; 0 for a bullet."""
    end: int
    """Where the words after the mark begin."""


def read_mark(text: str) -> Mark | None:
    """The mark that `text` opens with, or None: `（十一）加快…` is a clause, number 11."""
    for style, pattern in MARKS:
        match = pattern.match(text)
        if match:
            digits = next((group for group in match.groups() if group), "")
            return Mark(style, numeral_of(digits), match.end())
    return None


def numeral_of(numeral: str) -> int:
    """十一 -> 11, 叁 -> 3, 7 -> 7, 二十三 -> 23; nothing, and what is no numeral, such as 三一十, -> 0."""
    numeral = numeral.translate(_PLAIN)
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    if len(tens) > 1 or (ten and len(ones) > 1) or "十" in tens:
        return 0
    digits = [str(NUMERAL.index(digit) + 1) for digit in (tens or "一" if ten else "") + ones]
    return int("".join(digits if ones else [*digits, "0"])) if numeral else 0
