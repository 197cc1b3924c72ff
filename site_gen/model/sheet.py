"""The print edition as the site hands it to whoever prints it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page made for paper, and the PDF that it becomes."""

    page: str
    """Its path, `zh/xiangtan-2021/print/index.html`."""
    pdf: str
    """The PDF's path, `zh/xiangtan-2021/report-zh.pdf`."""
    files: Mapping[str, bytes]
    """The page and its style sheets, by path: all that the PDF depends on."""


Printer = Callable[[tuple[Sheet, ...]], Mapping[str, bytes]]
"""Sheets -> the PDFs that there are of them, by path."""


def nothing(sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
    """The printer of a site without PDFs."""
    return {}
