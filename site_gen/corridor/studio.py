"""Where figures are drawn: in a process beside this one, which alone loads pyecharts and V8. No other way is there.

What a build waits for goes on meanwhile on another core, and its memory stays free of V8's, which takes most of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from threading import Lock

from site_gen.corridor.companion import Companion
from site_gen.model.chart import Drawing, Figure
from site_gen.site.words.wording import Gettext

Colours = Mapping[str, tuple[str, str]]
Drawn = tuple[tuple[Drawing, ...], tuple[tuple[str, str], ...]]
"""The drawings of a figure, and its flaws: the rule of each, and what is wrong."""
_STUDIO: ContextVar["Studio | None"] = ContextVar("studio", default=None)


@dataclass(frozen=True, slots=True)
class Palette:
    """What figures are drawn with: the interface words of each language, and the colours of the site."""

    words: Mapping[str, Mapping[str, Sequence[str]]]
    colours: Colours


class Studio:
    """Orders go in, drawings come out; the process is started by the first order, or where one is likely."""

    def __init__(self) -> None:
        self._draughtsman = Companion("site_gen.corridor.draughtsman")
        self._lock = Lock()
        self._palette: tuple[Gettext, Colours] | None = None

    def open(self) -> None:
        self._draughtsman.open()

    def close(self) -> None:
        self._draughtsman.close()

    def order(self, figures: Iterable[Figure], lang: str, wording: Gettext, colours: Colours) -> Iterator[Drawn]:
        """All are ordered now; each comes when it is asked for. `lang`: of the report."""
        with self._lock:
            if self._palette != (wording, colours):
                self._draughtsman.ask(_palette(wording, colours))
                self._palette = wording, colours
            ordered = [self._draughtsman.ask((figure, lang)) for figure in figures]
        return (drawn() for drawn in ordered)


def settle() -> None:
    """All that this process has drawn from now on is drawn by one other, which ends with it."""
    _STUDIO.set(Studio())


def _palette(wording: Gettext, colours: Colours) -> Palette:
    return Palette({lang: wording.catalogues[lang].texts for lang in wording.languages}, colours)


@contextmanager
def studio() -> Iterator[Studio]:
    """All that is drawn inside is drawn by one process: to start it takes as long as two dozen drawings."""
    if there := _STUDIO.get():
        yield there
        return
    token = _STUDIO.set(made := Studio())
    try:
        yield made
    finally:
        _STUDIO.reset(token)
        made.close()
