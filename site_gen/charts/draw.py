"""figure -> its drawings, wide and narrow, in every language."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from site_gen.charts import signs, svg
from site_gen.charts.brush import Brush
from site_gen.charts.engine import Engine
from site_gen.charts.forms import FORMS
from site_gen.charts.sheet import NARROW, WIDE, Sheet
from site_gen.model.chart import Drawing, Figure
from site_gen.model.wording import Wording

Awaited = Callable[[], tuple[Drawing, ...]]
"""What gives the drawings of a figure once they are made."""


def order(figure: Figure, wording: Wording, engine: Engine) -> Awaited:
    """Its drawings, one a language, the same bytes for the same figure: all ordered now, tidied when asked for."""
    made = tuple(_ordered(*each, figure.spec.id, engine) for each in sheets(figure, wording))
    return lambda: tuple(drawing() for drawing in made)


def sheets(figure: Figure, wording: Wording) -> Iterator[tuple[str, Sheet, Sheet]]:
    """Language, wide sheet and narrow one; none of a figure that is not drawn."""
    if figure.is_drawn:
        for lang in wording.languages:
            wide, narrow = (sheet(Brush(figure, lang, width, wording)) for width in (WIDE, NARROW))
            yield lang, wide, narrow


def sheet(brush: Brush) -> Sheet:
    """The drawing of a form that has one, under its key."""
    form = FORMS[brush.figure.spec.form]
    assert form.draw is not None, "a table is not drawn"  # noqa: S101
    key = tuple(form.key(brush) if form.key else signs.signs(brush, dot=form.dot))
    made = form.draw(replace(brush, head=signs.height(key, brush.width)))
    signs.write(made, key)
    return made


def _ordered(lang: str, wide: Sheet, narrow: Sheet, id: str, engine: Engine) -> Callable[[], Drawing]:
    options = wide.option(), narrow.option()
    drawn = engine.draw([(o, round(s.width), round(s.whole)) for o, s in zip(options, (wide, narrow), strict=True)])

    def drawing() -> Drawing:
        names = (f"{id}-{lang}-w", f"{id}-{lang}-n")
        large, small = map(svg.finish, drawn.result(), names, options)
        return Drawing(lang, large, small, *options)

    return drawing
