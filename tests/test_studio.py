"""The process that draws gives what the room draws, and says what is wrong with it and where."""

import json

import pytest
from charting import CITY, SHOWN, dataset, drawn, figure, filled, spec, wording
from msgspec.structs import replace
from siting import view

from site_gen import load
from site_gen.corridor import companion, draw
from site_gen.corridor.studio import Studio, studio

PEN = draw.look(wording(), load.templates())
FIGURES = tuple(replace(figure(wish, CITY), number=at) for at, wish in enumerate(SHOWN.values(), 1))
UGLY = dataset(
    *("auto-industry-output@2016 235亿元", "auto-industry-output@2021 350亿元"),
    *("new-materials-output@2016 420亿元", "new-materials-output@2021 350亿元"),
)


def test_it_draws_every_form_as_the_room_does() -> None:
    made = draw.drawings(FIGURES, "zh", PEN)
    plain = [replace(each, drawings=tuple(replace(one, live="") for one in each.drawings)) for each in made]
    assert list(drawn(*FIGURES)) == plain


def test_it_writes_what_the_explore_mode_needs() -> None:
    (made,) = draw.drawings((figure(SHOWN["targets"], CITY),), "zh", PEN)
    for drawing in made.drawings:
        read = json.loads(drawing.live)
        assert {each.id for each in made.observations} == read["evidence"].keys()
        assert json.loads(drawing.option).keys() == filled(read["wide"], read["again"]).keys()


def test_what_is_ugly_is_told_at_its_line_and_not_kept() -> None:
    wish = replace(spec("slope", "auto-industry-output", "new-materials-output"), line=7)
    problems = []
    (made,) = draw.drawn(view(figures=(figure(wish, UGLY),)), "content/linjiang", PEN, problems)
    assert made.drawings
    assert {("content/linjiang/charts.toml", 7, "covered-mark")} <= {(p.file, p.line, p.rule) for p in problems}


def test_each_order_is_drawn_with_its_own_look() -> None:
    one = (figure(SHOWN["structure"], CITY),)
    grey = dict.fromkeys(PEN.colours, ("#777777", "#777777"))
    with studio() as place:
        assert isinstance(place, Studio)
        ((_, fine),) = place.order(one, "zh", PEN.wording, PEN.colours)()
        ((_, ugly),) = place.order(one, "zh", PEN.wording, grey)()
        ((_, again),) = place.order(one, "zh", PEN.wording, PEN.colours)()
    assert ((), {"equal-greys"}, ()) == (fine, {rule for rule, _ in ugly}, again)


def test_a_mistake_of_ours_is_raised_where_the_drawing_is_waited_for_with_where_it_was_made() -> None:
    made = figure(SHOWN["columns"], CITY)
    broken = replace(made, spec=replace(made.spec, form="pie"))  # type: ignore[arg-type]  # that is the mistake
    with pytest.raises(KeyError, match="pie") as raised:
        draw.drawings((made, broken), "zh", PEN)
    assert "site_gen/charts/draw.py" in raised.value.__notes__[0]


def test_what_draws_is_started_by_the_first_order_and_stays_as_long_as_the_studio(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = []
    start = companion._started
    monkeypatch.setattr(companion, "_started", lambda module: started.append(start(module)) or started[-1])
    with studio():
        assert [] == started
        for _ in range(2):
            assert draw.drawings(FIGURES[:1], "zh", PEN)[0].drawings
        assert [None] == [process.poll() for process in started]
    assert 0 == started[0].returncode
