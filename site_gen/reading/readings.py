"""A draft with its period and status -> the reading, and how it stands in its sentence."""

from site_gen.model.report import Reading
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.drafts import Draft
from site_gen.reading.frames import Frame
from site_gen.reading.lists import cut_by, cuts, governing
from site_gen.reading.quantity import bounded
from site_gen.reading.sentence import Sentence
from site_gen.reading.setting import Setting
from site_gen.reading.slots import Slot
from site_gen.reading.subjects import owner
from site_gen.reading.timing import timed

_CHANGES = ("growth", "average-growth", "change", "points")


def reading_of(
    index: int,
    slot: Slot,
    draft: Draft,
    frame: Frame,
    setting: Setting,
    estimated: frozenset[int],
    others: tuple[str, ...],
) -> Reading:
    when = timed(draft, frame, setting, estimated)
    before = slot.until[: len(slot.until) - (slot.bounds.inner.start - slot.bounds.span.start)]
    governed = governing(before, slot.bounds, slot.token.span.start)
    cut = cuts(before) or bool(cut_by(slot.lead, slot.tail))
    quantity = bounded(slot.token, slot.bounds, when.measure, governed, cut)
    signed = when.measure in _CHANGES or quantity.value < 0
    span = slot.bounds.span if signed else slot.bounds.inner
    pair = "begins" if draft.begins else "ends" if draft.ends else None
    subject, name = (draft.subject, draft.name) if draft.subject else owner(draft.name)
    return Reading(
        index,
        span,
        slot.token.span,
        name,
        None,
        quantity,
        when.measure,
        when.period,
        when.status,
        subject,
        pair,
        others=others,
    )


def circumstances(
    text: str,
    slot: Slot,
    rule: str,
    draft: Draft,
    reading: Reading,
    sentence: Sentence,
    setting: Setting,
) -> Circumstances:
    whole, clause = slot.clause.sentence, slot.clause.span
    return Circumstances(
        reading,
        whole.of(text),
        text[whole.start : clause.start],
        slot.until,
        slot.tail,
        rule,
        margin=setting.margin,
        yearless=setting.yearless,
        divided=setting.divided,
        quote=slot.token.span.of(text),
        mode=setting.mode,
        dated=sentence.frame.period is not None,
        uneven=draft.uneven,
        contested=draft.contested,
    )
