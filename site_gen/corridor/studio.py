"""Where figures are drawn: in a process beside this one, which alone loads pyecharts and V8. No other way is there.

What a build waits for goes on meanwhile on another core, and its memory stays free of V8's, which takes most of it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from msgspec import Struct

from site_gen.corridor.companion import Companion
from site_gen.model.chart import Colours, Drawing, Figure
from site_gen.site.words.wording import Gettext

Drawn = tuple[tuple[Drawing, ...], tuple[tuple[str, str], ...]]
"""The drawings of a figure, and its flaws: the rule of each, and what is wrong."""
_STUDIO: ContextVar["Studio | None"] = ContextVar("studio", default=None)


class Order(Struct, frozen=True):
    """Figures of one report, and what they are to be drawn with."""

    figures: tuple[Figure, ...]
    lang: str
    """Of the report."""
    words: Mapping[str, Mapping[str, Sequence[str]]]
    """Of the interface, by language."""
    colours: Colours


class Studio:
    """Orders go in, drawings come out; the process is started by the first order, or where one is likely."""

    def __init__(self) -> None:
        self._draughtsman = Companion("site_gen.corridor.draughtsman")

    def open(self) -> None:
        self._draughtsman.open()

    def close(self) -> None:
        self._draughtsman.close()

    def order(
        self, figures: tuple[Figure, ...], lang: str, wording: Gettext, colours: Colours
    ) -> Callable[[], tuple[Drawn, ...]]:
        """What waits until all of them are drawn. `lang`: of the report."""
        words = {lang: wording.catalogues[lang].texts for lang in wording.languages}
        return self._draughtsman.ask(Order(figures, lang, words, colours))


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


def settle() -> None:
    """All that this process has drawn from now on is drawn by one other, which ends with it."""
    _STUDIO.set(Studio())
