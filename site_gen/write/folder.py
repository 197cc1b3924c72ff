"""files -> a new folder; a file that is already there with other words in it is never overwritten."""

import difflib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from site_gen.model.problem import ContentError, Problem


def folder(into: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Writes `files` (path below `into` -> bytes); returns the paths that were not there before.

    Raises ContentError, and writes nothing, where one of them exists with another content: somebody edited it.
    """
    changed = [path for path, data in files.items() if (into / path).exists() and (into / path).read_bytes() != data]
    if changed:
        raise ContentError([_edited(into, into / path, files[path]) for path in changed])
    new = tuple(path for path in files if not (into / path).exists())
    folders = dict.fromkeys(each for path in new for each in (into / path).parents if not each.exists())
    try:
        for path in new:
            _write(into / path, files[path])
    except OSError as error:
        _take_back([into / path for path in new], folders)
        raise ContentError(
            [Problem(str(into), 1, 1, f"cannot be written: {error.strerror or error}", "output")]
        ) from error
    return new


def _take_back(files: Iterable[Path], folders: Iterable[Path]) -> None:
    """A folder that lacks some of its files would stop every build."""
    for file_ in files:
        with suppress(OSError):
            file_.unlink()
    for each in sorted(folders, key=lambda one: -len(one.parts)):
        with suppress(OSError):
            each.rmdir()


def file(path: Path, data: bytes) -> None:
    """Replaces one file whole; raises ContentError where it cannot be written."""
    try:
        _write(path, data)
    except OSError as error:
        raise ContentError(
            [Problem(str(path), 1, 1, f"cannot be written: {error.strerror or error}", "output")]
        ) from error


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    try:
        aside.write_bytes(data)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _edited(into: Path, path: Path, data: bytes) -> Problem:
    there = path.read_text("utf-8", "replace").splitlines()
    made = data.decode("utf-8", "replace").splitlines()
    diff = difflib.unified_diff(there, made, "there", "new", lineterm="", n=0)
    line = next((int(row.split()[1].lstrip("-").split(",")[0]) for row in diff if row.startswith("@@")), 1)
    excerpt = there[line - 1] if 0 < line <= len(there) else ""
    message = "exists and says something else here; nothing was written"
    hint = f"another version of this report: --into {into}-draft, -final or -summary; else another folder"
    return Problem(str(path), max(line, 1), 1, message, "would-overwrite", excerpt, hint=hint)
