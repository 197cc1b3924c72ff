"""files -> a whole site beside the one that stands, made of as many of its files as there are in both."""

import contextlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from site_gen.write.listing import SUMS, hashed, mark, write_sums
from site_gen.write.register import Register


class Standing(Struct, frozen=True):
    """What is known of the folder that is written anew; by default nothing, and every file is then written."""

    register: Register | None = None
    """Of the files that are to be, with those that stand there and all that were seen."""
    mark: str = ""
    """Of its SHA256SUMS, if each of its files is as it was left there."""
    twin: Path | None = None
    """Where the site that stood there before may lie, to become the next one: what did not change is then not touched.

    A file of both is one file under two names. So whoever changes one in the twin changes it in the site as well, where
    it no longer is as it was left.
    """


NOTHING = Standing()


class Staged(Struct, frozen=True):
    """What was made ready: the files of others that were copied, and whether what is the same is one file in both."""

    strangers: tuple[str, ...]
    shares: bool


def stage(folder: Path, files: Mapping[str, bytes], old: Path, standing: Standing) -> Staged:
    """Makes `folder` hold `files`, their sums, and what others put into `old`; raises OSError where it cannot."""
    register = standing.register or _of(files)
    if standing.mark and standing.mark == mark(old):
        register.compare()
    else:  # nothing was known, or another build was here meanwhile
        register.stands(old)
        register.see(_paths(old))
    _take_from_twin(folder, standing.twin, register)
    _make_folders(folder, register.rest())
    for path in register.same():
        if _linked(old / path, folder / path):
            register.keep(path)
    for path in register.rest(by_parcel=True):
        data = files[path]
        _write(folder / path, data)
        register.write(path, hashed(data))
    write_sums(folder, register.sums())
    strangers = tuple(path for path in register.strangers() if path != SUMS)
    _make_folders(folder, strangers)
    for path in strangers:
        shutil.copy2(old / path, folder / path, follow_symlinks=False)
    return Staged(strangers, register.shares)


def _of(files: Mapping[str, bytes]) -> Register:
    register = Register()
    register.plan(0, dict.fromkeys(files, ("", 0)))
    return register


def settle(folder: Path, staged: Staged, standing: Standing) -> None:
    """`folder`, which stood where the new site stands, becomes its twin, or goes."""
    if standing.twin is None:
        return
    clear(standing.twin)
    if staged.shares:
        _remove(folder, staged.strangers)
        with contextlib.suppress(OSError):  # the cache lies on another disk, or may not be written
            folder.rename(standing.twin)


def _take_from_twin(folder: Path, twin: Path | None, register: Register) -> None:
    """Makes `folder` of the twin; it then holds nothing but what the site that stands shares with it."""
    if twin is None or not next(register.same(), ""):
        return
    try:
        twin.rename(folder)
    except OSError:  # there is none, or it lies on another disk
        return
    if register.before(folder):
        _remove(folder, (SUMS, *register.keep_of_before()))
    else:  # somebody was there: nobody knows what it holds
        clear(folder)


def clear(folder: Path) -> None:
    """`folder` goes, also where somebody allowed no writing in it after it was made; what cannot go stays."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, _, _ in os.walk(folder):
        with contextlib.suppress(OSError):
            Path(path).chmod(stat.S_IRWXU)
    shutil.rmtree(folder, ignore_errors=True)


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
    folder.mkdir(parents=True, exist_ok=True)
    for name, _ in groupby(path.rpartition("/")[0] for path in paths):
        (folder / name).mkdir(parents=True, exist_ok=True)


def _linked(old: Path, new: Path) -> bool:
    """False where the disk knows no such links."""
    try:
        new.hardlink_to(old)
    except OSError:
        return False
    return True


def _paths(folder: Path) -> Iterator[str]:
    """All that is no folder."""
    found = folder.rglob("*") if folder.is_dir() else ()
    return (path.relative_to(folder).as_posix() for path in found if path.is_symlink() or not path.is_dir())
