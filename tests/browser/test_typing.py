"""Who searches types into the field, and no single key acts where words are typed."""

import pytest
from opening import LANGUAGES, PAINTED, READER, REPORT, Opened
from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.any_face]

_WAYS = {
    "the key": lambda page: page.keyboard.press("/"),
    "the link": lambda page: page.click("a[data-key=search]"),
    "the address": lambda page: page.goto(page.url.replace("/report/", "/search/")),
}
_TAKEN = """(init) => !document.body.dispatchEvent(
  new KeyboardEvent('keydown', { key: 'l', bubbles: true, cancelable: true, ...init }))"""
"""Whether the page does something of its own at the key `l`, pressed so."""
_WITH = [
    {"isComposing": True},
    {"keyCode": 229},
    *({modifier: True} for modifier in ("ctrlKey", "metaKey", "altKey", "modifierAltGraph")),
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("way", _WAYS)
def test_what_is_typed_on_the_search_page_is_searched_for(opened: Opened, way: str, lang: str) -> None:
    page = opened.awake(f"{lang}/{REPORT}/report/index.html")
    _WAYS[way](page)
    page.wait_for_url(f"**/{lang}/{REPORT}/search/index.html")
    page.evaluate(PAINTED)
    page.keyboard.type("unemployment")
    assert (f"/{lang}/{REPORT}/search/", "unemployment") == (_folder(page), page.input_value("#q"))


def _folder(page: Page) -> str:
    path: str = page.evaluate("location.pathname")
    return path[path.index(f"/{REPORT}/") - 3 : path.rindex("/") + 1]


def test_no_key_acts_on_the_search_page_wherever_the_focus_is(opened: Opened) -> None:
    page = opened.awake(f"en/{REPORT}/search/index.html")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.type("lgf/?")
    assert (f"/en/{REPORT}/search/", False) == (_folder(page), page.locator("dialog#keys").is_visible())


def test_what_was_typed_before_the_index_has_come_stays(opened: Opened) -> None:
    page = opened.blank()
    page.add_init_script(
        "addEventListener('readystatechange', () => { const field = document.getElementById('q');"
        " if (field && document.readyState === 'interactive') field.value = 'GDP'; }, true)"
    )
    page.goto(f"{opened.site.as_uri()}/en/{REPORT}/search/index.html?q=grain")
    assert "GDP" == page.input_value("#q")
    assert page.locator("#results a").count()


@pytest.mark.parametrize("init", _WITH)
def test_no_key_acts_while_a_word_is_composed_or_with_a_modifier(opened: Opened, init: dict[str, object]) -> None:
    page = opened(READER)
    assert not page.evaluate(_TAKEN, init)
    page.evaluate("document.querySelector('[data-switch]').addEventListener('click', (e) => e.preventDefault())")
    assert page.evaluate(_TAKEN, {})
