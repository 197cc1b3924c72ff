"""A quantity stands on one line, in English as in Chinese, wherever the line has room for it."""

import pytest
from opening import GROWTH_EN, LAID_OUT, PARALLEL_EN, READER_EN, REPORT, Opened

from site_gen.site.frame.typography import hold, typeset

pytestmark = pytest.mark.browser

_BROKEN = """() => {
  const range = document.createRange();
  const lines = (one) => {
    range.selectNodeContents(one);
    const bottoms = [...range.getClientRects()].map((box) => box.bottom);
    return Math.max(...bottoms) - Math.min(...bottoms) > 10 ? 2 : 1;
  };
  const own = [...document.querySelectorAll('main :is(a.num, .value a)')]
    .filter((one) => one.checkVisibility() && one.closest('[lang]').lang === 'en');
  const broken = own.filter((one) => lines(one) > 1 && !one.textContent.includes(' ('));
  return [own.length, broken.map((one) => one.textContent)];
}"""
"""How many quantities are in English, and those in two lines; before its size in other units one may break."""
_PROSE = """(pattern) => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const broken = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest('svg, code')) continue;
    for (const match of node.data.matchAll(new RegExp(pattern, 'g'))) {
      range.setStart(node, match.index); range.setEnd(node, match.index + match[0].length);
      if (range.getClientRects().length > 1) broken.push(match[0]);
    }
  }
  return broken;
}"""
_QUANTITY = r"CNY [\d.,]*\d(?: [mb]illion)?|[\d.,]*\d (?:million|billion|percentage points?)"


@pytest.mark.parametrize("width", [1440, 768, 390])
@pytest.mark.parametrize(
    "path", [READER_EN, PARALLEL_EN, GROWTH_EN, f"en/{REPORT}/index.html", f"en/{REPORT}/indicators/index.html"]
)
def test_no_english_quantity_is_broken(opened: Opened, path: str, width: int) -> None:
    page = opened(path, width)
    page.wait_for_function(LAID_OUT)
    count, broken = page.evaluate(_BROKEN)
    assert count > 6
    assert ([], []) == (broken, page.evaluate(_PROSE, _QUANTITY))


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("8%", "nw"),
        ("7%左右", "held"),
        ("2580亿元", "held"),
        ("超过3800亿元", "held"),
        ("1762.02亿元人民币", ""),
        ("6.9:54.6:38.5", "held"),
        ("over CNY 380 billion", "nw"),
        ("no more than 5 working days", "long"),
        ("between 1.2 and 1.5 million rural households", ""),
    ],
)
def test_how_a_quantity_is_held(words: str, held: str) -> None:
    assert held == hold(words)


@pytest.mark.parametrize(
    ("words", "markup"),
    [
        ("rose to CNY 94,600 (then)", 'rose to <span class="nw">CNY 94,600</span> (then)'),
        ("3.9 percentage points, 12 of 40", '<span class="nw">3.9 percentage points</span>, 12 of 40'),
        ("比为6.9:54.6:38.5", '比为<span class="held">6.9:<wbr>54.6:<wbr>38.5</span>'),
        ("达1762.02亿元。", '达<span class="held">1762.02亿元</span>。'),
        ("发布“1+3”合作", "发布<wbr>“1+3”<wbr>合作"),
        ("“云上湘潭”App", "“云上湘潭”<wbr>App"),
        ("实施“启航”计划，don’t", "实施“启航”计划，don’t"),
    ],
)
def test_how_a_number_is_set_in_a_sentence(words: str, markup: str) -> None:
    assert markup == typeset(words)
