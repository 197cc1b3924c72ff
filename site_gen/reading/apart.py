"""Source -> its tables and its notes, set apart from the running text before that is cleaned and divided.

What is set apart leaves blanks of its length behind, so that every offset still counts in the source.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.report import Footnote, Omission, Passage
from site_gen.model.text import Cell, Span
from site_gen.reading.apart_notes import marks_of, notes_of
from site_gen.reading.apart_tables import is_stroke, split, tables_of
from site_gen.reading.cleaning import NOTE_MARK
from site_gen.reading.cleaning_noise import NOISE, without
from site_gen.reading.strand import Strand

_JOINER = "\u2060"
"""Stands for a mark: it parts no words, and is cut out as no text wherever it stands, in a title too."""


class Apart(Struct, frozen=True):
    """A source without its tables and notes, and these."""

    text: str
    """As long as the source."""
    rows: tuple[tuple[int, Span], ...]
    """The number of the table and the place of each row."""
    cells: tuple[Passage, ...]
    notes: tuple[Footnote, ...]
    omissions: tuple[Omission, ...]


def set_apart(source: str) -> Apart:
    """The tables of two rows or more, and the notes that a mark in the text calls."""
    omissions: list[Omission] = []
    tables = tuple(tables_of(source))
    rows = tuple((number, row) for number, table in enumerate(tables) for row in table)
    cells = tuple(cell for number, table in enumerate(tables) for cell in _cells(source, table, number, omissions))
    notes, labels = notes_of(source)
    omissions += labels
    lines = (Span(label.span.start, note.places[-1] + 1) for label, note in zip(labels, notes, strict=True))
    spans = [*(row for _, row in rows), *lines]
    marks = [span for note in notes for span in marks_of(source, note)]
    notes = tuple(_readable(note, omissions) for note in notes)
    return Apart(_blanked(source, spans, marks), rows, cells, notes, tuple(omissions))


def _readable(note: Footnote, omissions: list[Omission]) -> Footnote:
    """A note without the characters that are no text anywhere."""
    words, cut = without(Strand(note.text, note.places), NOISE, "noise")
    if not words.text:
        return note
    omissions += cut
    return replace(note, text=words.text, places=tuple(words.places))


def _cells(source: str, table: Sequence[Span], number: int, omissions: list[Omission]) -> Iterator[Passage]:
    whole = Strand.whole(source)
    kept: list[list[Strand]] = []
    for row in table:
        if is_stroke(row.of(source), first=not kept):
            omissions.append(Omission(row, "noise"))
        else:
            kept.append(split(whole.cut(row.start, row.end)))
    width = max(map(len, kept))
    for place, strands in enumerate(kept):
        for column in range(width):
            strand = strands[column] if column < len(strands) else Strand("", ())
            for pattern, reason in ((NOTE_MARK, "note-mark"), (NOISE, "noise")):
                strand, cut = without(strand, pattern, reason)
                omissions += cut
            yield Passage("cell", 0, strand.text, tuple(strand.places), Cell(number, place, column))


def _blanked(source: str, spans: Sequence[Span], marks: Sequence[Span]) -> str:
    parts, end = [], 0
    for span, blank in sorted([*((span, " ") for span in spans), *((mark, _JOINER) for mark in marks)]):
        if span.start < end:
            continue
        parts += [source[end : span.start], blank * len(span)]
        end = span.end
    return "".join([*parts, source[end:]])


def below_title(apart: Apart, passages: Sequence[Passage]) -> tuple[tuple[Passage, ...], tuple[Omission, ...]]:
    """The cells behind the title, and the tables above it, which are the head of a letter, as omissions."""
    title = next((each.places[0] for each in passages if each.kind == "title" and each.places), -1)
    above = {number for number, row in apart.rows if row.start < title}
    kept = tuple(each for each in apart.cells if each.cell and each.cell.table not in above)
    return kept, tuple(Omission(row, "metadata") for number, row in apart.rows if number in above)


_Placed = list[tuple[Passage, int | None]]
"""Passages, each with its index before the tables were put in; None for a cell."""


def with_cells(passages: Sequence[Passage], cells: Sequence[Passage]) -> _Placed:
    """The passages with each table where the source has it; a paragraph that runs on around one is cut there."""
    result: _Placed = list(zip(passages, range(len(passages)), strict=True))
    tables: dict[int, list[Passage]] = {}
    for cell in cells:
        tables.setdefault(cell.cell.table if cell.cell else 0, []).append(cell)
    for table in tables.values():
        start = next((cell.places[0] for cell in table if cell.places), None)
        if start is not None:
            result = _inserted(result, [(cell, None) for cell in table], start)
    return result


def _inserted(passages: _Placed, table: _Placed, start: int) -> _Placed:
    index = next((i for i, (each, _) in enumerate(passages) if each.places and each.places[-1] > start), len(passages))
    if index == len(passages) or passages[index][0].places[0] > start:
        return [*passages[:index], *table, *passages[index:]]
    around, own = passages[index]
    cut = bisect_left(around.places, start)
    parts: _Placed = [(_part(around, 0, cut), own), *table, (_part(around, cut, len(around.places)), own)]
    return [*passages[:index], *parts, *passages[index + 1 :]]


def _part(passage: Passage, start: int, end: int) -> Passage:
    return replace(passage, text=passage.text[start:end], places=passage.places[start:end])
