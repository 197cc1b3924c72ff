"""Lines and tables in the order of reading -> the same, with tables that go on over a page as one."""

from collections.abc import Iterable

from site_gen.reading.formats_grid import Cell, is_number, joined
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.pdf.lines import Line

LONG = 6
"""Characters that a cell has at least where its row breaks over a page, and nothing says that it was full."""
STOPS = ("。", "；", "！")
Table = list[list[Cell]]


def over_pages(flow: Iterable[Line | Table]) -> tuple[list[Line | Table], tuple[str, ...]]:
    """The flow, and the cells that a page's end had parted."""
    found: list[Line | Table] = []
    told: list[str] = []
    for item in flow:
        above = found[-1] if found else None
        if isinstance(item, Line) or not isinstance(above, list) or _width(item) != _width(above):
            found.append(item)
        else:
            found[-1] = _continued(above, item, told)
    return found, tuple(told)


def _width(table: Table) -> int:
    return sum(cell.across for cell in table[0])


def _continued(above: Table, below: Table, told: list[str]) -> Table:
    """The rows of a table that goes on over a page, without the head that is printed again."""
    again = 0
    while again < min(len(above), len(below) - 1) and above[again] == below[again]:
        again += 1
    rest = below[again:]
    if not _is_rest(above[-1], rest[0]):
        return [*above, *rest]
    row = [_whole(one, two, told) for one, two in zip(above[-1], rest[0], strict=True)]
    return [*above[:-1], row, *rest[1:]]


def _is_rest(above: list[Cell], below: list[Cell]) -> bool:
    """Whether a row is the rest of the one above: it goes on with its cells, some of which have nothing more.

    Either what goes on was full to the edge; or few cells do, with long ones, and not the first, which is empty in the
    rows of a group that is named once, where most of the others are not.
    """
    if [each.across for each in above] != [each.across for each in below]:
        return False
    goes_on = [(one, two) for one, two in zip(above, below, strict=True) if two.text]
    full = len(goes_on) < len(below) and all(one.full for one, _ in goes_on) and not read_mark(below[0].text)
    long = all(len(one.text) >= LONG for one, _ in goes_on)
    few = long and not below[0].text and 2 * len(goes_on) <= len(below)
    return bool(goes_on) and (full or few) and all(_is_open(one.text, two.text) for one, two in goes_on)


def _is_open(text: str, following: str) -> bool:
    return bool(text) and not text.endswith(STOPS) and not is_number(text) and not is_number(following)


def _whole(one: Cell, two: Cell, told: list[str]) -> Cell:
    """A cell with what stands of it on the next page."""
    if not two.text:
        return one
    told.append(joined([one.text, two.text]))
    return Cell(told[-1], one.across, one.down)
