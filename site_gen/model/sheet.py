"""Pages that become something else than a page, as the site hands them to whoever prints them."""

import hashlib
from collections.abc import Callable, Mapping

from msgspec import Struct


class Sheet(Struct, frozen=True):
    """A page made for paper and the PDF that it becomes, or one made to be seen where links are shared and its PNG."""

    page: str
    """Its path, `zh/xiangtan-2021/print/index.html`."""
    target: str
    """Path of what it becomes: `zh/xiangtan-2021/report-zh.pdf`, `zh/xiangtan-2021/share.png`."""
    files: Mapping[str, bytes]
    """The page and its style sheets, by path: all that the target depends on."""

    @property
    def is_picture(self) -> bool:
        return self.target.endswith(".png")

    @property
    def digest(self) -> str:
        """Of all that it depends on; a picture carries it, for its page is not among the files of the site."""
        whole = hashlib.sha256()
        for path, data in sorted(self.files.items()):
            whole.update(f"{path} {len(data)}\n".encode() + data)
        return whole.hexdigest()


Printer = Callable[[tuple[Sheet, ...]], Mapping[str, bytes]]
"""Sheets -> the PDFs and pictures that there are of them, by path."""


def nothing(sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
    """The printer of a site without PDFs and pictures."""
    return {}
