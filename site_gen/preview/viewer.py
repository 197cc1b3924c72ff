"""One report's folder, looked at: what the desk's rooms show of it, `outline()`, `charts()`; nothing is written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.desk import easel, original, outline, outlining, pointing, publishing, rendering, seeking, shown
from site_gen.desk.changing import changed
from site_gen.desk.differing import differing
from site_gen.desk.requests import Try
from site_gen.desk.requests_charts import Chart
from site_gen.desk.requests_outline import Mode, Years
from site_gen.desk.state import EDITION, State
from site_gen.preview.baseline import committed
from site_gen.preview.files import digest
from site_gen.preview.folder import Folder
from site_gen.preview.studio import Studio
from site_gen.preview.suggested import suggested


class Viewer:
    """`content`: the folder of the site; `templates`: those of the site, None for the built-in ones."""

    def __init__(self, content: Path, slug: str, templates: Path | None = None) -> None:
        self._folder = Folder(content, slug)
        self._studio = Studio(content, templates)
        self._files: Mapping[str, bytes | None] = {}
        self._state: State | None = None
        self._opened = self._folder.read()
        self._index: tuple[Catalogue | None, seeking.Index] = None, seeking.Index(())

    def version(self) -> str:
        """Another one after every change of a file, whoever made it."""
        return digest(b"".join(data or b"-" for data in self._folder.read().values()))

    def sought(self, words: str, near: str) -> list[Mapping[str, object]]:
        """Indicators that `words` mean; without words, those whose names are like the one of indicator `near`."""
        catalogue = self._now().catalogue
        known = catalogue.get(near)
        index = self._indexed(catalogue)
        if words.strip():
            return [shown.named(each) for each in index.sought(words)]
        return [shown.named(each) for each in index.like(known.name.best("zh").text)] if known else []

    def names(self) -> list[Mapping[str, Any]]:
        """The names of which a half is missing."""
        state = self._now()
        return list(shown.names(state, suggested(self._folder, state), load.place_names()))

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
        now = self._folder.read()
        there = {name: data for name, data in now.items() if data is not None}
        before = committed(self._folder.path, there)
        opened = {name: data for name, data in self._opened.items() if data is not None}
        texts = [
            {name: data.decode("utf-8", "replace") for name, data in files.items()}
            for files in (opened if before is None else before, there)
        ]
        told = differing(*texts)
        places = [each["line"] for room in told["rooms"] for each in room["changes"] if each["file"] == EDITION]
        blocks = publishing.at_lines(self._now(), places)
        return {"slug": self._folder.path.name, "committed": before is not None, "blocks": blocks, **told}

    def _indexed(self, catalogue: Catalogue) -> seeking.Index:
        """Made once for as long as the indicators are the same."""
        if self._index[0] is not catalogue:
            self._index = catalogue, seeking.Index.of(catalogue.indicators)
        return self._index[1]

    def _now(self) -> State:
        """The state of the files as they are on the disk at this moment."""
        files = self._folder.read()
        if self._state is None or files != self._files:
            self._files, self._state = files, self._folder.loaded(files)
        return self._state
