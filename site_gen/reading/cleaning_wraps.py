"""Lines as broken by a page or an export -> lines as the report's paragraphs run.

Three things break lines: a page of fixed width, an export that puts every run of digits on a line of its own, and a
link or a subscript in the middle of a sentence (`细颗粒物（PM⏎2.5⏎）浓度`).
"""

import re
from collections.abc import Set

from site_gen.model.compiled import compiled
from site_gen.reading.cleaning_layout import CLOSED, SHORT, Layout, gap_before, width_of
from site_gen.reading.outline_levels import TOP
from site_gen.reading.outline_marks import MAJOR, NARROW_STOP, read_mark
from site_gen.reading.strand import Strand, joined

SENTENCE_END = compiled(rf"(?:[。！？!?…]|{NARROW_STOP})[”’）)》」』]*$")
GOES_ON = compiled(r"[，、；。：）】》”’%％,;:)]|[a-z]")
"""What cannot begin a paragraph."""
HANGS = compiled(r"[，、（“‘《【(,A-Za-z]$|(?<=[”就绩况顾结划务作])[和与及]$")
"""What cannot end one."""
MENU_START = compiled(
    r"分享到|上一[篇页]|下一[篇页]|相关文章|[\[【]?(?:打印|关闭)|版权|主办[:：]|责任编辑|来源[:：]|附件"
)
SALUTATION_START = compiled(r"(?:尊敬的)?(?:各位|同志们(?![一-龥]))")
FRAGMENT_OF_WORDS = compiled(r"[^\d\W]{1,4}|年[^\d\W]{1,12}")
"""任务, on a line of its own after 三、2017年重点工作; 年工作回顾 after 一、“十三五”成就和2020."""
PREDICATE = compiled(r"(?:发展到|达到|增加[到至为]|上升[到至为]|提高到|减少到|突破|共有?|已|均|被|荣获|获得|等|的)")
"""发展到6个, behind 中国驰名商标 on a line of its own: a link was broken out of the sentence."""
COUNT = compiled(
    r"\d[\d.]*⏎(?:[万亿]+(?:[元吨亩户人]|千瓦|立方米|公里|平方米)|个百分点)"
    r"|\d[\d.]*[万亿]+⏎(?:美?元|吨|亩|户|人|千瓦|立方米|公里|平方米)(?![一-龥]{4})"
)
"""总值达到74.4, and 万亿元 on the next line; 62.6亿, and 元."""
STATED = compiled(r"\d\s*[十百千万亿]*[^\W\d_]{1,3}$")
"""改造老旧小区86个: a number complete with its unit; one on the next line is another's."""
LEFT_OPEN = compiled(r"(?<![\d.])(?!(?:19|20)\d\d年?[，；])\d[\d.]*[^\d\s]{0,4}[，；][^，；。\d]{2,12}(?<=[一-龥])$")
"""收入完成3.9亿元，固定资产投资, and 完成15亿元 on the next line: no heading states a number and goes on.

逐梦2026，谱写新篇章 names a year."""
ROW = compiled(r"(?<=\S)\s[-−－]?\d[\d.,]*[%％]?\s[-−－]?\d[\d.,]*[%％]?$")
"""进出口总额 亿元 209.74 236.8: a row of a table that lost its borders."""
SUBJECT = 16
"""Characters of such a link, at most."""
LONG = 40
"""Characters beyond which a line without a full stop is no heading."""
CHAPTERS = ("part", "section", "clause")
"""Marks that no sentence is broken before."""
INDENT_TOLERANCE = 0.6
INDENT = 4
"""Characters of white space before a paragraph, at most."""


class _Open:
    """A paragraph that is being put together from lines."""

    def __init__(self, line: Strand) -> None:
        self.lines = [line]
        self.head = line.text[:80]
        self.tail = line.text
        self.size = len(line)

    def add(self, line: Strand) -> None:
        self.lines.append(line)
        self.tail = (self.tail + line.text)[-80:]
        self.head = (self.head + line.text)[:80]
        self.size += len(line)


BULLETS = ("•", "●", "▪", "■", "◆")
"""What begins a line begins a point of its own."""


def unwrapped(lines: list[Strand], layout: Layout, apart: Set[int] = frozenset()) -> list[Strand]:
    """The lines joined where a sentence runs on, but for those whose indexes are `apart`, and the lines behind them."""
    blocks: list[_Open] = []
    for index, line in enumerate(lines):
        alone = not blocks or index in apart or index - 1 in apart
        if not alone and _goes_on(blocks[-1], line.text, layout) and not _is_indented(blocks[-1], line, layout):
            blocks[-1].add(line)
        else:
            blocks.append(_Open(line))
    return [joined(block.lines) for block in blocks]


def _goes_on(block: _Open, following: str, layout: Layout) -> bool:
    """Whether the line `following` continues the paragraph that `block` has begun."""
    last = block.lines[-1].text
    if following.startswith(BULLETS) or ROW.search(last) or ROW.search(following):
        return False
    if block.tail.endswith(("：", ":")) and SALUTATION_START.match(block.head) and block.size < 20:
        return False
    if SENTENCE_END.search(block.tail):
        return _is_broken_off(block.tail, following) or (
            _is_full(last, layout) and not _starts_anew(following) and not _begins_paragraph(following, layout)
        )
    if layout.width and _is_chapter(block.tail):
        return False
    if layout.fragments:
        return not _is_whole_heading(block, following, layout)
    if layout.width and _is_full(last, layout):
        return True
    if CLOSED.search(block.tail):
        return False
    return not _is_whole_heading(block, following, layout) if layout.width else _runs_on(block, following)


def _is_indented(block: _Open, following: Strand, layout: Layout) -> bool:
    """Whether, behind a full stop at the end of a full line, the next is indented as a paragraph's first."""
    if not (layout.width and SENTENCE_END.search(block.tail)):
        return False
    return 0 < gap_before(block.lines[-1], following) - layout.gap <= INDENT


def _is_broken_off(text: str, following: str) -> bool:
    """Whether `following` is only the punctuation that `text` lacks: 召开⏎!"""
    return bool(re.fullmatch(r"[。！？!?”’）)》]+", following)) and not text.endswith(following)


def _runs_on(block: _Open, following: str) -> bool:
    """Whether the open sentence of `block` goes on in `following`, in a text whose lines are mostly whole."""
    if GOES_ON.match(following) or _hangs(block.tail, following) or _is_subject(block, following):
        return True
    if LEFT_OPEN.search(block.tail) and read_mark(following) is None:
        return True
    if COUNT.search(f"{block.tail}⏎{following[:SHORT]}"):
        return True
    if len(block.lines) > 1 and _is_chapter(block.head):
        return False
    if _starts_anew(following) or (STATED.search(block.tail) and following[0].isdecimal()):
        return False
    open_sentence = "。" in block.head and read_mark(block.head) is None  # 稳步发展。完成产值62亿元，拥有⏎高新技术企业
    return len(block.lines) > 1 or _is_bare_mark(block.head) or open_sentence or block.size > _longest_heading(block)


def _hangs(tail: str, following: str) -> bool:
    """Whether a line cannot end so; 打造文旅IP⏎ may, before the mark of a chapter."""
    if not HANGS.search(tail):
        return False
    mark = read_mark(following)
    return not (mark and mark.style in CHAPTERS and tail[-1].isascii() and tail[-1].isalpha())


def _is_subject(block: _Open, following: str) -> bool:
    """Whether `block` is a link without a stop whose predicate begins the next line."""
    return block.size <= SUBJECT and read_mark(block.head) is None and bool(PREDICATE.match(following))


def _longest_heading(block: _Open) -> int:
    """Characters that a heading on a line of its own may have, marked or not."""
    mark = read_mark(block.head)
    return 2 * LONG if mark and mark.style in MAJOR and "。" not in block.head else LONG


def _is_whole_heading(block: _Open, following: str, layout: Layout) -> bool:
    """Whether `block` is a heading on a line of its own, so that `following` begins the next paragraph."""
    if MENU_START.match(following):
        return True
    if GOES_ON.match(following) or _hangs(block.tail, following) or _is_bare_mark(block.head):
        return False
    mark = read_mark(block.head)
    if layout.width and (block.size > 2 * LONG or "。" in block.head):
        return False
    if layout.width:
        return _starts_anew(following) or (mark is not None and mark.style != "bullet") or block.size < layout.width / 2
    if mark is None or mark.style not in ("part", "section") or block.size > LONG:
        return False
    return block.size - mark.end >= SHORT and not FRAGMENT_OF_WORDS.fullmatch(following)


def _is_chapter(text: str) -> bool:
    """Whether a line heads a chapter by its words, however full: 2020年和“十三五”时期经济社会发展回顾."""
    return bool(TOP.fullmatch("".join(text.split()))) and not re.search("[，,：:。；]", text)


def _is_bare_mark(text: str) -> bool:
    """Whether `text` is a mark whose words are still to come: （五）, 三、201."""
    mark = read_mark(text)
    opened = re.fullmatch(r"[（(]?[一二三四五六七八九十]{0,3}", text)
    return bool(opened) or (mark is not None and not re.search(r"[^\W\d_]", text[mark.end :]))


def _starts_anew(text: str) -> bool:
    """Whether `text` is the start of a block whatever stands before it."""
    mark = read_mark(text)
    return (mark is not None and mark.style != "bullet") or bool(SALUTATION_START.match(text) or MENU_START.match(text))


def _is_full(text: str, layout: Layout) -> bool:
    return bool(layout.width) and width_of(text, layout.narrow) >= layout.width - 3


def _begins_paragraph(text: str, layout: Layout) -> bool:
    """Whether a line is two characters short, as a paragraph's first is, or a heading, short and without a stop."""
    width = width_of(text, layout.narrow)
    return abs(layout.width - 2 - width) <= INDENT_TOLERANCE or (2 * width < layout.width and not CLOSED.search(text))
