"""A block -> its words in source.txt as received, with its neighbours, and where each of its sentences stands there."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from msgspec import Struct

from site_gen.desk.rows import stretches
from site_gen.desk.splice import MovedError
from site_gen.desk.state import State
from site_gen.edition.folding import Folded, fold
from site_gen.model.edition import Block, Emendation, NoteLink, Statement, Supplied, source_words, words_of
from site_gen.model.folding import fold_words
from site_gen.model.text import Span

_BESIDE = 200
"""Characters of the source before and after the block's: some sources are one line."""


class Original(Struct, frozen=True):
    """Where a block's words stand in the source, and where those of each of its sentences do."""

    span: Span
    sentences: tuple[Span, ...]


def original(state: State, block: Block) -> Original:
    """Sentences without words of the source, which the editor supplied, stand nowhere there: empty spans."""
    received = _received(state)
    ends = [_end(received, block, at) for at in (0, *(span.end for span in stretches(block.text)))]
    return Original(block.source, tuple(Span(start, max(start, end)) for start, end in pairwise(ends)))


def beside(state: State, id: str) -> Mapping[str, Any]:
    """What the desk shows of it: the line of source.txt from 1, the words there, those around them, and the sentences
    in it. Raises MovedError where there is no such block.
    """
    block = next((each for each in state.edition.blocks if each.id == id), None)
    if block is None:
        raise MovedError(id)
    source, found = state.report.source, original(state, block)
    start, end = found.span.start, found.span.end
    return {
        "line": source.count("\n", 0, start) + 1,
        "before": source[max(0, start - _BESIDE) : start],
        "words": source[start:end],
        "after": source[end : end + _BESIDE],
        "sentences": [[span.start - start, span.end - start] for span in found.sentences],
    }


def place_of(state: State, block: Block, at: int) -> int:
    """Where the character of the source stands that the block prints as the one at `at` of its text."""
    received = _received(state)
    first = _folded(received, block.source.start) + len(fold_words(before(block, at)))
    return received.origin(first)


def before(block: Block, place: int) -> str:
    """The source's words for the first `place` characters that a reader reads."""
    return "".join(_shares(block, place))


def _received(state: State) -> Folded:
    own = state.report.settings
    return fold(state.report.source, tuple(each.span for each in own.omitted), own.noise)


def _end(received: Folded, block: Block, at: int) -> int:
    """Where in the source the first `at` characters of the block's text end."""
    return _origin(received, _folded(received, block.source.start) + len(fold_words(before(block, at))), block.source)


def _shares(block: Block, place: int) -> Iterator[str]:
    for inline in block.inlines:
        words = words_of((inline,))
        whole = isinstance(inline, Statement | Emendation | Supplied | NoteLink)
        yield source_words(inline) if place >= len(words) or (whole and place > 0) else words[: max(0, place)]
        place -= len(words)


def _folded(received: Folded, place: int) -> int:
    """Where the character at `place` of the source stands in what was folded of it."""
    stretch = bisect_right(received.origins, place) - 1
    return received.starts[stretch] + place - received.origins[stretch] if stretch >= 0 else 0


def _origin(received: Folded, place: int, within: Span) -> int:
    """The end of what stands before `place`, white space left to what follows; never outside the block."""
    found = received.origin(place - 1) + 1 if place and received.text else within.start
    return min(max(found, within.start), within.end)
