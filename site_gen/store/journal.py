"""What the desk did, a line an act: without it nothing can be undone, and that is all.

A line is on the disk before the files that it tells of; a second line says that they are written.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

_KEPT = 10_000


class Journal:
    """`path`: of the file, in the cache; None keeps nothing. Lines are bytes without an end."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def lines(self) -> tuple[bytes, ...]:
        """The last ten thousand; half a line at the end, from a machine that stopped, is none."""
        try:
            data = self._path.read_bytes() if self._path else b""
        except OSError:
            return ()
        return tuple(data.split(b"\n")[:-1][-_KEPT:])

    def add(self, line: bytes) -> None:
        """Returns when the line is on the disk. Raises OSError where it cannot be."""
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab") as file:
            file.write(line + b"\n")
            file.flush()
            os.fsync(file.fileno())

    @contextlib.contextmanager
    def alone(self) -> Iterator[bool]:
        """Whether nobody else writes here, for as long as this lasts."""
        try:
            import fcntl
        except ImportError:  # Windows: two desks on one folder are not kept apart there
            yield True
            return
        if self._path is None:
            yield True
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.with_suffix(".lock").open("ab") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                yield False
                return
            yield True
