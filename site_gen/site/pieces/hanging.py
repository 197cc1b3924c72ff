"""pages with hooks, and the figures once they are drawn -> the pages with the drawings in their places."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from site_gen.model.chart import Drawing, Figure
from site_gen.site.frame.hooks import HOOK, STARTS

_NAMES = re.compile(r' data-o="[^"]*"')
"""Ids of the observations that marks show: they are long, and the table beside names them."""
_HEIGHT = re.compile(r'viewBox="0 0 [\d.]+ ([\d.]+)"')
_AROUND = 260
"""Room for title, subtitle, description and source above and below the drawing in a frame, in px."""


class Hanging:
    """Puts drawings into pages; they are awaited when the first page with a hook is looked at."""

    def __init__(self, drawn: Callable[[], Iterable[Figure]]) -> None:
        self._drawn = drawn
        self._hung: dict[bytes, bytes] = {}

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """By id of their chart, drawn."""
        return {figure.spec.id: figure for figure in self._drawn()}

    def page(self, page: bytes) -> bytes:
        return HOOK.sub(self._at, page) if STARTS in page else page

    def _at(self, hook: re.Match[bytes]) -> bytes:
        if hook[0] not in self._hung:
            nameless, what, chart, lang = (each.decode() for each in hook.groups(b""))
            text = _text(what, next(each for each in self.figures[chart].drawings if each.lang == lang))
            self._hung[hook[0]] = (_NAMES.sub("", text) if nameless else text).encode()
        return self._hung[hook[0]]


def _text(what: str, drawing: Drawing) -> str:
    """`what`: as hooks have it."""
    return _height(drawing) if what == "height" else str(getattr(drawing, what))


def _height(drawing: Drawing) -> str:
    found = (_HEIGHT.search(svg) for svg in (drawing.wide, drawing.narrow))
    return str(max((round(float(each[1])) for each in found if each), default=0) + _AROUND)


class Hung(Mapping[str, bytes]):
    """Path -> page with its drawings, which are put in when it is looked at: not all pages are, and some need none."""

    def __init__(self, pages: Mapping[str, bytes], hanging: Hanging, paths: Iterable[str] | None = None) -> None:
        """`paths`: which of the pages; all if not given."""
        self._pages, self._hanging = pages, hanging
        self._paths = tuple(pages if paths is None else paths)

    def only(self, *paths: str) -> "Hung":
        return Hung(self._pages, self._hanging, paths)

    def __getitem__(self, path: str) -> bytes:
        return self._hanging.page(self._pages[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
