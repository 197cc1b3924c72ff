"""choose(): what an unedited report gets is never refused, never empty, and says only what is so."""

import pytest
from charting import CITY, cases, dataset, drawn, wording

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
    assert len(chosen) == len({spec.id for spec in chosen}) > 8
    assert all(spec.title.get(lang) for spec in chosen for lang in wording().languages)


def test_real_and_nominal_rates_are_never_put_together() -> None:
    assert not any(spec.mixed for spec in choose(CITY, wording()))


def test_an_empty_report_gets_no_empty_frame() -> None:
    assert () == choose(dataset(), wording())
