"""Blocks -> the same with paragraphs split whose first sentence is their heading: 产业发展提质。坚持藏粮于地……

No number marks such a heading; that its neighbours have one does. A lone short sentence is a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from site_gen.reading.outline_blocks import Draft
from site_gen.reading.outline_marks import Mark

LEAD = re.compile(r"[^。！？!?；;：:\d]{3,30}[。！!]")
"""深化大气治理。"""
NO_LEAD = re.compile(
    r"我们|今年|去年|明年|过去|当前|目前|同时|此外|其中|但是|各位|这|那|要|一年来|五年来|全[省市县区州国年盟旗]|截至|预计|年[内底]|综合|为|对|在|与此|总之|如今|"
    r"回顾|展望|面对|进入|站在|立足|新的|只有|只要"
)
"""How a sentence begins that goes on with the argument."""
ALIKE = re.compile(r"[^。！？!?]{10,60}[。！]")
BODY_CHARACTERS = 20
OPENING_CHARACTERS = 4
"""So many characters in common make the openings of paragraphs a series: 过去五年，是我们……"""


def with_leads(drafts: list[Draft]) -> list[Draft]:
    """The blocks, first-sentence headings split off."""
    ends = [_lead_end(draft) for draft in drafts]
    found: dict[int, int] = {}
    for group in _groups([index for index, end in enumerate(ends) if end], drafts):
        found |= {index: ends[index] for index in group}
    for group in _series(drafts):
        found |= {index: _sentence_end(drafts[index]) for index in group}
    return [piece for index, draft in enumerate(drafts) for piece in _split(draft, found.get(index, 0))]


def _lead_end(draft: Draft) -> int:
    """Where the heading of a paragraph may end; 0 where it has none."""
    if draft.kind != "paragraph" or draft.mark:
        return 0
    match = LEAD.match(draft.text)
    if not match or NO_LEAD.match(draft.text) or match[0].count("，") + match[0].count(",") > 2:
        return 0
    return match.end() if len(draft.text) - match.end() >= BODY_CHARACTERS else 0


def _groups(candidates: list[int], drafts: list[Draft]) -> Iterator[list[int]]:
    """Runs of candidates: two that touch, or more with single paragraphs between them, within one section."""
    group: list[int] = []
    for index in candidates:
        if group and not (index - group[-1] <= 2 and _same_section(drafts[group[-1] + 1 : index])):
            yield from _accepted(group)
            group = []
        group.append(index)
    yield from _accepted(group)


def _same_section(between: list[Draft]) -> bool:
    return all(draft.kind == "paragraph" for draft in between)


def _accepted(group: list[int]) -> Iterator[list[int]]:
    span = group[-1] - group[0] + 1 if group else 0
    if len(group) >= 2 and (span == 2 or len(group) >= 3 and len(group) >= 0.6 * span):
        yield group


def _series(drafts: list[Draft]) -> Iterator[list[int]]:
    """Runs of three or more paragraphs that open alike: 我们扎实开展……新形象。 我们防范应对……新局面。"""
    group: list[int] = []
    for index, draft in enumerate(drafts):
        if group and not (group[-1] == index - 1 and _opens_alike(drafts[group[-1]], draft)):
            if len(group) >= 3:
                yield group
            group = []
        if draft.kind == "paragraph" and not draft.mark and _sentence_end(draft):
            group.append(index)
    if len(group) >= 3:
        yield group


def _opens_alike(one: Draft, other: Draft) -> bool:
    short = len(ALIKE.match(one.text)[0]) <= 32 and len(ALIKE.match(other.text)[0]) <= 32 if _sentence_end(other) else False  # type: ignore[index]
    length = 2 if short else OPENING_CHARACTERS
    return one.text[:length] == other.text[:length]


def _sentence_end(draft: Draft) -> int:
    match = ALIKE.match(draft.text)
    return match.end() if match and len(draft.text) - match.end() >= 2 * BODY_CHARACTERS else 0


def _split(draft: Draft, end: int) -> Iterator[Draft]:
    if not end:
        yield draft
        return
    yield replace(draft, strand=draft.strand.cut(0, end), kind="heading", mark=Mark("bullet", 0, 0), alone=False)
    yield Draft(draft.strand.cut(end).strip())
