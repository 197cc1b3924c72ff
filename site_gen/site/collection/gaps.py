"""a row of a place -> the years that a table has as columns: of a long time without a report one for all of it."""

from collections.abc import Iterator
from itertools import groupby

from site_gen.model.collection import Row, Said, Year

_FEW = 2
"""Years without a report that are no shorter told as one."""
BETWEEN = "…"
"""The head of a column that stands for several years."""


def columns(row: Row) -> tuple[str, ...]:
    """Heads of the columns; `row` is any of the rows of its place, for all have the same years."""
    return tuple(str(year.year) if year else BETWEEN for year in across(row))


def across(row: Row) -> Iterator[Year | None]:
    """None where several years stand that no report here speaks of."""
    for bare, run in groupby(row.years, _is_bare):
        years = tuple(run)
        yield from (None,) if bare and len(years) >= _FEW else years


def _is_bare(year: Year) -> bool:
    """Neither the report that would set its target is here nor the one that would tell its result."""
    return all(not isinstance(end, Said) and end.kind == "unheld" for end in (year.target, year.result))
