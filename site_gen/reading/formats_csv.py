"""A table as text (.csv, .tsv), an annex of a report -> its rows."""

import csv

from site_gen.model.received import Held, Part
from site_gen.reading.formats_grid import joined
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_sheet import Sheet, parts_of_sheets


def parts_of(text: str) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The table; what parts its cells is what its first lines have most of. Raises UnfitError."""
    head = text[:2_000]
    apart = max("\t,;", key=head.count)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=apart)
    cells = {
        (row, column): words
        for row, line in enumerate(rows, 1)
        for column, cell in enumerate(line, 1)
        if (words := joined(cell.splitlines()))
    }
    ledger = Ledger()
    parts = tuple(parts_of_sheets([Sheet("", cells, (), frozenset(), ())], ledger))
    return parts, counted(parts)
