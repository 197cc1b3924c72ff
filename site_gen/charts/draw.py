"""figures -> the same figures with their drawings, wide and narrow, in every language."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from site_gen.charts import svg
from site_gen.charts.brush import Brush
from site_gen.charts.engine import Engine
from site_gen.charts.forms import columns, dumbbell
from site_gen.charts.sheet import NARROW, WIDE, Sheet
from site_gen.model.chart import Drawing, Figure, Form
from site_gen.model.wording import Wording

FORMS: Mapping[Form, Callable[[Brush], Sheet]] = MappingProxyType({"columns": columns.draw, "dumbbell": dumbbell.draw})
"""Every form that has a drawing; a `table` has none."""


def draw(figures: tuple[Figure, ...], wording: Wording) -> tuple[Figure, ...]:
    """Each figure with one `Drawing` a language; the same bytes for the same figures."""
    with Engine() as engine:
        return tuple(replace(figure, drawings=_drawings(figure, wording, engine)) for figure in figures)


def _drawings(figure: Figure, wording: Wording, engine: Engine) -> tuple[Drawing, ...]:
    if figure.spec.form not in FORMS:
        return ()
    return tuple(_drawing(figure, lang, wording, engine) for lang in wording.languages)


def _drawing(figure: Figure, lang: str, wording: Wording, engine: Engine) -> Drawing:
    form = FORMS[figure.spec.form]
    wide, narrow = (form(Brush(figure, lang, width, wording)) for width in (WIDE, NARROW))
    name = f"{figure.spec.id}-{lang}"
    return Drawing(lang, _svg(wide, f"{name}-w", engine), _svg(narrow, f"{name}-n", engine), wide.option())


def _svg(sheet: Sheet, name: str, engine: Engine) -> str:
    option = sheet.option()
    return svg.finish(engine.draw(option, round(sheet.width), round(sheet.height)), name, option)
