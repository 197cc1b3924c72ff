"""A draft in its sentence -> the same with its status: expected, promised, or a fact that a plan recalls."""

from collections.abc import Sequence
from dataclasses import replace

from site_gen.reading.drafts import Draft
from site_gen.reading.estimates import costs, is_estimate, noted_estimate, recalled, told
from site_gen.reading.frames import Frame
from site_gen.reading.sentence import Sentence
from site_gen.reading.setting import Setting
from site_gen.reading.slots import Slot


def with_status(draft: Draft, slot: Slot, sentence: Sentence, setting: Setting) -> Draft:
    """`draft` with what the words around it say of its status."""
    draft = _since(draft, sentence.drafts)
    known = draft.past or draft.begins or draft.ends or _is_past(sentence.frame, setting)
    if setting.planning and not known and (recalled(slot.lead) or costs(draft.name, sentence.recalled)):
        sentence.recalled = draft.topic
        return replace(draft, past="上年")
    sentence.recalled = ""
    status = draft.status or told(slot.until, slot.tail, draft.name, setting.planning)
    estimate = draft.estimate or sentence.estimate or is_estimate(slot.until) or _foretold(draft, sentence)
    estimate |= noted_estimate(slot.tail)
    sentence.forecast |= {draft.name} if estimate else frozenset()
    told_more = (estimate, status) != (draft.estimate, draft.status)
    return replace(draft, estimate=estimate, status=status) if told_more else draft


def _foretold(draft: Draft, sentence: Sentence) -> bool:
    """收入预计达到2.2万元，增长8%，增速高于全省0.6个百分点: what follows from an estimate is one."""
    placed = draft.measure in ("points", "rank") and draft.topic.removesuffix("增速") in sentence.forecast
    return placed or draft.name in sentence.forecast


def _since(draft: Draft, before: Sequence[Sequence[Draft]]) -> Draft:
    """是2000年的2.4倍，年均增长24.5%: on an average since the year that the multiple is told of."""
    if draft.measure != "average-growth" or draft.base:
        return draft
    told = (group[-1] for group in reversed(before) if group and group[-1].measure != "average-growth")
    last = next(told, None)
    of_it = last is not None and last.measure == "change" and last.topic == draft.topic
    return replace(draft, base=last.base) if last and of_it and last.base else draft


def _is_past(frame: Frame, setting: Setting) -> bool:
    """去年新开工的12个项目: the sentence has said when."""
    return frame.period is not None and frame.period.last_year < setting.plan
