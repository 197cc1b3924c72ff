"""An OpenDocument text -> its parts, and what it held; read as LibreOffice shows it when every change is accepted."""

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree
from msgspec import Struct, field

from site_gen.model.received import Held, Part, Seen, unseen
from site_gen.reading.formats_contents import without_contents
from site_gen.reading.formats_grid import COLUMNS, ROWS, Cell, joined, line_of, table_parts
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_marks import CUSTOM
from site_gen.reading.formats_odt_lists import Levels, Thread, list_styles
from site_gen.reading.formats_odt_styles import Style, styles_of
from site_gen.reading.formats_odt_words import Words, words_of
from site_gen.reading.formats_package import Package, attribute, child, children, inside, local, whole
from site_gen.reading.formats_seen import told_of

_AROUND = ("section", "index-body", "table-header-rows", "table-rows", "table-row-group", "text-box", "frame", "g")
_CONTENTS = ("table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index")


def parts_of(package: Package, seen: Seen = unseen) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts in the order of reading, notes last, and what became of all that the file holds.

    `seen` is told of each block of the text.
    """
    content, styles = package.xml("content.xml"), package.xml("styles.xml")
    text = child(content, "body", "text")
    typed = not any(local(each) == "note" for each in (text.iter() if text is not None else ()))
    reader = _Reader.of(package, typed, list_styles(styles, content), styles_of(styles, content))
    parts = without_contents(tuple(reader.blocks(told_of(children(text), seen))), reader.ledger)
    notes = tuple(reader.notes)
    reader.running(styles)
    return (*parts, *notes), (*counted(parts), *reader.ledger.held())


class _Reader(Struct):
    """Goes over the blocks of a file."""

    words: Words
    lists: Mapping[str, Levels]
    ledger: Ledger
    notes: list[Part] = field(default_factory=list)
    threads: dict[str, Thread] = field(default_factory=dict)
    """Lists by their id and by the name of their style, to be continued."""
    tables: int = 0
    cells: int = 0
    """Cells around what is being read."""
    boxes: list[etree._Element] = field(default_factory=list)
    """Text boxes of the cell that is being read."""
    label: str = ""

    @classmethod
    def of(cls, package: Package, typed: bool, lists: Mapping[str, Levels], styles: Mapping[str, Style]) -> "_Reader":
        ledger = Ledger()
        reader = cls(Words(package, styles, ledger, typed, lambda _: ""), lists, ledger)
        reader.words.called = reader.called
        return reader

    def blocks(self, parent: Iterable[etree._Element]) -> Iterator[Part]:
        for element in parent:
            name = local(element)
            if _is_hidden(element):
                self._left_out("hidden", element)
            elif name in ("p", "h"):
                yield from self._paragraph(element)
            elif name == "list":
                yield from self._list(element, None, 0)
            elif name == "table":
                yield from self._table(element)
            elif name in _CONTENTS:
                self._left_out("contents", element)
            elif name == "tracked-changes":
                self._changes(element)
            elif name in _AROUND:
                yield from self.blocks(element)

    def _changes(self, element: etree._Element) -> None:
        for region in element:
            for change in region:
                if local(change) == "deletion":
                    self._left_out("deletions", change)
                elif local(change) == "insertion":
                    self.ledger.add("insertions")

    def _left_out(self, what: str, element: etree._Element) -> None:
        self.ledger.add(what, "left-out", words_of(element))

    def _list(self, element: etree._Element, thread: Thread | None, depth: int) -> Iterator[Part]:
        thread = thread or self._thread(element)
        for item in element:
            start = whole(item, "start-value", -1)
            for index, block in enumerate(item):
                name = local(block)
                if name == "list":
                    yield from self._list(block, thread, depth + 1)
                elif name in ("p", "h"):
                    counts = index == 0 and local(item) == "list-item"
                    self.label = thread.label(depth, None if start < 0 else start) if counts else ""
                    yield from self._paragraph(block)

    def _thread(self, element: etree._Element) -> Thread:
        """The list that an element begins, or goes on with."""
        style, id = attribute(element, "style-name"), attribute(element, "id")
        before = attribute(element, "continue-list") or (
            style if attribute(element, "continue-numbering") == "true" else ""
        )
        thread = (before and self.threads.get(before)) or Thread(self.lists.get(style, {}))
        self.threads |= {name: thread for name in (style, id) if name}
        return thread

    def _paragraph(self, element: etree._Element) -> Iterator[Part]:
        style = self.words.styles.get(attribute(element, "style-name"), Style())
        level = attribute(element, "outline-level") if local(element) == "h" else ""
        label = self.label or self._own_label(element, style, level)
        self.label = ""
        text = self.words.of(element, style)
        boxes, self.words.boxes = self.words.boxes, []
        depth = int(level) if level.isdecimal() and int(level) < 7 else 0
        for line in filter(str.strip, f"{self._shown(label, text)}{text}".split("\n")):
            yield Part("heading" if depth else "paragraph", line.strip(), depth)
        self.ledger.add("text-boxes", count=len(boxes)) if boxes else None
        if self.cells:
            self.boxes += boxes
            return
        for box in boxes:
            yield from self.blocks(box)

    def _shown(self, label: str, text: str) -> str:
        """A number with what parts it from the words; one without words is left out, unless it fills a cell."""
        alone = not text.strip()
        if label:
            left_out = alone and not self.cells
            self.ledger.add("numbers", "left-out" if left_out else "kept", label if left_out else "")
            label = "" if left_out else label
        clash = label[-1:] in (".", "．") or label[-1:].isdecimal()
        return f"{label} " if clash and text.lstrip()[:1].isdecimal() else label

    def _own_label(self, element: etree._Element, style: Style, level: str) -> str:
        """The number of a heading or paragraph that is in a list by its style alone."""
        name = style.list if style.list in self.lists else ""
        if not (level or name):
            return ""
        if attribute(element, "is-list-header") == "true" or not self.lists.get(name):
            return ""
        thread = self.threads.setdefault(name, Thread(self.lists[name]))
        return thread.label(int(level) - 1 if level.isdecimal() else 0)

    def called(self, element: etree._Element) -> str:
        """The number of a note, which is read where it is called."""
        label = str(len(self.notes) + 1)
        self.notes.append(Part("note", "", label=label))
        text, boxes = self.words.text, self.words.boxes
        words = CUSTOM.sub("", line_of(self.blocks(children(child(element, "note-body")))))
        self.words.text, self.words.boxes = text, boxes
        self.notes[int(label) - 1] = Part("note", words, label=label)
        self.ledger.add("notes")
        return label

    def _table(self, element: etree._Element) -> Iterator[Part]:
        """The rows of a table, and behind it the tables in its cells; a frame of one column is read as it stands."""
        elements = [row for row in inside(element, "table-row", _AROUND) if not self._is_out(row)]
        rows = [list(_cells(row)) for row in elements]
        again = [min(ROWS, whole(row, "number-rows-repeated", 1)) for row in elements]
        if all(len(row) < 2 for row in rows):
            for row in rows:
                yield from (part for cell in row for part in self.blocks(cell))
            return
        self.tables += 1
        number, nested = self.tables, list[Part]()
        grid = [
            [self._cell(each, nested) for each in row] for row, n in zip(rows, again, strict=True) for _ in range(n)
        ]
        yield from table_parts(grid, number)
        yield from nested

    def _is_out(self, row: etree._Element) -> bool:
        """Whether a row is hidden, and so left out."""
        hidden = attribute(row, "visibility") in ("collapse", "filter")
        if hidden:
            self._left_out("hidden", row)
        return hidden

    def _cell(self, element: etree._Element, nested: list[Part]) -> Cell:
        """A cell; one without words of its own is what stands in its text box, else that is read behind the table."""
        self.cells += 1
        around, self.boxes = self.boxes, []
        parts = list(self.blocks(element))
        while self.boxes:
            boxes, self.boxes = self.boxes, []
            within = [part for box in boxes for part in self.blocks(box)]
            parts, behind = (parts, within) if any(part.text for part in parts) else ([*parts, *within], [])
            nested += behind
        self.cells, self.boxes = self.cells - 1, around
        nested += [part for part in parts if part.kind == "row"]
        across, down = (whole(element, f"number-{each}-spanned", 1) for each in ("columns", "rows"))
        return Cell(joined([part.text for part in parts]), across, down)

    def running(self, styles: etree._Element | None) -> None:
        """Headers and footers, which are no part of the text."""
        for element in styles.iter() if styles is not None else ():
            if local(element) in ("header", "footer") and _text(element):
                self._left_out(f"{local(element)}s", element)


def _is_hidden(block: etree._Element) -> bool:
    """Whether a section is not shown, or a paragraph that says so of itself."""
    mark = next((each for each in block if local(each) == "hidden-paragraph"), None)
    return attribute(block, "display") == "none" or attribute(mark, "is-hidden") == "true"


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row, one that stands for several as often as it does."""
    for cell in row:
        if local(cell) == "table-cell":
            yield from [cell] * min(COLUMNS, whole(cell, "number-columns-repeated", 1))


def _text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext()).strip()
