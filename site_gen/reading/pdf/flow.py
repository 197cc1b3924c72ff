"""Spreads -> the lines and tables of all pages in the order of reading, and the parts of the text that they are."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.received import Part
from site_gen.reading.formats_grid import Cell, table_parts
from site_gen.reading.pdf.lines import AT, Line
from site_gen.reading.pdf.notes import CALL, Note, Numbering, collected, parted
from site_gen.reading.pdf.page import Page
from site_gen.reading.pdf.paragraphs import Manner, justified, manner_of, paragraphs_of

Table = list[list[Cell]]


class Spread(Struct, frozen=True):
    """A page's columns as lines and tables."""

    page: Page
    columns: list[list[Line | Table]]
    asides: int = 0
    """Boxes beside its text, which stand among its columns as tables of one column."""
    ruby: tuple[str, ...] = ()
    """Phonetic guides over its words, which are left out."""
    wrapped: tuple[str, ...] = ()
    """Cells of tables without borders that are put together from several lines."""
    guessed: tuple[Table, ...] = ()
    """Tables of which the places of their words leave open how they are read."""


def flow_of(spreads: list[Spread], notes: list[Note]) -> Iterator[Line | Table]:
    """Lines and tables in the order of reading; what stands at the feet of pages goes to `notes`."""
    size = manner_of(
        [item for each in spreads for column in each.columns for item in column if isinstance(item, Line)]
    ).size
    marks = {
        mark
        for each in spreads
        for column in each.columns
        for item in column
        for text in ([item.text] if isinstance(item, Line) else [cell.text for row in item for cell in row])
        for mark in CALL.findall(text)
    }
    marks = {mark.partition(AT)[0] for mark in marks}
    for each in spreads:
        for column in each.columns:
            lines = _last_lines(column)
            body, foot = parted(lines, each.page.rules, size, marks) if lines else ([], [])
            yield from column[: len(column) - len(lines)]
            yield from body
            collected(notes, foot)


def _last_lines(column: list[Line | Table]) -> list[Line]:
    """The lines below a column's last table."""
    lines: list[Line] = []
    for item in reversed(column):
        if not isinstance(item, Line):
            break
        lines.insert(0, item)
    return lines


def parts(flow: list[Line | Table], manner: Manner, numbering: Numbering) -> Iterator[Part]:
    lines: list[Line] = []
    number = 0
    for item in flow:
        if isinstance(item, Line):
            lines.append(item)
            continue
        yield from _prose(lines, manner, numbering)
        lines = []
        number += 1
        yield from (plain(part, numbering) for part in table_parts(item, number))
    yield from _prose(lines, manner, numbering)


def plain(part: Part, numbering: Numbering) -> Part:
    """A row with the marks in it as [1]."""
    cells = tuple(numbering.called(cell, 0) for cell in part.cells)
    return replace(part, text=numbering.called(part.text, 0), cells=cells)


def _prose(lines: list[Line], manner: Manner, numbering: Numbering) -> Iterator[Part]:
    for paragraph in paragraphs_of(justified(lines), manner):
        text = numbering.called(paragraph.text, paragraph.page)
        if text:
            yield Part("heading" if paragraph.heading else "paragraph", text)
