"""What the process does that draws: figure -> its drawings, and what is ugly about them. See `studio`."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from babel import Locale

from site_gen import load
from site_gen.charts.draw import order
from site_gen.charts.engine import Engine
from site_gen.charts.flaws import flaws
from site_gen.corridor.companion import Work
from site_gen.corridor.studio import Colours, Drawn, Palette
from site_gen.model.chart import Drawing, Figure
from site_gen.site.frame.addresses import html_lang
from site_gen.site.pieces.live import live
from site_gen.site.words.catalogue import Catalogue
from site_gen.site.words.wording import Gettext


def begun() -> Work:
    """With the library loading."""
    engine = Engine(load.engine("echarts-server.js"))
    engine.open()
    return _Draughtsman(engine)


class _Draughtsman:
    """Draws with the palette that it was given last."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._wording = Gettext((), {})
        self._colours: Colours = {}

    def __call__(self, asked: Palette | tuple[Figure, str]) -> Callable[[], Drawn]:
        if isinstance(asked, Palette):
            self._wording, self._colours = _wording(asked), asked.colours
            return lambda: ((), ())
        figure, lang = asked
        return partial(_looked_over, order(figure, self._wording, self._engine), figure, lang, self._colours)


def _wording(palette: Palette) -> Gettext:
    texts = palette.words.items()
    return Gettext(tuple(palette.words), {lang: Catalogue(Locale.parse(lang, sep="-"), each) for lang, each in texts})


def _looked_over(awaited: Callable[[], Iterable[Drawing]], figure: Figure, lang: str, colours: Colours) -> Drawn:
    evidence = tuple((each.id, each.evidence.sentence) for each in figure.observations)
    made = tuple(replace(each, live=live(each, evidence, html_lang(lang))) for each in awaited())
    return made, tuple((flaw.rule, flaw.told) for drawing in made for flaw in flaws(drawing, colours))
