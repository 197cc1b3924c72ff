"""The site in a folder of some server: every page under /a/folder/, as on GitHub Pages, loads all that it names."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from opening import REPORT
from playwright.sync_api import Browser, Page, Response

pytestmark = [pytest.mark.browser, pytest.mark.any_face]


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a plain file server shows the site, two folders below its root."""
    root = tmp_path_factory.mktemp("server")
    (root / "a").mkdir()
    (root / "a" / "folder").symlink_to(site)
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(root)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout
    port = process.stdout.readline().split("port ")[1].split()[0]
    yield f"http://127.0.0.1:{port}/a/folder/"
    process.terminate()
    process.wait(20)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Fails at the end if anything was asked for that is not there, or lies outside the folder."""
    wrong: list[str] = []

    def note(response: Response) -> None:
        if response.status >= 400 or not response.url.startswith(address):
            wrong.append(f"{response.status} {response.url}")

    page = browser.new_page()
    page.on("response", note)
    yield page
    page.close()
    assert [] == wrong


def test_a_reader_walks_from_the_door_to_a_number_and_back_in_the_other_language(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("a[hreflang=zh-Hans], main a[href*='zh/']").first.click()
    page.locator(f"main a[href*='{REPORT}']").first.click()
    page.locator("main a.num, main a[href*='#n-']").first.click()
    page.locator(":target").wait_for(state="attached")
    page.locator("header a[hreflang='en']").first.click()
    assert page.url.startswith(f"{address}en/{REPORT}/")


def test_search_and_charts_find_their_files(page: Page, address: str) -> None:
    page.goto(f"{address}zh/{REPORT}/search/?q=%E9%9F%B6%E5%B1%B1")
    page.locator("#results a").first.click()
    page.wait_for_url("**/report/**")
    page.goto(f"{address}zh/{REPORT}/charts/growth/")
    assert page.locator("main svg").first.is_visible()


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("indicators/gdp/", "indicators/index.html#i-gdp"),
        ("cite/report.bib", "about/index.html#cite"),
        ("figures/levels.json", "data/index.html#per-figure"),
    ],
)
def test_an_address_of_before_leads_to_where_the_thing_is_now(
    browser: Browser, address: str, before: str, now: str
) -> None:
    page = browser.new_page()
    _miss(page, address, f"en/{REPORT}/{before}")
    page.wait_for_url(f"{address}en/{REPORT}/{now}")
    assert 1 == page.locator(":target").count()
    page.close()


def test_what_never_was_is_said_to_be_missing_where_it_was_asked_for(browser: Browser, address: str) -> None:
    page = browser.new_page()
    for path in ("indicators/series/", "indicators/series", "indicators/index.html", "report/levels.csv"):
        _miss(page, address, f"en/{REPORT}/{path}")
        assert f"{address}en/{REPORT}/{path}" == page.url
    _miss(page, address, f"data/{REPORT}/figures/none.csv")
    assert f"{address}data/{REPORT}/figures/none.csv" == page.url
    _miss(page, address, f"en/{REPORT}/indicators/pm2.5-concentration/")  # an id may have a point
    page.wait_for_url(f"{address}en/{REPORT}/indicators/index.html#i-pm2.5-concentration")
    page.close()


def _miss(page: Page, address: str, path: str) -> None:
    """Asks a host that shows the page for what is missing in its place, as `http.server` does not."""
    missing = page.request.get(f"{address}en/404.html").body()
    page.route(
        f"{address}{path}", lambda route: route.fulfill(status=404, content_type="text/html", body=missing), times=1
    )
    page.goto(f"{address}{path}")


def test_cards_that_did_not_come_are_asked_for_again(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/cards.js", lambda route: route.abort(), times=1)
    page.goto(f"{address}en/{REPORT}/report/")
    with page.expect_event("requestfailed"):
        page.locator("a.num[id]").first.hover()
    page.locator("a.num[id]").nth(1).hover()
    page.locator(".card:popover-open").wait_for()
    page.close()


def test_where_a_host_allows_no_styles_in_pages_the_parallel_reading_lies_across_on_paper(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    place = f"{address}en/{REPORT}/print-parallel/index.html"
    html = page.request.get(place).text()
    strict = {"content-security-policy": "default-src 'self'", "content-type": "text/html"}
    page.route(place, lambda route: route.fulfill(headers=strict, body=html))
    page.goto(place)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    page.close()
    assert boxes
    assert all(float(width) > float(height) for width, height in boxes)
