"""Pages to be judged, shared with a process beside this one, so that two cores are at work."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import accumulate

from site_gen.corridor.attend import Work
from site_gen.corridor.companion import Companion
from site_gen.site.gate.check import Judged, Written, outline
from site_gen.site.gate.check_outline import Outline

_WORTH = 1_000_000
"""Bytes of pages for which another process is started: to judge them takes twice as long as it needs to begin."""
_SHARE = 0.6
"""Of the bytes, for the other one: this one judges the content meanwhile."""


@contextmanager
def beside() -> Iterator[Judged]:
    """What judges pages; the others are begun when it is called, our own when they are asked for."""
    companion = Companion(__name__)
    try:
        yield partial(_shared, companion)
    finally:
        companion.close()


def begun() -> Work:
    """What the other one does with a page."""
    return lambda page: partial(outline, *page)


def _shared(companion: Companion, pages: Sequence[Written]) -> Iterator[Outline]:
    ends = [*accumulate(len(data) for _, data in pages)]
    others = sum(end <= ends[-1] * _SHARE for end in ends) if ends and ends[-1] >= _WORTH else 0
    asked = [companion.ask(page) for page in pages[:others]]
    return _gathered(asked, pages[others:])


def _gathered(asked: Sequence[Callable[[], Outline]], own: Sequence[Written]) -> Iterator[Outline]:
    ours = [outline(*page) for page in own]
    yield from (answer() for answer in asked)
    yield from ours
