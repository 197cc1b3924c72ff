"""What the outline room shows, as values that JSON has: years, chapters, omissions; what an act would change."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

from site_gen.desk import omissions, years
from site_gen.desk.chapters import Section, below, hung, modes, odd, sections
from site_gen.desk.emending import proposals
from site_gen.desk.machine import frame_of, framed
from site_gen.desk.reframing import Move, Shift
from site_gen.desk.state import State
from site_gen.model.content import Omitted
from site_gen.reading.tokens import scan

_MOVABLE = ("title", "heading", "paragraph", "item", "quote")
_OFFERED = 3


def room(state: State) -> Mapping[str, Any]:
    return {
        "years": years.years_of(state),
        "named": years.named(state),
        "doubts": doubts(state),
        "offers": _offers(state),
        "chapters": chapters(state),
        "omitted": omitted(state),
        "held": held(state),
        "altered": altered(state),
    }


def oddities(state: State) -> int:
    """How many things a person should look at before any reading: years, headings, altered words."""
    return len(years.named(state)) + len(doubts(state)) + len(odd(state)) + len(altered(state))


def shape(state: State) -> str:
    """Another one where blocks came or went, headings or years changed: then nothing that a browser has of it holds."""
    said = repr([(block.id, block.level) for block in state.edition.blocks]) + repr(years.years_of(state))
    return f"{crc32(said.encode()):08x}"


def doubts(state: State) -> Sequence[Mapping[str, Any]]:
    """Where the evidence on years and term is divided, until a person has set others than the program found."""
    names = ("about", "told", "signs", "other", "against")
    found = framed(state.report.source, frame_of(state.report.settings)).doubts
    return [{name: getattr(each, name) for name in names} for each in found]


def chapters(state: State) -> Sequence[Mapping[str, Any]]:
    """Each heading with its numbers, those below it included, and the blocks under it."""
    every, told, strange, hair = sections(state), modes(state), odd(state), hung(state)
    texts: dict[str, list[Mapping[str, str]]] = {}
    for block in state.edition.blocks:
        if not block.level and block.kind in _MOVABLE:
            texts.setdefault(block.section, []).append({"id": block.id, "text": block.text})
    return [
        {
            "id": section.heading.id,
            "text": section.heading.text,
            "level": section.heading.level,
            "odd": section.heading.id in strange,
            "hair": section.heading.id in hair,
            "blocks": texts.get(section.heading.id, []),
            **_counted(below(every, at), told),
        }
        for at, section in enumerate(every)
    ]


def _counted(part: Sequence[Section], told: Mapping[str, str]) -> Mapping[str, Any]:
    """The one mode of sections with numbers, else empty; their numbers, how many are checked, and of which periods."""
    rows = [row for section in part for row in section.rows]
    speaking = {told[section.heading.id] for section in part if section.rows} or {told[part[0].heading.id]}
    periods = Counter(str(row.statement.keys[0].period) for row in rows)
    return {
        "mode": speaking.pop() if len(speaking) == 1 else "",
        "rows": len(rows),
        "checked": sum(row.mention.checked.how != "program" for row in rows),
        "periods": [[period, count] for period, count in periods.most_common(_OFFERED)],
    }


def omitted(state: State) -> Sequence[Mapping[str, Any]]:
    """Every passage that was left out, word for word, the longest first."""
    names = omissions.passages(state)
    found = [_passage(state, each, name) for each, name in zip(state.report.settings.omitted, names, strict=True)]
    return sorted(found, key=lambda each: -each["characters"])


def held(state: State) -> Sequence[Mapping[str, Any]]:
    """What the file held that the report came in, and what of it was left out; a guess with its line of the source."""
    numbers: dict[str, int] = {}
    for number, text in enumerate(state.report.source.split("\n"), 1):
        numbers.setdefault(text, number)
    return [
        {
            "what": one.what,
            "count": one.count,
            "fate": one.fate,
            "words": [[numbers.get(each, 0) if one.fate == "guessed" else 0, each] for each in one.words],
        }
        for one in state.report.held
    ]


def altered(state: State) -> Sequence[Mapping[str, Any]]:
    """Words that a copy probably altered, and what they probably were."""
    return [
        {
            "block": one.block.id,
            "start": one.span.start,
            "words": one.span.of(one.block.text),
            "now": one.words,
        }
        for one in proposals(state)
    ]


def _passage(state: State, one: Omitted, passage: str) -> Mapping[str, Any]:
    source = state.report.source
    words = one.span.of(source)
    return {
        "passage": passage,
        "reason": dict(one.reason.by_language),
        "characters": len("".join(words.split())),
        "numerals": len(scan(words)),
        "lines": [[number, part.of(source)] for number, part in omissions.lines(one.span, source)],
    }


def foreseen(found: Shift) -> Mapping[str, Any]:
    """What would become of which readings, and which stay."""
    counts = Counter(name for move in found.moves for name in move.changes)
    groups = ("moves", "checked", "otherwise", "clashing")
    return {"counts": counts, **{name: [_move(each) for each in getattr(found, name)] for name in groups}}


def _move(move: Move) -> Mapping[str, Any]:
    row, key = move.row, move.row.statement.keys[0]
    return {
        "id": row.id,
        "was": row.link.address if row.link else None,
        "block": row.block.id,
        "start": row.span.start,
        "end": row.span.end,
        "changes": [[name, str(getattr(key, name)), value] for name, value in move.changes.items()],
    }


def _offers(state: State) -> Sequence[Mapping[str, str]]:
    """Other years that something speaks for, ready to be tried."""
    plans = [year for _, year in years.named(state)]
    plans += [int(each["other"].partition("/")[2]) for each in doubts(state) if each["about"] == "years"]
    own = years.years_of(state)
    found = {}
    for plan in dict.fromkeys(plans):
        term = f"{plan - 5}..{plan - 1}" if own["term"] else ""
        found[plan] = {"review": str(plan - 1), "plan": str(plan), "term": term}
    for each in doubts(state):
        if each["about"] == "term":
            found[0] = {**own, "term": "" if each["other"] == "-" else each["other"]}
    return list(found.values())
