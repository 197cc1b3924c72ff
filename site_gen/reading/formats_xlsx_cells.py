"""The XML of a sheet -> where its cells stand and what each shows."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree
from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.reading.formats_bounds import SHEET
from site_gen.reading.formats_grid import joined
from site_gen.reading.formats_ledger import Ledger
from site_gen.reading.formats_marks import told
from site_gen.reading.formats_package import Package, attribute, child, children, local, whole
from site_gen.reading.formats_sheet import Area
from site_gen.reading.formats_shown import plain, shown, signed

_PLACE = compiled(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_CODES = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 31: 'yyyy"年"m"月"d"日"',
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 49: "@",
    36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 52: 'yyyy"年"m"月"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
"""The formats that a file does not write out, as a Chinese Excel shows them; of the others few know what they are."""
_OFF = ("0", "false")


class Cells(Struct, frozen=True):
    """What all sheets of a workbook share."""

    strings: Sequence[str]
    codes: Sequence[str]
    """The format code by the style of a cell; empty for one that is not known."""
    from_1904: bool
    ledger: Ledger

    @classmethod
    def of(cls, package: Package, from_1904: bool, ledger: Ledger) -> "Cells":
        root = package.xml("xl/sharedStrings.xml", SHEET)
        strings = [_string(each, ledger) for each in children(root) if local(each) == "si"]
        return cls(strings, _codes(package.xml("xl/styles.xml", SHEET)), from_1904, ledger)

    def text(self, cell: etree._Element, place: str) -> str:
        """What a cell shows; `place`: how a person would find it."""
        kind, value = attribute(cell, "t", "n"), child(cell, "v")
        if kind == "inlineStr":
            inside = child(cell, "is")
            return _string(inside, self.ledger) if inside is not None else ""
        words = (value.text or "") if value is not None else ""
        if not words:
            if child(cell, "f") is not None:
                self.ledger.add("formulas", "unread", place)
            return ""
        if kind == "s":
            return self.strings[int(words)] if words.isdecimal() and int(words) < len(self.strings) else ""
        if kind == "b":
            return "TRUE" if words == "1" else "FALSE"
        return self._number(cell, words, place) if kind == "n" else joined(words.splitlines())

    def _number(self, cell: etree._Element, value: str, place: str) -> str:
        style = attribute(cell, "s", "0")
        code = self.codes[int(style)] if style.isdecimal() and int(style) < len(self.codes) else "General"
        text = shown(value, code, self.from_1904)
        if text is None:
            self.ledger.add("number-formats", "unread", f"{place}: {plain(value)} ({code})")
            return plain(value)
        if not text.strip():
            self.ledger.add("hidden", "left-out", f"{place}: {plain(value)}")
        return signed(text.strip(), value, place, self.ledger)


def _codes(styles: etree._Element | None) -> Sequence[str]:
    own = {
        int(attribute(each, "numFmtId", "0")): attribute(each, "formatCode")
        for each in children(child(styles, "numFmts"))
        if attribute(each, "numFmtId").isdecimal()
    }
    ids = (attribute(each, "numFmtId", "0") for each in children(child(styles, "cellXfs")))
    numbers = (int(each) if each.isdecimal() else 0 for each in ids)
    return [own.get(number, _CODES.get(number, f"[{number}]")) for number in numbers]


def _string(element: etree._Element, ledger: Ledger) -> str:
    """A cell's own words; raised digits are marks or powers, a phonetic guide is none of them."""
    text = ""
    for each in element:
        if local(each) == "t":
            text += each.text or ""
        elif local(each) == "r":
            words = child(each, "t")
            raised = attribute(child(each, "rPr", "vertAlign"), "val") == "superscript"
            text += told((words.text or "") if words is not None else "", text[-20:], raised, True, ledger)
    return joined(text.splitlines())


def numbered(root: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Each cell with its row and column from 1; a file may leave out where they stand, if they follow each other."""
    row = 0
    for line in children(child(root, "sheetData")):
        own = attribute(line, "r")
        row, column = int(own) if own.isdecimal() and len(own) < 8 else row + 1, 0
        for cell in line:
            if local(cell) == "c":
                place = _PLACE.fullmatch(attribute(cell, "r"))
                column = _column(place[1]) if place else column + 1
                yield row, column, cell


def merged(root: etree._Element) -> Sequence[Area]:
    """The areas whose cells are one."""
    ends = (attribute(each, "ref").split(":") for each in children(child(root, "mergeCells")))
    pairs = ([_PLACE.fullmatch(end) for end in each] for each in ends if len(each) == 2)
    return [
        Area(int(a[2]), _column(a[1]), int(b[2]), _column(b[1])) for a, b in pairs if a is not None and b is not None
    ]


def hidden_lines(root: etree._Element) -> tuple[frozenset[int], Sequence[tuple[int, int]]]:
    """The rows that are not shown, and the columns, each run of them by its first and last."""
    silent = attribute(child(root, "sheetFormatPr"), "zeroHeight") in ("1", "true")
    rows: set[int] = set()
    number = 0
    for line in children(child(root, "sheetData")):
        own = attribute(line, "r")
        number = int(own) if own.isdecimal() and len(own) < 8 else number + 1
        hidden = attribute(line, "hidden", "1" if silent and not attribute(line, "ht") else "0") not in _OFF
        if hidden or _is_nothing(attribute(line, "ht", "1")):
            rows.add(number)
    columns = [
        (whole(each, "min", 0), whole(each, "max", 0))
        for each in children(child(root, "cols"))
        if attribute(each, "hidden", "0") not in _OFF or _is_nothing(attribute(each, "width", "1"))
    ]
    return frozenset(rows), columns


def _is_nothing(length: str) -> bool:
    return bool(re.fullmatch(r"0+(?:\.0+)?", length))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
