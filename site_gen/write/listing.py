"""SHA256SUMS: which files of a folder are ours, and what they hold."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import file_digest, sha256
from pathlib import Path

SUMS = "SHA256SUMS"
"""Lists our files with their hashes, for `sha256sum -c`; it is also the mark of a folder that we made."""
PRINTED = (".pdf", ".png")
"""What only `site-gen pdf` makes."""
_DIGEST = 64
_PATH = _DIGEST + 2
"""Where the path begins in a line of it."""
_MARK = "# made by site-gen\n"
_UNCLAIMED = (".gitkeep", ".gitignore", ".nojekyll")
"""Files that may lie in a folder that is otherwise empty."""


def write_sums(folder: Path, hashes: Iterable[tuple[str, str]]) -> None:
    """SHA256SUMS of `folder`. `hashes`: each with its path, in the order of the paths."""
    with (folder / SUMS).open("w", encoding="utf-8", newline="") as file:
        file.write(_MARK)
        file.writelines(f"{digest}  {path}\n" for digest, path in hashes)


def mark(folder: Path) -> str:
    """By which SHA256SUMS is known again; empty where there is none."""
    try:
        with (folder / SUMS).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def hashed(data: bytes) -> str:
    """As SHA256SUMS has it."""
    return sha256(data).hexdigest()


def listed(output: Path) -> Mapping[str, str]:
    """Path -> hash of each file of ours in `output`, as SHA256SUMS lists them."""
    try:
        return dict(lines(output))
    except (OSError, UnicodeDecodeError):
        return {}


def lines(output: Path) -> Iterator[tuple[str, str]]:
    """The same one by one. Raises OSError or UnicodeDecodeError where they cannot be read."""
    with (output / SUMS).open(encoding="utf-8", newline="") as file:
        yield from ((line[_PATH:].rstrip("\n"), line[:_DIGEST]) for line in file if line[0] != "#")


def is_ours(output: Path) -> bool:
    """Whether we made the folder, or nobody put anything into it."""
    try:
        with (output / SUMS).open(encoding="utf-8") as file:
            if file.readline() == _MARK:
                return True
    except (OSError, UnicodeDecodeError):
        pass
    return all(path.name in _UNCLAIMED for path in output.iterdir())
