"""view, language -> the blocks of the text as a page shows them, in the original where it is untranslated."""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from math import ceil
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.edition import Block, Inline, Note
from site_gen.model.text import Phrase
from site_gen.site.frame import anchors
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.anchors import Anchors
from site_gen.site.pieces.pieces import Piece, PieceMaker
from site_gen.site.pieces.terms import FirstMentions


class _Sheet(Struct, frozen=True):
    """How much a page holds, about: characters by language in a line of text and in one of a note beside it; heights
    of such lines, and of what nobody sees as a hole, in one unit.
    """

    lines: Mapping[str, tuple[int, int]]
    text: float
    note: float
    hole: float


_SCREEN = _Sheet({"zh": (31, 20), "en": (75, 42)}, 2.0, 1.3, 3.0)
"""In rem."""
_PAPER = _Sheet({"zh": (30, 14), "en": (64, 31)}, 18.5, 11.0, 90.0)
"""In points. A note goes on beside the next paragraphs nowhere, so that the hole is the page's."""

State = Literal["original", "current", "draft", "stale", "missing"]


class NoteText(Struct, frozen=True):
    """A note of the editor's, beside the block that refers to it."""

    number: int
    anchor: str
    back: str
    """Anchor of its mark in the text."""
    pieces: tuple[Piece, ...]
    lang: str


class TextBlock(Struct, frozen=True, dict=True):
    """A block in the language that it is shown in."""

    block: Block
    pieces: tuple[Piece, ...]
    lang: str
    """The language that its words are really in."""
    state: State
    level: int
    """Of a heading on this page, so that none is skipped; else 0."""
    notes: tuple[NoteText, ...] = ()
    called: str = ""
    """Of a heading that nobody has translated: what the chapter is, in the page's language, by rule."""

    @property
    def title(self) -> Phrase:
        """What lists of headings say; its words in `lang` where no rule has others."""
        return Phrase(self.called, "en") if self.called else Phrase(self.plain, self.lang)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (self.block,)

    @cached_property
    def plain(self) -> str:
        """Its words, without the marks of notes."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "note")

    @property
    def below(self) -> bool:
        """Whether its notes stand below it: beside it, they would leave a hole before the next block."""
        return self._leaves_a_hole(_SCREEN)

    @property
    def below_printed(self) -> bool:
        """The same on paper, where notes are narrower."""
        return self._leaves_a_hole(_PAPER)

    def _leaves_a_hole(self, sheet: _Sheet) -> bool:
        text, note = sheet.lines.get(self.lang, sheet.lines["en"])
        words = ("".join(piece.text for piece in one.pieces) for one in self.notes)
        beside = sum(ceil(len(each) / note) * sheet.note for each in words)
        return beside > ceil(len(self.plain) / text) * sheet.text + sheet.hole


@lru_cache(maxsize=4)
def read_text(view: ReportView, lang: str) -> tuple[TextBlock, ...]:
    """Every block of the edition in `lang`, terms linked at their first mention in a section.

    A dozen pages show it; the last two reports are kept, whatever their number.
    """
    return tuple(_Reader(view, lang).blocks())


class _Reader:
    """Reads the text of one page from its beginning to its end."""

    def __init__(self, view: ReportView, lang: str) -> None:
        self._view, self._lang = view, lang
        self._anchors = Anchors.of(view)
        self._notes = {note.id: note for note in view.edition.notes}
        self._mentions = {
            code: FirstMentions(view.terms, code) for code in dict.fromkeys((lang, view.settings.language))
        }
        self._makers = {code: PieceMaker(self._anchors, split) for code, split in self._mentions.items()}
        self._plain = PieceMaker(self._anchors)
        self._open: list[int] = []
        """Levels of the headings that a block stands under, outermost first."""

    def blocks(self) -> Iterator[TextBlock]:
        for block in self._view.edition.blocks:
            if block.kind in ("title", "heading"):
                self._open = [*(level for level in self._open if level < block.level), block.level]
                for mentions in self._mentions.values():
                    mentions.start_section()
            yield self._block(block)

    def _block(self, block: Block) -> TextBlock:
        inlines, lang, state = in_language(self._view, block, self._lang)
        heading = block.kind in ("title", "heading")
        pieces = (self._plain if heading else self._makers[lang]).pieces(block.id, inlines)
        pieces = _without_stop(pieces) if heading else pieces
        notes = tuple(self._notes_of(pieces))
        called = self._view.chapters.get(block.id, "") if self._lang == "en" != lang else ""
        return TextBlock(block, pieces, lang, state, len(self._open) if heading else 0, notes, called)

    def _notes_of(self, pieces: tuple[Piece, ...]) -> Iterator[NoteText]:
        """Those that are called here for the first time: a report may call one again."""
        called = (piece.target.removeprefix(anchors.note("")) for piece in pieces if _calls_first(piece))
        return (self._note(self._notes[id]) for id in called)

    def _note(self, note: Note) -> NoteText:
        inlines, lang = note_in_language(self._view, note, self._lang)
        anchor = anchors.note(note.id)
        pieces = self._plain.pieces(anchor, inlines)
        return NoteText(self._anchors.numbers[note.id], anchor, anchors.reference(note.id), pieces, lang)


def _calls_first(piece: Piece) -> bool:
    return piece.kind == "note" and piece.anchor == anchors.reference(piece.target.removeprefix(anchors.note("")))


def _without_stop(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A heading that was cut from its paragraph, `综合实力显著增强。`: the edition keeps the stop, a page sets none."""
    *before, last = pieces or (Piece("text", ""),)
    return (*before, replace(last, text=last.text.rstrip("。."))) if last.kind == "text" else pieces


def in_language(view: ReportView, block: Block, lang: str) -> tuple[tuple[Inline, ...], str, State]:
    """The words of a block in `lang`, or its own where there is no current translation; and which it is."""
    original = view.settings.language
    if lang == original or block.wordless:
        return block.inlines, lang, "original"
    translated = view.translations[lang].blocks.get(block.id) if lang in view.translations else None
    if translated and translated.state in ("current", "draft"):
        return translated.inlines, lang, translated.state
    return block.inlines, original, translated.state if translated else "missing"


def note_in_language(view: ReportView, note: Note, lang: str) -> tuple[tuple[Inline, ...], str]:
    """The words of a note in `lang`, or its own; and the language they are in."""
    translated = view.translations[lang].blocks.get(anchors.note(note.id)) if lang in view.translations else None
    if translated and translated.state == "current":
        return translated.inlines, lang
    return note.inlines, view.settings.language
