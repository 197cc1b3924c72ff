"""Drawings in real Chromium: no label is cut or touches another, in any language, width or theme."""

from collections.abc import Iterator

import pytest
from charting import CITY, SHOWN, drawn, figure
from playwright.sync_api import Browser, Page

from site_gen import load
from site_gen.charts.lettering import SIZE, WIDTHS, width

pytestmark = pytest.mark.browser

_BOXES = """() => [...document.querySelectorAll('svg')].map((svg) => {
  const { width, height } = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBBox()]);
  const cut = texts.filter(([, b]) => b.x < -1 || b.y < -2 || b.x + b.width > width + 1 || b.y + b.height > height + 3);
  const touching = texts.flatMap(([one, a], index) => texts.slice(index + 1)
    .filter(([, b]) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1
      && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4)
    .map(([other]) => `${one} | ${other}`));
  return [svg.parentElement.id, cut.map(([text]) => text), touching];
})"""
_WIDTHS = """([words, weight, lang]) => words.map((word) => {
  const span = document.createElement('span');
  document.body.append(span);
  span.lang = lang;
  span.style = `font: ${weight} 100px var(--sans); white-space: pre; text-autospace: no-autospace; font-kerning: none`;
  span.textContent = word;
  const { width } = span.getBoundingClientRect();
  span.remove();
  return width;
})"""
_COLORS = """() => [...document.querySelectorAll('svg [data-o]:not(text)')].map((mark) => {
  const { fill, stroke } = getComputedStyle(mark);
  return [fill, stroke].find((color) => color !== 'none' && !color.startsWith('url')) ?? 'none';
}).filter((color) => color === 'rgba(0, 0, 0, 0)')"""


_WIDE_IN_CHINESE = {("zh", "·"), ("zh", "—")}
"""A Chinese face sets them as wide as a character; drawings do not use them in Chinese."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """All drawings of the made-up city, each at the size that it was drawn for, with the site's tokens."""
    drawings = [
        (each.spec.id, one) for each in drawn(*(figure(w, CITY) for w in SHOWN.values())) for one in each.drawings
    ]
    boxes = [
        f'<div id="{name}-{one.lang}-{width}" lang="{one.lang}" style="width:{width}px">{svg}</div>'
        for name, one in drawings
        for width, svg in ((680, one.wide), (340, one.narrow))
    ]
    style = load.templates()["css/tokens.css"] + "body{background:var(--bg);font-family:sans-serif}"
    opened = browser.new_page()
    opened.set_content(f"<!doctype html><style>{style}</style>{''.join(boxes)}")
    yield opened
    opened.close()


def test_no_label_is_cut_or_touches_another(page: Page) -> None:
    found = page.evaluate(_BOXES)
    assert len(SHOWN) * 4 == len(found)
    assert [] == [(name, cut, touching) for name, cut, touching in found if cut or touching]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_letter_is_wider_than_charts_reckon(page: Page, lang: str) -> None:
    letters = [*WIDTHS, "亿"]
    measured = page.evaluate(_WIDTHS, [letters, 400, lang])
    assert {} == {
        letter: (round(got), round(width(letter) / SIZE * 100))
        for letter, got in zip(letters, measured, strict=True)
        if got > width(letter) / SIZE * 100 + 1 and (lang, letter) not in _WIDE_IN_CHINESE
    }


@pytest.mark.parametrize("words", ["Output of the next-generation", "1,762.02", "25.6%", "CNY 176.202 billion", "+12"])
def test_no_bold_words_are_wider_than_charts_reckon(page: Page, words: str) -> None:
    (measured,) = page.evaluate(_WIDTHS, [[words], 700, "en"])
    assert measured <= width(words, bold=True) / SIZE * 100


@pytest.mark.parametrize("media", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_every_mark_has_a_colour_in_every_theme(page: Page, media: dict[str, str]) -> None:
    page.emulate_media(**media)  # type: ignore[arg-type]
    assert [] == page.evaluate(_COLORS)
