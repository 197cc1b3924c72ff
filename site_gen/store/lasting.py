"""The table of the comparing pages from one build to the next: who takes it has it alone, then puts it back."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from site_gen.store.entries import Store
from site_gen.store.shelf import DiskShelf

_NAME = "shelf"


@contextlib.contextmanager
def lasting(kept: Store) -> Iterator[DiskShelf]:
    """The shelf as this program left it, if it looks as it did then, else an empty one.

    A build beside this one begins with an empty one; one that is killed, or refuses what it finds, leaves none.
    """
    own = _taken(kept)
    shelf = DiskShelf(str(own or ""))
    try:
        yield shelf
        shelf.close()
    except BaseException:
        _remove(own)
        raise
    if own and kept.folder:
        with contextlib.suppress(OSError):  # another build took it for a remnant
            own.replace(kept.folder / _NAME)
            kept.put(_NAME, _look(kept.folder / _NAME))


def _taken(kept: Store) -> Path | None:
    """Where the shelf lies now, under a name that nobody else has; None where nothing can be kept."""
    if kept.folder is None:
        return None
    own = kept.folder / f"{_NAME}.{os.getpid()}.new"
    for each in kept.folder.glob(f"{_NAME}.*.new"):
        _remove(each)
    try:
        kept.folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            (kept.folder / _NAME).replace(own)
        if not own.is_file() or _look(own) != kept.get(_NAME):
            own.unlink(missing_ok=True)
            own.touch(exist_ok=False)
    except OSError:
        return None
    return own


def _look(path: Path) -> bytes:
    """Its size, time and identity, which another name does not change."""
    seen = path.stat()
    return f"{seen.st_size} {seen.st_mtime_ns} {seen.st_ino}".encode()


def _remove(path: Path | None) -> None:
    if path:
        with contextlib.suppress(OSError):
            path.unlink()
