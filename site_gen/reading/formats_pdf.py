"""A PDF file -> its parts; or why it cannot be read, in a few words."""

import pypdfium2

from site_gen.model.received import Held, Part, Seen
from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.pdf import bounds
from site_gen.reading.pdf.pages import opened
from site_gen.reading.pdf.reader import read


def parts_of(data: bytes, seen: Seen) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts and the inventory of a PDF; `seen` is told of each page. Raises UnfitError."""
    bounds.check(data)
    try:
        document = opened(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnfitError("it is locked by a password" if locked else "it is damaged") from error
    try:
        if len(document) > bounds.PAGES:
            raise UnfitError(f"{len(document):,} pages are too many for a report")
        return read(document, seen)
    except pypdfium2.PdfiumError as error:
        raise UnfitError("it is damaged") from error
    finally:
        document.close()
