"""a PDF -> which page each anchor stands on, and the PDF without the hour it was made at."""

import io
from collections.abc import Mapping, Sequence

from pypdf import PdfReader, PdfWriter

from site_gen.printing import cells
from site_gen.printing.bookmarks import retitle

_CLOCK = ("/CreationDate", "/ModDate")


def folios(pdf: bytes) -> Mapping[str, int]:
    """Anchor -> number of its page, from 1; Chromium names those that something in the document links to."""
    reader = PdfReader(io.BytesIO(pdf))
    numbers = {page.indirect_reference.idnum: i for i, page in enumerate(reader.pages, 1) if page.indirect_reference}
    found: dict[str, int] = {}
    for name, target in reader.named_destinations.items():
        page = target.raw_get("/Page")
        found[name.removeprefix("/")] = numbers[page.idnum]
    return found


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
