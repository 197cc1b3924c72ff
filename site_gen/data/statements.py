"""Edition -> its statements in the order of the text, each with the evidence that a reader is led to."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from site_gen.data.digests import cell_digest, passage_digest
from site_gen.data.sentences import place_in, sentence_at
from site_gen.data.tables import Tables
from site_gen.model.dataset import Mention
from site_gen.model.edition import Block, Edition, Statement, source_words, words_of
from site_gen.model.problem import Problem
from site_gen.model.quantity import list_behind
from site_gen.model.text import Span

_BEFORE = 1000


class Place(Struct, frozen=True):
    """Where a statement stands in the file, for problems."""

    file: str
    line: int
    column: int
    excerpt: str

    def problem(self, marked: str, message: str, rule: str, hint: str = "") -> Problem:
        """A problem whose caret stands under `marked`, looked for from the statement on."""
        found = self.excerpt.find(marked, self.column - 1)
        column = self.column if found < 0 else found + 1
        return Problem(self.file, self.line, column, message, rule, self.excerpt, max(1, len(marked)), hint)


class Stated(Struct, frozen=True):
    """A statement, the evidence that it gives, and its place."""

    statement: Statement
    mention: Mention
    place: Place
    before: str = ""
    """The words before it in its block, or the last of them: no list is longer."""
    heads: str = ""
    """Of a number in a table: the words of its row and its column, and of the paragraph before the table."""
    after: str = ""
    """The rest of a list that it stands in: 、8200亿元左右."""


def statements(edition: Edition, file: str) -> Iterator[Stated]:
    """Every statement of the edition's blocks. Notes are the editor's words and state nothing."""
    lines = edition.markdown.split("\n")
    tables = Tables.of(edition)
    for block in edition.blocks:
        excerpts = tuple(_excerpt(each, lines, block) for each in block.inlines if isinstance(each, Statement))
        if excerpts:
            heads = (tables.sentence(block.cell), tables.heads(block.cell)) if block.cell else None
            yield from _of_block(block, excerpts, heads, file)


def _excerpt(statement: Statement, lines: Sequence[str], block: Block) -> str:
    """The line of the file that it stands in."""
    return lines[statement.line - 1] if 0 < statement.line <= len(lines) else block.markdown


@lru_cache(maxsize=1024)
def _of_block(block: Block, excerpts: tuple[str, ...], heads: tuple[str, str] | None, file: str) -> tuple[Stated, ...]:
    """Its statements; known for who asks again, for of a report's blocks an editor changes one at a time.

    `heads`: of a cell, its heads as a sentence and as words.
    """
    text, original = block.text, "".join(map(source_words, block.inlines))
    found = []
    for excerpt, (statement, place, origin) in zip(excerpts, _placed(block), strict=True):
        at = Place(file, statement.line, statement.column, excerpt)
        before = text[max(0, place.start - _BEFORE) : place.start]
        after = list_behind(text, place.end)
        (sentence, words), inside = (heads, -1) if heads else ((sentence_at(text, place), ""), place_in(text, place))
        passage = cell_digest(sentence, place, text) if heads else passage_digest(original, origin)
        mention = replace(_mention(block, sentence, statement, passage), at=inside)
        found.append(Stated(statement, mention, at, before, words, after))
    return tuple(found)


def _placed(block: Block) -> Iterator[tuple[Statement, Span, Span]]:
    """The block's statements, with the place of their words in its text, and in the source's words for it."""
    start = origin = 0
    for inline in block.inlines:
        end, after = start + len(words_of((inline,))), origin + len(source_words(inline))
        if isinstance(inline, Statement):
            yield inline, Span(start, end), Span(origin, after)
        start, origin = end, after


def _mention(block: Block, sentence: str, statement: Statement, passage: str) -> Mention:
    return Mention(
        block=block.id,
        words=statement.text,
        sentence=sentence,
        source=statement.source,
        line=statement.line,
        column=statement.column,
        section=block.section,
        passage=passage,
    )
