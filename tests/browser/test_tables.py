"""Sorting and filtering in real Chromium, and the same pages without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from siting import site, view

pytestmark = [pytest.mark.browser, pytest.mark.any_face]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("city")
    for path, text in site(view()).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root


@pytest.fixture
def page(folder: Path, browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    opened.goto((folder / "zh" / "linjiang" / "indicators" / "index.html").as_uri())
    yield opened
    opened.close()


def values(page: Page) -> list[str]:
    return page.locator("#g-growth ~ .scroll tbody td:nth-child(2)").all_inner_texts()


def test_a_heading_sorts_up_then_down_then_back(page: Page) -> None:
    before = values(page)
    heading = page.locator("#g-growth ~ .scroll thead th:nth-child(2)")
    seen = []
    for _ in range(3):
        heading.locator("button").click()
        seen.append((heading.get_attribute("aria-sort"), values(page)))
    ascending = ["7%左右", "2580亿元"]
    assert [("ascending", ascending), ("descending", ascending[::-1]), (None, before)] == seen


def test_words_filter_rows_and_empty_groups_vanish(page: Page) -> None:
    page.fill('input[name="words"]', "进出口")
    assert 1 == page.locator("tbody tr:visible").count()
    assert 1 == page.locator(".group:visible").count()
    assert "显示1 / 3" == page.locator("[data-said]").inner_text()


def test_a_status_filters_too(page: Page) -> None:
    page.select_option('select[name="status"]', "target")
    assert ["目标"] == page.locator("tbody tr:visible .status").all_inner_texts()


def test_a_link_to_a_hidden_row_shows_it(page: Page) -> None:
    page.fill('input[name="words"]', "进出口")
    page.evaluate("location.hash = '#o-gdp-2022-growth-target'")
    assert page.locator("#o-gdp-2022-growth-target").is_visible()


def test_without_scripts_the_table_is_whole_and_offers_no_filter(folder: Path, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((folder / "en" / "linjiang" / "indicators" / "index.html").as_uri())
    assert 3 == page.locator("tbody tr:visible").count()
    assert 0 == page.locator("form:visible, thead button").count()
