"""Tasks -> the part of each report: as it is kept, else made here, in several processes or on a cluster of them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TypeVar

from msgspec.structs import replace

from site_gen import load, write
from site_gen.corridor.files import Sums
from site_gen.corridor.part import Abstract, Part, is_known
from site_gen.corridor.studio import settle, studio
from site_gen.corridor.task import Task, key_now
from site_gen.corridor.workers import crew
from site_gen.model.keeping import FORGETFUL
from site_gen.model.loading import loading
from site_gen.model.problem import ContentError, Problem

T = TypeVar("T")
_TOGETHER = 4
"""Reports that are drawn by one engine, which takes as long to start as the drawings of half a report."""


def parts_of(tasks: tuple[Task, ...], jobs: int, scheduler: str) -> Mapping[str, Part]:
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
        return [_make(task) for task in tasks]


def _make(task: Task) -> Part | tuple[Problem, ...]:
    """The part of a report, kept under its key, or all that is wrong with it."""
    from site_gen.corridor import build

    try:
        printer = partial(write.still_true, task.output)
        part = build.part(task.folder, task.settings, load.templates(task.templates), printer, task.store)
    except ContentError as error:
        return error.problems
    return part.keep(task.store if key_now(task) == task.key else FORGETFUL, task.key)


def files_of(task: Task, part: Part) -> Mapping[str, bytes]:
    return part.files_from(task.store, task.key) or files_of(task, _again(task))


def sums_of(task: Task, part: Part) -> Sums:
    return part.sums_from(task.store, task.key) or sums_of(task, _again(task))


def abstract_of(task: Task, part: Part) -> Abstract:
    return part.abstract_from(task.store, task.key) or abstract_of(task, _again(task))


def _again(task: Task) -> Part:
    """Made again where the cache has lost it since."""
    made = _make(replace(task, cache=None))
    if not isinstance(made, Part):
        raise ContentError(made)
    return made
