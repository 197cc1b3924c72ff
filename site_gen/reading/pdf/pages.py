"""The one doorkeeper of PDFium: the bytes of a PDF -> its pages.

PDFium gives each character with its place, its size, its angle and its colour, and honours `ActualText`. The characters
that it adds itself for the ends of lines are left out: where a line ends is decided by those who read the page.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.pdf.bounds import OBJECTS
from site_gen.reading.pdf.page import Glyph, Page, Rule
from site_gen.reading.pdf.plain import in_plain_characters
from site_gen.reading.pdf.rules import rules_of

CROWDED = 40_000
"""Characters of a page that no person could read; a page of a newspaper has 15,000."""
DRAWING = 30_000
"""Things that one page draws, beyond which it is a map or a plan and its lines are no borders."""
DEEP = 6
"""Drawings within drawings."""
TURN = math.radians(1.5)
INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
PICTURE = 0.1
SCAN = 0.6


def opened(data: bytes) -> pypdfium2.PdfDocument:
    """The file; raises pypdfium2.PdfiumError where it is none, or locked."""
    return pypdfium2.PdfDocument(data)


def read_pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    """The pages in turn; raises UnfitError where they draw more than any report."""
    drawn = 0
    for index in range(len(document)):
        page = document[index]
        try:
            drawn += _drawn(page)
            if drawn > OBJECTS:
                raise UnfitError("it draws more than any report has")
            yield _page(page, index + 1)
        finally:
            page.close()


def _drawn(page: pypdfium2.PdfPage) -> int:
    """How many things a page draws: runs of characters, lines, pictures."""
    return int(pdfium.FPDFPage_CountObjects(page.raw))


def _page(page: pypdfium2.PdfPage, number: int) -> Page:
    width, height = page.get_size()
    frame = page.get_bbox()
    drawn = list(objects(page)) if _drawn(page) <= DRAWING else []
    boxes = [_box(each) for each in drawn if each.type == pdfium.FPDF_PAGEOBJ_IMAGE]
    scanned = any((x1 - x0) * (y1 - y0) > SCAN * width * height for x0, y0, x1, y1 in boxes)
    large = [x1 - x0 > PICTURE * width and y1 - y0 > PICTURE * height for x0, y0, x1, y1 in boxes]
    text = page.get_textpage()
    glyphs, hidden = _glyphs(text, scanned)
    text.close()
    turn = Counter(angle for _, angle in glyphs).most_common(1)[0][0] if glyphs else 0
    upright = _Upright(frame, turn)
    rules = rules_of(each for each in drawn if each.type == pdfium.FPDF_PAGEOBJ_PATH)
    return Page(
        number,
        *(upright.size),
        tuple(upright.glyph(glyph, angle) for glyph, angle in glyphs),
        tuple(upright.rule(rule) for rule in rules),
        sum(large),
        scanned,
        hidden,
    )


def objects(page: pypdfium2.PdfPage) -> Iterator[Any]:
    """All that is drawn but words: browsers write each character as an object of its own, 2,000 on a page."""
    for index in range(_drawn(page)):
        raw = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(raw)
        if kind != pdfium.FPDF_PAGEOBJ_TEXT:
            item = pypdfium2.PdfObject(raw, page=page, pdf=page.pdf)
            yield item
            if kind == pdfium.FPDF_PAGEOBJ_FORM:
                yield from page.get_objects(max_depth=DEEP, form=item, level=1)


def _box(item: Any) -> tuple[float, float, float, float]:
    try:
        x0, y0, x1, y1 = item.get_bounds()
    except pypdfium2.PdfiumError:
        return (0, 0, 0, 0)
    return (x0, y0, x1, y1)


def _glyphs(text: pypdfium2.PdfTextPage, scanned: bool) -> tuple[list[tuple[Glyph, int]], int]:
    """The characters in the page's own coordinates with their quarter turns, -1 aslant; and how many are hidden."""
    found: list[tuple[Glyph, int]] = []
    styles: dict[int, tuple[float, bool, bool]] = {}
    hidden = 0
    reader = _Reader(text)
    for index in range(min(text.count_chars(), CROWDED)):
        word = reader.word(index)
        if not word:
            continue
        key = reader.owner(index)
        if key not in styles:
            styles[key] = reader.style(index, key)
        ink, apart, unseen = styles[key]
        if unseen and not scanned:
            hidden += 1
            continue
        found.append(reader.glyph(index, word, ink, apart))
    return found, hidden


class _Reader:
    """Asks PDFium about the characters of one page, with the same few boxes for its answers."""

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        self.raw = text.raw
        self.matrix = pdfium.FS_MATRIX()
        self.box = pdfium.FS_RECTF()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.colour = [ctypes.c_uint() for _ in range(4)]

    def word(self, index: int) -> str:
        """What stands at `index`, radicals and ligatures as plain characters; nothing for what PDFium made up."""
        code = pdfium.FPDFText_GetUnicode(self.raw, index)
        if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000:
            return ""
        character = chr(code)
        if pdfium.FPDFText_IsGenerated(self.raw, index) == 1:
            return ""
        if character == "\x02":
            return "-"
        return in_plain_characters(character) if character.isprintable() or character == "\u3000" else ""

    def owner(self, index: int) -> int:
        item = pdfium.FPDFText_GetTextObject(self.raw, index)
        return ctypes.cast(item, ctypes.c_void_p).value or 0

    def style(self, index: int, owner: int) -> tuple[float, bool, bool]:
        """Ink, whether the file marks it as no part of the text, whether it is hidden."""
        red, green, blue, alpha = self.colour
        known = pdfium.FPDFText_GetFillColor(self.raw, index, red, green, blue, alpha)
        light = (0.3 * red.value + 0.59 * green.value + 0.11 * blue.value) / 255
        ink = 1 - (1 - light) * alpha.value / 255 if known else 0.0
        if not owner:
            return ink, False, False
        item = pdfium.FPDFText_GetTextObject(self.raw, index)
        unseen = pdfium.FPDFTextObj_GetTextRenderMode(item) in INVISIBLE
        return ink, "Artifact" in _marks(item), unseen

    def glyph(self, index: int, word: str, ink: float, apart: bool) -> tuple[Glyph, int]:
        pdfium.FPDFText_GetMatrix(self.raw, index, self.matrix)
        pdfium.FPDFText_GetLooseCharBox(self.raw, index, self.box)
        pdfium.FPDFText_GetCharOrigin(self.raw, index, self.x, self.y)
        size = pdfium.FPDFText_GetFontSize(self.raw, index) * math.hypot(self.matrix.c, self.matrix.d)
        angle = _quarter(math.atan2(self.matrix.b, self.matrix.a))
        right = max(self.box.right, self.x.value) if angle == 0 else self.box.right
        left = min(self.x.value, self.box.left) if angle == 0 else self.box.left
        heavy = pdfium.FPDFText_GetFontWeight(self.raw, index) >= 600
        x0, x1, base = (left, right, self.y.value) if angle in (0, -1) else self._turned(angle)
        return Glyph(word, x0, x1, base, size, ink, angle == -1, apart, heavy), angle

    def _turned(self, angle: int) -> tuple[float, float, float]:
        """Left, right and base of a character on a page that is read turned by `angle` quarters."""
        box = self.box
        if angle == 1:
            return box.bottom, box.top, -self.x.value
        if angle == 3:
            return -box.top, -box.bottom, self.x.value
        return -box.right, -box.left, -self.y.value


def _quarter(angle: float) -> int:
    """Quarter turns, or -1 for a slant."""
    quarter = round(angle / (math.pi / 2))
    return quarter % 4 if abs(angle - quarter * math.pi / 2) < TURN else -1


def _marks(item: Any) -> set[str]:
    """Names of the marked content in which an object stands."""
    names = set()
    for index in range(max(0, pdfium.FPDFPageObj_CountMarks(item))):
        mark = pdfium.FPDFPageObj_GetMark(item, index)
        buffer, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetName(mark, buffer, 128, length):
            names.add(bytes(buffer)[: max(0, length.value - 2)].decode("utf-16-le", "replace"))
    return names


class _Upright:
    """Turns a page so that most of its characters stand upright, y downward from its top."""

    def __init__(self, frame: tuple[float, float, float, float], turn: int) -> None:
        self.turn = max(0, turn)
        self.frame = frame
        x0, y0, x1, y1 = frame
        self.left = {0: x0, 1: y0, 2: -x1, 3: -y1}[self.turn]
        self.top = {0: y1, 1: -x0, 2: -y0, 3: x1}[self.turn]
        wide, high = x1 - x0, y1 - y0
        self.size = (wide, high) if self.turn in (0, 2) else (high, wide)

    def glyph(self, glyph: Glyph, angle: int) -> Glyph:
        text, x0, x1, base, size, ink, _, apart, heavy = glyph
        return Glyph(text, x0 - self.left, x1 - self.left, self.top - base, size, ink, angle != self.turn, apart, heavy)

    def rule(self, rule: Rule) -> Rule:
        x0, y0, x1, y1 = rule
        placed = {0: (x0, y0, x1, y1), 1: (y0, -x1, y1, -x0), 2: (-x1, -y1, -x0, -y0), 3: (-y1, x0, -y0, x1)}
        x0, y0, x1, y1 = placed[self.turn]
        return Rule(x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)
