"""One report's folder, edited: reads its files, has an act done, writes what changed, keeps the journal."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from site_gen import load, naming, store, write
from site_gen.data.catalogue import Catalogue
from site_gen.desk import acts, easel, original, outline, outlining, pointing, publishing, rendering, seeking, shown
from site_gen.desk.changing import changed
from site_gen.desk.deeds import Signature
from site_gen.desk.differing import differing
from site_gen.desk.history import Change, Entry, History, Kind, changes_of, undoing
from site_gen.desk.machine import Machine, frame_of, machine
from site_gen.desk.requests import Asked, Redo, Try, Undo
from site_gen.desk.requests_charts import Chart
from site_gen.desk.requests_outline import Mode, Years
from site_gen.desk.splice import Splice, applied
from site_gen.desk.state import CHARTS, CONFIRMED, EDITION, GLOSSARY, INDICATORS, SETTINGS, State, state_of
from site_gen.desk.touched import every, touched
from site_gen.load.untyped import UNTYPED_REPORT
from site_gen.model.problem import ContentError
from site_gen.preview.baseline import committed
from site_gen.preview.files import bytes_of, digest, indicators_of, order, text_of
from site_gen.preview.recovery import UNDONE, recovered
from site_gen.preview.studio import Studio

_UNREAD = ("toml", "encoding", "file")
"""Rules of what makes a file unreadable as a whole."""
_FILES = (EDITION, SETTINGS, INDICATORS, CHARTS, GLOSSARY, CONFIRMED)


class Editor:
    """`content`: the folder of the site; `journal`: where what is done is kept, None for nowhere; `templates`: those
    of the site, None for the built-in ones.
    """

    def __init__(self, content: Path, slug: str, journal: Path | None, templates: Path | None = None) -> None:
        self._content, self._folder = content, content / slug
        self._studio = Studio(content, templates)
        self.journal = store.Journal(journal)
        self._files: Mapping[str, bytes | None] = {}
        self._state: State | None = None
        self._entries = recovered(self.journal, self._folder)
        self._history = History.of(self._entries)
        self._answers: dict[str, Mapping[str, Any]] = {}
        self._wrote: dict[str, str] = {}
        self._opened = self._read()
        self._index: tuple[Catalogue | None, seeking.Index] = None, seeking.Index(())

    def report(self) -> Mapping[str, Any]:
        """All that the room shows. Raises ContentError where the folder cannot be read."""
        state = self._now()
        told = shown.report(state, _machine(state))
        return {**told, "odd": outline.oddities(state), **self._counts()}

    def practise(self) -> None:
        """Does once what an editor does first: what that reads and remembers in the process is there then."""
        self.report()
        self.sought("a", "")

    def version(self) -> str:
        """Another one after every change of a file, whoever made it."""
        return digest(b"".join(data or b"-" for data in self._read().values()))

    def wrote(self, path: Path) -> bool:
        """Whether the file at `path` is as an act left it."""
        name = path.name if path.parent.name == self._folder.name else f"{path.parent.name}/{path.name}"
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

    def outline(self) -> Mapping[str, Any]:
        """Years, chapters, and what was left out."""
        return outline.room(self._now())

    def foreseen(self, wish: Years | Mode) -> Mapping[str, Any]:
        """What would become of which readings; nothing is written."""
        return outline.foreseen(outlining.foreseen(self._now(), wish, changed))

    def translation(self, lang: str) -> list[Mapping[str, object]]:
        """Every block beside its translation."""
        state = self._now()
        return rendering.told(rendering.sides(state, lang), state.edition.blocks)

    def source(self, block: str) -> Mapping[str, Any]:
        """The words of a block as they were received."""
        return original.beside(self._now(), block)

    def charts(self) -> Mapping[str, Any]:
        """Every chart, and what charts can show."""
        state = self._now()
        return easel.room(state, self._studio.problems(state))

    def points(self) -> Mapping[str, Any]:
        """Key figures and summary, and what they can state."""
        state = self._now()
        return pointing.room(state, self._studio.problems(state))

    def tried(self, wish: Try) -> Mapping[str, Any]:
        """What would be wrong with a translation, what a chart would be; nothing is written."""
        state = self._now()
        if isinstance(wish, Chart):
            return easel.tried(state, wish, self._studio.look())
        return {"problems": [shown.told(each) for each in rendering.tried(state, wish.lang, wish.block, wish.words)]}

    def standing(self) -> Mapping[str, Any]:
        """What a publication now would look like, as far as that is known without a build."""
        state = self._now()
        return publishing.standing(state, self._studio.problems(state))

    def changed(self) -> Mapping[str, Any]:
        """What became of which words since the last commit, or, where there is none, since the desk was opened."""
        now = self._read()
        there = {name: data for name, data in now.items() if data is not None}
        before = committed(self._folder, there)
        opened = {name: data for name, data in self._opened.items() if data is not None}
        texts = [
            {name: data.decode("utf-8", "replace") for name, data in files.items()}
            for files in (opened if before is None else before, there)
        ]
        told = differing(*texts)
        places = [each["line"] for room in told["rooms"] for each in room["changes"] if each["file"] == EDITION]
        blocks = publishing.at_lines(self._now(), places)
        return {"slug": self._folder.name, "committed": before is not None, "blocks": blocks, **told}

    def _known(self, state: State) -> Mapping[str, list[str]]:
        """English names of indicators by their Chinese ones: those of other reports of the site, then by rule."""
        _, folders, _ = load.survey(self._content)
        found: dict[str, list[str]] = {}
        every = [indicators_of(folder / INDICATORS) for folder in folders if folder != self._folder]
        ruled = naming.named(state.report.indicators, naming.lexicon(load.lexicon(), state.standard))
        for indicator in (*chain.from_iterable(every), *ruled):
            if words := indicator.name.get("en"):
                found.setdefault(indicator.name.get("zh") or "", []).append(words)
        return found

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
                write.several(self._folder, files)
            except (OSError, write.ChangedError):
                self.journal.add(UNDONE)
                raise
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

    def _now(self) -> State:
        """The state of the files as they are on the disk at this moment."""
        files = self._read()
        if self._state is None or files != self._files:
            self._files, self._state = files, self._loaded(files)
        return self._state

    def _loaded(self, files: Mapping[str, bytes | None]) -> State:
        site = load.site(self._content)
        report, wrong = load.report(self._folder, site.languages)
        unread = tuple(each for each in wrong if each.rule in _UNREAD and Path(each.file).name in files)
        if report is None or unread or report.settings is UNTYPED_REPORT:
            raise ContentError(unread or wrong)  # half of a report would be read as other numbers, and written so
        texts = {name: text_of(self._folder / name, data) for name, data in files.items() if data is not None}
        return state_of(report, texts, load.catalogue(), site.languages)

    def _reloaded(self, state: State, files: Iterable[str]) -> State:
        """After a change of settings or charts these are read again; the text and its numbers are known."""
        if not {*files} & {SETTINGS, CHARTS, GLOSSARY}:
            return state
        site = load.site(self._content)
        report, _ = load.report(self._folder, site.languages)
        return replace(state, report=report) if report and report != state.report else state

    def _read(self) -> Mapping[str, bytes | None]:
        catalogues = sorted(f"locale/{path.name}" for path in self._folder.glob("locale/*.po"))
        return {name: bytes_of(self._folder / name) for name in (*_FILES, *catalogues)}


def _machine(state: State) -> Machine:
    return machine(state.report.source, state.standard, frame_of(state.report.settings))
