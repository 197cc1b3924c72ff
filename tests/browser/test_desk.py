"""The desk in a real browser: single keys write files, a composed word never does, and everybody can work there."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from opening import RULES, violations
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.any_face]
MINI = Path(__file__).parents[1] / "sites" / "mini"
SLUG = "linjiang-2025"
LOST = "全市地区生产总值达到125.5亿元，居全省头部。"
"""A sentence that contradicts another one, and has a word altered."""
HELD = '[[held]]\nwhat = "comments"\ncount = 1\nfate = "left-out"\nwords = ["请再核。"]\n'
WAIT = 60_000
"""Milliseconds; a slow machine is no mistake of ours."""
_COMPOSED = """(code) => {
    const options = { code, key: 'Process', keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', options));
}"""

_AT_ONCE = """(codes) => {
    const now = document.activeElement, options = { bubbles: true, cancelable: true };
    for (const code of codes) {
        const key = code.replace(/Key|Digit/, '');
        now.dispatchEvent(new KeyboardEvent('keydown', { code, key, ...options }));
    }
}"""

_LATE = """() => {
    const field = document.activeElement, options = { code: 'Enter', key: 'Enter', bubbles: true, cancelable: true };
    field.dispatchEvent(new CompositionEvent('compositionend', { data: '指标', bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', options));
}"""
"""As Safari does: the Enter that ends a composition comes after its end."""

_ENGLISH = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        const words = data.replace(/site-gen check|\\w+\\.(toml|txt)|versions|git|Shift|Ctrl|Enter|Space|Esc/g, '');
        const others = parentElement.closest('[lang=en], textarea, pre, kbd, small, .diff');
        if (/[A-Za-z]{3}/.test(words) && !others) found.push(data);
    }
    return found;
}"""
"""Words of the page that are neither Chinese, nor a name of a file, nor marked as English."""


class Desk:
    """A project of its own, its desk served and open in a page."""

    def __init__(self, folder: Path, browser: Browser) -> None:
        self.report = folder / "content" / SLUG
        command = [sys.executable, "-u", "-m", "site_gen", "serve", "--port", "0", "--no-cache"]
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.address = next(found[0] for line in self.process.stdout if (found := re.search(r"http://\S+#\S+", line)))
        self.asked: list[str] = []
        self.page = self.open(browser, 1280)

    def open(self, browser: Browser, width: int) -> Page:
        page = browser.new_page(locale="zh-CN", viewport={"width": width, "height": 800})
        page.set_default_timeout(WAIT)
        page.add_init_script("localStorage.setItem('desk.who', '林一')")
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(self.address)
        expect(page.locator(".altered")).to_be_visible(timeout=WAIT)  # what a copy has altered comes before any reading
        page.locator("nav button", has_text="读数").click()
        expect(page.locator(".para")).to_be_visible(timeout=WAIT)
        return page

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.report.iterdir() if path.is_file()}

    def undone(self, number: int) -> None:
        expect(self.page.locator("header button", has_text="撤销")).to_have_text(f"撤销 ({number})", timeout=WAIT)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(MINI, folder / "content")
    (folder / "content" / SLUG / "confirmed.txt").unlink(missing_ok=True)
    (folder / "content" / SLUG / "received.toml").write_text(HELD, "utf-8")
    for name in ("source.txt", "report.md"):
        file = folder / "content" / SLUG / name
        file.write_text(re.sub("(装备制造.*。)", rf"\1{LOST}", file.read_text("utf-8")), "utf-8")
    made = Desk(folder, browser)
    yield made
    made.page.close()
    made.process.terminate()
    made.process.wait()


def test_a_digit_corrects_enter_confirms_and_undo_gives_the_files_back(desk: Desk) -> None:
    before, keyboard = desk.files(), desk.page.keyboard
    keyboard.press("Digit1")
    desk.undone(1)
    assert before["report.md"] != desk.files()["report.md"]
    keyboard.press("Enter")
    desk.undone(2)
    assert desk.files()["confirmed.txt"].startswith(b"#")
    for left in (1, 0):
        keyboard.press("Control+KeyZ")
        desk.undone(left)
    assert before == desk.files()


def test_the_rows_of_a_sentence_go_round(desk: Desk) -> None:
    rows = desk.page.locator(".rows .line")
    desk.page.locator("nav button", has_text="二、2025年").click()
    expect(rows).to_have_count(2)
    desk.page.keyboard.press("ArrowLeft")
    expect(rows.last).to_be_focused()
    desk.page.keyboard.press("ArrowRight")
    expect(rows.first).to_be_focused()
    desk.page.locator("nav button", has_text="一、2024年").click()


def test_keys_of_a_word_that_is_composed_and_letters_in_a_field_do_nothing(desk: Desk) -> None:
    before, page = desk.files(), desk.page
    for code in ("Enter", "Space", "KeyX", "Digit1", "KeyI"):
        page.evaluate(_COMPOSED, code)
    expect(page.locator("dialog")).to_have_count(0)
    page.keyboard.press("KeyI")
    page.keyboard.type("xzx 1")
    expect(page.locator("dialog input")).to_have_value("xzx 1")
    page.evaluate(_COMPOSED, "Enter")
    page.evaluate(_LATE)
    expect(page.locator("dialog")).to_have_count(1)
    assert [] == violations(page, RULES)
    page.keyboard.press("Escape")
    assert before == desk.files()


def test_what_is_typed_before_a_question_is_there_does_nothing_to_a_row(desk: Desk, browser: Browser) -> None:
    before, page = desk.files(), desk.open(browser, 1280)
    page.evaluate(_AT_ONCE, ["KeyI", "KeyX", "Digit1", "Enter"])
    expect(page.locator("dialog input")).to_have_value("X1")  # what was typed at once is asked for
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".line.now")).to_be_focused()
    assert before == desk.files()
    page.close()


def test_the_report_as_received_stands_beside_the_card(desk: Desk) -> None:
    before, page = desk.files(), desk.page
    page.keyboard.press("KeyT")
    words = re.compile("^" + re.escape(page.locator(".para .on").first.inner_text()[:12]).replace("，", "[,，]"))
    expect(page.locator("#source mark")).to_have_text(words, timeout=WAIT)
    page.keyboard.press("ArrowDown")
    expect(page.locator("#source mark")).not_to_have_text(words, timeout=WAIT)
    assert [] == violations(page, RULES)
    page.keyboard.press("KeyT")
    expect(page.locator("#source")).to_have_count(0)
    assert before == desk.files()


def test_everybody_can_work_there_in_chinese_and_on_a_telephone(desk: Desk, browser: Browser) -> None:
    assert [] == violations(desk.page, RULES)
    for room in ("结构", "名称", "译文", "图", "要点", "发布检查", "读数"):
        desk.page.locator("nav button", has_text=room).first.click()
        expect(desk.page.locator("nav [aria-current=page]")).to_have_text(room)
        expect(desk.page.locator("main h2, main .line.now").first).to_be_visible(timeout=WAIT)
        assert (room, []) == (room, violations(desk.page, RULES))
        assert (room, []) == (room, desk.page.evaluate(_ENGLISH))
    narrow = desk.open(browser, 360)
    assert 360 >= narrow.evaluate("document.documentElement.scrollWidth")
    assert [] == violations(narrow, RULES)
    narrow.locator("nav button", has_text="结构").click()
    expect(narrow.locator(".outline")).to_be_visible(timeout=WAIT)
    assert 360 >= narrow.evaluate("document.documentElement.scrollWidth")
    narrow.close()
    assert [] == [url for url in desk.asked if not url.startswith((desk.address.partition("#")[0], "data:"))]


def test_what_was_not_taken_becomes_an_observation_of_another_year_or_is_refused(desk: Desk) -> None:
    before, page = desk.files(), desk.page
    page.locator(".tabs button", has_text="没有采用的读法 1").click()
    expect(page.locator(".line.now .why")).to_contain_text("另一处的数值不同")
    expect(page.locator(".hint")).to_contain_text("120.5亿元")
    assert [] == violations(page, RULES)
    page.locator(".others button", has_text="2023").click()
    desk.undone(1)
    assert b"[125.5\xe4\xba\xbf\xe5\x85\x83](obs:gdp@2023)" in desk.files()["report.md"]
    page.keyboard.press("Control+KeyZ")
    desk.undone(0)
    page.locator(".tabs button", has_text="没有采用的读法 1").click()
    page.keyboard.press("KeyO")
    expect(page.locator(".line.now")).to_contain_text("120.5亿元")
    page.locator(".tabs button", has_text="没有采用的读法 1").click()
    page.keyboard.press("KeyX")
    desk.undone(1)
    assert b"\nno   " in desk.files()["confirmed.txt"]
    page.keyboard.press("Control+KeyZ")
    desk.undone(0)
    assert before == desk.files()


def test_a_numeral_that_was_taken_for_something_else_is_made_an_observation(desk: Desk) -> None:
    before, page = desk.files(), desk.page
    page.locator(".tabs button").first.click()
    page.keyboard.press("KeyK")
    expect(page.locator("#kinds")).to_be_focused(timeout=WAIT)
    page.locator("#kinds summary", has_text="当作名称的一部分").click()
    assert [] == violations(page, RULES)
    page.locator("#kinds button", has_text="PM2.5").click()
    expect(page.locator("dialog input")).to_be_focused(timeout=WAIT)
    page.keyboard.press("Escape")
    page.locator(".line.now").focus()
    page.keyboard.press("KeyK")
    expect(page.locator("#kinds")).to_have_count(0)
    assert before == desk.files()


def test_a_word_that_a_copy_has_altered_is_emended_and_what_the_file_held_is_told(desk: Desk) -> None:
    before, page = desk.files(), desk.page
    page.locator("nav button", has_text="结构").click()
    page.locator("details summary", has_text="批注：1，没有采用").click()
    expect(page.get_by_text("请再核。")).to_be_visible()
    page.locator(".altered button", has_text="改，并注明原文").focus()
    page.keyboard.press("Enter")
    desk.undone(1)
    assert "[第一](sic:头部)" in desk.files()["report.md"].decode()
    expect(page.locator(".altered")).to_have_count(0)
    page.keyboard.press("Control+KeyZ")
    desk.undone(0)
    page.locator("nav button", has_text="读数").click()
    assert before == desk.files()


def test_a_wrong_year_is_put_right_by_keys_and_undone_to_the_byte(desk: Desk) -> None:
    before, page = desk.files(), desk.page
    page.locator("nav button", has_text="结构").click()
    page.locator(".outline input").nth(0).fill("2022")
    page.locator(".outline input").nth(1).fill("2023")
    page.evaluate(_COMPOSED, "Enter")
    expect(page.locator("#foreseen")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator("#foreseen")).to_be_focused(timeout=WAIT)
    assert [] == violations(page, RULES)
    page.locator("#foreseen button", has_text="照此改动").click()
    desk.undone(1)
    assert b'review = "2022"' in desk.files()["report.toml"] and before["report.md"] != desk.files()["report.md"]
    page.locator(".outline .line", has_text="二、").click()
    page.keyboard.press("ArrowRight")
    desk.undone(2)
    for left in (1, 0):
        page.keyboard.press("Control+KeyZ")
        desk.undone(left)
    assert before == desk.files()
    assert [] == violations(page, RULES)


def test_a_chart_changes_its_form_is_refused_and_comes_back(desk: Desk) -> None:
    before, page = desk.files(), desk.page
    page.locator("nav button", has_text=re.compile("^图$")).click()
    expect(page.locator("figure img")).to_be_visible(timeout=WAIT)
    page.evaluate("document.querySelector('figure img').decode()")
    page.locator("[data-at=form-table]").focus()
    page.keyboard.press("Enter")
    desk.undone(1)
    expect(page.locator("[data-at=form-table]")).to_be_focused(timeout=WAIT)
    page.locator("details summary").click()
    page.locator("details button").first.click()
    expect(page.locator("main .warning").first).to_be_visible(timeout=WAIT)
    assert [] == violations(page, RULES)
    desk.undone(1)
    page.keyboard.press("Control+KeyZ")
    desk.undone(0)
    assert before == desk.files()


def test_a_file_that_cannot_be_read_is_told_and_no_room_is_lost(desk: Desk) -> None:
    before, page, file = desk.files(), desk.page, desk.report / "indicators.toml"
    page.locator("nav button", has_text="读数").click()
    file.write_text("[indicator.x", "utf-8")
    expect(page.locator("header .warning")).to_contain_text("indicators.toml:1", timeout=WAIT)
    page.locator("nav button", has_text="结构").click()
    page.keyboard.press("Control+KeyZ")
    expect(page.locator("nav [aria-current=page]")).to_have_text("读数")
    file.write_bytes(before["indicators.toml"])
    expect(page.locator("header .warning")).to_have_count(0, timeout=WAIT)
    page.locator("nav button", has_text="结构").click()
    expect(page.locator(".outline")).to_be_visible(timeout=WAIT)
    assert before == desk.files()
