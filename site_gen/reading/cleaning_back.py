"""Lines -> the report's body, with what stands behind it left out: adverts, licence, menus, glossary, annexes.

A report ends with the call 让我们……！; where none is found, with its last whole sentence.
"""

import re

from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import omitted
from site_gen.reading.strand import Strand

CLOSING = re.compile(r"让我们|紧密地?团结在|(?:努力|不懈|团结|共同)奋斗[！!。]")
"""让我们更加紧密地团结在以习近平同志为核心的党中央周围……不懈奋斗！"""
TAIL = 900
"""Characters at the end of a line in which the call stands."""
GLOSSARY = re.compile(
    r"(?:附[件录]?\s*\d{0,2}\s*[：:]?\s*)?(?:《.{0,20}》)?(?:中?的?(?:有关|相关|部分|若干|专有)?)"
    r"(?:名\s*词|词\s*语|术\s*语|缩\s*略\s*语|用\s*语|名词术语)\s*(?:的?解\s*释|注\s*释|说\s*明|解\s*读)[：:]?|注\s*释[：:]?|注\s*解[：:]?"
)
"""名 词 解 释; 附件：《政府工作报告》有关词语解释"""
ANNEX = re.compile(r"附\s*[件表录]\s*[\d一二三四五]{0,2}(?:\s*[：:].{0,60})?")
"""附件1：2024年民生实事项目"""
ENTRY = re.compile(r"[\[〔【（(［]?\d{1,3}\s*[\]〕】)）］.．、:：]")
"""[1]“三步走”战略目标：…; 12.五个“必须统筹好”：…"""
LICENCE = re.compile(
    r"本作品|公有领域|著作权|Public domain|ICP备|网安备|备案号|网站标识码|版权|Copyright|©|All Rights", re.I
)
"""冀ICP备06016263号-1"""
ADVERT = re.compile(
    r"微信|公众号|扫一扫|扫码|二维码|长按|招商[/／]|租售|电话|手机号|热线[:：]|客服|加群|点击|转载|数据网"
)
"""扫一扫关注公众号"""
CALL_TO_ACT = re.compile(r"\d{7}|[:：]|扫|长按|点击|转载|数据网")
"""What a sentence of a report that names 微信 or 电话 has not."""
MENU = re.compile(
    r"https?://|www\.|分享到|上一[篇页]|下一[篇页]|相关(?:文章|链接|阅读)|打印本?页|关闭(?:窗口|本页)|网站地图|法律声明|关于本站|责任编辑|"
    r"编辑[:：]|来源[:：]|原标题|主办[:：单]|承办[:：单]|当前位置|返回顶部"
)
"""[打印本页]"""
SENTENCE_END = re.compile(r"[。！!？?][”’）)]*$")
THANKS = re.compile(r"谢谢.{0,8}[！!。]?")
SHORT = 60
"""Characters that a line of furniture has at most."""


def body_of(lines: list[Strand]) -> tuple[list[Strand], list[Omission]]:
    """The lines of the body, and what is left out between and behind them."""
    lines, watermark = _without_watermarks(lines)
    glossary = _glossary_start(lines)
    end = _end(lines[:glossary])
    body, between = _without_furniture(lines[:end])
    return body, watermark + between + _behind(lines[end:], glossary - end)


def _glossary_start(lines: list[Strand]) -> int:
    """Index of the line that heads the glossary or an annex, or of its first entry; the end where there is none."""
    closing = next((index for index, line in enumerate(lines) if _calls(line.text)), len(lines))
    for index in range(len(lines) // 3, len(lines)):
        if GLOSSARY.fullmatch(lines[index].text) or (index > closing and ANNEX.fullmatch(lines[index].text)):
            return index
    entries = [index for index in range(closing + 1, len(lines)) if ENTRY.match(lines[index].text)]
    return entries[0] if len(entries) >= 3 else len(lines)


def _end(lines: list[Strand]) -> int:
    """Index after the last line of the body."""
    sentences = [i for i, line in enumerate(lines) if _is_sentence(line.text) and not _is_furniture(line.text)]
    closings = [i for i in sentences if _calls(lines[i].text)]
    end = sentences[-1] + 1 if sentences else len(lines)
    if closings:
        after = sum(len(lines[i]) for i in sentences if i > closings[-1])
        if after <= 0.1 * sum(len(line) for line in lines[: closings[-1] + 1]):
            end = closings[-1] + 1
    while end < len(lines) and THANKS.fullmatch(lines[end].text):
        end += 1
    return end


def _calls(text: str) -> bool:
    """Whether a paragraph ends with the call that closes a report."""
    return bool(SENTENCE_END.search(text[-TAIL:]) and CLOSING.search(text[-TAIL:]))


def _is_sentence(text: str) -> bool:
    return bool(SENTENCE_END.search(text[-SHORT:]) and re.search(r"[\u4e00-\u9fff]", text))


def _is_furniture(text: str) -> bool:
    """Whether a line belongs to a web page: ©版权所有, 扫一扫关注公众号."""
    found = LICENCE.search(text) or MENU.search(text) or (ADVERT.search(text) and CALL_TO_ACT.search(text))
    return bool(found) and (len(text) <= SHORT or "。" not in text or bool(LICENCE.search(text)))


def _without_furniture(lines: list[Strand]) -> tuple[list[Strand], list[Omission]]:
    """The lines that are no furniture; between paragraphs it is short and no sentence."""
    body: list[Strand] = []
    omissions: list[Omission] = []
    for line in lines:
        if len(line) <= SHORT and _is_furniture(line.text) and not _is_sentence(line.text):
            omissions += omitted(line, _reason(line.text) or "navigation")
        else:
            body.append(line)
    return body, omissions


def _without_watermarks(lines: list[Strand]) -> tuple[list[Strand], list[Omission]]:
    """The lines without what a vendor put behind their last full stop: ……努力奋斗！　来源：数据网."""
    kept: list[Strand] = []
    omissions: list[Omission] = []
    for line in lines:
        stop = max(line.text.rfind(mark) for mark in "。！!") + 1
        rest = line.cut(stop).strip()
        if stop and rest and len(rest) <= SHORT and _is_furniture(rest.text):
            omissions += omitted(rest, "advert")
            line = line.cut(0, stop)
        kept.append(line)
    return kept, omissions


def _behind(lines: list[Strand], glossary: int) -> list[Omission]:
    """What stands behind the body, with reasons; the glossary begins at index `glossary`."""
    entries = [i for i in range(glossary, len(lines)) if _is_entry(lines[i].text)]
    last = entries[-1] if entries else glossary - 1
    omissions: list[Omission] = []
    reason = "navigation"
    for index, line in enumerate(lines):
        if glossary <= index <= last:
            reason = "glossary"
        else:
            reason = _reason(line.text) or ("navigation" if reason == "glossary" else reason)
        omissions += omitted(line, reason)
    return omissions


def _is_entry(text: str) -> bool:
    """Whether a line is part of a glossary: numbered, or a whole sentence that is no furniture."""
    return not _is_furniture(text) and bool(ENTRY.match(text) or _is_sentence(text) or GLOSSARY.fullmatch(text))


def _reason(text: str) -> str:
    """Why a line is left out, where its words tell; else an empty string."""
    for reason, pattern in (("licence", LICENCE), ("advert", ADVERT), ("navigation", MENU)):
        if pattern.search(text):
            return reason
    return ""
