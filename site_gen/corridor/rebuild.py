"""Corridor 2 for a whole folder: what is stale is built (`build.part`), in parallel; the rest is as it was.

What stands above the reports depends on all of them.
"""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from site_gen import load
from site_gen.corridor.above import front
from site_gen.corridor.deliver import delivered
from site_gen.corridor.files import Kept, Parcels
from site_gen.corridor.parts import files_of, parts_of, sums_of
from site_gen.corridor.task import Task, tasks_of
from site_gen.model.keeping import FORGETFUL, File
from site_gen.site.frame.single import singles
from site_gen.store.remembered import Look
from site_gen.store.temporary import temporary

_NOWHERE = Path("/dev/null/output")


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
    tasks = tasks_of(content, folders, settings, templates, output, cache)
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
        return dict(_files(tasks_of(content, folders, settings, templates, _NOWHERE, cache), 1, ""))


def _files(tasks: tuple[Task, ...], jobs: int, scheduler: str) -> Parcels:
    parts = parts_of(tasks, jobs, scheduler)
    above = front(tasks, parts)
    files = Parcels()
    for task in tasks:
        files.add(sums_of(task, parts[task.key]), partial(files_of, task, parts[task.key]))
    files.add(above.sums, lambda: above)
    return files
