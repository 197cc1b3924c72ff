"""What the outline room asks for -> the changes of the files: years, times of chapters, headings, what was left out."""

from collections.abc import Callable, Iterable

from site_gen.desk import headings, omissions, putting, reframing, requests_outline, years
from site_gen.desk.chapters import as_it_stands
from site_gen.desk.followers import followers
from site_gen.desk.machine import Frame
from site_gen.desk.reframing import Shift
from site_gen.desk.rows import placed
from site_gen.desk.splice import MovedError, Splice
from site_gen.desk.state import EDITION, State, new_faults
from site_gen.model.edition import Block
from site_gen.model.text import Span

Change = Callable[[State, Iterable[Splice]], State]
"""The state after changes."""


def outlined(
    state: State, request: requests_outline.Outlining, change: Change
) -> tuple[tuple[Splice, ...], tuple[str, ...]]:
    """The changes, and the ids of the blocks in which readings change. Raises MovedError where the report is another
    than the one that was seen.
    """
    if isinstance(request, requests_outline.PutBack):
        return _put_back(state, request, change), ()
    if isinstance(request, requests_outline.Level):
        return headings.levelled(state, _block(state, request.block, request.was), request.level), ()
    if isinstance(request, requests_outline.Join):
        return headings.joined(state, _block(state, request.block, request.was)), ()
    if isinstance(request, requests_outline.Cut):
        return headings.cut(state, _block(state, request.block, request.was), request.start), ()
    if isinstance(request, requests_outline.LeaveOut):
        return _leave_out(state, _block(state, request.block, request.was), request.reason), ()
    found = foreseen(state, request, change).only(frozenset(row.id for row in request.rows))
    links = {move.row.id: move.row.link for move in found.moves}
    if any((link := links[row.id]) is None or link.address != row.was for row in request.rows):
        raise MovedError(EDITION)
    own = years.reset(state, *request.periods) if isinstance(request, requests_outline.Years) else ()
    return (*own, *reframing.splices_of(state, found)), tuple({move.row.block.id: "" for move in found.moves})


def foreseen(state: State, request: requests_outline.Years | requests_outline.Mode, change: Change) -> Shift:
    """What would become of the readings, without those that would contradict each other."""
    frame, span = _frame(state, request)
    found = reframing.shift(state, frame, span)
    while found.moves:
        after = change(state, reframing.splices_of(state, found))
        wrong = new_faults(state.problems, after.problems)
        clashing = reframing.clashes(state, after, wrong, found) if wrong else frozenset()
        if not clashing:
            break
        found = found.without(clashing)
    return found


def _frame(state: State, request: requests_outline.Years | requests_outline.Mode) -> tuple[Frame, Span]:
    if isinstance(request, requests_outline.Mode):
        return reframing.in_mode(state, _block(state, request.heading), request.mode)
    review, plan, term = request.periods
    return Frame(review, plan, term, as_it_stands(state).modes), Span(0, len(state.report.source))


def _leave_out(state: State, block: Block, reason: str) -> tuple[Splice, ...]:
    """With what names its numbers elsewhere."""
    keys = ((key, None) for statement, _ in placed(block) for key in statement.keys)
    return (*headings.removed(state, block), *followers(state, keys), omissions.added(state, block.source, reason))


def _put_back(state: State, request: requests_outline.PutBack, change: Change) -> tuple[Splice, ...]:
    """With every reading that contradicts nothing: what does is left to the readings room, as words."""
    wish = putting.wanted(state, request.passage, request.lines)
    readings = putting.read(state, wish)
    while True:
        splices = putting.put_back(state, wish, readings)
        after = change(state, splices)
        wrong = new_faults(state.problems, after.problems)
        said = {(one.text, key.period) for one in reframing.at_fault(after, wrong) for key in one.keys}
        kept = tuple(each for each in readings if (putting.words(state, wish, each), each.period) not in said)
        if len(kept) == len(readings):
            return splices
        readings = kept


def _block(state: State, id: str, was: str | None = None) -> Block:
    found = next((each for each in state.edition.blocks if each.id == id), None)
    if found is None or (was is not None and found.text != was):
        raise MovedError(EDITION)
    return found
