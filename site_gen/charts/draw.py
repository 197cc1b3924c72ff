"""figures -> the same figures with their drawings, wide and narrow, in every language."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from site_gen.charts import svg
from site_gen.charts.brush import Brush
from site_gen.charts.engine import Engine
from site_gen.charts.forms import changes, columns, dumbbell, lollipop, multiples, rank, slope, structure, targets
from site_gen.charts.sheet import NARROW, WIDE, Sheet
from site_gen.model.chart import Drawing, Figure, Form
from site_gen.model.wording import Wording

FORMS: Mapping[Form, Callable[[Brush], Sheet]] = MappingProxyType(
    {
        "columns": columns.draw,
        "lollipop": lollipop.draw,
        "dumbbell": dumbbell.draw,
        "slope": slope.draw,
        "structure": structure.draw,
        "changes": changes.draw,
        "targets": targets.draw,
        "rank": rank.draw,
        "multiples": multiples.draw,
    }
)
"""Every form that has a drawing; a `table` has none."""


def draw(figures: tuple[Figure, ...], wording: Wording, script: str) -> tuple[Figure, ...]:
    """Each figure with one `Drawing` a language; the same bytes for the same figures.

    `script`: the text of our ECharts cut for the build, `engine/echarts-server.js`.
    """
    with Engine(script) as engine:
        return tuple(replace(figure, drawings=_drawings(figure, wording, engine)) for figure in figures)


def _drawings(figure: Figure, wording: Wording, engine: Engine) -> tuple[Drawing, ...]:
    if figure.spec.form not in FORMS:
        return ()
    return tuple(_drawing(figure, lang, wording, engine) for lang in wording.languages)


def _drawing(figure: Figure, lang: str, wording: Wording, engine: Engine) -> Drawing:
    form, name = FORMS[figure.spec.form], f"{figure.spec.id}-{lang}"
    wide, wide_option = _drawn(form(Brush(figure, lang, WIDE, wording)), f"{name}-w", engine)
    narrow, narrow_option = _drawn(form(Brush(figure, lang, NARROW, wording)), f"{name}-n", engine)
    return Drawing(lang, wide, narrow, wide_option, narrow_option)


def _drawn(sheet: Sheet, name: str, engine: Engine) -> tuple[str, str]:
    """The SVG and the option that it was drawn from."""
    option = sheet.option()
    return svg.finish(engine.draw(option, round(sheet.width), round(sheet.height)), name, option), option
