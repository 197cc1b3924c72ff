"""SHA256SUMS: which files of a folder are ours, and what they hold."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

SUMS = "SHA256SUMS"
"""Lists our files with their hashes, for `sha256sum -c`; it is also the mark of a folder that we made."""
PRINTED = (".pdf", ".png")
"""What only `site-gen pdf` makes."""
_MARK = "# made by site-gen\n"
_UNCLAIMED = (".gitkeep", ".gitignore", ".nojekyll")
"""Files that may lie in a folder that is otherwise empty."""


def sums(hashes: Mapping[str, str]) -> bytes:
    """The text of SHA256SUMS, from path -> hash."""
    return (_MARK + "".join(f"{digest}  {path}\n" for path, digest in sorted(hashes.items()))).encode()


def hashed(data: bytes) -> str:
    """As SHA256SUMS has it."""
    return sha256(data).hexdigest()


def listed(output: Path) -> Mapping[str, str]:
    """Path -> hash of each file of ours in `output`, as SHA256SUMS lists them."""
    try:
        lines = (output / SUMS).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.partition("  ") for line in lines if not line.startswith("#"))
    return {path: digest for digest, _, path in pairs}


def is_ours(output: Path) -> bool:
    """Whether we made the folder, or nobody put anything into it."""
    try:
        with (output / SUMS).open(encoding="utf-8") as file:
            if file.readline() == _MARK:
                return True
    except (OSError, UnicodeDecodeError):
        pass
    return all(path.name in _UNCLAIMED for path in output.iterdir())
