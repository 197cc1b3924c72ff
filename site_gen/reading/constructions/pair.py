"""由A增加到B, 从A到B: two ends of one series."""

from dataclasses import replace

from site_gen.reading.drafts import Draft, Here


def pair_of(here: Here, draft: Draft) -> Draft:
    """The draft marked as the first or the second end, and dated by the words that stand at it (2016年的1762亿元)."""
    end = here.end
    past = end.flags.get("past", "")
    draft = draft if past == draft.past else replace(draft, past=past)
    if end.has("from"):
        return replace(draft, begins=True)
    if opens_pair(here) and end.has("to", "link", "up", "down"):
        return replace(draft, ends=True)
    return draft


def opens_pair(here: Here) -> bool:
    """The quantity before, in the same clause, is a first end."""
    return bool(here.own) and bool(here.own[-1]) and here.own[-1][-1].begins
