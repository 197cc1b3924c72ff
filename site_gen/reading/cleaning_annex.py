"""Lines behind a report -> its annexes, its own glossary, and the furniture of the page among them.

An annex is part of the report: ten livelihood projects, a table of works. A glossary explains the report's words and
states nothing; its entries go where terms are kept.
"""

import re

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import omitted
from site_gen.reading.furniture import SHORT, furniture_of, is_furniture, rests_furniture
from site_gen.reading.strand import Strand

GLOSSARY = compiled(
    r"(?:附[件录]?\s*[\d一二三四五]{0,2}\s*[：:]?\s*)?(?:《.{0,24}》|政府工作报告)?(?:中?的?(?:有关|相关|部分|若干|专有)?(?:内容)?的?)"
    r"(?:名\s*词|词\s*语|术\s*语|缩\s*略\s*语|用\s*语|名词术语|新名词|专业术语)\s*(?:的?解\s*释|注\s*释|说\s*明|解\s*读|释\s*义)[：:]?"
    r"|(?:《.{0,24}》|政府工作报告)?注\s*[释解][：:]?"
)
"""名 词 解 释; 附件：《政府工作报告》有关词语解释; 《政府工作报告》注释"""
ANNEX = compiled(
    r"[（(【\[]?附\s*(?:[件表录]|(?=[：:]))\s*(?:[\d一二三四五六七八九]{0,2}(?:\s*[：:].{0,60})?"
    r"|[\d一二三四五六七八九]{1,2}\s*(?:20\d\d年)?[^\s\d，,。；;：:！!][^，,。；;：:！!]{1,39})[）)】\]]?"
)
"""附件1：2024年民生实事项目; 附件2 主要指标; 附：2024年任务完成情况对照表"""
A_FILE = re.compile(r"\.(?:docx?|pdf|wps|xlsx?|zip|rar|ofd)", re.I)
"""附件：政府工作报告.doc, which leads to a file."""
ENTRY = compiled(r"[\[〔【（(［]?\d{1,3}\s*[\]〕】)）］.．、:：]")
"""[1]“三步走”战略目标：…; 12.五个“必须统筹好”：…"""
EXPLAINS = compiled(r"(?:[\[〔【（(［]?\d{1,3}\s*[\]〕】)）］.．、:：])?\s*[^：:。]{2,44}[：:]")
"""高质量发展“四个专项行动”：……"""
FEW = 3
BRIEF = 4
PARAGRAPH = 40
"""Characters of a line that is a paragraph."""
SHARE = 0.6
"""What part of a glossary's lines explains a term, at least."""


class Behind(Struct, frozen=True):
    """What stands behind the body."""

    annex: list[Strand]
    """Lines of annexes that state something, each annex with its heading first."""
    glossary: list[Strand]
    omissions: list[Omission]


def annex_start(lines: list[Strand], close: int) -> int:
    """Index of the line that heads the first annex or the glossary, or of its first entry; the end where none is.

    `close`: index of the line that closes the report.
    """
    last = close if close < len(lines) else _half(lines)
    for index, line in enumerate(lines):
        if is_annex_heading(line.text) and (index > last or _all_explain(lines[index:])):
            return index
    entries = [index for index in range(close + 1, len(lines)) if ENTRY.match(lines[index].text)]
    return entries[0] if len(entries) >= FEW else len(lines)


def _half(lines: list[Strand]) -> int:
    """Index of the line behind which the second half of a text without a closing call stands."""
    whole, before = sum(map(len, lines)), 0
    for index, line in enumerate(lines):
        before += len(line)
        if before > whole / 2:
            return index
    return len(lines)


def is_annex_heading(text: str) -> bool:
    return bool(ANNEX.fullmatch(text) or GLOSSARY.fullmatch(text)) and not A_FILE.search(text)


def behind_of(lines: list[Strand]) -> Behind:
    """Sort the lines from the first annex on."""
    kept, omissions = _without_furniture(lines)
    annex: list[Strand] = []
    glossary: list[Strand] = []
    for chunk in _chunks(kept):
        (glossary if _is_glossary(chunk) else annex).extend(chunk)
    return Behind(annex, glossary, omissions + [each for line in glossary for each in omitted(line, "glossary")])


def _without_furniture(lines: list[Strand]) -> tuple[list[Strand], list[Omission]]:
    """The lines without those of a web page, which end with everything behind the last whole sentence."""
    rest = rests_furniture(lines)
    kept = [line for line in lines[:rest] if not (is_furniture(line.text) and len(line) <= SHORT)]
    between = [line for line in lines[:rest] if is_furniture(line.text) and len(line) <= SHORT]
    return kept, [*furniture_of(between), *furniture_of(lines[rest:])]


def _chunks(lines: list[Strand]) -> list[list[Strand]]:
    """One for each annex."""
    chunks: list[list[Strand]] = []
    for line in lines:
        if not chunks or (is_annex_heading(line.text) and len(chunks[-1]) > 1):
            chunks.append([])
        chunks[-1].append(line)
    return chunks


def _all_explain(lines: list[Strand]) -> bool:
    """Whether a glossary begins here and goes on to the end: not one of a page's foot, with the report behind it."""
    if not GLOSSARY.fullmatch(lines[0].text):
        return False
    long = [line for line in lines if len(line) > PARAGRAPH]
    return sum(bool(EXPLAINS.match(line.text)) for line in long) >= SHARE * len(long)


def _is_glossary(chunk: list[Strand]) -> bool:
    """Whether a heading says so, or most lines explain a term."""
    if any(GLOSSARY.fullmatch(line.text) or re.search(r"名词|词语|术语|注释", line.text) for line in chunk[:2]):
        return True
    long = [line for line in chunk if len(line) > BRIEF]
    explaining = sum(bool(ENTRY.match(line.text) and EXPLAINS.match(line.text)) for line in long)
    return explaining >= FEW and explaining > SHARE * len(long)
