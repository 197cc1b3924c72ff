"""The list of reports and the comparisons of three made-up reports, in real Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from opening import COLOURS, RULES, Opened, violations
from playwright.sync_api import Browser, Page

from site_gen import build, load, write

pytestmark = pytest.mark.browser
MANY = Path(__file__).parents[1] / "sites" / "many"
PLACE = "compare/places/linjiang/"
PAGES = (
    *(f"zh/{page}index.html" for page in ("", "compare/", PLACE, "compare/years/2025/")),
    *(
        f"en/{PLACE}{page}index.html"
        for page in ("scorecard/", "coverage/", "wording/2024-2025/", "formulas/employment/")
    ),
    *(f"en/compare/{page}index.html" for page in ("years/2025/gdp/", "indicators/gdp/", "data/", "search/")),
)
_CLIPPED = "() => document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "output"
    write.site(folder, build.site(load.content(MANY), load.templates()), sources=())
    return folder


@pytest.fixture
def opened(browser: Browser, many: Path) -> Iterator[Opened]:
    made = Opened(browser, many)
    yield made
    made.close()


def shown(page: Page) -> list[str]:
    return page.locator("ul.reports li:visible > a").all_inner_texts()


def test_reports_are_filtered_by_place_and_year(opened: Opened) -> None:
    page = opened("zh/index.html")
    page.select_option('select[name="year"]', "2025")
    assert ["云溪市政府工作报告（2025年）", "临江市政府工作报告（2025年）"] == shown(page)
    page.select_option('select[name="place"]', "临江市")
    assert ["临江市政府工作报告（2025年）"] == shown(page)
    assert "显示1 / 3" == page.locator("[data-said]").inner_text()


def test_without_scripts_the_list_is_plain_and_whole(opened: Opened) -> None:
    page = opened("en/index.html", java_script_enabled=False)
    assert 3 == len(shown(page))
    assert 0 == page.locator("form:visible").count()


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_accessible_in_light_and_dark_and_fit_a_phone(opened: Opened, path: str) -> None:
    page = opened(path, width=390)
    assert [] == violations(page, RULES)
    page.emulate_media(color_scheme="dark")
    assert [] == violations(page, COLOURS)
    assert not page.evaluate(_CLIPPED)


@pytest.mark.parametrize("query", ["云轨客运量", "1.2万", "12000"])
def test_one_search_goes_through_all_reports_from_the_disk(opened: Opened, query: str) -> None:
    page = opened("zh/compare/search/index.html")
    page.fill("#q", query)
    page.wait_for_selector("#results li")
    assert "临江市政府工作报告（2025年）" in page.locator("#results h2 a").all_inner_texts()


def test_on_paper_each_place_of_a_year_has_its_row(opened: Opened) -> None:
    page = opened("zh/compare/years/2025/gdp/index.html")
    page.emulate_media(media="print")
    assert ["云溪市", "临江市"] == page.locator(".strip").first.locator("tbody th:visible").all_inner_texts()
