"""Charts of the reference site as readers meet them; how they are made is tested in `test_charts_*`."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from opening import GROWTH, LANGUAGES, READER, REPORT, Opened
from playwright.sync_api import Browser, Page
from test_content_reference import dataset

pytestmark = pytest.mark.browser

TOPICS = ("agriculture", "environment", "government", "growth", "industry")
TOPICS += ("infrastructure", "innovation", "livelihood", "opening-up", "targets")
CHARTS = [f"{lang}/{REPORT}/charts/{topic}/index.html" for lang in LANGUAGES for topic in TOPICS]
_PARTS = """[...document.querySelectorAll('figure')].map((figure) => {
  const has = (selector) => figure.querySelector(selector);
  const drawing = has('.drawing');
  const named = (name) => document.getElementById(drawing?.getAttribute(name) ?? figure.getAttribute(name));
  return { id: figure.id, label: has('.label').textContent, title: named('aria-labelledby')?.textContent ?? '',
    unit: has('.sub')?.textContent ?? '', description: named('aria-describedby')?.textContent ?? '',
    sources: figure.querySelectorAll('.source a[href*="report/index.html#"], .source a[href^="#"]').length,
    rows: figure.querySelectorAll('tbody tr').length, drawn: !!drawing };
})"""
_CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (color) => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (color) => rgb(color).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = getComputedStyle(document.body).backgroundColor;
  const against = (color) => {
    const [a, b] = [light(color), light(ground)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const paints = (one) => [getComputedStyle(one).fill, getComputedStyle(one).stroke].filter((p) => p.startsWith('rgb'));
  const weak = (selector, least, except) => [...document.querySelectorAll(`.drawing .wide ${selector}`)]
    .filter((one) => paints(one).length && Math.max(...paints(one).map(against)) < least)
    .filter((one) => !except.includes(one.getAttribute('fill')))
    .map((one) => one.outerHTML.slice(0, 120));
  return [weak('[data-o]:not(text)', 3, []), weak('text', 4.5, ['var(--on2)', 'var(--on4)', 'var(--bg)'])];
}"""
_LITERAL = """[...document.querySelectorAll('.drawing svg *')].filter((one) => !one.closest('clipPath'))
  .flatMap((one) => ['fill', 'stroke', 'stop-color', 'style'].map((name) => one.getAttribute(name)))
  .filter((paint) => paint && !/^(var\\(--[\\w-]+\\)|none|url\\(#[\\w-]+\\))$/.test(paint))"""
_LABELS = """() => [...document.querySelectorAll('.drawing svg')].filter((svg) => svg.checkVisibility()).map((svg) => {
  const { width, height } = svg.viewBox.baseVal;
  const scale = svg.getBoundingClientRect().width / width;
  const texts = [...svg.querySelectorAll('text')].map((text) => [text, text.getBBox()]);
  // What overflows is shown: with the widest of fonts a name may reach into the gutter, but no farther.
  const gutter = 15 / scale;
  const out = (b) => b.x < -gutter || b.x + b.width > width + gutter || b.y < -2 || b.y + b.height > height + 3;
  const cut = texts.filter(([, box]) => out(box));
  const touching = texts.flatMap(([one, a], index) => texts.slice(index + 1)
    .filter(([, b]) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1
      && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4)
    .map(([other]) => `${one.textContent} | ${other.textContent}`));
  const sizes = texts.map(([text]) => parseFloat(getComputedStyle(text).fontSize) * scale);
  return [svg.closest('figure').id, cut.map(([text]) => text.textContent), touching, Math.min(...sizes)];
})"""
_SIGNS = {
    "over": ">|超过|突破|over",
    "at_least": "≥|以上|least",
    "below": "<|低于|under",
    "at_most": "≤|以内|most",
    "approx": "≈|左右|about",
}
_NUMBERS = """Object.fromEntries([...document.querySelectorAll('figure')].map((figure) => [figure.id, {
  table: [...figure.querySelectorAll('td a')].map((cell) => [cell.dataset.n, cell.textContent]),
  labels: [...figure.querySelectorAll('.wide text[data-o]')].map((text) => [text.dataset.o, text.textContent]),
  files: [...figure.querySelectorAll('.downloads a')].map((link) => link.getAttribute('href')) }]))"""


_UNLABELLED = """[...document.querySelectorAll('figure:has(.drawing)')].filter((figure) => {
  const digits = (all) => [...all].map((one) => one.textContent.replace(/[^\\d.]/g, '')).filter(Boolean);
  const told = digits(figure.querySelectorAll('td .num'));
  return !digits(figure.querySelectorAll('.wide text')).some((label) => told.includes(label));
}).map((figure) => figure.id)"""
"""Figures none of whose labels is a number of their table."""


@pytest.fixture(scope="module", params=CHARTS)
def topic(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Page]:
    made = Opened(browser, site)
    yield made(request.param)
    made.close()


def test_every_topic_is_looked_at(site: Path) -> None:
    assert list(TOPICS) == sorted(file.parent.name for file in (site / "zh" / REPORT / "charts").glob("*/index.html"))


@pytest.mark.parametrize("path", [READER, GROWTH, CHARTS[-1]])
def test_28_without_scripts_all_charts_are_seen_and_labelled(opened: Opened, path: str) -> None:
    page = opened(path, java_script_enabled=False)
    shown = page.locator(".drawing .wide svg")
    assert shown.count() == page.locator(".drawing .wide svg:visible").count() > 0
    assert [] == page.evaluate(_UNLABELLED)
    assert page.locator("aside.note").count() == page.locator("aside.note:visible").count()


@pytest.mark.any_face
def test_29_marks_take_their_colours_from_the_page(topic: Page) -> None:
    assert [] == topic.evaluate(_LITERAL)


@pytest.mark.any_face
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_30_marks_and_labels_stand_out(topic: Page, scheme: Any) -> None:
    """Labels inside marks are compared with the mark by the palette's own test (31, `test_charts_palette.py`)."""
    topic.emulate_media(color_scheme=scheme)
    assert [[], []] == topic.evaluate(_CONTRAST)


@pytest.mark.parametrize("width", [360, 1280])
def test_32_and_33_labels_are_whole_apart_and_large_enough(topic: Page, width: int) -> None:
    topic.set_viewport_size({"width": width, "height": 900})
    found = topic.evaluate(_LABELS)
    shown = topic.locator(".drawing .narrow:visible" if width < 500 else ".drawing .wide:visible")
    assert topic.locator(".drawing").count() == len(found) == shown.count()
    assert [] == [(name, cut, touching, size) for name, cut, touching, size in found if cut or touching or size < 11]


@pytest.mark.any_face
def test_34_a_figure_has_number_title_unit_source_description_and_table(topic: Page) -> None:
    topic.set_viewport_size({"width": 1280, "height": 900})
    for figure in topic.evaluate(_PARTS):
        assert re.fullmatch(r"图\d+|Figure \d+", figure["label"]), figure
        assert figure["title"].strip(), figure
        assert figure["unit"].strip() or not figure["drawn"], figure  # a table has its units in its cells
        assert len(figure["description"]) >= 10, figure  # characters; `2项指标的结果与目标对照。` says what it must
        assert figure["sources"] > 0 < figure["rows"], figure


@pytest.mark.any_face
def test_35_table_file_and_labels_hold_the_same_numbers(topic: Page) -> None:
    """A label is rounded by nobody: its digits are those of the table's cell, in the unit that the subtitle names."""
    folder = Path(topic.url.removeprefix("file://")).parent
    lang = "en" if "/en/" in topic.url else "zh"
    for name, figure in topic.evaluate(_NUMBERS).items():
        table = dict(figure["table"])
        (file,) = (link for link in figure["files"] if link.endswith(".csv"))
        rows = list(csv.DictReader((folder / file).read_text("utf-8-sig").splitlines()))
        assert set(table) == {row["id"] for row in rows}, name
        plain = {row["id"]: row[f"display_{lang}"] for row in rows if not row["parts"]}
        assert [] == [(id, text, table[id]) for id, text in plain.items() if text.lstrip("+−-") not in table[id]], name
        assert {id for id, _ in figure["labels"]} <= set(table), name


@pytest.mark.any_face
def test_36_what_is_not_certain_says_so(topic: Page) -> None:
    """`>` over, `≥` at least, `<` under, `≤` at most; what statuses look like is tested in `test_charts_drawing.py`."""
    observations = {each.id: each for each in dataset().observations}
    for name, figure in topic.evaluate(_NUMBERS).items():
        for id, text in figure["labels"]:
            each = observations[id]
            if each.quantity.parts or not re.search(r"\d", text):
                continue
            assert re.search(_SIGNS.get(each.quantity.bound, ""), text), (name, text)


@pytest.mark.any_face
def test_40_each_figure_can_be_taken_away_as_a_table_and_as_a_picture(topic: Page) -> None:
    """Embed pages, options and citations are held by `tests/test_site_takeaway.py`."""
    folder = Path(topic.url.removeprefix("file://")).parent
    for figure in topic.evaluate(_NUMBERS).values():
        for link in figure["files"]:
            data = (folder / link).read_bytes()
            if link.endswith(".csv"):
                assert data.startswith(b"\xef\xbb\xbf")
            else:
                picture = ElementTree.fromstring(data)  # noqa: S314  our own
                assert ("{http://www.w3.org/2000/svg}svg", "img") == (picture.tag, picture.get("role"))
        assert {"csv"} <= {link.rpartition(".")[2] for link in figure["files"]} <= {"csv", "svg"}
