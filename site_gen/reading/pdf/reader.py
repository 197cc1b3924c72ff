"""The bytes of a PDF -> its parts in the order of reading, and what became of all that it held."""

from collections import Counter
from collections.abc import Iterable

import pypdfium2
from msgspec.structs import replace

from site_gen.model.received import Held, Part, Seen
from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.pdf.asides import Aside, placed, without_asides
from site_gen.reading.pdf.bounds import CHARACTERS
from site_gen.reading.pdf.columns import Column, columns_of
from site_gen.reading.pdf.continued import over_pages
from site_gen.reading.pdf.flow import Spread, Table, flow_of, parts
from site_gen.reading.pdf.furniture import without_furniture
from site_gen.reading.pdf.grids import Grid
from site_gen.reading.pdf.lines import Line, lines_of
from site_gen.reading.pdf.notes import Note, Numbering, paged
from site_gen.reading.pdf.page import Glyph, Page
from site_gen.reading.pdf.pages import read_pages
from site_gen.reading.pdf.paragraphs import manner_of
from site_gen.reading.pdf.parted import tables_by_page
from site_gen.reading.pdf.ruby import without_ruby
from site_gen.reading.pdf.struck import without_struck
from site_gen.reading.pdf.told import held_of

PLACE = 0xE100
"""The first of the private characters that stand for a page's tables until its columns are found."""
STRAY = 25
"""One line of so many may stand out of the text: a head that is printed once."""
APART = 3
"""Points by which lines stand at different edges."""


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
    flow, split = over_pages(flow_of(spreads, notes))
    manner = manner_of([item for item in flow if isinstance(item, Line)])
    numbering = Numbering(notes)
    body = tuple(parts(flow, manner, numbering))
    found = [
        Part("note", numbering.called(note.text, note.page), label=numbering.label(at)) for at, note in enumerate(notes)
    ]
    last = sorted(found, key=lambda note: int(note.label) if note.label.isdecimal() else 0)
    return (*body, *last), held_of(pages, (*body, *last), left, struck, numbering, flow, spreads, split)


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


def _spreads(pages: list[Page]) -> list[Spread]:
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


def _with_asides(spread: Spread, asides: list[Aside], before: list[Aside]) -> tuple[Spread, list[Aside]]:
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
) -> Spread:
    """A page between `left` and `right`, with the glyphs outside its tables; the gutters that it has are counted."""
    size = Counter(round(glyph.size, 1) for glyph in rest).most_common(1)[0][0] if rest else 10.0
    rest = [*rest, *(_stand_in(grid, at, size) for at, grid in enumerate(tables))]
    columns = list(columns_of(rest, left, right, usual))
    gutters.update(column.gutter for column in columns if column.gutter)
    found = [without_ruby(lines_of(column.glyphs)) for column in columns]
    items = [_items(lines, column, page, tables) for column, (lines, _) in zip(columns, found, strict=True)]
    return Spread(page, items, ruby=tuple(word for _, words in found for word in words))


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
