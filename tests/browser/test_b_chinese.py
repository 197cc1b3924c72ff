"""Chinese typography as clreq wants it, measured in the pages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from opening import LAID_OUT, PARALLEL, READER, READER_EN, REPORT, Opened
from playwright.sync_api import Browser, Page

from site_gen.site.frame.typography import typeset

pytestmark = pytest.mark.browser

_WIDTH = """([markup, style]) => {
  const line = document.createElement('span');
  line.style = `position: absolute; white-space: nowrap; font-size: 100px; ${style}`;
  line.innerHTML = markup;
  document.querySelector('p.text:lang(zh)').append(line);
  const width = line.getBoundingClientRect().width / 100;
  line.remove();
  return width;
}"""
_TEXTS = """() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts.filter((text) => text.parentElement.closest(':lang(zh)')).map((text) => text.data);
}"""
_BESIDE = """(markup) => {
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.querySelector('.body').append(box);
  return box;
}"""
_LINES = """() => {
  const range = document.createRange();
  return [...document.querySelectorAll('p.text:lang(zh)')].map((p) => {
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const lines = [];
    let last = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('.untranslated')) continue;
      for (let i = 0; i < node.length; i += 1) {
        range.setStart(node, i); range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        const broken = !last || (box.left < last.left && box.bottom > last.bottom + 8);
        if (broken) lines.push('');
        lines[lines.length - 1] += node.data[i];
        last = box;
      }
    }
    return lines;
  });
}"""
_STOPS_FIRST = """(markup) => {
  const p = document.createElement('p');
  p.className = 'lead words';
  p.innerHTML = markup;
  document.querySelector('.body').append(p);
  const range = document.createRange(), widths = [];
  for (let width = 150; width < 420; width += 1) {
    p.style = `inline-size: ${width}px; font-size: 14px`;
    const stops = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    for (let node; (node = stops.nextNode());) {
      if (!/^[。，]/.test(node.data)) continue;
      range.setStart(node, 0); range.setEnd(node, 1);
      if (range.getClientRects()[0].top > node.previousSibling.getBoundingClientRect().bottom) widths.push(width);
    }
  }
  p.remove();
  return widths;
}"""
_MARKS_ALONE = """[...document.querySelectorAll('.text sup')].filter((sup) => {
  const before = document.createRange();
  before.setStart(sup.previousSibling, 0);
  before.setEndBefore(sup);
  const boxes = before.getClientRects();
  return sup.getBoundingClientRect().left < boxes[boxes.length - 1].right - 4;
}).map((sup) => sup.parentElement.textContent.slice(0, 20))"""
"""Marks of notes that stand at the head of a line, away from their word."""
_MOST_PUT = {"narrow": 0.16, "wide": 0.21}
"""Ems between two characters, by the width of figures: 15.5%， is never parted and lacks 4 ems to a line in DejaVu."""
_TORN = """() => {
  const range = document.createRange();
  const han = (sign) => /\\p{Script=Han}/u.test(sign);
  return [...document.querySelectorAll('.body p.text:lang(zh)')].flatMap((p) => {
    if (getComputedStyle(p).textAlign !== 'justify') return [];
    const em = parseFloat(getComputedStyle(p).fontSize);
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const lines = [[]];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at += 1) {
        range.setStart(node, at); range.setEnd(node, at + 1);
        const { left, bottom, width } = range.getBoundingClientRect();
        const last = lines.at(-1).at(-1);
        if (last && left < last.left && bottom > last.bottom + 8) lines.push([]);
        if (width) lines.at(-1).push({ sign: node.data[at], left, bottom });
      }
    }
    return lines.slice(0, -1).map((line) => {
      const steps = line.slice(1).map((now, i) => [line[i].sign + now.sign, (now.left - line[i].left) / em - 1])
        .filter(([pair]) => [...pair].every(han)).map(([, gap]) => gap).sort((a, b) => a - b);
      return [steps[steps.length >> 1] ?? 0, line.map(({ sign }) => sign).join('')];
    });
  });
}"""
"""Of each justified line but the last of its paragraph: ems put between two characters, half its pairs; its words."""
_STYLES = """(selector) => [...document.querySelectorAll(selector)].map((one) => {
  const style = getComputedStyle(one);
  return Number((parseFloat(style.lineHeight) / parseFloat(style.fontSize)).toFixed(2));
})"""
_SLANTED = """[...document.querySelectorAll('body *')].filter((one) =>
  getComputedStyle(one).fontStyle !== 'normal'
  && [...one.childNodes].some((node) => node.nodeType === 3 && /\\p{Script=Han}/u.test(node.data)))
  .map((one) => one.outerHTML.slice(0, 80))"""
_MEASURE = """() => {
  const p = [...document.querySelectorAll('p.text')].find((one) => one.offsetHeight > 120);
  return p.clientWidth / parseFloat(getComputedStyle(p).fontSize);
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser, site: Path) -> Iterator[Page]:
    made = Opened(browser, site)
    yield made(READER)
    made.close()


def test_13_numbers_stand_a_little_apart_from_characters_also_where_they_are_links(reader: Page) -> None:
    number = '<a class="num" href="#"><data>318</data></a>'
    wide, tight = (reader.evaluate(_WIDTH, [f"到{number}元", f"text-autospace: {way}"]) for way in ("", "no-autospace"))
    assert wide - tight >= 0.2


def test_14_nobody_has_typed_a_space_between_characters_and_numbers(each: Page) -> None:
    texts = each.evaluate(_TEXTS)
    assert [] == [text for text in texts if re.search(r"[一-鿿] [A-Za-z0-9]|[A-Za-z0-9%] [一-鿿]", text)]


def test_no_stop_begins_a_line_at_any_width(reader: Page) -> None:
    """Where Chinese words may break anywhere, Chromium lets it, beside the room between numbers and characters."""
    goals = (
        "进出口总额2024年的目标是{}",
        "社会消费品零售总额2023年增长{}",
        "2024年的目标是{}",
        "服务业增加值2023年增长{}",
        "2024年的目标是{}",
    )
    numbers = ("8%左右", "9.8%", "8%左右", "7.1%", "8.5%左右")
    told = zip(goals, numbers, "。，。，。", strict=True)
    text = "".join(goal.format(f'<a class="num held" href="#">{number}</a>') + stop for goal, number, stop in told)
    assert [] == reader.evaluate(_STOPS_FIRST, text)


@pytest.mark.parametrize(("marks", "most"), [("》、《", 2.1), ("）。", 1.6), ("”，", 1.6), ("。”", 1.6), ("：“", 1.6)])
def test_15_marks_in_a_row_are_trimmed(reader: Page, marks: str, most: float) -> None:
    assert reader.evaluate(_WIDTH, [marks, ""]) <= most


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_16_no_line_starts_or_ends_with_a_forbidden_mark(opened: Opened, width: int) -> None:
    page = opened(READER, width)
    lines = [line for lines in page.evaluate(_LINES) for line in lines]
    assert len(lines) > 300
    assert [] == [line for line in lines if line[0] in "，。、；：？！”’）》〉】" or line[-1] in "“‘（《〈【"]
    assert [] == page.evaluate(_MARKS_ALONE)


_COMMAS_AWAY = """() => {
  const range = document.createRange();
  const away = [];
  let count = 0;
  for (const link of document.querySelectorAll('.source a')) {
    const comma = link.nextSibling;
    if (!comma?.data?.startsWith('、')) continue;
    range.setStart(comma, 0); range.setEnd(comma, 1);
    const [{ top }] = range.getClientRects();
    count += 1;
    if (top > link.getBoundingClientRect().bottom - 2) away.push(link.parentElement.parentElement.textContent);
  }
  return [count, away];
}"""
"""Commas of lists of sources, and those that begin a line."""


@pytest.mark.parametrize("topic", ["targets", "livelihood"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_16_no_line_of_a_list_of_sources_begins_with_its_comma(opened: Opened, width: int, topic: str) -> None:
    count, away = opened(f"zh/{REPORT}/charts/{topic}/index.html", width).evaluate(_COMMAS_AWAY)
    assert count > 1
    assert [] == away


def test_17_dashes_are_two_ems_and_whole_wherever_a_line_ends(reader: Page) -> None:
    """The reference report has none: the words are made up, the markup is what the site makes of them."""
    dash = typeset("——")
    assert pytest.approx(2, abs=0.04) == reader.evaluate(_WIDTH, [dash, ""])
    for count in range(12):
        words = typeset("速" * count + "度变化——质量提升")
        rects = "(e) => [...e.querySelectorAll('.dash')].map((dash) => dash.getClientRects().length)"
        line = reader.evaluate_handle(_BESIDE, f'<p class="text" lang="zh-Hans" style="inline-size: 10em">{words}</p>')
        assert [1] == line.evaluate(rects)


@pytest.mark.parametrize(("width", "least", "most"), [(1440, 24, 40), (1280, 24, 40), (768, 24, 40), (360, 16, 40)])
def test_18_a_line_holds_24_to_40_characters(opened: Opened, width: int, least: int, most: int) -> None:
    assert least <= opened(READER, width).evaluate(_MEASURE) <= most


@pytest.mark.parametrize(
    ("path", "selector", "least", "most"),
    [
        (READER, ".body p.text:lang(zh)", 1.7, 1.9),
        (READER_EN, ".body p.text:lang(en)", 1.5, 1.65),
        (PARALLEL, "p.text:lang(en)", 1.5, 1.65),
        (READER, "aside.note", 1.5, 1.9),
    ],
)
def test_19_lines_have_room(opened: Opened, path: str, selector: str, least: float, most: float) -> None:
    heights = opened(path).evaluate(_STYLES, selector)
    assert heights
    assert [] == [height for height in heights if not least <= height <= most]


def test_20_no_character_is_slanted(each: Page) -> None:
    assert [] == each.evaluate(_SLANTED)


def test_21_short_numbers_stay_on_one_line(opened: Opened) -> None:
    short = "[...document.querySelectorAll('.text a.num')].filter((a) => a.textContent.length <= 8)"
    page = opened(READER, 390)
    assert page.evaluate(f"{short}.length") > 100
    assert [] == page.evaluate(f"{short}.filter((a) => a.getClientRects().length > 1).map((a) => a.textContent)")


@pytest.mark.parametrize("width", [1440, 1280, 1000])
def test_21_no_justified_line_is_torn_open(opened: Opened, width: int, pytestconfig: pytest.Config) -> None:
    page = opened(READER, width)
    page.wait_for_function(LAID_OUT)
    lines = page.evaluate(_TORN)
    assert len(lines) > 400
    torn = [(gap, line) for gap, line in lines if gap > _MOST_PUT[pytestconfig.getoption("--faces")]]
    assert not torn, "\n".join(f"{gap} {line}" for gap, line in torn)


@pytest.mark.parametrize("width", [390, 1280])
def test_22_few_paragraphs_end_on_a_line_of_one_character(opened: Opened, width: int) -> None:
    ends = [lines[-1] for lines in opened(READER, width).evaluate(_LINES) if len(lines) > 1]
    lone = [line for line in ends if len(re.sub(r"[。！？”）；，]", "", line)) < 2]
    assert len(lone) <= 0.02 * len(ends), lone
