"""The reading pages of the reference site in real Chromium, from the disk: typography, cards, keys, twins, print."""

import gzip
import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from site_gen import build, load, write

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PAGES = [f"{lang}/xiangtan-2021/{name}index.html" for lang in ("zh", "en") for name in ("", "report/", "parallel/")]
READER = "zh/xiangtan-2021/report/index.html"
PARALLEL = "en/xiangtan-2021/parallel/index.html"
_FORBIDDEN = """(text) => {
  const lines = new Map();
  const range = document.createRange();
  for (const p of document.querySelectorAll('p.text:lang(zh)')) {
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const seen = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.length; i += 1) {
        range.setStart(node, i); range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width) seen.push([node.data[i], box.left, box.bottom]);
      }
    }
    seen.forEach(([char, left, bottom], i) => {
      const before = seen[i - 1];
      if (before && left < before[1] && bottom > before[2] + 8) {
        if ('，。、；：？！”’）》〉】'.includes(char)) lines.set(p.parentElement.id, 'starts ' + char);
        if ('“‘（《〈【'.includes(before[0])) lines.set(p.parentElement.id, 'ends ' + before[0]);
      }
    });
  }
  return [...lines];
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("site") / "out"
    write.site(output, build.site(load.content(ROOT / "content"), load.templates(ROOT / "templates")), sources=())
    return output


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield opened
        opened.close()


class Opened:
    """A page opened from the disk, which notes every complaint of the browser."""

    def __init__(self, browser: Browser, site: Path) -> None:
        self._browser, self._site = browser, site
        self.complaints: list[str] = []
        self.requests: list[str] = []

    def __call__(self, path: str, width: int = 1280, **options: Any) -> Page:
        page = self._browser.new_context(viewport={"width": width, "height": 900}, **options).new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(f"{self._site.as_uri()}/{path}")
        return page


@pytest.fixture
def opened(browser: Browser, site: Path) -> Iterator[Opened]:
    made = Opened(browser, site)
    yield made
    for context in browser.contexts:
        context.close()


@pytest.mark.parametrize("path", PAGES)
def test_page_is_quiet_and_asks_nobody_else(opened: Opened, path: str) -> None:
    opened(path)
    assert [] == opened.complaints
    assert [] == [url for url in opened.requests if not url.startswith("file:")]
    assert 6 >= len(opened.requests)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (390, "light")])
def test_axe_finds_nothing(opened: Opened, path: str, width: int, scheme: str) -> None:
    page = opened(path, width, color_scheme=scheme, bypass_csp=True)
    page.add_script_tag(path=str(AXE))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("(tags) => axe.run({ runOnly: tags })", tags)["violations"]
    assert [] == [(each["id"], [node["html"][:120] for node in each["nodes"]][:3]) for each in found]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 768])
def test_nothing_overflows(opened: Opened, path: str, width: int) -> None:
    assert width >= opened(path, width).evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("path", [path for path in PAGES if "report" not in path])
def test_text_spacing_of_readers_is_borne(opened: Opened, path: str) -> None:
    page = opened(path, 1280, bypass_csp=True)
    spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    page.add_style_tag(content=spacing)
    assert 1280 >= page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_line_starts_or_ends_with_a_forbidden_mark(opened: Opened, width: int) -> None:
    assert [] == opened(READER, width).evaluate(_FORBIDDEN)


def test_dashes_are_two_ems_and_whole(opened: Opened) -> None:
    measured = """() => {
      const dash = document.createElement('span');
      dash.className = 'dash';
      dash.textContent = '——';
      document.querySelector('p.text').append(dash);
      return [dash.getClientRects().length, dash.offsetWidth / parseFloat(getComputedStyle(dash).fontSize)];
    }"""
    rects, width = opened(READER).evaluate(measured)
    assert 1 == rects
    assert pytest.approx(2, abs=0.1) == width


def test_short_numbers_stay_on_one_line(opened: Opened) -> None:
    split = (
        "[...document.querySelectorAll('a.nw')].filter((a) => a.getClientRects().length > 1).map((a) => a.textContent)"
    )
    assert [] == opened(READER, 390).evaluate(split)


def test_measure_of_the_text(opened: Opened) -> None:
    measure = """(selector) => {
      const p = [...document.querySelectorAll(selector)].find((one) => one.offsetHeight > 120);
      return p.clientWidth / parseFloat(getComputedStyle(p).fontSize);
    }"""
    assert 24 <= opened(READER, 1440).evaluate(measure, "p.text") <= 40
    assert 16 <= opened(READER, 360).evaluate(measure, "p.text")


def test_card_opens_on_hover_and_focus_and_closes_on_escape(opened: Opened) -> None:
    page = opened(READER)
    number = page.locator("#n-gdp-2016")
    number.hover()
    page.wait_for_selector(".card:popover-open", timeout=3000)
    assert "1762.02亿元" in page.locator(".card:popover-open .value").inner_text()
    page.mouse.move(5, 400)
    page.wait_for_selector(".card:popover-open", state="hidden", timeout=3000)
    page.keyboard.press("n")
    page.locator("#n-gdp-2016").focus()
    page.keyboard.press("Escape")
    assert "n-gdp-2016" == page.evaluate("document.activeElement.id")
    assert 0 == page.locator(".card:popover-open").count()


def test_card_opens_as_a_sheet_on_touch(opened: Opened) -> None:
    page = opened(READER, 390, has_touch=True, is_mobile=True)
    page.locator("#n-gdp-2016").tap()
    page.wait_for_selector(".card.sheet:popover-open")
    assert READER in page.url
    box = page.locator(".card.sheet").bounding_box()
    assert box and box["y"] + box["height"] >= 890


def test_without_scripts_a_number_leads_to_its_row(opened: Opened) -> None:
    page = opened(READER, java_script_enabled=False)
    page.locator("#n-gdp-2016").click()
    assert page.url.endswith("/zh/xiangtan-2021/indicators/index.html#o-gdp-2016")
    assert page.locator("#o-gdp-2016").count() == 1


def test_without_scripts_every_chart_and_note_is_seen(opened: Opened) -> None:
    page = opened(READER, java_script_enabled=False)
    assert page.locator(".drawing .wide svg").count() == page.locator(".drawing .wide svg:visible").count() > 0
    assert page.locator("aside.note").count() == page.locator("aside.note:visible").count() > 0


def test_language_switch_keeps_the_place(opened: Opened) -> None:
    page = opened(READER)
    page.evaluate("document.getElementById('p6b').scrollIntoView()")
    page.evaluate("scrollBy(0, 40)")
    page.keyboard.press("l")
    page.wait_for_url("**/en/xiangtan-2021/report/**")
    assert page.url.endswith("#p6b")


def test_deep_link_lands_below_the_top_and_is_marked(opened: Opened) -> None:
    page = opened(f"{READER}#p10")
    page.wait_for_timeout(200)
    assert 0 <= page.evaluate("document.getElementById('p10').getBoundingClientRect().top")
    assert "none" != page.evaluate("getComputedStyle(document.getElementById('p10')).backgroundImage")


def test_keys_can_be_switched_off(opened: Opened) -> None:
    page = opened(READER)
    page.keyboard.press("?")
    assert page.locator("dialog#keys").is_visible()
    page.keyboard.press("Escape")
    page.evaluate("document.documentElement.dataset.keys = 'off'")
    page.keyboard.press("?")
    assert not page.locator("dialog#keys").is_visible()


def test_text_as_received_shows_the_words_of_the_source(opened: Opened) -> None:
    page = opened(READER)
    page.click("[popovertarget=display]")
    page.check("[data-setting=text] input[value=received]")
    assert page.evaluate(
        "[...document.querySelectorAll('.sic[data-found]')].every((w) => w.textContent === w.dataset.found)"
    )
    assert 0 == page.locator(".supplied:visible").count()


def test_contents_mark_the_section_being_read(opened: Opened) -> None:
    page = opened(READER)
    page.evaluate(
        "document.getElementById('p10-0')?.scrollIntoView() ?? document.getElementById('p10').scrollIntoView()"
    )
    page.wait_for_timeout(300)
    marked = """[...document.querySelectorAll('.toc a')]
      .filter((a) => getComputedStyle(a).borderLeftColor !== 'rgba(0, 0, 0, 0)').length"""
    assert 1 == page.evaluate(marked)


def test_rows_of_the_parallel_reading_align(opened: Opened) -> None:
    uneven = """[...document.querySelectorAll('.pair')].filter((pair) => {
      const tops = [...pair.querySelectorAll('.column')].map((column) => column.getBoundingClientRect().top);
      return Math.max(...tops) - Math.min(...tops) > 1; }).map((pair) => pair.id)"""
    assert [] == opened(PARALLEL).evaluate(uneven)


def test_twins_light_up_by_pointer_and_keyboard(opened: Opened) -> None:
    page = opened(PARALLEL)
    numbers = page.locator('[data-n="gdp-2016"]')
    numbers.nth(0).hover()
    assert 2 == page.locator('.twin[data-n="gdp-2016"]').count()
    page.mouse.move(2, 2)
    numbers.nth(1).focus()
    assert 2 == page.locator('.twin[data-n="gdp-2016"]').count()
    assert "none" != page.evaluate("getComputedStyle(document.querySelector('.twin')).outlineStyle")


def test_one_language_can_be_hidden_from_everyone(opened: Opened) -> None:
    page = opened(PARALLEL)
    page.check("[data-columns] input[value=en]")
    assert 0 == page.locator('[data-column="zh"]:visible').count()
    assert page.evaluate("[...document.querySelectorAll('[data-column=zh]')].every((column) => column.hidden)")


def test_reduced_motion_stills_everything(opened: Opened) -> None:
    page = opened(READER, reduced_motion="reduce")
    assert 0 == page.evaluate("document.getAnimations().length")
    assert not page.locator(".progress").is_visible()


def test_forced_colours_keep_marks_and_focus(opened: Opened) -> None:
    page = opened(READER, forced_colors="active")
    page.locator("#n-gdp-2016").focus()
    style = page.evaluate(
        "(({ outlineStyle, textDecorationLine }) => [outlineStyle, textDecorationLine])"
        "(getComputedStyle(document.getElementById('n-gdp-2016')))"
    )
    assert ["solid", "underline"] == style


@pytest.mark.parametrize("path", [PAGES[0], PAGES[4], PAGES[2]])
def test_print_has_open_tables_page_numbers_and_no_tools(opened: Opened, path: str) -> None:
    page = opened(path)
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    texts = [sheet.extract_text() for sheet in sheets]
    assert [] == [number for number, text in enumerate(texts, 1) if f"{number} / {len(sheets)}" not in text]
    page.emulate_media(media="print")
    assert 0 == page.locator("nav:visible, button:visible, dialog:visible, summary:visible").count()
    assert page.locator("figure table").count() == page.locator("figure table:visible").count()


def test_budgets(site: Path) -> None:
    def size(path: str) -> float:
        return len(gzip.compress((site / path).read_bytes())) / 1024

    assert 90 >= max(size(path) for path in PAGES)
    assert 14 >= size("assets/site.css")
    assert 12 >= size("assets/site.js") + size("assets/display.js")
