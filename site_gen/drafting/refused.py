"""readings, what a person has refused before -> the readings that nobody has."""

from collections.abc import Callable, Collection, Mapping

from msgspec.structs import replace

from site_gen.model.report import Outline, Reading
from site_gen.model.text import Cell, Span

Digests = tuple[Callable[[str, Span], str], Callable[[str, Span, str], str]]
"""Of words in a paragraph, and of words in a cell with its heads: what a `no` of `confirmed.txt` is of."""
_HEADS = " · "


def unrefused(
    outline: Outline, readings: tuple[Reading, ...], refused: Collection[str], digests: Digests
) -> tuple[Reading, ...]:
    """`refused`: digests of words that state no observation."""
    if not refused:
        return readings
    cells = {passage.cell: passage.text for passage in outline.passages if passage.cell is not None}
    return tuple(one for one in readings if _digest(outline, one, cells, digests) not in refused)


def _digest(outline: Outline, reading: Reading, cells: Mapping[Cell, str], digests: Digests) -> str:
    of_prose, of_cell = digests
    passage = outline.passages[reading.passage]
    if passage.cell is None:
        return of_prose(passage.text, reading.span)
    heads = (replace(passage.cell, column=0), replace(passage.cell, row=0), passage.cell)
    told = _HEADS.join(words for each in dict.fromkeys(heads) if (words := cells.get(each, "")))
    return of_cell(told, reading.span, passage.text)
