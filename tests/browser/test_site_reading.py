"""What a reader does with the reference report beyond the sixty points of A to H."""

import pytest
from opening import READER, Opened

pytestmark = [pytest.mark.browser, pytest.mark.any_face]


def test_text_as_received_shows_the_words_of_the_source(opened: Opened) -> None:
    page = opened(READER)
    page.click("[popovertarget=display]")
    page.check("[data-setting=text] input[value=received]")
    assert page.evaluate(
        "[...document.querySelectorAll('.sic[data-found]')].every((w) => w.textContent === w.dataset.found)"
    )
    assert 0 == page.locator(".supplied:visible").count()


@pytest.mark.parametrize(("path", "lacking"), [("zh/index.html", {"marks", "text"}), (READER, set())])
def test_the_display_panel_offers_what_the_page_has(opened: Opened, path: str, lacking: set[str]) -> None:
    page = opened(path)
    page.click("[popovertarget=display]")
    page.locator("#display").wait_for()
    offered = page.locator("#display fieldset:visible").evaluate_all("(all) => all.map((one) => one.dataset.setting)")
    assert {"theme", "size", "marks", "text", "keys"} - lacking == set(offered)


def test_contents_mark_the_section_being_read(opened: Opened) -> None:
    page = opened(READER)
    page.evaluate(
        "document.getElementById('p10-0')?.scrollIntoView() ?? document.getElementById('p10').scrollIntoView()"
    )
    marked = """[...document.querySelectorAll('.toc a')]
      .filter((a) => getComputedStyle(a).borderLeftColor !== 'rgba(0, 0, 0, 0)').length"""
    page.wait_for_function(f"() => {marked} === 1")
