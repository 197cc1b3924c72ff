"""A folder of content -> a task for each report, with its key: a digest of all that the report depends on.

That is its own folder, the site's settings, the templates and the program. Nothing else is asked, so nothing kept under
the key is ever out of date.
"""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from site_gen import store, write
from site_gen.model.content import SiteSettings
from site_gen.store.sources import words_of


class Task(Struct, frozen=True):
    """One report to build, here or in another process."""

    folder: Path
    settings: SiteSettings
    templates: Path
    output: Path
    cache: Path | None
    program: str
    common: str
    """Digest of what every report depends on, beside the program."""
    key: str

    @property
    def store(self) -> store.Store:
        return store.Store(self.cache, self.program)


def tasks_of(
    content: Path, folders: Collection[Path], settings: SiteSettings, templates: Path, output: Path, cache: Path | None
) -> tuple[Task, ...]:
    program, common = store.program(), common_of(content, templates)
    keys = _keys(folders, common, output, words_of(map(str, folders), cache))
    return tuple(Task(folder, settings, templates, output, cache, program, common, keys[folder]) for folder in folders)


def common_of(content: Path, templates: Path) -> str:
    """Of what every report depends on, beside the program."""
    return store.digest((content / "site.toml").read_bytes(), store.words(str(templates)))


def _keys(folders: Iterable[Path], common: str, output: Path, words: Mapping[str, str]) -> Mapping[Path, str]:
    """By report. Where PDFs or pictures of it lie in `output`, they and what they were made from belong to it.

    `words`: digest of those of each folder.
    """
    printed = write.printed(output, [folder.name for folder in folders])
    return {
        folder: store.digest(common, folder.name, words[str(folder)], *printed.get(folder.name, ()))
        for folder in folders
    }


def key_now(task: Task) -> str:
    """Its key, if its folder were read now."""
    words = {str(task.folder): store.words(str(task.folder))}
    return _keys((task.folder,), common_of(task.folder.parent, task.templates), task.output, words)[task.folder]
