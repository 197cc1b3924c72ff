"""years -> those that a table has as columns: of a long time without a report one for all of it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from site_gen.model.collection import Said
from site_gen.model.comparison import Row, Year

T = TypeVar("T")
_FEW = 2
"""Years without a report that are no shorter told as one."""
BETWEEN = "…"
"""The head of a column that stands for several years."""


def columns(row: Row) -> tuple[str, ...]:
    """Heads of the columns; `row` is any of the rows of its place, for all have the same years."""
    return tuple(str(year.year) if year else BETWEEN for year in across(row))


def across(row: Row) -> Iterator[Year | None]:
    """None where several years stand that no report here speaks of."""
    return closed(row.years, _is_bare)


def closed(years: Iterable[T], is_bare: Callable[[T], bool]) -> Iterator[T | None]:
    """None for each run of bare ones."""
    for bare, run in groupby(years, is_bare):
        own = tuple(run)
        yield from (None,) if bare and len(own) >= _FEW else own


def _is_bare(year: Year) -> bool:
    """Neither the report that would set its target is here nor the one that would tell its result."""
    return all(not isinstance(end, Said) and end.kind == "unheld" for end in (year.target, year.result))
