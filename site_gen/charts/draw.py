"""figures -> the same figures with their drawings, wide and narrow, in every language."""

from collections.abc import Iterator
from dataclasses import replace

from site_gen.charts import signs, svg
from site_gen.charts.brush import Brush
from site_gen.charts.engine import Engine
from site_gen.charts.forms import FORMS
from site_gen.charts.sheet import NARROW, WIDE, Sheet
from site_gen.model.chart import Drawing, Figure
from site_gen.model.wording import Wording


def draw(figures: tuple[Figure, ...], wording: Wording, script: str) -> tuple[Figure, ...]:
    """Each figure with one `Drawing` a language; the same bytes for the same figures.

    `script`: the text of our ECharts cut for the build, `engine/echarts-server.js`.
    """
    with Engine(script) as engine:
        return tuple(replace(figure, drawings=_drawings(figure, wording, engine)) for figure in figures)


def _drawings(figure: Figure, wording: Wording, engine: Engine) -> tuple[Drawing, ...]:
    return tuple(_drawing(figure, *each, engine) for each in sheets(figure, wording))


def sheets(figure: Figure, wording: Wording) -> Iterator[tuple[str, Sheet, Sheet]]:
    """Language, wide sheet and narrow one; none of a figure that is not drawn."""
    if FORMS[figure.spec.form].draw is not None and not figure.is_sentence:
        for lang in wording.languages:
            wide, narrow = (sheet(Brush(figure, lang, width, wording)) for width in (WIDE, NARROW))
            yield lang, wide, narrow


def _drawing(figure: Figure, lang: str, wide: Sheet, narrow: Sheet, engine: Engine) -> Drawing:
    name = f"{figure.spec.id}-{lang}"
    (large, option), (small, narrow_option) = _drawn(wide, f"{name}-w", engine), _drawn(narrow, f"{name}-n", engine)
    return Drawing(lang, large, small, option, narrow_option)


def sheet(brush: Brush) -> Sheet:
    """The drawing of a form that has one, under its key."""
    form = FORMS[brush.figure.spec.form]
    assert form.draw is not None, "a table is not drawn"  # noqa: S101
    key = tuple(form.key(brush) if form.key else signs.signs(brush, dot=form.dot))
    made = form.draw(replace(brush, head=signs.height(key, brush.width)))
    signs.write(made, key)
    return made


def _drawn(made: Sheet, name: str, engine: Engine) -> tuple[str, str]:
    """The SVG and the option that it was drawn from."""
    option = made.option()
    return svg.finish(engine.draw(option, round(made.width), round(made.whole)), name, option), option
