"""Folders and tables for as long as somebody works with them, and what is raised where there is no room for them."""

import contextlib
import errno
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def temporary() -> Iterator[None]:
    """Raises OSError where the machine has no room for the tables that the work is done on."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOSPC, f"temporary files: {error}") from error


@contextlib.contextmanager
def lent(cache: Path) -> Iterator[Path | None]:
    """The cache, or a folder that goes again where there is none: what one stage keeps for the next lies there.

    None where the machine has no room for one.
    """
    folder = cache if cache.is_dir() else None
    with contextlib.ExitStack() as stack:
        if folder is None:
            with contextlib.suppress(OSError):
                folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="site-gen-")))
        yield folder
