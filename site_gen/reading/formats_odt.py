"""An OpenDocument text -> its parts, and what it held; read as LibreOffice shows it when every change is accepted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from site_gen.model.received import Held, Part, Seen, unseen
from site_gen.reading.formats_contents import without_contents
from site_gen.reading.formats_grid import COLUMNS, ROWS, Cell, joined, table_parts
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_marks import told
from site_gen.reading.formats_odt_lists import Levels, Thread, list_styles
from site_gen.reading.formats_package import Package, attribute, child, children, local
from site_gen.reading.formats_seen import told_of

_AROUND = ("section", "index-body", "table-header-rows", "table-rows", "table-row-group", "text-box", "frame", "g")
_CONTENTS = ("table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index")
_SPAN = ("span", "a", "ruby", "ruby-base", "meta", "meta-field", "bookmark-ref", "reference-ref", "note-ref")


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says; the list is that of its paragraphs."""

    list: str = ""
    hidden: bool = False
    raised: str = ""
    outline: int = 0


def parts_of(package: Package, seen: Seen = unseen) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts in the order of reading, notes last, and what became of all that the file holds.

    `seen` is told of each block of the text.
    """
    content, styles = package.xml("content.xml"), package.xml("styles.xml")
    text = child(content, "body", "text")
    typed = not any(local(each) == "note" for each in (text.iter() if text is not None else ()))
    reader = _Reader(package, typed, list_styles(styles, content), _styles(styles, content))
    parts = without_contents(tuple(reader.blocks(told_of(children(text), seen))), reader.ledger)
    notes = tuple(reader.notes)
    reader.running(styles)
    return (*parts, *notes), (*counted(parts), *reader.ledger.held())


def _styles(*roots: etree._Element | None) -> Mapping[str, _Style]:
    elements = {
        attribute(each, "name"): each
        for root in roots
        for each in (root.iter() if root is not None else ())
        if local(each) == "style"
    }
    found: dict[str, _Style] = {}
    for name in elements:
        _style(name, elements, found, 0)
    return found


def _style(name: str, elements: Mapping[str, etree._Element], found: dict[str, _Style], depth: int) -> _Style:
    """A style with what it inherits; a circle of styles ends somewhere."""
    if name not in elements or depth > len(elements):
        return _Style()
    if name not in found:
        element = elements[name]
        before = _style(attribute(element, "parent-style-name"), elements, found, depth + 1)
        words = child(element, "text-properties")
        position = attribute(words, "text-position").split(" ")[0]
        raised_ = "" if position in ("", "0%") else "sub" if position.startswith(("sub", "-")) else "super"
        found[name] = _Style(
            attribute(element, "list-style-name", before.list),
            attribute(words, "display", "none" if before.hidden else "") == "none",
            raised_ or (before.raised if not position else ""),
            int(attribute(element, "default-outline-level") or before.outline),
        )
    return found[name]


@dataclass(slots=True)
class _Reader:
    """Goes over the blocks of a file."""

    package: Package
    typed: bool
    """Whether marks of notes are typed by hand: not in a file that has notes of its own."""
    lists: Mapping[str, Levels]
    styles: Mapping[str, _Style]
    ledger: Ledger = field(default_factory=Ledger)
    notes: list[Part] = field(default_factory=list)
    threads: dict[str, Thread] = field(default_factory=dict)
    """Lists by their id and by the name of their style, to be continued."""
    words: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    tables: int = 0
    label: str = ""

    def blocks(self, parent: Iterable[etree._Element]) -> Iterator[Part]:
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
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
        words = [str(text) for each in element.iter() if local(each) in ("p", "h") for text in each.itertext()]
        self.ledger.add(what, "left-out", "".join(words))

    def _list(self, element: etree._Element, thread: Thread | None, depth: int) -> Iterator[Part]:
        thread = thread or self._thread(element)
        for item in element:
            start = attribute(item, "start-value")
            for index, block in enumerate(item):
                name = local(block)
                if name == "list":
                    yield from self._list(block, thread, depth + 1)
                elif name in ("p", "h"):
                    counts = index == 0 and local(item) == "list-item" and _text(block)
                    self.label = thread.label(depth, int(start) if start else None) if counts else ""
                    yield from self._paragraph(block)

    def _thread(self, element: etree._Element) -> Thread:
        """The list that an element begins, or goes on with."""
        style, id = attribute(element, "style-name"), attribute(element, "id")
        before = attribute(element, "continue-list") or (
            style if attribute(element, "continue-numbering") == "true" else ""
        )
        thread = self.threads.get(before) or Thread(self.lists.get(style, {}))
        self.threads |= {style: thread, id: thread}
        return thread

    def _paragraph(self, element: etree._Element) -> Iterator[Part]:
        style = self.styles.get(attribute(element, "style-name"), _Style())
        level = attribute(element, "outline-level") if local(element) == "h" else ""
        label = self.label or self._own_label(element, style, level)
        self.label, self.words = "", []
        self._walk(element, style)
        if label:
            self.ledger.add("numbers")
        boxes, self.boxes = self.boxes, []
        clash = label[-1:] in (".", "．") or label[-1:].isdecimal()
        text = "".join(self.words)
        gap = " " if clash and text.lstrip()[:1].isdecimal() else ""
        for line in filter(str.strip, f"{label}{gap}{text}".split("\n")):
            depth = int(level) if level.isdecimal() and int(level) < 7 else 0
            yield Part("heading" if depth else "paragraph", line.strip(), depth)
        for box in boxes:
            self.ledger.add("text-boxes")
            yield from self.blocks(box)

    def _own_label(self, element: etree._Element, style: _Style, level: str) -> str:
        """The number of a heading or paragraph that is in a list by its style alone."""
        name = style.list if style.list in self.lists else ""
        if not (level or name) or not _text(element):
            return ""
        if attribute(element, "is-list-header") == "true" or not self.lists.get(name):
            return ""
        thread = self.threads.setdefault(name, Thread(self.lists[name]))
        return thread.label(int(level) - 1 if level.isdecimal() else 0)

    def _walk(self, parent: etree._Element, style: _Style) -> None:
        self._say(parent.text, style)
        for element in parent:
            self._take(element, style)
            self._say(element.tail, style)

    def _take(self, element: etree._Element, style: _Style) -> None:
        name = local(element)
        if name in _SPAN:
            self.ledger.add("ruby") if name == "ruby" else None
            self._walk(element, self._over(style, element) if name == "span" else style)
        elif name == "s":
            self._say(" " * min(COLUMNS, int(attribute(element, "c", "1") or 1)), style)
        elif name in ("tab", "line-break"):
            self._say("\t" if name == "tab" else "\n", style)
            self.ledger.add("line-breaks") if name == "line-break" else None
        elif name == "note":
            self._note(element)
        elif name in ("frame", "custom-shape", "rect", "g"):
            self._drawn(element)
        elif name in ("annotation",):
            self._left_out("comments", element)
        elif element.text and name not in ("ruby-text", "hidden-text", "hidden-paragraph", "annotation-end"):
            self.ledger.add("fields")
            self._say(element.text, style)

    def _over(self, style: _Style, element: etree._Element) -> _Style:
        own = self.styles.get(attribute(element, "style-name"), _Style())
        return _Style(style.list, own.hidden or style.hidden, own.raised or style.raised)

    def _note(self, element: etree._Element) -> None:
        label = str(len(self.notes) + 1)
        self.notes.append(Part("note", "", label=label))
        self.words.append(f"[{label}]")
        words, boxes = self.words, self.boxes
        body = child(element, "note-body")
        text = joined([part.text for part in self.blocks(body)]) if body is not None else ""
        self.words, self.boxes = words, boxes
        self.notes[int(label) - 1] = Part("note", text, label=label)
        self.ledger.add("notes")

    def _drawn(self, element: etree._Element) -> None:
        inside = list(element.iter())
        self.boxes += [each for each in inside if local(each) == "text-box"]
        if local(element) != "frame" and any(local(each) == "p" for each in element):
            self.boxes.append(element)
        formula = next((words for each in inside if (words := self._formula(each))), "")
        if formula:
            self.ledger.add("equations")
            self.words.append(formula)
        elif any(local(each) == "image" for each in inside) and not any(local(each) == "object" for each in inside):
            told = next((each.text for each in inside if local(each) in ("desc", "title") and each.text), "")
            self.ledger.add("pictures", "unread", told or attribute(element, "name"))
        elif any(local(each) == "object" for each in inside):
            self.ledger.add("drawings", "unread", attribute(element, "name"))

    def _formula(self, element: etree._Element) -> str:
        """The line of an equation, which is a file of its own in the package."""
        if local(element) != "object":
            return ""
        inner = self.package.xml(f"{attribute(element, 'href').removeprefix('./')}/content.xml")
        signs = (
            [each for each in inner.iter() if local(each) in ("mi", "mn", "mo", "mtext")] if inner is not None else []
        )
        return "".join(each.text or "" for each in signs)

    def _say(self, text: str | None, style: _Style) -> None:
        words = " ".join((text or "").split("\n")) if text and text != "\n" else text or ""
        if not words:
            return
        if style.hidden:
            self.ledger.add("hidden", "left-out", words)
            return
        before = "".join(self.words[-20:])[-20:]
        self.words.append(told(words, before, style.raised == "super", self.typed, self.ledger))

    def _table(self, element: etree._Element) -> Iterator[Part]:
        """The rows of a table, and behind it the tables in its cells; a frame of one column is read as it stands."""
        rows = list(_inside(element))
        if all(len(row) < 2 for row, _ in rows):
            for row, _ in rows:
                yield from (part for cell in row for part in self.blocks(cell))
            return
        self.tables += 1
        number, nested = self.tables, list[Part]()
        grid = [[self._cell(cell, nested) for cell in row] for row, again in rows for _ in range(again)]
        yield from table_parts(grid, number)
        yield from nested

    def _cell(self, element: etree._Element, nested: list[Part]) -> Cell:
        parts = list(self.blocks(element))
        nested += [part for part in parts if part.kind == "row"]
        across, down = (int(attribute(element, f"number-{each}-spanned", "1")) for each in ("columns", "rows"))
        return Cell(joined([part.text for part in parts]), across, down)

    def running(self, styles: etree._Element | None) -> None:
        """Headers and footers, which are no part of the text."""
        told: Sequence[str] = ("header", "footer")
        for element in styles.iter() if styles is not None else ():
            if local(element) in told and _text(element):
                self._left_out(f"{local(element)}s", element)


def _inside(table: etree._Element) -> Iterator[tuple[list[etree._Element], int]]:
    """The cells of each row, and how often the row stands."""
    for element in table:
        if local(element) == "table-row":
            again = min(ROWS, int(attribute(element, "number-rows-repeated", "1")))
            yield [each for each in element if local(each) == "table-cell"], again
        elif local(element) in _AROUND:
            yield from _inside(element)


def _text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext()).strip()
