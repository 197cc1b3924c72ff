"""Acts that were done -> what undoes the last, and what does it again; a journal without an end.

An undoing is an act of its own, with its own changes: doing again is undoing that.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from site_gen.desk.splice import MovedError, Splice, applied

Kind = Literal["act", "undo", "redo"]
_AROUND = 24
"""Characters on each side by which a change is found again in a file that somebody edited elsewhere."""


class Change(msgspec.Struct, frozen=True):
    """A splice as it stands in the file after its act, with the words around it."""

    file: str
    start: int
    before: str
    after: str
    left: str
    right: str


class Entry(msgspec.Struct, frozen=True):
    """One act of the journal. `files`: digest of each before and after; empty where there was, or is, no such file."""

    number: int
    id: str
    kind: Kind
    by: str
    on: str
    what: str
    changes: tuple[Change, ...]
    files: dict[str, tuple[str, str]]


class History(Struct, frozen=True):
    """What can be undone, the last at the end, and what can be done again."""

    undo: tuple[Entry, ...] = ()
    redo: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "History":
        history = cls()
        for entry in entries:
            history = history.after(entry)
        return history

    def after(self, entry: Entry) -> "History":
        if entry.kind == "undo":
            return History(self.undo[:-1], (*self.redo, entry))
        if entry.kind == "redo":
            return History((*self.undo, entry), self.redo[:-1])
        return History((*self.undo, entry), ())


def changes_of(texts: Mapping[str, str], splices: Iterable[Splice]) -> tuple[Change, ...]:
    """The splices of `texts`, as they can be found and taken back in the texts after them."""
    ordered = _apart(sorted(splices, key=lambda each: (each.file, each.start)))
    after = applied(texts, ordered)
    found: list[Change] = []
    shift, file = 0, ""
    for splice in ordered:
        shift, file = (shift if splice.file == file else 0), splice.file
        start, text = splice.start + shift, after[splice.file]
        end = start + len(splice.after)
        left, right = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        found.append(Change(splice.file, start, splice.before, splice.after, left, right))
        shift += len(splice.after) - len(splice.before)
    return tuple(found)


def _apart(ordered: Iterable[Splice]) -> Sequence[Splice]:
    """Splices that touch, as one: what two of them took away would come back at one place, in whatever order."""
    found: list[Splice] = []
    for each in ordered:
        last = found[-1] if found else None
        if last and last.file == each.file and last.start + len(last.before) == each.start:
            found[-1] = Splice(last.file, last.start, last.before + each.before, last.after + each.after)
        else:
            found.append(each)
    return found


def forwards(changes: Iterable[Change]) -> tuple[Splice, ...]:
    """The splices that the changes of one file were: of the text before them."""
    found: list[Splice] = []
    shift = 0
    for change in changes:
        found.append(Splice(change.file, change.start - shift, change.before, change.after))
        shift += len(change.after) - len(change.before)
    return tuple(found)


def undoing(texts: Mapping[str, str], changes: Sequence[Change]) -> tuple[Splice, ...]:
    """What takes the changes back; MovedError where their place reads otherwise now."""
    return tuple(Splice(each.file, _place(texts.get(each.file, ""), each), each.after, each.before) for each in changes)


def _place(text: str, change: Change) -> int:
    known = change.left + change.after + change.right
    start = change.start - len(change.left)
    if text[max(0, start) :].startswith(known):
        return change.start
    if text.count(known) != 1:
        raise MovedError(change.file)
    return text.index(known) + len(change.left)
