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


def test_contents_mark_the_section_being_read(opened: Opened) -> None:
    page = opened(READER)
    page.evaluate(
        "document.getElementById('p10-0')?.scrollIntoView() ?? document.getElementById('p10').scrollIntoView()"
    )
    marked = """[...document.querySelectorAll('.toc a')]
      .filter((a) => getComputedStyle(a).borderLeftColor !== 'rgba(0, 0, 0, 0)').length"""
    page.wait_for_function(f"() => {marked} === 1")
