"""One report's folder, edited: has an act such as `Undo` done, writes the files that it changed, keeps the journal."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from site_gen import store, write
from site_gen.desk import acts, outline, shown
from site_gen.desk.changing import changed
from site_gen.desk.deeds import Signature
from site_gen.desk.history import Change, Entry, History, Kind, changes_of, undoing
from site_gen.desk.machine import Machine, frame_of, machine
from site_gen.desk.requests import Asked, Redo, Undo
from site_gen.desk.splice import Splice, applied
from site_gen.desk.state import CONFIRMED, State
from site_gen.desk.touched import every, touched
from site_gen.preview.files import bytes_of, digest, order
from site_gen.preview.recovery import UNDONE, recovered
from site_gen.preview.viewer import Viewer


class Editor(Viewer):
    """`content`: the folder of the site; `journal`: where what is done is kept, None for nowhere; `templates`: those
    of the site, None for the built-in ones.
    """

    def __init__(self, content: Path, slug: str, journal: Path | None, templates: Path | None = None) -> None:
        self.journal = store.Journal(journal)
        self._entries = recovered(self.journal, content / slug)  # before the files are read
        super().__init__(content, slug, templates)
        self._history = History.of(self._entries)
        self._answers: dict[str, Mapping[str, Any]] = {}
        self._wrote: dict[str, str] = {}

    def report(self) -> Mapping[str, Any]:
        """All that the room shows. Raises ContentError where the folder cannot be read."""
        state = self._now()
        told = shown.report(state, _machine(state))
        return {**told, "odd": outline.oddities(state), **self._counts()}

    def practise(self) -> None:
        """Does once what an editor does first: what that reads and remembers in the process is there then."""
        self.report()
        self.sought("a", "")

    def wrote(self, path: Path) -> bool:
        """Whether the file at `path` is as an act left it."""
        name = path.name if path.parent.name == self._folder.path.name else f"{path.parent.name}/{path.name}"
        return self._wrote.get(name) == digest(bytes_of(path))

    @property
    def left(self) -> int:
        """How many acts can be taken back."""
        return len(self._history.undo)

    def act(self, asked: Asked, on: str) -> Mapping[str, Any]:
        """Raises MovedError, RefusedError, ChangedError, OSError; nothing is changed then."""
        if asked.id in self._answers:
            return self._answers[asked.id]
        if isinstance(asked.act, Undo):
            return self._turned("undo", self._history.undo, asked, on)
        if isinstance(asked.act, Redo):
            return self._turned("redo", self._history.redo, asked, on)
        deed = acts.done(self._now(), asked.act, Signature(asked.who, on), self._studio.problems)
        what = type(asked.act).__name__.lower()
        return self._written(asked.id, "act", asked.who, on, what, deed.splices, deed.state, deed.blocks)

    def _turned(self, kind: Kind, stack: tuple[Entry, ...], asked: Asked, on: str) -> Mapping[str, Any]:
        """Takes back the last of `stack`; where it is empty, nothing is done."""
        state = self._now()
        if not stack:
            return {**self._counts(), "blocks": [], "names": {}, "dropped": shown.left(state), "diff": []}
        splices = undoing(state.texts, stack[-1].changes)
        after = changed(state, splices)
        read = any(each.file == CONFIRMED for each in stack[-1].changes)
        blocks = touched(state, after) or (every(after) if read else ())
        return self._written(asked.id, kind, asked.who, on, stack[-1].what, splices, after, blocks)

    def _written(
        self,
        id: str,
        kind: Kind,
        by: str,
        on: str,
        what: str,
        splices: tuple[Splice, ...],
        state: State,
        blocks: Iterable[str],
    ) -> Mapping[str, Any]:
        """The files on the disk, and what the browser is told of them."""
        before = self._now().texts
        changes = changes_of(before, splices)
        files = self._bytes(before, splices, kind)
        digests = {name: (digest(old), digest(new)) for name, (old, new) in files.items()}
        entry = Entry(len(self._entries), id, kind, by, on, what, changes, digests)
        if files:
            self.journal.add(msgspec.json.encode(entry))
            try:
                write.several(self._folder.path, files)
            except (OSError, write.ChangedError):
                self.journal.add(UNDONE)
                raise
            self.journal.add(msgspec.json.encode(entry.number))
            self._wrote |= {name: new for name, (_, new) in digests.items()}
            self._entries = (*self._entries, entry)
            self._history = self._history.after(entry)
        self._files = {**self._files, **{name: new for name, (_, new) in files.items()}}
        self._state = self._folder.reloaded(state, files)
        answer = self._answer(self._state, tuple(blocks), changes)
        self._answers[id] = answer
        return answer

    def _answer(self, state: State, blocks: tuple[str, ...], changes: tuple[Change, ...]) -> Mapping[str, Any]:
        read = _machine(state)
        return {
            **self._counts(),
            "blocks": shown.blocks(state, read, blocks) if blocks else [],
            "names": shown.indicators(state),
            "dropped": shown.left(state),
            "diff": [{"file": each.file, "before": each.before, "after": each.after} for each in changes],
        }

    def _counts(self) -> Mapping[str, Any]:
        left = {"undo": len(self._history.undo), "redo": len(self._history.redo)}
        return {"version": self.version(), "shape": outline.shape(self._now()), **left}

    def _bytes(
        self, before: Mapping[str, str], splices: Iterable[Splice], kind: Kind
    ) -> dict[str, tuple[bytes | None, bytes | None]]:
        """Each changed file before and after; one that an undoing empties is one that its act made."""
        found: dict[str, tuple[bytes | None, bytes | None]] = {}
        after = applied(before, splices)
        for name in sorted(after, key=order):
            text = after[name]
            gone = not text and kind != "act"
            found[name] = (self._files.get(name), None if gone else text.encode())
        return {name: pair for name, pair in found.items() if pair[0] != pair[1]}


def _machine(state: State) -> Machine:
    return machine(state.report.source, state.standard, frame_of(state.report.settings))
