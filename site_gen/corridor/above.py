"""The parts of all reports -> the files that stand above them: the front page, and what compares one with another."""

from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import msgspec

from site_gen import load, store
from site_gen.corridor.files import Again, Kept, Line
from site_gen.corridor.part import Brief, Part
from site_gen.corridor.parts import abstract_of
from site_gen.corridor.task import Task, common_of
from site_gen.model.keeping import FORGETFUL, Keep, Shelf
from site_gen.store.lasting import lasting


def front(tasks: tuple[Task, ...], parts: Mapping[str, Part]) -> Kept:
    """As they are kept, else made of what each report tells in short; `parts` by the key of their task."""
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
    if first.common == common_of(content, first.templates) and own == _of_all(content):
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
        return Brief(part.slug, part.settings, part.alone, lambda: abstract_of(task, part).alone)
    return Brief(part.slug, part.settings, part.digest, lambda: abstract_of(task, part))
