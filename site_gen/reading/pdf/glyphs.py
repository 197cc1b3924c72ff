"""The characters of a page, each with its place, its size and its ink."""

import ctypes
import math
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from site_gen.reading.pdf.page import Glyph
from site_gen.reading.pdf.plain import in_plain_characters

CROWDED = 40_000
"""Characters of a page that no person could read; a page of a newspaper has 15,000."""
PRIVATE = range(0xE700, 0xF900)
"""Characters that only a font knows: signs, and some rare ones in names. Those before them stand for notes and more."""
UNKNOWN = "〓"
"""What stands for a character of which the file says how it looks, and not what it is."""
TURN = math.radians(1.5)
INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)


def glyphs_of(text: pypdfium2.PdfTextPage, scanned: bool) -> tuple[list[tuple[Glyph, int]], int]:
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
        if pdfium.FPDFText_HasUnicodeMapError(self.raw, index) == 1:
            return UNKNOWN
        code = pdfium.FPDFText_GetUnicode(self.raw, index)
        if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000:
            return ""
        character = chr(code)
        if pdfium.FPDFText_IsGenerated(self.raw, index) == 1:
            return ""
        if character == "\x02":
            return "-"
        shown = character.isprintable() or character == "\u3000" or code in PRIVATE
        return in_plain_characters(character) if shown else ""

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
