"""a PDF -> which page each anchor stands on, and the PDF without the hour it was made at."""

import io
from collections.abc import Mapping, Sequence
from statistics import median

from pypdf import PdfReader, PdfWriter

from site_gen.printing import cells
from site_gen.printing.bookmarks import retitle

_CLOCK = ("/CreationDate", "/ModDate")
_FEW = 9
"""Lines of a page, running header and page number among them."""
_HALF = 0.55
"""Of a full page: the least that the last page of a part should hold."""
_GAIN = 0.05
"""Of a page: what setting its lines tighter, or looser, makes of each."""


def folios(pdf: bytes) -> Mapping[str, int]:
    """Anchor -> number of its page, from 1; Chromium names those that something in the document links to."""
    reader = PdfReader(io.BytesIO(pdf))
    numbers = {page.indirect_reference.idnum: i for i, page in enumerate(reader.pages, 1) if page.indirect_reference}
    found: dict[str, int] = {}
    for name, target in reader.named_destinations.items():
        page = target.raw_get("/Page")
        found[name.removeprefix("/")] = numbers[page.idnum]
    return found


def spilled(pdf: bytes, parts: Sequence[str]) -> list[str]:
    """Those of `parts`, each of which begins on a new page at its anchor, whose last page holds a few lines alone."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    starts = folios(pdf)
    known = [part for part in parts if part in starts]
    ends = [starts[part] - 1 for part in known[1:]] + [len(pages)]
    lines = {end: len(pages[end - 1].extract_text().splitlines()) for end in ends}
    return [part for part, end in zip(known, ends, strict=True) if starts[part] < end and lines[end] < _FEW]


def fitting(pdf: bytes, parts: Sequence[str]) -> Mapping[str, str]:
    """Part -> how to set it, `tight` or `loose`, so that its last page goes or is half full; others stay as they are.

    What a page holds is told by its lines beside those of the part's other pages.
    """
    pages = PdfReader(io.BytesIO(pdf)).pages
    starts = folios(pdf)
    found = dict.fromkeys(spilled(pdf, parts), "tight")
    known = [part for part in parts if part in starts]
    ends = [starts[part] - 1 for part in known[1:]] + [len(pages)]
    for part, end in zip(known, ends, strict=True):
        lines = [len(page.extract_text().splitlines()) for page in pages[starts[part] - 1 : end]]
        if part not in found and len(lines) > 1 and (how := way(lines)):
            found[part] = how
    return found


def way(lines: Sequence[int]) -> str:
    """Of a part whose pages, at least two, hold so many lines."""
    last = lines[-1] / (median(lines[:-1]) or 1)
    if last <= _GAIN * (len(lines) - 1):
        return "tight"
    return "loose" if last < _HALF <= last + _GAIN * len(lines) else ""


def timeless(pdf: bytes, headings: Sequence[str]) -> bytes:
    """The same PDF with bookmarks that say `headings`: the same bytes each time the same Chromium prints one page."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    retitle(writer, headings)
    cells.rename(writer)
    writer.pdf_header = PdfReader(io.BytesIO(pdf)).pdf_header
    information = {key: value for key, value in (writer.metadata or {}).items() if key not in _CLOCK}
    writer.metadata = information
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
