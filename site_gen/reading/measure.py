"""outline -> every observation of a report, and what each of its numerals was taken for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from site_gen.model.report import Measured, Numeral, NumeralKind, Outline, Passage, Reading
from site_gen.reading.clauses import Clause, clauses
from site_gen.reading.constructions import drafts_of
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.estimates import estimated_years, is_estimate
from site_gen.reading.frames import Frame, framed
from site_gen.reading.kinds import Kind, kind_of
from site_gen.reading.quantity import bounded
from site_gen.reading.setting import Setting, opening_setting, setting_of
from site_gen.reading.slots import Slot, slots_of
from site_gen.reading.timing import timed
from site_gen.reading.tokens import Token, scan
from site_gen.reading.trimming import trim

Find = Callable[[str], str | None]
_SILENT = ("title", "byline", "salutation")
_CHANGES = ("growth", "average-growth", "change", "points")


@dataclass(slots=True)
class _Sentence:
    """What has been read of a sentence so far."""

    frame: Frame = Frame()
    drafts: list[Sequence[Draft]] = field(default_factory=list)
    first: Frame = Frame()
    """The frame of its first clause, which holds again after a semicolon."""
    last: Token | None = None


def measure(outline: Outline, find: Find) -> Measured:
    """The readings in the order of the text; `find` gives the catalogue's id of a Chinese series name, or None."""
    readings: list[Reading] = []
    numerals: list[Numeral] = []
    setting = opening_setting(outline)
    estimated: frozenset[int] = frozenset()
    for index, passage in enumerate(outline.passages):
        setting = setting_of(passage, setting)
        tokens = scan(passage.text)
        kinds = {token: kind_of(passage.text, token) for token in tokens}
        estimated |= estimated_years(passage.text, setting.year)
        found = [] if passage.kind in _SILENT else list(_readings(passage, index, kinds, setting, estimated))
        readings.extend(replace(reading, indicator_id=_id(reading.indicator, find)) for reading in found)
        numerals.extend(_numerals(index, kinds, found))
    return Measured(_paired(readings), tuple(numerals))


def _id(name: str, find: Find) -> str | None:
    return find(name) or find(name.removesuffix("数"))


def _readings(
    passage: Passage, index: int, kinds: Mapping[Token, Kind], setting: Setting, estimated: frozenset[int]
) -> Iterator[Reading]:
    text = passage.text
    quantities = [token for token, kind in kinds.items() if kind == "quantity"]
    sentence, key = _Sentence(), (-1, -1)
    for clause, own in _by_clause(clauses(text), quantities):
        if (clause.sentence.start, clause.part) != key:
            same = clause.sentence.start == key[0]
            frame = sentence.first if same else Frame()
            sentence, key = _Sentence(frame, first=frame), (clause.sentence.start, clause.part)
        if not clause.aside:
            opening = sentence.frame == Frame() and not sentence.drafts
            sentence.frame = framed(clause.span.of(text), sentence.frame, setting)
            sentence.first = sentence.frame if opening else sentence.first
        slots = slots_of(text, clause, own)
        for slot, drafts in _drafts(slots, sentence):
            for draft in drafts:
                yield _reading(index, slot, _estimated(draft, slot), sentence.frame, setting, estimated)


def _by_clause(found: Sequence[Clause], tokens: Sequence[Token]) -> Iterator[tuple[Clause, Sequence[Token]]]:
    """Each clause with its tokens; one in brackets takes them from the clause around it."""
    taken: set[Token] = set()
    waiting = list(tokens)
    for clause in found:
        own = [token for token in waiting if clause.span.start <= token.span.start < clause.span.end and token not in taken]
        taken.update(own)
        waiting = [token for token in waiting if token.span.start >= clause.sentence.start and token not in taken]
        yield clause, own


def _drafts(slots: Sequence[Slot], sentence: _Sentence) -> Iterator[tuple[Slot, Sequence[Draft]]]:
    own: list[Sequence[Draft]] = []
    for index, slot in enumerate(slots):
        drafts = drafts_of(Here(slots, index, trim(slot.lead), tuple(sentence.drafts), tuple(own), sentence.last))
        sentence.last = slot.token
        own.append(drafts)
        sentence.drafts.append(drafts)
        yield slot, drafts


def _estimated(draft: Draft, slot: Slot) -> Draft:
    return replace(draft, estimate=True) if is_estimate(slot.until) else draft


def _reading(
    index: int, slot: Slot, draft: Draft, frame: Frame, setting: Setting, estimated: frozenset[int]
) -> Reading:
    when = timed(draft, frame, setting, estimated)
    quantity = bounded(slot.token, slot.bounds, when.measure)
    doubt = draft.doubt
    if draft.falls and quantity.value > 0:
        quantity, doubt = replace(quantity, value=-quantity.value), "下降在前一个数之前"
    signed = when.measure in _CHANGES or quantity.value < 0
    span = slot.bounds.span if signed else slot.bounds.inner
    pair = "begins" if draft.begins else "ends" if draft.ends else None
    return Reading(
        index, span, slot.token.span, draft.name, None, quantity, when.measure, when.period, when.status, draft.subject, pair, doubt
    )


def _paired(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The two ends of each pair share a name: p1, p2 …"""
    found: list[Reading] = []
    count = 0
    for index, reading in enumerate(readings):
        following = readings[index + 1 : index + 2]
        if reading.pair == "begins":
            whole = bool(following) and following[0].pair == "ends"
            count += whole
            found.append(replace(reading, pair=f"p{count}" if whole else None))
        elif reading.pair == "ends":
            found.append(replace(reading, pair=f"p{count}" if found and found[-1].pair == f"p{count}" else None))
        else:
            found.append(reading)
    return tuple(found)


def _numerals(index: int, kinds: Mapping[Token, Kind], readings: Sequence[Reading]) -> Iterator[Numeral]:
    observed = {reading.number for reading in readings}
    for token, kind in kinds.items():
        told: NumeralKind = "unclaimed" if kind == "quantity" else kind
        yield Numeral(index, token.span, "observation" if token.span in observed else told)
