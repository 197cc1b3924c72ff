"""members of a place, formulas -> where each report says each of them, and how much text it has."""

import re
from collections.abc import Iterator, Sequence

from site_gen.data.collection.wording import sentences
from site_gen.model.collection import Member
from site_gen.model.compiled import compiled
from site_gen.model.curation import Formula
from site_gen.model.keeping import FORGETFUL, Keep, key, once
from site_gen.model.phrasing import Followed, Hit, Sentence, Use

HAN = compiled(r"[\u4e00-\u9fff]")
_AROUND = 24
_TORN_START = compiled(r"^[0-9A-Za-z.%％]*[，、。；：！？）》”’]*")
_TORN_END = compiled(r"[（《“‘，、；：]*[0-9A-Za-z.]*$")
"""What no excerpt begins or ends with: a piece of a number, and marks that belong to words that are not there."""


def followed(members: Sequence[Member], formulas: Sequence[Formula], keep: Keep = FORGETFUL) -> Iterator[Followed]:
    """Those that a report of the place uses; the members from the oldest. What one report says is kept."""
    uses = zip(*(_kept(member, formulas, keep) for member in members), strict=True)
    found = (Followed(formula, members[0].place, each) for formula, each in zip(formulas, uses, strict=False))
    return (each for each in found if each.total)


def _kept(member: Member, formulas: Sequence[Formula], keep: Keep) -> tuple[Use, ...]:
    """Of each formula."""
    of = (member.slug, member.year, member.passages, [formula.spellings for formula in formulas])
    return once(keep, key("uses", *of), tuple[Use, ...], lambda: _uses(member, formulas))


def _uses(member: Member, formulas: Sequence[Formula]) -> tuple[Use, ...]:
    said, count = sentences(member), characters(member)
    return tuple(Use(member.slug, member.year, tuple(_hits(formula, said)), count) for formula in formulas)


def characters(member: Member) -> int:
    return sum(len(HAN.findall(passage.text)) for passage in member.passages)


def _hits(formula: Formula, said: Sequence[Sentence]) -> Iterator[Hit]:
    longest = sorted(formula.spellings, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest)))
    for sentence in said:
        for match in pattern.finditer(sentence.text):
            before, after = sentence.text[: match.start()], sentence.text[match.end() :]
            yield Hit(_last(before), match[0], _first(after), sentence)


def _last(words: str) -> str:
    return words if len(words) <= _AROUND else "…" + _TORN_START.sub("", words[-_AROUND:])


def _first(words: str) -> str:
    return words if len(words) <= _AROUND else _TORN_END.sub("", words[:_AROUND]) + "…"
