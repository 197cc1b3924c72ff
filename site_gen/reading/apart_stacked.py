"""Source -> its tables that stand a cell a line, as they come out of a page or a PDF that somebody copied.

How many columns such a table has is told by its figures: below the head each column has figures alone or none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, product

from site_gen.model.compiled import compiled
from site_gen.model.text import Span
from site_gen.reading.cleaning_layout import FIGURES, cells_of

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_CAPTION = compiled(r"单位|表|.{7}")
"""What may stand above a head, and is no part of one."""
COLUMNS = range(3, 13)
ROWS = 3
MOST = 20_000
"""Lines that are tried as a table; no report's has more."""
AROUND = 4
"""Lines above the head, and below the last row, that look like cells, at most: a caption, a unit, the next heading."""


def stacked(source: str) -> Iterator[list[Span]]:
    """The rows of each such table, each from its first line to the end of its last."""
    lines = [Span(*match.span()) for match in _LINE.finditer(source)]
    cells = cells_of([line.of(source) for line in lines])
    ends = [source[one.end : two.start].count("\n") for one, two in pairwise(lines)]
    for inside, run in groupby(range(len(lines)), cells.__contains__):
        places = list(run)
        if (
            inside and len(places) <= MOST and len({*ends[places[0] : places[-1]]}) == 1
        ):  # an empty line among others stands for an empty cell
            yield from _tables(source, [lines[at] for at in places])


def _tables(source: str, run: Sequence[Span]) -> Iterator[list[Span]]:
    """The one table that the lines of a run can be read as, with the fewest lines around it."""
    figures = [bool(FIGURES.fullmatch(line.of(source))) for line in run]
    ends = product(range(AROUND + 1), range(len(run) - AROUND, len(run) + 1))
    for (above, end), columns in product(sorted(ends, key=lambda each: each[0] - each[1]), COLUMNS):
        rows = [figures[at : at + columns] for at in range(above, end, columns)]
        outside = any(figures[end:]) or not all(_CAPTION.search(line.of(source)) for line in run[:above])
        if not outside and len(rows) >= ROWS and (end - above) % columns == 0 and _is_table(rows):
            yield [Span(run[at].start, run[at + columns - 1].end) for at in range(above, end, columns)]
            return


def _is_table(rows: Sequence[Sequence[bool]]) -> bool:
    """Whether each column below a head of words is of figures or of words, the first of words, the last of figures."""
    alike = all(len({*column}) == 1 for column in zip(*rows[1:], strict=True))
    return alike and not any(rows[0]) and not rows[1][0] and rows[1][-1]
