"""What the pages of charts say in words about the figures of reports that nobody has edited."""

import re
from pathlib import Path

import pytest
from charting import dataset, figure, spec
from msgspec.structs import replace
from siting import WORDING, view

from site_gen import load
from site_gen.corridor import build, convert
from site_gen.model.dataset import Key, Measure, Observation
from site_gen.model.period import Period
from site_gen.reading.quantity import read_quantity
from site_gen.site.frame.typography import capital
from site_gen.site.pages.overview import _aimed_at
from site_gen.site.pages.topics import _sentence, _title
from site_gen.site.pieces.figure import figure_box

FILLER = (
    "我们坚持稳中求进工作总基调，统筹发展和安全，圆满完成市人大会议确定的各项目标任务，各项事业取得新的进步。\n" * 9
)
TERM = (
    "一、过去五年工作回顾\n全市生产总值达到186.5亿元，是2016年的1.8倍。"
    "固定资产投资达到96亿元，是2016年的2.1倍。民营经济增加值达到90亿元，是2016年的1.9倍。"
    "社会消费品零售总额累计650亿元，是上个五年的2.6倍。\n"
)
YEAR = (
    "一、2021年工作回顾\n全市生产总值完成186.5亿元，增长6.1%，社会消费品零售总额增长5.2%，进出口总额增长8.3%。\n"
    "旅游总收入增长9.2%，实际利用外资增长4%，金融机构存款余额增长7.7%，贷款余额增长6.9%。\n"
    "二、2022年工作安排\n全市生产总值增长6%，社会消费品零售总额增长5%，进出口总额增长7%。\n"
)


def pages(tmp_path: Path, body: str, charts: str = "") -> dict[str, bytes]:
    """The site of a report of which nobody has edited anything, but for the `charts` put to it."""
    report = tmp_path / "report.txt"
    report.write_text(
        f"2022年临江市政府工作报告\n各位代表：\n现在，我代表市人民政府报告工作。\n{body}{FILLER}", "utf-8"
    )
    convert.new(report, tmp_path / "content" / "linjiang-2022")
    if charts:
        (tmp_path / "content" / "linjiang-2022" / "charts.toml").write_text(charts, "utf-8")
    return dict(build.site(load.content(tmp_path / "content"), load.templates()))


def growth(tmp_path: Path, body: str, lang: str) -> tuple[str, str]:
    """The heading of the growth page and the words of its lead."""
    page = pages(tmp_path, body)[f"{lang}/linjiang-2022/charts/growth/index.html"].decode()
    heading, lead = re.search(r"<h1>(.*?)</h1>", page), re.search(r'<p class="lead words">(.*?)</p>', page, re.DOTALL)
    assert heading and lead
    return heading[1], re.sub("<[^>]+>", "", lead[1])


@pytest.mark.parametrize(
    ("lang", "heading", "multiple"),
    [
        ("zh", "五年增长", "地区生产总值2021年为2016年的1.8倍。"),
        ("en", "Five-year growth", "Gross domestic product (GDP) in 2021 was 1.8 times the level of 2016."),
    ],
)
def test_a_multiple_is_no_rise_by_so_much(tmp_path: Path, lang: str, heading: str, multiple: str) -> None:
    told = growth(tmp_path, TERM, lang)
    assert (heading, True, False) == (told[0], multiple in told[1], "2.6" in told[1])


@pytest.mark.parametrize(("lang", "heading"), [("zh", "经济增长"), ("en", "Economic growth")])
def test_a_report_on_one_year_has_no_five_year_growth(tmp_path: Path, lang: str, heading: str) -> None:
    assert heading == growth(tmp_path, YEAR, lang)[0]


def test_rates_of_a_year_beside_few_of_five_are_no_five_year_growth() -> None:
    def rates(*periods: Period) -> list[Observation]:
        quantity = read_quantity("5%")
        assert quantity
        return [Observation(str(each), Key("gdp", each, "growth"), quantity, ()) for each in periods]

    five, one = Period.years(2020, 2025), Period.year(2025)
    few, half = rates(five, one, one), rates(five, one)
    assert ("topic.growth.short", "topic.growth") == (_title("growth", few), _title("growth", half))


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("zh", "空气质量优良天数比例2021年为86%（预计）。"),
        ("en", "The share of days with good air quality: 86% (estimate) in 2021."),
    ],
)
def test_a_lead_says_that_a_number_is_an_estimate(lang: str, told: str) -> None:
    quantity = read_quantity("86%")
    assert quantity
    key = Key("good-air-days-share", Period.year(2021), "level", "estimate")
    name = {"zh": "空气质量优良天数比例", "en": "share of days with good air quality"}[lang]
    found = _sentence(name, [Observation("a", key, quantity, ())], lang, WORDING)
    assert found
    values = {role: value if isinstance(value, str) else value.text for role, value in found.values}
    assert told == WORDING.say(lang, found.message, **values)


@pytest.mark.parametrize(
    ("rates", "zh", "en"),
    [
        ("actual −1.7%", "固定资产投资2021年下降1.7%。", "Fixed-asset investment fell by 1.7% in 2021."),
        (
            "actual −1.7%, target 6.5%",
            "固定资产投资2021年下降1.7%，2022年的增长目标是6.5%。",
            "Fixed-asset investment fell by 1.7% in 2021; the growth target for 2022 is 6.5%.",
        ),
        (
            "actual −1.7%, target −3.4%",
            "固定资产投资2021年下降1.7%，2022年的目标是−3.4%。",
            "Fixed-asset investment fell by 1.7% in 2021; the target for 2022: −3.4%.",
        ),
        (
            "actual 1.7%, target −3.4%",
            "固定资产投资2021年增长1.7%，2022年的目标是−3.4%。",
            "Fixed-asset investment grew by 1.7% in 2021; the target for 2022: −3.4%.",
        ),
        (
            "target −3.4%",
            "固定资产投资2021年的目标是−3.4%。",
            "Fixed-asset investment, target for 2021: −3.4%.",
        ),
        (
            "actual −1.7%, actual 3%",
            "固定资产投资增速：2021年为−1.7%，2022年为3%。",
            "Fixed-asset investment, growth: −1.7% in 2021, 3% in 2022.",
        ),
    ],
)
def test_what_fell_did_not_grow_by_less_than_nothing(rates: str, zh: str, en: str) -> None:
    drawn = []
    for year, rate in enumerate(rates.split(", "), 2021):
        status, value = rate.split(" ")
        quantity = read_quantity(value.removeprefix("−"))
        assert quantity
        signed = replace(quantity, value=-quantity.value) if value.startswith("−") else quantity
        key = Key("fixed-asset-investment", Period.year(year), "growth", status)  # type: ignore[arg-type]
        drawn.append(Observation(str(year), key, signed, ()))
    for lang, name, told in (("zh", "固定资产投资", zh), ("en", "fixed-asset investment", en)):
        found = _sentence(name, drawn, lang, WORDING)
        assert found
        values = {role: value if isinstance(value, str) else value.text for role, value in found.values}
        assert told == capital(WORDING.say(lang, found.message, **values))


MANY = (
    "一、2021年工作回顾\n城镇新增就业1.2万人，新增学位3000个，城镇登记失业率2.9%，"
    "改造老旧小区56个，新增养老床位460张。\n二、2022年工作安排\n继续努力。\n"
)
TABLE = """[[chart]]
id = "livelihood"
form = "table"
topic = "livelihood"
indicators = ["new-urban-jobs", "registered-unemployment-rate", "old-compounds-renovated", "new-school-places",
  "new-elderly-care-beds"]
title = { zh = "民生", en = "Livelihood" }
"""


@pytest.mark.parametrize(
    ("lang", "first", "more"),
    [("zh", "城镇新增就业", "另有"), ("en", "New urban jobs 12,000", "more")],
)
def test_a_table_among_the_charts_shows_its_first_rows(tmp_path: Path, lang: str, first: str, more: str) -> None:
    page = pages(tmp_path, MANY, TABLE)[f"{lang}/linjiang-2022/charts/index.html"].decode()
    plate = re.search(r'<span class="thumb plain">(.*?)</a>', page, re.DOTALL)
    assert plate
    lines = re.sub(r"\s+", " ", re.sub("<[^>]+>", "", plate[1]))
    assert (True, True) == (first in lines, more in lines), lines
    numbers = re.findall(r'<span class="n">(?:<span>[^<]*</span> )?<span(?: class="(\w*)")?>', plate[1])
    assert numbers and {*numbers} <= {"nw", "held"}


def test_a_drawing_among_the_charts_says_in_what_it_counts(tmp_path: Path) -> None:
    page = pages(tmp_path, YEAR)["en/linjiang-2022/charts/index.html"].decode()
    told = [re.sub("<[^>]+>", "", each) for each in re.findall(r'<span class="sub">(.*?)</span>\n', page)]
    assert any(each.startswith("Growth on the year before, %, 2021") for each in told), told


def test_its_rows_say_the_period_only_where_it_is_not_the_same(tmp_path: Path) -> None:
    """A rank of one of them has a column of its own, which the plate does not show."""
    ranked = MANY.replace("失业率2.9%", "失业率2.9%、居全省第3位")
    content = pages(tmp_path, ranked, TABLE)
    assert "2021年，位次" in content["zh/linjiang-2022/charts/livelihood/index.html"].decode()
    plate = re.search(
        r'<span class="thumb plain">(.*?)</a>', content["zh/linjiang-2022/charts/index.html"].decode(), re.DOTALL
    )
    assert plate and "2.9%" in plate[1] and "2021" not in plate[1]


AIMED = MANY.replace("继续努力", "2022年力争城镇新增就业1.3万人以上，改造老旧小区60个，新增养老床位500张")


@pytest.mark.parametrize(
    ("lang", "told"),
    [("zh", "2021年 1.2万人 2022年，目标 1.3万人以上"), ("en", "2021 12,000 2022, target at least 13,000")],
)
def test_a_table_of_targets_and_results_shows_both(tmp_path: Path, lang: str, told: str) -> None:
    """Its title promises them: 2022年计划数量与2021年完成数."""
    chart = f'{TABLE}periods = ["2021", "2022"]\n'
    page = pages(tmp_path, AIMED, chart)[f"{lang}/linjiang-2022/charts/index.html"].decode()
    plate = re.search(r'<span class="thumb plain">(.*?)</a>', page, re.DOTALL)
    assert plate
    lines = re.sub(r"\s+", " ", re.sub("<[^>]+>", "", plate[1]))
    assert told in lines.replace("\u2060", ""), lines


@pytest.mark.parametrize(("things", "links"), [(15, ["All targets for 2022 (15)"]), (4, ["All targets (4)"])])
def test_targets_of_one_year_are_linked_to_once(tmp_path: Path, things: int, links: list[str]) -> None:
    built = [
        "桥梁",
        "停车场",
        "污水处理厂",
        "水库",
        "泵站",
        "隧道",
        "立交桥",
        "变电站",
        "充电站",
        "加油站",
        "码头",
        "机场",
        "车站",
        "仓库",
        "冷库",
    ][:things]
    aims = "".join(f"新建{thing}{number}座。" for number, thing in enumerate(built, 2))
    text = MANY.replace("继续努力。", f"2022年，{aims}")
    page = pages(tmp_path, text, "")["en/linjiang-2022/index.html"].decode()
    assert links == re.findall(r">(All targets[^<]*)</a>", page)


def test_the_countrys_own_report_speaks_of_the_gdp_of_the_country(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    said = "各位代表：\n现在，我代表国务院，向大会报告政府工作。\n"
    report.write_text(f"2022年政府工作报告\n{said}{YEAR.replace('全市生产总值', '国内生产总值')}{FILLER}", "utf-8")
    convert.new(report, tmp_path / "content" / "china-2022")
    assert 'level = "national"' in (tmp_path / "content" / "china-2022" / "report.toml").read_text("utf-8")
    made = dict(build.site(load.content(tmp_path / "content"), load.templates()))
    shown = [made[f"zh/china-2022/{page}index.html"].decode() for page in ("", "charts/growth/", "indicators/series/")]
    assert [True, True, True] == ["国内生产总值" in page for page in shown]
    assert [] == [page for page in shown if "地区生产总值" in page]


@pytest.mark.parametrize(("second", "columns"), [("", ("2023年",)), ("high-tech-firms@2023?measure=count 15家", 2)])
def test_levels_and_counts_share_a_column_where_no_row_has_both(second: str, columns: object) -> None:
    stated = dataset(
        *("grain-output@2023 47.2亿斤", "new-high-tech-firms@2023?measure=count 12家", "high-tech-firms@2023 640家"),
        *filter(None, (second,)),
    )
    ids = dict.fromkeys(each.key.indicator for each in stated.observations)
    box = figure_box(replace(view(), dataset=stated), figure(spec("table", *ids, mixed=True), stated), "zh", WORDING)
    assert columns in (box.columns, len(box.columns))


def test_a_goal_beside_a_count_is_not_said_to_be_a_number(tmp_path: Path) -> None:
    text = MANY.replace("继续努力。", "2022年，城镇新增就业1.3万人以上。")
    page = pages(tmp_path, text, "")["en/linjiang-2022/index.html"].decode()
    assert ["2022, target: at least 13,000"] == comparisons(page)


def comparisons(page: str) -> list[str]:
    return [re.sub("<[^>]+>", "", found) for found in re.findall(r'<p class="comparison">(.*?)</p>', page)]


def test_beside_a_level_stands_the_level_aimed_at(tmp_path: Path) -> None:
    text = MANY.replace("。\n二、", "，全市生产总值完成186.5亿元，增长6.1%。\n二、")
    aimed = text.replace("继续努力。", "2022年，全市生产总值达到198亿元，增长6%。")
    page = pages(tmp_path, aimed, "")["zh/linjiang-2022/index.html"].decode()
    assert ["2022年，目标：198亿元", "2022年，增长率，目标：6%"] == comparisons(page)[:2]


def test_beside_a_level_stands_no_later_level_than_the_rate_aimed_at() -> None:
    quantity = read_quantity("5%")
    assert quantity

    def aim(year: int, measure: Measure) -> Observation:
        return Observation(f"{measure}-{year}", Key("gdp", Period.year(year), measure, "target"), quantity, ())

    rate, average, level = aim(2022, "growth"), aim(2026, "average-growth"), aim(2026, "level")
    assert [None, level] == [_aimed_at((rate, average, level), "level", each) for each in (rate, average)]


def test_the_contents_leave_out_the_dashes_that_a_heading_begins_with(tmp_path: Path) -> None:
    body = "一、2021年工作回顾\n——经济运行回升向好\n各项事业取得新的进步。\n二、2022年工作安排\n"
    pages(tmp_path, body)
    edition = tmp_path / "content" / "linjiang-2022" / "report.md"
    edition.write_text(re.sub("^(?:- |#+ )?——", "### ——", edition.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    made = dict(build.site(load.content(tmp_path / "content"), load.templates()))
    page = made["zh/linjiang-2022/report/index.html"].decode()
    toc = re.search(r'<ol class="toc-list">(.*?)</nav>', page, re.DOTALL)
    assert toc
    assert (True, False, True) == (">经济运行回升向好<" in toc[1], "—" in toc[1], "—" in page)
