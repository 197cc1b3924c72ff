"""English typography and the two languages beside each other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from opening import PAGES, PARALLEL, PARALLEL_EN, READER_EN, Opened
from playwright.sync_api import Browser, Page
from siting import site as made_up
from siting import view

pytestmark = pytest.mark.browser

_BASELINES = """[...document.querySelectorAll('.pair')].map((pair) => {
  const tops = [...pair.querySelectorAll('.column')].map((column) => {
    const line = document.createElement('span');
    line.style.display = 'inline-block';
    column.prepend(line);
    const { bottom } = line.getBoundingClientRect();
    line.remove();
    return [bottom, column.lang || document.documentElement.lang];
  });
  return [pair.id, tops];
})"""


@pytest.mark.parametrize("width", [1000, 1280])
def test_23_rows_begin_on_one_baseline(opened: Opened, width: int) -> None:
    rows = opened(PARALLEL_EN, width).evaluate(_BASELINES)
    assert len(rows) > 100
    assert [] == [id for id, tops in rows if max(tops)[0] - min(tops)[0] > 1 or len(tops) != 2]


@pytest.mark.parametrize("path", [PARALLEL, PARALLEL_EN])
def test_24_a_row_has_the_page_s_other_language_second_in_every_row(opened: Opened, path: str) -> None:
    """The original stands first on both pages, so that a row looks the same from either language."""
    orders = {tuple(lang[:2] for _, lang in tops) for _, tops in opened(path).evaluate(_BASELINES)}
    assert {("zh", "en")} == orders


def test_24_one_language_can_be_hidden_from_everyone(opened: Opened) -> None:
    page = opened(PARALLEL_EN)
    chinese, english = "湘潭市政府工作报告", page.locator(".pair .column:lang(en)").nth(1).inner_text()[:20]
    said = page.locator(".pairs").aria_snapshot()
    page.check("[data-columns] input[value=en]")
    assert page.evaluate("[...document.querySelectorAll('[data-column=zh]')].every((column) => column.hidden)")
    heard = page.locator(".pairs").aria_snapshot()
    assert (True, False, True) == (chinese in said, chinese in heard, english in heard)
    page.check("[data-columns] input[value=both]")
    assert said == page.locator(".pairs").aria_snapshot()


@pytest.mark.parametrize("media", [{}, {"forced_colors": "active"}])
def test_25_twins_light_up_by_pointer_and_by_keyboard(opened: Opened, media: dict[str, str]) -> None:
    page = opened(PARALLEL_EN, **media)
    numbers = page.locator('[data-n="gdp-2016"]')
    numbers.nth(0).hover()
    assert 2 == page.locator('.twin[data-n="gdp-2016"]').count()
    page.mouse.move(2, 2)
    assert 0 == page.locator(".twin").count()
    numbers.nth(1).focus()
    twin = page.locator(".twin").first
    assert ("solid", True) == (twin.evaluate("(e) => getComputedStyle(e).outlineStyle"), twin.is_visible())
    page.keyboard.press("Tab")
    assert 0 == page.locator('.twin[data-n="gdp-2016"]').count()


@pytest.mark.parametrize(("path", "width"), [(READER_EN, 1280), (READER_EN, 1440), (PARALLEL, 1440)])
def test_26_an_english_line_holds_45_to_80_characters(opened: Opened, path: str, width: int) -> None:
    held = opened(path, width).evaluate("""() => {
      const p = [...document.querySelectorAll('p.text:lang(en)')].find((one) => one.offsetHeight > 120);
      const one = document.createElement('span');
      one.textContent = '0'.repeat(100);
      p.append(one);
      one.style = 'position: absolute; white-space: nowrap; overflow-wrap: normal';
      const ch = one.getBoundingClientRect().width / 100;
      one.remove();
      return p.clientWidth / ch;
    }""")
    assert 45 <= held <= 80


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """A made-up city's report, half of it in English."""
    folder: Path = tmp_path_factory.mktemp("half")
    for path, text in made_up(view()).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    page = browser.new_page()
    page.goto((folder / "en" / "linjiang" / "report" / "index.html").as_uri())
    yield page
    page.close()


def test_27_an_untranslated_paragraph_shows_the_original_and_says_so(half: Page) -> None:
    missing = half.locator("#p2 .cell")
    assert "zh-Hans" == missing.get_attribute("lang")
    assert "地区生产总值突破2580亿元" in missing.inner_text()
    label = missing.locator(".untranslated")
    assert ("en", "Not yet translated") == (label.get_attribute("lang"), label.inner_text()[:18])
    assert 0 == half.locator("#p1 .untranslated").count()


def test_there_is_a_page_of_each_kind_in_both_languages() -> None:
    zh, en = ({path[3:] for path in PAGES if path.startswith(lang)} for lang in ("zh", "en"))
    assert zh == en
