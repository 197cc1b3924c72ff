"""The annotated Markdown, parsed: blocks of inline pieces that know where they stand in the source."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct, field

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key
from site_gen.model.text import Cell, Span

_WORD = compiled(r"[^\W\d_]")
NOWHERE = Span(0, 0)
"""The source span of a block that has none, or whose place is not known yet."""

BlockKind = Literal["title", "heading", "paragraph", "item", "quote", "chart", "cell"]
"""`item`: an item of a list; `chart`: the place of a chart, `![](chart:ID)` on a line of its own; `cell`: of a table,
which may be empty."""


class Run(Struct, frozen=True):
    """Words as the source has them (width of punctuation restored)."""

    text: str


class Supplied(Struct, frozen=True):
    """Words that the editor supplied, without the brackets: 〔习近平〕 is `Supplied("习近平")`."""

    text: str


class Emendation(Struct, frozen=True):
    """`[第一](sic:头部)`: the edition prints `text`, the source has `found`."""

    text: str
    found: str


class TermLink(Struct, frozen=True):
    """`[放管服](term:fang-guan-fu)`."""

    text: str
    term: str


class NoteLink(Struct, frozen=True):
    """`[^1]`."""

    note: str


class Statement(Struct, frozen=True):
    """`[1762.02亿元](obs:gdp@2016)`: words that state one observation, or several (各, 均)."""

    content: tuple[Run | Supplied, ...]
    keys: tuple[Key, ...]
    line: int
    column: int
    found: str | None = None
    """The source's words where they are emended: `[第一](obs:…?measure=rank&sic=头部)`."""
    source: Span = NOWHERE
    """Where the words stand in the source."""
    unit: str = ""
    """Of a number in a table, which its head states: `unit=亿元`."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.content)


Inline = Run | Supplied | Emendation | TermLink | NoteLink | Statement


def words_of(inlines: tuple[Inline, ...]) -> str:
    """What a reader reads: annotations out, emendations and supplied words (without 〔〕) in."""
    return "".join("" if isinstance(piece, NoteLink) else piece.text for piece in inlines)


def source_words(inline: Inline) -> str:
    """The characters that the source has for a piece of the edition."""
    if isinstance(inline, NoteLink | Supplied):
        return ""
    if isinstance(inline, Emendation):
        return inline.found
    if isinstance(inline, Statement):
        own = "".join(piece.text for piece in inline.content if isinstance(piece, Run))
        return own if inline.found is None else inline.found
    return inline.text


class Block(Struct, frozen=True, dict=True):
    """One title, heading, paragraph, list item, quotation or chart place of the edition."""

    id: str
    """From its place in the source: `p3` is the first block of source line 3 (counted from 0), `p3b` the second.
    A block of supplied words alone, which has no place, takes that of the next block: `p3-0`."""
    kind: BlockKind
    level: int
    """1 to 6 for a title or heading, else 0."""
    inlines: tuple[Inline, ...]
    markdown: str
    """Its Markdown, without the heading's # or the list's mark: what a translator translates."""
    line: int
    """Line of the edition, from 1."""
    source: Span = NOWHERE
    section: str = ""
    """Id of the nearest heading above, or of itself if it is one."""
    chart: str | None = None
    cell: Cell | None = None
    """Where it stands in its table."""
    last: bool = False
    """Whether it is the last cell of its row."""

    @cached_property
    def text(self) -> str:
        return words_of(self.inlines)

    @property
    def wordless(self) -> bool:
        """Whether it is a cell of figures and signs alone, the same in every language."""
        return self.cell is not None and not _WORD.search(self.text)

    @property
    def figures(self) -> bool:
        """Whether it is a cell of figures."""
        return self.wordless and any(character.isdigit() for character in self.text)


class Note(Struct, frozen=True):
    """A note of the report's own, whose words stand in the source, or a remark by the editor: `[^e1]: 原文……`."""

    id: str
    inlines: tuple[Inline, ...]
    markdown: str
    line: int
    source: Span = NOWHERE
    """Where the source has it; nowhere for the editor's."""

    @property
    def text(self) -> str:
        return words_of(self.inlines)


class Edition(Struct, frozen=True):
    """A report's annotated text."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    markdown: str = ""
    """The text that it was parsed from, whose lines problems quote."""

    @property
    def remarks(self) -> tuple[Note, ...]:
        """The editor's notes, without the report's own."""
        return tuple(note for note in self.notes if not len(note.source))


TranslationState = Literal["current", "draft", "stale", "missing"]


class TranslatedBlock(Struct, frozen=True):
    """A block in another language. Where `state` is neither `current` nor `draft`, a page shows the original; a draft,
    which a program wrote and nobody reviewed, is labelled.
    """

    block: str
    state: TranslationState
    inlines: tuple[Inline, ...] = ()
    words: int = 0
    """Words of the translation, for the status."""
    line: int = 0
    """Line of the catalogue, from 1."""

    @property
    def text(self) -> str:
        return words_of(self.inlines)


class Translation(Struct, frozen=True):
    """An edition in another language, block by block, notes included under `note-ID`."""

    lang: str
    blocks: Mapping[str, TranslatedBlock] = field(default_factory=dict)
    catalogue: str = ""
    """The text that it was read from, whose lines problems quote."""
