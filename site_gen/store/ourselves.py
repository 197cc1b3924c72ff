"""Which program this is: every word of ours is read once, and again where a file of it looks otherwise."""

import os
import sys
from contextlib import suppress

from site_gen.store.traces import digest, installed, looks, own_folders, words

TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system. What was written within it of a look may change unseen."""
_NOTED = os.path.join(own_folders()[0], "__pycache__", "program")  # noqa: PTH118  pathlib costs 10 ms


def program() -> str:
    """Digest of all that makes pages out of content: our files word by word, and the versions of what they call."""
    seen, newest = looks(own_folders())
    with suppress(OSError, ValueError), open(_NOTED, encoding="ascii") as file:  # noqa: PTH123
        known, told = file.read().split("\n")
        if known == seen:
            return told
    told = digest(installed(), *(words(folder) for folder in own_folders()))
    _note(f"{seen}\n{told}", newest)
    return told


def _note(text: str, newest: int) -> None:
    """Where Python keeps our modules compiled, if it may; not where a file was written just before the look."""
    if sys.dont_write_bytecode:
        return
    aside = f"{_NOTED}.{os.getpid()}.new"
    with suppress(OSError):
        with open(aside, "w", encoding="ascii") as file:  # noqa: PTH123
            file.write(text)
        if os.stat(aside).st_mtime_ns - newest > TICK:  # noqa: PTH116
            os.replace(aside, _NOTED)  # noqa: PTH105
        else:
            os.unlink(aside)  # noqa: PTH108
