"""Walks a page of HTML, and writes down the blocks that a browser shows.

Tags that are left open are closed as browsers do where it matters: a paragraph by the next block, an item, a cell and a
row by the next of their kind.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from site_gen.model.received import Part
from site_gen.reading.formats_counting import shown
from site_gen.reading.formats_equations import POWERS
from site_gen.reading.formats_ledger import Ledger
from site_gen.reading.formats_marks import raised
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.web.notes import Notes
from site_gen.reading.web.styles import RAISED, STRUCK, Attributes, Sheet, numbering, whole
from site_gen.reading.web.tables import Table

SILENT = frozenset(("script", "style", "svg", "object", "head", "rt", "rp", "datalist", "annotation", "annotation-xml"))
UNSEEN = frozenset(("noscript", "template", "select", "textarea", "button"))
"""What is no text of the page, though it has words."""
KEPT = re.compile(r"white-space\s*:\s*(?:pre|pre-line|pre-wrap|break-spaces)\b", re.I)
"""Line ends in the file are line ends on the page."""
VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "wbr", "frame"))
BLOCK = re.compile(
    r"address|article|aside|blockquote|body|caption|center|d[dlt]|details|dialog|div|fieldset|fig(?:caption|ure)|footer|form|"
    r"h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|tbody|tfoot|thead|t[dhr]|title"
)
CLOSES = {
    "p": ("p",),
    "li": ("p", "li"),
    "dt": ("p", "dt", "dd"),
    "dd": ("p", "dt", "dd"),
    "td": ("p", "td", "th"),
    "th": ("p", "td", "th"),
    "tr": ("p", "td", "th", "tr"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("p", "td", "th", "tr", "thead", "tbody", "tfoot")),
    "option": ("option",),
}
"""What the start of an element ends, up to the list or table that it stands in."""
WITHIN = {"tr": ("table", "thead", "tbody", "tfoot"), "td": ("tr", "table"), "table": ("", "td", "th")}
"""Where an element may stand that its style makes a part of a table; elsewhere it is none."""
FENCES = frozenset(("table", "ol", "ul", "dl", "body"))
RUNNING = {"header": "headers", "footer": "footers"}
"""Titles of the elements that LibreOffice writes what heads and foots its pages into."""
DEEP = 400
"""Elements inside each other; a page has 40."""


@dataclass(slots=True)
class _Open:
    """An element that is open, with what it does to the words in it."""

    tag: str
    silent: bool = False
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    inserted: bool = False
    kept: bool = False
    """Whether line ends in the file end lines."""
    running: str = ""
    """What heads or foots pages is left out as that."""
    number: int = 0
    format: str = ""
    step: int = 1
    before: int = 0
    """Blocks that were read before it began."""
    role: str = ""
    """The part of a table that it is."""
    power: bool = False
    """Whether it is raised in an equation."""
    inside: int = 0
    """Elements of an equation that stand right in it."""


@dataclass(slots=True)
class _Line:
    """The words of a block so far."""

    words: list[str] = field(default_factory=list)
    level: int = 0
    mark: str = ""


class Reader(HTMLParser):
    """Parts and their inventory; `feed` the page, then `close`."""

    def __init__(self, sheet: Sheet, ledger: Ledger, notes: Notes, firsts: Iterable[int] = ()) -> None:
        """`firsts`: where the lists begin that count down."""
        super().__init__(convert_charrefs=True)
        self.firsts = iter(firsts)
        self.notes = notes
        self.blocks = 0
        self.sheet = sheet
        self.ledger = ledger
        self.open: list[_Open] = [_Open("")]
        self.tags: Counter[str] = Counter()
        self.line = _Line()
        self.tables: list[Table] = []
        self.parts: list[Part] = []
        self.number = 0
        self.gone: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        for each in CLOSES.get(tag, ("p",) if BLOCK.fullmatch(tag) else ()):
            self._end(each, FENCES)
        role = self._role(tag, attributes)
        if BLOCK.fullmatch(tag) or role:
            self._flush()
        if tag in VOID:
            self._void(tag, attributes)
        elif len(self.open) < DEEP:
            self.open.append(self._opened(tag, attributes, role))
            self.tags[tag] += 1
            self._over()
            self._begun(role or tag, attributes)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in SILENT | UNSEEN:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if BLOCK.fullmatch(tag):
            self._flush()
        self._end(tag, frozenset())

    def handle_data(self, data: str) -> None:
        within = self.open[-1]
        if within.silent or (not data.strip() and (self.tags["math"] or not self.line.words)):
            return
        if within.hidden or within.struck:
            self.gone.append(data)
            return
        if within.power:
            data = data.translate(POWERS)
        elif within.raised and data.strip():
            data, label = raised(data.strip(), "".join(self.line.words)[-20:])
            if label:
                self.ledger.add("marks")
        first, *further = data.splitlines() if within.kept else (data,)
        self.line.words.append(first)
        for each in further:
            self._broken()
            self.line.words.append(each)

    def close(self) -> None:
        super().close()
        while len(self.open) > 1:
            self._end(self.open[-1].tag, frozenset())
        self._flush()

    def _opened(self, tag: str, attributes: Attributes, role: str) -> _Open:
        above = self.open[-1]
        style = attributes.get("style", "")
        closed = tag == "dialog" and "open" not in attributes
        element = _Open(
            tag,
            above.silent or tag in SILENT,
            above.hidden or closed or tag in UNSEEN or self.sheet.hides(attributes),
            above.struck or tag in ("del", "s", "strike") or bool(STRUCK.search(style)),
            above.raised or tag == "sup" or bool(RAISED.search(style)),
            tag == "ins",
            above.kept or tag == "pre" or bool(KEPT.search(style)),
            RUNNING.get(attributes.get("title", "") if tag == "div" else "", above.running),
            before=self.blocks,
            role=role,
            power=above.power or (above.tag == "msup" and above.inside == 1),
        )
        element.hidden = element.hidden or bool(element.running)
        if tag in ("ol", "ul"):
            element.format = numbering(tag, attributes, self.sheet)
            back = tag == "ol" and "reversed" in attributes
            element.step = -1 if back else 1
            first = next(self.firsts, 1) if back else 1
            element.number = whole(attributes.get("start"), first) - element.step
        return element

    def _role(self, tag: str, attributes: Attributes) -> str:
        """The part of a table that begins."""
        role = self.sheet.role(tag, attributes)
        if role in ("", tag):
            return role
        around = next((each.role for each in reversed(self.open) if each.role), "")
        return role if around in WITHIN.get(role, ("table",)) else ""

    def _over(self) -> None:
        """The stroke of a fraction stands before the second of its parts."""
        around = self.open[-2]
        if around.tag == "mfrac" and around.inside == 1 and not (around.hidden or around.silent):
            self.line.words.append("/")
        around.inside += 1

    def _begun(self, tag: str, attributes: Attributes) -> None:
        """What an element does where it begins."""
        shown_ = not (self.open[-1].hidden or self.open[-1].silent)
        if tag == "table":
            self.tables.append(Table())
        elif tag == "tr" and self.tables:
            self.tables[-1].begin_row(foot=self.tags["tfoot"] > 0)
        elif tag in ("thead", "tbody", "tfoot") and self.tables:
            self.tables[-1].begin_group(foot=tag == "tfoot")
        elif tag in ("td", "th") and self.tables and shown_:
            self.tables[-1].begin_cell(whole(attributes.get("colspan"), 1), whole(attributes.get("rowspan"), 1))
        elif tag == "q" and shown_:
            self.line.words.append("“")
        elif tag == "li":
            self._item(attributes)
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.line.level = int(tag[1])
        elif tag == "iframe" and shown_ and attributes.get("src"):
            self.ledger.add("frames", "unread", attributes["src"])
        if shown_:
            self._noted(tag, attributes)

    def _noted(self, tag: str, attributes: Attributes) -> None:
        """Begins a note, or writes the mark that calls one."""
        label = self.notes.begins(attributes)
        if label:
            self.notes.begin(label, self._around_note())
            self.ledger.add("notes")
            self.line.mark = ""
        called = self.notes.called(attributes) if tag == "a" else ""
        self.line.words += [f"[{called}]"] if called else []
        self.open[-1].silent = self.open[-1].silent or bool(called) or (tag == "a" and self.notes.is_back(attributes))

    def _around_note(self) -> _Open:
        """What a note fills that begins here: a block of its own, else the paragraph."""
        blocks = [each for each in self.open if each.tag in ("p", "div", "li", "dd")]
        own = [each for each in blocks[-2:] if each.before == self.blocks]
        return next(iter([*own, *blocks[-1:], self.open[-1]]))

    def _item(self, attributes: Attributes) -> None:
        """Counts an item of the nearest list, and gives its line its number."""
        around = next((each for each in reversed(self.open) if each.tag in ("ol", "ul")), None)
        if around is None or not around.format or self.open[-1].hidden:
            return
        around.number = whole(attributes.get("value"), around.number + around.step)
        number = shown(around.number, around.format)
        self.line.mark = f"{number}、" if around.format.startswith("chinese") else f"{number}. "

    def _void(self, tag: str, attributes: Attributes) -> None:
        within = self.open[-1]
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
        if self.line.level or (any(each.role in ("td", "th") for each in self.open) and self.tables[-1].is_data()):
            return
        self._flush()

    def _end(self, tag: str, fences: Iterable[str]) -> None:
        """Closes the nearest open `tag`, and what is open in it; none behind one of `fences`."""
        for index in range(len(self.open) - 1, 0, -1) if self.tags[tag] else ():
            if self.open[index].tag == tag:
                while len(self.open) > index:
                    self._ended(self.open.pop())
                return
            if self.open[index].tag in fences:
                return

    def _ended(self, element: _Open) -> None:
        self.tags[element.tag] -= 1
        if BLOCK.fullmatch(element.tag) or element.role:
            self._flush()
        if self.gone and not (self.open[-1].hidden or self.open[-1].struck):
            words = re.sub(r"\s+", " ", "".join(self.gone)).strip()
            if words:
                why = "deletions" if element.struck and not element.hidden else element.running or "hidden"
                self.ledger.add(why, "left-out", words)
            self.gone.clear()
        self.notes.end(element)
        if element.tag == "q" and not (element.hidden or element.silent):
            self.line.words.append("”")
        if element.tag == "ins" and not element.hidden:
            self.ledger.add("insertions")
        if element.role == "table" and self.tables:
            self._table(self.tables.pop())
        elif element.role in ("td", "th") and self.tables:
            self.tables[-1].end_cell()

    def _flush(self) -> None:
        """Ends the line that is being read, and puts it where it stands: in a cell, or on the page."""
        text = tidy("".join(self.line.words))
        line, self.line = self.line, _Line(mark="" if text else self.line.mark)
        if not text:
            self.line.level = line.level
            return
        if line.mark and read_mark(text) is None:
            text = line.mark + text
            self.ledger.add("numbers")
        self._put([Part("heading" if line.level else "paragraph", text, line.level)])

    def _put(self, parts: list[Part]) -> None:
        self.blocks += len(parts)
        if self.notes.takes(parts):
            return
        if not self.tables:
            self.parts += parts
        elif self.tables[-1].cell is not None:
            self.tables[-1].cell.parts += parts
        else:
            self.tables[-1].captions += parts

    def _table(self, table: Table) -> None:
        """The rows of a table; the words of one that only lays out a page as they follow each other."""
        table.end()
        self._put(table.captions)
        if table.is_data():
            self.number += 1
            self._put(list(table.rows_as(self.number)))
        else:
            self._put(table.flowing())


def tidy(text: str) -> str:
    """Words as a line: line ends in the file are spaces between Latin words and nothing between Chinese ones."""
    text = re.sub(r"[ \t]*[\r\n\f]\s*", "\n", text)
    text = re.sub(r"(?<=[A-Za-z,.;])\n(?=[A-Za-z])", " ", text).replace("\n", "")
    return re.sub(r"[ \t]{2,}", " ", text).strip(" \t\v")
