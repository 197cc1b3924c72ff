"""The one doorkeeper of PDFium: the bytes of a PDF -> its pages.

PDFium gives each character with its place, its size, its angle and its colour, and honours `ActualText`. The characters
that it adds itself for the ends of lines are left out: where a line ends is decided by those who read the page.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.pdf.bounds import OBJECTS
from site_gen.reading.pdf.glyphs import glyphs_of
from site_gen.reading.pdf.page import Page
from site_gen.reading.pdf.rules import rules_of
from site_gen.reading.pdf.standing import laid
from site_gen.reading.pdf.upright import Upright

DRAWING = 30_000
"""Things that one page draws, beyond which it is a map or a plan and its lines are no borders."""
DEEP = 6
"""Drawings within drawings."""
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
    found, hidden = glyphs_of(text, scanned)
    text.close()
    glyphs = laid(found)
    turn = Counter(angle for _, angle in glyphs).most_common(1)[0][0] if glyphs else 0
    upright = Upright(frame, turn)
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
