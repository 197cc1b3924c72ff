"""An OpenDocument table, an annex of a report -> its sheets as tables; the file holds what each cell shows."""

from collections.abc import Iterator

from lxml import etree

from site_gen.model.received import Held, Part
from site_gen.reading.formats_bounds import SHEET
from site_gen.reading.formats_grid import COLUMNS, ROWS, joined
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_package import Package, attribute, child, children, inside, local, whole
from site_gen.reading.formats_sheet import Area, Sheet, bounded, parts_of_sheets
from site_gen.reading.formats_shown import signed

_AROUND = ("table-header-rows", "table-rows", "table-row-group", "table-columns", "table-column-group")
_SILENT = ("annotation", "ruby-text")


def parts_of(package: Package) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The tables of the sheets that are shown, in their order, and what became of the rest. Raises UnfitError."""
    root, ledger = package.xml("content.xml", SHEET), Ledger()
    hidden = _hidden(root)
    tables = [each for each in children(child(root, "body", "spreadsheet")) if local(each) == "table"]
    sheets = []
    for table in tables:
        sheet = _sheet(table, ledger)
        if attribute(table, "style-name") not in hidden:
            sheets.append(sheet)
        else:
            words = " ".join(sheet.cells[place] for place in sorted(sheet.cells))
            ledger.add("sheets", "left-out", f"{sheet.name}: {words}")
    parts = tuple(parts_of_sheets(sheets, ledger))
    return parts, (Held("sheets", len(sheets), "kept"), *counted(parts), *ledger.held())


def _hidden(root: etree._Element | None) -> frozenset[str]:
    """The styles of sheets that are not shown."""
    styles = (each for each in children(child(root, "automatic-styles")) if local(each) == "style")
    return frozenset(
        attribute(each, "name")
        for each in styles
        if attribute(child(each, "table-properties"), "display", "true") == "false"
    )


def _sheet(table: etree._Element, ledger: Ledger) -> Sheet:
    cells: dict[tuple[int, int], str] = {}
    areas: list[Area] = []
    hidden: set[int] = set()
    row = 1
    for line in inside(table, "table-row", _AROUND):
        again = whole(line, "number-rows-repeated", 1)
        found = list(_cells(line, attribute(table, "name"), row, ledger))
        if attribute(line, "visibility", "visible") != "visible":
            hidden |= set(range(row, row + min(again, ROWS)))
        for number in range(row, row + min(again, ROWS if found else 1)):
            cells |= {(number, area.left): text for area, text in found}
            bounded(attribute(table, "name"), cells)
            areas += [area for area, _ in found if (area.top, area.left) != (area.bottom, area.right)]
        row += again
    return Sheet(attribute(table, "name"), cells, areas, frozenset(hidden), _hidden_columns(table))


def _cells(line: etree._Element, table: str, row: int, ledger: Ledger) -> Iterator[tuple[Area, str]]:
    """The cells of a row that show something, each with the area that it covers."""
    column = 1
    for cell in (each for each in line if local(each) in ("table-cell", "covered-table-cell")):
        again = whole(cell, "number-columns-repeated", 1)
        text = joined([_words(each).strip() for each in cell if local(each) == "p"])
        text = signed(text, attribute(cell, "value"), f"{table}, {row}", ledger)
        for each in cell:
            if local(each) == "annotation":
                ledger.add("comments", "left-out", _words(each))
        if text and local(cell) == "table-cell":
            down, across = whole(cell, "number-rows-spanned", 1), whole(cell, "number-columns-spanned", 1)
            for place in range(column, column + min(again, COLUMNS)):
                yield Area(row, place, row + down - 1, place + across - 1), text
        column += again


def _words(element: etree._Element) -> str:
    """The words of a paragraph; a line that is broken by hand goes on behind a space."""
    words = element.text or ""
    for each in element:
        name = local(each)
        words += " " if name in ("s", "tab", "line-break") else "" if name in _SILENT else _words(each)
        words += each.tail or ""
    return words


def _hidden_columns(table: etree._Element) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    column = 1
    for each in inside(table, "table-column", _AROUND):
        again = whole(each, "number-columns-repeated", 1)
        if attribute(each, "visibility", "visible") != "visible":
            runs.append((column, column + again - 1))
        column += again
    return runs
