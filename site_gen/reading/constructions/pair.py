"""由A增加到B, 从A到B: two ends of one series; 由A户B人减至C户D人: of two."""

from msgspec.structs import replace

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.suffixes import with_suffix


def pair_of(here: Here, draft: Draft) -> Draft:
    """The draft marked as the first or the second end, and dated by the words that stand at it (2016年的1762亿元)."""
    end = here.end
    past = end.flags.get("past", "")
    draft = draft if past == draft.past else replace(draft, past=past)
    if end.has("from"):
        return replace(draft, begins=True)
    if opens_pair(here) and (end.has("to", "link", "up", "down") or _stands_beside(here)):
        return replace(draft, ends=True)
    return draft


def opens_pair(here: Here) -> bool:
    """A quantity before, in the same clause, is a first end that this one may be the second of."""
    return first_end(here) is not None


def first_end(here: Here) -> Draft | None:
    """The nearest first end, of the same unit where several stand side by side: 13677户49479人减至887户1472人."""
    unit = here.unit.canonical
    begun = [
        (group[-1], slot.token.quantity.unit.canonical)
        for group, slot in zip(here.own, here.slots, strict=False)
        if group and group[-1].begins
    ]
    alike = [draft for draft, own in begun if own == unit]
    if len(begun) > 1 or _stands_beside(here):
        return alike[-1] if alike else None
    return here.own[-1][-1] if here.own[-1:] and here.own[-1] and here.own[-1][-1].begins else None


def begins_too(here: Here) -> Draft | None:
    """49479人 of 由13677户49479人减至887户1472人: the first end of a series of its own."""
    last = here.own[-1][-1] if here.own and here.own[-1] else None
    if last is None or not last.begins or not _stands_beside(here) or first_end(here) is not None:
        return None
    name = with_suffix(last.topic, here.unit)
    return replace(last, name=name)


def _stands_beside(here: Here) -> bool:
    """Right behind another number, in another unit."""
    unit = here.unit.canonical
    before = here.slots[here.index - 1].token if here.index else None
    apart = bool(here.slot.lead.strip()) or bool(here.slot.joint.strip()) or before is None
    return not apart and before is not None and before.quantity.unit.canonical != unit
