"""The search of the reference site, opened from the disk in real Chromium, finds what fifty readers ask for."""

import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.any_face]

ROOT = Path(__file__).parents[2]
_LINES = (ROOT / "tests" / "cases" / "search_recall.txt").read_text("utf-8").splitlines()
CASES = [line.replace(" | ", " => ", 1).split(" => ") for line in _LINES if line and not line.startswith("#")]
_HITS = "[...document.querySelectorAll('#results a')].map((link) => link.getAttribute('href'))"
_ALL = "document.querySelectorAll('#results button').forEach((button) => button.click())"


@pytest.fixture(scope="module")
def pages(site: Path, browser: Browser) -> dict[str, Page]:
    pages = {lang: browser.new_page() for lang in ("zh", "en")}
    for lang, page in pages.items():
        page.goto((site / lang / "xiangtan-2021" / "search" / "index.html").as_uri())
    return pages


def folded(text: str) -> str:
    plain = str.maketrans("“”‘’", "\"\"''")
    return "".join(unicodedata.normalize("NFKC", text).casefold().translate(plain).split()).replace("1,866", "1866")


@pytest.mark.parametrize(("lang", "query", "expected"), CASES)
def test_search_finds(pages: dict[str, Page], lang: str, query: str, expected: str) -> None:
    page = pages[lang]
    page.fill("#q", query)
    page.evaluate(_ALL)
    hits = {address.rpartition("#")[2] for address in page.evaluate(_HITS)}
    wanted = {expected}
    if expected == "*":
        entries = page.evaluate("searchIndex.filter((entry) => entry[0] === 'p').map((entry) => [entry[1], entry[3]])")
        wanted = {address.rpartition("#")[2] for address, text in entries if folded(query) in folded(text)}
        assert wanted
    assert set() == wanted - hits


def test_there_are_fifty_questions() -> None:
    assert len(CASES) >= 50


def test_a_query_in_the_address_is_answered_and_its_hit_is_marked(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((site / "zh" / "xiangtan-2021" / "search" / "index.html").as_uri() + "?q=%E9%9F%B6%E5%B1%B1")
    assert "韶山" in page.locator("#results mark").all_inner_texts()
    page.locator("#results a").first.click()
    page.wait_for_url("**/report/index.html#*")
    page.locator(f"#{page.url.split('#')[1].split(':~:')[0]}").wait_for(state="attached")


_TORN = """() => {
  const torn = [], words = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { textContent: text } of document.querySelectorAll('.row[id] .text')) {
    const edges = new Set([...words.segment(text)].map((each) => each.index).concat(text.length));
    for (const { index, 0: { length } } of text.matchAll(/[\\d.]+.|增长|[年项]/g)) {
      const marked = decodeURIComponent(window.directive(text, index, index + length).slice(':~:text='.length));
      const at = text.indexOf(marked);
      if (marked && at >= 0 && !(edges.has(at) && edges.has(at + marked.length))) torn.push(marked);
    }
  }
  return torn;
}"""


_SCROLLED = """() => new Promise((done) => {
  const look = (left) => scrollY > 0 || !left ? done(scrollY > 0) : setTimeout(look, 50, left - 1);
  look(60);
})"""


def test_the_words_that_an_address_marks_begin_and_end_with_words_of_the_browser(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((site / "zh" / "xiangtan-2021" / "report" / "index.html").as_uri())
    assert [] == page.evaluate(_TORN)


def test_a_browser_finds_the_clause_that_an_address_marks(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    report = (site / "zh" / "xiangtan-2021" / "report" / "index.html").as_uri()
    page.goto(report)
    texts = page.evaluate("[...document.querySelectorAll('.row[id] .text')].slice(9).map((each) => each.textContent)")
    text = next(each for each in texts if re.search(r"\d\.\d", each) and len(each) > 200)
    at = re.search(r"\d\.\d", text).start()  # type: ignore[union-attr]
    for words in ((at, at + 1), (0, len(text)), (at, at + 150)):
        found = browser.new_page()
        found.goto(report + "#" + page.evaluate("given => window.directive(...given)", [text, *words]))
        assert found.evaluate(_SCROLLED)
        found.close()


def test_markup_in_a_query_stays_text(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(
        (site / "zh" / "xiangtan-2021" / "search" / "index.html").as_uri() + "?q=%3Cimg%20src=x%20onerror=alert(1)%3E"
    )
    page.fill("#q", "<script>alert(1)</script>")
    assert 0 == page.locator("#results img, #results script").count()
    assert [] == said


def test_without_scripts_the_page_says_where_to_look(site: Path, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((site / "en" / "xiangtan-2021" / "search" / "index.html").as_uri())
    assert page.locator("noscript a").count() == 2 or page.get_by_text("Search needs scripts").count() == 1
