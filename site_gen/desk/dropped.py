"""state -> what the program reads and the edition does not state: each with its place, and with what it contradicts."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from site_gen.confirming.lines import parse
from site_gen.data.comparable import comparable
from site_gen.data.digests import cell_digest, passage_digest
from site_gen.data.tables import Tables
from site_gen.desk.machine import Machine, frame_of, framed, machine
from site_gen.desk.original import before, place_of
from site_gen.desk.rows import Row, placed, rows_of
from site_gen.desk.state import CONFIRMED, State
from site_gen.model.dataset import Key
from site_gen.model.edition import Block, source_words
from site_gen.model.report import Reading
from site_gen.model.text import Span

Why = Literal["conflict", "again", "unit", "lost", "open"]
"""conflict: another sentence states another value of it; again: another states the same; unit: its indicator is
counted in something else; lost: a copy has lost a character of it; open: the edition only lacks it."""

_LOST = "\ufffd"


class Dropped(Struct, frozen=True):
    """A reading whose words are words alone in the edition."""

    block: Block
    span: Span
    """Of the block's text."""
    reading: Reading
    indicator: str
    """Its id; empty where no indicator is called so yet."""
    digest: str
    """By which it is refused."""
    rival: Row | None = None
    """The row that states what it would state."""
    why: Why = "open"

    @property
    def key(self) -> Key:
        read = self.reading
        return Key(self.indicator, read.period, read.measure, read.status, read.subject)


@lru_cache(maxsize=2)
def dropped(state: State) -> tuple[Dropped, ...]:
    """In the order of the text, without what a person has refused."""
    known = refusals(state)
    return tuple(one for one in _every(state) if one.digest not in known)


def refused(state: State) -> tuple[Dropped, ...]:
    """Those that a person has refused."""
    known = refusals(state)
    return tuple(one for one in _every(state) if one.digest in known) if known else ()


@lru_cache(maxsize=2)
def _every(state: State) -> tuple[Dropped, ...]:
    return tuple(_found(state))


def refusals(state: State, mark: str = "no") -> frozenset[str]:
    """Digests of the words that a person has found to be no observation (`no`), or no mistake (`stet`)."""
    lines, _ = parse(state.report.confirmed, CONFIRMED)
    return frozenset(line.digest for line in lines if line.mark == mark)


@lru_cache(maxsize=2)
def tables(state: State) -> Tables:
    """What heads the numbers of the edition's tables."""
    return Tables.of(state.edition)


def digest_of(state: State, block: Block, span: Span) -> str:
    """By which words of a block are refused, annotated or not."""
    if block.cell:
        return cell_digest(tables(state).sentence(block.cell), span, block.text)
    own = Span(len(before(block, span.start)), len(before(block, span.end)))
    return passage_digest("".join(map(source_words, block.inlines)), own)


def _found(state: State) -> Iterator[Dropped]:
    frame = frame_of(state.report.settings)
    passages, rows = framed(state.report.source, frame).passages, dict[Key, Row]()
    for place, readings in _unstated(state, machine(state.report.source, state.standard, frame)):
        block = _block(state, place)
        if block is None or any(each.source.start <= place < each.source.end for each, _ in placed(block)):
            continue  # a statement that cannot be read is one all the same
        rows = rows or {key: row for row in rows_of(state) for key in row.statement.keys}
        for reading in readings:
            passage = passages[reading.passage]
            words, start = reading.span.of(passage.text), passage.places[reading.span.start]
            span = _span(state, block, words, start)
            if span:
                yield _told(state, Dropped(block, span, reading, _called(state, reading), ""), rows)


def _unstated(state: State, read: Machine) -> Iterator[tuple[int, tuple[Reading, ...]]]:
    """Those whose number stands in no row of the edition."""
    taken = sorted((row.statement.source.start, row.statement.source.end) for row in rows_of(state))
    starts = [start for start, _ in taken]
    for place in read.places:
        at = bisect_right(starts, place) - 1
        if at < 0 or place >= taken[at][1]:
            yield place, read.by_place[place]


def _block(state: State, place: int) -> Block | None:
    return next((each for each in state.edition.blocks if each.source.start <= place < each.source.end), None)


def _span(state: State, block: Block, words: str, start: int) -> Span | None:
    """Where the block prints the words that stand at `start` of the source; None where it prints them otherwise."""
    at = block.text.find(words)
    while at >= 0:
        if place_of(state, block, at) == start:
            return Span(at, at + len(words))
        at = block.text.find(words, at + 1)
    return None


def _told(state: State, one: Dropped, rows: Mapping[Key, Row]) -> Dropped:
    """With its digest, and with why it is not stated."""
    digest, rival = digest_of(state, one.block, one.span), rows.get(one.key) if one.indicator else None
    if rival is None:
        return replace(one, digest=digest, why=_alone(state, one))
    found = next(each.quantity for each in rival.observations if each.key == one.key)
    sizes = [(each.canonical_value, each.canonical_max, each.parts) for each in (found, one.reading.quantity)]
    return replace(one, digest=digest, rival=rival, why="again" if sizes[0] == sizes[1] else "conflict")


def _alone(state: State, one: Dropped) -> Why:
    """Why it is not stated, where nothing else states it."""
    if _LOST in one.reading.indicator + one.block.text[max(one.span.start - 1, 0) : one.span.end]:
        return "lost"
    known = state.catalogue.get(one.indicator) if one.indicator else None
    level = known is not None and one.reading.measure == "level"
    unlike = level and not comparable(one.reading.quantity.unit.canonical, known.unit if known else "")
    return "unit" if unlike else "open"


def _called(state: State, reading: Reading) -> str:
    name = reading.indicator
    own = (each.id for each in state.report.indicators if each.name.get("zh") == name)
    return reading.indicator_id or next(own, None) or state.catalogue.find(name) or ""
