"""Structure, links and provenance: where a reader is, and how a number leads to its sentence and back."""

import json
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from os.path import normpath
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
from opening import FRONT, LAID_OUT, LANGUAGES, PAINTED, READER, REPORT, ROOT, Opened
from playwright.sync_api import Browser, Page
from test_content_reference import dataset, edition, report

pytestmark = [pytest.mark.browser, pytest.mark.any_face]

_WORDS = """(script) => {
  const pattern = script === 'Han' ? /\\p{Script=Han}{2,}/u : /(?:[A-Za-z]{2,}[ ,.;]+){3,}[A-Za-z]{2,}/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const lang = parent.closest('[lang]').lang;
    const right = script === 'Han' ? lang.startsWith('zh') : lang === 'en';
    if (!right && pattern.test(node.data) && !parent.closest('script, code, svg')) found.push(node.data.trim());
  }
  return found;
}"""
_OUTLINE = """() => ({
  levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility())
    .map((one) => Number(one.tagName[1])),
  marks: ['body > header', 'main', 'body > footer'].map((mark) => document.querySelectorAll(mark).length),
  unnamed: [...document.querySelectorAll('nav')].filter((nav) => !nav.ariaLabel).length,
})"""
_IDS = """[...document.querySelectorAll('[id]')].map((one) => one.id)"""
_NUMBERS = """cards().then(() => [...document.querySelectorAll('.body a.num[id]')].map((link) => {
  const card = document.getElementById(link.dataset.card);
  card?.showPopover();
  const hrefs = (all) => [...all].map((one) => one.getAttribute('href'));
  const cell = link.closest('.cell');
  return { anchor: link.id, name: link.hash.slice('#o-'.length), href: link.getAttribute('href'),
    words: link.textContent, value: link.querySelector('data').value,
    block: cell.id || cell.parentElement.id, lang: cell.closest('[lang]').lang,
    figures: hrefs(card?.querySelectorAll('a[href*="#fig-"]') ?? []),
    shown: card?.querySelector('.value').textContent ?? '', cites: card?.querySelector('[data-cite]').dataset.cite };
}))"""
_ROWS = """Object.fromEntries([...document.querySelectorAll('tbody tr[id]')].map((row) => [row.id, {
  name: row.querySelector('.num').dataset.n, number: row.querySelector('.num').getAttribute('href'),
  shown: row.querySelector('.num').textContent,
  places: [...row.querySelectorAll('.para')].map((one) => one.getAttribute('href')),
  figures: [...row.querySelectorAll('a[href*="#fig-"]')].map((one) => one.getAttribute('href')) }]))"""
_FIGURES = """[...document.querySelectorAll('figure')].map((figure) => ({ id: figure.id,
  numbers: [...figure.querySelectorAll('td a')].map((one) => [one.dataset.n, one.getAttribute('href')]),
  places: [...figure.querySelectorAll('.source a')].map((one) => one.getAttribute('href')) }))"""
_TEXT = """(received) => Object.fromEntries([...document.querySelectorAll('.body [id^="p"]')].flatMap((block) => {
  const copy = (block.matches('.row') ? block.querySelector('.cell') : block).cloneNode(true);
  for (const mark of copy.querySelectorAll('sup, .untranslated')) mark.remove();
  for (const word of received ? copy.querySelectorAll('[data-found]') : []) word.textContent = word.dataset.found;
  const words = (supplied) => received ? '' : supplied.textContent.slice(1, -1);
  for (const supplied of copy.querySelectorAll('.supplied')) supplied.textContent = words(supplied);
  return [[block.id, copy.textContent]];
}))"""


def plain(text: str) -> str:
    """`text` without white space, the width of its punctuation, and a last stop: a page sets none after a heading."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).rstrip("。.")


def test_1_every_run_of_words_says_its_language(each: Page) -> None:
    page, lang = each, each.evaluate("document.documentElement.lang")
    assert ("en" if "/en/" in page.url else "zh-Hans") == lang
    assert ([], []) == (page.evaluate(_WORDS, "Han"), page.evaluate(_WORDS, "Latin"))


def test_2_headings_descend_by_steps_and_landmarks_stand_once(each: Page) -> None:
    outline = each.evaluate(_OUTLINE)
    levels = outline["levels"]
    assert ([1, 1, 1], 0) == (outline["marks"], outline["unnamed"])
    assert (1, 1) == (levels[0], levels.count(1))
    assert [] == [(a, b) for a, b in pairwise(levels) if b > a + 1]


def test_3_no_paragraph_has_lost_its_address(read: Any) -> None:
    """`cases/anchors.txt` lists what has been published; a new paragraph is added there, none is taken out."""
    lines = (ROOT / "tests" / "cases" / "anchors.txt").read_text("utf-8").splitlines()
    published = [line for line in lines if line and not line.startswith("#")]
    for _, ids in read.values():
        assert [] == [id for id in published if id not in ids]
    assert [] == [block.id for block in edition().blocks if block.kind != "chart" and block.id not in published]


def test_4_ids_are_unique_also_inside_drawings(each: Page) -> None:
    ids = each.evaluate(_IDS)
    assert [] == sorted({id for id in ids if ids.count(id) > 1})


class Markup(HTMLParser):
    """The ids of a file, and where it leads: read here again, not by the check that the build runs itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.add(value or "")
            elif name in ("href", "src"):
                self.links.append(value or "")


def test_5_every_link_of_every_page_resolves_with_its_anchor(site: Path) -> None:
    pages = {path: Markup(path.read_text("utf-8")) for path in site.rglob("*.html")}
    dead = []
    for path, page in pages.items():
        for link in page.links:
            target, anchor = urldefrag(link)
            file = path if not target else Path(normpath(path.parent / unquote(target)))
            if ":" not in target and not (file.is_file() and (not anchor or unquote(anchor) in pages[file].ids)):
                dead.append((str(path.relative_to(site)), link))
    assert len(pages) > 40
    assert [] == dead


@pytest.fixture(scope="module")
def read(browser: Browser, site: Path) -> Iterator[dict[str, tuple[list[Any], set[str]]]]:
    """Language -> the numbers of the text and the ids of its page."""
    opened = Opened(browser, site)
    pages = {lang: opened(f"{lang}/{REPORT}/report/index.html") for lang in LANGUAGES}
    yield {lang: (page.evaluate(_NUMBERS), set(page.evaluate(_IDS))) for lang, page in pages.items()}
    opened.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_6_every_number_stands_in_its_sentence_and_leads_to_its_row(opened: Opened, read: Any, lang: str) -> None:
    numbers, _ = read[lang]
    rows = opened(f"{lang}/{REPORT}/indicators/index.html").evaluate(_ROWS)
    sentences = {(each.id, m.block): m for each in dataset().observations for m in each.mentions}
    assert len(numbers) >= len(dataset().observations) - 20
    for number in numbers:
        row = rows[number["href"].removeprefix("../indicators/index.html#")]
        mention = sentences[number["name"], number["block"]]
        assert number["name"] == row["name"]
        assert number["shown"].startswith(row["shown"])
        assert number["lang"] == "en" or plain(number["words"]) in plain(mention.sentence), number
        assert number["cites"] == row["number"].removeprefix("../report/index.html#")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_7_every_observation_goes_from_row_to_sentence_to_figure_and_back(opened: Opened, read: Any, lang: str) -> None:
    numbers, ids = read[lang]
    figures = {figure["id"]: figure for page in topics(opened, lang) for figure in page.evaluate(_FIGURES)}
    cards = {number["name"]: number["figures"] for number in numbers}
    rows = opened(f"{lang}/{REPORT}/indicators/index.html").evaluate(_ROWS)
    assert {f"o-{each.id}" for each in dataset().observations} == set(rows)
    for row in rows.values():
        assert [] == [link for link in (row["number"], *row["places"]) if link.partition("#")[2] not in ids]
        shown = [link.partition("#")[2] for link in row["figures"]]
        assert {name for name, figure in figures.items() if row["name"] in dict(figure["numbers"])} == set(shown)
        assert shown == [link.partition("#")[2] for link in cards.get(row["name"], row["figures"])]
    for figure in figures.values():
        links = [link.partition("#")[2] for _, link in figure["numbers"]]
        assert [] == [link for link in (*links, *(p.partition("#")[2] for p in figure["places"])) if link not in ids]


def topics(opened: Opened, lang: str) -> Iterator[Page]:
    """The page of each topic, one after the other in the same window."""
    page = opened.blank()
    for file in sorted((opened.site / lang / REPORT / "charts").glob("*/index.html")):
        page.goto(file.as_uri())
        yield page


def test_8_every_number_has_the_same_value_in_both_languages(read: Any) -> None:
    zh, en = ({number["anchor"]: number["value"] for number in read[lang][0]} for lang in LANGUAGES)
    assert zh == en


def test_9_the_language_switch_keeps_the_place(opened: Opened) -> None:
    page = opened(f"{READER}#p27")
    page.click("[data-switch]")
    page.wait_for_url("**/en/xiangtan-2021/report/index.html#p27")
    top = page.evaluate("document.getElementById('p27').getBoundingClientRect().top")
    assert 0 <= top <= 900


def test_9_it_keeps_the_paragraph_that_a_reader_has_scrolled_to(opened: Opened) -> None:
    page = opened.awake(READER)
    page.evaluate("document.getElementById('p6b').scrollIntoView()")
    page.evaluate("scrollBy(0, 40)")
    page.keyboard.press("l")
    page.wait_for_url("**/en/xiangtan-2021/report/index.html#p6b")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("anchor", ["p10", "n-gdp-2026-target", "note-estimates"])
def test_10_a_deep_link_lands_in_sight_and_is_marked(opened: Opened, anchor: str, width: int) -> None:
    page = opened(f"{READER}#{anchor}", width)
    page.wait_for_function(LAID_OUT)
    page.evaluate(PAINTED)
    top, seen, marked = page.evaluate("""() => {
      const target = document.querySelector(':target');
      const box = target.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + Math.min(box.width, 30) / 2, box.top + 8);
      const style = getComputedStyle(target);
      const plain = style.backgroundImage === 'none' && style.backgroundColor === 'rgba(0, 0, 0, 0)';
      return [box.top, target.contains(at) || at.contains(target), !plain];
    }""")
    assert 0 <= top <= 900 - 20
    assert (True, True) == (seen, marked)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_11_the_page_reads_as_the_edition_does(opened: Opened, lang: str) -> None:
    read = opened(f"{lang}/{REPORT}/report/index.html").evaluate(_TEXT, False)
    if lang == "zh":
        wanted = {block.id: plain(block.text) for block in edition().blocks if block.kind != "chart"}
        assert wanted == {id: plain(text) for id, text in read.items()}
    else:
        assert set(read) == {block.id for block in edition().blocks if block.kind != "chart"}
        assert [] == [id for id, text in read.items() if not plain(text)]


def test_11_as_received_it_reads_as_the_source_does(opened: Opened) -> None:
    read = opened(READER).evaluate(_TEXT, True)
    source = report().source
    for block in edition().blocks:
        if block.kind != "chart" and block.text.strip():
            assert plain(block.source.of(source)) == plain(read[block.id])


def test_12_each_page_names_itself_in_every_language(each: Page) -> None:
    pairs = dict(each.evaluate("[...document.querySelectorAll('link[hreflang]')].map((l) => [l.hreflang, l.href])"))
    url = each.url.partition("#")[0]  # other tests may have scrolled the page, and its address tells
    zh, en = (url.replace(f"/{other}/", f"/{lang}/") for lang, other in (("zh", "en"), ("en", "zh")))
    alone = url.endswith(tuple(f"reference-site/{path}" for path in FRONT[:2]))
    assert ({} if alone else {"zh-Hans": zh, "en": en, "x-default": zh}) == pairs


@pytest.mark.parametrize(("kind", "wanted"), [("", "Report"), ("report/", "Report"), ("data/", "Dataset")])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_12_the_data_block_parses(opened: Opened, lang: str, kind: str, wanted: str) -> None:
    page = opened(f"{lang}/{REPORT}/{kind}index.html")
    block = json.loads(page.locator('script[type="application/ld+json"]').inner_text())
    assert wanted == block["@type"]
    tags = page.evaluate("[...document.querySelectorAll('meta[name^=citation_]')].map((tag) => tag.name)")
    assert kind == "data/" or {"citation_title", "citation_publication_date", "citation_language"} <= set(tags)
