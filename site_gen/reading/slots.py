"""The quantities of a clause, each with the words before it that are its own and those after."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.reading.aims_held import AIM, held
from site_gen.reading.bounds import Bounds, bounds_of
from site_gen.reading.clauses import Clause
from site_gen.reading.parting import REACH, divided
from site_gen.reading.parting_next import OF_THEM, OUT_OF, done_there, is_of_next, parted_at
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

_LANDMARK = rule(
    r"大关|关口|台阶", "人均收入突破3万元大关、达到3.2万元 => 人均收入 | level | 3.2万元 | 2021 | actual"
)  # 突破5万元大关、达到5.12万元

_LISTING = ("、", "和", "及", "与", "以及", "并")


class Slot(Struct, frozen=True):
    """One quantity in its clause."""

    token: Token
    bounds: Bounds
    clause: Clause
    lead: str
    """The words before it, from the quantity before or from the beginning of the clause."""
    tail: str
    """The words after it, up to the next quantity's own."""
    joint: str
    """What joins it to the quantity before: 、 和 的, or nothing."""
    until: str
    """All of the clause before it."""
    rest: str
    """The words of the sentence after the clause, up to a semicolon."""
    host: str = ""
    """For a clause in brackets the words before them."""
    aim: bool = False
    """It is an aim that its clause keeps in sight: 围绕生产总值增长8%的目标."""

    @property
    def listed(self) -> bool:
        """It goes on with a list: 新建学校3所、医院2所."""
        return self.joint in _LISTING

    @property
    def bare(self) -> bool:
        """It goes on with a list, and no words of its own stand before its number."""
        return self.listed and not self.lead.strip("、和与及 ")


def slots_of(text: str, clause: Clause, tokens: Sequence[Token]) -> tuple[Slot, ...]:
    """The slots of the quantities `tokens`, which stand in `clause` of `text`, in order."""
    bounds = [bounds_of(text, token.span, token.quantity.bound) for token in tokens]
    cuts = list(_cuts(text, clause, tokens, bounds))
    found = []
    for index, token in enumerate(tokens):
        start, joint = cuts[index][1], cuts[index][2]
        lead = text[max(start, bounds[index].inner.start - REACH) : bounds[index].inner.start]
        end = cuts[index + 1][0]
        tail = text[bounds[index].inner.end : min(end, bounds[index].inner.end + REACH)]
        rest = text[clause.span.end + 1 : min(clause.sentence.end, clause.span.end + REACH)]
        rest = "" if text.startswith(("；", ";"), clause.span.end) else rest
        until = text[max(clause.span.start, bounds[index].inner.start - REACH) : bounds[index].inner.start]
        host = (
            text[max(clause.sentence.start, clause.span.start - REACH) : clause.span.start - 1] if clause.aside else ""
        )
        found.append(Slot(token, bounds[index], clause, lead, tail, joint, until, rest, host))
    return _aiming(found)


def _aiming(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """The slots of one clause, those that are aims marked, the words that hold them up and 的目标 taken away."""
    word = held(slots[0].lead, [slot.tail for slot in slots]) if slots else ""
    if not word:
        return tuple(slots)
    aims = (replace(slot, tail=AIM.sub(r"\g<thing>", slot.tail), aim=True) for slot in slots)
    return tuple(replace(aim, lead=aim.lead.removeprefix(word)) for aim in aims)


def _cuts(
    text: str, clause: Clause, tokens: Sequence[Token], bounds: Sequence[Bounds]
) -> Iterator[tuple[int, int, str]]:
    """For each quantity where the words of the one before end, where its own begin, and the joint between."""
    yield clause.span.start, clause.span.start, ""
    for last, token, before, after in zip(tokens, tokens[1:], bounds, bounds[1:], strict=False):
        landmark = _LANDMARK.match(text, before.inner.end)
        start = landmark.end() if landmark else before.inner.end
        end = max(start, after.inner.start)
        between = text[start:end]
        if there := done_there(text, between, last, token):
            yield start + there[0], start + there[1], ""
            continue
        tail, joint = divided(between)
        parted = parted_at(text, between, last, token)
        if not joint and (out := OUT_OF.fullmatch(between)):
            yield start + out.start("of"), end, ""
            continue
        if not joint and (of_them := OF_THEM.fullmatch(between)):
            yield start + of_them.start("of"), start + of_them.end("of"), ""
            continue
        if parted is not None and not joint:
            yield start + parted, start, ""
            continue
        again = leading_verb(between) or trim(between).flags or token.shape == "rank" or is_of_next(between, token)
        yield start + tail, start if again and not joint else start + tail + len(joint), joint
    yield clause.span.end, clause.span.end, ""
