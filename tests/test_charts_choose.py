"""choose(): what an unedited report gets is never refused, never empty, and says only what is so."""

import pytest
from casefile import cases
from charting import CITY, dataset, drawn, wording

from site_gen.charts.choose import choose
from site_gen.charts.figure import figures


@pytest.mark.parametrize(("stated", "expected"), cases("charts_chosen.txt"))
def test_choices(stated: str, expected: str) -> None:
    chosen = choose(dataset(*stated.split("; ")), wording())
    assert expected == ("; ".join(f"{spec.form} {spec.title.get('zh')}" for spec in chosen) or "-")


def test_what_is_chosen_draws_without_a_problem() -> None:
    chosen = choose(CITY, wording())
    made, problems = figures(chosen, CITY, wording(), "charts.toml")
    assert ((), len(chosen)) == (problems, len(made))
    assert all(figure.observations for figure in made)
    assert all(figure.drawings for figure in drawn(*made) if figure.spec.form != "table")


def test_ids_are_of_one_chart_each_and_titles_in_every_language() -> None:
    chosen = choose(CITY, wording())
    assert len(chosen) == len({spec.id for spec in chosen}) > 4
    assert all(spec.title.get(lang) for spec in chosen for lang in wording().languages)


def test_real_and_nominal_rates_are_never_put_together() -> None:
    assert not any(spec.mixed for spec in choose(CITY, wording()))


_RATES = (
    "retail-sales@2023?measure=growth 6.1%",
    "fixed-asset-investment@2023?measure=growth 3.5%",
    "general-budget-revenue@2023?measure=growth 4%",
    "foreign-trade@2023?measure=growth 3%",
)
_AIMS = tuple(f"{each[:-5].split('@')[0]}@2024?measure=growth&status=target 5%" for each in _RATES)


def _titles(*stated: str, unsure: tuple[str, ...]) -> list[str | None]:
    return [spec.title.get("zh") for spec in choose(dataset(*stated), wording(), frozenset(unsure))]


def test_what_is_unsure_is_not_drawn_but_may_be_higher() -> None:
    chosen = choose(dataset(*_RATES), wording(), frozenset({"retail-sales@2023?measure=growth"}))
    assert ["2023年名义增速：3项都是正增长"] == [spec.title.get("zh") for spec in chosen]
    assert "retail-sales" not in chosen[0].indicators


def test_a_chart_of_less_than_three_sure_numbers_is_dropped() -> None:
    first, second = (each.split(" ")[0] for each in _RATES[:2])
    assert ["2023年名义增速：一般公共预算收入最高"] == _titles(*_RATES[1:], unsure=())[:1]
    assert [] == _titles(*_RATES, unsure=(first, second))


def test_a_table_has_no_row_of_which_a_number_is_unsure() -> None:
    levels = ("gdp@2023 100亿元", "gdp@2023?measure=growth 6%", "retail-sales@2023 40亿元", "population@2023 30万人")
    more = (*levels, "urbanization-rate@2023 60%")
    (sure,) = choose(dataset(*more), wording(), frozenset({"gdp@2023?measure=growth"}))
    assert ("table", {"retail-sales", "population", "urbanization-rate"}) == (sure.form, set(sure.indicators))


def test_targets_stand_alone_where_many_results_are_unsure() -> None:
    results = tuple(each.split(" ")[0] for each in _RATES)
    assert "2024年4项增幅目标中1项低于2023年" == _titles(*_RATES, *_AIMS, unsure=())[0]
    assert ["2024年4项增减幅度目标"] == _titles(*_RATES, *_AIMS, unsure=results[:2])


_FEW = (*_RATES[:2], *_AIMS)


def test_targets_that_cannot_be_drawn_are_a_table_with_their_results() -> None:
    (chosen,) = choose(dataset(*_FEW), wording(), sound=lambda figure: figure.spec.form == "table")
    assert ("table", 4, ("2023", "2024")) == (chosen.form, len(chosen.indicators), tuple(map(str, chosen.periods)))


def test_a_target_whose_result_the_report_lacks_says_so() -> None:
    """In the drawing, in its description, and nothing where all have one or none has."""
    (told,) = drawn(*figures(choose(dataset(*_FEW), wording()), dataset(*_FEW), wording(), "charts.toml")[0])
    said = "未见同口径结果"
    assert [True, True] == [f"– {said}" in svg for svg in (told.drawings[0].wide, told.drawings[0].narrow)]
    assert 2 == (told.description.get("zh") or "").count(said)
    for stated in ((*_RATES, *_AIMS), _AIMS):
        made, _ = figures(choose(dataset(*stated), wording()), dataset(*stated), wording(), "charts.toml")
        assert not any(said in (figure.description.get("zh") or "") for figure in made)


def test_an_empty_report_gets_no_empty_frame() -> None:
    assert () == choose(dataset(), wording())
