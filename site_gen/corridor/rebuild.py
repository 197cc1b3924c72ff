"""Corridor 2 for a whole folder: what is stale is built (`build.part`), in parallel; the rest is as it was.

Each report depends on its own folder, the site's settings, the templates and the program: their digest is its key. What
stands above the reports depends on all of them. Nothing else is asked, so nothing kept is ever out of date.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from site_gen import load, store, write
from site_gen.corridor.deliver import delivered
from site_gen.corridor.files import Again, Kept, Line, Parcels, Sums
from site_gen.corridor.part import Abstract, Brief, Part, is_known
from site_gen.corridor.studio import settle, studio
from site_gen.corridor.workers import crew
from site_gen.model.content import SiteSettings
from site_gen.model.keeping import FORGETFUL, File, Keep, Shelf
from site_gen.model.loading import loading
from site_gen.model.problem import ContentError, Problem
from site_gen.site.frame.single import singles
from site_gen.store.lasting import lasting
from site_gen.store.remembered import Look
from site_gen.store.sources import words_of
from site_gen.store.temporary import temporary

T = TypeVar("T")
_NOWHERE = Path("/dev/null/output")
_TOGETHER = 4
"""Reports that are drawn by one engine, which takes as long to start as the drawings of half a report."""


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


def to_disk(
    content: Path,
    templates: Path,
    output: Path,
    cache: Path | None = None,
    jobs: int = 1,
    scheduler: str = "",
    command: tuple[str, ...] = (),
    single: bool = False,
) -> str:
    """Builds the site of `content` into `output`; says what was built. `command`: what `remembered` will know it by.

    `single`: each report is beside its pages as one HTML file too.

    Raises ContentError with all that is wrong in any report; nothing is then written.
    """
    look = Look((str(content), str(templates)), str(cache), command) if cache and command else None
    settings, folders, problems = load.survey(content)
    if problems or settings is None:
        from site_gen.corridor import build

        return build.to_disk(content, templates, output)  # which tells all that is wrong
    tasks = _tasks(content, folders, settings, templates, output, cache)
    with temporary():
        files = _files(tasks, jobs, scheduler)
        if single:
            alone = Kept(FORGETFUL)
            alone.take(File(*each) for each in singles(files))
            files.add(alone.sums, lambda: alone)
        made, said = delivered(files, (content, templates), output, cache)
    for kept in (tasks[0].store, tasks[0].store.own.beside):
        kept.tidy()
    if look:
        look.remember(str(output), made, said)
    return said


def in_memory(content: Path, templates: Path, cache: Path | None) -> Mapping[str, bytes]:
    """The files of the site, without PDFs; what is kept is not made again.

    Raises ContentError with all that is wrong in any report.
    """
    settings, folders, problems = load.survey(content)
    if problems or settings is None:
        from site_gen.corridor import build

        read, unread = load.read(content)
        return build.site(read, load.templates(templates), unread)  # which tells all that is wrong
    with temporary():
        return dict(_files(_tasks(content, folders, settings, templates, _NOWHERE, cache), 1, ""))


def _files(tasks: tuple[Task, ...], jobs: int, scheduler: str) -> Parcels:
    parts = _parts(tasks, jobs, scheduler)
    front = _front(tasks, parts)
    files = Parcels()
    for task in tasks:
        files.add(_sums_of(task, parts[task.key]), partial(_files_of, task, parts[task.key]))
    files.add(front.sums, lambda: front)
    return files


def _tasks(
    content: Path, folders: Collection[Path], settings: SiteSettings, templates: Path, output: Path, cache: Path | None
) -> tuple[Task, ...]:
    program, common = store.program(), _common(content, templates)
    keys = _keys(folders, common, output, words_of(map(str, folders), cache))
    return tuple(Task(folder, settings, templates, output, cache, program, common, keys[folder]) for folder in folders)


def _common(content: Path, templates: Path) -> str:
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


def _parts(tasks: tuple[Task, ...], jobs: int, scheduler: str) -> Mapping[str, Part]:
    """By key: those that are kept, and the others made now. Raises ContentError with what is wrong in any of them."""
    parts = {task.key: part for task in tasks if (part := Part.kept(task.store, task.key))}
    stale = [task for task in tasks if task.key not in parts]
    problems: list[Problem] = []
    batches = tuple(batched(stale, jobs))
    with studio(), crew(min(jobs, len(batches)), _begin, scheduler) as each:
        for task, result in zip(stale, chain.from_iterable(each(_made, batches)), strict=True):
            if isinstance(result, Part):
                parts[task.key] = result
            else:
                problems += result
    content = tasks[0].folder.parent
    named = [(part.slug, part.settings) for part in (parts[task.key] for task in tasks if task.key in parts)]
    problems += (*load.misnamed(content, named), *load.retaken(content, named))
    if problems:
        raise ContentError(problems)
    return parts


def _begin() -> None:
    """What each of several processes does first."""
    with loading():
        from site_gen.corridor import build  # noqa: F401  # which each report asks for
    settle()


def batched(tasks: Sequence[T], jobs: int) -> Iterator[Sequence[T]]:
    """What one process makes before it takes more: few, so that none is busy while the others are done."""
    size = max(1, min(_TOGETHER, len(tasks) // jobs))
    return (tasks[place : place + size] for place in range(0, len(tasks), size))


def _made(tasks: Sequence[Task]) -> list[Part | tuple[Problem, ...]]:
    with studio() as place:
        if not all(is_known(task.store, task.folder.name) for task in tasks):
            place.open()  # it loads while we do, and read
        return [make(task) for task in tasks]


def make(task: Task) -> Part | tuple[Problem, ...]:
    """The part of a report, kept under its key, or all that is wrong with it."""
    from site_gen.corridor import build

    try:
        printer = partial(write.still_true, task.output)
        part = build.part(task.folder, task.settings, load.templates(task.templates), printer, task.store)
    except ContentError as error:
        return error.problems
    return part.keep(task.store if _now(task) == task.key else FORGETFUL, task.key)


def _now(task: Task) -> str:
    """Its key, if its folder were read now."""
    words = {str(task.folder): store.words(str(task.folder))}
    return _keys((task.folder,), _common(task.folder.parent, task.templates), task.output, words)[task.folder]


def _files_of(task: Task, part: Part) -> Mapping[str, bytes]:
    return part.files_from(task.store, task.key) or _files_of(task, _again(task))


def _sums_of(task: Task, part: Part) -> Sums:
    return part.sums_from(task.store, task.key) or _sums_of(task, _again(task))


def _abstract_of(task: Task, part: Part) -> Abstract:
    return part.abstract_from(task.store, task.key) or _abstract_of(task, _again(task))


def _again(task: Task) -> Part:
    """Made again where the cache has lost it since."""
    made = make(replace(task, cache=None))
    if not isinstance(made, Part):
        raise ContentError(made)
    return made


def _front(tasks: tuple[Task, ...], parts: Mapping[str, Part]) -> Kept:
    """The files that stand above the reports."""
    first = tasks[0]
    content = first.folder.parent
    own = _of_all(content)
    seen = (parts[task.key].digest if len(tasks) > 1 else parts[task.key].alone for task in tasks)
    key = store.digest("front", first.common, *own, *seen)
    again = partial(_above, tasks, parts, FORGETFUL)
    if lines := first.store.get(key):
        return Kept(first.store, msgspec.msgpack.decode(lines, type=dict[str, Line]), again)
    with lasting(first.store) if len(tasks) > 1 else nullcontext() as shelf:
        made = _above(tasks, parts, first.store, again, shelf)
    if first.common == _common(content, first.templates) and own == _of_all(content):
        first.store.put(key, msgspec.msgpack.encode(made.lines))
    return made


def _of_all(content: Path) -> tuple[bytes, ...]:
    """What the editors say of the collection as a whole."""
    return tuple(path.read_bytes() for name in load.COLLECTION if (path := content / name).is_file())


def _above(
    tasks: tuple[Task, ...],
    parts: Mapping[str, Part],
    keep: Keep,
    again: Again = dict,
    shelf: Shelf | None = None,
) -> Kept:
    from site_gen.corridor import build

    first, lone = tasks[0], len(tasks) == 1
    briefs = [_brief(task, parts[task.key], lone) for task in tasks]
    shared = load.shared_of(first.folder.parent, first.settings.languages)
    return build.front(first.settings, shared, briefs, load.templates(first.templates), keep, again, shelf)


def _brief(task: Task, part: Part, lone: bool) -> Brief:
    """`lone`: there is no other report."""
    if lone:
        return Brief(part.slug, part.settings, part.alone, lambda: _abstract_of(task, part).alone)
    return Brief(part.slug, part.settings, part.digest, lambda: _abstract_of(task, part))
