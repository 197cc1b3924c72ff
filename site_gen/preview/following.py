"""two versions of a page -> its paragraphs that say something else, where nothing but words has changed.

These can be put into the page that is open, which takes a browser a tenth of the time that the whole page takes.
"""

import re
from collections.abc import Mapping

_ROW = re.compile(rb'<div class="row[^"]*" id="([^"]+)">')
_PARAGRAPH = re.compile(rb'(<p class="cell text [^>]*>).*</p>')
_LINK = re.compile(rb"<a\b[^>]*>")
_BELOW = 2
"""Lines from that of a row to its paragraph; between them is the link to it."""

_OPEN = 8
"""Pages that are followed, those that were asked for last."""


class Versions:
    """What browsers show, page by page: the version of each that one was given last."""

    def __init__(self) -> None:
        self._given: dict[str, tuple[str, bytes]] = {}
        self._count = 0

    def give(self, path: str, page: bytes) -> str:
        """The name of this version; that of the one before is forgotten."""
        self._given.pop(path, None)
        self._count += 1
        self._given[path] = str(self._count), page
        if len(self._given) > _OPEN:
            self._given.pop(next(iter(self._given)))
        return str(self._count)

    def forget(self) -> None:
        """What was given until now has to be loaded anew, whatever changes: its styles are others."""
        self._given.clear()

    def since(self, path: str, shown: str, page: bytes) -> Mapping[str, str] | None:
        """What `rewritten` says of the version that has the name `shown`; None where it is forgotten."""
        name, before = self._given.get(path, ("", b""))
        return rewritten(before, page) if name == shown else None


def rewritten(before: bytes, now: bytes) -> Mapping[str, str] | None:
    """Id of its row -> HTML of each paragraph that changed; None where the page has to be loaded anew.

    That is where anything beside paragraphs of the text differs, or a paragraph has other links: what scripts know of
    those in a page they learn as it is loaded.
    """
    old, new = before.split(b"\n"), now.split(b"\n")
    if len(old) != len(new):
        return None
    places = [place for place, lines in enumerate(zip(old, new, strict=True)) if lines[0] != lines[1]]
    rows = [_ROW.fullmatch(new[place - _BELOW]) if _reworded(old[place], new[place]) else None for place in places]
    found = {row[1].decode(): new[place].decode() for row, place in zip(rows, places, strict=True) if row}
    return found if found and all(rows) else None


def _reworded(old: bytes, new: bytes) -> bool:
    """Whether both are a paragraph, of one look and with the same links."""
    before, now = _PARAGRAPH.fullmatch(old), _PARAGRAPH.fullmatch(new)
    return bool(before and now and before[1] == now[1] and _LINK.findall(old) == _LINK.findall(new))
