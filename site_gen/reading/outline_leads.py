"""Blocks -> the same with paragraphs split whose first sentence is their heading: 产业发展提质。坚持藏粮于地……

No number marks such a heading; that its neighbours have one does. A lone short sentence is a sentence.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.reading.outline_blocks import Draft
from site_gen.reading.outline_marks import NARROW_STOP, Mark

LEAD = compiled(rf"[^。！？!?；;：:\d.．]{{3,30}}(?:[。！!]|{NARROW_STOP})")
"""深化大气治理。"""
NO_LEAD = compiled(
    r"我们|今年|去年|明年|过去|当前|目前|同时|此外|其中|但是|各位|这|那|要|一年来|五年来|全[省市县区州国年盟旗]|截至|预计|年[内底]|综合[研分考判来]|为|对|在|与此|总之|如今|"
    r"回顾|展望|面对|进入|站在|立足|新的|只有|只要"
)
"""How a sentence begins that goes on with the argument."""
STATES = compiled(r"是(?!非)|已|仍|很|了(?!解)|即将|刻不容缓|责无旁贷|关键")
"""服务业是我县经济的弱项，发展的潜力还很大。 says something, it heads nothing."""
ALIKE = compiled(r"[^。！？!?]{10,60}[。！]")
BODY_CHARACTERS = 20
SHORT_SENTENCE = 32
OPENING_CHARACTERS = 4
"""So many characters in common make the openings of paragraphs a series: 过去五年，是我们……"""
MANY = 6
"""So many headings on lines of their own, and more than at the head of paragraphs, are this report's way."""
INTRODUCTION = 100
"""Characters of a paragraph below a heading that only introduces the longer ones behind it."""


def with_leads(drafts: list[Draft]) -> list[Draft]:
    """The blocks, first-sentence headings split off."""
    ends = [_lead_end(draft) for draft in drafts]
    alone = _with_sisters([index for index in range(len(drafts) - 1) if _stands_alone(drafts, index)], drafts)
    found: dict[int, int] = {}
    for group in _groups([index for index, end in enumerate(ends) if end], drafts):
        found |= {index: ends[index] for index in _without_introduction(group, drafts)}
    if len(alone) > max(MANY, len(found)):
        found |= {index: len(drafts[index].text) for index in alone}
    found |= {index: len(drafts[index].text) for index in range(len(drafts) - 1) if _announces_points(drafts, index)}
    for group in _series(drafts):
        found |= {index: _sentence_end(drafts[index]) for index in group}
    return [piece for index, draft in enumerate(drafts) for piece in _split(draft, found.get(index, 0))]


def _lead_end(draft: Draft) -> int:
    """Where the heading of a paragraph may end; 0 where it has none."""
    if draft.kind != "paragraph" or draft.mark or draft.is_rest:
        return 0
    match = LEAD.match(draft.text)
    if not match or NO_LEAD.match(draft.text) or STATES.search(match[0]) or len(re.findall("[，,]", match[0])) > 1:
        return 0
    rest = draft.text[match.end() :]
    return match.end() if len(rest) >= BODY_CHARACTERS and not rest.startswith("各位") else 0


def _stands_alone(drafts: list[Draft], index: int) -> bool:
    """Whether a paragraph is one short sentence that heads the next: 狠抓大气污染防治。"""
    draft, following = drafts[index : index + 2]
    if draft.kind != "paragraph" or draft.mark or following.kind != "paragraph":
        return False
    return _is_lead(draft.text) and not STATES.search(draft.text) and len(following.text) > 2 * len(draft.text)


def _is_lead(text: str) -> bool:
    return bool(LEAD.fullmatch(text)) and not NO_LEAD.match(text)


def _with_sisters(alone: list[int], drafts: list[Draft]) -> list[int]:
    """Those that have another in their section: 天上不会掉馅饼，努力奋斗才能梦想成真。 stands for itself."""
    sections: dict[int, list[int]] = {}
    section = 0
    waiting = set(alone)
    for index, draft in enumerate(drafts):
        section = index if draft.kind in ("heading", "salutation") else section
        if index in waiting:
            sections.setdefault(section, []).append(index)
    return [index for group in sections.values() if len(group) > 1 for index in group]


def _announces_points(drafts: list[Draft], index: int) -> bool:
    """Whether a short sentence heads the list behind it: 继续实施积极的财政政策。 一是……"""
    draft, following = drafts[index : index + 2]
    is_first = following.mark is not None and following.mark.style == "point" and following.mark.number == 1
    return is_first and draft.kind == "paragraph" and not draft.is_rest and _is_lead(draft.text)


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
    if len(group) >= 2 and (span == 2 or (len(group) >= 3 and len(group) >= 0.6 * span)):
        yield group


def _without_introduction(group: list[int], drafts: list[Draft]) -> list[int]:
    """The group without a first paragraph that introduces the others: 转变经济发展方式刻不容缓。要……"""
    first, others = drafts[group[0]], [len(drafts[index].text) for index in group[1:]]
    below_heading = group[0] > 0 and drafts[group[0] - 1].kind == "heading"
    if below_heading and len(first.text) <= INTRODUCTION and 2 * len(first.text) < sum(others) / len(others):
        return group[1:] if len(group) > 2 else []
    return group


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
    """Whether the openings are the same words: a few of them where the sentences are short."""
    short = max(_sentence_end(one), _sentence_end(other)) <= SHORT_SENTENCE
    length = OPENING_CHARACTERS // 2 if short else OPENING_CHARACTERS
    return one.text[:length] == other.text[:length]


def _sentence_end(draft: Draft) -> int:
    match = ALIKE.match(draft.text)
    return match.end() if match and len(draft.text) - match.end() >= 2 * BODY_CHARACTERS else 0


def _split(draft: Draft, end: int) -> Iterator[Draft]:
    if not end:
        yield draft
        return
    yield replace(draft, strand=draft.strand.cut(0, end), kind="heading", mark=Mark("bullet", 0, 0))
    if end < len(draft.text):
        yield Draft(draft.strand.cut(end).strip(), is_rest=True)
