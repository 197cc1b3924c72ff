"""A live chart stands where its drawing stood, in every width, language and scheme, and follows the window.

And what a reader chooses beneath it: other periods, measures, orders, a table; all of it in the address.
"""

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


def bars(figure: Locator) -> list[str]:
    """The ids of the bars, from the top, as the arrow keys read them."""
    stage, said = figure.locator(".live-stage"), []
    stage.focus()
    while True:
        stage.press("ArrowDown")
        words = figure.locator(".live-says").inner_text()
        if said and words == said[-1]:
            return said
        said.append(words)


@pytest.mark.any_face
@pytest.mark.parametrize(("lang", "width"), [("zh", 390), ("en", 1440)])
def test_a_reader_chooses_periods_measure_order_and_table(opened: Opened, lang: str, width: int) -> None:
    page = opened(f"{lang}/{REPORT}/charts/growth/index.html", width)
    figure = page.locator("#fig-levels")
    explored(figure)
    assert {"gdp-2016", "gdp-2021-estimate"} < set(
        figure.locator("td [data-n]").evaluate_all("e => e.map(o => o.dataset.n)")
    )
    figure.locator("select[name=of]").select_option("gdp")
    assert "bars" == figure.locator("select[name=view]").input_value()
    page.wait_for_function("() => document.querySelector('#fig-levels .sub')?.textContent.match(/从零起|from zero/)")
    periods = [next(year for year in ("2016", "2021", "2026") if year in line.split(":")[0]) for line in bars(figure)]
    assert ["2016", "2021", "2026"] == periods  # the drawing has no 2026
    figure.locator("select[name=sort]").select_option("down")
    page.wait_for_function("() => location.search.includes('sort=down')")
    assert "380" in bars(figure)[0].split(":")[1]
    figure.locator("select[name=measure]").select_option("average-growth percent")
    figure.locator("select[name=view]").select_option("table")
    rows = figure.locator(".live-table tbody tr")
    assert "7.1%" == rows.locator("td").inner_text()
    assert "7.1%" in rows.locator(".live-sentence").inner_text()
    assert str(rows.locator("a").get_attribute("href")).endswith(
        "report/index.html#n-gdp-2016-2021-average-growth-estimate"
    )
    assert over(page) <= 0
    figure.locator("select[name=view]").press("Escape")
    assert "explore" not in page.url and figure.locator(".drawing").is_visible()


@pytest.mark.any_face
def test_what_is_chosen_is_found_again_by_its_address(opened: Opened) -> None:
    page = opened(f"zh/{REPORT}/charts/growth/index.html?explore=fig-levels&view=table&of=gdp&sort=up&measure=nonsense")
    table = page.locator("#fig-levels .live-table")
    table.wait_for()
    assert ["1762.02亿元", "2580亿元", "超过3800亿元"] == table.locator("td").all_inner_texts()
    assert 0 == page.locator(".live-stage").count()
