"""How far the reading of a file is, told to whoever waits for it."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from site_gen.model.received import Seen

_PIECES = 50
"""Of a page of the web, or of a file without pages, at most."""
_LEAST = 20_000
"""Characters of a piece."""
_BLOCK = re.compile(r"<(?:p|div|tr|li|h[1-6]|table)\b", re.I)
_Each = TypeVar("_Each")


def told_of(each: Sequence[_Each], seen: Seen) -> Iterator[_Each]:
    """The same, one after another; `seen` is told of each when it has been read."""
    for number, one in enumerate(each, 1):
        yield one
        seen(number, len(each))


def steps_of(length: int) -> Sequence[int]:
    """Where the pieces of a file of so many bytes end; a short one is one piece."""
    step = max(_LEAST, length // _PIECES + 1)
    return [*range(step, length, step), length]


def pieces_of(page: str) -> Sequence[str]:
    """A page of the web in pieces that begin where a block does; a short one is one piece."""
    length = max(_LEAST, len(page) // _PIECES + 1)
    cuts = [0]
    while (block := _BLOCK.search(page, cuts[-1] + length)) is not None:
        cuts.append(block.start())
    return [page[start:end] for start, end in zip(cuts, [*cuts[1:], len(page)], strict=True)]
