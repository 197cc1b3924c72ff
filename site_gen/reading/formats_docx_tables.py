"""A table of Word -> its rows of cells; rows that a change deleted are out."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from lxml import etree

from site_gen.reading.formats_docx_styles import is_on
from site_gen.reading.formats_docx_words import is_placeholder
from site_gen.reading.formats_grid import COLUMNS, Cell
from site_gen.reading.formats_ledger import Ledger
from site_gen.reading.formats_package import attribute, child, inside, local, whole

_AROUND = ("sdt", "sdtContent", "customXml", "ins", "moveTo")
ReadCell = Callable[[Sequence[etree._Element], list[etree._Element]], str]


def rows_of(table: etree._Element, read: ReadCell, nested: list[etree._Element], ledger: Ledger) -> list[list[Cell]]:
    """The rows; `read` gives the words of a cell's blocks and puts the tables among them into `nested`.

    Word says that a cell goes on the one above it, not how far a cell reaches: such cells are found by their column.
    """
    above: dict[int, tuple[int, int]] = {}
    rows: list[list[Cell]] = []
    for element in inside(table, "tr", _AROUND):
        why = _why_out(element)
        if why:
            words = (str(each.text or "") for each in element.iter() if local(each) in ("t", "delText"))
            ledger.add(why, "left-out", " ".join(words))
            continue
        rows.append(_row(element, list(_kept(element, ledger)), rows, above, read, nested))
    return rows


def _why_out(row: etree._Element) -> str:
    """Why a row is no part of the table; empty where it is one."""
    if child(row, "trPr", "del") is not None:
        return "deletions"
    if is_on(child(row, "trPr", "hidden")):
        return "hidden"
    around = takewhile(lambda each: local(each) != "tbl", row.iterancestors())
    return "placeholders" if any(is_placeholder(each) for each in around) else ""


def _kept(row: etree._Element, ledger: Ledger) -> Iterator[etree._Element]:
    """The cells of a row without those that a change deleted."""
    for cell in inside(row, "tc", _AROUND):
        if child(cell, "tcPr", "cellDel") is None:
            yield cell
        else:
            words = "".join(str(each.text or "") for each in cell.iter() if local(each) in ("t", "delText"))
            ledger.add("deletions", "left-out", words)


def is_frame(table: etree._Element) -> bool:
    """Whether no row has a second cell, and one of the cells holds more than a line: a border around a text."""
    rows = [list(inside(row, "tc", _AROUND)) for row in inside(table, "tr", _AROUND)]
    blocks = ("p", "tbl", *_AROUND)
    return all(len(row) < 2 for row in rows) and any(
        sum(local(block) in blocks for block in cell) > 1 for row in rows for cell in row
    )


def cells_of(table: etree._Element) -> Iterator[etree._Element]:
    """The cells of the rows that are part of a table."""
    for row in inside(table, "tr", _AROUND):
        if not _why_out(row):
            yield from inside(row, "tc", _AROUND)


def _row(
    element: etree._Element,
    cells: list[etree._Element],
    rows: list[list[Cell]],
    above: dict[int, tuple[int, int]],
    read: ReadCell,
    nested: list[etree._Element],
) -> list[Cell]:
    """One row; `above`: column -> where the cell stands that hangs down there, as row and place in the row."""
    properties = child(element, "trPr")
    row = [Cell("") for _ in range(min(COLUMNS, whole(child(properties, "gridBefore"), "val", 0)))]
    column = len(row)
    for each in cells:
        across = min(COLUMNS, whole(child(each, "tcPr", "gridSpan"), "val", 1))
        beside = child(each, "tcPr", "hMerge")
        if beside is not None and attribute(beside, "val", "continue") != "restart" and row:
            row[-1] = Cell(row[-1].text, row[-1].across + across, row[-1].down)
            column += across
            continue
        merge = child(each, "tcPr", "vMerge")
        if merge is not None and attribute(merge, "val", "continue") != "restart" and column in above:
            place, index = above[column]
            cell = rows[place][index]
            rows[place][index] = Cell(cell.text, cell.across, cell.down + 1)
        else:
            if merge is not None:
                above[column] = (len(rows), len(row))
            else:
                above.pop(column, None)
            row.append(Cell(read(list(each), nested), across))
        column += across
    return row
