"""The bytes of a PDF -> its parts in the order of reading, and what became of all that it held."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pypdfium2
from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.received import Held, Part, Seen, row_line
from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.formats_grid import Cell, table_parts
from site_gen.reading.pdf.asides import Aside, placed, without_asides
from site_gen.reading.pdf.bounds import CHARACTERS
from site_gen.reading.pdf.columns import Column, columns_of
from site_gen.reading.pdf.continued import over_pages
from site_gen.reading.pdf.furniture import Left, without_furniture
from site_gen.reading.pdf.grids import Grid
from site_gen.reading.pdf.guesses import rows_as_text
from site_gen.reading.pdf.lines import AT, Line, lines_of
from site_gen.reading.pdf.notes import CALL, Note, Numbering, collected, paged, parted
from site_gen.reading.pdf.page import Glyph, Page
from site_gen.reading.pdf.pages import read_pages
from site_gen.reading.pdf.paragraphs import Manner, justified, manner_of, paragraphs_of
from site_gen.reading.pdf.parted import tables_by_page
from site_gen.reading.pdf.ruby import without_ruby
from site_gen.reading.pdf.struck import without_struck

PLACE = 0xE100
"""The first of the private characters that stand for a page's tables until its columns are found."""
STRAY = 25
"""One line of so many may stand out of the text: a head that is printed once."""
APART = 3
"""Points by which lines stand at different edges."""
Table = list[list[Cell]]


class _Spread(Struct, frozen=True):
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


def read(document: pypdfium2.PdfDocument, seen: Seen) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The file's parts and its inventory; no part where it is a scan."""
    pages = []
    characters = 0
    for page in read_pages(document):
        pages.append(page)
        characters += len(page.glyphs)
        if characters > CHARACTERS:
            raise UnfitError(f"over {CHARACTERS:,} characters are too many for a report")
        seen(page.number, len(document))
    clear, left = without_furniture(pages)
    clear, struck = without_struck(clear)
    spreads = _spreads(clear)
    notes: list[Note] = []
    flow, split = over_pages(_flow(spreads, notes))
    manner = manner_of([item for item in flow if isinstance(item, Line)])
    numbering = Numbering(notes)
    body = tuple(_parts(flow, manner, numbering))
    found = [
        Part("note", numbering.called(note.text, note.page), label=numbering.label(at)) for at, note in enumerate(notes)
    ]
    last = sorted(found, key=lambda note: int(note.label) if note.label.isdecimal() else 0)
    return (*body, *last), _held(pages, (*body, *last), left, struck, numbering, flow, spreads, split)


def _edges(pages: Iterable[Page]) -> tuple[float, float]:
    """Left and right of the text of pages: what all lines but a few keep within."""
    lines: dict[tuple[int, int], list[Glyph]] = {}
    for page in pages:
        for glyph in page.glyphs:
            if not glyph.text.isspace():
                lines.setdefault((page.number, round(glyph.base)), []).append(glyph)
    lefts = sorted(min(glyph.x0 for glyph in line) for line in lines.values())
    rights = sorted(max(glyph.x1 for glyph in line) for line in lines.values())
    few = len(lefts) // STRAY
    return (lefts[few or _lone(lefts)], rights[-1 - few]) if lefts else (0, 0)


def _lone(lefts: list[float]) -> int:
    """1 where the outermost of a few lines stands out alone (a note on a page of its own), and the next do not."""
    return int(len(lefts) > 4 and lefts[1] - lefts[0] > APART and lefts[3] - lefts[1] < APART)


def _spreads(pages: list[Page]) -> list[_Spread]:
    breadths = dict.fromkeys(map(_breadth, pages))
    edges = {wide: _edges(page for page in pages if _breadth(page) == wide) for wide in breadths}
    gutters: Counter[float] = Counter()
    spreads = []
    waiting: list[Aside] = []
    parted = [without_asides(page, *edges[_breadth(page)]) for page in pages]
    clear = [page for page, _ in parted]
    for (page, asides), (grids, (plain, rest, wrapped)) in zip(parted, tables_by_page(clear), strict=True):
        usual = gutters.most_common(1)[0] if gutters else (0.0, 0)
        spread = _spread(page, [*grids, *plain], rest, *edges[_breadth(page)], usual[0], gutters)
        guessed = tuple(paged(grid.table(), page.number) for grid in plain if grid.guessed)
        spread = replace(spread, wrapped=wrapped, guessed=guessed)
        spread, waiting = _with_asides(spread, asides, waiting)
        spreads.append(spread)
    if waiting:
        last = spreads[-1]
        spreads[-1] = replace(last, columns=[*last.columns, [each.table(last.page.number) for each in waiting]])
    return spreads


def _breadth(page: Page) -> int:
    """Pages of one breadth are set alike; one that lies across is not."""
    return round(page.width)


def _with_asides(spread: _Spread, asides: list[Aside], before: list[Aside]) -> tuple[_Spread, list[Aside]]:
    """The page with its boxes and those of the page before that wait; and the boxes that wait for the next."""
    columns = spread.columns or [[]]
    last, waiting = placed(columns[-1], asides, before, spread.page.number)
    return replace(spread, columns=[*columns[:-1], last], asides=len(asides)), waiting


def _spread(
    page: Page,
    tables: list[Grid],
    rest: list[Glyph],
    left: float,
    right: float,
    usual: float,
    gutters: Counter[float],
) -> _Spread:
    """A page between `left` and `right`, with the glyphs outside its tables; the gutters that it has are counted."""
    size = Counter(round(glyph.size, 1) for glyph in rest).most_common(1)[0][0] if rest else 10.0
    rest = [*rest, *(_stand_in(grid, at, size) for at, grid in enumerate(tables))]
    columns = list(columns_of(rest, left, right, usual))
    gutters.update(column.gutter for column in columns if column.gutter)
    found = [without_ruby(lines_of(column.glyphs)) for column in columns]
    items = [_items(lines, column, page, tables) for column, (lines, _) in zip(columns, found, strict=True)]
    return _Spread(page, items, ruby=tuple(word for _, words in found for word in words))


def _items(lines: list[Line], column: Column, page: Page, tables: list[Grid]) -> list[Line | Table]:
    return [_item(line, at, page, column, tables) for at, line in enumerate(lines)]


def _stand_in(grid: Grid, at: int, size: float) -> Glyph:
    """A character as wide as a table, which takes its place while columns are looked for."""
    return Glyph(chr(PLACE + at), grid.x0, grid.x1, (grid.top + grid.foot) / 2, size, 0)


def _item(line: Line, at: int, page: Page, column: Column, tables: list[Grid]) -> Line | Table:
    if len(line.text) == 1 and PLACE <= ord(line.text) < PLACE + len(tables):
        return paged(tables[ord(line.text) - PLACE].table(), page.number)
    return replace(
        line, page=page.number, left=min(column.left, line.x0), right=max(column.right, line.x1), first=at == 0
    )


def _flow(spreads: list[_Spread], notes: list[Note]) -> Iterator[Line | Table]:
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


def _parts(flow: list[Line | Table], manner: Manner, numbering: Numbering) -> Iterator[Part]:
    lines: list[Line] = []
    number = 0
    for item in flow:
        if isinstance(item, Line):
            lines.append(item)
            continue
        yield from _prose(lines, manner, numbering)
        lines = []
        number += 1
        yield from (_plain(part, numbering) for part in table_parts(item, number))
    yield from _prose(lines, manner, numbering)


def _plain(part: Part, numbering: Numbering) -> Part:
    """A row with the marks in it as [1]."""
    cells = tuple(numbering.called(cell, 0) for cell in part.cells)
    return replace(part, text=numbering.called(part.text, 0), cells=cells)


def _prose(lines: list[Line], manner: Manner, numbering: Numbering) -> Iterator[Part]:
    for paragraph in paragraphs_of(justified(lines), manner):
        text = numbering.called(paragraph.text, paragraph.page)
        if text:
            yield Part("heading" if paragraph.heading else "paragraph", text)


def _first_row(table: Table, numbering: Numbering) -> str:
    """As it stands in `source.txt`."""
    rows = (_plain(part, numbering) for part in table_parts(table, 1))
    return next((row_line(part.cells) for part in rows if part.cells), "")


def _held(
    pages: list[Page],
    parts: tuple[Part, ...],
    left: Left,
    struck: tuple[str, ...],
    numbering: Numbering,
    flow: list[Line | Table],
    spreads: list[_Spread],
    split: tuple[str, ...],
) -> tuple[Held, ...]:
    kinds = Counter(part.kind for part in parts)
    lines = sum(isinstance(item, Line) for item in flow)
    ruby = tuple(word for each in spreads for word in each.ruby)
    wrapped = (*(cell for each in spreads for cell in each.wrapped), *split)
    guessed = tuple(_first_row(table, numbering) for each in spreads for table in each.guessed)
    loose = rows_as_text(parts)
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
        Held(
            "pictures",
            sum(page.pictures for page in pages),
            "unread",
            tuple(f"p. {page.number}" for page in pages if page.pictures),
        ),
    )
    return tuple(held for held in found if held.count)
