"""What work on tables without a name raises where the machine has no room for them."""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator


@contextlib.contextmanager
def temporary() -> Iterator[None]:
    """Raises OSError where the machine has no room for the tables that the work is done on."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOSPC, f"temporary files: {error}") from error
