"""A draft in its sentence -> the same with its status: expected, promised, or a fact that a plan recalls."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.drafts import Draft
from site_gen.reading.estimates import costs, is_estimate, noted_estimate, promised, recalled, told
from site_gen.reading.frames import Frame
from site_gen.reading.rule import rule
from site_gen.reading.sentence import Sentence
from site_gen.reading.setting import Setting
from site_gen.reading.slots import Slot

_YEAR = rule(
    r"(?:19|20)\d\d年",
    "@year 纯收入由2013年的1860元增加到3620元，年均增长6.8% => 纯收入 | average-growth | 6.8% | 2013..2021 | actual",
)
_OF_A_YEAR = rule(
    r"(?P<year>(?:19|20)\d\d)年(?![初底末中度以])[一-龥]{2,8}的$",
    "@plan 对2020年返贫的86名群众，逐户帮扶 => 返贫群众人数 | level | 86名 | 2020 | actual",
)
"""2020年返贫的86名群众: what happened to them in that year is over."""

_IN_ITS_YEAR = rule(
    r"^(?:19|20)\d\d年(?:新|改|扩|续|完成|实现|投入|建成|引进|培育|安排|发放|改造|治理)",
    "2019年新建学校12所、2020年新建8所 => 新建学校数 | count | 8所 | 2020 | actual",
)
"""、2020年新建8所: the next of a list has a year of its own."""


def with_status(draft: Draft, slot: Slot, sentence: Sentence, setting: Setting) -> Draft:
    """`draft` with what the words around it say of its status."""
    draft = _in_its_year(_since(draft, sentence.drafts), slot)
    known = draft.past or draft.begins or draft.ends or _is_past(sentence.frame, setting)
    if past := _recalled(draft, slot, sentence, setting) if setting.planning and not known else "":
        sentence.recalled = draft.topic
        return replace(draft, past=past)
    sentence.recalled = ""
    status = "target" if slot.aim else draft.status or told(slot.until, slot.tail, draft.name, setting.planning)
    estimate = draft.estimate or sentence.estimate or is_estimate(slot.until) or _foretold(draft, sentence)
    estimate |= noted_estimate(slot.tail)
    status = status or ("target" if not estimate and promised(slot.until, slot.tail) else None)
    sentence.forecast |= {draft.name} if estimate else frozenset()
    told_more = (estimate, status) != (draft.estimate, draft.status)
    return replace(draft, estimate=estimate, status=status) if told_more else draft


def _in_its_year(draft: Draft, slot: Slot) -> Draft:
    """2019年新建12所、2020年新建8所: each in the year before its verb."""
    year = _YEAR if slot.aim else _IN_ITS_YEAR if slot.listed else None
    told = year.match(slot.lead) if year and not (draft.past or draft.begins or draft.ends) else None
    return replace(draft, past=told[0][:5]) if told else draft


def _recalled(draft: Draft, slot: Slot, sentence: Sentence, setting: Setting) -> str:
    """The year of what a plan speaks of as over: 2020年返贫的, 剩余的490名; nothing of what is still to come."""
    year = _OF_A_YEAR.search(slot.lead)
    if year and int(year["year"]) < setting.plan:
        return year["year"] + "年"
    listed = slot.bare and bool(sentence.recalled)  # 去年退出的26个村、3860名群众
    return "上年" if listed or recalled(slot.lead, slot.tail) or costs(draft.name, sentence.recalled) else ""


def _foretold(draft: Draft, sentence: Sentence) -> bool:
    """收入预计达到2.2万元，增长8%，增速高于全省0.6个百分点: what follows from an estimate is one."""
    placed = draft.measure in ("points", "rank") and draft.topic.removesuffix("增速") in sentence.forecast
    return placed or draft.name in sentence.forecast


def _since(draft: Draft, before: Sequence[Sequence[Draft]]) -> Draft:
    """是2000年的2.4倍，年均增长24.5%: since the year that the multiple, or the pair, is told of."""
    if draft.measure != "average-growth" or draft.base:
        return draft
    told = [group[-1] for group in before if group and group[-1].measure != "average-growth"]
    last = told[-1] if told else None
    of_it = last is not None and last.measure == "change" and last.topic == draft.topic
    base = last.base if last and of_it else _began(draft, told[-2:])
    return replace(draft, base=base) if base else draft


def _began(draft: Draft, pair: Sequence[Draft]) -> str:
    """`2013年` of 由2013年的1860元增加到3620元，年均增长6.8%; else nothing."""
    whole = len(pair) == 2 and pair[0].begins and pair[1].ends and not pair[1].past
    year = _YEAR.search(pair[0].past) if whole and pair[0].topic == draft.topic else None
    return year[0] if year else ""


def _is_past(frame: Frame, setting: Setting) -> bool:
    """去年新开工的12个项目: the sentence has said when."""
    return frame.period is not None and frame.period.last_year < setting.plan
