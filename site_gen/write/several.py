"""Several files of one folder, in order, each whole; nothing is written where one of them is not as it was."""

import os
import time
from collections.abc import Mapping
from pathlib import Path

_TRIES = 3
_PAUSE = 0.05
"""Seconds between them: where a virus scanner or a synchronising folder holds a file for a moment."""


class ChangedError(Exception):
    """A file is no more as it was when somebody decided to write it."""


def several(folder: Path, files: Mapping[str, tuple[bytes | None, bytes | None]]) -> None:
    """`files`: name -> its bytes before and after; None: there is no such file.

    All are written aside and reach the disk first. Raises ChangedError, or OSError, and has then written nothing, or
    (where a disk fails in between) the first ones.
    """
    aside = {name: folder / f".{name.replace('/', '-')}.new" for name in files}
    try:
        for name, (_, after) in files.items():
            if after is not None:
                _write(aside[name], after)
        for name, (before, _) in files.items():
            if _read(folder / name) != before:
                raise ChangedError(name)
        for name, (_, after) in files.items():
            _into_place(aside[name] if after is not None else None, folder / name)
    finally:
        for path in aside.values():
            path.unlink(missing_ok=True)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _into_place(aside: Path | None, path: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            if aside is None:
                path.unlink()
            else:
                aside.replace(path)
            return
        except PermissionError:
            if not left:
                raise
            time.sleep(_PAUSE)
