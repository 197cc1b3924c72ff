"""What is said while somebody waits for a report to be read: `report.pdf: page 12 of 300`."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from site_gen.cli.speaking import say

_PATIENCE = 2.0
"""Seconds for which nobody asks what goes on."""


def pages_of(report: Path) -> Callable[[int, int], None]:
    """Says which page of `report` is read, or how much of a file without pages, once that has taken two seconds."""
    start = time.monotonic()
    said = 0

    def seen(page: int, pages: int) -> None:
        nonlocal said
        share = 100 * page // pages
        if time.monotonic() - start <= _PATIENCE:
            return
        if report.suffix.lower() == ".pdf":
            say(f"{report.name}: page {page} of {pages}", err=True)
        elif share >= said + 5:
            said = share
            say(f"{report.name}: {share} % read", err=True)

    return seen


def passages_of(report: Path) -> Callable[[int, int], None]:
    """Says of how much of `report` the numbers are read, whenever two seconds have gone by without a word.

    To who waits at a terminal: a log is none the wiser for it.
    """
    said = time.monotonic()

    def seen(passage: int, passages: int) -> None:
        nonlocal said
        if sys.stderr.isatty() and time.monotonic() - said > _PATIENCE:
            said, share = time.monotonic(), 100 * passage // passages
            say(f"{report.name}: the numbers of {share} % of the text are read", err=True)

    return seen
