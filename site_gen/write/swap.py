"""Two folders change places in one step, so that nobody ever sees a half of either."""

import contextlib
import ctypes
import errno
import os
from collections.abc import Iterator
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def into_place(new: Path, folder: Path) -> None:
    """`new` becomes `folder`; what stood there becomes `new`.

    One atomic step where the system can (Linux); elsewhere two renames, `folder` missing between them.
    """
    if not folder.exists():
        new.rename(folder)
    elif not _exchange(new, folder):
        aside = new.with_name(new.name + ".old")
        folder.rename(aside)
        new.rename(folder)
        aside.rename(new)


def _exchange(one: Path, other: Path) -> bool:
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(other))


@contextlib.contextmanager
def alone(parent: Path) -> Iterator[None]:
    """Only one build at a time works in `parent`; another waits. The lock leaves no file behind."""
    try:
        import fcntl
    except ImportError:  # Windows: two builds at once are not kept apart there
        yield
        return
    handle = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
