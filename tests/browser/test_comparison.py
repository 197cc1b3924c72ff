"""The list of reports and the comparisons of three made-up reports, in real Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from opening import COLOURS, RULES, Opened, violations
from playwright.sync_api import Browser, Page

from site_gen import build, load, write

pytestmark = pytest.mark.browser
MANY = Path(__file__).parents[1] / "sites" / "many"
PAGES = tuple(
    f"{lang}/{page}index.html"
    for lang in ("zh", "en")
    for page in ("", "compare/", "compare/places/linjiang/", "compare/years/2024/")
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
