"""Walks a page of HTML, and writes down the blocks that a browser shows.

Tags that are left open are closed as browsers do where it matters: a paragraph by the next block, an item, a cell and a
row by the next of their kind.
"""

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from site_gen.reading.formats_equations import POWERS
from site_gen.reading.formats_ledger import Ledger
from site_gen.reading.formats_marks import raised
from site_gen.reading.web.blocks import Blocks
from site_gen.reading.web.elements import Element, Elements
from site_gen.reading.web.notes import Notes
from site_gen.reading.web.styles import Attributes, Sheet, whole
from site_gen.reading.web.tables import Table
from site_gen.reading.web.tags import BLOCK, CLOSES, FENCES, SILENT, UNSEEN, VOID


class Reader(HTMLParser):
    """Blocks and their inventory; `feed` the page, then `close`."""

    def __init__(self, sheet: Sheet, ledger: Ledger, notes: Notes, firsts: Iterable[int] = ()) -> None:
        """`firsts`: where the lists begin that count down."""
        super().__init__(convert_charrefs=True)
        self.notes, self.sheet, self.ledger = notes, sheet, ledger
        self.elements = Elements(sheet, firsts)
        self.blocks = Blocks(ledger, notes)
        self.gone: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        for each in CLOSES.get(tag, ("p",) if BLOCK.fullmatch(tag) else ()):
            self._end(each, FENCES)
        role = self.elements.role(tag, attributes)
        if BLOCK.fullmatch(tag) or role:
            self.blocks.flush()
        if tag in VOID:
            self._void(tag, attributes)
        elif self.elements.begin(tag, attributes, role, self.blocks.count):
            if self.elements.over():
                self.blocks.line.words.append("/")
            self._begun(role or tag, attributes)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in SILENT | UNSEEN:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if BLOCK.fullmatch(tag):
            self.blocks.flush()
        self._end(tag)

    def handle_data(self, data: str) -> None:
        within = self.elements.inner
        if within.silent or (not data.strip() and (self.elements.has("math") or not self.blocks.line.words)):
            return
        if within.hidden or within.struck:
            self.gone.append(data)
            return
        if within.power:
            data = data.translate(POWERS)
        elif within.raised and data.strip():
            data, label = raised(data.strip(), "".join(self.blocks.line.words)[-20:])
            if label:
                self.ledger.add("marks")
        first, *further = data.splitlines() if within.kept else (data,)
        self.blocks.line.words.append(first)
        for each in further:
            self._broken()
            self.blocks.line.words.append(each)

    def close(self) -> None:
        super().close()
        while len(self.elements.open) > 1:
            self._end(self.elements.inner.tag)
        self.blocks.flush()

    def _begun(self, tag: str, attributes: Attributes) -> None:
        """What an element does where it begins."""
        shown_ = not (self.elements.inner.hidden or self.elements.inner.silent)
        if tag == "table":
            self.blocks.tables.append(Table())
        elif tag == "tr" and self.blocks.tables:
            self.blocks.tables[-1].begin_row(foot=self.elements.has("tfoot"))
        elif tag in ("thead", "tbody", "tfoot") and self.blocks.tables:
            self.blocks.tables[-1].begin_group(foot=tag == "tfoot")
        elif tag in ("td", "th") and self.blocks.tables and shown_:
            self.blocks.tables[-1].begin_cell(whole(attributes.get("colspan"), 1), whole(attributes.get("rowspan"), 1))
        elif tag == "q" and shown_:
            self.blocks.line.words.append("“")
        elif tag == "li":
            self.blocks.line.mark = self.elements.mark(attributes) or self.blocks.line.mark
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.blocks.line.level = int(tag[1])
        elif tag == "iframe" and shown_ and attributes.get("src"):
            self.ledger.add("frames", "unread", attributes["src"])
        if shown_:
            self._noted(tag, attributes)

    def _noted(self, tag: str, attributes: Attributes) -> None:
        """Begins a note, or writes the mark that calls one."""
        label = self.notes.begins(attributes)
        if label:
            self.notes.begin(label, self.elements.around_note(self.blocks.count))
            self.ledger.add("notes")
            self.blocks.line.mark = ""
        called = self.notes.called(attributes) if tag == "a" else ""
        self.blocks.line.words += [f"[{called}]"] if called else []
        back = tag == "a" and self.notes.is_back(attributes)
        self.elements.inner.silent = self.elements.inner.silent or bool(called) or back

    def _void(self, tag: str, attributes: Attributes) -> None:
        within = self.elements.inner
        if within.silent or within.hidden:
            return
        if tag == "br":
            self._broken()
        elif tag == "img" and not self.sheet.hides(attributes):
            name = attributes.get("alt") or attributes.get("title") or attributes.get("src", "").rpartition("/")[2]
            if not attributes.get("src", "").startswith("data:image/gif"):
                self.ledger.add("pictures", "unread", name)

    def _broken(self) -> None:
        """A line's end: in a cell or a heading it is within the words, else it ends them."""
        tables = self.blocks.tables
        if self.blocks.line.level or (self.elements.is_in_cell() and tables and tables[-1].is_data()):
            return
        self.blocks.flush()

    def _end(self, tag: str, fences: Iterable[str] = ()) -> None:
        for element in self.elements.end(tag, fences):
            self._ended(element)

    def _ended(self, element: Element) -> None:
        if BLOCK.fullmatch(element.tag) or element.role:
            self.blocks.flush()
        if self.gone and not (self.elements.inner.hidden or self.elements.inner.struck):
            words = re.sub(r"\s+", " ", "".join(self.gone)).strip()
            if words:
                why = "deletions" if element.struck and not element.hidden else element.running or "hidden"
                self.ledger.add(why, "left-out", words)
            self.gone.clear()
        self.notes.end(element)
        if element.tag == "q" and not (element.hidden or element.silent):
            self.blocks.line.words.append("”")
        if element.tag == "ins" and not element.hidden:
            self.ledger.add("insertions")
        if element.role == "table" and self.blocks.tables:
            self.blocks.end_table()
        elif element.role in ("td", "th") and self.blocks.tables:
            self.blocks.tables[-1].end_cell()
