"""files -> a whole site beside the one that stands, made of as many of its files as there are in both."""

import contextlib
import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_gen.write.listing import SUMS, hashed, listed, sums


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the folder that is written anew; by default nothing, and every file is then written."""

    sums: Mapping[str, str] = field(default_factory=dict)
    """Path -> hash of each file of ours in it, if all are as they were left there."""
    paths: Collection[str] = ()
    """All files in it, those of others too."""
    same: frozenset[str] = frozenset()
    """Those that the new site has too, to the byte."""
    twin: Path | None = None
    """Where the site that stood there before may lie, to become the next one: what did not change is then not touched.

    A file of both is one file under two names. So whoever changes one in the twin changes it in the site as well, where
    it no longer is as it was left.
    """


NOTHING = Standing()


@dataclass(frozen=True, slots=True)
class Staged:
    """What was made ready: the files of others that were copied, and whether each of `same` is one file in both."""

    strangers: tuple[str, ...]
    shares: bool


def stage(folder: Path, files: Mapping[str, bytes], old: Path, standing: Standing) -> Staged:
    """Makes `folder` hold `files`, their sums, and what others put into `old`; raises OSError where it cannot."""
    known = listed(old)
    if known != standing.sums:  # nothing was known, or another build was here meanwhile
        standing = replace(standing, paths=(), same=frozenset())
    there = _from_twin(folder, standing, known)
    rest = [path for path in files if path not in there]
    _make_folders(folder, rest)
    linked = {path for path in rest if path in standing.same and _linked(old / path, folder / path)}
    hashes = {path: known[path] for path in (*there, *linked)}
    for path in rest:
        if path not in linked:
            hashes[path] = hashed(files[path])
            _write(folder / path, files[path])
    (folder / SUMS).write_bytes(sums(hashes))
    strangers = _strangers(standing.paths or _paths(old), {*known, *files, SUMS})
    _make_folders(folder, strangers)
    for path in strangers:
        shutil.copy2(old / path, folder / path, follow_symlinks=False)
    return Staged(strangers, bool(standing.same) and standing.same == {*there, *linked})


def settle(folder: Path, staged: Staged, standing: Standing) -> None:
    """`folder`, which stood where the new site stands, becomes its twin, or goes."""
    if standing.twin is None:
        return
    shutil.rmtree(standing.twin, ignore_errors=True)
    if staged.shares:
        _remove(folder, staged.strangers)
        with contextlib.suppress(OSError):  # the cache lies on another disk, or may not be written
            folder.rename(standing.twin)


def _from_twin(folder: Path, standing: Standing, known: Mapping[str, str]) -> frozenset[str]:
    """Makes `folder` of the twin; it then holds nothing but what the site that stands shares with it: these paths."""
    if standing.twin is None or not standing.same:
        return frozenset()
    try:
        standing.twin.rename(folder)
    except OSError:  # there is none, or it lies on another disk
        return frozenset()
    had = listed(folder)
    if not had:  # somebody was there: nobody knows what it holds
        shutil.rmtree(folder)
        return frozenset()
    shared = frozenset(path for path in standing.same if had.get(path) == known[path])
    _remove(folder, (SUMS, *(had.keys() - shared)))
    return shared


def _write(path: Path, data: bytes) -> None:
    """Never over a file that is there, which could be one of the site that stands."""
    with path.open("xb") as file:
        file.write(data)


def _remove(folder: Path, paths: Iterable[str]) -> None:
    """And the folders that are empty thereafter."""
    for path in paths:
        (folder / path).unlink(missing_ok=True)
        try:
            os.removedirs((folder / path).parent)
        except OSError:
            continue


def _make_folders(folder: Path, paths: Iterable[str]) -> None:
    for name in sorted({path.rpartition("/")[0] for path in paths} | {""}):
        (folder / name).mkdir(parents=True, exist_ok=True)


def _linked(old: Path, new: Path) -> bool:
    """False where the disk knows no such links."""
    try:
        new.hardlink_to(old)
    except OSError:
        return False
    return True


def _strangers(paths: Iterable[str], ours: Collection[str]) -> tuple[str, ...]:
    """Those that are neither ours of last time nor of this."""
    return tuple(sorted(path for path in paths if path not in ours))


def _paths(folder: Path) -> list[str]:
    """All that is no folder."""
    found = folder.rglob("*") if folder.is_dir() else ()
    return [path.relative_to(folder).as_posix() for path in found if path.is_symlink() or not path.is_dir()]
