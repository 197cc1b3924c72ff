"""Light and dark, forced colours, and motion."""

import zlib
from typing import Any

import pytest
from opening import GROWTH, PARALLEL, READER, REPORT, Opened
from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.any_face]

_COLOURS = """(selector) => [...new Set([...document.querySelectorAll(selector)]
  .map((one) => getComputedStyle(one)).flatMap((style) => [style.fill, style.stroke]))]"""
_LINED = """(bar) => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const items = [...document.querySelectorAll(`${bar} :is(a, button)`)];
  return items.filter((one) => one.checkVisibility()).filter((one) => {
    const style = getComputedStyle(one);
    return ['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(style[`border${side}Width`]) > 0
      && ![ground, 'rgba(0, 0, 0, 0)'].includes(style[`border${side}Color`]));
  }).map((one) => one.textContent.trim());
}"""
"""Words of the items that have a line around or under them."""
_UNSEEN = """() => [...document.querySelectorAll('.drawing svg [data-o]:not(text)')].filter((mark) => {
  const { fill, stroke } = getComputedStyle(mark);
  const ground = getComputedStyle(document.body).backgroundColor;
  const seen = (paint) => paint !== 'none' && paint !== ground && paint !== 'rgba(0, 0, 0, 0)';
  const outline = document.querySelector(`.drawing svg polyline[stroke^="var(--tgt)"]`);
  return !seen(fill) && !seen(stroke) && !outline;
}).map((mark) => mark.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", [READER, GROWTH, f"zh/{REPORT}/index.html"])
def test_50_a_dark_page_is_dark_from_its_first_picture_on(opened: Opened, path: str) -> None:
    """By its style sheet alone, without a script."""
    page = opened(path, color_scheme="dark", java_script_enabled=False)
    assert max(pixel(page, 3, 600) + pixel(page, 640, 3)) < 80


def test_50_a_reader_s_choice_is_known_before_the_first_picture(opened: Opened) -> None:
    blocking = "(script) => script.parentElement === document.head && !script.defer && !script.async"
    assert opened(READER).locator("script[src$='display.js']").evaluate(blocking)


def pixel(page: Page, x: int, y: int) -> tuple[int, ...]:
    """Red, green and blue of one point of the window: a picture of it alone, whose only row has no filter to undo."""
    picture = page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1})
    starts = [at for at in range(len(picture)) if picture[at : at + 4] == b"IDAT"]
    row = zlib.decompress(b"".join(picture[at + 4 : at + 4 + int.from_bytes(picture[at - 4 : at])] for at in starts))
    return tuple(row[1:4])


def test_50_charts_follow_the_scheme_and_the_reader_s_own_choice(opened: Opened) -> None:
    page = opened(GROWTH, color_scheme="light")
    light = page.evaluate(_COLOURS, ".drawing svg [data-o]")
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(_COLOURS, ".drawing svg [data-o]")
    page.click("[popovertarget=display]")
    page.check("[data-setting=theme] input[value=light]")
    assert light != dark
    assert light == page.evaluate(_COLOURS, ".drawing svg [data-o]")
    page.reload()
    assert light == page.evaluate(_COLOURS, ".drawing svg [data-o]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_51_forced_colours_keep_marks_underlines_and_focus(opened: Opened, scheme: Any) -> None:
    page = opened(GROWTH, forced_colors="active", color_scheme=scheme)
    assert [] == page.evaluate(_UNSEEN)
    page = opened.awake(READER, forced_colors="active", color_scheme=scheme)
    page.keyboard.press("Tab")
    page.locator("#n-gdp-2016").focus()
    style = page.evaluate(
        "(({ outlineStyle, textDecorationLine }) => [outlineStyle, textDecorationLine])"
        "(getComputedStyle(document.getElementById('n-gdp-2016')))"
    )
    assert ["solid", "underline"] == style


def test_51_forced_colours_mark_the_section_being_read(opened: Opened) -> None:
    page = opened(READER, forced_colors="active")
    page.evaluate("document.getElementById('p10').scrollIntoView()")
    page.wait_for_function("""() => {
      const borders = [...document.querySelectorAll('.toc a')].map((link) => getComputedStyle(link).borderLeftColor);
      return [...new Set(borders)].some((color) => borders.filter((one) => one === color).length === 1);
    }""")


def test_52_reduced_motion_stills_everything(each: Page) -> None:
    page = each
    page.emulate_media(reduced_motion="reduce")
    assert 0 == page.evaluate("document.getAnimations().length")
    assert "auto" == page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    assert 0 == page.locator(".progress:visible").count()
    seconds = "[...document.querySelectorAll('*')].map((one) => parseFloat(getComputedStyle(one).transitionDuration))"
    assert 0.01 >= page.evaluate(f"Math.max(...{seconds})")


@pytest.mark.parametrize("path", [READER, PARALLEL])
def test_52_others_see_how_far_they_have_read(opened: Opened, path: str) -> None:
    page = opened(path, reduced_motion="no-preference")
    width = "document.querySelector('.progress').getBoundingClientRect().width"
    before = page.evaluate(width)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    page.wait_for_function(f"() => {width} > 300")
    assert before < 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [READER, GROWTH, f"en/{REPORT}/search/index.html"])
def test_51_forced_colours_line_the_current_page_alone(opened: Opened, path: str, scheme: Any) -> None:
    page = opened(path, forced_colors="active", color_scheme=scheme)
    for bar in ("nav.main", ".tools", ".tabs"):
        lined = page.evaluate(_LINED, bar)
        current = page.locator(f"{bar} [aria-current]").evaluate_all(
            "(all) => all.map((one) => one.textContent.trim())"
        )
        assert current == lined, bar
