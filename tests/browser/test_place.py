"""Where the reader is: the contents follow, and the address keeps the place and what is filtered."""

import pytest
from opening import LAID_OUT, LANGUAGES, PAINTED, READER, REPORT, Opened
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

RECORDED = 1_200
"""Milliseconds after which Chromium has told its main process how far a page is scrolled."""
_MARKED = """() => {
  const marked = [...document.querySelectorAll('.toc [aria-current]')];
  if (marked.length !== 1) return null;
  const list = document.getElementById('toc').getBoundingClientRect();
  const { top, bottom } = marked[0].getBoundingClientRect();
  const seen = top >= Math.max(0, list.top) && bottom <= Math.min(innerHeight, list.bottom);
  return { id: marked[0].hash.slice(1), seen };
}"""
_AT = "([share]) => scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight))"
_SECTION = """() => {
  const ids = [...document.querySelectorAll('.toc a')].map((entry) => entry.hash.slice(1));
  return ids.findLast((id) => document.getElementById(id).getBoundingClientRect().top < 120);
}"""


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 600), (390, 844)])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_contents_mark_the_section_being_read_and_show_it(
    opened: Opened, lang: str, width: int, height: int
) -> None:
    page = opened(f"{lang}/{REPORT}/report/index.html", width, height)
    page.wait_for_function(LAID_OUT)
    for share in (0.1, 0.35, 0.6, 0.95, 0.5):
        page.evaluate(_AT, [share])
        page.wait_for_function(f"() => ({_MARKED})()?.id === ({_SECTION})()")
        if width < 960:
            page.click(".toc-button")
            page.wait_for_selector(".toc:popover-open")
        page.wait_for_function(f"() => ({_MARKED})()?.seen")
        page.keyboard.press("Escape")
    page.evaluate(_AT, [1])
    page.wait_for_function("() => [...document.querySelectorAll('.toc a')].at(-1).ariaCurrent === 'location'")


def test_a_list_that_the_reader_has_moved_stays_until_the_section_changes(opened: Opened) -> None:
    page = opened(READER, 1440)
    page.wait_for_function(LAID_OUT)
    page.evaluate(_AT, [0.6])
    page.wait_for_function(f"() => ({_MARKED})()?.id === ({_SECTION})() && ({_MARKED})()?.seen")
    page.evaluate("document.getElementById('toc').scrollTop = 0")
    page.mouse.wheel(0, 1)
    page.wait_for_timeout(200)
    assert 0 == page.evaluate("document.getElementById('toc').scrollTop")


def read_at(page: Page, anchor: str) -> None:
    """Goes to a place as its link does, by script, and looks at it until the browser has come to rest."""
    page.wait_for_function(LAID_OUT)
    page.evaluate("(id) => document.getElementById(id).scrollIntoView()", anchor)
    page.wait_for_function("(id) => location.hash === `#${id}`", arg=anchor)


@pytest.mark.parametrize(
    ("kind", "anchor"),
    [
        ("report/", "p12"),
        ("report/", "p27h"),
        ("parallel/", "p20"),
        ("indicators/", "o-gdp-2021-estimate"),
        ("charts/targets/", "fig-goals-2026"),
    ],
)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_language_link_of_the_header_keeps_the_place(opened: Opened, kind: str, anchor: str, width: int) -> None:
    page = opened(f"en/{REPORT}/{kind}index.html", width)
    read_at(page, anchor)
    page.evaluate("scrollTo(0, 0)")  # where the header is
    page.click("header [data-switch]")
    page.wait_for_url(f"**/zh/{REPORT}/{kind}index.html#{anchor}")
    page.wait_for_function(LAID_OUT)
    page.evaluate(PAINTED)
    top = page.evaluate("(id) => document.getElementById(id).getBoundingClientRect().top", anchor)
    assert 60 <= top < 500


def test_who_passes_by_on_the_way_up_leaves_the_place_and_who_rests_takes_it_along(opened: Opened) -> None:
    page = opened(READER)
    read_at(page, "p20")
    for block in ("p10", "p5b"):
        page.evaluate("(id) => document.getElementById(id).scrollIntoView()", block)
        page.wait_for_timeout(200)
    assert page.url.endswith("#p20")
    page.wait_for_function("() => location.hash === '#p5b'")


@pytest.mark.parametrize("width", [1280, 390])
def test_who_loads_the_page_again_in_the_middle_of_a_paragraph_stays_there(opened: Opened, width: int) -> None:
    page = opened(READER, width)
    read_at(page, "p12")
    page.evaluate("scrollBy(0, 70)")
    place = "() => Math.round(document.querySelector('#p12').getBoundingClientRect().top)"
    before = page.evaluate(place)
    page.wait_for_timeout(RECORDED)
    page.reload()
    page.wait_for_function(LAID_OUT)
    page.evaluate(PAINTED)
    assert before == pytest.approx(page.evaluate(place), abs=1)


def test_a_filter_is_there_on_the_way_back_after_a_reload_and_in_the_other_language(opened: Opened) -> None:
    page = opened(f"en/{REPORT}/indicators/index.html")
    page.fill('input[name="words"]', "GDP")
    page.select_option('select[name="status"]', "target")
    rows = "[...document.querySelectorAll('tbody tr')].filter((row) => row.checkVisibility()).map((row) => row.id)"
    shown = page.evaluate(rows)
    assert 0 < len(shown) < 20
    page.locator("tbody tr:visible a.num").first.click()
    page.wait_for_url("**/report/index.html#*")
    page.go_back()
    page.wait_for_function("() => document.querySelector('select[name=status]').value === 'target'")
    assert (shown, "GDP") == (page.evaluate(rows), page.input_value('input[name="words"]'))
    page.reload()
    assert shown == page.evaluate(rows)
    page.click("header [data-switch]")
    page.wait_for_url("**/zh/**")
    assert ("GDP", "target") == (page.input_value('input[name="words"]'), page.input_value('select[name="status"]'))
    page.fill('input[name="words"]', "")
    page.select_option('select[name="status"]', "")
    assert "" == page.evaluate("location.search")


def test_a_question_is_there_on_the_way_back_from_a_hit(opened: Opened) -> None:
    page = opened.awake(f"zh/{REPORT}/search/index.html")
    page.keyboard.type("GDP")
    page.locator('#results a[href*="/report/"]').first.click()
    page.wait_for_url("**/report/**")
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('#results a').length > 0")
    assert "GDP" == page.input_value("#q")
