"""Rules and glyphs of a page -> its tables by their borders, and the glyphs that stand in none."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from site_gen.reading.formats_grid import Cell, joined
from site_gen.reading.pdf.lines import Line, lines_of
from site_gen.reading.pdf.page import Glyph, Page, Rule

NEAR = 4.0
"""Points between two borders that are drawn for one."""
MOST = 400
"""Borders of one table on one page; a drawing has more."""
FREE = 0.95
"""Characters that a full line leaves free, at most."""


class Placed(NamedTuple):
    """A cell, and where it begins."""

    row: int
    column: int
    cell: Cell


class Grid(Struct, frozen=True):
    x0: float
    top: float
    x1: float
    foot: float
    rows: int
    columns: int
    cells: tuple[Placed, ...]
    guessed: bool = False
    """Whether the places of its words leave open which cells are whose."""

    def table(self) -> list[list[Cell]]:
        """The cells of each row from left to right; where none is, an empty one."""
        taken = {
            (p.row + r, p.column + c) for p in self.cells for r in range(p.cell.down) for c in range(p.cell.across)
        }
        empty = [Placed(r, c, Cell("")) for r in range(self.rows) for c in range(self.columns) if (r, c) not in taken]
        rows: list[list[Cell]] = [[] for _ in range(self.rows)]
        for placed in sorted((*self.cells, *empty), key=lambda each: each[:2]):
            rows[placed.row].append(placed.cell)
        return rows


def grids_by_page(pages: Sequence[Page]) -> Iterator[tuple[list[Grid], list[Glyph]]]:
    """`grids_of` each page; a row alone is a table where it goes on over the page."""
    loose = [grids_of(page.rules, page.glyphs, 1) for page in pages]
    for at, page in enumerate(pages):
        before = loose[at - 1][0][-1:] if at else []
        after = loose[at + 1][0][:1] if at + 1 < len(pages) else []
        own = loose[at][0]
        goes_on = any(map(_go_on, before, own[:1])) or any(map(_go_on, own[-1:], after))
        yield loose[at] if goes_on else grids_of(page.rules, page.glyphs)


def _go_on(above: Grid, below: Grid) -> bool:
    """Whether a table goes on in another."""
    same = above.columns == below.columns and above.rows + below.rows > 2
    return same and abs(above.x0 - below.x0) < NEAR and abs(above.x1 - below.x1) < NEAR


def grids_of(rules: Sequence[Rule], glyphs: Sequence[Glyph], least: int = 2) -> tuple[list[Grid], list[Glyph]]:
    """The tables of a page from top to foot, of `least` rows or more, and the glyphs outside them."""
    grids: list[Grid] = []
    rest = list(glyphs)
    for group in groups_of(rules):
        grid, within = _grid(group, rest, least)
        if grid:
            grids.append(grid)
            gone = set(map(id, within))
            rest = [glyph for glyph in rest if id(glyph) not in gone]
    return sorted(grids, key=lambda grid: grid.top), rest


def groups_of(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch each other, together."""
    groups: list[tuple[list[Rule], list[float]]] = []
    for rule in sorted(rules, key=lambda each: (each.y0, each.x0)):
        box = [rule.x0 - NEAR, rule.y0 - NEAR, rule.x1 + NEAR, rule.y1 + NEAR]
        members = [rule]
        apart = []
        for group, bounds in groups:
            if box[0] <= bounds[2] and bounds[0] <= box[2] and box[1] <= bounds[3] and bounds[1] <= box[3]:
                members = group + members
                box = [*map(min, box[:2], bounds[:2]), *map(max, box[2:], bounds[2:])]
            else:
                apart.append((group, bounds))
        groups = [*apart, (members, box)]
    return [group for group, _ in groups if len(group) <= MOST]


def _grid(rules: list[Rule], glyphs: Sequence[Glyph], least: int) -> tuple[Grid | None, list[Glyph]]:
    """The table that `rules` draw, and its glyphs; None where they are a frame, an underline or a drawing."""
    uprights, levels = [r for r in rules if not r.level], [r for r in rules if r.level]
    xs = merged((rule.x0 + rule.x1) / 2 for rule in uprights)
    ys = merged((rule.y0 + rule.y1) / 2 for rule in levels)
    if len(ys) < 2 or len(levels) < 2:
        return None, []
    xs = _with_open_sides(xs, levels)
    if len(xs) < 3 or len(ys) <= least:
        return None, []
    within = [
        g for g in glyphs if xs[0] - 1 <= (g.x0 + g.x1) / 2 <= xs[-1] + 1 and ys[0] <= g.base - 0.3 * g.size <= ys[-1]
    ]
    cells = _cells(xs, ys, uprights, levels, within)
    if sum(bool(placed.cell.text) for placed in cells) < 3:
        return None, []
    return Grid(xs[0], ys[0], xs[-1], ys[-1], len(ys) - 1, len(xs) - 1, tuple(cells)), within


def _with_open_sides(xs: list[float], levels: list[Rule]) -> list[float]:
    """The borders, and the ends of the level ones where a table has no border at its sides."""
    left, right = min(rule.x0 for rule in levels), max(rule.x1 for rule in levels)
    before = [left] if not xs or xs[0] - left > 3 * NEAR else []
    behind = [right] if not xs or right - xs[-1] > 3 * NEAR else []
    return [*before, *xs, *behind]


def merged(values: Iterable[float]) -> list[float]:
    """Places in order, those that are drawn for one border as one."""
    places: list[list[float]] = []
    for value in sorted(values):
        if places and value - places[-1][-1] <= NEAR:
            places[-1].append(value)
        else:
            places.append([value])
    return [sum(place) / len(place) for place in places]


def _cells(
    xs: list[float], ys: list[float], uprights: list[Rule], levels: list[Rule], glyphs: Sequence[Glyph]
) -> list[Placed]:
    """The cells from left to right and top to foot; those without a border between them are one."""
    columns, rows = len(xs) - 1, len(ys) - 1
    owner = {(row, column): (row, column) for row in range(rows) for column in range(columns)}
    for row, column in list(owner):
        middle_x, middle_y = (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2
        if column and not _drawn(uprights, xs[column], middle_y, upright=True):
            _unite(owner, (row, column - 1), (row, column))
        if row and not _drawn(levels, ys[row], middle_x, upright=False):
            _unite(owner, (row - 1, column), (row, column))
    held: dict[tuple[int, int], list[Glyph]] = {root: [] for root in owner.values()}
    for glyph in glyphs:
        at = (_between(ys, glyph.base - 0.3 * glyph.size), _between(xs, (glyph.x0 + glyph.x1) / 2))
        held[owner[at]].append(glyph)
    return [
        _cell(root, [at for at, own in owner.items() if own == root], inside, xs)
        for root, inside in sorted(held.items())
    ]


def _cell(root: tuple[int, int], places: list[tuple[int, int]], glyphs: list[Glyph], xs: list[float]) -> Placed:
    lines = lines_of(glyphs)
    rows, columns = 1 + max(row for row, _ in places) - root[0], 1 + max(column for _, column in places) - root[1]
    full = bool(lines) and _is_full(lines, xs[root[1]], xs[root[1] + columns])
    return Placed(*root, Cell(joined([line.text for line in lines]), columns, rows, full))


def _is_full(lines: list[Line], left: float, right: float) -> bool:
    """Whether the last line of a cell between two borders leaves less than a character free, as far in as the first."""
    inside = min(line.x0 for line in lines) - left
    return right - lines[-1].x1 - inside < FREE * lines[-1].size


def _drawn(rules: Iterable[Rule], place: float, across: float, *, upright: bool) -> bool:
    """Whether a border runs at `place`, at the height or breadth `across`."""
    for rule in rules:
        middle = (rule.x0 + rule.x1) / 2 if upright else (rule.y0 + rule.y1) / 2
        start, end = (rule.y0, rule.y1) if upright else (rule.x0, rule.x1)
        if abs(middle - place) <= NEAR and start - 1 <= across <= end + 1:
            return True
    return False


def _unite(owner: dict[tuple[int, int], tuple[int, int]], one: tuple[int, int], two: tuple[int, int]) -> None:
    kept, gone = sorted((owner[one], owner[two]))
    for place, root in owner.items():
        if root == gone:
            owner[place] = kept


def _between(places: list[float], value: float) -> int:
    """Index of the pair of borders between which `value` lies."""
    inner = [index for index, (_, end) in enumerate(pairwise(places)) if value < end]
    return inner[0] if inner else len(places) - 2
