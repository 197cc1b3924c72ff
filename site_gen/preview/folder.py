"""One report's folder -> the bytes of its files, the state that they make: `report.md`, `locale/en.po`, …."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from site_gen import load
from site_gen.desk.state import CHARTS, CONFIRMED, EDITION, GLOSSARY, INDICATORS, SETTINGS, State, state_of
from site_gen.load.untyped import UNTYPED_REPORT
from site_gen.model.problem import ContentError
from site_gen.preview.files import bytes_of, text_of

_UNREAD = ("toml", "encoding", "file")
"""Rules of what makes a file unreadable as a whole."""
_FILES = (EDITION, SETTINGS, INDICATORS, CHARTS, GLOSSARY, CONFIRMED)


class Folder:
    """`content`: the folder of the site; `path`: that of the report in it."""

    def __init__(self, content: Path, slug: str) -> None:
        self.content, self.path = content, content / slug

    def read(self) -> Mapping[str, bytes | None]:
        """The bytes of each file by its name, None for one that is not there."""
        catalogues = sorted(f"locale/{path.name}" for path in self.path.glob("locale/*.po"))
        return {name: bytes_of(self.path / name) for name in (*_FILES, *catalogues)}

    def loaded(self, files: Mapping[str, bytes | None]) -> State:
        """What they state. Raises ContentError where one of them cannot be read as a whole."""
        site = load.site(self.content)
        report, wrong = load.report(self.path, site.languages)
        unread = tuple(each for each in wrong if each.rule in _UNREAD and Path(each.file).name in files)
        if report is None or unread or report.settings is UNTYPED_REPORT:
            raise ContentError(unread or wrong)  # half of a report would be read as other numbers, and written so
        texts = {name: text_of(self.path / name, data) for name, data in files.items() if data is not None}
        return state_of(report, texts, load.catalogue(), site.languages)

    def reloaded(self, state: State, files: Iterable[str]) -> State:
        """After a change of settings or charts these are read again; the text and its numbers are known."""
        if not {*files} & {SETTINGS, CHARTS, GLOSSARY}:
            return state
        site = load.site(self.content)
        report, _ = load.report(self.path, site.languages)
        return replace(state, report=report) if report and report != state.report else state
