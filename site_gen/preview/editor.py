"""One report's folder, edited: reads its files, has an act done, writes what changed, keeps the journal."""

import contextlib
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from site_gen import load, naming, store, write
from site_gen.data.catalogue import Catalogue
from site_gen.desk import acts, seeking, shown
from site_gen.desk.history import Change, Entry, History, Kind, changes_of, forwards, undoing
from site_gen.desk.machine import machine
from site_gen.desk.requests import Asked, Redo, Undo
from site_gen.desk.rows import rows_of
from site_gen.desk.splice import Splice, applied
from site_gen.desk.state import CHARTS, CONFIRMED, EDITION, GLOSSARY, INDICATORS, SETTINGS, State, state_of
from site_gen.model.confirmed import Checked
from site_gen.model.dataset import Indicator
from site_gen.model.problem import ContentError, Problem

_FILES = (EDITION, SETTINGS, INDICATORS, CHARTS, GLOSSARY, CONFIRMED)
"""In the order in which they are written: what a confirmation is of stands before it."""


class Editor:
    """`content`: the folder of the site; `journal`: where what is done is kept, None for nowhere."""

    def __init__(self, content: Path, slug: str, journal: Path | None) -> None:
        self._content, self._folder = content, content / slug
        self.journal = store.Journal(journal)
        self._files: Mapping[str, bytes | None] = {}
        self._state: State | None = None
        self._entries = self._recovered()
        self._history = History.of(self._entries)
        self._answers: dict[str, Mapping[str, Any]] = {}
        self._wrote: dict[str, str] = {}
        self._index: tuple[Catalogue | None, seeking.Index] = None, seeking.Index(())

    def report(self) -> Mapping[str, Any]:
        """All that the room shows. Raises ContentError where the folder cannot be read."""
        state = self._now()
        self._indexed(state.catalogue)
        told = shown.report(state, machine(state.report.source, state.standard))
        return {**told, **self._counts()}

    def version(self) -> str:
        """Another one after every change of a file, whoever made it."""
        return _digest(b"".join(data or b"-" for data in self._read().values()))

    def wrote(self, path: Path) -> bool:
        """Whether the file at `path` is as an act left it."""
        return self._wrote.get(path.name) == _digest(_bytes_of(path))

    def act(self, asked: Asked, on: str) -> Mapping[str, Any]:
        """Raises MovedError, RefusedError, ChangedError, OSError; nothing is changed then."""
        if asked.id in self._answers:
            return self._answers[asked.id]
        if isinstance(asked.act, Undo):
            return self._turned("undo", self._history.undo, asked, on)
        if isinstance(asked.act, Redo):
            return self._turned("redo", self._history.redo, asked, on)
        deed = acts.done(self._now(), asked.act, acts.Signature(asked.who, on))
        what = type(asked.act).__name__.lower()
        return self._written(asked.id, "act", asked.who, on, what, deed.splices, deed.state, deed.blocks)

    def sought(self, words: str, near: str) -> list[Mapping[str, object]]:
        """Indicators that `words` mean; without words, those whose names are like the one of indicator `near`."""
        catalogue = self._now().catalogue
        known = catalogue.get(near)
        index = self._indexed(catalogue)
        if words.strip():
            return [shown.named(each) for each in index.sought(words)]
        return [shown.named(each) for each in index.like(known.name.best("zh").text)] if known else []

    def _indexed(self, catalogue: Catalogue) -> seeking.Index:
        """Made once for as long as the indicators are the same."""
        if self._index[0] is not catalogue:
            self._index = catalogue, seeking.Index.of(catalogue.indicators)
        return self._index[1]

    def names(self) -> list[Mapping[str, Any]]:
        """The names of which a half is missing."""
        state = self._now()
        return list(shown.names(state, self._known(state), load.place_names()))

    def standing(self) -> Mapping[str, Any]:
        """What a publication now would look like, as far as that is known without a build."""
        return shown.standing(self._now())

    def _known(self, state: State) -> Mapping[str, list[str]]:
        """English names of indicators by their Chinese ones: those of other reports of the site, then by rule."""
        _, folders, _ = load.survey(self._content)
        found: dict[str, list[str]] = {}
        every = [_indicators(folder / INDICATORS) for folder in folders if folder != self._folder]
        ruled = naming.named(state.report.indicators, naming.lexicon(load.lexicon(), state.standard))
        for indicator in (*chain.from_iterable(every), *ruled):
            if words := indicator.name.get("en"):
                found.setdefault(indicator.name.get("zh") or "", []).append(words)
        return found

    def _turned(self, kind: Kind, stack: tuple[Entry, ...], asked: Asked, on: str) -> Mapping[str, Any]:
        """Takes back the last of `stack`; where it is empty, nothing is done."""
        state = self._now()
        if not stack:
            return {**self._counts(), "blocks": [], "names": {}, "diff": []}
        splices = undoing(state.texts, stack[-1].changes)
        after = acts.changed(state, splices)
        what = stack[-1].what
        return self._written(asked.id, kind, asked.who, on, what, splices, after, _blocks(state, after))

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
        digests = {name: (_digest(old), _digest(new)) for name, (old, new) in files.items()}
        entry = Entry(len(self._entries), id, kind, by, on, what, changes, digests)
        if files:
            self.journal.add(msgspec.json.encode(entry))
            write.several(self._folder, files)
            self.journal.add(msgspec.json.encode(entry.number))
            self._wrote |= {name: new for name, (_, new) in digests.items()}
            self._entries = (*self._entries, entry)
            self._history = self._history.after(entry)
        self._files = {**self._files, **{name: new for name, (_, new) in files.items()}}
        self._state = self._reloaded(state, files)
        answer = self._answer(self._state, tuple(blocks), changes)
        self._answers[id] = answer
        return answer

    def _answer(self, state: State, blocks: tuple[str, ...], changes: tuple[Change, ...]) -> Mapping[str, Any]:
        read = machine(state.report.source, state.standard)
        return {
            **self._counts(),
            "blocks": shown.blocks(state, read, blocks) if blocks else [],
            "names": shown.indicators(state),
            "diff": [{"file": each.file, "before": each.before, "after": each.after} for each in changes],
        }

    def _counts(self) -> Mapping[str, Any]:
        return {"version": self.version(), "undo": len(self._history.undo), "redo": len(self._history.redo)}

    def _bytes(
        self, before: Mapping[str, str], splices: Iterable[Splice], kind: Kind
    ) -> dict[str, tuple[bytes | None, bytes | None]]:
        """Each changed file before and after; one that an undoing empties is one that its act made."""
        found: dict[str, tuple[bytes | None, bytes | None]] = {}
        after = applied(before, splices)
        for name in sorted(after, key=_FILES.index):
            text = after[name]
            gone = not text and kind != "act"
            found[name] = (self._files.get(name), None if gone else text.encode())
        return {name: pair for name, pair in found.items() if pair[0] != pair[1]}

    def _now(self) -> State:
        """The state of the files as they are on the disk at this moment."""
        files = self._read()
        if self._state is None or files != self._files:
            self._files, self._state = files, self._loaded(files)
        return self._state

    def _loaded(self, files: Mapping[str, bytes | None]) -> State:
        site = load.site(self._content)
        report, wrong = load.report(self._folder, site.languages)
        if report is None:
            raise ContentError(wrong)
        texts = {name: _text(self._folder / name, data) for name, data in files.items() if data is not None}
        return state_of(report, texts, load.catalogue(), site.languages)

    def _reloaded(self, state: State, files: Iterable[str]) -> State:
        """After a change of settings or charts these are read again; the text and its numbers are known."""
        if not {*files} & {SETTINGS, CHARTS, GLOSSARY}:
            return state
        site = load.site(self._content)
        report, _ = load.report(self._folder, site.languages)
        return replace(state, report=report) if report else state

    def _read(self) -> Mapping[str, bytes | None]:
        return {name: _bytes_of(self._folder / name) for name in _FILES}

    def _recovered(self) -> tuple[Entry, ...]:
        """The journal's acts; the last, if its files were not all written when the machine stopped, is completed."""
        entries: list[Entry] = []
        finished = -1
        for line in self.journal.lines():
            try:
                read = msgspec.json.decode(line, type=Entry | int)
            except msgspec.DecodeError:
                continue
            if isinstance(read, Entry):
                entries.append(read)
            else:
                finished = read
        if entries and entries[-1].number != finished:
            self._complete(entries[-1])
        return tuple(entries)

    def _complete(self, entry: Entry) -> None:
        """Writes the files of an act that are still as they were before it."""
        files: dict[str, tuple[bytes | None, bytes | None]] = {}
        for name in sorted(entry.files, key=_FILES.index):
            data, (before, after) = _bytes_of(self._folder / name), entry.files[name]
            if _digest(data) != before:
                continue
            text = _text(self._folder / name, data or b"")
            changed = applied({name: text}, forwards(each for each in entry.changes if each.file == name))[name]
            files[name] = (data, changed.encode() if after else None)
        write.several(self._folder, files)
        self.journal.add(msgspec.json.encode(entry.number))


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _indicators(path: Path) -> tuple[Indicator, ...]:
    """None where there are none, or none that can be read: it is another report that says so."""
    with contextlib.suppress(ContentError):
        return load.indicators_of(load.text_of(path))
    return ()


def _text(path: Path, data: bytes) -> str:
    """As written; a file in another encoding cannot be written back, so nothing of the report is edited."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise ContentError([Problem(path.name, 1, 1, f"byte {error.start} is not utf-8", "encoding")]) from error


def _digest(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()[:20]


def _blocks(before: State, after: State) -> tuple[str, ...]:
    """Ids of the blocks that say something else, or are confirmed otherwise."""
    was, now = _said(before), _said(after)
    return tuple(id for id, block in now.items() if was.get(id) != block)


def _said(state: State) -> Mapping[str, tuple[str, list[Checked]]]:
    said: dict[str, tuple[str, list[Checked]]] = {block.id: (block.markdown, []) for block in state.edition.blocks}
    for row in rows_of(state):
        said[row.block.id][1].append(row.mention.checked)
    return said
