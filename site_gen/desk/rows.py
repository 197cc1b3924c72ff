"""state -> its rows: each statement of the edition with its place in its block, its link and its evidence."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from site_gen.data.sentences import sentence_span
from site_gen.desk.links import Written, written
from site_gen.desk.splice import MovedError
from site_gen.desk.state import EDITION, State
from site_gen.model.dataset import Mention, Observation
from site_gen.model.edition import Block, Statement, words_of
from site_gen.model.text import Span


class Row(Struct, frozen=True):
    """One statement that can be read."""

    block: Block
    span: Span
    """Of the block's text."""
    statement: Statement
    mention: Mention
    observations: tuple[Observation, ...]
    """One for each of its keys."""
    text: str
    """Of report.md, as written."""

    @property
    def id(self) -> str:
        """By its sentence and words alone, so that the name survives its correction."""
        return self.mention.passage

    @property
    def link(self) -> Written | None:
        """None where it is written as no link usually is: to be changed in a text editor."""
        try:
            return written(self.text, self.statement)
        except MovedError:
            return None

    @property
    def facts(self) -> str:
        return " + ".join(map(str, self.statement.keys))


@lru_cache(maxsize=2)
def rows_of(state: State) -> tuple[Row, ...]:
    """In the order of the text; what cannot be read, and what differs from another sentence, is none."""
    text = state.texts[EDITION]
    told: dict[tuple[int, int], list[tuple[Observation, Mention]]] = {}
    for observation in state.dataset.observations:
        for mention in observation.mentions:
            told.setdefault((mention.line, mention.column), []).append((observation, mention))
    return tuple(
        Row(block, span, statement, found[0][1], tuple(each for each, _ in found), text)
        for block in state.edition.blocks
        for statement, span in placed(block)
        if (found := told.get((statement.line, statement.column)))
    )


@lru_cache(maxsize=1024)
def placed(block: Block) -> tuple[tuple[Statement, Span], ...]:
    """The block's statements, with the place of their words in its text."""
    found, start = [], 0
    for inline in block.inlines:
        end = start + len(words_of((inline,)))
        if isinstance(inline, Statement):
            found.append((inline, Span(start, end)))
        start = end
    return tuple(found)


def stretches(text: str) -> Iterator[Span]:
    """Where each sentence stands; together they are all of `text`."""
    at = 0
    while at < len(text):
        end = max(sentence_span(text, Span(at, at + 1)).end, at + 1)
        yield Span(at, end)
        at = end
