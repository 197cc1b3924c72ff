"""Blocks -> the same with long paragraphs cut at the short sentences that head their parts: 壮大产业集群。……

Such a lead stands between sentences and nothing marks it. What tells it from its neighbours: it is short, names
nothing in particular, has a longer text behind it, and others in its paragraph are built like it.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.reading.outline_blocks import Draft
from site_gen.reading.outline_leads import NO_LEAD, STATES

SENTENCE = compiled(r"[^。！？!?]+[。！？!?]?[”’]?")
SHORT_SENTENCE = compiled(r"[^；;：:\d（(《A-Za-z]{4,28}[。！!]")
"""踊跃争创“五好”园区。"""
FACT = compiled(
    r"获[评批得颁]|荣获|入选|蝉联|建成|投用|投运|投产|投入|开通|落户|落地|启动|完成|创成|跻身|连续|通车|上市|开工|挂牌|成立|印发|出台|"
    r"举办|承办|召开|列入|纳入|位居|居全|名列|排名|晋[升位]|突破|新增|新建|开展|编制|列为|试运营|全国|全省"
)
"""What was done, or is planned, in particular: 获评国家产业转型升级示范区建设优秀城市。"""
DETAIL = compiled(
    r"、|等|争创|申报|创建|实现|工程|计划|规划|政策|条例|制度|经费|平台|学院|基地|走廊|[工产]业园|县|镇|(?<![新片验园社地城景])区|(?<![乡农])村|"
    r"公司|力度|抓好|做好|推进[^，]{8}"
)
"""What a part of a section is rarely called."""
MANNER = compiled(
    r"大力|着力|积极|持续|不断|优先|深入|全面|全力|扎实|切实|踊跃|集中|稳步|有效|精心|用心|倾力|高水平|高质量|高标准|以更|坚决|坚持|加快|千方百计"
)
"""大力发展现代服务业: a part of a section often begins with how."""
LONG_PARAGRAPH = range(250, 6000)
"""Characters of a paragraph that is looked into; what is longer is no paragraph."""
NEXT_SENTENCE = 20
"""Characters that the sentence behind a lead has at least, as a rule."""
APART = 90
"""Characters between two leads at least."""
ENOUGH = 2.0
"""Points from which a sentence is a lead where it has sisters."""


class Candidate(Struct, frozen=True):
    """A short sentence of a paragraph."""

    start: int
    end: int
    text: str
    next_length: int
    """Characters of the sentence behind it."""
    room: int
    """Characters from it to the end of the paragraph."""


def with_inner_leads(drafts: list[Draft]) -> list[Draft]:
    """The blocks, long paragraphs cut at their leads."""
    leads = {index: _leads(draft.text) for index, draft in enumerate(drafts) if _may_have_leads(drafts, index)}
    return [piece for index, draft in enumerate(drafts) for piece in _cut(draft, leads.get(index, []))]


def _may_have_leads(drafts: list[Draft], index: int) -> bool:
    """Whether a block is the long text below a heading that is numbered, but not by 一是."""
    draft = drafts[index]
    mark = drafts[index - 1].mark if index and drafts[index - 1].kind == "heading" else None
    below = mark is not None and mark.style != "point" and mark.end > 0
    return draft.kind == "paragraph" and below and len(draft.text) in LONG_PARAGRAPH


def _leads(text: str) -> list[Candidate]:
    """The leads of a paragraph: two at least, none close behind another."""
    candidates = list(_candidates(text))
    chosen: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda each: (-_points(each, candidates), each.start)):
        if _points(candidate, candidates) < ENOUGH:
            break
        if all(abs(candidate.start - other.start) >= APART for other in chosen):
            chosen.append(candidate)
    return sorted(chosen, key=lambda each: each.start) if len(chosen) >= 2 else []


def _candidates(text: str) -> Iterator[Candidate]:
    sentences = list(SENTENCE.finditer(text))
    for sentence, following in pairwise(sentences):
        words = sentence[0]
        if SHORT_SENTENCE.fullmatch(words) and not NO_LEAD.match(words) and not STATES.search(words):
            yield Candidate(sentence.start(), sentence.end(), words, len(following[0]), len(text) - sentence.end())


def _points(candidate: Candidate, candidates: list[Candidate]) -> float:
    """How much a sentence looks like a lead."""
    text = candidate.text
    length = len(text) - 1
    points = 2.5 if length <= 9 else 2.0 if length <= 12 else 1.5 if length <= 18 else 0.5
    points += 0.5 if MANNER.match(text) else 0.0
    points += 1.0 if candidate.next_length >= 2 * NEXT_SENTENCE else 0.0
    points += 0.5 if NEXT_SENTENCE <= candidate.next_length < 2 * NEXT_SENTENCE else 0.0
    points -= 0.5 if candidate.next_length < NEXT_SENTENCE else 0.0
    points -= 1.0 if "，" in text or "," in text else 0.0
    points -= 0.5 if "和" in text else 0.0
    points -= 2.0 if FACT.search(text) else 0.0
    points -= 1.0 * len(set(DETAIL.findall(text)))
    points -= 1.0 if candidate.room < APART / 2 else 0.0
    apart = (other for other in candidates if abs(other.start - candidate.start) >= APART)
    return points + (0.5 if any(abs(len(other.text) - len(text)) <= 1 for other in apart) else 0.0)


def _cut(draft: Draft, leads: list[Candidate]) -> Iterator[Draft]:
    start = 0
    for lead in leads:
        if lead.start > start:
            yield replace(draft, strand=draft.strand.cut(start, lead.start).strip())
        yield replace(draft, strand=draft.strand.cut(lead.start, lead.end).strip(), kind="lead", is_rest=False)
        start = lead.end
    if start < len(draft.text):
        yield replace(draft, strand=draft.strand.cut(start).strip())
