"""Pages -> their tables; rows of one without borders that stand alone on one side of a page's end are read with it.

A head, or one row whose name wraps, is no table by itself. Above or below the rest, as if the page went on, it is.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_gen.reading.formats_grid import spread
from site_gen.reading.pdf.aligned import aligned
from site_gen.reading.pdf.grids import Grid, grids_by_page
from site_gen.reading.pdf.lines import rows_of
from site_gen.reading.pdf.page import Glyph, Page
from site_gen.reading.pdf.pieces import rows_of_pieces
from site_gen.reading.pdf.wrapped import of_numbers

LINES = 10
"""Lines at a page's end that may belong to a table of the other page."""
GAP = 1.3
"""Of the distance of two rows, that from the last one of a page to the first of the next."""
Aligned = tuple[list[Grid], list[Glyph], tuple[str, ...]]
Part = tuple[Grid | None, list[Glyph], tuple[str, ...]]
"""The rows of a table, the glyphs of their page that are none of its, and the cells put together from several lines."""


def tables_by_page(pages: list[Page]) -> Iterator[tuple[list[Grid], Aligned]]:
    """The tables with borders of each page; and those without, and the glyphs outside all tables."""
    bordered = list(grids_by_page(pages))
    plain = [aligned(rest) for _, rest in bordered]
    for at in range(len(pages) - 1):
        plain[at : at + 2] = _over_page(
            pages[at : at + 2], plain[at : at + 2], [rest for _, rest in bordered[at : at + 2]]
        )
    yield from ((grids, own) for (grids, _), own in zip(bordered, plain, strict=True))


def _over_page(pages: list[Page], plain: list[Aligned], rests: list[list[Glyph]]) -> list[Aligned]:
    """Two pages with the rows that one has of a table of the other."""
    (above, rest, told), (below, after, further) = plain
    if below and below[0].top <= min(glyph.top for glyph in pages[1].glyphs) + 1:
        table, rest, more = foot(rest, rests[1], below[0])
        above, told = [*above, table] if table else above, (*told, *more)
    elif above and above[-1].foot >= max(glyph.foot for glyph in pages[0].glyphs) - 1:
        table, after, more = head(after, rests[0], above[-1])
        below, further = [table, *below] if table else below, (*more, *further)
    return [(above, rest, told), (below, after, further)]


def foot(glyphs: Sequence[Glyph], after: Sequence[Glyph], table: Grid) -> Part:
    """What a page's last rows are of `table`, with which the next page, `after`, begins."""
    ends = _rows(glyphs)[-LINES:]
    own = _within(after, table)
    return _part(glyphs, [glyph for row in ends for glyph in row], own, table, last=False)


def head(glyphs: Sequence[Glyph], before: Sequence[Glyph], table: Grid) -> Part:
    """What a page's first rows are of `table`, with which the page before, `before`, ends."""
    starts = _rows(glyphs)[:LINES]
    return _part(glyphs, [glyph for row in starts for glyph in row], _within(before, table), table, last=True)


def _part(page: Sequence[Glyph], ends: list[Glyph], own: list[Glyph], table: Grid, *, last: bool) -> Part:
    """The rows that a page's `ends` add to a table, whose own glyphs stand on the other side."""
    above, below = (own, ends) if last else (ends, own)
    moved = _right_below(above, below)
    found, rest, joined = aligned([*above, *moved])
    left = {id(glyph) for glyph in rest}
    taken = [glyph for glyph, put in zip(ends, moved if last else ends, strict=True) if id(put) not in left]
    more = _more(found[0], table, taken, last=last) if len(found) == 1 else None
    if more is None:
        return None, [*page], ()
    gone, words = {id(glyph) for glyph in taken}, {placed.cell.text for placed in more.cells}
    return more, [glyph for glyph in page if id(glyph) not in gone], tuple(each for each in joined if each in words)


def _more(whole: Grid, table: Grid, glyphs: list[Glyph], *, last: bool) -> Grid | None:
    """The rows of the whole that `table` has not; None where what both have is read in two ways."""
    count = whole.rows - table.rows
    rows, own = spread(whole.table()), spread(table.table())
    first = table.rows if last else 0
    if count < 1 or (rows[: table.rows] if last else rows[count:]) != own:
        return None
    cells = tuple(p._replace(row=p.row - first) for p in whole.cells if first <= p.row < first + count)
    top, foot_ = min(glyph.top for glyph in glyphs), max(glyph.foot for glyph in glyphs)
    x0, x1 = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
    return Grid(x0, top, x1, foot_, count, whole.columns, cells, whole.guessed)


def _right_below(above: list[Glyph], below: list[Glyph]) -> list[Glyph]:
    """The second part moved to where it would stand if the page went on."""
    if not above or not below:
        return below
    numbers = [[row[0].base for row in rows_of_pieces(part) if of_numbers(row)] for part in (above, below)]
    apart = [two - one for bases in numbers for one, two in pairwise(bases)]
    gap = min(apart, default=2 * above[0].size)
    by = max(glyph.base for glyph in above) + GAP * gap - min(glyph.base for glyph in below)
    return [glyph._replace(base=glyph.base + by) for glyph in below]


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    return rows_of(glyph for glyph in glyphs if not glyph.text.isspace())


def _within(glyphs: Sequence[Glyph], table: Grid) -> list[Glyph]:
    """The characters of a table, from top to foot."""
    rows = _rows([each for each in glyphs if table.top <= each.base <= table.foot])
    return [glyph for row in rows for glyph in row]
