"""A report's headings -> the time that each chapter is read in, told from its numbers: no file says it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from site_gen.desk.machine import Frame, Machine, frame_of, framed, machine
from site_gen.desk.rows import Row, rows_of
from site_gen.desk.state import State
from site_gen.model.edition import Block
from site_gen.model.report import Mode, Reading
from site_gen.model.text import Span

MODES: tuple[Mode, ...] = ("year", "term", "plan", "outlook")
_CHAPTER = 2
"""The level down to which a heading's mode decides over much."""
_HAIR = 0.5
"""Points."""
_ENDS = "。！？：；!?:;”」）)…"
"""What a paragraph ends with, which a heading may follow."""


class Section(Struct, frozen=True):
    """A heading and the text down to the next one, of whatever level."""

    heading: Block
    span: Span
    """Of the source."""
    rows: tuple[Row, ...]


def sections(state: State) -> tuple[Section, ...]:
    """In the order of the text; the title's is the first."""
    heads = [block for block in state.edition.blocks if block.level]
    starts = [*(head.source.start for head in heads[1:]), len(state.report.source)]
    by_section: dict[str, list[Row]] = {}
    for row in rows_of(state):
        by_section.setdefault(row.block.section, []).append(row)
    return tuple(
        Section(head, Span(head.source.start, max(end, head.source.start)), tuple(by_section.get(head.id, ())))
        for head, end in zip(heads, starts, strict=True)
    )


def below(every: Sequence[Section], at: int) -> Sequence[Section]:
    """The section at `at` with those under it."""
    level = every[at].heading.level
    end = next((i for i in range(at + 1, len(every)) if every[i].heading.level <= level), len(every))
    return every[at:end]


@lru_cache(maxsize=4)
def modes(state: State) -> Mapping[str, Mode]:
    """By the id of each heading, the mode that its own section is read in.

    The program's in the years of report.toml, unless more of its numbers stand as another mode would read them.
    """
    frame, found = frame_of(state.report.settings), dict[str, Mode]()
    read = machine(state.report.source, state.standard, frame)
    for section in sections(state):
        own = _own(state, frame, section)
        stand, all_ = _standing(section.rows, read)
        if own != "neither" and stand < all_:
            points = {mode: _standing(section.rows, _forced(state, frame, mode))[0] for mode in MODES}
            best = max(points, key=lambda mode: points[mode])
            own = best if points[best] > stand else own
        found[section.heading.id] = own
    return found


def as_it_stands(state: State) -> Frame:
    """The years of report.toml, with the sections that are read in another mode than these years make them."""
    frame, told = frame_of(state.report.settings), modes(state)
    every = ((section, told[section.heading.id]) for section in sections(state))
    parts = ((section.span, mode) for section, mode in every if mode != _own(state, frame, section))
    return replace(frame, modes=tuple(parts))


def odd(state: State) -> frozenset[str]:
    """Ids of headings that look like a piece of the sentence before them."""
    found, blocks = set[str](), [block for block in state.edition.blocks if block.chart is None]
    opening = blocks[0].section if blocks else ""  # who speaks, and where: no sentences
    for before, block in pairwise(blocks):
        open_ = before.kind == "paragraph" and before.section != opening and before.text.strip()[-1:] not in _ENDS
        if block.level > 1 and open_:
            found.add(block.id)
    return frozenset(found)


def hung(state: State) -> frozenset[str]:
    """Ids of headings whose own mode was chosen by less than a hair over another, and stands."""
    read, told = framed(state.report.source, frame_of(state.report.settings)), modes(state)
    hair = {
        passage.places[0]: mode
        for passage, mode, margin in zip(read.passages, read.modes, read.margins, strict=True)
        if passage.kind == "heading" and passage.level <= _CHAPTER and passage.places and margin < _HAIR
    }
    found = ((section.heading, hair.get(section.heading.source.start)) for section in sections(state))
    return frozenset(
        heading.id for heading, mode in found if mode not in (None, "neither") and told[heading.id] == mode
    )


def _own(state: State, frame: Frame, section: Section) -> Mode:
    """The mode of most of its passages, by their length; of the heading alone where it has nothing else."""
    read, sizes = framed(state.report.source, frame), Counter[Mode]()
    for passage, mode in zip(read.passages, read.modes, strict=True):
        if mode != "neither" and passage.places and section.span.start <= passage.places[0] < section.span.end:
            sizes[mode] += len(passage.text) if passage.kind != "heading" else 1
    return sizes.most_common(1)[0][0] if sizes else "neither"


def _forced(state: State, frame: Frame, mode: Mode) -> Machine:
    whole = replace(frame, modes=((Span(0, len(state.report.source)), mode),))
    return machine(state.report.source, state.standard, whole)


def _standing(rows: Sequence[Row], read: Machine) -> tuple[int, int]:
    """How many of the rows have the period and status that were read, and how many were read at all."""
    pairs = [(row, found) for row in rows if (found := read.at(row.statement.source))]
    return sum(any(same(row, each) for each in found) for row, found in pairs), len(pairs)


def same(row: Row, reading: Reading) -> bool:
    """Whether the row speaks of the time that was read, in the same tense."""
    key = row.statement.keys[0]
    return (key.period, key.status) == (reading.period, reading.status)
