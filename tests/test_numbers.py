"""Whatever numbers a report states: zero, negative, of forty digits, ratios, ranges, ranks. Nothing ends a build."""

from decimal import Decimal

import pytest
from charting import drawn, wording
from hypothesis import Phase, given, settings
from hypothesis import strategies as some

from site_gen import load
from site_gen.charts.figure import figures
from site_gen.data.checks import check
from site_gen.model.chart import ChartSpec, FormName
from site_gen.model.dataset import Dataset, Key, Mention, Observation
from site_gen.model.digits import plain, times
from site_gen.model.edition import Edition
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.text import Span, Words
from site_gen.model.unit import PERCENT, PERCENTAGE_POINT, RANK, RATIO, TIMES, Unit
from site_gen.reading.quantity import read_quantity
from site_gen.site.pieces.pieces import machine_value

THOROUGH = settings(max_examples=300, deadline=None, derandomize=True)
DRAWN = settings(max_examples=150, deadline=None, derandomize=True, phases=[Phase.explicit, Phase.generate])
"""Made smaller, an example that fails would be drawn thousands of times."""
CATALOGUE = {indicator.id: indicator for indicator in load.catalogue()}
RELATED = (
    *("gdp", "gdp-per-capita", "general-budget-revenue", "high-tech-firms", "new-high-tech-firms"),
    *("rd-intensity", "industry-structure", "new-urban-jobs", "pm25-concentration"),
)
"""Indicators that checks compare with each other, or with themselves."""
YUAN, BILLION, FIRM, TONNE = (
    *(Unit("元", "CNY"), Unit("亿元", "CNY", Decimal(10**8))),
    *(Unit("万家", "count", Decimal(10_000)), Unit("吨", "t")),
)
ODD = ("0", "-0", "0.0", "-100", "-200.5", "100", "9" * 40, "-" + "9" * 40, "0." + "0" * 39 + "1", "1E+40", "1E-40")
NUMBERS = some.one_of(
    some.sampled_from([*map(Decimal, ODD), Decimal(2580), Decimal("7.1"), Decimal(640), Decimal("33.3")]),
    some.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**45), max_value=10**45, places=3),
)
UNITS = some.sampled_from([YUAN, BILLION, FIRM, TONNE, PERCENT, PERCENTAGE_POINT, TIMES, RANK, RATIO])
BOUNDS = some.sampled_from(["exact", "exact", "approx", "over", "at_least", "below", "at_most"])
QUANTITIES = some.one_of(
    some.builds(Quantity, NUMBERS, UNITS, BOUNDS),
    some.builds(Quantity, NUMBERS, UNITS, some.just("exact"), NUMBERS),
    some.lists(NUMBERS, min_size=2, max_size=4).map(lambda parts: Quantity(parts[0], RATIO, "exact", None, (*parts,))),
)
PERIODS = some.sampled_from([*map(Period.year, (2016, 2020, 2021, 2022, 2026)), Period.years(2016, 2021)]) | some.just(
    Period("2021-01", "2021-06")
)
MEASURES = some.sampled_from(["level", "growth", "average-growth", "change", "points", "structure", "rank", "count"])
KEYS = some.builds(Key, some.sampled_from(RELATED), PERIODS, MEASURES, some.sampled_from(["actual", "target"]))
DATASETS = some.dictionaries(KEYS, QUANTITIES, min_size=1, max_size=12).map(lambda stated: dataset(stated))
FORMS: tuple[FormName, ...] = (
    *(
        "columns",
        "lollipop",
        "dumbbell",
        "slope",
        "structure",
        "changes",
        "targets",
        "rank",
        "multiples",
        "units",
        "table",
    ),
)


def dataset(stated: dict[Key, Quantity]) -> Dataset:
    mention = Mention("p1", "甲", "甲", Span(0, 1), 1, 1)
    names = dict.fromkeys(key.indicator for key in stated)
    parts = (part for name in names for part in CATALOGUE[name].parts)
    observations = (Observation(f"o{n}", key, each, (mention,)) for n, (key, each) in enumerate(stated.items()))
    return Dataset(tuple(CATALOGUE[name] for name in dict.fromkeys((*names, *parts))), tuple(observations))


@THOROUGH
@given(DATASETS)
def test_any_numbers_are_checked(stated: Dataset) -> None:
    for finding in check(stated, Edition(()), wording()):
        assert ["zh", "en"] == [lang for lang, text in finding.text.by_language if text]


@THOROUGH
@given(QUANTITIES, some.booleans())
def test_any_quantity_has_words(quantity: Quantity, signed: bool) -> None:
    for lang in ("zh", "en"):
        assert "E" not in wording().quantity(lang, quantity, signed=signed).removeprefix("CNY ").replace("TEU", "")
    assert "E" not in machine_value(quantity)


@THOROUGH
@given(NUMBERS, some.sampled_from(["zh", "en"]))
def test_the_words_of_a_number_have_all_its_digits(value: Decimal, lang: str) -> None:
    said = wording().number(lang, value).replace(",", "").replace("−", "-").replace("\u202f", "")
    assert value == Decimal(said)


@DRAWN
@given(DATASETS, some.sampled_from(FORMS))
def test_any_numbers_are_drawn_or_refused(stated: Dataset, form: FormName) -> None:
    ids = tuple(dict.fromkeys(each.key.indicator for each in stated.observations))
    spec = ChartSpec("chart", form, ids, Words.of({"zh": "图", "en": "Chart"}))
    made, problems = figures((spec,), stated, wording(), "charts.toml")
    assert made or problems
    for figure in drawn(*made):
        assert form == "table" or [] == [each.lang for each in figure.drawings if "NaN" in each.wide + each.narrow]


LONG = "1234567890123456789012345678901234567890"
"""Longer than the 28 digits that Decimal reckons with: a slip of whoever typed the report."""


@pytest.mark.parametrize(
    ("value", "factor", "expected"),
    [(LONG, 10**8, f"{LONG}00000000"), (f"1.{LONG}", 10**4, f"11234.{LONG[4:-1]}"), ("0", 10**4, "0")],
)
def test_a_product_keeps_every_digit(value: str, factor: int, expected: str) -> None:
    assert expected == plain(times(Decimal(value), Decimal(factor)))


def test_a_long_number_is_said_whole() -> None:
    quantity = Quantity(Decimal(f"{LONG}.5"), Unit("万元", "CNY", Decimal(10_000)))
    assert f"{LONG}.5万元" == wording().quantity("zh", quantity)
    assert "CNY 12345678901234567890123456789012.345678905 trillion" == wording().quantity("en", quantity)
    assert f"{LONG}5000" == machine_value(quantity)


def stated(**values: str) -> Dataset:
    """`level_2020="0亿元"` of retail sales."""
    keys = {}
    for name, words in values.items():
        measure, _, years = name.partition("_")
        period = Period.parse(years.replace("_", ".."))
        quantity = read_quantity(words, measure.replace("average", "average-growth"))  # type: ignore[arg-type]
        assert period
        assert quantity
        keys[Key("retail-sales", period, measure.replace("average", "average-growth"))] = quantity  # type: ignore[arg-type]
    return dataset({**keys})


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ({"level_2020": "0亿元", "level_2021": "5亿元", "growth_2021": "3%"}, "nominal-growth cannot-tell"),
        ({"level_2020": "4亿元", "level_2021": "5亿元", "growth_2021": "下降100%"}, "nominal-growth cannot-tell"),
        ({"level_2020": "100亿元", "level_2021": "106亿元", "growth_2021": "5%—6%"}, "nominal-growth agrees"),
        ({"average_2016_2021": "3%", "growth_2021": "下降100%"}, "implied-growth cannot-tell"),
        ({"level_2021": "5亿元", "average_2021": "3%"}, "nothing"),
    ],
)
def test_what_cannot_be_reckoned_is_told_so(report: dict[str, str], expected: str) -> None:
    found = [f"{each.check} {each.verdict}" for each in check(stated(**report), Edition(()), wording())]
    assert [expected] == (found or ["nothing"])


def test_months_of_a_year_are_written_without_what_they_share() -> None:
    written = ("2024-01..09", "2024-01..2024-09", "2023-11..2024-02", "2024-06")
    assert ["2024-01..09", "2024-01..09", "2023-11..2024-02", "2024-06"] == [str(Period.parse(one)) for one in written]
    assert [None, None, None] == [Period.parse(one) for one in ("2024..09", "2024-09..03", "2024-01..13")]


def test_a_month_is_no_thirteenth() -> None:
    assert [None, None, None] == [Period.parse(text) for text in ("2024-13", "2024-00", "0000")]


@pytest.mark.parametrize(
    ("form", "key", "rule"),
    [
        ("columns", Key("gdp", Period.year(2021)), "below-axis"),
        ("multiples", Key("gdp", Period.year(2021)), "below-axis"),
        ("lollipop", Key("gdp", Period.year(2021)), ""),
        ("rank", Key("gdp", Period.year(2021), "rank"), "below-axis"),
        ("structure", Key("industry-structure", Period.year(2021), "structure"), "below-axis"),
    ],
)
def test_nothing_is_drawn_below_where_its_axis_begins(form: FormName, key: Key, rule: str) -> None:
    parts = (Decimal(-10), Decimal(110)) if form == "structure" else ()
    spec = ChartSpec("chart", form, (key.indicator,), Words.of({"zh": "图", "en": "Chart"}))
    _, problems = figures((spec,), dataset({key: Quantity(Decimal(-10), PERCENT, parts=parts)}), wording(), "x")
    assert [rule] * bool(rule) == [each.rule for each in problems]


def test_months_make_no_series_with_a_year_or_with_fewer_months() -> None:
    periods = [Period.parse(one) for one in ("2023", "2022", "2023-01..09", "2023-01..06", "2022-01..09", "2017..2021")]
    stretches = [one.stretch for one in periods if one]
    assert stretches[0] == stretches[1] != stretches[2] == stretches[4] != stretches[3]
    assert (4, 0) == stretches[5]
