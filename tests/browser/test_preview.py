"""The preview in a real browser: every kind of change is seen, a mistake is shown over the last good page."""

import http.client
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.any_face]
MINI = Path(__file__).parents[1] / "sites" / "mini"
SLUG = "linjiang-2025"
WAIT = 60_000
"""Milliseconds; a slow machine is no mistake of ours."""


class Preview:
    """`site-gen serve` in a project of its own."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        self.report = folder / "content" / SLUG
        command = [sys.executable, "-u", "-m", "site_gen", "serve", "--port", str(port)]
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        line = next(line for line in self.process.stdout if "http://" in line)
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found
        self.port = int(found[1])

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}/{path}"

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.report / name).read_text("utf-8")
        assert old in text
        (self.report / name).write_text(text.replace(old, new), "utf-8")

    def answer(self, path: str, host: str) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.putrequest("GET", path, skip_host=True)
        connection.putheader("Host", host)
        connection.endheaders()
        return connection.getresponse().status

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    shutil.copytree(MINI, tmp_path / "content")
    started = Preview(tmp_path)
    yield started
    started.stop()


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    """The report in Chinese, connected: from here on it reloads by itself."""
    opened = browser.new_context().new_page()
    greeted: list[object] = []  # heard from the start: the first frame may come before the page is loaded
    opened.on("websocket", lambda socket: socket.on("framereceived", lambda frame: greeted.append(frame)))
    opened.goto(preview.at(f"zh/{SLUG}/report/"))
    deadline = time.monotonic() + WAIT / 1000
    while not greeted and time.monotonic() < deadline:
        opened.wait_for_timeout(20)
    assert greeted
    yield opened
    opened.context.close()


def shows(page: Page, words: str) -> None:
    expect(page.locator("main")).to_contain_text(words, timeout=WAIT)


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WAIT / 1000
    while not true() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert true()


def test_a_changed_paragraph_appears_by_itself_and_the_reader_stays_where_he_was(preview: Preview, page: Page) -> None:
    page.set_viewport_size({"width": 800, "height": 300})
    page.evaluate("window.scrollTo(0, 200)")
    preview.edit("report.md", "〔全市〕", "〔全市的〕")
    shows(page, "全市的")
    assert 200 == page.evaluate("Math.round(window.scrollY)")


def test_other_words_are_put_into_the_open_page_which_other_links_need_anew(preview: Preview, page: Page) -> None:
    preview.edit("report.md", "〔全市〕", "〔全市的〕")
    shows(page, "全市的")
    links = "[...document.querySelectorAll('main a.num[id]')].map((link) => link.open = true)"
    page.evaluate(f"window.open = {links}.length")
    preview.edit("report.md", "〔全市的〕", "〔本市〕")
    shows(page, "本市")
    same = "[...document.querySelectorAll('main a.num[id]')].filter((link) => link.open && link.dataset.card).length"
    assert page.evaluate("window.open") == page.evaluate(same)
    text = "document.querySelector('main').textContent"
    put_in = page.evaluate(text)
    page.reload()
    assert put_in == page.evaluate(text)


def test_new_renamed_and_deleted_files_are_seen(preview: Preview, page: Page) -> None:
    pages = preview.report / "pages"
    about = preview.at(f"zh/{SLUG}/about/")
    page.goto(about)
    shows(page, "虚构")
    (pages / "about.zh.md").rename(pages / "method.zh.md")
    expect(page.locator("main")).not_to_contain_text("虚构", timeout=WAIT)
    page.goto(preview.at(f"zh/{SLUG}/method/"))
    shows(page, "虚构")
    (pages / "method.zh.md").unlink()
    expect(page.locator("main")).not_to_contain_text("虚构", timeout=WAIT)
    (pages / "method.zh.md").write_text("新写的方法。\n", "utf-8")
    shows(page, "新写的方法")


def test_a_new_and_a_renamed_report_are_seen(preview: Preview, page: Page) -> None:
    shutil.copytree(preview.report, preview.report.with_name("linjiang-2026"))
    until(lambda: 200 == preview.answer("/zh/linjiang-2026/", f"127.0.0.1:{preview.port}"))
    preview.report.with_name("linjiang-2026").rename(preview.report.with_name("linjiang-2027"))
    until(lambda: 404 == preview.answer("/zh/linjiang-2026/", f"127.0.0.1:{preview.port}"))
    until(lambda: 200 == preview.answer("/zh/linjiang-2027/", f"127.0.0.1:{preview.port}"))


def test_a_mistake_stands_in_the_page_over_the_last_good_text_until_it_is_mended(preview: Preview, page: Page) -> None:
    preview.edit("report.md", "obs:gdp@2025", "obs:gpd@2025")
    problems = page.locator("#preview-problems")
    expect(problems).to_contain_text(f"content/{SLUG}/report.md:21:", timeout=WAIT)
    expect(problems).to_contain_text("^^^")
    shows(page, "各位代表")
    preview.edit("report.md", "obs:gpd@2025", "obs:gdp@2025")
    expect(problems).to_have_count(0, timeout=WAIT)


def test_only_this_machine_is_served_and_nothing_outside_the_site(preview: Preview) -> None:
    here = f"127.0.0.1:{preview.port}"
    assert 200 == preview.answer("/", here)
    assert 403 == preview.answer("/", "evil.example")
    outside = ("/../content/site.toml", "/%2e%2e/content/site.toml", "/..%2fcontent/site.toml", "/.cache/x")
    assert {403, 404} >= {preview.answer(path, here) for path in outside}


def test_where_the_port_is_taken_a_free_one_is(preview: Preview, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    shutil.copytree(MINI, tmp_path / "other" / "content")
    second = Preview(tmp_path / "other", preview.port)
    try:
        assert preview.port != second.port
        assert 200 == second.answer("/", f"127.0.0.1:{second.port}")
    finally:
        second.stop()
