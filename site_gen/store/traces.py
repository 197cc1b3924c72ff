"""folders -> digests: of how their files look from outside (quick, here and now), or of every word in them."""

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120  pathlib costs 10 ms
_SKIPPED = ("__pycache__", "node_modules")
_LARGEST = 64 * 1024 * 1024
"""Bytes: `load` reads no larger file."""
_SITE_PACKAGES = ("site-packages", "dist-packages")


def digest(*parts: bytes | str) -> str:
    """Of parts in order, each with its length, so that none can run into the next."""
    made = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        made.update(b"%d:" % len(data) + data)
    return made.hexdigest()


def own_folders() -> tuple[str, ...]:
    """Where our code and templates lie."""
    return _PACKAGE, os.path.join(os.path.dirname(_PACKAGE), "templates")  # noqa: PTH118, PTH120


def installed() -> str:
    """The interpreter and every distribution with its version, by the names that installers give their folders."""
    folders = [path for path in sys.path if path.endswith(_SITE_PACKAGES)]
    found = [name for path in folders if os.path.isdir(path) for name in os.listdir(path)]  # noqa: PTH112, PTH208
    return "\n".join([sys.version, sys.platform, *sorted(name for name in found if name.endswith("-info"))])


def words(folder: str) -> str:
    """Digest of the names and bytes of all files below `folder`; links are told apart, not followed."""
    return digest(*_words(folder))


def looks(folders: Iterable[str]) -> tuple[str, int]:
    """Digest of the names, sizes, times and identities of all files below `folders`, and the newest of the times.

    A file that was written since looks different, unless it was written within one tick of the disk's clock.
    """
    each = [look_of(folder) for folder in folders]
    return digest(installed(), *(seen for seen, _ in each)), max((newest for _, newest in each), default=0)


def look_of(folder: str) -> tuple[str, int]:
    """The same of one, whatever is installed."""
    newest = 0
    seen = [folder]
    for path, entry in _files(folder):
        state = entry.stat(follow_symlinks=False)
        newest = max(newest, state.st_ctime_ns, state.st_mtime_ns)
        seen.append(f"{path}\0{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}")
    return digest("\n".join(seen)), newest


def _words(folder: str) -> Iterator[bytes | str]:
    for path, entry in _files(folder):
        yield path[len(folder) :]
        yield _bytes(entry)


def _bytes(entry: "os.DirEntry[str]") -> bytes:
    """Of what is no file, cannot be read or is beyond all measure, and thus refused by `load`, no more than that."""
    state = entry.stat(follow_symlinks=False)
    if not entry.is_file(follow_symlinks=False) or state.st_size > _LARGEST:
        return b"%d %d %d" % (state.st_mode, state.st_size, state.st_mtime_ns)
    try:
        with open(entry.path, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError as error:
        return str(error.errno).encode()


def _files(folder: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """All that is no folder, in the order of names; nothing where there is no folder."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield entry.path, entry
        elif entry.name not in _SKIPPED:
            yield from _files(entry.path)
