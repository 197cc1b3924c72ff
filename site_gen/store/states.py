"""folder -> how each file below it looks from outside: what changed since is told without reading a word of it."""

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from itertools import islice

_MANY = 64
"""Folders of reports; beyond them a second process pays for itself."""
_TOGETHER = 1000
_Folder = tuple[str, str]
"""Where it lies, and the path of what lies in it, up to its name."""


def states(folder: str) -> list[str]:
    """Of each file below `folder` its path there, NUL, and its size, times and identity; in the order of the paths.

    Links are told apart, not followed. A file that was written since looks different, unless it was written within one
    tick of the disk's clock. Lines, not pairs: there may be a hundred thousand, and most are compared as a whole.
    """
    found: list[str] = []
    top = [place for each in _scan(found, folder, "") for place in _scan(found, *each)]
    if len(top) > _MANY and _alone():
        _in_two(found, top)
    else:
        _deep(found, top)
    return sorted(found)


def changed(seen: Iterable[str], folder: str, touched: Collection[str]) -> list[str]:
    """The states of the files of `folder`, which were `seen` before some were `touched`: written, linked or removed."""
    same = [line for line in seen if line.partition("\0")[0] not in touched]
    return sorted((*same, *_now(folder, touched)))


def _now(folder: str, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        with suppress(FileNotFoundError):
            yield _state(path, os.lstat(os.path.join(folder, path)))  # noqa: PTH118


def _state(path: str, seen: os.stat_result) -> str:
    return f"{path}\0{seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns} {seen.st_ino}"


def look(seen: Iterable[str]) -> str:
    """Digest of states."""
    made, lines = blake2b(digest_size=20), iter(seen)
    while some := "\n".join(islice(lines, _TOGETHER)):
        made.update(some.encode("utf-8", "surrogateescape") + b"\n")
    return made.hexdigest()


def paths(seen: Iterable[str]) -> Iterator[str]:
    """Those of states."""
    return (line.partition("\0")[0] for line in seen)


def _deep(found: list[str], folders: Iterable[_Folder]) -> None:
    waiting = list(folders)
    while waiting:
        waiting += _scan(found, *waiting.pop())


def _scan(found: list[str], folder: str, name: str) -> list[_Folder]:
    """Adds the files of one folder to `found`; returns the folders in it."""
    below: list[_Folder] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    below.append((entry.path, f"{name}{entry.name}/"))
                else:
                    found.append(_state(f"{name}{entry.name}", entry.stat(follow_symlinks=False)))
    except OSError:
        return []
    return below


def _alone() -> bool:
    """Whether this process may be forked: the copy of one with threads may hang."""
    threads = sys.modules.get("threading")
    return hasattr(os, "fork") and (threads is None or threads.active_count() == 1)


def _in_two(found: list[str], folders: list[_Folder]) -> None:
    """The same as `_deep`, half of it in a copy of this process: what takes time is waiting for the system."""
    import marshal

    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        try:
            half: list[str] = []
            _deep(half, folders[::2])
            with os.fdopen(theirs, "wb") as pipe:
                marshal.dump(half, pipe)
        finally:
            os._exit(0)
    os.close(theirs)
    _deep(found, folders[1::2])
    with os.fdopen(ours, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    if told:
        found += marshal.loads(told)  # noqa: S302  from our own copy
    else:
        _deep(found, folders[::2])
