"""A Word file -> its parts, and what it held.

Read as Word shows it when every change is accepted: numbers of lists are counted, tables stay tables, notes stand
behind the text. The libraries that read Word files each lose some of this (docs/formats.md).
"""

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree
from msgspec import Struct, field

from site_gen.model.received import Held, Part, Seen, unseen
from site_gen.reading.formats_contents import without_contents
from site_gen.reading.formats_docx_lists import Lists
from site_gen.reading.formats_docx_styles import Style, Styles, is_on, styled
from site_gen.reading.formats_docx_tables import cells_of, is_frame, rows_of
from site_gen.reading.formats_docx_words import BREAK, OUT, Words, close_fields, is_placeholder
from site_gen.reading.formats_grid import joined, line_of, table_parts
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_marks import CUSTOM
from site_gen.reading.formats_package import Package, attribute, child, children, local
from site_gen.reading.formats_seen import told_of

DOCUMENT = "word/document.xml"
_AROUND = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
_RUNNING = ("header", "footer")


def parts_of(package: Package, seen: Seen = unseen) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts of a Word file in the order of reading, notes last, and what became of all that it holds.

    `seen` is told of each block of the body.
    """
    reader = _Reader.of(package)
    body = child(package.xml(document_of(package)), "body")
    for each in (body, *reader.texts.values()):
        close_fields(each)
    parts = without_contents(tuple(reader.blocks(told_of(children(body), seen))), reader.ledger)
    notes = tuple(reader.notes())
    reader.tell(package)
    return (*parts, *notes), (*counted(parts), *reader.ledger.held())


def document_of(package: Package) -> str:
    """The part that is the text; a file saved by another program may call it otherwise."""
    if DOCUMENT in package.names():
        return DOCUMENT
    relations = children(package.xml("_rels/.rels"))
    targets = (attribute(each, "Target") for each in relations if attribute(each, "Type").endswith("/officeDocument"))
    return next(targets, DOCUMENT).lstrip("/")


class _Reader(Struct):
    """Goes over the blocks of a file."""

    styles: Styles
    lists: Lists
    words: Words
    ledger: Ledger
    texts: dict[tuple[str, str], etree._Element]
    """The notes of the file by kind and id."""
    numbers: dict[tuple[str, str], str] = field(default_factory=dict)
    """Those that were called, in the order in which they were."""
    tables: int = 0
    open: str = ""
    """Words of a paragraph whose mark was deleted or hidden: the next one goes on with them."""

    @classmethod
    def of(cls, package: Package) -> "_Reader":
        folder = document_of(package).rpartition("/")[0]
        styles = Styles.of(package.xml(f"{folder}/styles.xml"))
        lists = Lists.of(package.xml(f"{folder}/numbering.xml"), styles)
        ledger = Ledger()
        texts: dict[tuple[str, str], etree._Element] = {
            (kind, attribute(each, "id")): each
            for kind in ("footnote", "endnote")
            for each in children(package.xml(f"{folder}/{kind}s.xml"))
            if local(each) == kind and attribute(each, "type", "normal") == "normal"
        }
        reader = cls(styles, lists, Words(styles, ledger, lambda *_: ""), ledger, texts)
        reader.words.called, reader.words.typed = reader.called, not texts
        return reader

    def called(self, kind: str, id: str) -> str:
        """The mark of a note that is called here."""
        if (kind, id) not in self.texts:
            return ""
        number = self.numbers.setdefault((kind, id), str(len(self.numbers) + 1))
        return f"[{number}]"

    def blocks(self, parent: Iterable[etree._Element]) -> Iterator[Part]:
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name == "sdt" and (self._is_contents(element) or is_placeholder(element)):
                self._left_out("contents" if self._is_contents(element) else "placeholders", element)
            elif name in _AROUND:
                yield from self.blocks(element)
            elif name in OUT:
                self._left_out(OUT[name], element)
            elif name == "altChunk":
                self.ledger.add("embedded", "unread")

    def _is_contents(self, element: etree._Element) -> bool:
        gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
        return "table of contents" in attribute(gallery, "val").lower()

    def _left_out(self, what: str, element: etree._Element) -> None:
        self.ledger.add(what, "left-out", "".join(_texts(element)))

    def _paragraph(self, element: etree._Element, in_cell: bool = False) -> Iterator[Part]:
        style = self._style(element)
        if style.name.lower().startswith("toc ") or style.name.startswith("目录"):
            self._left_out("contents", element)
            return
        words = self.words.of(element)
        boxes = [] if in_cell else self._boxes()
        goes_on = _goes_on(element)
        label = "" if goes_on and not words.strip() else self._label(style, words)
        if label and not (words.strip() or in_cell):
            self.ledger.add("numbers", "left-out", label)
            label = ""
        words = self.open + label + words
        self.open = words if goes_on else ""
        if not goes_on:
            yield from self._lines(words, style)
        for box in boxes:
            yield from self.blocks(box)

    def _boxes(self) -> list[etree._Element]:
        """The text boxes met since they were last asked for."""
        boxes, self.words.boxes = self.words.boxes, []
        self.ledger.add("text-boxes", count=len(boxes)) if boxes else None
        return boxes

    def _style(self, element: etree._Element) -> Style:
        """What governs a paragraph as a whole; what is said of its mark's own characters does not."""
        own = self.styles.get(attribute(child(element, "pPr", "pStyle"), "val"))
        return styled(own, element, own.id)

    def _label(self, style: Style, words: str) -> str:
        """The number of the list before the words; a paragraph without words has one too."""
        if not style.list or style.list == "0" or self.open:
            return ""
        depth = style.depth if style.depth is not None else self.lists.depth_of(style.list, style.id)
        label = self.lists.label(style.list, depth)
        if label and words.strip():
            self.ledger.add("numbers")
        clash = label[-1:] in (".", "．") or label.rstrip("、")[-1:].isdecimal()
        return f"{label} " if clash and words.lstrip()[:1].isdecimal() else label

    def _lines(self, words: str, style: Style) -> Iterator[Part]:
        level = style.outline + 1 if style.outline is not None and style.outline < 6 else 0
        for line in words.split(BREAK):
            if line.strip():
                yield Part("heading" if level else "paragraph", line.strip(), level)

    def _table(self, element: etree._Element) -> Iterator[Part]:
        """The rows of a table; a frame of one column is read as it stands."""
        if is_frame(element):
            for cell in cells_of(element):
                yield from self.blocks(cell)
            return
        self.tables += 1
        number = self.tables
        nested: list[etree._Element] = []
        rows = rows_of(element, self._cell, nested, self.ledger)
        yield from table_parts(rows, number)
        for each in nested:
            yield from self._table(each) if local(each) == "tbl" else self.blocks(each)

    def _cell(self, blocks: Sequence[etree._Element], nested: list[etree._Element]) -> str:
        """The words of a cell on one line; tables and text boxes in it are read behind the table around them.

        A cell without words of its own is what stands in its box.
        """
        words, boxes = joined(list(self._cell_lines(blocks, nested))), self._boxes()
        if words or not boxes:
            nested += boxes
            return words
        return self._cell([block for box in boxes for block in box], nested)

    def _cell_lines(self, blocks: Sequence[etree._Element], nested: list[etree._Element]) -> Iterator[str]:
        for block in blocks:
            if local(block) == "tbl":
                nested.append(block)
            elif local(block) == "p":
                yield from (part.text for part in self._paragraph(block, in_cell=True))
            elif local(block) in _AROUND:
                yield from self._cell_lines(list(block), nested)

    def notes(self) -> Iterator[Part]:
        """The notes that were called; one that is called nowhere is shown nowhere."""
        done = 0
        while done < len(self.numbers):
            key, number = list(self.numbers.items())[done]
            text = CUSTOM.sub("", line_of(self.blocks(self.texts[key])))
            self.ledger.add("notes")
            yield Part("note", text, label=number)
            done += 1
        for key in self.texts.keys() - self.numbers.keys():
            self._left_out("notes", self.texts[key])

    def tell(self, package: Package) -> None:
        """What stands in the file beside its text."""
        for name in sorted(package.names()):
            base = name.rpartition("/")[2]
            if base == "comments.xml":
                for each in children(package.xml(name)):
                    self._left_out("comments", each)
            elif base.startswith(_RUNNING) and base.endswith(".xml") and name.startswith("word/"):
                words = "".join(_texts(package.xml(name)))
                if words.strip():
                    self.ledger.add("headers" if base.startswith("header") else "footers", "left-out", words)


def _goes_on(paragraph: etree._Element) -> bool:
    """Whether the next paragraph goes on with it: its mark was deleted or hidden, or it is a large first letter."""
    mark, frame = child(paragraph, "pPr", "rPr"), child(paragraph, "pPr", "framePr")
    gone = any(child(mark, each) is not None for each in ("del", "moveFrom")) or is_on(child(mark, "vanish"))
    return gone or attribute(frame, "dropCap", "none") != "none"


def _texts(element: etree._Element | None) -> Iterator[str]:
    """Words inside, paragraphs apart."""
    for each in element.iter() if element is not None else ():
        if local(each) in ("t", "delText"):
            yield each.text or ""
        elif local(each) == "p":
            yield " "
