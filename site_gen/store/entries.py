"""key -> bytes that were put under it, in a folder that may be missing, damaged, deleted or read-only at any time."""

import contextlib
import os
import shutil
import sys
from hashlib import file_digest, sha256
from pathlib import Path

from msgspec import Struct

from site_gen.store.ourselves import program
from site_gen.store.traces import digest

_DIGEST = 32
_BESIDE = Path(__file__).parents[1] / "__pycache__"
"""Where Python keeps our modules compiled."""
_WITH_THEM = ("twin-*", "shelf")
_KEPT = 14 * 24 * 3600
"""Seconds after which what was not used is dropped."""


class Store(Struct, frozen=True):
    """With `folder=None` nothing is found and nothing is kept. `version`: of the program, part of every key."""

    folder: Path | None
    version: str

    @property
    def own(self) -> "Own":
        """Beside the program too, if Python may keep its modules there and a cache is wanted at all."""
        beside = None if self.folder is None or sys.dont_write_bytecode else _BESIDE
        return Own(Store(beside, self.version), self)

    @property
    def _entries(self) -> Path | None:
        return self.folder / "entries" if self.folder else None

    def get(self, key: str) -> bytes | None:
        """What was put under `key`, if it is still whole."""
        entries = self._entries
        if entries is None:
            return None
        path = entries / digest(self.version, key)
        try:
            with path.open("rb") as file:  # an entry can be as large as a site: it is in memory once
                told, data = file.read(_DIGEST), file.read()
            if sha256(data).digest() != told:
                return None
            os.utime(path)
        except OSError:
            return None
        return data

    def holds(self, key: str) -> bool:
        """Whether what was put under `key` is still whole."""
        entries = self._entries
        if entries is None:
            return False
        path = entries / digest(self.version, key)
        try:
            with path.open("rb") as file:
                whole = file.read(_DIGEST) == file_digest(file, "sha256").digest()
            os.utime(path)
        except OSError:
            return False
        return whole

    def put(self, key: str, data: bytes) -> None:
        """Keeps `data` if it can: written aside and renamed, so that others see all of it or nothing."""
        entries = self._entries
        if entries is None:
            return
        path = entries / digest(self.version, key)
        aside = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            entries.mkdir(parents=True, exist_ok=True)
            with aside.open("wb") as file:
                file.writelines((sha256(data).digest(), data))
            aside.replace(path)
        except OSError:
            _remove(aside)

    def tidy(self) -> None:
        """Drops what has not been used for two weeks, reckoned from the entry that was used last."""
        entries = self._entries
        if self.folder is None or entries is None:
            return
        try:
            ages = {path: path.stat().st_mtime for path in entries.iterdir()}
            found = (path for name in _WITH_THEM for path in self.folder.glob(name))
            beside = {path: path.stat().st_mtime for path in found}
        except OSError:
            return
        newest = max(ages.values(), default=0)
        for path, age in (ages | beside).items():
            if newest - age > _KEPT:
                _remove(path)


class Own(Struct, frozen=True):
    """Kept in two stores, since that beside the program may be read-only."""

    beside: Store
    store: Store = Store(None, "")

    @classmethod
    def of_program(cls) -> "Own":
        """For whoever has no cache: what comes of the program is there all the same."""
        return cls(Store(None if sys.dont_write_bytecode else _BESIDE, program()))

    @property
    def own(self) -> "Own":
        return self

    def get(self, key: str) -> bytes | None:
        """What was put under `key`, if either has it whole."""
        return self.beside.get(key) or self.store.get(key)

    def holds(self, key: str) -> bool:
        """Whether either has it whole."""
        return self.beside.holds(key) or self.store.holds(key)

    def put(self, key: str, data: bytes) -> None:
        """Keeps `data` if either can."""
        self.beside.put(key, data)
        self.store.put(key, data)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()
