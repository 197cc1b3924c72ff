"""Interaction and accessibility: cards, keys, focus, targets, zoom, spacing, and what axe says of every page."""

from typing import Any

import pytest
from opening import COLOURS, GROWTH, READER, REPORT, RULES, SIZES, THOROUGH, Opened, violations
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

_SETTINGS = (
    pytest.param(1440, "light", RULES, marks=pytest.mark.any_face),
    pytest.param(1440, "dark", COLOURS, marks=pytest.mark.any_face),
    pytest.param(390, "dark", RULES, marks=pytest.mark.any_face),
    (320, "light", SIZES),
)
"""All rules wide and light, narrow and dark; the two crossings by those that look at colours and sizes.
`THOROUGH=1 pytest tests/browser` asks all of them of every page of the site."""
_NARROW_TARGETS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')].filter((one) => {
  const box = (one.closest('label') ?? one).getBoundingClientRect();
  const inSentence = one.matches('a') && getComputedStyle(one).display === 'inline' && one.closest('p, li, td, dd, dt');
  const seen = one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && box.width;
  // A tick of the line of all numbers stands where its number does; chapters and promises below lead there, too.
  return seen && !inSentence && !one.matches('.skip, .ticks a') && (box.width < 23.9 || box.height < 23.9);
}).map((one) => one.outerHTML.slice(0, 90))"""
_SMALL = """() => [...document.querySelectorAll('body *')].filter((one) =>
  [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !one.closest('sup, svg, script')
  && parseFloat(getComputedStyle(one).fontSize) < 11.9).map((one) => one.outerHTML.slice(0, 80))"""
_OVERFLOWING = """() => [document.documentElement.scrollWidth - innerWidth,
  [...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth + 1
    && (box.tabIndex < 0 || box.role !== 'region' || !(box.ariaLabel || box.getAttribute('aria-labelledby'))))
    .map((box) => box.outerHTML.slice(0, 80))]"""
_CLIPPED = """() => [...document.querySelectorAll('main *, header *, footer *')].filter((one) => {
  const style = getComputedStyle(one);
  const cuts = /hidden|clip/.test(style.overflowX + style.overflowY) && style.clipPath === 'none';
  return cuts && one.clientWidth > 1 && !one.closest('svg')
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map((one) => one.outerHTML.slice(0, 80))"""
_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-block-end: 2em !important }"
)
_SPACED = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
_STOP = """() => {
  const one = document.activeElement;
  const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  const style = getComputedStyle(one);
  const order = [...document.querySelectorAll('*')].indexOf(one);
  return { order, ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, color: style.outlineColor,
    free: one.contains(at) || !!at?.closest('.card, .panel'), what: one.outerHTML.slice(0, 80) };
}"""


@pytest.mark.parametrize(("width", "scheme", "rules"), _SETTINGS)
def test_41_axe_finds_nothing_light_or_dark_wide_or_narrow(each: Page, width: int, scheme: Any, rules: Any) -> None:
    each.set_viewport_size({"width": width, "height": 900})
    each.emulate_media(color_scheme=scheme)
    assert [] == violations(each, RULES if THOROUGH else rules)


@pytest.mark.any_face
@pytest.mark.parametrize(
    ("path", "show"),
    [
        (READER, "cards().then(() => document.getElementById('c-gdp-2016').showPopover())"),
        (f"zh/{REPORT}/search/index.html", "panel().then(() => document.getElementById('display').showPopover())"),
        (f"en/{REPORT}/search/index.html", "panel().then(() => document.getElementById('keys').showModal())"),
    ],
)
def test_41_axe_finds_nothing_in_a_card_the_settings_and_the_help(opened: Opened, path: str, show: str) -> None:
    page = opened(path)
    page.evaluate(show)
    for scheme, rules in (("light", RULES), ("dark", COLOURS)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert [] == violations(page, rules, ".panel:popover-open, dialog[open]")


@pytest.mark.any_face
def test_42_a_card_opens_on_hover_and_closes_when_left(opened: Opened) -> None:
    page = opened(READER)
    page.locator("#n-gdp-2016").hover()
    page.wait_for_selector(".card:popover-open")
    assert "1762.02亿元" in page.locator(".card:popover-open .value").inner_text()
    page.mouse.move(5, 400)
    page.wait_for_selector(".card:popover-open", state="hidden")


@pytest.mark.any_face
def test_42_a_card_opens_on_focus_and_closes_on_escape_without_moving_the_focus(opened: Opened) -> None:
    page = opened.awake(READER)
    page.keyboard.press("Tab")
    page.locator("#n-gdp-2016").focus()
    page.wait_for_selector(".card:popover-open")
    page.keyboard.press("Escape")
    page.wait_for_selector(".card:popover-open", state="hidden")
    assert "n-gdp-2016" == page.evaluate("document.activeElement.id")


@pytest.mark.any_face
def test_42_a_term_has_a_card_too(opened: Opened) -> None:
    page = opened(READER)
    term = page.locator(".text a.term").first
    term.hover()
    page.wait_for_selector(".card:popover-open")
    assert page.locator(".card:popover-open").get_attribute("id") == term.get_attribute("data-card")


def test_42_a_card_is_a_sheet_on_touch_with_targets_for_a_thumb(opened: Opened) -> None:
    page = opened(READER, 390, has_touch=True, is_mobile=True)
    page.locator("#n-gdp-2016").tap()
    page.wait_for_selector(".card.sheet:popover-open")
    assert READER in page.url
    box = page.locator(".card.sheet").bounding_box()
    assert box and (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 900)
    controls = "[...document.querySelectorAll('.card.sheet:popover-open :is(a, button)')]"
    assert 44 <= page.evaluate(f"Math.min(...{controls}.map((one) => one.getBoundingClientRect().height))")


@pytest.mark.any_face
def test_43_where_the_platform_knows_no_interest_a_script_opens_the_card(opened: Opened) -> None:
    page = opened.blank()
    page.add_init_script("delete HTMLAnchorElement.prototype.interestForElement")
    page.goto(f"{opened.site.as_uri()}/{READER}")
    page.locator("#n-gdp-2016").hover()
    page.wait_for_selector("#c-gdp-2016:popover-open")
    page.mouse.move(5, 400)
    page.wait_for_selector("#c-gdp-2016:popover-open", state="hidden")
    assert [] == opened.complaints


@pytest.mark.any_face
def test_43_without_scripts_a_number_leads_to_its_row(opened: Opened) -> None:
    page = opened(READER, java_script_enabled=False)
    page.locator("#n-gdp-2016").click()
    assert page.url.endswith("/zh/xiangtan-2021/indicators/index.html#o-gdp-2016")
    assert page.locator("#o-gdp-2016").is_visible()


@pytest.mark.parametrize("path", [READER, f"zh/{REPORT}/index.html", GROWTH, f"en/{REPORT}/indicators/index.html"])
def test_44_tab_goes_in_the_order_of_reading_and_is_always_seen(opened: Opened, path: str) -> None:
    page = opened.awake(path)
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(_STOP))
    orders = [stop["order"] for stop in stops]
    assert sorted(orders) == orders
    assert [] == [stop["what"] for stop in stops if not (stop["ring"] and stop["free"])]


@pytest.mark.any_face
@pytest.mark.parametrize(("scheme", "ground"), [("light", (253, 252, 249)), ("dark", (21, 24, 29))])
def test_44_the_ring_is_seen_on_its_ground(opened: Opened, scheme: str, ground: tuple[int, int, int]) -> None:
    page = opened.awake(READER, color_scheme=scheme)
    page.keyboard.press("Tab")
    color = page.evaluate("getComputedStyle(document.activeElement).outlineColor")
    ring = tuple(int(part) for part in color.removeprefix("rgb(").removesuffix(")").split(","))
    lighter, darker = sorted((luminance(ring), luminance(ground)), reverse=True)
    assert 3 <= (lighter + 0.05) / (darker + 0.05)


def luminance(color: tuple[int, ...]) -> float:
    linear = [(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in (part / 255 for part in color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_45_targets_outside_sentences_are_24_pixels_and_more(each: Page) -> None:
    assert [] == each.evaluate(_NARROW_TARGETS)


@pytest.mark.any_face
def test_45_no_words_are_smaller_than_12_pixels_but_the_marks_of_notes(each: Page) -> None:
    each.set_viewport_size({"width": 390, "height": 900})
    assert [] == each.evaluate(_SMALL)


@pytest.mark.any_face
def test_46_the_help_lists_the_keys_and_they_can_be_switched_off(opened: Opened) -> None:
    page = opened.awake(READER)
    page.keyboard.press("?")
    page.locator("dialog#keys").wait_for()
    assert {"j", "k", "n", "p", "/", "l", "?"} <= set(page.locator("dialog#keys kbd").all_inner_texts())
    page.keyboard.press("Escape")
    page.click("[popovertarget=display]")
    page.check("[data-setting=keys] input[value=off]")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert not page.locator("dialog#keys").is_visible()
    page.reload()
    page.keyboard.press("?")
    page.click("[popovertarget=display]")
    page.locator("#display").wait_for()
    assert not page.locator("dialog#keys").is_visible()


@pytest.mark.any_face
def test_46_keys_do_nothing_in_a_field(opened: Opened) -> None:
    page = opened.awake(f"zh/{REPORT}/search/index.html")
    page.locator("#q").focus()
    page.keyboard.type("l?n")
    assert ("l?n", False) == (page.input_value("#q"), page.locator("dialog#keys").is_visible())
    assert f"zh/{REPORT}/search" in page.url


@pytest.mark.any_face
def test_46_keys_lead_from_paragraph_to_paragraph_and_from_number_to_number(opened: Opened) -> None:
    page = opened.awake(READER)
    focused = []
    for key in ("j", "j", "k", "n", "n", "p"):
        page.keyboard.press(key)
        focused.append(page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href')"))
    assert focused[0] == focused[2] != focused[1]
    assert focused[3] == focused[5] != focused[4]
    assert focused[3].startswith("n-")


@pytest.mark.any_face
def test_47_arrows_walk_the_marks_of_a_chart_in_the_order_of_its_table(opened: Opened) -> None:
    page = opened(GROWTH)
    figure = page.locator("figure").first
    wanted = figure.locator("td a").evaluate_all("(all) => all.map((one) => one.textContent.match(/[\\d.]+/)[0])")
    figure.locator("button.explore").click()
    figure.locator(".live-stage svg").wait_for()
    said = []
    for _ in wanted:
        page.keyboard.press("ArrowRight")
        said.append(figure.locator(".live-says").inner_text())
    assert [] == [(number, words) for number, words in zip(wanted, said, strict=True) if number not in words]


def test_48_zoom_and_narrow_windows_need_one_direction_of_scrolling(each: Page) -> None:
    """320 px, and 1280 px at 200 %. Wide tables scroll in a region of their own, which the keyboard reaches."""
    for width in (640, 320):
        each.set_viewport_size({"width": width, "height": 450})
        over, unreachable = each.evaluate(_OVERFLOWING)
        assert (True, []) == (over <= 0, unreachable)


def test_49_the_spacing_that_readers_need_clips_nothing(each: Page) -> None:
    before = each.evaluate(_CLIPPED)
    each.evaluate(_SPACED, _SPACING)
    found = [one for one in each.evaluate(_CLIPPED) if one not in before]
    wide = each.evaluate("document.documentElement.scrollWidth")
    each.evaluate("document.adoptedStyleSheets = []")
    assert ([], True) == (found, wide <= 1280)
