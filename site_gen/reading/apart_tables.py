"""Source -> its tables, however their rows are set: between bars, by tabs or spaces, in a drawn grid, a cell a line."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, zip_longest

from site_gen.model.compiled import compiled
from site_gen.model.text import Span
from site_gen.reading.apart_stacked import stacked
from site_gen.reading.strand import Strand, joined

_ROW = re.compile(r"^[ \t\u3000]*\|(?=[^\n|]*\|[^\n|]*\|)[^\n]*\|[ \t\u3000]*$", re.M)
"""| 指标 | 2024年 |: two cells or more between bars."""
_BAR = compiled(r"(?<!\\)\|")
_TABBED = re.compile(r"^(?=[^\n]*[^\s|])[^\n\t|。]*(?:\t[^\n\t|。]*)+$", re.M)
"""指标⇥2024年⇥增长: as Word saves a table in plain text."""
_WORDS = r"[^\s|。]+(?:[ \u3000][^\s|。]+)*"
_GAP = r"[ \u3000]{2,}"
_RULED = r"[ \u3000]*(?:-{2,}|={2,})[-= ]*"
_SPACED = re.compile(rf"^(?:[ \u3000]*{_WORDS}(?:{_GAP}{_WORDS}){{2,}}[ \u3000]*|{_RULED})$", re.M)
"""指标   2024年   增长, by spaces alone; or the line of strokes that programs set under a head."""
_FEW = 6
"""Cells that lines with tabs have at least to be a table."""
_RULE = compiled(r"[\s|:+-]*-[\s|:+-]*|[\s+|:=]*=[\s+|:=]*")
"""|---|:-:|, which Markdown sets under the head of a table, ---- ---- and ==== ==== of other programs."""
_DRAWN = re.compile(r"^[ \t]*\+[-=:+]{2,}\+[ \t]*(?:\n[ \t]*[|+][^\n]*[|+][ \t]*)+$", re.M)
"""+----+----+ above, between and below rows of bars: a grid, whose cells may have several lines."""
_LINE = re.compile(r"[^\n]+")


def tables_of(source: str) -> Iterator[list[Span]]:
    """The rows of each table in the order of the text."""
    grids = list(_grids(source))
    drawn = [Span(grid[0].start, grid[-1].end) for grid in grids]
    free = [each for each in _blocks(source, _ROW) if not any(one.start <= each[0].start < one.end for one in drawn)]
    barred = (table for block in free for table in _even(block, source) if len(table) > 1)
    tabbed = [table for table in _blocks(source, _TABBED) if _is_table(source, table, "\t")]
    spaced = [table for table in _blocks(source, _SPACED) if _is_table(source, table, _GAP)]
    found = (*grids, *barred, *tabbed, *spaced, *stacked(source))
    yield from sorted(found, key=lambda table: table[0].start)


def _grids(source: str) -> Iterator[list[Span]]:
    """The strokes and rows of each drawn grid: between two strokes one row, or rows all of whose cells are full."""
    for match in _DRAWN.finditer(source):
        lines = [Span(match.start() + one.start(), match.start() + one.end()) for one in _LINE.finditer(match[0])]
        grid: list[Span] = []
        for stroke, run in groupby(lines, lambda line: bool(_RULE.fullmatch(line.of(source)))):
            rows = list(run)
            apart = stroke or all(all(map(str.strip, _BAR.split(row.of(source).strip())[1:-1])) for row in rows)
            grid += rows if apart else [Span(rows[0].start, rows[-1].end)]
        yield grid


def _even(rows: Sequence[Span], source: str) -> Iterator[list[Span]]:
    """Rows of as many cells: one that has more or fewer is none of the table above it."""
    for _, table in groupby(rows, lambda row: len(_BAR.findall(row.of(source)))):
        yield list(table)


def _blocks(source: str, row: re.Pattern[str]) -> Iterator[list[Span]]:
    """Rows that follow each other line by line."""
    table: list[Span] = []
    for match in (*row.finditer(source), None):
        if table and (match is None or match.start() != table[-1].end + 1):
            yield table
            table = []
        if match:
            table.append(Span(*match.span()))


def _is_table(source: str, rows: Sequence[Span], gap: str) -> bool:
    """Whether lines have as many cells each, and below their head names in the first and numbers behind."""
    lines = [row.of(source) for row in rows]
    split = [re.split(gap, line if gap == "\t" else line.strip()) for line in lines if not _RULE.fullmatch(line)]
    named = all(cells[0].strip() and any(map(str.isdecimal, "".join(cells[1:]))) for cells in split[1:])
    return len({*map(len, split)}) == 1 and len(split) > 1 and sum(map(len, split)) >= _FEW and named


def in_bars(source: str) -> str:
    """The text with the tables between bars, as Markdown knows them, that are set otherwise."""
    parts, end = [], 0
    for table in tables_of(source):
        rows = [row for row in table if not is_stroke(row.of(source), first=row is table[0])]
        if _ROW.fullmatch(table[0].of(source)):
            continue
        cells = [[cell.text for cell in split(Strand.whole(row.of(source)))] for row in rows]
        cells.insert(1, ["---"] * max(map(len, cells)))
        parts += [source[end : table[0].start], *(f"\n| {' | '.join(row)} |" for row in cells), "\n"]
        end = table[-1].end
    return "".join([*parts, source[end:]])


def is_stroke(text: str, *, first: bool) -> bool:
    """Whether a row is drawn and holds no words; a `first` one between bars may be a head."""
    return bool(_RULE.fullmatch(text)) and not (first and text.lstrip().startswith("|"))


def split(row: Strand) -> list[Strand]:
    """The cells of a row; those of several lines put together."""
    if "\n" in row.text and _BAR.search(row.text):
        lines = [split(row.cut(*match.span())) for match in _LINE.finditer(row.text)]
        return [joined(pieces) for pieces in zip_longest(*lines, fillvalue=Strand("", ()))]
    edges = [match.start() for match in _BAR.finditer(row.text)]
    gap = r"\s*\n" if "\n" in row.text else "\t" if "\t" in row.text else _GAP
    row = row if gap == "\t" else row.strip()
    edges = edges or [-1, *(match.start() for match in re.finditer(gap, row.text)), len(row)]
    return [row.cut(start + 1, end).strip() for start, end in pairwise(edges)]
