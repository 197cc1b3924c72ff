"""What a PDF held and what became of it."""

from collections import Counter
from collections.abc import Iterator

from site_gen.model.received import Held, Part, row_line
from site_gen.reading.formats_grid import table_parts
from site_gen.reading.pdf.flow import Spread, Table, plain
from site_gen.reading.pdf.furniture import Left
from site_gen.reading.pdf.glyphs import UNKNOWN
from site_gen.reading.pdf.guesses import rows_as_text
from site_gen.reading.pdf.lines import Line
from site_gen.reading.pdf.notes import Numbering
from site_gen.reading.pdf.page import Page

LABEL = 30
"""Characters that stand on the picture of a page and are none of its text: a number, the name of a scanner's maker."""


def _first_row(table: Table, numbering: Numbering) -> str:
    """As it stands in `source.txt`."""
    rows = (plain(part, numbering) for part in table_parts(table, 1))
    return next((row_line(part.cells) for part in rows if part.cells), "")


def held_of(
    pages: list[Page],
    parts: tuple[Part, ...],
    left: Left,
    struck: tuple[str, ...],
    numbering: Numbering,
    flow: list[Line | Table],
    spreads: list[Spread],
    split: tuple[str, ...],
) -> tuple[Held, ...]:
    found = (
        Held("pages", len(pages), "kept"),
        *_text(parts, flow),
        *_tables(parts, numbering, spreads, split),
        *_beside(parts, numbering, spreads),
        *_left_out(pages, left, struck),
        *_unread(pages),
    )
    return tuple(held for held in found if held.count)


def _text(parts: tuple[Part, ...], flow: list[Line | Table]) -> Iterator[Held]:
    kinds = Counter(part.kind for part in parts)
    lines = sum(isinstance(item, Line) for item in flow)
    yield Held("paragraphs", kinds["paragraph"], "kept")
    yield Held("headings", kinds["heading"], "kept")
    yield Held("line-breaks", max(0, lines - kinds["paragraph"] - kinds["heading"]), "joined")


def _tables(
    parts: tuple[Part, ...], numbering: Numbering, spreads: list[Spread], split: tuple[str, ...]
) -> Iterator[Held]:
    guessed = tuple(_first_row(table, numbering) for each in spreads for table in each.guessed)
    wrapped = (*(cell for each in spreads for cell in each.wrapped), *split)
    loose = rows_as_text(parts)
    yield Held("tables", len({part.table for part in parts if part.table}), "kept")
    yield Held("rows", sum(part.kind == "row" for part in parts), "kept")
    yield Held("tables", len(guessed), "guessed", guessed)
    yield Held("rows-as-text", len(loose), "guessed", loose)
    yield Held("cells", len(wrapped), "joined", wrapped)


def _beside(parts: tuple[Part, ...], numbering: Numbering, spreads: list[Spread]) -> Iterator[Held]:
    """What stands beside the lines of the text."""
    ruby = tuple(word for each in spreads for word in each.ruby)
    yield Held("text-boxes", sum(each.asides for each in spreads), "kept")
    yield Held("ruby", len(ruby), "left-out", ruby)
    yield Held("notes", sum(part.kind == "note" for part in parts), "kept")
    yield Held("marks", numbering.marks, "kept")


def _left_out(pages: list[Page], left: Left, struck: tuple[str, ...]) -> Iterator[Held]:
    yield Held("headers", len(left.headers), "left-out", tuple(dict.fromkeys(left.headers)))
    yield Held("page-numbers", len(left.numbers), "left-out", tuple(left.numbers))
    yield Held("watermarks", len(left.watermarks), "left-out", tuple(dict.fromkeys(left.watermarks)))
    yield Held("struck", len(struck), "left-out", struck)
    yield Held("hidden", sum(page.hidden for page in pages), "left-out")


def _unread(pages: list[Page]) -> Iterator[Held]:
    """What no words were got from: signs without a meaning, pages that are pictures, pictures on other pages."""
    unknown = {page.number: sum(glyph.text == UNKNOWN for glyph in page.glyphs) for page in pages}
    scans = {page.number: 1 for page in pages if page.scanned and len(page.glyphs) < LABEL}
    pictures = {page.number: page.pictures for page in pages if page.number not in scans}
    for what, counts in (("unknown", unknown), ("scans", scans), ("pictures", pictures)):
        yield Held(
            what, sum(counts.values()), "unread", tuple(f"p. {number}" for number, count in counts.items() if count)
        )
