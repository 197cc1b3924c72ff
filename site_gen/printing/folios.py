"""a PDF -> which page each anchor stands on, and the PDF without the hour it was made at."""

import io
from collections.abc import Collection, Iterator, Mapping, Sequence
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


def fitting(pdf: bytes, parts: Sequence[str], settled: Collection[str] | None = None) -> Mapping[str, str]:
    """Part -> how to set it: `tight` or `loose`, so that its last page goes or is half full, or `joined` to the part
    before, whose last page it fills; others stay as they are.

    Two parts at most are joined, for they share their running head, and no annex to the text. `settled`: at a second
    look, the parts that are joined, which alone may be set otherwise; the rest has been.
    """
    few = spilled(pdf, parts)
    found: dict[str, str] = {}
    before = None
    for part, lines, full in _filled(pdf, parts):
        fixed = part in (settled or ())
        how = ("tight" if part in few else way(lines)) if fixed or settled is None else ""
        if before and not fixed and _is_annex(before) == _is_annex(part):
            how = "joined"
        if how:
            found[part] = how
        before = part if not how and not fixed and lines[-1] / full < _HALF else None
    return found


def _is_annex(part: str) -> bool:
    return part.startswith("annex-")


def _filled(pdf: bytes, parts: Sequence[str]) -> Iterator[tuple[str, Sequence[int], float]]:
    """Part, the lines of its pages, and those of a full page: of its others, else of the book's."""
    lines = [len(page.extract_text().splitlines()) for page in PdfReader(io.BytesIO(pdf)).pages]
    starts = folios(pdf)
    known = [part for part in parts if part in starts]
    ends = [starts[part] - 1 for part in known[1:]] + [len(lines)]
    for part, end in zip(known, ends, strict=True):
        own = lines[starts[part] - 1 : end]
        if own:
            yield part, own, median(own[:-1] or lines) or 1


def way(lines: Sequence[int]) -> str:
    """Of a part whose pages hold so many lines."""
    if len(lines) < 2:
        return ""
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
