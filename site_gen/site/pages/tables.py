"""view, language -> the page of the report's own tables, each a numbered figure; none where the report has no table."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key
from site_gen.model.edition import Statement
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, anchors
from site_gen.site.frame.checked import unchecked
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.facts import facts, statuses
from site_gen.site.pieces.grids import Row, TextTable, grouped
from site_gen.site.pieces.text import TextBlock, read_text

_UNIT = compiled(r"[(（]?(?:计量|货币)?单位\s*[:：]")
_SENTENCE = compiled(r"[。；！？!?;]")
_LONGEST = 60
"""Characters of a line that may be a title."""
_NEAR = 2
"""So many lines above a table, at most, it stands."""


class Lead(Struct, frozen=True):
    """Where a cell leads as a whole."""

    path: str
    anchor: str = ""
    name: Phrase | None = None
    """Of the indicator, in the page's language, where the cell's words are in another."""


class TableBox(Struct, frozen=True):
    """A table of the report, ready for the page of its own."""

    number: int
    id: str
    """Of its first cell, by which the report knows it."""
    title: Phrase
    unit: Phrase | None
    """A line above it that states the unit of all."""
    grid: TextTable
    leads: Mapping[str, Lead]
    """By cell: the head of a row or column to the page of its indicator, a number that is no observation to its place
    in the report. Observations lead to their words by themselves."""
    read: int
    """How many statements are read from it, and how many numbers are none."""
    unread: int
    unchecked: int
    files: Mapping[str, str]
    """Address by kind: csv, json."""

    @property
    def anchor(self) -> str:
        return anchors.table(self.id)


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    boxes = boxes_of(view, lang)
    if boxes:
        named, kinds = facts(view, lang, wording), statuses(view)
        yield report_document(view, lang, wording, "tables", tables=boxes, facts=named, statuses=kinds)


@lru_cache(maxsize=4)
def boxes_of(view: ReportView, lang: str) -> tuple[TableBox, ...]:
    """In the order of the text. Four pages ask for them."""
    rows = grouped(read_text(view, lang))
    places = [place for place, row in enumerate(rows) if isinstance(row, TextTable)]
    return tuple(_box(view, lang, rows, place, number) for number, place in enumerate(places, 1))


def _box(view: ReportView, lang: str, rows: tuple[Row, ...], place: int, number: int) -> TableBox:
    grid: TextTable = rows[place]  # type: ignore[assignment]  # as boxes_of found it
    title, unit = _above(rows[:place])
    stated = {key for cell in grid.all for key in _keys(cell)}
    id = grid.block.id
    return TableBox(
        number,
        id,
        title,
        unit,
        grid,
        {**_heads(view, lang, grid), **_unread(view, lang, grid)},
        sum(isinstance(piece, Statement) for cell in grid.all for piece in cell.block.inlines),
        len(_unread(view, lang, grid)),
        unchecked(view, (each for each in view.dataset.observations if each.key in stated)),
        {kind: addresses.data_file(view.slug, f"tables/{id}.{kind}") for kind in ("csv", "json")},
    )


def _above(rows: tuple[Row, ...]) -> tuple[Phrase, Phrase | None]:
    """Title and unit: the nearest line of few words, else the nearest heading; a line of the unit stands between."""
    title, unit, near = Phrase("", ""), None, _NEAR  # an edition opens with its title: there is one
    for row in reversed(rows):
        near = 0 if isinstance(row, TextTable) else near - 1
        if unit is None and near >= 0 and _UNIT.match(row.block.text):
            unit = Phrase(row.plain, row.lang)
        elif row.level or (near >= 0 and _is_title(row.block.text)):
            title = Phrase(row.plain.rstrip(":："), row.lang)
            break
    return title, unit


def _is_title(words: str) -> bool:
    return 0 < len(words) <= _LONGEST and not _SENTENCE.search(words)


def _keys(cell: TextBlock) -> tuple[Key, ...]:
    return tuple(key for piece in cell.block.inlines if isinstance(piece, Statement) for key in piece.keys)


def _unread(view: ReportView, lang: str, grid: TextTable) -> dict[str, Lead]:
    """Numbers that are no observations, but for those that count the rows, with their places in the report."""
    report = addresses.page(lang, view.slug, "report")
    cells = (cell for row in grid.body for cell in row[grid.names :] if cell.block.figures and not _keys(cell))
    return {cell.block.id: Lead(report, cell.block.id) for cell in cells}


def _heads(view: ReportView, lang: str, grid: TextTable) -> dict[str, Lead]:
    """Heads of rows that state one indicator, with where it stands; else heads of columns that do."""
    rows = tuple(_named((row[grid.names], row) for row in grid.body))
    heads = rows or _named(zip(grid.cells[0], zip(*grid.body, strict=False), strict=False))
    return {head.block.id: _indicator(view, lang, head, one) for head, one in heads}


def _named(lines: Iterable[tuple[TextBlock, tuple[TextBlock, ...]]]) -> Iterator[tuple[TextBlock, str]]:
    """Head, indicator; a head with more than words and terms leads where these do."""
    for head, cells in lines:
        stated = {key.indicator for cell in cells for key in _keys(cell)}
        if len(stated) == 1 and all(piece.kind in ("text", "term") for piece in head.pieces):
            yield head, stated.pop()


def _indicator(view: ReportView, lang: str, head: TextBlock, indicator: str) -> Lead:
    name = view.best(view.dataset.indicator(indicator).name, lang)
    return Lead(*view.indicator_at(indicator, lang), name if head.lang != lang == name.lang else None)
