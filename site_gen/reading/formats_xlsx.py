"""A workbook of Excel or WPS, an annex of a report -> its sheets as tables, their numbers as they are shown.

What a sheet shows of a number is in its format, not in its cell: 0.0623 is 6.2% there. Hidden rows, columns and sheets
are out, and told; so is a formula whose result the file does not hold.
"""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from site_gen.model.received import Held, Part
from site_gen.reading.formats_bounds import SHEET
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_package import Package, attribute, child, children, local
from site_gen.reading.formats_sheet import Sheet, bounded, parts_of_sheets
from site_gen.reading.formats_xlsx_cells import Cells, hidden_lines, merged, numbered

BOOK = "xl/workbook.xml"
_BESIDE = {"xl/media/": "pictures", "xl/charts/chart": "drawings"}


def parts_of(package: Package) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The tables of the sheets that are shown, in their order, and what became of the rest. Raises UnfitError."""
    ledger = Ledger()
    sheets = []
    for sheet in _sheets(package, ledger):
        if sheet.shown:
            sheets.append(sheet)
        else:
            words = " ".join(sheet.cells[place] for place in sorted(sheet.cells))
            ledger.add("sheets", "left-out", f"{sheet.name}: {words}")
    parts = tuple(parts_of_sheets(sheets, ledger))
    for name in package.names():
        _beside(package, name, ledger)
    return parts, (Held("sheets", len(sheets), "kept"), *counted(parts), *ledger.held())


def _sheets(package: Package, ledger: Ledger) -> Iterator[Sheet]:
    book = package.xml(BOOK)
    targets = _targets(package.xml("xl/_rels/workbook.xml.rels"))
    cells = Cells.of(package, attribute(child(book, "workbookPr"), "date1904") in ("1", "true"), ledger)
    for each in children(child(book, "sheets")):
        root = package.xml(targets.get(attribute(each, "id"), ""), SHEET)
        if root is not None and local(root) == "worksheet":
            yield _sheet(root, attribute(each, "name"), attribute(each, "state", "visible") == "visible", cells)


def _targets(relations: etree._Element | None) -> Mapping[str, str]:
    """The parts of the package by the ids of the relations to them."""
    found = {attribute(each, "Id"): attribute(each, "Target") for each in children(relations)}
    return {id: target.lstrip("/") if target.startswith("/") else f"xl/{target}" for id, target in found.items()}


def _sheet(root: etree._Element, name: str, shown: bool, cells: Cells) -> Sheet:
    found: dict[tuple[int, int], str] = {}
    for row, column, element in numbered(root):
        text = cells.text(element, f"{name}!{attribute(element, 'r')}")
        if text:
            found[row, column] = text
            bounded(name, found)
    rows, columns = hidden_lines(root)
    return Sheet(name, found, merged(root), rows, columns, shown)


def _beside(package: Package, name: str, ledger: Ledger) -> None:
    """What stands on a sheet beside its cells."""
    for start, what in _BESIDE.items():
        if name.startswith(start):
            ledger.add(what, "unread", name.rpartition("/")[2])
    if name.startswith("xl/comments"):
        root = package.xml(name)
        for each in root.iter() if root is not None else ():
            if local(each) == "comment":
                ledger.add("comments", "left-out", "".join(_words(each)))


def _words(element: etree._Element) -> Sequence[str]:
    return [each.text or "" for each in element.iter() if local(each) == "t"]
