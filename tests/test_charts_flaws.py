"""flaws(): what is ugly is seen on the drawn SVG, at every width and in every language, and nothing else is."""

from dataclasses import replace
from pathlib import Path

import pytest
from charting import CITY, SHOWN, dataset, drawn, figure, spec, wording

from site_gen import build, load
from site_gen.charts.choose import choose
from site_gen.charts.flaws import flaws, ratio
from site_gen.drawing import look, sound
from site_gen.model.chart import Drawing
from site_gen.model.problem import ContentError

PEN = look(wording(), load.templates())
PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} 100" font-size="13">{body}</svg>'
NONE = '{"graphic":[]}'
UGLY = {
    "covered-mark": '<circle cx="50" cy="50" r="7" fill="var(--c1)" data-o="a"/>'
    '<path d="M44 44l14 0l0 14l-14 0Z" fill="var(--c1)" data-o="b"/>',
    "cut-label": '<text x="300" y="50" fill="var(--ink)">规模以上工业增加值</text>',
    "small-label": '<text x="20" y="50" font-size="12" fill="var(--ink)">亿元</text>',
    "overlapping-labels": '<text x="20" y="50">2580亿元</text><text x="60" y="52">3800亿元</text>',
    "label-on-mark": '<path d="M20 40l90 0l0 20l-90 0Z" fill="var(--c1)" data-o="a"/><text x="30" y="55">2580</text>',
    "line-through-label": '<polyline points="0,50 300,46" stroke="var(--c1)"/><text x="30" y="53">2580</text>',
    "equal-greys": '<path d="M20 40l90 0l0 20l-90 0Z" fill="var(--c2)" data-o="a"/>'
    '<path d="M110 40l90 0l0 20l-90 0Z" fill="var(--c4)" data-o="b"/>',
    "missing-key": '<path d="M20 40l90 0l0 20l-90 0Z" fill="none" stroke="var(--tgt)" data-o="a"/>',
}
FINE = {
    "a result within the frame of its target": '<path d="M20 40l90 0l0 20l-90 0Z" fill="none" stroke="var(--mut)"'
    ' data-o="a"/><path d="M20 45l50 0l0 10l-50 0Z" fill="var(--c1)" data-o="b"/>',
    "a number on its own mark": '<path d="M20 40l90 0l0 20l-90 0Z" fill="var(--c1)" data-o="a"/>'
    '<text x="30" y="55" data-o="a">2580</text>',
    "a line of the scale behind a label": '<polyline points="0,50 300,46" stroke="var(--grid)"/>'
    '<text x="30" y="53">2580</text>',
}


def found(body: str) -> set[str]:
    """In the narrow drawing; the wide one is empty."""
    drawing = Drawing("zh", PLAIN.format(wide=680, body=""), PLAIN.format(wide=340, body=body), NONE, NONE)
    return {flaw.rule for flaw in flaws(drawing, PEN.colours)}


@pytest.mark.parametrize("rule", UGLY)
def test_each_flaw_is_seen(rule: str) -> None:
    assert {rule} == found(UGLY[rule])


@pytest.mark.parametrize("name", FINE)
def test_what_is_meant_so_is_none(name: str) -> None:
    assert set() == found(FINE[name])


def test_no_form_has_a_flaw() -> None:
    made = drawn(*(figure(wish, CITY) for wish in SHOWN.values()))
    assert [] == [
        (each.spec.id, drawing.lang, flaw)
        for each in made
        for drawing in each.drawings
        for flaw in flaws(drawing, PEN.colours)
    ]


def test_a_colour_that_the_page_does_not_know_is_no_grey() -> None:
    assert 2 <= ratio("var(--c1)", "var(--mine)", PEN.colours, 0)


def test_an_estimate_without_a_key_is_seen() -> None:
    (made,) = drawn(figure(SHOWN["columns"], CITY))
    mute = [replace(drawing, option=NONE, narrow_option=NONE) for drawing in made.drawings]
    assert {"missing-key"} == {flaw.rule for drawing in mute for flaw in flaws(drawing, PEN.colours)}


ALIKE = (
    *("auto-industry-output@2016 235亿元", "auto-industry-output@2021 350亿元"),
    *("new-materials-output@2016 420亿元", "new-materials-output@2021 350亿元"),
)


def test_what_cannot_be_drawn_well_is_not_drafted() -> None:
    """Two lines that end in one place; as rows, which `choose` drafts, they are told apart."""
    stated = dataset(*ALIKE)
    slope = figure(spec("slope", "auto-industry-output", "new-materials-output"), stated)
    assert () == sound((slope,), PEN)
    assert ["dumbbell"] == [chosen.form for chosen in choose(stated, wording(), sound=lambda made: sound(made, PEN))]


def test_the_build_refuses_an_ugly_figure_at_its_line() -> None:
    """Here because the site's own colours make two parts of a whole one grey."""
    content = load.content(Path(__file__).parent / "sites" / "mini")
    templates = dict(load.templates())
    templates["css/tokens.css"] = templates["css/tokens.css"].replace(
        "--c2: light-dark(#C9772F", "--c2: light-dark(#0A5A9A"
    )
    with pytest.raises(ContentError) as refused:
        build.site(content, templates)
    (problem,) = refused.value.problems
    assert ("equal-greys", "charts.toml", 9) == (problem.rule, Path(problem.file).name, problem.line)
    assert "structure" in problem.message
