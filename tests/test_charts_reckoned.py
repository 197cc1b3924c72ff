"""reckoned.sheet(): shapes of a sheet stand where ECharts draws them, so a draft is judged as a build judges it."""

import pytest
from charting import CITY, SHOWN, dataset, figure, spec, wording
from charting import drawn as drawn_by_us

from site_gen.charts import reckoned, shapes
from site_gen.charts.draw import sheets
from site_gen.charts.shapes import Frame, Shape
from site_gen.model.chart import Figure

NEAR = 0.15
"""Px; an SVG of ours has tenths."""
_RATES = ("retail-sales@2023?measure=growth 下降15.5%", "retail-sales@2024?measure=growth&status=target 8%左右")
_OTHERS = {
    "bars-below-zero": spec("lollipop", "gdp", "retail-sales", "foreign-trade", measure="growth", mixed=True),
    "changes": spec("changes", "gdp", "retail-sales", "foreign-trade", measure="growth", mixed=True),
    "rank-logarithmic": spec("rank", "gdp", "patents-per-10000-people", "foreign-trade"),
    "slope-flat": spec("slope", "loans", "deposits"),
    "structure-slim": spec("structure", "industry-structure"),
}
OTHERS = (
    *_RATES,
    "gdp@2023?measure=growth 5%以上",
    "foreign-trade@2023?measure=growth 下降2%以上",
    "gdp@2023?measure=rank 第二",
    "patents-per-10000-people@2023?measure=rank 第88位",
    "foreign-trade@2023?measure=rank 前20位",
    "loans@2016 235亿元",
    "loans@2021 235亿元",
    "deposits@2016 235亿元",
    "deposits@2021 235亿元",
    "industry-structure@2021?measure=structure 0.8:51:48.2",
    "industry-structure@2022?measure=structure&status=target 0.9:50:49.1",
)
FIGURES = {name: figure(wish, CITY) for name, wish in SHOWN.items()} | {
    name: figure(wish, dataset(*OTHERS)) for name, wish in _OTHERS.items()
}


def alike(one: Shape, other: Shape) -> bool:
    drawn, sides = (one.words, one.of, one.fill, one.stroke), ("left", "top", "right", "bottom")
    near = all(abs(getattr(one.frame, side) - getattr(other.frame, side)) < NEAR for side in sides)
    same_kind = (one.is_text, one.is_line, one.is_mark) == (other.is_text, other.is_line, other.is_mark)
    return near and same_kind and drawn == (other.words, other.of, other.fill, other.stroke)


def differing(svg: str, reckoned_so: tuple[Frame, tuple[Shape, ...]]) -> list[Shape]:
    """What only one of both has."""
    whole, found = shapes.sheet(svg)
    size, rest = reckoned_so[0], list(reckoned_so[1])
    assert (whole.right, round(size.bottom)) == (size.right, whole.bottom)
    lacking = []
    for shape in (shape for shape in found if shape.is_text or shape.is_line or shape.is_mark):
        match = next((other for other in rest if alike(shape, other)), None)
        rest.remove(match) if match else lacking.append(shape)
    return [*lacking, *rest]


@pytest.fixture(scope="module")
def drawn() -> dict[str, Figure]:
    return dict(zip(FIGURES, drawn_by_us(*FIGURES.values()), strict=True))


@pytest.mark.parametrize("name", FIGURES)
def test_shapes_stand_where_they_are_drawn(name: str, drawn: dict[str, Figure]) -> None:
    made = sheets(FIGURES[name], wording())
    for drawing, (lang, wide, narrow) in zip(drawn[name].drawings, made, strict=True):
        for svg, sheet in ((drawing.wide, wide), (drawing.narrow, narrow)):
            assert [] == differing(svg, reckoned.sheet(sheet)), lang
