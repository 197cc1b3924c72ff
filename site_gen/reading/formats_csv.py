"""A table as text (.csv, .tsv), an annex of a report -> its rows."""

import csv
import re

from site_gen.model.received import Held, Part
from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.formats_grid import joined
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_sheet import Sheet, parts_of_sheets

_STATED = re.compile(r"sep=([^\r\n\"])\r?\n", re.I)
"""A first line that is no row: it says to Excel what parts the cells."""


def parts_of(text: str) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The table; what parts its cells is what its first lines have most of. Raises UnfitError."""
    stated = _STATED.match(text)
    head = text[:2_000]
    apart = stated[1] if stated else max("\t,;", key=head.count)
    rows = csv.reader(text[stated.end() if stated else 0 :].splitlines(keepends=True), delimiter=apart)
    try:
        cells = {
            (row, column): words
            for row, line in enumerate(rows, 1)
            for column, cell in enumerate(line, 1)
            if (words := joined(cell.splitlines()))
        }
    except csv.Error as error:
        raise UnfitError("a cell of it does not end") from error
    ledger = Ledger()
    parts = tuple(parts_of_sheets([Sheet("", cells, (), frozenset(), ())], ledger))
    return parts, counted(parts)
