"""Three made-up reports in one site: what is compared, what is not, and addresses that no further report changes."""

import csv
import json
import posixpath
import re
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_gen import load
from site_gen.corridor import build
from site_gen.corridor.view import wording_of
from site_gen.model.content import place_id
from site_gen.model.problem import ContentError
from site_gen.site.collection.compared_rows import blocks
from site_gen.site.collection.speech import Speech
from site_gen.site.gate.check import check

MANY = Path(__file__).parent / "sites" / "many"
PLACE = "{}/compare/places/linjiang/index.html"
PAGES = (
    *("", "scorecard/", "coverage/", "values/", "structure/", "wording/2024-2025/", "wording/2024-2025/review/"),
    *("formulas/", "formulas/consumption/", "formulas/employment/"),
)
YEAR = "{}/compare/years/{}/index.html"


@cache
def site(reports: int = 3) -> Mapping[str, bytes]:
    content = load.content(MANY)
    return build.site(replace(content, reports=content.reports[:reports]), load.templates())


def page(path: str) -> str:
    return site()[path].decode()


def rows(path: str) -> list[tuple[str, ...]]:
    """The rows of the table side by side, as a reader reads them."""
    table = page(path).split('<table class="side"')[1].split("</table>")[0]
    cells = (re.findall(r"<t[hd].*?</t[hd]>", line) for line in table.split("\n"))
    return [tuple(re.sub("<[^>]*>", "", cell).strip() for cell in line) for line in cells if len(line) > 1]


def test_the_site_with_its_comparisons_passes_its_own_gate() -> None:
    assert () == check(site())


def test_pages_are_made_for_what_two_reports_share() -> None:
    indicators = {f"indicators/{id}index.html" for id in ("", "gdp/", "new-urban-jobs/", "retail-sales/")}
    years = {f"years/2025/{id}index.html" for id in ("", "gdp/", "new-urban-jobs/")}
    place = {f"places/linjiang/{page}index.html" for page in PAGES}
    expected = {"index.html", "data/index.html", "search/index.html", *indicators, *years, *place}
    for lang in ("zh", "en"):
        assert expected == {path.removeprefix(f"{lang}/compare/") for path in site() if f"{lang}/compare/" in path}


def test_reports_of_two_places_and_years_are_searched_and_downloaded_together() -> None:
    content = load.content(MANY)
    apart = tuple(each for each in content.reports if each.slug in ("linjiang-2024", "yunxi-2025"))
    made = build.site(replace(content, reports=apart), load.templates())
    assert () == check(made)
    held = {path.removeprefix("zh/compare/") for path in made if path.startswith("zh/compare/")}
    assert {"index.html", "data/index.html", "search/index.html"} <= held


def test_each_page_above_the_reports_leads_to_the_search_over_all() -> None:
    for lang in ("zh", "en"):
        for path in (f"{lang}/index.html", *(each for each in site() if each.startswith(f"{lang}/compare/"))):
            if path.endswith(".html"):
                [(href, current)] = re.findall('href="([^"]+)" data-key="search"( aria-current="page")?', page(path))
                found = posixpath.normpath(posixpath.join(posixpath.dirname(path), href))
                assert found.removesuffix("/index.html") == f"{lang}/compare/search", path
                assert bool(current) == (path == f"{lang}/compare/search/index.html")
    assert "data-key" not in site(1)["zh/index.html"].decode().split("<main")[0]


def test_the_search_over_all_knows_every_name_of_what_is_measured() -> None:
    shards = (text.decode() for path, text in site().items() if path.startswith("assets/find/"))
    held = [json.loads(shard[shard.index("{") : -3]) for shard in shards]
    known = {key for each in held for keys in each.values() for key in keys.split(" ")}
    aliases = next(each.aliases for each in load.catalogue() if each.id == "retail-sales")
    assert {alias[place : place + 2] for alias in aliases for place in range(len(alias) - 1)} <= known


def test_a_year_is_no_quantity() -> None:
    pages = [html.decode() for path, html in site().items() if path.startswith("en/compare/") and path.endswith("html")]
    assert any("<h1>2025: places side by side</h1>" in page for page in pages)
    assert [] == [year for page in pages for year in re.findall(r"\b2,0[12]\d\b(?! \w)", page)]


def test_a_report_more_changes_no_address() -> None:
    assert set(site(1)) < set(site(2)) < set(site(3))


def test_a_single_report_is_compared_with_nothing() -> None:
    assert [] == [path for path in site(1) if "compare" in path]
    assert b"compare" not in site(1)["zh/index.html"]


def test_a_target_stands_beside_its_result_with_both_sentences() -> None:
    first = page(PLACE.format("zh")).split('<ol class="against">')[1].split("</li>")[0]
    assert ["6%左右", "6.2%"] == re.findall(r'class="value"><a [^>]*>([^<]*)</a>', first)
    assert [
        "2024年，全市地区生产总值增长6%左右，城镇新增就业1.1万人以上，研发经费投入强度达到2%。",
        "2024年，全市地区生产总值达到120.5亿元，增长6.2%；社会消费品零售总额突破50亿元，城镇新增就业1.2万人。",
    ] == [re.sub("<.*?>", "", words) for words in re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", first)]
    assert [
        "../../../linjiang-2024/report/index.html#n-gdp-2024-growth-target",
        "../../../linjiang-2025/report/index.html#n-gdp-2024-growth",
    ] == re.findall(r'class="value"><a href="([^"]*)"', first)


def test_a_target_without_a_result_is_left_out() -> None:
    text = page(PLACE.format("zh"))
    assert 2 == text.split('<ol class="against">')[1].split("</ol>")[0].count("</li>")
    assert "研发经费投入强度</" not in text


def test_a_place_over_the_years_shows_its_own_figures_as_stated() -> None:
    assert [
        ("指标", "2023", "2024"),
        ("地区生产总值", "112亿元", "120.5亿元"),
        ("地区生产总值 增长率", "5.8%", "6.2%"),
        ("社会消费品零售总额", "46亿元左右 预计", "超过50亿元"),
    ] == rows("zh/compare/places/linjiang/values/index.html")


def test_years_stand_in_tables_that_fit_a_page_the_last_first() -> None:
    years = [str(year) for year in range(2015, 2025)]
    wording, _ = wording_of(load.content(MANY).settings, load.words(load.templates()))
    parts = [block.columns for block in blocks((), years, Speech("zh", wording, {}))]
    assert [tuple(years[-6:]), tuple(years[:-6])] == parts


def strip(path: str) -> list[tuple[str, ...]]:
    """Place, target and last year's result, as the reports print them."""
    lines = re.findall(r"<tr><th scope=\"row\">.*?</tr>", page(path).split('class="strip"', 1)[1], re.DOTALL)
    cells = (re.findall(r"<t[hd](?! class=\"track)[ >].*?</t[hd]>", line, re.DOTALL) for line in lines)
    return [tuple(re.sub("<[^>]*>", "", cell).strip() for cell in line) for line in cells]


def test_places_stand_side_by_side_by_the_year_of_their_reports() -> None:
    """The year's targets, the highest first, and last year's result; `cloud-rail-trips` are two things."""
    assert [
        ("云溪市", "7%", "7.1% 预计"),
        ("临江市", "6%左右", "6.2%"),
        ("临江市", "120.5亿元"),
        ("云溪市", "98亿元 预计"),
    ] == strip("zh/compare/years/2025/gdp/index.html")


def test_the_front_page_opens_with_the_newest_numbers_and_what_was_reworded() -> None:
    html = page("zh/index.html").split('<table class="strip news">')[1].split("</table>")
    assert "2025年目标" in html[0]
    assert re.search(
        r'compare/indicators/gdp/index\.html">地区生产总值</a>.*?>6%左右</a>.*?>6\.2%</a>', html[0], re.DOTALL
    )
    assert 'href="compare/places/linjiang/wording/2024-2025/index.html"' in html[1].split("</p>")[0]


@pytest.mark.parametrize("path", [PLACE.format("en"), YEAR.format("en", 2025), "en/compare/index.html"])
def test_languages_of_a_comparison_name_each_other(path: str) -> None:
    head = page(path).split("</head>")[0]
    assert ["zh-Hans", "en", "x-default"] == re.findall(r'rel="alternate" hreflang="([^"]*)"', head)


def test_the_home_page_lists_reports_by_year_with_what_filters_need() -> None:
    text = page("zh/index.html")
    assert ["临江市", "云溪市", "临江市"] == re.findall(r'<li class="entry" data-place="([^"]*)"', text)
    assert ["2025", "2024"] == re.findall(r"<option>(\d{4})</option>", text)
    assert 'href="compare/places/linjiang/index.html"' in text
    heads = re.findall(r"<h2[^>]*>(?:<a[^>]*>)?([^<]*)", text)
    assert ["最近可比较的一年", "全部报告", "比较"] == heads


def test_the_home_page_of_one_report_says_how_it_opens_with_the_way_to_each_sentence() -> None:
    made = build.site(load.content(MANY.with_name("mini")), load.templates())
    home, first = (made[f"zh/{path}index.html"].decode() for path in ("", "linjiang-2025/"))
    (opening,) = re.findall(r'<p class="opening">.*?</p>', home, re.DOTALL)
    (overview,) = re.findall(r'<p class="opening">.*?</p>', first, re.DOTALL)
    plain, whole = (re.sub(r"<[^>]+>", "", each) for each in (opening, overview))
    assert "地区生产总值" in plain and whole.startswith(plain)
    assert {"linjiang-2025/report/index.html"} == {each.split("#")[0] for each in re.findall('href="([^"]*)"', opening)}
    assert 'class="opening"' not in page("zh/index.html")


@pytest.mark.parametrize(
    ("slug", "place"),
    [
        ("xiangtan-2021", "xiangtan"),
        ("national-2019-zh", "national-zh"),
        ("linjiang", "linjiang"),
        ("2021", "2021"),
        ("plan-2016-2020", "plan-2016"),
        ("district-12345", "district-12345"),
        ("linjiang-2024-draft", "linjiang"),
        ("national-2019-zh-summary", "national-zh"),
        ("linjiang-draft", "linjiang-draft"),
    ],
)
def test_a_folder_is_named_for_its_place_and_year(slug: str, place: str) -> None:
    assert place == place_id(slug)


def test_two_places_under_one_name_are_told(tmp_path: Path) -> None:
    shutil.copytree(MANY, tmp_path / "content")
    file = tmp_path / "content" / "linjiang-2025" / "report.toml"
    file.write_text(file.read_text("utf-8").replace('place = { zh = "临江市"', 'place = { zh = "临川市"'), "utf-8")
    _, problems = load.read(tmp_path / "content")
    assert [("place-name", "the place is 临川市, but in linjiang-2024 it is 临江市")] == [
        (problem.rule, problem.message) for problem in problems
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("河北省保定市清苑县", "河北省保定市清苑区", 0),
        ("湖北省襄樊市", "湖北省襄阳市", 0),
        ("四川省达州市达县", "四川省达州市达川区", 0),
        ("安徽省六安市寿县", "安徽省六安市叶集区", 1),
        ("吉林省", "吉林省吉林市", 1),
    ],
)
def test_a_county_that_became_a_district_is_one_place(tmp_path: Path, before: str, after: str, told: int) -> None:
    shutil.copytree(MANY, tmp_path / "content")
    for slug, name, year in (("linjiang-2024", before, "2005"), ("linjiang-2025", after, "2021")):
        file = tmp_path / "content" / slug / "report.toml"
        text = re.sub(r'place = \{ zh = "[^"]*"', f'place = {{ zh = "{name}"', file.read_text("utf-8"))
        file.write_text(re.sub(r'plan = "\d+"', f'plan = "{year}"', text), "utf-8")
    assert told == len([each for each in load.read(tmp_path / "content")[1] if each.rule == "place-name"])


def test_the_data_of_the_collection_hold_together() -> None:
    """Every key of a table is its own, and what points to another finds it there."""
    package = json.loads(site()["data/collection/datapackage.json"])
    resources = {each["name"]: each for each in package["resources"]}
    tables = {
        name: list(csv.DictReader(site()[f"data/collection/{each['path']}"].decode().splitlines()))
        for name, each in resources.items()
    }
    assert {"observations", "sentences", "coverage", "indicators", "reports"} == set(tables)
    for name, each in resources.items():
        keys = [tuple(row[key] for key in each["schema"]["primaryKey"]) for row in tables[name]]
        assert len(keys) == len(set(keys)) > 0
        assert [field["name"] for field in each["schema"]["fields"]] == list(tables[name][0])
        for key in each["schema"].get("foreignKeys", ()):
            (column,), to = key["fields"], key["reference"]["resource"]
            assert {row[column] for row in tables[name]} <= {row[column] for row in tables[to]}


def test_a_value_of_the_data_leads_to_its_sentence() -> None:
    rows = csv.DictReader(site()["data/collection/observations.csv"].decode().splitlines())
    row = next(each for each in rows if each["report"] == "linjiang-2025" and each["measure"] == "growth")
    path, _, anchor = row["address"].partition("#")
    target = posixpath.normpath(posixpath.join("data/collection", path))
    assert f'id="{anchor}"' in site()[target].decode()
    assert ("6.2", "linjiang", "2025", "year") == (row["value"], row["place"], row["report_year"], row["stretch"])


def test_one_text_under_two_places_is_told_with_both_names(tmp_path: Path) -> None:
    shutil.copytree(MANY, tmp_path / "content")
    shutil.rmtree(tmp_path / "content" / "yunxi-2025")
    shutil.copytree(MANY / "linjiang-2025", tmp_path / "content" / "dongshan-2025")
    file = tmp_path / "content" / "dongshan-2025" / "report.toml"
    file.write_text(file.read_text("utf-8").replace('place = { zh = "临江市"', 'place = { zh = "东山市"'), "utf-8")
    with pytest.raises(ContentError) as caught:
        build.site(load.content(tmp_path / "content"), load.templates())
    (told,) = caught.value.problems
    assert "copied-report" == told.rule
    assert [] == [name for name in ("临江市", "东山市", "dongshan-2025") if name not in told.message]


def test_the_picture_of_a_formula_leads_to_its_page_from_elsewhere_alone() -> None:
    own, of_place = page("zh/compare/places/linjiang/formulas/employment/index.html"), page(PLACE.format("zh"))
    assert [] == re.findall(r"<figcaption><h2[^>]*><a", own)
    assert re.findall(r'<figcaption><h3[^>]*><a href="formulas/', of_place)
