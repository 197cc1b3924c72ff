"""members of a place, formulas -> where each report says each of them, and how much text it has."""

import re
from collections.abc import Iterable, Iterator, Sequence

from site_gen.data.collection.wording import sentences
from site_gen.model.collection import Member
from site_gen.model.compiled import compiled
from site_gen.model.curation import Formula
from site_gen.model.phrasing import Followed, Hit, Sentence, Use

HAN = compiled(r"[\u4e00-\u9fff]")
_AROUND = 24
_TORN_START = compiled(r"^[0-9A-Za-z.%％]*[，、。；：！？）》”’]*")
_TORN_END = compiled(r"[（《“‘，、；：]*[0-9A-Za-z.]*$")
"""What no excerpt begins or ends with: a piece of a number, and marks that belong to words that are not there."""


def followed(members: Sequence[Member], formulas: Iterable[Formula]) -> Iterator[Followed]:
    """Those that a report of the place uses; the members from the oldest."""
    texts = [(member, sentences(member), characters(member)) for member in members]
    found = (
        Followed(
            formula,
            members[0].place,
            tuple(Use(m.slug, m.year, tuple(_hits(formula, said)), count) for m, said, count in texts),
        )
        for formula in formulas
    )
    return (each for each in found if each.total)


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
