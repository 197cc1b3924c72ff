"""No number is ever cut: on every page, however narrow the window and however large the letters, each is whole."""

import pytest
from opening import REPORT, Opened
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

_CUT = """([size]) => {
  const root = document.documentElement;
  const folded = [...document.querySelectorAll('details:not([open])')];
  folded.forEach((each) => { each.open = true; });
  if (size) root.dataset.size = size;
  const range = document.createRange();
  const hides = (one) => getComputedStyle(one).overflowX !== 'visible';
  const seen = (one) => one.checkVisibility() && !one.closest('svg, .panel, thead');
  const edges = (one) => {
    const found = [[0, innerWidth]];
    for (let up = one; up !== root; up = up.parentElement) {
      const { left, right } = up.getBoundingClientRect();
      if (hides(up)) found.push([left, right]);
    }
    return found;
  };
  const cut = [...document.querySelectorAll('main :is(.num, .value, .n, data)')].filter(seen).filter((one) => {
    range.selectNodeContents(one);
    const boxes = [...range.getClientRects()];
    return edges(one).some(([from, to]) => boxes.some((box) => box.left < from - 1 || box.right > to + 1));
  }).map((one) => one.textContent.trim());
  folded.forEach((each) => { each.open = false; });
  delete root.dataset.size;
  return cut;
}"""
"""Words of the numbers that reach beyond the window, or beyond a box that hides what does not fit into it."""


@pytest.mark.parametrize(("width", "size"), [(768, ""), (390, ""), (320, ""), (320, "large")])
def test_no_number_is_cut(each: Page, width: int, size: str) -> None:
    each.set_viewport_size({"width": width, "height": 900})
    assert [] == each.evaluate(_CUT, [size])


def test_a_card_of_an_indicator_shows_value_period_status_and_source_and_is_still_a_row(opened: Opened) -> None:
    page = opened(f"en/{REPORT}/indicators/index.html", 320)
    row = page.locator("#o-gdp-2026-target")
    cells = row.locator("td").all()
    assert ["over CNY 380 billion", "2026", "level", "target", "¶24"] == [cell.inner_text() for cell in cells[:5]]
    boxes = [cell.bounding_box() for cell in cells]
    assert [] == [box for box in boxes if not box or box["x"] < 0 or box["x"] + box["width"] > 320]
    roles = row.aria_snapshot()
    assert (1, 6) == (roles.count("- rowheader"), roles.count("- cell"))


def test_cards_are_sorted_like_rows(opened: Opened) -> None:
    page = opened(f"en/{REPORT}/indicators/index.html", 390)
    page.locator("#g-growth ~ .scroll thead button").nth(1).click()
    cells = page.locator("#g-growth ~ .scroll tbody td.n")
    values = [float(value or 0) for value in cells.evaluate_all("(all) => all.map((one) => one.dataset.value)")]
    assert sorted(values) == values
