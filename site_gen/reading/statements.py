"""One passage -> its readings: sentence by sentence, clause by clause, quantity by quantity."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from site_gen.model.report import Reading
from site_gen.reading.beneficiaries import helping, undertaken
from site_gen.reading.clauses import Clause, clauses
from site_gen.reading.dependents import part_of
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.estimates import governs, is_estimate, noted_estimate, parts_of_it, recalled, told
from site_gen.reading.forest import Candidate, candidates
from site_gen.reading.frames import Frame, framed, sets_out
from site_gen.reading.kinds import Kind
from site_gen.reading.lasting import lasting
from site_gen.reading.lists import cut_by, cuts, governing
from site_gen.reading.lookback import looking
from site_gen.reading.openings import opening_series
from site_gen.reading.quantity import bounded
from site_gen.reading.ranking import ranked
from site_gen.reading.rule import rule
from site_gen.reading.setting import Setting
from site_gen.reading.signs import Circumstances
from site_gen.reading.slots import Slot, slots_of
from site_gen.reading.subjects import (
    goes_on,
    grounds,
    is_inside,
    of_all,
    of_grounds,
    owner,
    split_subjects,
    spoken_of,
    thrives,
)
from site_gen.reading.timing import timed
from site_gen.reading.tokens import Token
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.works import works

_TIMELESS = Frame()
_EARLIER_STRETCH = rule(
    r"(?:(?:[上前]一?个?五年|五”?(?:时期|期间))|恢复(?:至|到|为)?(?:20\d\d年|疫情前|常年)[^，,。]{0,4})的(?:\d[\d.]*[%％倍][、和])*$",
    "是上个五年的2.6倍 => -",
    "客流、收入分别恢复至2019年的119%、119.2% => -",
)
_AGAINST_OTHERS = rule(
    r"(?:^|[，,、；;])(?:约|大约)?(?:是|为|相当于)(?![^，,]*(?:[上去]年|年前|同期|年[初底末]|五”?期?末))[^，,、；;\d]{2,16}的(?:约|近)?$",
    "相当于省下达任务的2.2倍 => -",
)
"""是省下达任务的2.2倍: so many times what somebody else set or has."""
_AN_AIM = rule(
    r"(?:左右|以上|以内)?的(?:(?:经济|年度|预期)*(?:增长|增速)的?(?:预期)?目标|目标(?=[仍很并]|不|需))",
    "5.5%左右的预期增长目标与规划总体衔接 => -",
)
_SO_MANY_PLACED = rule(
    r"(?:^|[，,；;、])\d{1,3}[余多]?[项个](?:位列|位居|居|列|排名?|进入)全[国省市区县州]前?$",
    "9项指标中8项增速高于全省，5项位列全省前两位 => 位列全省前两位的增速数 | count | 5项 | 2021 | actual",
)
"""5项位列全省前两位: so many of them, and none is named."""
_FROM_START = rule(r"(?:^|[，,。；;：:\s])(?:[今明]年|实现|完成)?$", "5.5%左右的预期增长目标与规划总体衔接 => -")
"""5.5%左右的预期增长目标与……衔接: an aim set elsewhere is spoken of."""
_TAKEN_AS = rule(
    r"(?:（[^（）]*）)?作为(?:新|现行|全国|统一)*的?(?P<what>[^，,、。；;的]{2,8}(?:标准|警戒线|起点|门槛|基数))(?=[，,、。；;]|$)",
    "将农民人均纯收入2300元作为新的国家扶贫标准，比2019年提高92% => 国家扶贫标准 | change | 92% | 2019..2021 | actual",
)
"""将农民人均纯收入2300元作为扶贫标准: nobody's income, but the standard."""
_NO_WORD = rule(
    r"[^一-龥A-Za-z]*(?:双|第[一二三四五]次)?$",
    "第三次跨越千亿台阶 => -",
    "、10年前2.5个百分点的增量 => -",
    "建成机架4万架，实现“双翻番” => 建成机架数 | count | 4万架 | 2021 | actual",
)
_CHANGES = ("growth", "average-growth", "change", "points")
_MEMORY = 24
"""So many quantities back a sentence may refer: longer ones are not sentences."""


@dataclass(slots=True)
class _Sentence:
    """What has been read of a sentence so far."""

    frame: Frame = _TIMELESS
    drafts: list[Sequence[Draft]] = field(default_factory=list)
    first: Frame = _TIMELESS
    """The frame of its first clause, which holds again after a semicolon."""
    last: Token | None = None
    opening: str = ""
    """What the last clause without a quantity was about."""
    opened: int = 0
    """So many quantities stood before that clause."""
    estimate: bool = False
    """Its first clause opens with 预计."""
    owner: str | None = None
    """Whose the last figure was."""
    grounds: str = ""
    """园区, where the last clause without a quantity is about the parks as a whole."""
    helped: str = ""
    """What the last clause, without a quantity, has somebody profit from."""
    park: str | None = None
    """What a clause without a quantity was about: 东江高新区承载能力增强."""
    thrives: bool = False
    """All of the sentence is about that park: 东江高新区创新能力持续提升."""
    forecast: frozenset[str] = frozenset()
    """The series that 预计 was said of."""
    work: str = ""
    """The last work that was spoken of, in this sentence or one before: 气代煤改造."""
    begun: bool = False
    works: str = ""
    """The works that it has named, as long as it says nothing else: ①东江产业园项目。"""

    def heard(self, text: str, clause: Clause) -> None:
        """Keep the works that its first clause is nothing but the name of."""
        if clause.span.of(text).strip():
            self.works = "" if self.begun else works(text, clause.span)
            self.opening, self.begun = self.works or self.opening, True


def statements(
    text: str, index: int, kinds: Mapping[Token, Kind], setting: Setting, estimated: frozenset[int]
) -> Iterator[Circumstances]:
    """What the text of passage `index` states, and how it stands there; `kinds`: which numerals are quantities."""
    quantities = [token for token, kind in kinds.items() if kind == "quantity" and not _beyond(text, token)]
    timeless = Frame(months=None if setting.planning else setting.months)
    sentence, key, passage = _Sentence(timeless), (-1, -1), setting
    for clause, own in _by_clause(clauses(text), quantities):
        if (clause.sentence.start, clause.part) != key:
            same = clause.sentence.start == key[0]
            setting = setting if same else looking(clause.sentence.of(text), passage, setting)
            sentence, key = _next(sentence, same, clause.span.of(text), timeless), (clause.sentence.start, clause.part)
        if not clause.aside:
            sentence.heard(text, clause)
            opening = sentence.frame == timeless and not sentence.drafts
            opening |= sets_out(clause.span.of(text))
            sentence.frame = framed(clause.span.of(text), timeless if opening else sentence.frame, setting)
            first = replace(sentence.frame, base=None) if own else sentence.frame  # 比2015年翻了一番；…
            sentence.first = first if opening else sentence.first
            sentence.estimate |= (opening or not sentence.drafts) and governs(clause.span.of(text))
        if not own and not clause.aside and (spoken := opening_series(clause.span.of(text))):
            sentence.opening, sentence.opened = spoken, len(sentence.drafts)
        if not own and not clause.aside:
            sentence.park = spoken_of(clause.span.of(text))
            sentence.thrives = bool(sentence.park) and not sentence.drafts and thrives(clause.span.of(text))
            sentence.helped = helping(clause.span.of(text))
            sentence.grounds = grounds(trim_start(clause.span.of(text)))
        slots = slots_of(text, clause, own)
        for slot, found, drafts in _drafts(slots, sentence):
            for draft in drafts:
                whole = _spoken_of(draft, slot, sentence, setting)
                reading = _reading(index, slot, whole, sentence.frame, setting, estimated, _others(found))
                if _NO_WORD.match(reading.indicator):
                    continue  # of nothing that the words name: the number is listed as nobody's
                sentence.owner = reading.subject or _owner(reading.indicator, slot, sentence)
                if sentence.owner != reading.subject:
                    reading = replace(reading, subject=sentence.owner)
                yield _circumstances(text, slot, found, draft, reading, sentence, setting)


def _next(before: _Sentence, same: bool, words: str, timeless: Frame) -> _Sentence:
    """What is known at the first clause, `words`, of the next part of the `same` sentence, or of the next sentence."""
    if same:
        of_years = before.frame.period is not None  # 2020年……比2015年增加98天；……下降46%
        frame = replace(before.first, base=before.frame.base) if of_years else before.first
        return _Sentence(frame, first=frame, estimate=before.estimate, opening=before.works, work=before.work)
    if not parts_of_it(words):
        return _Sentence(timeless, opening=before.works, work=before.work)
    kept, estimate = before.drafts[-1:], bool(before.forecast)
    return _Sentence(before.frame, kept, before.first, opening=before.works, estimate=estimate, work=before.work)


def _owner(name: str, slot: Slot, sentence: _Sentence) -> str | None:
    """Whose it is where it does not say so: as the first of its list, or of the park that the sentence opened with."""
    listed = slot.token.shape != "rank" and (slot.joint == "、" or "其中" in slot.lead)
    if sentence.owner and listed and goes_on(name):
        return sentence.owner
    if sentence.park and sentence.owner == sentence.park and of_grounds(name) and not of_all(slot.lead):
        return sentence.park  # 新入园企业17家，实现税收1.1亿元
    whole = sentence.thrives and not of_all(slot.lead) and slot.token.shape != "rank"
    return sentence.park if is_inside(name) or whole else None


def _others(found: Sequence[Candidate]) -> tuple[str, ...]:
    """The rivals of the first that say something else."""
    told = (f"{one.drafts[0].name} · {one.drafts[0].measure}" for one in found)
    return tuple(dict.fromkeys(told))[1:4]


def _circumstances(
    text: str,
    slot: Slot,
    found: Sequence[Candidate],
    draft: Draft,
    reading: Reading,
    sentence: _Sentence,
    setting: Setting,
) -> Circumstances:
    whole, clause = slot.clause.sentence, slot.clause.span
    return Circumstances(
        reading,
        whole.of(text),
        text[whole.start : clause.start],
        slot.until,
        slot.tail,
        found[0].rule,
        margin=setting.margin,
        quote=slot.token.span.of(text),
        mode=setting.mode,
        dated=sentence.frame.period is not None,
        uneven=draft.uneven,
    )


def _beyond(text: str, token: Token) -> bool:
    """Points of who knows what, or beside a time that no period says: 是上个五年的2.6倍, 恢复至2019年的85%."""
    if text.startswith("点", token.span.end) and token.quantity.unit.printed.endswith("个"):  # 综合指数提高12.3个点
        return True
    before = text[max(0, token.span.start - 24) : token.span.start]
    if token.quantity.unit.printed == "倍" and _AGAINST_OTHERS.search(before):
        return True
    if token.shape == "rank" and _SO_MANY_PLACED.search(before):
        return True
    if token.quantity.unit.printed == "%" and _FROM_START.search(before) and _AN_AIM.match(text, token.span.end):
        return True
    return bool(_EARLIER_STRETCH.search(before))


def _by_clause(found: Sequence[Clause], tokens: Sequence[Token]) -> Iterator[tuple[Clause, Sequence[Token]]]:
    """Each clause with its tokens; one in brackets takes them from the clause around it."""
    starts = [token.span.start for token in tokens]
    taken: set[int] = set()
    for clause in found:
        inside = range(bisect_left(starts, clause.span.start), bisect_left(starts, clause.span.end))
        own = [place for place in inside if place not in taken]
        taken.update(own)
        yield clause, [tokens[place] for place in own]


def _drafts(slots: Sequence[Slot], sentence: _Sentence) -> Iterator[tuple[Slot, Sequence[Candidate], Sequence[Draft]]]:
    own: list[Sequence[Draft]] = []
    for index, slot in enumerate(slots):
        here = Here(
            slots,
            index,
            trim(slot.lead),
            sentence.drafts[-_MEMORY:],
            own[-_MEMORY:],
            sentence.last,
            sentence.opening,
            sentence.opened == len(sentence.drafts),
            sentence.work if slot.lead.endswith("所涉及的") else sentence.helped if not own else "",
        )
        found = ranked(candidates(here))
        drafts = [lasting(draft, slot) for draft in found[0].drafts] if found else []
        drafts = [_placed(draft, drafts[0].name, here, sentence) for draft in drafts]
        sentence.work = next((work for draft in drafts if (work := undertaken(draft.topic))), sentence.work)
        sentence.last = slot.token
        own.append(drafts)
        sentence.drafts.append(drafts)
        yield slot, found, drafts


def _placed(draft: Draft, first: str, here: Here, sentence: _Sentence) -> Draft:
    """`draft` with the whole that a clause before it, or the `first` of its list, has named."""
    if draft.measure == "level" and (meant := _TAKEN_AS.match(here.slot.tail)):
        return replace(draft, name=meant["what"], topic=meant["what"])
    if (of := _spoken(draft, here)) and split_subjects(draft.name) == ([draft.name], ""):
        return replace(draft, name=of, topic=of, subject=draft.name)  # 在增加值方面，东江县增长10%
    name = part_of(draft.name, here.opening) if here.opened else draft.name
    if of_grounds(name):
        first = here.own[-1][-1].name if here.own and here.own[-1] and here.slot.joint == "、" else first
        name = (sentence.grounds or grounds(first) or _mentioned(name, here)) + name
    return draft if name == draft.name else replace(draft, name=name, topic=name)


def _spoken(draft: Draft, here: Here) -> str:
    """The series that the sentence speaks of where a clause names nothing but whose it is."""
    alike = here.last is not None and here.last.measure == draft.measure and draft.measure != "rank"
    return (here.topic if alike else "") or (here.opening if draft.measure != "rank" else "")


def _mentioned(name: str, here: Here) -> str:
    """开发区 where the sentence has spoken of 开发区税收收入 and now goes on with 税收收入增速."""
    earlier = (draft.name for group in here.drafts for draft in group if grounds(draft.name))
    return next((grounds(other) for other in earlier if name.startswith(other.removeprefix(grounds(other)))), "")


def _spoken_of(draft: Draft, slot: Slot, sentence: _Sentence, setting: Setting) -> Draft:
    """`draft` with what the words around it say of its status."""
    draft = _since(draft, sentence.drafts)
    known = draft.past or draft.begins or draft.ends or _is_past(sentence.frame, setting)
    if setting.planning and not known and recalled(slot.lead):
        return replace(draft, past="上年")
    status = draft.status or told(slot.until, slot.tail, draft.name, setting.planning)
    estimate = draft.estimate or sentence.estimate or is_estimate(slot.until) or _foretold(draft, sentence)
    estimate |= noted_estimate(slot.tail)
    sentence.forecast |= {draft.name} if estimate else frozenset()
    told_more = (estimate, status) != (draft.estimate, draft.status)
    return replace(draft, estimate=estimate, status=status) if told_more else draft


def _foretold(draft: Draft, sentence: _Sentence) -> bool:
    """收入预计达到2.2万元，增长8%，增速高于全省0.6个百分点: what follows from an estimate is one."""
    placed = draft.measure in ("points", "rank") and draft.topic in sentence.forecast
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


def _reading(
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
