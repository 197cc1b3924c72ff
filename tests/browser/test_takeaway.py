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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_embedded_chart_stands_alone(opened: Opened, lang: str) -> None:
    page = opened(f"{lang}/{REPORT}/charts/embed/levels/index.html", 360)
    assert page.locator(".narrow svg").is_visible()
    assert f"{lang}/{REPORT}/charts/growth/index.html#fig-levels" in page.locator(".source a").last.evaluate(
        "(link) => link.ownerDocument.querySelector('.source a[href*=\"#fig-\"]').href"
    )
    assert [] == opened.complaints
