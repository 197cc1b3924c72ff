"""path -> text: regular files inside their folder only; links, pipes and foreign encodings are refused."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from site_gen.model.characters import UNFIT, named
from site_gen.model.problem import Problem

LARGEST = 64 * 1024 * 1024
"""Bytes; no report comes near, and a mistake (a video renamed to .md) should not fill the memory."""


def shown(path: Path) -> str:
    """`path` as problems name it: short where it lies below the working folder, and always on one line."""
    try:
        name = path.resolve().relative_to(Path.cwd().resolve())
    except (ValueError, RuntimeError):  # elsewhere, or (before Python 3.13) a circle of links
        name = path
    return name.as_posix().encode("unicode_escape" if "\n" in str(path) else "utf-8", "backslashreplace").decode()


def problem(path: Path, message: str, rule: str, hint: str = "") -> Problem:
    return Problem(shown(path), 1, 1, message, rule, hint=hint)


def read_bytes(path: Path, problems: list[Problem]) -> bytes | None:
    """The bytes of a regular file; None, and a problem, where it is none or cannot be read."""
    if path.is_symlink() or not path.is_file():
        missing = not path.exists() and not path.is_symlink()
        why = "is missing" if missing else "is not a regular file (links and folders are not followed)"
        problems.append(problem(path, f"{path.name} {why}", "file"))
        return None
    try:
        if path.stat().st_size > LARGEST:
            problems.append(problem(path, f"larger than {LARGEST // 2**20} MiB", "file"))
            return None
        return path.read_bytes()
    except OSError as error:
        problems.append(problem(path, f"cannot be read: {error.strerror}", "file"))
        return None


def read_text(path: Path, problems: list[Problem], encoding: str = "utf-8") -> str | None:
    """The text of a file, line ends as LF, without a byte order mark; a problem where it is not in `encoding`."""
    data = read_bytes(path, problems)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        hint = "save the file as UTF-8" if encoding == "utf-8" else ""
        message = f"byte {error.start} is not {encoding}"
        problems.append(Problem(shown(path), line, 1, message, "encoding", hint=hint))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_words(path: Path, problems: list[Problem]) -> str | None:
    """The text of a file that people write; a problem for each line with a character that is not for reading."""
    text = read_text(path, problems)
    if text is not None and _holds_unfit(text):
        problems.extend(_unfit(path, text))
        return None
    return text


@lru_cache(maxsize=64)
def _holds_unfit(text: str) -> bool:
    return bool(UNFIT.search(text))


def _unfit(path: Path, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if match := UNFIT.search(line):
            yield Problem(
                shown(path),
                number,
                match.start() + 1,
                f"the character {named(match[0])} is not for reading",
                "character",
                line,
                hint="delete it: it would act on the page, not stand in it",
            )


def children(folder: Path, problems: list[Problem]) -> tuple[Path, ...]:
    """What lies in a folder, in the order of names; hidden, backup and editor files are nobody's content."""
    found = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith((".", "_", "~", "#")) or path.name.endswith(("~", ".bak", ".swp", ".orig", ".tmp")):
            continue
        if path.is_symlink():
            problems.append(problem(path, "is a link, and links are not followed", "file"))
            continue
        found.append(path)
    return tuple(found)
