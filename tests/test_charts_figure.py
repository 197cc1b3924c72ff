"""figures(): what is refused and why, what is said under and beside a chart, in both languages."""

import pytest
from casefile import cases
from charting import CITY, SHOWN, dataset, drawn, figure, problems, spec

from site_gen.charts import refusal, selection
from site_gen.charts.form import Form
from site_gen.model.chart import ChartSpec
from site_gen.model.period import Period


def wish(words: str) -> dict[str, object]:
    """`measure=level periods=2016,2021 mixed` -> keywords of a ChartSpec."""
    found: dict[str, object] = {}
    for word in words.split():
        name, _, value = word.partition("=")
        found[name] = tuple(map(Period.parse, value.split(","))) if name == "periods" else value or True
    return found


@pytest.mark.parametrize(("asked", "rule"), cases("charts_refused.txt"))
def test_refusals(asked: str, rule: str) -> None:
    form, *rest = asked.split()
    options = [word for word in rest if "=" in word or word == "mixed"]
    wanted = spec(form, *(word for word in rest if word not in options), **wish(" ".join(options)))
    assert ([] if rule == "-" else rule.split()) == sorted({problem.rule for problem in problems(wanted, CITY)})


def test_unknown_indicator_is_told_with_its_line_and_what_it_may_have_been() -> None:
    (problem,) = problems(spec("columns", "gdp-per-capta", line=7), CITY)
    assert ("charts.toml", 7) == (problem.file, problem.line)
    assert problem.hint.startswith("did you mean gdp-per-capita")


def test_what_a_chart_lacks_is_told_with_what_there_is() -> None:
    (problem,) = problems(spec("columns", "rd-intensity", measure="growth"), CITY)
    assert "there are: rd-intensity@2016, rd-intensity@2021?status=estimate" == problem.hint


@pytest.mark.parametrize(("asked", "expected"), cases("charts_described.txt"))
def test_descriptions(asked: str, expected: str) -> None:
    name, lang = asked.split()
    assert expected == figure(SHOWN[name], CITY).description.get(lang)


def test_a_rate_beside_a_level_is_told_as_one() -> None:
    stated = dataset(
        "general-budget-revenue@2023 62.9亿元",
        "general-budget-revenue@2023?measure=growth 11.2%",
        "tax-revenue@2023 25.8亿元",
    )
    told = figure(spec("table", "general-budget-revenue", "tax-revenue"), stated).description
    assert "一般公共预算收入：2023年62.9亿元，2023年增长率11.2%。税收收入：2023年25.8亿元。" == told.get("zh")
    assert str(told.get("en")).startswith(
        "General public budget revenue: CNY 6.29 billion in 2023, growth 11.2% in 2023."
    )


@pytest.mark.parametrize(("asked", "expected"), cases("charts_subtitles.txt"))
def test_subtitles(asked: str, expected: str) -> None:
    name, lang = asked.split()
    assert expected == figure(SHOWN[name], CITY).subtitle.get(lang)


@pytest.mark.parametrize(
    ("stated", "basis"),
    [
        (("gdp@2023?measure=growth 5%", "consumer-price-index@2023?measure=growth 2%"), ""),
        (("gdp@2023?measure=growth 5%", "gdp@2022?measure=growth 3%"), "按惯例为不变价（报告未说明）"),
        (("gdp@2023?measure=growth 按可比价格计算，增长|5%", "gdp@2022?measure=growth 3%"), "不变价"),
        (("retail-sales@2023?measure=growth 实际增长|5%", "gdp@2023?measure=growth 3%"), "不变价"),
        (("tax-revenue@2023?measure=growth 5%", "deposits@2023 800亿元"), ""),
        (
            ("tax-revenue@2023?measure=growth 收入按可比口径增长|5%", "deposits@2023?measure=growth 8%"),
            "按惯例为现价（报告未说明）",
        ),
    ],
)
def test_a_subtitle_says_prices_only_where_they_are_those_of_all_that_it_stands_over(
    stated: tuple[str, ...], basis: str
) -> None:
    known = dataset(*stated)
    subtitle = figure(spec("table", *(each.id for each in known.indicators)), known).subtitle.get("zh") or ""
    assert basis == "".join(part for part in subtitle.split("，") if "价" in part)


def test_an_author_may_replace_subtitle_and_description() -> None:
    own = figure(SHOWN["columns"], CITY).spec.title
    made = figure(spec("columns", "gdp", subtitle=own, description=own), CITY)
    assert (own, own) == (made.subtitle, made.description)


def test_rates_and_changes_are_sorted_from_the_highest() -> None:
    labels = [row.label.get("zh") for row in figure(SHOWN["dumbbell"], CITY).rows]
    assert ["食品医药产业产值", "新材料产业产值", "汽车及零部件产业产值", "新一代信息技术产业产值"] == labels


def test_a_result_stands_where_target_and_result_are_of_one_period() -> None:
    rest = ("gdp@2019 2300亿元", "gdp@2020 2400亿元")
    stated = dataset(*rest, "gdp@2021 2580亿元", "gdp@2021?status=target 2500亿元")
    shown = figure(spec("columns", "gdp"), stated).observations
    assert ["actual", "actual", "actual"] == [each.key.status for each in shown]


def test_two_numbers_are_a_sentence_and_three_a_picture() -> None:
    two, three = drawn(figure(spec("columns", "rd-intensity"), CITY), figure(spec("columns", "gdp"), CITY))
    assert (True, (), False, 2) == (two.is_sentence, two.drawings, three.is_sentence, len(three.drawings))


def test_a_form_made_by_the_recipe_lets_nothing_unlike_on_its_axis() -> None:
    """`Form(name, measures, draw)`, and no more: 3800亿元 beside 2.8%, a stock beside a flow, real beside nominal."""
    made = Form("columns", ("level", "count", "growth"), lambda brush: brush.sheet(0))

    def rules(wanted: ChartSpec) -> list[str]:
        rows = selection.rows(wanted, CITY)
        return [reason.rule for reason in refusal.refused(made, wanted, rows, CITY)]

    assert ["mixed-units"] == rules(spec("columns", "gdp", "rd-intensity"))
    assert ["stock-with-flow"] == rules(spec("table", "high-tech-firms", "new-high-tech-firms"))
    assert ["mixed-prices"] == rules(spec("lollipop", "gdp", "retail-sales", measure="growth"))
    assert [] == rules(spec("columns", "auto-industry-output", "new-materials-output"))


def test_the_two_values_350_are_both_shown() -> None:
    """Two industries share a value: nothing may take them for one."""
    stated = dataset(
        *("auto-industry-output@2016 235亿元", "auto-industry-output@2021 350亿元"),
        *("next-generation-it-output@2016 210亿元", "next-generation-it-output@2021 350亿元"),
    )
    made = figure(spec("dumbbell", "auto-industry-output", "next-generation-it-output"), stated)
    assert 4 == len(made.observations)


def test_another_subject_is_never_taken_for_the_place_that_reports() -> None:
    rest = ("gdp@2019 2300亿元", "gdp@2020 2400亿元", "gdp@2021 2580亿元")
    stated = dataset(*rest, "gdp@2021?subject=韶山市 54.6亿元")
    assert 3 == len(figure(spec("columns", "gdp"), stated).observations)


SHARES = ("primary-industry-share", "secondary-industry-share", "tertiary-industry-share")
PARTS = (*SHARES, "rd-intensity", "good-air-days-share")
STATED = dataset(
    "good-air-days-share@2016..2021?measure=change 提高3.9个百分点",
    "pm25-concentration@2016..2021?measure=change 下降13.3%",
    *(f"gdp@{year}?measure=growth 8%" for year in range(2017, 2022)),
    "gdp@2022?measure=growth&status=target 7%",
    *(f"{name}@2021 20%" for name in PARTS),
)


@pytest.mark.parametrize(
    ("wanted", "rule"),
    [
        (spec("lollipop", "good-air-days-share", "pm25-concentration", measure="change"), "percent-with-points"),
        (spec("targets", "gdp", measure="growth"), "too-many-columns"),
        (spec("structure", *PARTS), "too-many-parts"),
    ],
)
def test_refusals_that_the_city_has_no_numbers_for(wanted: ChartSpec, rule: str) -> None:
    assert [rule] == [problem.rule for problem in problems(wanted, STATED)]


def test_no_count_is_drawn_as_a_speck_beside_another() -> None:
    stated = dataset(
        "new-high-tech-firms@2022?measure=count&status=target 2000家",
        "new-listed-companies@2022?measure=count&status=target 1家",
        "new-foreign-firms@2022?measure=count&status=target 900家",
    )
    found = problems(
        spec("units", "new-high-tech-firms", "new-foreign-firms", "new-listed-companies", measure="count"), stated
    )
    assert ["speck"] == [problem.rule for problem in found]


@pytest.mark.parametrize("form", ["columns", "targets", "multiples"])
def test_a_sum_of_five_years_is_never_drawn_beside_that_of_one(form: str) -> None:
    rest = (
        "fixed-asset-investment@1998..2002 9325亿元",
        "fixed-asset-investment@2001 1990亿元",
        "fixed-asset-investment@2002 2087亿元",
    )
    stated = dataset(*rest, "fixed-asset-investment@2003?status=target 2300亿元")
    found = problems(spec(form, "fixed-asset-investment", measure="level"), stated)
    assert ["mixed-spans"] == [problem.rule for problem in found]
    alone = spec(form, "fixed-asset-investment", measure="level", periods=tuple(map(Period.year, (2001, 2002, 2003))))
    assert () == problems(alone, stated)
