"""What a reader takes away from a chart, from a site that lies on the disk."""

import json
import struct
from pathlib import Path

import pytest
from opening import GROWTH, GROWTH_EN, LANGUAGES, REPORT, Opened

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", [GROWTH, GROWTH_EN])
def test_a_chart_is_saved_as_a_picture_of_twice_its_size(opened: Opened, path: str) -> None:
    page = opened(path, accept_downloads=True)
    figure = page.locator("#fig-levels")
    figure.locator("details.takeaway summary").click()
    with page.expect_download() as saved:
        figure.locator("button.png").click()
    png = Path(saved.value.path()).read_bytes()
    width, height = struct.unpack(">II", png[16:24])
    assert (b"\x89PNG", "levels.png") == (png[:4], saved.value.suggested_filename)
    assert width >= 2 * 680
    assert height > width / 4
    assert [] == opened.complaints


@pytest.mark.parametrize("path", [GROWTH, GROWTH_EN])
def test_a_chart_is_saved_as_the_option_it_was_drawn_from(opened: Opened, path: str) -> None:
    page = opened(path, accept_downloads=True)
    figure = page.locator("#fig-levels")
    figure.locator("details.takeaway summary").click()
    with page.expect_download() as saved:
        figure.locator("button.json").click()
    text = Path(saved.value.path()).read_text("utf-8")
    option = json.loads(text)
    labels = {part["style"]["text"] for part in option["graphic"] if part["type"] == "text"}
    assert "levels.json" == saved.value.suggested_filename
    assert [] == [mark for mark in ('"$"', "var(--") if mark in text]
    assert labels
    assert labels <= set(figure.locator(".wide text").all_text_contents())
    assert [] == opened.complaints


@pytest.mark.parametrize(("lang", "other"), [("zh", "en"), ("en", "zh")])
def test_an_embedded_chart_stands_alone_in_the_language_of_its_address(opened: Opened, lang: str, other: str) -> None:
    page = opened(f"data/{REPORT}/figures/levels.html#{lang}", 360)
    assert page.locator(f"#{lang} .narrow svg").is_visible()
    assert f"{lang}/{REPORT}/charts/growth/index.html#fig-levels" in page.locator(f"#{lang} .source a").evaluate_all(
        "(links) => links.find((link) => link.href.includes('#fig-')).href"
    )
    assert not page.locator(f"#{other}").is_visible()
    page.locator(f"#{lang} [hreflang^={other}]").click()
    assert [True, False] == [page.locator(f"#{each}").is_visible() for each in (other, lang)]
    assert [] == opened.complaints


def test_of_an_embedded_chart_without_a_language_the_first_is_shown(opened: Opened) -> None:
    page = opened(f"data/{REPORT}/figures/levels.html", 700)
    assert [True, False] == [page.locator(f"#{each}").is_visible() for each in LANGUAGES]
