"""What pages look like where no other test looks: order, hierarchy, and how far a label stands from its number."""

from typing import Any

import pytest
from opening import LANGUAGES, READER, REPORT, Opened

pytestmark = pytest.mark.browser

_APART = """() => [...document.querySelectorAll('.fig tbody tr')]
  .filter((row) => row.checkVisibility())
  .map((row) => [row.querySelector('th'), row.querySelector('td a')])
  .filter(([label, number]) => label && number)
  .map(([label, number]) => {
    const words = document.createRange();
    words.selectNodeContents(label);
    return number.getBoundingClientRect().left - words.getBoundingClientRect().right;
  })"""


def sizes(page: Any, selector: str) -> set[float]:
    return set(
        page.locator(selector).evaluate_all("all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))")
    )


@pytest.mark.any_face
def test_figures_are_numbered_in_the_order_of_the_text(opened: Opened) -> None:
    labels = opened(READER).locator(".fig .label").all_text_contents()
    numbers = [int("".join(filter(str.isdigit, label))) for label in labels]
    assert len(numbers) > 5 and sorted(numbers) == numbers


@pytest.mark.any_face
def test_parts_of_a_section_are_told_from_the_section(opened: Opened) -> None:
    page = opened(READER)
    assert max(sizes(page, ".body h4")) < min(sizes(page, ".body h3")) < min(sizes(page, ".body h2"))


@pytest.mark.any_face
def test_a_promise_does_not_look_like_a_result_in_the_text(opened: Opened) -> None:
    page = opened(READER)
    line = "(one) => { const s = getComputedStyle(one); return [s.textDecorationStyle, s.borderBottomStyle, s.color]; }"
    looks = {
        kind: tuple(page.locator(f".body a.num{kind}").first.evaluate(line)) for kind in (":not(.target)", ".target")
    }
    assert looks[":not(.target)"] != looks[".target"]
    assert "dashed" in looks[".target"] and "dashed" not in looks[":not(.target)"]


@pytest.mark.any_face
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_number_of_a_table_stands_far_from_its_label(opened: Opened, lang: str) -> None:
    for kind in ("charts/targets/", "charts/livelihood/"):
        page = opened(f"{lang}/{REPORT}/{kind}index.html", 1440)
        page.evaluate("document.querySelectorAll('details.data').forEach((one) => { one.open = true })")
        assert 450 >= max(page.evaluate(_APART)), kind


@pytest.mark.parametrize("width", [1440, 390])
def test_the_name_of_a_promise_takes_two_lines_at_most(opened: Opened, width: int) -> None:
    page = opened(f"en/{REPORT}/index.html", width)
    lines = "all => all.map((one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"
    heights = page.locator(".started .name").evaluate_all(lines)
    assert len(heights) > 5 and max(heights) < 2.5
    aims = page.locator(".deadline").first.locator(".started .aim")
    begins = aims.evaluate_all("all => all.map((one) => Math.round(one.getBoundingClientRect().left))")
    assert len(begins) > 3 and 1 == len(set(begins))  # all promises of a deadline where one looks for them
    assert [] == page.locator(".promise .num").evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().right > innerWidth - 8).map((one) => one.textContent)"
    )


def test_a_promise_of_a_long_sum_stays_in_its_column(opened: Opened) -> None:
    page = opened(f"en/{REPORT}/promises/index.html", 1440)
    promise = page.locator(".bare .promise").first
    promise.locator(".aim .num").evaluate(
        "one => { one.className = 'num nw'; one.textContent = 'at least CNY 23.45 billion' }"
    )
    promise.locator(".at").evaluate("one => { one.textContent = '¶116b' }")
    ends = "one => [one, one.parentElement].map((each) => Math.round(each.getBoundingClientRect().right))"
    assert 1 == len(set(promise.evaluate(ends)))


def test_no_value_of_an_indicator_stands_on_its_bar(opened: Opened) -> None:
    page = opened(f"en/{REPORT}/indicators/series/index.html", 1440)
    gaps = page.locator("#i-gdp .one tr:has(svg)").evaluate_all(
        "all => all.map((row) => ['svg', '.num'].map((name) => row.querySelector(name).getBoundingClientRect()))"
        ".map(([bar, number]) => bar.left - number.right)"
    )
    assert len(gaps) == 3 and min(gaps) > 0


@pytest.mark.any_face
def test_the_first_button_can_be_read_in_forced_colours(opened: Opened) -> None:
    page = opened(f"zh/{REPORT}/index.html", 1440)
    page.emulate_media(forced_colors="active")
    button = page.locator(".button.first")
    inks = button.evaluate("(one) => { const s = getComputedStyle(one); return [s.color, s.backgroundColor]; }")
    assert "rgb(0, 0, 0)" in inks and inks[0] != "rgb(255, 255, 255)"


@pytest.mark.parametrize("width", [1440, 1280])
def test_the_menu_takes_one_row_at_a_desk(opened: Opened, width: int) -> None:
    page = opened(f"en/{REPORT}/index.html", width)
    boxes = [page.locator(f"header.site {part}").bounding_box() for part in (".name", "nav.main", ".tools")]
    tops = [box["y"] for box in boxes if box]
    feet = [box["y"] + box["height"] for box in boxes if box]
    assert len(tops) == 3 and max(tops) < min(feet)
