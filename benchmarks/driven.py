"""A draft made into the edition that a person made of it, by real keys at the desk: how many, and what is left.

usage: python benchmarks/driven.py FOLDER    (content/xiangtan-2021: its source is drafted anew, its edition is the aim)

Every sentence is confirmed; before that, each reading whose period, status, measure, indicator or subject differs is
corrected: by the digit that offers it, else by typing. Readings that the edition lacks or has more are left alone.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from playwright.sync_api import Page, sync_playwright

from site_gen import load
from site_gen.corridor import convert
from site_gen.edition.catalogue import read_catalogue
from site_gen.preview.editor import Editor

FIELDS = ("period", "status", "measure")
TYPED = {"period": "KeyP", "measure": "KeyM", "status": "KeyM"}


def main() -> None:
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        content = Path(scratch) / "content"
        content.mkdir()
        convert.new(folder / "source.txt", content / folder.name)
        (content / folder.name / "confirmed.txt").unlink(missing_ok=True)
        aim, wanted = rows(folder.parent, folder.name), rows(content, folder.name)
        words = said()
        with sync_playwright() as playwright, served(Path(scratch)) as address:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(locale="zh-CN", viewport={"width": 1440, "height": 900})
            page.add_init_script("localStorage.setItem('desk.who', '林一')")
            page.goto(address)
            page.locator("nav button", has_text=re.compile("^读数$")).click()
            page.wait_for_selector(".line.now")
            hand = Hand(page, words)
            begun = time.monotonic()
            worked(hand, wanted, aim)
            minutes = (time.monotonic() - begun) / 60
            browser.close()
        told(hand, minutes, rows(content, folder.name), aim)


Row = dict[str, Any]
Rows = dict[tuple[str, int], Row]
"""Of a report, by the words of the sentence and the number of the reading in it."""


def rows(content: Path, slug: str) -> Rows:
    report = Editor(content, slug, None).report()
    found: Rows = {}
    for block in report["blocks"]:
        for start, end in block["sentences"]:
            own = [row for row in block["rows"] if start <= row["start"] < end]
            for number, row in enumerate(own):
                names = [report["names"].get(each["indicator"], {}).get("zh") for each in row["facts"]]
                found[block["text"][start:end], number] = {**row, "names": names}
    return found


def said() -> dict[str, str]:
    """The Chinese words of the desk."""
    entries = read_catalogue(load.words(load.templates(None))["zh"]).entries
    return {entry.msgid: entry.msgstr for entry in entries}


class served:  # noqa: N801
    """The address of the desk that serves the site in `folder`."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-u", "-m", "site_gen", "serve", "--port", "0"]
        self._process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> str:
        assert self._process.stdout  # noqa: S101
        return next(found[0] for line in self._process.stdout if (found := re.search(r"http://\S+#\S+", line)))

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()


class Hand(Struct):
    """Presses keys and counts them."""

    page: Page
    words: dict[str, str]
    keys: int = 0
    letters: int = 0
    sentences: int = 0
    by: Counter[str] = field(default_factory=Counter)
    refused: list[str] = field(default_factory=list)

    def press(self, key: str) -> None:
        self.keys += 1
        self.page.keyboard.press(key)

    def act(self, key: str) -> None:
        """A key that writes: until it is on the disk, or refused."""
        undo = self.page.locator("header button", has_text="撤销")
        before = undo.inner_text()
        self.press(key)
        for _ in range(100):
            if undo.inner_text() != before:
                return
            if self.page.locator("header .warning").count():
                self.refused.append(self.page.locator("header .warning").inner_text())
                return
            self.page.wait_for_timeout(50)

    def type(self, letters: str) -> None:
        self.letters += len(letters)
        self.page.locator("dialog input").fill(letters)
        self.page.wait_for_timeout(400)  # until what was found is there


def worked(hand: Hand, rows: Rows, aim: Rows) -> None:
    """Sentence by sentence, until those without readings come."""
    by_id = {row["id"]: row for row in aim.values()}
    while (text := sentence(hand.page)) and any(key[0] == text for key in rows):
        own = [row for (words, _), row in sorted(rows.items(), key=lambda each: each[0][1]) if words == text]
        for number, row in enumerate(own):
            right = by_id.get(row["id"])
            if right and different(row, right):
                gone_to(hand, number)
                corrected(hand, row, right)
        hand.sentences += 1
        before = text
        hand.press("Enter")
        for _ in range(100):
            if sentence(hand.page) != before:
                break
            hand.page.wait_for_timeout(50)
        else:
            return


def gone_to(hand: Hand, number: int) -> None:
    """To a row of the sentence, the shorter way: they go round."""
    at = int(hand.page.locator(".line.now > span").first.inner_text()) - 1
    count = hand.page.locator(".rows .line").count()
    right = (number - at) % count
    for _ in range(min(right, count - right)):
        hand.press("ArrowRight" if right <= count - right else "ArrowLeft")


def sentence(page: Page) -> str:
    page.wait_for_timeout(60)
    lit = page.locator(".para .on")
    return "" if page.locator(".line.missed").count() else "".join(lit.all_inner_texts())


def different(row: Row, right: Row) -> bool:
    return (
        any(row["facts"][0][name] != right["facts"][0][name] for name in (*FIELDS, "subject"))
        or row["names"] != right["names"]
    )


def corrected(hand: Hand, row: Row, right: Row) -> None:
    now, aim = row["facts"][0], right["facts"][0]
    for name in FIELDS:
        if now[name] == aim[name]:
            continue
        label = aim[name].replace("..", "—") if name == "period" else hand.words[f"{name}.{aim[name]}"]
        offered = hand.page.locator(".others button").all_inner_texts()
        digit = next((each[0] for each in offered if each[0].isdigit() and each[1:].strip() == label), None)
        hand.by[f"{name}, digit" if digit else f"{name} to {aim[name]}, typed"] += 1
        if digit:
            hand.act(f"Digit{digit}")
        else:
            hand.press(TYPED[name])
            hand.type(aim[name].replace("..", "-") if name == "period" else label)
            hand.act("Enter")
    if now["subject"] != aim["subject"]:
        hand.by["subject, typed"] += 1
        hand.press("KeyW")
        hand.type(aim["subject"] or hand.words["desk.own-place"])
        hand.act("Enter")
    if row["names"] != right["names"] and len(right["names"]) == 1:
        hand.by["name, typed"] += 1
        hand.press("KeyI")
        hand.type(right["names"][0])
        hand.page.wait_for_timeout(150)
        options = [each.split("\n")[0] for each in hand.page.locator("#options li span").all_inner_texts()]
        at = options.index(right["names"][0]) if right["names"][0] in options else len(options) - 1
        down = at <= len(options) - at  # the list goes round: what was typed stands at its end
        for _ in range(at if down else len(options) - at):
            hand.press("ArrowDown" if down else "ArrowUp")
        hand.act("Enter")


def brief(row: Row) -> str:
    facts = row["facts"][0]
    return f"{row['words']} {row['names']} {' '.join(facts[name] for name in (*FIELDS, 'subject'))}"


def told(hand: Hand, minutes: float, rows: Rows, aim: Rows) -> None:
    by_id = {row["id"]: row for row in aim.values()}
    pairs = [(row, right) for row in rows.values() if (right := by_id.get(row["id"]))]
    left = [f"{brief(row)}, wanted {brief(right)}" for row, right in pairs if different(row, right)]
    print(f"{len(rows)} readings, {hand.sentences} sentences, {minutes:.1f} minutes of the machine")
    print(f"{hand.keys} keys beside {hand.letters} letters typed")
    seen = sum(bool(row["state"]) for row in rows.values())
    print(f"corrections: {dict(hand.by)}; confirmed {seen}; still different: {len(left)}")
    print("\n".join([*left, *hand.refused]))


if __name__ == "__main__":
    main()
