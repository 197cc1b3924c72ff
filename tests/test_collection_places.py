"""The reports of one year, from many places: provinces as squares, and more places than a reader looks through."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from jinja2 import Environment
from msgspec.structs import replace
from siting import SETTINGS, SITE

from site_gen import load
from site_gen.corridor import build, collect
from site_gen.corridor.part import Abstract
from site_gen.data.catalogue import Catalogue
from site_gen.data.collection import judge
from site_gen.data.collection.members import abridged, passages_of
from site_gen.data.collection.official import in_official_order
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.content import ReportSettings
from site_gen.model.curation import Shared
from site_gen.model.dataset import Dataset
from site_gen.model.keeping import Forgetful
from site_gen.model.period import Period
from site_gen.model.report import Level
from site_gen.model.text import Words
from site_gen.reading.quantity import read_quantity
from site_gen.site.collection import search
from site_gen.site.frame import render
from site_gen.site.frame.page import Document
from site_gen.store.shelf import DiskShelf

YEAR = "{}/compare/years/2026/gdp/index.html"
TEXT = """# {0}政府工作报告

## 一、去年工作

{0}地区生产总值[增长{1}](obs:gdp@2025?measure=growth)。

## 二、今年任务

{0}地区生产总值[增长{2}](obs:gdp@2026?measure=growth&status=target)。
"""
GOALS = {
    "江苏省": "5%",
    "广东省": "4.5%—5%",
    "海南省": "6%左右",
    "陕西": "5%左右",
    "天津市": "4.5%",
    "西藏自治区": "7%以上",
}
CATALOGUE = load.catalogue()


def abstract(slug: str, name: str, level: Level, goal: str, result: str, more: str = "") -> Abstract:
    parsed, _ = parse(TEXT.replace("\n\n## 二", f"{more}\n\n## 二").format(name, result, goal), "report.md")
    edition, _ = place(parsed, "", (), (), "report.md")
    found, problems = tabulate(edition, Catalogue(CATALOGUE), read_quantity, "report.md")
    assert () == problems
    dataset = Dataset(found.indicators, tuple(map(abridged, found.observations)))
    return Abstract(f"{slug}-2026", _settings(name, level), dataset, (), passages_of(edition, found))


def _settings(name: str, level: Level) -> ReportSettings:
    title = Words.of({"zh": f"{name}报告", "en": f"Report of {name}"})
    years = {"review": Period.year(2025), "plan": Period.year(2026), "date": "2026-01-20"}
    return replace(SETTINGS, title=title, place=Words.of({"zh": name, "en": name}), level=level, **years)


def pages(abstracts: Iterable[Abstract]) -> Mapping[str, bytes]:
    return build.front(SITE, Shared(), [each.brief for each in abstracts], load.templates())


@cache
def provinces(count: int = len(GOALS)) -> Mapping[str, bytes]:
    held = list(enumerate(GOALS.items()))[:count]
    city = abstract("linjiang", "临江市", "prefecture", "9%", "8%")
    return pages([*(abstract(f"p{at}", name, "province", goal, "4.8%") for at, (name, goal) in held), city])


@cache
def many() -> Mapping[str, bytes]:
    named = {each.name: each for each in load.divisions().of(2026) if each.level == "prefecture"}
    own = [each for each in named.values() if each.within[0] in ("广东省", "云南省", "四川省", "湖南省")][:60]
    cities = [each.name if at % 2 else f"{each.within[0]}{each.name}" for at, each in enumerate(own)]
    held = [abstract(f"c{at}", name, "prefecture", f"{4 + at % 5}%", "5%") for at, name in enumerate(cities)]
    return pages([*held, abstract("nowhere", "无此市", "prefecture", "9%", "8%")])


def drawings(html: str, kind: str) -> list[str]:
    """The wide one and the narrow one."""
    figure = html.split(f'<figure class="{kind}')[1].split("</figure>")[0]
    return re.findall(r'<svg class="(?:wide|narrow)".*?</svg>', figure, re.DOTALL)


def test_places_are_listed_as_statistics_list_them() -> None:
    """临江市 lies in 吉林省."""
    official = ["天津市", "临江市", "江苏省", "广东省", "海南省", "西藏自治区", "陕西"]
    home = provinces()["zh/index.html"].decode()
    assert official == re.findall(r'data-place="([^"]*)"', home)
    assert official == re.findall(r"<option>(\D+?)</option>", home)


def test_what_lies_in_a_place_follows_it_and_the_country_leads() -> None:
    names = {
        "hunan": ("湖南省", "province"),
        "jiangsu-nanjing-gulou": ("鼓楼区", "county"),
        "hebei-baoding-qingyuan": ("清苑区", "county"),
        "jiangsu-nanjing": ("南京市", "prefecture"),
        "hebei-baoding": ("保定市", "prefecture"),
        "hebei": ("河北省", "province"),
        "atlantis": ("无此市", "prefecture"),
        "national": ("国务院", "national"),
    }
    settings = {f"{id}-2026": _settings(*own) for id, own in names.items()}
    assert [
        *("national-2026", "hebei-2026", "hebei-baoding-2026", "hebei-baoding-qingyuan-2026"),
        *("jiangsu-nanjing-2026", "jiangsu-nanjing-gulou-2026", "hunan-2026", "atlantis-2026"),
    ] == [*in_official_order(settings, load.divisions(), load.squares())]


def test_of_one_rank_places_stand_as_they_are_listed() -> None:
    held = [
        abstract(id, name, "province", "5%", "4.8%") for id, name in (("a", "海南省"), ("b", "北京市"), ("c", "江苏省"))
    ]
    higher = abstract("d", "青海省", "province", "6%", "4.8%")
    table = pages([*held, higher])[YEAR.format("zh")].decode().split('<table class="strip')[1].split("</table>")[0]
    assert ["青海省", "北京市", "江苏省", "海南省"] == re.findall(r'<th scope="row"><a[^>]*>([^<]*)', table)


def test_every_province_has_a_square_of_its_own() -> None:
    squares = load.squares()
    apart = ("台湾省", "香港特别行政区", "澳门特别行政区")
    known = {each.name for each in load.divisions().of(2026) if each.level == "province"}
    assert known - {each.name for each in squares} <= set(apart)
    assert 31 == len({(each.row, each.column) for each in squares}) == len({each.letters for each in squares})


@pytest.mark.parametrize(("lang", "name"), [("zh", "海南"), ("en", "HI")])
def test_a_province_is_a_square_that_leads_to_its_sentence_and_the_others_say_why_they_are_empty(
    lang: str, name: str
) -> None:
    wide, narrow = drawings(provinces()[YEAR.format(lang)].decode(), "tiles")
    for drawing in (wide, narrow):
        assert (31, 25) == (drawing.count("<rect"), drawing.count('<rect class="square unheld"'))
        assert 6 == len(re.findall(r'<a href="[^"]*/p\d-2026/report/index.html#n-gdp', drawing))
    step = re.search(rf'class="square s(\d)"[^>]*/><text[^>]*>{name}</text><text[^>]*>([^<]*)', narrow)
    assert step
    assert ("4", {"zh": "约6", "en": "~6"}[lang]) == step.groups()


def test_the_heading_of_the_squares_follows_on_that_of_the_page() -> None:
    levels = [
        int(level) for level in re.findall(r"<h([1-6])", provinces()[YEAR.format("zh")].decode().split("<main")[1])
    ]
    assert 1 == levels[0]
    assert [] == [(one, other) for one, other in pairwise(levels) if other > one + 1]


def test_the_page_of_a_year_says_what_is_held_back() -> None:
    part = "新登记10万户、其中企业[5万户](obs:enterprises@2025)。"
    held = [
        abstract(f"p{at}", name, "province", "5%", "4%", part if at else "")
        for at, name in enumerate(("江苏省", "海南省"))
    ]
    html = pages(held)["zh/compare/years/2026/index.html"].decode()
    assert 1 == html.split('<ul class="doubted">')[1].count("<h3>")


def test_few_provinces_are_no_picture_of_the_country() -> None:
    assert "<figure" not in provinces(5)[YEAR.format("zh")].decode()


def test_many_places_are_heaps_of_dots_above_a_table_by_province() -> None:
    html = many()[YEAR.format("zh")].decode()
    heaps = drawings(html, "spread")
    assert [61, 61] == [heap.count("<circle") for heap in heaps]
    table = html.split('<table class="strip many"')[1].split("</table>")[0]
    assert ["湖南", "广东", "四川", "云南", "其他"] == re.findall(r'scope="rowgroup"[^>]*>([^<]*)', table)
    assert [61, 1] == [part.count('<th scope="row">') for part in (table, table.split(">其他<")[1])]
    assert "<svg" not in table


def test_no_arithmetic_where_no_place_states_both() -> None:
    """A target that nobody states has no column either."""
    held = [
        replace(each, dataset=Dataset(each.dataset.indicators, each.dataset.observations[:1]))
        for each in (abstract("a", "甲市", "prefecture", "6%", "5%"), abstract("b", "乙市", "prefecture", "7%", "8%"))
    ]
    strip = pages(held)[YEAR.format("zh")].decode().split('<table class="strip"')[1]
    assert "2个地区</span>" in strip
    assert "目标" not in strip.split("</table>")[0]


def test_the_country_and_cities_stand_apart_from_provinces_on_a_scale_of_their_own() -> None:
    """Of a size; the rate of growth has one scale for all, and the country is no place among the others."""
    size = "新增就业[{}万人](obs:new-urban-jobs@2025?measure=count)。"
    held = [
        abstract("p0", "江苏省", "province", "5%", "6%", size.format(120)),
        abstract("p1", "海南省", "province", "6%", "5%", size.format(20)),
        abstract("national", "中国", "national", "7%", "5%", size.format(1200)),
        abstract("c0", "临江市", "prefecture", "8%", "5%", size.format(3)),
    ]
    made = pages(held)
    tables = [made[f"zh/compare/years/2026/{id}/index.html"].decode() for id in ("new-urban-jobs", "gdp")]
    for html in tables:
        assert ["国家", "省级", "地级"] == re.findall(r'scope="rowgroup">([^<]*)', html)
    tracks = [[part.count('class="m-result"') for part in html.split('class="family"')[1:]] for html in tables]
    assert [[0, 2, 0], [1, 2, 1]] == tracks
    assert ["", "100"] == [
        re.findall(r'class="axis"[^>]*>([^<]*)', part)[-1:][0] if "axis" in part else ""
        for part in tables[0].split('class="family"')[1:3]
    ]
    assert "3个地区（国家不计）；目标同上年结果相比，高于的2个，低于的1个" in tables[1]


def test_counts_are_of_the_places_that_state_both() -> None:
    held = [abstract(f"c{at}", name, "prefecture", "8%", "5%") for at, name in enumerate(("甲市", "乙市", "丙市"))]
    silent = replace(held[2], dataset=Dataset(held[2].dataset.indicators, held[2].dataset.observations[:1]))
    told = [pages(own)[YEAR.format("zh")].decode() for own in (held, [*held[:2], silent])]
    assert "3个地区；目标同上年结果相比，高于的3个" in told[0]
    assert "3个地区；两者都写明的2个中，目标同上年结果相比，高于的2个" in told[1]


def test_one_place_beside_the_country_is_one() -> None:
    held = [abstract("national", "中国", "national", "7%", "5%"), abstract("c0", "临江市", "prefecture", "8%", "5%")]
    html = pages(held)[YEAR.format("en")].decode()
    assert "1 place, the country aside; the target against last year’s result: above in 1" in html


def test_indicators_of_a_year_stand_in_the_order_of_the_numbers_printed_beside_them() -> None:
    """That more places state, though fewer of them both its ends; the front page names what most state."""
    jobs = "新增就业[{}万人](obs:new-urban-jobs@2025?measure=count)。"
    rate = "零售额[增长5%](obs:retail-sales@{}?measure=growth{})。"
    both = rate.format(2025, "") + rate.format(2026, "&status=target")
    held = [
        abstract(f"c{at}", name, "prefecture", "8%", "5%", jobs.format(at + 1) + both * (at < 2))
        for at, name in enumerate(("甲市", "乙市", "丙市"))
    ]
    made = pages(held)
    html = made["zh/compare/years/2026/index.html"].decode().split('<ul class="listed">')[1].split("</ul>")[0]
    assert [("gdp", "3"), ("new-urban-jobs", "3"), ("retail-sales", "2")] == re.findall(
        r'href="([\w-]+)/index\.html".*?(\d)个地区', html
    )
    assert ["", "gdp/", "retail-sales/", "new-urban-jobs/"] == re.findall(
        r"compare/years/2026/([\w-]*/?)index\.html", made["zh/index.html"].decode().split('<ul class="reports">')[0]
    )[:4]


def test_places_of_which_no_two_are_of_one_level_need_no_headings() -> None:
    """Nor a scale for sizes that have none in common."""
    size = "新增就业[{}万人](obs:new-urban-jobs@2025?measure=count)。"
    held = [
        abstract("p0", "江苏省", "province", "5%", "6%", size.format(120)),
        abstract("c0", "临江市", "prefecture", "8%", "5%", size.format(3)),
    ]
    made = pages(held)
    tables = [made[f"zh/compare/years/2026/{id}/index.html"].decode() for id in ("new-urban-jobs", "gdp")]
    assert [0, 0] == [html.count("rowgroup") for html in tables]
    assert [(0, False), (2, True)] == [(html.count('class="m-result"'), 'class="axis"' in html) for html in tables]


def test_the_front_page_lists_what_is_here_by_level_and_skips_years_without_a_report() -> None:
    first, second = abstract("p0", "江苏省", "province", "5%", "6%"), abstract("c0", "临江市", "prefecture", "8%", "5%")
    before = replace(first.settings, review=Period.year(2018), plan=Period.year(2019), date="2019-01-20")
    html = pages([replace(first, slug="p0-2019", settings=before), first, second])["zh/index.html"].decode()
    table = html.split('<table class="matrix">')[1].split("</table>")[0]
    assert ["2019", "…", "2026"] == re.findall(r'<th scope="col"[^>]*>([^<]*)', table)[1:]
    assert ["省级", "地级"] == re.findall(r'scope="rowgroup"[^>]*><span>([^<]*)', table)
    assert [2, 1] == [row.count('class="box"') for row in table.split('<th scope="row">')[1:]]


def test_of_two_reports_of_a_year_both_are_shown_and_each_page_says_which_it_takes() -> None:
    own = [abstract("p0", "江苏省", "province", goal, "4.8%") for goal in ("5%", "6%", "7%")]
    years = {"review": Period.year(2024), "plan": Period.year(2025)}
    first = replace(own[0], slug="p0-2025", settings=replace(own[0].settings, **years))
    made = pages(
        [first, replace(own[1], slug="p0-2026-draft"), own[2], abstract("p1", "浙江省", "province", "5%", "5%")]
    )
    home = made["zh/index.html"].decode()
    assert {"p0-2026/index.html", "p0-2026-draft/index.html"} <= set(re.findall(r"<td><a.*?</td>", home)[1].split('"'))
    assert [1, 2] == [home.count(f">江苏省报告{told}</a>") for told in ("（草案）", "")]
    for path in ("zh/compare/years/2026/index.html", "zh/compare/indicators/gdp/index.html"):
        html = made[path].decode()
        assert ["2026年收入的报告不止一份。"] == re.findall(r"2026年收入的报告不止一份。", html)
        assert ("7%" in html, "6%" in html) == (True, False)


class Held(Forgetful):
    """Keeps all in memory."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self._held.get(key)

    def holds(self, key: str) -> bool:
        return key in self._held

    def put(self, key: str, data: bytes) -> None:
        self._held[key] = data

    def forget(self, *kinds: str) -> None:
        self._held = {key: data for key, data in self._held.items() if not key.startswith(kinds)}


def test_a_changed_number_makes_anew_only_the_pages_that_show_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    page, keep = render._page, Held()

    def noted(environment: Environment, document: Document, *rest: Any) -> bytes:
        made.append(document.path)
        return page(environment, document, *rest)

    monkeypatch.setattr(render, "_page", noted)
    more = "\n\n社会消费品零售总额[增长3%](obs:retail-sales@2025?measure=growth)。"
    for result in ("4.8%", "4.9%"):
        made.clear()
        held = [abstract(f"p{at}", name, "province", "5%", result, more) for at, name in enumerate(list(GOALS)[:3])]
        found = dict(build.front(SITE, Shared(), [each.brief for each in held], load.templates(), keep))
    above = {path.removeprefix("zh/compare/").removesuffix("index.html") for path in made if "zh/compare/" in path}
    assert {"years/2026/", "years/2026/gdp/", "indicators/gdp/"} == above
    assert pages(held) == found


def test_what_was_found_of_an_indicator_is_taken_up_as_it_was_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    sales = "\n\n社会消费品零售总额[{}](obs:retail-sales@2025)。"
    own = [each for each in load.divisions().of(2026) if each.level == "prefecture"][:24]
    held = [
        abstract(f"c{at}", each.name, "prefecture", "5%", "5%", sales.format("300亿元" if at else "3万元"))
        for at, each in enumerate(own)
    ]
    shelf, briefs = DiskShelf(), [each.brief for each in held]
    first = dict(build.front(SITE, Shared(), briefs, load.templates(), shelf=shelf))
    monkeypatch.setattr(judge, "guarded", lambda said: pytest.fail("judged again"))
    assert first == dict(build.front(SITE, Shared(), briefs, load.templates(), shelf=shelf))
    assert "不到其他地区同一指标的万分之一" in first["zh/compare/years/2026/index.html"].decode()


def test_a_report_is_found_by_the_same_in_the_same_order_each_time() -> None:
    shelf, brief = DiskShelf(), abstract("c", "临江市", "prefecture", "5%", "5%").brief
    collect.laid_down([brief], shelf)
    assert [sorted(keys) for keys in search._parted(brief.slug, 4, shelf)] == search._parted(brief.slug, 4, shelf)
