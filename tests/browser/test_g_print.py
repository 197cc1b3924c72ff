"""Any page, printed from the browser. What `site-gen pdf` makes of the report is tested with the printing."""

import io
import re
import unicodedata

import pypdf
import pytest
from opening import GROWTH, LANGUAGES, READER, REPORT, Opened
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

_TOOLS = "nav:visible, button:visible, dialog:visible, summary:visible, form:visible, .skip:visible, .progress:visible"

_RADICALS = str.maketrans(
    "⻓⻔⻛⻢⻄⻅⻆⻋⻘⻜⻝⻩⻚⻉⻰⻬⻥⻦⺟⺠⻁⻧⻳", "长门风马西见角车青飞食黄页贝龙齐鱼鸟母民虎卤龟"
)


def printed(page: Page) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, tagged=True, outline=True)))


def plain(text: str) -> str:
    """Without white space and 〔〕; radicals, to which fonts map some characters, read as characters again."""
    return re.sub(r"[\s〔〕]+", "", unicodedata.normalize("NFKC", text)).translate(_RADICALS)


@pytest.fixture(params=LANGUAGES)
def report(request: pytest.FixtureRequest, opened: Opened) -> Page:
    return opened(f"{request.param}/{REPORT}/report/index.html")


def test_53_the_report_prints_with_running_heads_page_numbers_language_tags_and_outline(report: Page) -> None:
    book = printed(report)
    texts = [sheet.extract_text() for sheet in book.pages]
    assert [] == [n for n, text in enumerate(texts, 1) if f"{n}/{len(texts)}" not in plain(text)]
    root = book.trailer["/Root"]
    assert (report.evaluate("document.documentElement.lang"), True) == (root["/Lang"], root["/MarkInfo"]["/Marked"])
    assert len(book.outline) > 1
    sections = report.locator(".body section h2").all_inner_texts()
    heads = {section for section in sections for text in texts[1:] if plain(section) in plain(text)}
    assert set(sections) == heads


def test_55_tables_are_open_and_tools_are_gone(opened: Opened) -> None:
    for path in (READER, GROWTH, f"zh/{REPORT}/index.html", f"zh/{REPORT}/indicators/index.html"):
        page = opened(path)
        page.emulate_media(media="print")
        assert 0 == page.locator(_TOOLS).count(), path
        tables = page.locator("main table")
        assert tables.count() == page.locator("main table:visible").count()


def test_55_every_paragraph_and_note_is_printed_once_and_in_order(opened: Opened) -> None:
    page = opened(READER)
    page.evaluate("document.querySelectorAll('.body sup').forEach((mark) => mark.remove())")
    paragraphs = [plain(text) for text in page.locator(".body p.text").all_text_contents()]
    notes = [plain(text) for text in page.locator("aside.note").all_text_contents()]
    paper = plain("".join(sheet.extract_text() for sheet in printed(page).pages))
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
