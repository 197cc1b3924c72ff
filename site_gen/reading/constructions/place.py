"""人均GDP稳居全省第二, 跻身全国百强县: a place in a ranking."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.phrases import balanced, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.subjects import split_subjects
from site_gen.reading.trimming import trim_start, without_asides
from site_gen.reading.verbs import leading_verb

_PLACING = rule(
    r"(?:稳|均|分别|(?<![总积])分(?=居|列|位)|跃|连续[^，]{1,3}年(?:保持)?|一直|继续|始终|持续|已)?(?:并列|位居|稳居|居于|居(?!民|家|住)|位列|列|名列|排名?在?|排在|排(?!放|名|查)|跃居|跃升至?|跃至|上升[至到]|前进[至到]|晋升[至到]|进位[至到]|升至|保持在?|进入|跻身|挺进|入围"
    r"|迈进|迈入|闯入|重返|晋级|进军|冲刺|位于)",
    "人均GDP稳居全省第二 => 人均GDP全省排名 | rank | 2位 | 2021 | actual",
    "居民收入增速居全省第6位 => 居民收入增速全省排名 | rank | 6位 | 2021 | actual",
)

_WHOLE = rule("全[国省市区县州]", "工业投资增长6%、全省排名第三 => 工业投资增速全省排名 | rank | 3位 | 2021 | actual")
_FIELD = rule("全[国省市区县州][^，]{0,6}", "全市工业第二 => 全市工业排名 | rank | 2位 | 2021 | actual")
_IN_A_ROW = rule(
    "连续[^，]{1,3}年(?:保持)?", "用电量连续三年全省第二 => 用电量全省排名 | rank | 2位 | 2019..2021 | actual"
)
_UNLINKED = rule(
    "(?:全国|全省|全市|全区|全州|全球|世界|中部|西部|东部|东北|西南|西北|华东|华北|长三角|珠三角|京津冀|大湾区|皖北|苏南|苏北|省会|省内|国内)[^，]{0,10}$",
    "工业投资增长6%、增速全省第一 => 工业投资增速全省排名 | rank | 1位 | 2021 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """The series is what is ranked, with the field that it is ranked in."""
    token = here.slot.token
    if token.shape != "rank" or token.quantity.unit.canonical != "rank":
        return ()
    words = _plain(here.slot.lead)
    if here.end.has("from") or words.startswith(("从", "由")):  # 从世界第六位上升到第四位
        words = words.lstrip("从由")
    match = _PLACING.match(words) or _PLACING.search(words, 1)
    thing, field = (words[: match.start()], words[match.end() :]) if match else ("", words)
    if not thing and not match:
        thing, field = _unlinked(words)
    if token.quantity.unit.printed == "强":
        field += _number(here) + re.split("[、和]", tail_of(here.slot.tail))[0][:6]
    if not words and here.slot.joint:
        return _next(here)
    if thing in ("数量", "总量", "规模", "总数", "增速", "增幅"):
        thing = here.topic + thing
    if _WHOLE.fullmatch(thing):
        thing, field = "", thing + field
    if not thing and here.topic and here.slot.joint == "、" and here.last and here.last.measure == "growth":
        thing = here.topic + "增速"
    subjects, rest = split_subjects(thing.removeprefix(leading_verb(thing)))
    topic = rest or ("" if subjects else here.topic)
    name = balanced(balanced(topic) + field).strip("，、 ") + "排名"
    if 1 < len(subjects) == 1 + sum(1 for slot in here.slots[here.index + 1 : here.index + 12] if slot.joint):
        return (Draft(name, "rank", topic, subject=subjects[0], series=subjects),)
    return tuple(Draft(name, "rank", topic, subject=subject) for subject in subjects or (None,))


def _next(here: Here) -> Sequence[Draft]:
    """长沙县、浏阳市、宁乡市分别……第4、第5、第15位: the next place is the next one's."""
    for distance, group in enumerate(reversed(here.own), 1):
        if group and group[-1].measure == "rank" and len(group[-1].series) > distance:
            return (replace(group[-1], subject=group[-1].series[distance], series=()),)
    last = here.own[-1] if here.own else ()
    return tuple(replace(draft, series=()) for draft in last if draft.measure == "rank")


def _plain(lead: str) -> str:
    """The lead without adverbs; 全省 stays, for it is the field."""
    words = without_asides(lead).lstrip("、，, 并也且”")
    if not _FIELD.fullmatch(words):
        words = trim_start(words)
    return _IN_A_ROW.sub("", words).rstrip("“ ")


def _unlinked(words: str) -> tuple[str, str]:
    """夜间消费全国前三, PM2.5改善幅度全省第一: no verb between thing and field."""
    match = _UNLINKED.search(words)
    return (words[: match.start()], words[match.start() :]) if match else (words, "")


def _number(here: Here) -> str:
    """百强, which belongs to the name of the list."""
    value = here.slot.token.quantity.value
    return {"100": "百强", "10": "十强"}.get(str(value), f"{value}强")
