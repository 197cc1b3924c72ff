"""The page of one indicator across all reports: each value is of the year that its column says, or says of which."""

import csv
import re
from collections.abc import Mapping

from msgspec.structs import replace
from siting import SETTINGS, SITE

from site_gen import load
from site_gen.corridor import build
from site_gen.corridor.part import Abstract
from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.members import abridged, passages_of
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.curation import Shared
from site_gen.model.dataset import Dataset
from site_gen.model.period import Period
from site_gen.model.text import Words
from site_gen.reading.quantity import read_quantity

CATALOGUE = Catalogue(load.catalogue())
GOAL = "今年预期目标：地区生产总值[增长{}](obs:gdp@{}?measure=growth&status=target)。"


def abstract(year: int, back: str, ahead: str) -> Abstract:
    text = f"# 临江市政府工作报告\n\n## 一、去年工作\n\n{back}\n\n## 二、今年任务\n\n{ahead}\n"
    parsed, _ = parse(text, "report.md")
    edition, _ = place(parsed, "", (), (), "report.md")
    found, problems = tabulate(edition, CATALOGUE, read_quantity, "report.md")
    assert () == problems
    dataset = Dataset(found.indicators, tuple(map(abridged, found.observations)))
    name = Words.of({"zh": "临江市", "en": "Linjiang"})
    years = {"review": Period.year(year - 1), "plan": Period.year(year), "date": f"{year}-01-20"}
    settings = replace(SETTINGS, title=name, place=name, level="prefecture", **years)
    return Abstract(f"linjiang-{year}", settings, dataset, (), passages_of(edition, found))


def page(path: str, *abstracts: Abstract) -> str:
    return build.front(SITE, Shared(), [each.brief for each in abstracts], load.templates())[path].decode()


def told(lang: str, *abstracts: Abstract) -> Mapping[str, list[list[str]]]:
    """Year of a report -> the values, with what is said of each, of either column of its row."""
    html = build.front(SITE, Shared(), [each.brief for each in abstracts], load.templates())[
        f"{lang}/compare/indicators/gdp/index.html"
    ].decode()
    lines = re.findall(r'<tr><th scope="row"><a [^>]*>(\d+)</a></th>(.*?)</tr>', html)
    return {year: [_values(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", cells)] for year, cells in lines}


def _values(cell: str) -> list[str]:
    said = re.sub(r'<span class="clause".*?</span>', "", cell)
    return [" ".join(re.sub("<[^>]*>", "", part).split()) for part in said.split("</p>") if part]


def test_a_value_of_another_year_than_its_column_says_of_which_and_stands_behind() -> None:
    both = "地区生产总值由[90亿元](obs:gdp@2020)增加到[120亿元](obs:gdp@2024)。"
    far = "到2030年，地区生产总值[突破200亿元](obs:gdp@2030?status=target)。" + GOAL.format("6%左右", 2025)
    rows = told("en", abstract(2025, both, far), abstract(2026, "工作取得成效。", GOAL.format("6%", 2026)))
    assert [
        ["CNY 12 billion", "CNY 9 billion 2020"],
        ["about 6%", "over CNY 20 billion 2030"],
    ] == rows["2025"]


def test_a_silence_is_told_by_its_kind() -> None:
    """That a report sets no goal is another thing than that none was read."""
    without = "需要说明的是，我们没有提出全年经济增速具体目标。"
    back = "地区生产总值[增长6%](obs:gdp@{}?measure=growth)。"
    rows = told(
        "zh",
        abstract(2024, "工作取得成效。", GOAL.format("6%", 2024)),
        abstract(2025, back.format(2024), without),
        abstract(2026, back.format(2025), GOAL.format("6%", 2026)),
    )
    assert (["未读到"], ["未写"]) == (rows["2024"][0], rows["2025"][1])


def test_a_cell_of_neither_says_why_each_is_not_there() -> None:
    growth = "地区生产总值[增长6%](obs:gdp@{}?measure=growth)。"
    prices = "居民消费价格[上涨2%](obs:consumer-price-index@{}?measure=growth{})。"
    goal = "&status=target"
    years = [
        abstract(2024, growth.format(2023), GOAL.format("6%", 2024)),
        *(
            abstract(
                year,
                growth.format(year - 1) + prices.format(year - 1, ""),
                GOAL.format("6%", year) + prices.format(year, goal),
            )
            for year in (2025, 2026)
        ),
    ]
    path = "{}/compare/places/linjiang/scorecard/index.html"
    for lang, words in (("zh", "目标未收入，结果未读到"), ("en", "target not held, result not read")):
        assert f'<span class="none" role="img" aria-label="{words}" title="{words}">·</span>' in page(
            path.format(lang), *years
        )


def test_a_difference_has_its_sign_and_what_a_number_is_of_the_words_of_the_page() -> None:
    rates = "单位能耗[下降{}%](obs:energy-intensity@{}?measure=growth{})，"
    rates += "年末失业率[5%](obs:surveyed-unemployment-rate@{}{})。"
    goal = "&status=target"
    years = [
        abstract(
            year,
            rates.format(1.2, year - 1, "", year - 1, ""),
            rates.format("4%左右", year, goal, year, "?status=target"),
        )
        for year in (2024, 2025)
    ]
    path = "{}/compare/places/linjiang/scorecard/index.html"
    assert '<span class="gap">+2.8</span>' in page(path.format("zh"), *years)
    assert ["年末"], ["year-end"] == [
        sorted(set(re.findall(r'<span class="scope"[^>]*>([^<]*)', page(path.format(lang), *years))))
        for lang in ("zh", "en")
    ]


def test_what_two_shops_sold_together_is_no_sum_of_years() -> None:
    words = "零售额{}[增长15.7%](obs:retail-sales@2024?measure=growth)。"
    lists = [
        page(
            "zh/compare/places/linjiang/coverage/index.html",
            abstract(2024, "工作。", GOAL.format("6%", 2024)),
            abstract(2025, words.format(way), GOAL.format("6%", 2025)),
        )
        for way in ("合计", "四年共")
    ]
    assert [False, True] == ['class="doubted"' in html for html in lists]


def test_a_change_over_years_is_no_sum_of_them() -> None:
    back = "五年来，地区生产总值[增长57%](obs:gdp@2019..2024?measure=change)，"
    back += "总量连续五年居全省[第一](obs:gdp@2020..2024?measure=rank)。"
    html = page(
        "en/compare/indicators/gdp/index.html",
        abstract(2025, back, GOAL.format("6%", 2025)),
        abstract(2026, "工作。", GOAL.format("6%", 2026)),
    )
    told = re.findall(r'<span class="what">([^<]*)</span> <a class="meta"', html)
    assert ["change", "in each year, rank"] == told


def test_targets_and_results_come_first_where_there_are_no_pictures_of_them() -> None:
    """Then what was reworded, and formulas that are said once a report."""
    jobs = "新增就业[{}万人](obs:new-urban-jobs@{}?measure=count{})。坚持稳中求进、稳中求进。{}"
    years = [
        abstract(year, jobs.format(9, year - 1, "", "工作。"), jobs.format(8, year, "&status=target", said))
        for year, said in ((2024, "办好学校。"), (2025, "扩大内需，办好学校。"))
    ]
    html = page("zh/compare/places/linjiang/index.html", *years)
    assert ["目标与结果", "改了哪些话", "提法"] == re.findall(r'<h2 class="rule">(?:<a [^>]*>)?([^<]*[^< ])', html)
    assert '<span class="what">2024年</span>' in html
    assert ["就业", "稳（含稳定）", "稳中求进"] == re.findall(r'<h3[^>]*><a href="formulas/[^>]*>([^<]*)', html)


def test_what_reports_call_it_is_what_stands_beside_the_numbers() -> None:
    """Not the name of the catalogue under which they were read."""
    rate = "{}[60%](obs:urbanization-rate@{})。"
    ways = {2024: "城镇化率从55%提高到", 2025: "常住人口城镇化率达到", 2026: "城镇人口占"}
    years = [abstract(year, rate.format(way, year - 1), "工作。") for year, way in ways.items()]
    html = page("zh/compare/indicators/urbanization-rate/index.html", *years).split('class="spellings"')[1]
    table = csv.DictReader(page("data/collection/observations.csv", *years).splitlines())
    assert ["城镇化率", "常住人口城镇化率", "常住人口城镇化率"] == [row["as_written"] for row in table]
    names = re.findall(r"<li>(?:<span>)?([^<]*?)(?:</span>)? <span", html)
    assert ["其他说法", "城镇化率", "常住人口城镇化率"] == sorted(names)


def test_each_column_of_whole_sentences_has_cells() -> None:
    words = "坚持实施积极的财政政策，地区生产总值[增长6%](obs:gdp@{}?measure=growth)。"
    years = [abstract(year, words.format(year - 1), GOAL.format("6%", year)) for year in (2024, 2025)]
    table = page("zh/compare/places/linjiang/formulas/fiscal-policy/index.html", *years).split('class="concordance"')[1]
    begun, wide = set(), 0
    for line in re.findall(r"<tr.*?</tr>", table, re.DOTALL):
        at = 0
        for cell in re.findall(r"<t[hd][^>]*>", line):
            begun.add(at)
            at += int(found[1]) if (found := re.search(r'colspan="(\d+)"', cell)) else 1
        wide = max(wide, at)
    assert set(range(wide)) == begun
