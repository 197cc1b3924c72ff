"""The annotated Markdown of an edition -> `Edition`, and every mistake in it.

The dialect is CommonMark with footnotes, less than all of it: headings, paragraphs, lists with `-`, quotations, and
links whose schemes are annotations. What else CommonMark would make of a line (emphasis, code, HTML, a numbered list)
is a mistake, because words of the report would silently become markup.
"""

from collections.abc import Iterator
from functools import lru_cache

from site_gen.edition.addresses import Fault
from site_gen.edition.inline import placed
from site_gen.edition.scanning import Refusal, ScannedBlock, scan
from site_gen.model.edition import Block, Edition, Emendation, Inline, Note, Statement
from site_gen.model.problem import Problem

_CHAPTER = 2
"""Level of a heading below the title."""


def parse(text: str, file: str) -> tuple[Edition, tuple[Problem, ...]]:
    """Read `report.md`. Blocks have no ids yet: these come from their places in the source (`fidelity.place`)."""
    scanned = tuple(scan(text, file))
    found = tuple(block for block in scanned if isinstance(block, ScannedBlock))
    refused = (one.places.problem(one.fault) for one in scanned if isinstance(one, Refusal))
    blocks = tuple(block for block in found if block.note is None)
    notes = tuple(block for block in found if block.note is not None)
    edition = Edition(tuple(map(_block, blocks)), _notes(notes), text)
    inside = (block.places.problem(fault) for block in found for fault in block.scanned.faults)
    problems = (*refused, *inside, *_headings(blocks), *_charts(blocks), *_called(found), *_noted(notes))
    return edition, tuple(sorted(set(problems)))


@lru_cache(maxsize=1024)
def _block(block: ScannedBlock) -> Block:
    """Most blocks of a text stand as and where they stood when it was last changed."""
    inlines = _inlines(block)
    return Block(
        "",
        block.kind,
        block.level,
        inlines,
        block.markdown,
        block.places.first,
        chart=block.chart,
        cell=block.cell,
        last=block.last,
    )


def _inlines(block: ScannedBlock) -> tuple[Inline, ...]:
    """The pieces, statements with their line and column in the file."""
    return tuple(
        placed(inline, *block.places.at(inline.column)) if isinstance(inline, Statement) else inline
        for inline in block.scanned.inlines
    )


def _notes(notes: tuple[ScannedBlock, ...]) -> tuple[Note, ...]:
    first: dict[str, ScannedBlock] = {}
    for block in notes:
        first.setdefault(str(block.note), block)
    return tuple(Note(id, _inlines(block), block.markdown, block.places.first) for id, block in first.items())


def _headings(blocks: tuple[ScannedBlock, ...]) -> Iterator[Problem]:
    before, heads = 0, [block for block in blocks if block.level]
    headless = any(block.level == _CHAPTER for block in heads[2:])
    for block in heads:
        length = len(block.markdown)
        if not block.markdown:
            yield block.places.problem(Fault(0, 1, "a heading without words", "heading-level"))
        first_part = headless and before == 1 and block.level == _CHAPTER + 1  # （一） without a 一、 above it
        if block.level > before + 1 and not first_part:
            message = f"a heading of level {block.level} follows one of level {before}" if before else _NO_TITLE
            yield block.places.problem(Fault(0, length, message, "heading-level", f"write {'#' * (before + 1)}"))
        elif block.level == 1 and before:
            yield block.places.problem(Fault(0, length, "a second title", "heading-level", "write ## or deeper"))
        before = block.level


_NO_TITLE = "the first heading is not a title"


def _charts(blocks: tuple[ScannedBlock, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for block in blocks:
        if block.chart is not None and block.chart in seen:
            message = f"the chart `{block.chart}` has its place already"
            yield block.places.problem(Fault(0, len(block.markdown), message, "chart-place"))
        seen.add(block.chart or "")


def _called(blocks: tuple[ScannedBlock, ...]) -> Iterator[Problem]:
    """Calls of notes that are not defined, and definitions that nothing calls."""
    defined = {block.note for block in blocks}
    called = {label for block in blocks for label, _ in block.scanned.notes}
    for block in blocks:
        for label, start in block.scanned.notes:
            if label not in defined:
                message = f"the note `{label}` is not defined"
                hint = f"write [^{label}]: … on a line of its own"
                yield block.places.problem(Fault(start, len(label) + 3, message, "unknown-note", hint))
        if block.note is not None and block.note not in called:
            message = f"nothing calls the note `{block.note}`"
            yield block.places.problem(Fault(0, len(block.markdown), message, "unused-note"))


def _noted(notes: tuple[ScannedBlock, ...]) -> Iterator[Problem]:
    """A note is one paragraph of plain words, defined once."""
    seen: set[str | None] = set()
    for note in notes:
        if note.note in seen:
            message = f"the note `{note.note}` has a paragraph already"
            yield note.places.problem(Fault(0, len(note.markdown), message, "note", "a note is one paragraph"))
        seen.add(note.note)
        for inline in note.scanned.inlines:
            if isinstance(inline, Statement | Emendation):
                message = "a note is not part of the report: it has no statements and no emendations"
                yield note.places.problem(Fault(0, len(note.markdown), message, "nested"))
