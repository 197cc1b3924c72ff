"""What the tests of charts share: a dataset from a few statements, the real words, the real engine."""

import re
from functools import cache
from typing import Any

from msgspec.structs import replace

from site_gen import load
from site_gen.charts.draw import order
from site_gen.charts.engine import Engine
from site_gen.charts.figure import figures
from site_gen.model.chart import ChartSpec, Figure
from site_gen.model.dataset import Dataset, Key, Mention, Observation
from site_gen.model.period import Period
from site_gen.model.problem import Problem
from site_gen.model.text import Span, Words
from site_gen.reading.quantity import read_quantity
from site_gen.site.words.wording import Gettext

_STATEMENT = re.compile(r"([\w-]+)@([\d.-]+)(?:\?(\S+))? (.+)")
"""`gdp@2021?measure=growth 8%`, with words of its sentence before it: `… 实际增长|8%`"""


def observation(statement: str) -> Observation:
    match = _STATEMENT.fullmatch(statement.strip())
    assert match, statement
    period, rest = Period.parse(match[2]), dict(part.split("=") for part in (match[3] or "").split("&") if part)
    assert period, statement
    key = Key(match[1], period, **rest)  # type: ignore[arg-type]  # a statement writes what Key takes
    *before, words = match[4].split("|")
    quantity = read_quantity(words, key.measure)
    assert quantity, statement
    name = re.sub(r"[^\w]+", "-", str(key))
    return Observation(
        name, key, quantity, (Mention("p3", words, f"本市{''.join(before)}{words}。", Span(0, 1), 1, 1),)
    )


def dataset(*statements: str) -> Dataset:
    """What `statements` state, with the indicators of the catalogue that they are of and the parts of those."""
    observations = tuple(observation(statement) for statement in statements)
    known = {indicator.id: indicator for indicator in load.catalogue()}
    used = dict.fromkeys(each.key.indicator for each in observations)
    parts = [part for name in used for part in known[name].parts]
    return Dataset(tuple(known[name] for name in dict.fromkeys((*used, *parts))), observations)


@cache
def wording() -> Gettext:
    words = load.words(load.templates())
    return Gettext.from_catalogues({lang: words[lang] for lang in ("zh", "en")})


@cache
def script() -> str:
    return load.engine("echarts-server.js")


def spec(form: str, *indicators: str, **rest: object) -> ChartSpec:
    return ChartSpec("chart", form, indicators, Words.of({"zh": "图", "en": "Chart"}), **rest)  # type: ignore[arg-type]


def figure(wanted: ChartSpec, stated: Dataset) -> Figure:
    """The one figure of a chart that has no problem."""
    made, problems = figures((wanted,), stated, wording(), "charts.toml")
    assert not problems, problems
    return made[0]


def problems(wanted: ChartSpec, stated: Dataset) -> tuple[Problem, ...]:
    return figures((wanted,), stated, wording(), "charts.toml")[1]


def drawn(*made: Figure) -> tuple[Figure, ...]:
    with Engine(script()) as engine:
        ordered = [(each, order(each, wording(), engine)) for each in made]
        return tuple(replace(each, drawings=drawings()) for each, drawings in ordered)


CITY = dataset(
    "gdp@2016 1762.02亿元",
    "gdp@2021?status=estimate 2580亿元",
    "gdp@2026?status=target 超过3800亿元",
    "gdp@2016..2021?measure=average-growth&status=estimate 7.1%",
    "gdp@2021?measure=growth&status=estimate 8%",
    "gdp@2022?measure=growth&status=target 7%左右",
    "gdp@2021?measure=growth&status=target 6.5%以上",
    "gdp-per-capita@2016 6.43万元",
    "gdp-per-capita@2021?status=estimate 9.46万元",
    "gdp-per-capita@2026?status=target 突破2万美元",
    "gdp-per-capita@2021?measure=rank 第二",
    "foreign-trade@2016..2021?measure=average-growth&status=estimate 16.4%",
    "foreign-trade@2021?measure=growth&status=estimate 26%",
    "retail-sales@2016..2021?measure=average-growth 下降8.6%",
    "retail-sales@2021?measure=growth 15.5%",
    "retail-sales@2022?measure=growth&status=target 8%",
    "industry-structure@2016?measure=structure 6.9:54.6:38.5",
    "industry-structure@2021?measure=structure&status=estimate 6.8:51:42.2",
    "auto-industry-output@2016 235亿元",
    "auto-industry-output@2021?status=estimate 350亿元",
    "new-materials-output@2016 420亿元",
    "new-materials-output@2021?status=estimate 720亿元",
    "next-generation-it-output@2016 410亿元",
    "next-generation-it-output@2021 350亿元",
    "next-generation-it-output@2026?status=target 500亿元左右",
    "food-pharma-output@2021?status=estimate 突破800亿元",
    "high-tech-firms@2016 147家",
    "high-tech-firms@2021?status=estimate 640家",
    "high-tech-firms@2024..2026?status=target 1200家左右",
    "new-high-tech-firms@2022?measure=count&status=target 100家以上",
    "top-500-projects@2017..2021?measure=count 146个",
    "top-500-projects@2021?measure=count 26个",
    "top-500-projects@2022?measure=count&status=target 20个",
    "good-air-days-share@2016..2021?measure=points 提高3.9个百分点",
    "good-air-days-share@2022?status=target 83%以上",
    "pm25-concentration@2016..2021?measure=change 下降13.3%",
    "energy-intensity@2016..2021?measure=change&status=estimate 下降18.5%左右",
    "registered-unemployment-rate@2021 4.5%以内",
    "surveyed-unemployment-rate@2022?status=target 5.5%以内",
    "rural-toilets-upgraded@2017..2021?measure=count 8.4万户",
    "shanty-town-households@2017..2021?measure=count 4.2万户以上",
    "rural-dilapidated-houses-renovated@2017..2021?measure=count 1.2万户",
    "patents-per-10000-people@2021?measure=rank 第三",
    "foreign-trade@2021?measure=rank 前20位",
    "new-urban-jobs@2022?measure=count&status=target 4.5万人",
    "new-listed-companies@2022?measure=count&status=target 3家以上",
    "new-little-giants@2022?measure=count&status=target 60家",
    "rd-intensity@2016 1.79%",
    "rd-intensity@2021?status=estimate 2.8%",
)
"""A made-up city that states something of every kind."""
_LATEST = (*(Period.year(year) for year in (2021, 2022, 2026)), Period.years(2024, 2026))
_SHOWN = {
    "columns": spec("columns", "gdp"),
    "columns-bars": spec(
        "columns", "rural-toilets-upgraded", "shanty-town-households", "rural-dilapidated-houses-renovated"
    ),
    "columns-close": spec("columns", "high-tech-firms"),
    "columns-panels": spec("columns", "auto-industry-output", "new-materials-output", "next-generation-it-output"),
    "lollipop": spec("lollipop", "gdp", "foreign-trade", "retail-sales", measure="average-growth", mixed=True),
    "dumbbell": spec(
        "dumbbell", "auto-industry-output", "new-materials-output", "next-generation-it-output", "food-pharma-output"
    ),
    "slope": spec("slope", "gdp", "auto-industry-output", "new-materials-output"),
    "structure": spec("structure", "industry-structure"),
    "changes": spec("changes", "good-air-days-share", "pm25-concentration", "energy-intensity"),
    "targets": spec("targets", "gdp", "foreign-trade", "retail-sales", mixed=True),
    "targets-levels": spec(
        "targets", "gdp", "high-tech-firms", "good-air-days-share", measure="level", periods=_LATEST
    ),
    "rank": spec("rank", "gdp-per-capita", "patents-per-10000-people", "foreign-trade"),
    "multiples": spec("multiples", "gdp", "rd-intensity", "high-tech-firms"),
    "units": spec("units", "new-urban-jobs", "new-high-tech-firms", "new-little-giants", "new-listed-companies"),
}
SHOWN = {name: replace(wish, id=name) for name, wish in _SHOWN.items()}
"""Every form, some of them twice."""


def filled(value: Any, again: list[Any]) -> Any:
    """As `js/explore-figure.js` does it."""
    if isinstance(value, dict):
        return filled(again[value["$"]], again) if "$" in value else {k: filled(v, again) for k, v in value.items()}
    return [filled(each, again) for each in value] if isinstance(value, list) else value
