"""What a PDF held and what became of it."""

from collections import Counter

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
    kinds = Counter(part.kind for part in parts)
    lines = sum(isinstance(item, Line) for item in flow)
    ruby = tuple(word for each in spreads for word in each.ruby)
    wrapped = (*(cell for each in spreads for cell in each.wrapped), *split)
    guessed = tuple(_first_row(table, numbering) for each in spreads for table in each.guessed)
    loose = rows_as_text(parts)
    scans = tuple(page for page in pages if page.scanned and len(page.glyphs) < LABEL)
    marked = ((page.number, [glyph for glyph in page.glyphs if glyph.text == UNKNOWN]) for page in pages)
    unknown = {number: found for number, found in marked if found}
    pictures = tuple(page for page in pages if page.pictures and page not in scans)
    found = (
        Held("pages", len(pages), "kept"),
        Held("paragraphs", kinds["paragraph"], "kept"),
        Held("headings", kinds["heading"], "kept"),
        Held("line-breaks", max(0, lines - kinds["paragraph"] - kinds["heading"]), "joined"),
        Held("tables", len({part.table for part in parts if part.table}), "kept"),
        Held("rows", kinds["row"], "kept"),
        Held("tables", len(guessed), "guessed", guessed),
        Held("rows-as-text", len(loose), "guessed", loose),
        Held("cells", len(wrapped), "joined", wrapped),
        Held("text-boxes", sum(each.asides for each in spreads), "kept"),
        Held("ruby", len(ruby), "left-out", ruby),
        Held("notes", kinds["note"], "kept"),
        Held("marks", numbering.marks, "kept"),
        Held("headers", len(left.headers), "left-out", tuple(dict.fromkeys(left.headers))),
        Held("page-numbers", len(left.numbers), "left-out", tuple(left.numbers)),
        Held("watermarks", len(left.watermarks), "left-out", tuple(dict.fromkeys(left.watermarks))),
        Held("struck", len(struck), "left-out", struck),
        Held("hidden", sum(page.hidden for page in pages), "left-out"),
        Held("unknown", sum(len(each) for each in unknown.values()), "unread", tuple(f"p. {page}" for page in unknown)),
        Held("scans", len(scans), "unread", tuple(f"p. {page.number}" for page in scans)),
        Held(
            "pictures",
            sum(page.pictures for page in pictures),
            "unread",
            tuple(f"p. {each.number}" for each in pictures),
        ),
    )
    return tuple(held for held in found if held.count)
