"""folder -> how each file below it looks from outside: what changed since is told without reading a word of it."""

import os
import sys
from collections.abc import Iterable, Mapping

from site_gen.store.traces import digest

_MANY = 64
"""Folders of reports; beyond them a second process pays for itself."""
_Folder = tuple[str, str]
"""Where it lies, and the path of what lies in it, up to its name."""


def states(folder: str) -> dict[str, str]:
    """Path below `folder` -> size, times and identity of each file; links are told apart, not followed.

    A file that was written since looks different, unless it was written within one tick of the disk's clock.
    """
    top, found = _shallow(folder)
    found += _in_two(top) if len(top) > _MANY and _alone() else _deep(top)
    return dict(found)


def look(seen: Mapping[str, str]) -> str:
    """Digest of states."""
    return digest("\n".join(sorted(f"{path}\0{state}" for path, state in seen.items())))


def _shallow(folder: str) -> tuple[list[_Folder], list[tuple[str, str]]]:
    """The folders of the second level, those of reports, and what lies above them."""
    first, found = _scan(folder, "")
    second: list[_Folder] = []
    for place, name in first:
        below, files = _scan(place, name)
        second += below
        found += files
    return second, found


def _deep(folders: Iterable[_Folder]) -> list[tuple[str, str]]:
    waiting, found = list(folders), []
    while waiting:
        below, files = _scan(*waiting.pop())
        waiting += below
        found += files
    return found


def _scan(folder: str, name: str) -> tuple[list[_Folder], list[tuple[str, str]]]:
    below: list[_Folder] = []
    files: list[tuple[str, str]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    below.append((entry.path, f"{name}{entry.name}/"))
                else:
                    seen = entry.stat(follow_symlinks=False)
                    state = f"{seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns} {seen.st_ino}"
                    files.append((name + entry.name, state))
    except OSError:
        return [], []
    return below, files


def _alone() -> bool:
    """Whether this process may be forked: the copy of one with threads may hang."""
    threads = sys.modules.get("threading")
    return hasattr(os, "fork") and (threads is None or threads.active_count() == 1)


def _in_two(folders: list[_Folder]) -> list[tuple[str, str]]:
    """The same as `_deep`, half of it in a copy of this process: what takes time is waiting for the system."""
    import marshal

    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        try:
            with os.fdopen(theirs, "wb") as pipe:
                marshal.dump(_deep(folders[::2]), pipe)
        finally:
            os._exit(0)
    os.close(theirs)
    found = _deep(folders[1::2])
    with os.fdopen(ours, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return found + (marshal.loads(told) if told else _deep(folders[::2]))  # noqa: S302  from our own copy
