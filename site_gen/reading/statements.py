"""One passage -> its readings: sentence by sentence, clause by clause, quantity by quantity."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from site_gen.model.quantity import lacking, list_behind
from site_gen.reading.aims import aimed
from site_gen.reading.beneficiaries import undertaken
from site_gen.reading.beyond import beyond
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.clauses import Clause, clauses
from site_gen.reading.counting import as_money
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.firms import firms_after
from site_gen.reading.forest import Candidate, candidates
from site_gen.reading.frames import Frame
from site_gen.reading.heirs import heir, of_place
from site_gen.reading.kinds import Kind
from site_gen.reading.lasting import each_year, in_quarter, lasting
from site_gen.reading.lookback import looking
from site_gen.reading.owners import contested
from site_gen.reading.placing import placed
from site_gen.reading.plainly import plain
from site_gen.reading.quantity import closed
from site_gen.reading.ranking import ranked
from site_gen.reading.readings import circumstances, reading_of
from site_gen.reading.rule import rule
from site_gen.reading.sentence import Sentence, following
from site_gen.reading.setting import Setting
from site_gen.reading.slots import Slot, slots_of
from site_gen.reading.statuses import with_status
from site_gen.reading.tokens import Token
from site_gen.reading.trimming import trim

_NO_WORD = rule(
    r".*时间过半、?任务(?:完成(?:比例)?)?$|[一-龥]$|[^一-龥A-Za-z]*(?:双|第[一二三四五]次|(?:全[国省市区县州])?排名)?$",
    "东江镇入选全国千强镇，列第326位 => -",
    "第三次跨越千亿台阶 => -",
    "主要指标实现时间过半任务过半 => -",
    "用15万元慰问 => -",
    "、10年前2.5个百分点的增量 => -",
    "建成机架4万架，实现“双翻番” => 建成机架数 | count | 4万架 | 2021 | actual",
)
_MEMORY = 24
"""So many quantities back a sentence may refer: longer ones are not sentences."""


def statements(
    text: str, index: int, kinds: Mapping[Token, Kind], setting: Setting, estimated: frozenset[int]
) -> Iterator[Circumstances]:
    """What the text of passage `index` states, and how it stands there; `kinds`: which numerals are quantities."""
    told = (token for token, kind in kinds.items() if kind == "quantity" and not beyond(text, token))
    quantities = [as_money(text, token) for token in told]
    timeless = Frame(months=None if setting.planning else setting.months)
    sentence, key, passage = Sentence(timeless), (-1, -1), setting
    for clause, own in _by_clause(clauses(text), quantities):
        if (clause.sentence.start, clause.part) != key:
            same = clause.sentence.start == key[0]
            setting = setting if same else looking(clause.sentence.of(text), passage, setting)
            sentence, key = (
                following(sentence, same, clause.span.of(text), timeless, key[1] == 0),
                (clause.sentence.start, clause.part),
            )
        if not clause.aside:
            sentence.enters(text, clause, own, timeless, setting)
        slots = slots_of(text, clause, own)
        for slot, found, drafts in _drafts(slots, sentence):
            for draft in drafts:
                whole = with_status(each_year(in_quarter(draft, slot), slot, setting.mode), slot, sentence, setting)
                reading = reading_of(index, slot, whole, sentence.frame, setting, estimated, _others(found))
                sentence.owner = reading.subject or heir(reading.indicator, slot, sentence)
                sentence.whole |= sentence.owner is None and of_place(reading.indicator)
                number = slot.token.span
                after = list_behind(text, number.end)
                unit = lacking(number.of(text), reading.quantity.unit, after)
                quantity = closed(reading.quantity, text[clause.sentence.start : number.start], after)
                reading = replace(reading, subject=sentence.owner, unit=unit, quantity=quantity)
                yield circumstances(text, slot, found[0].rule, draft, reading, sentence, setting)


def _others(found: Sequence[Candidate]) -> tuple[str, ...]:
    """The rivals of the first that say something else."""
    told = (f"{one.drafts[0].name} · {one.drafts[0].measure}" for one in found)
    return tuple(dict.fromkeys(told))[1:4]


def _by_clause(found: Sequence[Clause], tokens: Sequence[Token]) -> Iterator[tuple[Clause, Sequence[Token]]]:
    """Each clause with its tokens; one in brackets takes them from the clause around it."""
    starts = [token.span.start for token in tokens]
    inside = [range(bisect_left(starts, each.span.start), bisect_left(starts, each.span.end)) for each in found]
    bracketed = {place for each, places in zip(found, inside, strict=True) if each.aside for place in places}
    for clause, places in zip(found, inside, strict=True):
        yield clause, [tokens[place] for place in places if clause.aside or place not in bracketed]


def _drafts(slots: Sequence[Slot], sentence: Sentence) -> Iterator[tuple[Slot, Sequence[Candidate], Sequence[Draft]]]:
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
            sentence.about,
            len(sentence.drafts) - sentence.told,
        )
        found = ranked(candidates(here))
        drafts = [lasting(draft, slot) for draft in found[0].drafts] if found else []
        drafts = [draft for draft in drafts if draft.subject or not _NO_WORD.match(draft.name)]  # listed as nobody's
        drafts = [replace(draft, contested=True) if contested(draft, here) else draft for draft in drafts]
        drafts = [
            plain(aimed(placed(draft, drafts[0].name, here, sentence), slot.until), slot.token.quantity.unit.printed)
            for draft in drafts
        ]
        sentence.firms = firms_after([draft.name for draft in drafts], sentence.firms)
        sentence.tells(drafts, slot.lead)
        sentence.work = next((work for draft in drafts if (work := undertaken(draft.topic))), sentence.work)
        sentence.last = slot.token
        own.append(drafts)
        sentence.drafts.append(drafts)
        yield slot, found, drafts
