"""Any page, printed from the browser. What `site-gen pdf` makes of the report is tested with the printing."""

import io
import re
import subprocess
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdf
import pytest
from msgspec import Struct
from opening import GROWTH, LANGUAGES, PARALLEL, PARALLEL_EN, READER, REPORT, Opened
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_TOOLS = (
    "nav:visible, button:visible, dialog:visible, summary:not(.data > summary):visible, form:visible, .skip:visible, "
    ".progress:visible, .takeaway:visible"
)

_RADICALS = str.maketrans(
    "⻓⻔⻛⻢⻄⻅⻆⻋⻘⻜⻝⻩⻚⻉⻰⻬⻥⻦⺟⺠⻁⻧⻳", "长门风马西见角车青飞食黄页贝龙齐鱼鸟母民虎卤龟"
)


def pdf_of(page: Page) -> bytes:
    return page.pdf(prefer_css_page_size=True, tagged=True, outline=True)


def texts(pdf: bytes) -> list[str]:
    """Of each sheet, in the order in which it was set."""
    command = ["pdftotext", "-raw", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode().split("\f")[:-1]


def plain(text: str) -> str:
    """Without white space and 〔〕; radicals, to which fonts map some characters, read as characters again."""
    return re.sub(r"[\s〔〕]+", "", unicodedata.normalize("NFKC", text)).translate(_RADICALS)


class Report(Struct, frozen=True):
    """The page of the report without the marks of notes, and what Chromium prints of it."""

    page: Page
    book: pypdf.PdfReader
    texts: list[str]
    """Of each sheet."""


@pytest.fixture(scope="module")
def reports(browser: Browser, site: Path) -> Iterator[Mapping[str, Report]]:
    opened, made = Opened(browser, site), {}
    for lang in LANGUAGES:
        page = opened(f"{lang}/{REPORT}/report/index.html")
        page.evaluate("document.querySelectorAll('.body sup').forEach((mark) => mark.remove())")
        data = pdf_of(page)
        made[lang] = Report(page, pypdf.PdfReader(io.BytesIO(data)), [plain(text) for text in texts(data)])
    yield made
    opened.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_53_the_report_prints_with_running_heads_page_numbers_language_tags_and_outline(
    reports: Mapping[str, Report], lang: str
) -> None:
    report = reports[lang]
    assert [] == [n for n, text in enumerate(report.texts, 1) if f"{n}/{len(report.texts)}" not in text]
    root = report.book.trailer["/Root"]
    said = report.page.evaluate("document.documentElement.lang")
    assert (said, True) == (root["/Lang"], root["/MarkInfo"]["/Marked"])
    assert len(report.book.outline) > 1
    sections = {plain(section) for section in report.page.locator(".body section h2").all_inner_texts()}
    assert sections == {section for section in sections for text in report.texts[1:] if section in text}


def test_55_tables_are_open_and_tools_are_gone(opened: Opened) -> None:
    for path in (READER, GROWTH, f"zh/{REPORT}/index.html", f"zh/{REPORT}/indicators/index.html"):
        page = opened(path)
        page.emulate_media(media="print")
        assert 0 == page.locator(_TOOLS).count(), path
        tables = page.locator("main table")
        assert tables.count() == page.locator("main table:visible").count()


def test_in_the_index_of_indicators_no_cell_runs_into_the_next_and_no_column_is_empty(opened: Opened) -> None:
    page = opened(f"en/{REPORT}/print/index.html", 669)  # 177 mm
    page.emulate_media(media="print")
    page.evaluate(
        "document.querySelectorAll('.annex-indicators tbody tr').forEach(({ cells }) => {"
        "cells[1].firstElementChild.textContent = '375,000 mu (25,000 hectares)';"
        "cells[2].textContent = 'over 2021–2025'; })"
    )
    cells = page.locator(".annex-indicators tbody td:visible")
    assert cells.count() > 500
    assert 0 == cells.evaluate_all(
        "all => all.filter((one) => one.scrollWidth > one.clientWidth || !one.textContent).length"
    )


def test_55_every_paragraph_and_note_is_printed_once_and_in_order(reports: Mapping[str, Report]) -> None:
    page = reports["zh"].page
    paragraphs = [plain(text) for text in page.locator(".body p.text").all_text_contents()]
    notes = [plain(text) for text in page.locator("aside.note").all_text_contents()]
    paper = "".join(reports["zh"].texts)
    long = [text for text in paragraphs if len(text) > 60]
    at = 0
    for text in long:  # a sheet may end, and its notes stand, in the middle of ten characters; hardly of all three tens
        found = [paper.find(text[start : start + 10], at) for start in (0, 20, 40)]
        assert max(found) > -1, text[:20]
        at = min(place for place in found if place > -1)
    assert len(long) >= 50
    words = [note.lstrip("0123456789") for note in notes]
    starts = [(note[:9], note[9:18]) for note in words]  # a sheet may end within one of them
    assert [] == [(one, two) for one, two in starts if 1 not in (paper.count(one), paper.count(two))]


@pytest.mark.parametrize("path", [READER, GROWTH])
def test_56_no_figure_is_higher_than_95_mm_or_torn(opened: Opened, path: str) -> None:
    """Without its table, which may be long and then breaks between rows."""
    page = opened(path, 680)
    page.emulate_media(media="print")
    heights = page.locator(".drawing").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    breaks = page.locator(".drawing").evaluate_all("(all) => all.map((one) => getComputedStyle(one).breakInside)")
    assert heights
    assert max(heights) * 25.4 / 96 <= 95
    assert {"avoid"} == set(breaks)


_FIRST_LINES = """() => [...document.querySelectorAll('.pair')].map((pair) => {
  const lines = [...pair.querySelectorAll(':scope > .column:not(.untranslated)')].map((column) => {
    const foot = Object.assign(document.createElement('span'), { style: 'display: inline-block; inline-size: 0' });
    column.prepend(foot);
    const { bottom } = foot.getBoundingClientRect();
    foot.remove();
    return bottom;
  });
  return lines.length > 1 ? Math.max(...lines) - Math.min(...lines) : 0;
})"""


@pytest.mark.parametrize("path", [READER, PARALLEL, PARALLEL_EN])
def test_no_heading_is_the_last_of_a_sheet(opened: Opened, path: str) -> None:
    page = opened(path)
    heads = {plain(each) for each in page.locator(":is(h2, h3, h4):visible").all_inner_texts()}
    ends = [plain(sheet)[-200:] for sheet in texts(pdf_of(page))]
    assert [] == [head for head in heads for end in ends if len(head) > 3 and end.endswith(head)]


def test_first_lines_side_by_side_stand_on_one_line(opened: Opened) -> None:
    page = opened(f"zh/{REPORT}/print-parallel/index.html", 1000)
    page.emulate_media(media="print")
    apart = page.evaluate(_FIRST_LINES)
    assert len(apart) > 100
    assert max(apart) <= 1
