"""Speed, weight, independence of any server, and what machines fetch."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from opening import FRONT, GROWTH, LAID_OUT, LANGUAGES, PAGES, PAINTED, READER, REPORT, Opened
from playwright.sync_api import Page
from serving import serving

pytestmark = [pytest.mark.browser, pytest.mark.any_face]

_ATOM = "{http://www.w3.org/2005/Atom}"
_WATCH = """
window.seen = { shift: 0, paint: 0, longest: 0 };
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
  .observe({ type, buffered: true });
watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
watch('largest-contentful-paint', (entry) => { seen.paint = entry.startTime; });
"""
_SLOW = """
let now = 0;
performance.now = () => now += 10;
window.left = [];
const ask = window.requestIdleCallback.bind(window);
const count = () => left.push(document.querySelectorAll('.later').length);
window.requestIdleCallback = (work, when) => ask((idle) => { work(idle); count(); }, when);
"""
"""A machine on which everything takes ten milliseconds; `left` are the rows that wait after each idle time."""


def weight(site: Path, path: str) -> float:
    """Of a file as it travels, in KB."""
    return len(gzip.compress((site / path).read_bytes(), 9)) / 1024


def test_57_pages_stay_within_their_weight(site: Path) -> None:
    """90 KB for pages that hold the whole text, each number named for ears; 30 KB for the first; 60 KB for others."""
    sizes = {str(file.relative_to(site)): weight(site, str(file.relative_to(site))) for file in site.rglob("*.html")}
    whole = ("report", "parallel", "print")
    most = {path: 90 if Path(path).parent.name.startswith(whole) else 60 for path in sizes}
    most |= {f"{lang}/{REPORT}/index.html": 30 for lang in LANGUAGES}
    assert READER in sizes
    assert {} == {path: size for path, size in sizes.items() if size > most[path]}


def test_57_style_and_script_stay_within_their_weight(site: Path) -> None:
    assert 13 >= weight(site, "assets/site.css")
    assert 12 >= weight(site, "assets/site.js") + weight(site, "assets/display.js")


def test_57_a_page_asks_for_little_and_nobody_else_and_is_quiet(visit: tuple[Opened, Page]) -> None:
    opened, page = visit
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.evaluate(PAINTED)
    assert ([], []) == (opened.complaints, [url for url in opened.requests if not url.startswith("file:")])
    index = "search" in page.url  # the search page also fetches what it searches, and its script
    # Chromium asks for the icon again when the fragment of the address changes; it counts once.
    assert 6 + index >= len({*opened.requests})
    assert 0 == page.evaluate("[...document.fonts].length")


@pytest.mark.parametrize("path", [READER, GROWTH, f"zh/{REPORT}/index.html", f"en/{REPORT}/parallel/index.html"])
def test_58_nothing_jumps_on_a_slow_phone(opened: Opened, served: str, path: str) -> None:
    """Times depend on the machine: Lighthouse judges them. What may be relied on is that nothing moves, also later."""
    page = opened.blank(390, 844, is_mobile=True, has_touch=True, device_scale_factor=2)
    phone = page.context.new_cdp_session(page)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    phone.send("Network.enable")
    line = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
    phone.send("Network.emulateNetworkConditions", line)
    page.add_init_script(_WATCH)
    page.goto(f"{served}/{path}")
    page.wait_for_function("() => seen.paint > 0")
    page.mouse.wheel(0, 1500)
    page.wait_for_function("() => scrollY > 0")
    page.wait_for_function(LAID_OUT)
    page.evaluate(PAINTED)
    assert page.evaluate("seen.shift") <= 0.02


def test_58_a_slow_phone_is_never_kept_busy_long(opened: Opened) -> None:
    """It lays out row by row, and styles no card of a number before one is opened."""
    page = opened.blank(390, 844)
    page.add_init_script(_SLOW)
    page.goto((opened.site / READER).as_uri())
    page.wait_for_function("() => left.length > 4")
    left = page.evaluate("left.slice(0, 5)")
    assert list(range(left[0], left[0] - 5, -1)) == left
    assert not page.evaluate("document.querySelector('.cards').checkVisibility()")
    page.locator(".body a.num[id]").first.hover()
    page.wait_for_selector(".card:popover-open .value")


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """The site in a folder of a host: pages must not count on standing at its root."""
    with serving(site.parent) as address:
        yield f"{address}/{site.name}"


@pytest.mark.parametrize("path", [*PAGES, *FRONT[:1], *FRONT[2:]])
def test_59_a_folder_of_any_host_will_do(opened: Opened, served: str, path: str) -> None:
    """Every other test opens pages from the disk.

    A worker that keeps pages for a journey is left out on purpose: the site is a folder that can be taken along whole,
    and no reader is shown yesterday's report.
    """
    opened.blank().goto(f"{served}/{path}")
    assert [] == opened.complaints
    assert [] == [url for url in opened.requests if not url.startswith(f"{served}/")]


def test_60_a_result_leads_to_its_paragraph_and_marks_the_words(opened: Opened) -> None:
    page = opened(f"zh/{REPORT}/search/index.html")
    page.fill("#q", "长株潭")
    assert page.locator("#results mark").first.inner_text() == "长株潭"
    page.locator("#results a").first.click()
    page.wait_for_url("**/report/index.html#*")
    assert "长株潭" in page.locator(":target").inner_text()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_60_the_feed_is_atom_and_names_every_report(site: Path, lang: str) -> None:
    feed = ElementTree.parse(site / lang / "feed.xml").getroot()  # noqa: S314  our own
    assert f"{_ATOM}feed" == feed.tag
    assert [] == [name for name in ("id", "title", "updated") if not feed.findtext(_ATOM + name)]
    entries = feed.findall(f"{_ATOM}entry")
    reports = [entry for entry in entries if "/method/" not in str(entry.find(f"{_ATOM}link").get("href"))]
    assert len(reports) == len(list((site / lang).glob("*/report"))) < len(entries)
    assert all(entry.findtext(f"{_ATOM}{name}") for entry in entries for name in ("id", "title", "updated"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_60_citations_can_be_read_by_the_programs_they_are_for(opened: Opened, lang: str) -> None:
    page = opened(f"{lang}/{REPORT}/about/index.html", accept_downloads=True)
    links = page.locator(".cite a[download]")
    files = {}
    for index in range(links.count()):
        with page.expect_download() as saved:
            links.nth(index).click()
        name = saved.value.suggested_filename.removeprefix(f"{REPORT}-{lang}.")
        files[name] = Path(saved.value.path()).read_text("utf-8")
    (item,) = json.loads(files["csl.json"])
    assert {"id", "type", "title", "issued"} <= set(item)
    ris = files["ris"].splitlines()
    assert (True, "ER  -") == (ris[0].startswith("TY  - "), ris[-1].rstrip())
    assert [] == [line for line in ris if not line[:2].isalnum() or line[2:5] != "  -"]
    bib = files["bib"].strip()
    assert (True, "}", bib.count("{")) == (bib.startswith("@"), bib[-1], bib.count("}"))
