"""key -> bytes that were put under it, in a folder that may be missing, damaged, deleted or read-only at any time."""

import contextlib
import os
import shutil
from hashlib import sha256
from pathlib import Path

from site_gen.store.traces import digest

_DIGEST = 32
_KEPT = 14 * 24 * 3600
"""Seconds after which what was not used is dropped."""


class Store:
    """With `folder=None` nothing is found and nothing is kept. `version`: of the program, part of every key."""

    def __init__(self, folder: Path | None, version: str) -> None:
        self.folder, self.version = folder, version
        self._entries = folder / "entries" if folder else None

    def get(self, key: str) -> bytes | None:
        """What was put under `key`, if it is still whole."""
        if self._entries is None:
            return None
        path = self._entries / digest(self.version, key)
        try:
            data = path.read_bytes()
            if sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
                return None
            os.utime(path)
        except OSError:
            return None
        return data[_DIGEST:]

    def put(self, key: str, data: bytes) -> None:
        """Keeps `data` if it can: written aside and renamed, so that others see all of it or nothing."""
        if self._entries is None:
            return
        path = self._entries / digest(self.version, key)
        aside = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            self._entries.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(sha256(data).digest() + data)
            aside.replace(path)
        except OSError:
            _remove(aside)

    def tidy(self) -> None:
        """Drops what has not been used for two weeks, reckoned from the entry that was used last."""
        if self.folder is None or self._entries is None:
            return
        try:
            ages = {path: path.stat().st_mtime for path in self._entries.iterdir()}
            twins = {path: path.stat().st_mtime for path in self.folder.glob("twin-*")}
        except OSError:
            return
        newest = max(ages.values(), default=0)
        for path, age in (ages | twins).items():
            if newest - age > _KEPT:
                _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()
