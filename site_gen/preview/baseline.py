"""A report's files as the last commit of their repository has them; nothing there is ever written, or run."""

import re
import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path

_WAIT = 10
"""Seconds; a repository on a network may be slow."""


def committed(folder: Path, names: Collection[str]) -> Mapping[str, bytes] | None:
    """Those of `names`, relative to `folder`, that the commit has; None where there is no repository, commit or git.

    `cat-file` gives the bytes as they are: no filter of the repository is run.
    """
    listed = _git(folder, "ls-tree", "-r", "-z", "HEAD", "--", ".")
    if listed is None:
        return None
    found: dict[str, bytes] = {}
    for entry in listed.split(b"\0"):
        match = re.fullmatch(rb"\d+ blob (\w+)\t(.*)", entry, re.DOTALL)
        if match and (name := match[2].decode("utf-8", "replace")) in names:
            data = _git(folder, "cat-file", "blob", match[1].decode())
            found |= {} if data is None else {name: data}
    return found


def _git(folder: Path, *command: str) -> bytes | None:
    try:
        run = subprocess.run(  # noqa: S603
            ("git", "-C", str(folder), *command),  # noqa: S607
            capture_output=True,
            timeout=_WAIT,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return run.stdout if run.returncode == 0 else None
