"""Changes of the files -> the act that makes them: proved as a build proves them, with its lines of confirmed.txt."""

from collections.abc import Collection, Iterable

from site_gen.confirming.editing import added as with_lines
from site_gen.confirming.editing import removed as without_lines
from site_gen.confirming.lines import BEGUN
from site_gen.desk.changing import changed
from site_gen.desk.deeds import Deed, RefusedError, Signature
from site_gen.desk.splice import Splice, difference, line_changes
from site_gen.desk.state import CONFIRMED, State, disagreements, new_faults
from site_gen.model.confirmed import Confirmation, Mark


def proved(before: State, splices: Iterable[Splice], blocks: Collection[str]) -> State:
    """The state after the changes. Raises RefusedError for what is wrong then and was not before, in the report and in
    the translations of `blocks`.
    """
    after = changed(before, splices)
    wrong = list(new_faults(before.problems, after.problems))
    touched = [tuple(each for each in one.edition.blocks if each.id in blocks) for one in (before, after)]
    wrong += new_faults(disagreements(before, touched[0]), disagreements(after, touched[1]))
    if wrong:
        raise RefusedError(tuple(wrong))
    return after


def signed(
    texts: State,
    splices: tuple[Splice, ...],
    state: State,
    gone: Iterable[Confirmation],
    lines: Iterable[Confirmation],
    blocks: Collection[str],
) -> Deed:
    """With the lines of confirmed.txt that go and come; `texts`: before `splices`, `state`: after them."""
    before = texts.texts.get(CONFIRMED, "")
    old = tuple(gone)
    after = with_lines((without_lines(before, old) if old else before) or BEGUN, lines)
    own: tuple[Splice, ...] = ()
    if after != before:
        own = line_changes(CONFIRMED, before, after) if old else (difference(CONFIRMED, before, after),)
    return Deed((*splices, *own), changed(state, own), tuple(sorted(blocks)))


def line(signature: Signature, mark: Mark, digest: str, words: str, facts: str = "") -> Confirmation:
    return Confirmation(mark, digest, signature.on, signature.by, words, facts)
