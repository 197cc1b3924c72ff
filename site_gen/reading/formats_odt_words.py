"""The content of an OpenDocument paragraph -> its words as they are shown; its text boxes are read behind it."""

from collections.abc import Callable, Mapping

from lxml import etree
from msgspec import Struct, field

from site_gen.reading.formats_grid import COLUMNS
from site_gen.reading.formats_ledger import Ledger
from site_gen.reading.formats_marks import told
from site_gen.reading.formats_odt_styles import Style, over
from site_gen.reading.formats_package import Package, attribute, local, whole

_SPAN = ("span", "a", "ruby", "ruby-base", "meta", "meta-field", "bookmark-ref", "reference-ref", "note-ref")
_SILENT = ("ruby-text", "hidden-text", "hidden-paragraph", "annotation-end")


class Words(Struct):
    """Reads one paragraph after another."""

    package: Package
    styles: Mapping[str, Style]
    ledger: Ledger
    typed: bool
    """Whether marks of notes are typed by hand: not in a file that has notes of its own."""
    called: Callable[[etree._Element], str]
    """A note -> its number."""
    text: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    """Text boxes met on the way, to be read next."""

    def of(self, paragraph: etree._Element, style: Style) -> str:
        """The words of `paragraph`."""
        self.text = []
        self._walk(paragraph, style)
        return "".join(self.text)

    def _walk(self, parent: etree._Element, style: Style) -> None:
        self._say(parent.text, style)
        for element in parent:
            self._take(element, style)
            self._say(element.tail, style)

    def _take(self, element: etree._Element, style: Style) -> None:
        name = local(element)
        if name in _SPAN:
            self.ledger.add("ruby") if name == "ruby" else None
            self._walk(element, over(style, self._style(element)) if name == "span" else style)
        elif name == "s":
            self._say(" " * min(COLUMNS, whole(element, "c", 1)), style)
        elif name in ("tab", "line-break"):
            self._say("\t" if name == "tab" else "\n", style)
            self.ledger.add("line-breaks") if name == "line-break" else None
        elif name == "note":
            self.text.append(f"[{self.called(element)}]")
        elif name in ("frame", "custom-shape", "rect", "g"):
            self._drawn(element)
        elif name == "annotation":
            self.ledger.add("comments", "left-out", words_of(element))
        elif name == "placeholder" or attribute(element, "showing-place-holder") == "true":
            self.ledger.add("placeholders", "left-out", "".join(str(text) for text in element.itertext()))
        elif name not in _SILENT:
            self._field(element, name, style)

    def _field(self, element: etree._Element, name: str, style: Style) -> None:
        """The result of a field, or what stands in a control."""
        if any(text.strip() for text in element.itertext()):
            self.ledger.add("controls" if name == "content-control" else "fields")
        self._walk(element, style)

    def _style(self, element: etree._Element) -> Style:
        return self.styles.get(attribute(element, "style-name"), Style())

    def _drawn(self, element: etree._Element) -> None:
        inside = list(element.iter())
        self.boxes += [each for each in inside if local(each) == "text-box"]
        if local(element) != "frame" and any(local(each) == "p" for each in element):
            self.boxes.append(element)
        formula = next((words for each in inside if (words := self._formula(each))), "")
        if formula:
            self.ledger.add("equations")
            self.text.append(formula)
        elif any(local(each) == "image" for each in inside) and not any(local(each) == "object" for each in inside):
            about = next((each.text for each in inside if local(each) in ("desc", "title") and each.text), "")
            self.ledger.add("pictures", "unread", about or attribute(element, "name"))
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

    def _say(self, text: str | None, style: Style) -> None:
        words = " ".join((text or "").split("\n")) if text and text != "\n" else text or ""
        if not words:
            return
        if style.hidden or style.struck:
            self.ledger.add("hidden" if style.hidden else "struck", "left-out", words)
            return
        before = "".join(self.text[-20:])[-20:]
        self.text.append(told(words, before, style.raised == "super", self.typed, self.ledger))


def words_of(element: etree._Element) -> str:
    """All words of the paragraphs inside."""
    return "".join(str(text) for each in element.iter() if local(each) in ("p", "h") for text in each.itertext())
