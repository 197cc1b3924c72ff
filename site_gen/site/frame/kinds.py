"""The kinds of pages that a report has: what the header, the book and the metadata do with each follows from here."""

from msgspec import Struct


class PageKind(Struct, frozen=True):
    """Template `<name>.html`, words `page.<name>.…` and `nav.<name>`; `compose.COMPOSERS` makes its pages."""

    name: str
    in_header: bool = False
    """The header of each page of the report leads to it; to the overview its name does."""
    bound: bool = False
    """What it shows is bound into the printed books."""
    anchored: bool = False
    """Its anchors stand in the printed edition itself."""
    cited: bool = False
    """Programs that collect citations are told on it what the report is."""


KINDS = (
    PageKind("overview", bound=True, cited=True),
    PageKind("report", in_header=True, bound=True, anchored=True, cited=True),
    PageKind("charts", in_header=True),
    PageKind("parallel", in_header=True, bound=True, cited=True),
    PageKind("indicators", in_header=True, bound=True, anchored=True),
    PageKind("glossary", in_header=True, bound=True, anchored=True),
    PageKind("data", in_header=True),
    PageKind("tables"),
    PageKind("promises"),
    PageKind("about"),
    PageKind("method", bound=True, anchored=True),
    PageKind("search"),
)
"""In the order of the header."""
SECTIONS = tuple(kind.name for kind in KINDS if kind.in_header)
