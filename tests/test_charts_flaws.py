"""flaws(): what is ugly is seen on the drawn SVG, at every width and in every language, and nothing else is."""

from pathlib import Path

import pytest
from charting import CITY, SHOWN, dataset, drawn, figure, spec, wording
from msgspec.structs import replace

from site_gen import load
from site_gen.charts.choose import choose
from site_gen.charts.flaws import flaws, ratio
from site_gen.corridor import build
from site_gen.corridor.draw import is_sound, look
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

COUNTED = ("new-urban-jobs@2024?measure=level&status=target 4.5万人", "pig-stock@2024?status=target 180万头左右")
RATES = ("retail-sales@2023?measure=growth 15.5%", "retail-sales@2024?measure=growth&status=target 8%左右")
SMALL = ("retail-sales@2023?measure=growth 0.3%", "retail-sales@2024?measure=growth&status=target 2%")
FALLS = (
    "pm25-concentration@2018?measure=growth 下降14%",
    "pm25-concentration@2019?measure=growth&status=target 下降5%以上",
)
"""On a narrow strip −10% and −5% have no room beside each other."""
TENTHS = dataset(
    *("loans@2023?measure=growth 增长17%", "retail-sales@2023?measure=growth 增长7%"),
    "tourism-revenue@2023?measure=growth 增长八成以上",
)


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


@pytest.mark.parametrize(
    ("form", "stated"),
    [
        ("units", ("grain-output@2024?status=target 2180万吨以上", "gdp@2024?status=target 3.6万亿元以上", *COUNTED)),
        ("targets", ("gdp@2023?measure=growth 下降12.4%", "gdp@2024?measure=growth&status=target 5%", *RATES)),
        ("targets", ("gdp@2023?measure=growth 5%", "gdp@2024?measure=growth&status=target 5%", *RATES)),
        ("targets", ("gdp@2023?measure=growth 1.2%", "gdp@2024?measure=growth&status=target 2.1%左右", *SMALL)),
        (
            "targets",
            (*FALLS, "exports@2018?measure=growth 18.4%", "exports@2019?measure=growth&status=target 5%", *RATES),
        ),
        ("multiples", ("high-tech-firms@2016 7家", "high-tech-firms@2021 640家", "high-tech-firms@2022 900家")),
        ("columns", ("gdp@2016 1762.02亿元", "gdp@2021 2580亿元", "gdp@2022 2697.52亿元", "gdp@2023 2731.4亿元")),
        ("structure", ("industry-structure@2021?measure=structure 0.8:51:48.2",)),
    ],
)
def test_numbers_that_leave_little_room_are_drawn_well(form: str, stated: tuple[str, ...]) -> None:
    names = dict.fromkeys(statement.partition("@")[0] for statement in stated)
    (made,) = drawn(figure(spec(form, *names, mixed=True), dataset(*stated)))
    assert [] == [flaw for drawing in made.drawings for flaw in flaws(drawing, PEN.colours)]


def test_tenths_and_hundredths_are_drawn_in_hundredths() -> None:
    (made,) = drawn(figure(spec("lollipop", "loans", "retail-sales", "tourism-revenue", measure="growth"), TENTHS))
    assert "≥80" in made.drawings[0].wide


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
    assert not is_sound(slope, PEN)
    assert ["dumbbell"] == [chosen.form for chosen in choose(stated, wording(), sound=lambda made: is_sound(made, PEN))]


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
