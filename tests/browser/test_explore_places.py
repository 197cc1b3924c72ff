"""A live chart stands where its drawing stood, in every width, language and scheme, and follows the window."""

import pytest
from opening import LANGUAGES, REPORT, Opened
from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

_TOPICS = ("growth", "targets")
_WIDTHS = (1440, 1280, 768, 390)
_PLACE = "(one) => { const { left, right, top } = one.getBoundingClientRect(); return [left, right, top + scrollY]; }"


def explored(figure: Locator) -> Locator:
    """The live chart of a figure whose button has been pressed."""
    figure.locator("button.explore").click()
    figure.locator(".live-stage svg").wait_for()
    return figure.locator(".live-box")


def over(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("topic", _TOPICS)
def test_a_live_chart_stands_where_its_drawing_stood(opened: Opened, topic: str, lang: str, width: int) -> None:
    page = opened(f"{lang}/{REPORT}/charts/{topic}/index.html", width)
    figures = page.locator("figure:has(button.explore)")
    assert figures.count() > 1
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for figure in figures.all():
            still = figure.locator(".drawing").evaluate(_PLACE)
            drawn = figure.locator(".drawing svg:visible").evaluate(_PLACE)
            live = explored(figure)
            assert still == pytest.approx(live.evaluate(_PLACE), abs=1)
            assert drawn == pytest.approx(live.locator(".live-stage").evaluate(_PLACE), abs=1)
            assert over(page) <= 0
            page.keyboard.press("Escape")


def test_a_live_chart_follows_the_window(opened: Opened) -> None:
    page = opened(f"zh/{REPORT}/charts/growth/index.html", 1440)
    live = explored(page.locator("figure").first)
    for width, drawn in ((768, "680px"), (390, "340px"), (320, "340px"), (1280, "680px")):
        page.set_viewport_size({"width": width, "height": 900})
        stage = page.locator("figure").first.locator(".live-stage")
        page.wait_for_function(f"() => document.querySelector('.live-stage').style.width === '{drawn}'")
        box = live.bounding_box()
        place = stage.bounding_box()
        assert box and place and over(page) <= 0
        assert place["x"] >= box["x"] - 1 and place["x"] + place["width"] <= box["x"] + box["width"] + 1
