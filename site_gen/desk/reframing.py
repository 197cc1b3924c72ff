"""Other years, or another mode of a chapter -> what becomes of its readings; what a person checked stays."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.desk.chapters import as_it_stands, below, same, sections
from site_gen.desk.charted import charted
from site_gen.desk.correcting import each_corrected
from site_gen.desk.followers import followers, unsure_too
from site_gen.desk.machine import Frame, drafted, machine
from site_gen.desk.rows import Row, placed, rows_of
from site_gen.desk.splice import MovedError, Splice
from site_gen.desk.state import EDITION, State
from site_gen.model.edition import Block, Statement
from site_gen.model.problem import Problem
from site_gen.model.report import Mode, Reading
from site_gen.model.text import Span

_FIELDS = ("period", "measure", "status")


class Move(Struct, frozen=True):
    """A row, and what of its address becomes what."""

    row: Row
    changes: Mapping[str, str]


class Shift(Struct, frozen=True):
    """What another frame makes of the readings."""

    moves: tuple[Move, ...]
    checked: tuple[Move, ...] = ()
    """A person has confirmed them as they are, so they stay."""
    otherwise: tuple[Move, ...] = ()
    """They stand otherwise than the program read them, so somebody changed them; they stay."""
    clashing: tuple[Move, ...] = ()
    """They would contradict another sentence, or could not be read; they stay until a person decides."""

    def without(self, rows: frozenset[str]) -> "Shift":
        left = tuple(move for move in self.moves if move.row.id in rows)
        kept = tuple(move for move in self.moves if move.row.id not in rows)
        return replace(self, moves=kept, clashing=(*self.clashing, *left))

    def only(self, rows: frozenset[str]) -> "Shift":
        """As it was shown to a person; MovedError where it is another by now."""
        if rows != {move.row.id for move in self.moves}:
            raise MovedError(EDITION)
        return self


def in_mode(state: State, block: Block, mode: Mode) -> tuple[Frame, Span]:
    """The frame in which the section under heading `block` is read in `mode`, and where that section stands."""
    every = sections(state)
    at = next((i for i, section in enumerate(every) if section.heading.id == block.id), None)
    if at is None:
        raise MovedError(EDITION)
    part = below(every, at)
    span = Span(part[0].span.start, part[-1].span.end)
    frame = as_it_stands(state)
    return replace(frame, modes=(*frame.modes, (span, mode))), span


def shift(state: State, frame: Frame, span: Span) -> Shift:
    """What the readings in `span` of the source become in `frame`."""
    text, moves, checked, otherwise = state.report.source, list[Move](), list[Move](), list[Move]()
    known = [machine(text, state.standard, each) for each in (as_it_stands(state), drafted(text))]
    after = machine(text, state.standard, frame)
    for row in rows_of(state):
        source = row.statement.source
        if not (span.start <= source.start < span.end):
            continue
        read = [each.at(source) for each in known]
        before = next((each for each in read if _is_ours(row, each)), read[0])
        changes = _changes(row, before, after.at(source))
        if changes is None:
            continue
        confirmed = row.mention.checked.how != "program"
        (checked if confirmed else moves if _is_ours(row, before) else otherwise).append(Move(row, changes))
    return Shift(tuple(moves), tuple(checked), tuple(otherwise))


def splices_of(state: State, found: Shift) -> tuple[Splice, ...]:
    """The links, and what names them elsewhere: key figures, summary, charts."""
    splices, keys = each_corrected((move.row, move.changes) for move in found.moves)
    return (*splices, *followers(state, keys), *unsure_too(state, keys), *charted(state, keys))


def clashes(before: State, after: State, problems: Sequence[Problem], found: Shift) -> frozenset[str]:
    """Ids of the moved rows by which `problems` arose: those at fault, and those that now say the same as one."""
    ours = {id(move.row.statement): move.row.id for move in found.moves}
    pairs = list(zip(_statements(before), _statements(after), strict=True))
    keys = {key for now in at_fault(after, problems) for key in now.keys}
    return frozenset(ours[id(was)] for was, now in pairs if id(was) in ours and keys & {*now.keys})


def at_fault(state: State, problems: Sequence[Problem]) -> Iterator[Statement]:
    """The statements of which `problems` of report.md tell: the last that begins before each."""
    every = _statements(state)
    for each in problems:
        before = [one for one in every if one.line == each.line and one.column <= each.column]
        yield from before[-1:]


def _statements(state: State) -> list[Statement]:
    return [statement for block in state.edition.blocks for statement, _ in placed(block)]


def _changes(row: Row, before: Sequence[Reading], after: Sequence[Reading]) -> Mapping[str, str] | None:
    """What the other frame says of the row; None where it says nothing else than the row does."""
    key = row.statement.keys[0]
    was = next((i for i, each in enumerate(before) if same(row, each)), 0)
    if row.link is None or len(before) != len(after) or not before or len({k.period for k in row.statement.keys}) > 1:
        return None
    told = {name: str(getattr(after[was], name)) for name in _FIELDS}
    said = {name: str(getattr(before[was], name)) for name in _FIELDS}
    differs = (name for name in _FIELDS if told[name] not in (said[name], str(getattr(key, name))))
    return {name: told[name] for name in differs} or None


def _is_ours(row: Row, before: Sequence[Reading]) -> bool:
    """Whether the row stands as the program read it."""
    measure = row.statement.keys[0].measure
    return any(same(row, each) and each.measure == measure for each in before)
