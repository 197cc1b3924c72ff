"""What the process does that draws: figures -> their drawings, and what is ugly about each. See `studio`."""

from collections.abc import Callable, Iterable
from functools import partial

from babel import Locale
from msgspec.structs import replace

from site_gen import load
from site_gen.charts.draw import Awaited, order
from site_gen.charts.engine import Engine
from site_gen.charts.flaws import flaws
from site_gen.corridor.attend import Work
from site_gen.corridor.studio import Drawn, Order
from site_gen.model.chart import Figure
from site_gen.site.frame.addresses import html_lang
from site_gen.site.pieces.live import live
from site_gen.site.words.catalogue import Catalogue
from site_gen.site.words.wording import Gettext


def begun() -> Work:
    """With the library loading."""
    engine = Engine(load.engine("echarts-server.js"))
    engine.open()
    return partial(_ordered, engine)


def _ordered(engine: Engine, asked: Order) -> Callable[[], tuple[Drawn, ...]]:
    """The engine draws while those that it has drawn are finished."""
    words = {lang: Catalogue(Locale.parse(lang, sep="-"), texts) for lang, texts in asked.words.items()}
    wording = Gettext(tuple(words), words)
    return partial(_finished, asked, [order(figure, wording, engine) for figure in asked.figures])


def _finished(asked: Order, awaited: Iterable[Awaited]) -> tuple[Drawn, ...]:
    return tuple(_looked_over(figure, made, asked) for figure, made in zip(asked.figures, awaited, strict=True))


def _looked_over(figure: Figure, awaited: Awaited, asked: Order) -> Drawn:
    evidence = tuple((each.id, each.evidence.sentence) for each in figure.observations)
    made = tuple(replace(each, live=live(each, evidence, html_lang(asked.lang))) for each in awaited())
    return made, tuple((flaw.rule, flaw.told) for drawing in made for flaw in flaws(drawing, asked.colours))
