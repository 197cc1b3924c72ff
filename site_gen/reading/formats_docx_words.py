"""The content of a Word paragraph -> its words as they are shown when every change is accepted.

A field shows its result, a ruby its base text, an equation its line; a text box is read behind its paragraph, once.
"""

from collections.abc import Callable, Iterator

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.reading.formats_docx_styles import Style, Styles, is_on, ran
from site_gen.reading.formats_equations import line_of
from site_gen.reading.formats_fields import invitation, set_over
from site_gen.reading.formats_ledger import Ledger
from site_gen.reading.formats_marks import told
from site_gen.reading.formats_package import attribute, child, local
from site_gen.reading.formats_signs import sign_of

BREAK = "\n"
"""A line broken by hand, where a new paragraph of the report begins."""
_THROUGH = ("hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ins", "moveTo", "r")
OUT = {"del": "deletions", "moveFrom": "moves"}
_TOLD = {"ins": "insertions", "fldSimple": "fields", "smartTag": "smart-tags", "sdt": "controls"}
_PICTURES = ("blip", "imagedata")
_SAID = {"tab": "\t", "ptab": "\t", "cr": BREAK, "noBreakHyphen": "-"}
_DRAWN = ("drawing", "pict", "object")


class Words(Struct):
    """Reads one paragraph after another; fields may span several."""

    styles: Styles
    ledger: Ledger
    called: Callable[[str, str], str]
    """The note that a reference calls (`footnote` or `endnote`, its id) -> its number."""
    text: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    """Text boxes met on the way, to be read next."""
    fields: list[list[str]] = field(default_factory=list)
    """The code of each field that is open, in two parts: until its result begins, the list has one."""
    typed: bool = True
    """Whether raised digits may be marks typed by hand: not in a file that has notes of its own."""

    def of(self, paragraph: etree._Element) -> str:
        """The words of `paragraph`."""
        self.text = []
        style = self.styles.get(attribute(child(paragraph, "pPr", "pStyle"), "val"))
        self._walk(paragraph, style)
        return "".join(self.text)

    def _walk(self, parent: etree._Element, style: Style) -> None:
        for element in parent:
            self._take(element, style)

    def _take(self, element: etree._Element, style: Style) -> None:
        name = local(element)
        if name == "sdt" and is_placeholder(element):
            self._left_out("placeholders", element)
            return
        if name in _TOLD and self._shown:
            self.ledger.add(_TOLD[name])
        if name == "r":
            self._run(element, style)
        elif name in _THROUGH:
            self._walk(element, style)
        elif name in OUT:
            self._left_out(OUT[name], element)
        elif name in ("oMath", "oMathPara"):
            self.ledger.add("equations")
            self._say(line_of(element))
        elif name == "AlternateContent":
            self._chosen(element, style)
        elif name == "subDoc":
            self.ledger.add("embedded", "unread")

    def _left_out(self, what: str, element: etree._Element) -> None:
        words = "".join(str(each.text or "") for each in element.iter() if local(each) in ("t", "delText"))
        self.ledger.add(what, "joined" if what == "moves" else "left-out", "" if what == "moves" else words)

    def _run(self, run: etree._Element, style: Style) -> None:
        properties = child(run, "rPr")
        named = child(properties, "rStyle")
        if named is not None:
            style = _over(style, self.styles.get(attribute(named, "val")))
        style = ran(style, properties)
        before = len(self.text)
        for element in run:
            self._piece(element, style)
        words = "".join(self.text[before:])
        if (style.hidden or style.struck) and words:
            del self.text[before:]
            self.ledger.add("hidden" if style.hidden else "struck", "left-out", words)

    def _piece(self, element: etree._Element, style: Style) -> None:
        name = local(element)
        if name == "t":
            self._typed(element.text or "", style)
        elif name in _SAID:
            self._say(_SAID[name])
        elif name == "br":
            self._say(BREAK)
            self.ledger.add("page-breaks" if attribute(element, "type") in ("page", "column") else "line-breaks")
        elif name == "ruby":
            self._ruby(element, style)
        elif name == "AlternateContent":
            self._chosen(element, style)
        elif name in _DRAWN:
            self._drawn(element)
        elif name in ("fldChar", "instrText"):
            self._field(element)
        else:
            self._sign(element, name, style)

    def _ruby(self, element: etree._Element, style: Style) -> None:
        self.ledger.add("ruby")
        for each in element:
            if local(each) == "rubyBase":
                self._walk(each, style)

    def _sign(self, element: etree._Element, name: str, style: Style) -> None:
        """A reference to a note, a sign of a font of signs, or what goes round further words."""
        if name in ("footnoteReference", "endnoteReference"):
            self._say(self.called(name.removesuffix("Reference"), attribute(element, "id")))
        elif name == "sym":
            self._say(sign_of(attribute(element, "char")))
        else:
            self._take(element, style)

    def _typed(self, words: str, style: Style) -> None:
        if not self._shown:
            return
        is_raised = style.raised == "superscript" and not style.hidden
        before = "".join(self.text[-20:])[-20:]
        self._say(told(words, before, is_raised, self.typed, self.ledger))

    @property
    def _shown(self) -> bool:
        return all(len(each) > 1 for each in self.fields)

    def _say(self, words: str) -> None:
        if words and self._shown:
            self.text.append(words)

    def _field(self, element: etree._Element) -> None:
        kind = attribute(element, "fldCharType")
        if not kind and self.fields:
            self.fields[-1][0] += element.text or ""
        elif kind == "begin":
            self.fields.append([""])
        elif kind == "separate" and self.fields:
            self.fields[-1].append("")
        elif kind == "end" and self.fields:
            code, *result = self.fields.pop()
            self.ledger.add("fields")
            if invited := invitation("" if result else code):
                self.ledger.add("placeholders", "left-out", invited)
            elif not result:
                self._say(set_over(code))

    def _chosen(self, element: etree._Element, style: Style) -> None:
        """One of the forms in which a newer program wrote the same thing."""
        forms = [each for each in element if local(each) in ("Choice", "Fallback")]
        if forms:
            for each in forms[0]:
                self._piece(each, style)

    def _drawn(self, element: etree._Element) -> None:
        """A drawing: its text boxes are read behind the paragraph, its pictures are named."""
        inside = list(_without_fallback(element))
        for each in inside:
            if local(each) == "txbxContent":
                self.boxes.append(each)
        pictures = sum(local(each) in _PICTURES for each in inside)
        about = next((each for each in inside if local(each) == "docPr"), None)
        told = attribute(about, "descr") or attribute(about, "title") or attribute(about, "name")
        if pictures:
            self.ledger.add("pictures", "unread", told, pictures)
        elif any(local(each) in ("chart", "relIds", "OLEObject") for each in inside):
            self.ledger.add("drawings", "unread", told)
        for each in inside:
            if local(each) == "textpath":  # WordArt of the old form
                self.ledger.add("drawings", "unread", attribute(each, "string"))


def close_fields(parent: etree._Element | None) -> None:
    """Takes out the beginning of each field that neither shows a result nor ends: to Word it is none."""
    opened: list[tuple[etree._Element, bool]] = []
    for element in parent.iter("{*}fldChar") if parent is not None else ():
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            opened.append((element, False))
        elif kind == "separate" and opened:
            opened[-1] = (opened[-1][0], True)
        elif kind == "end" and opened:
            opened.pop()
    for element, shows in opened:
        around = element.getparent()
        if around is not None and not shows:
            around.remove(element)


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control shows only its invitation to type: 单击此处输入文字."""
    return is_on(child(control, "sdtPr", "showingPlcHdr"))


def _without_fallback(element: etree._Element) -> Iterator[etree._Element]:
    """The elements inside, text boxes' own content aside; of two forms of one thing the first."""
    for each in element:
        name = local(each)
        if name == "Fallback" and any(local(sister) == "Choice" for sister in element):
            continue
        yield each
        if name != "txbxContent":
            yield from _without_fallback(each)


def _over(style: Style, own: Style) -> Style:
    """A paragraph's style under that of some of its characters."""
    return replace(
        style,
        hidden=style.hidden if own.hidden is None else own.hidden,
        struck=style.struck if own.struck is None else own.struck,
        raised=style.raised if own.raised is None else own.raised,
    )
