"""The desk: from an act to the disk, from a key to the picture, from a letter to the list.

usage: python benchmarks/desk.py
"""

import gc
import gzip
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import rjsmin
from playwright.sync_api import Page, sync_playwright

from site_gen.corridor import convert
from site_gen.desk import requests, requests_fields, requests_readings, requests_translation
from site_gen.preview.editor import Editor

ROOT = Path(__file__).parents[1]
Took = tuple[float, float]
"""By the wall, and in time of the processor, which does not wait for other programs; in milliseconds."""
SLUG = "linjiang-2025"
THINGS = (
    "学校",
    "医院",
    "公园",
    "水库",
    "桥梁",
    "停车场",
    "养老院",
    "图书馆",
    "污水处理厂",
    "充电站",
    "菜市场",
    "体育馆",
)
PLACES = ("城东", "城西", "城南", "城北", "江滨", "山前", "湖畔", "园区", "老城", "新城")
DOINGS = ("新建", "改造")
LETTERS = ("收", "收入", "s", "sr", "dqsczz", "retail", "增加值", "zzz")
_PAINTED = """([code]) => new Promise((done) => {
    const main = document.getElementById('main'), begun = performance.now();
    const seen = new MutationObserver(() => {
        seen.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
    });
    seen.observe(main, { childList: true });
    const key = new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(key);
})"""


def main() -> None:
    """Prints what each thing takes, in milliseconds."""
    with tempfile.TemporaryDirectory() as scratch:
        content = drafted(Path(scratch))
        bare = [rjsmin.jsmin(file.read_text("utf-8")).encode() for file in scripts()]
        print(f"scripts: {sum(map(len, bare))} bytes, {sum(len(gzip.compress(each, 6)) for each in bare)} as they come")
        files(content, Path(scratch) / "desk.jsonl")
        translated()
        keys(Path(scratch))


def scripts() -> Iterator[Path]:
    return (ROOT / "site_gen" / "preview" / "room").glob("*.js")


def drafted(scratch: Path) -> Path:
    """A site of one made-up report of 240 readings."""
    named = [f"{doing}{place}{thing}" for doing, place, thing in product(DOINGS, PLACES, THINGS)]
    lines = [
        f"{'，'.join(f'{name}{3 + at % 90}座' for at, name in enumerate(named[n : n + 4], n))}。"
        for n in range(0, 240, 4)
    ]
    text = [
        "临江市2025年政府工作报告",
        "各位代表：",
        "一、2024年工作回顾",
        *lines,
        "二、2025年工作安排",
        "地区生产总值增长6%左右。",
    ]
    (scratch / "report.txt").write_text("\n\n".join(text), "utf-8")
    (scratch / "content").mkdir()
    convert.new(scratch / "report.txt", scratch / "content" / SLUG)
    return scratch / "content"


def files(content: Path, journal: Path) -> None:
    """Acts without a browser: read, proved, journal and files on the disk."""
    editor = Editor(content, SLUG, journal)
    told("report opened", [timed(editor.report)])
    rows = [row for block in editor.report()["blocks"] for row in block["rows"]]
    print(f"{len(rows)} readings")
    gc.collect()
    gc.freeze()  # as `serve` does once its first page was made
    named = [(requests_fields.Named(row["id"], row["was"]),) for row in rows]
    told("confirmation on the disk", [acted(editor, requests_readings.Confirm(each)) for each in named[:200]])
    told(
        "correction on the disk",
        [acted(editor, requests_readings.Correct(each, status="target")) for each in named[100:200]],
    )
    told("catalogue searched", [timed(editor.sought, letters, "") for letters in LETTERS for _ in range(10)])


def translated() -> None:
    """The reference's translation, looked over block by block as it is while somebody types."""
    editor = Editor(ROOT / "content", "xiangtan-2021", None)
    blocks = [each for each in editor.translation("en") if each["msgstr"]][:60]
    wishes = [
        requests_translation.Translate(block=str(each["id"]), lang="en", words=str(each["msgstr"])) for each in blocks
    ]
    told("translation of a block checked", [timed(editor.tried, each) for each in wishes])


def acted(editor: Editor, request: requests.Request) -> Took:
    asked = requests.Asked(str(time.perf_counter()), "林一", request)
    return timed(editor.act, asked, "2026-11-28")


def timed(doing: Callable[..., Any], *given: object) -> Took:
    begun, own = time.perf_counter(), time.process_time()
    doing(*given)
    return 1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - own)


def keys(scratch: Path) -> None:
    """Keys in a real browser, to the frame in which what they did is painted."""
    command = [sys.executable, "-u", "-m", "site_gen", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=scratch, stdout=subprocess.PIPE, text=True)
    try:
        if process.stdout is None:
            raise ValueError("nothing can be read from the desk")
        address = next(found[0] for line in process.stdout if (found := re.search(r"http://\S+#\S+", line)))
        next(line for line in process.stdout if line.startswith("output/"))  # the site is built: nothing else runs
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.add_init_script("localStorage.setItem('desk.who', '林一')")
            page.goto(address)
            page.wait_for_selector(".line.now")
            pressed(page)
            browser.close()
    finally:
        process.terminate()
        process.wait()


def pressed(page: Page) -> None:
    told("key that moves, painted", [page.evaluate(_PAINTED, ["ArrowDown"]) for _ in range(40)])
    told("Enter, saved and painted", [page.evaluate(_PAINTED, ["Enter"]) for _ in range(20)])
    told("digit, saved and painted", [page.evaluate(_PAINTED, ["Digit1"]) for _ in range(20)])


def told(what: str, took: Sequence[Took | float]) -> None:
    """Both times, where both were taken."""
    pairs = [each if isinstance(each, tuple) else (each,) for each in took]
    kinds = ("by the wall", "of the processor")
    for kind, times in zip(kinds, zip(*pairs, strict=True), strict=False):
        ordered = sorted(times)
        at = (ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1])
        print(f"{what}, {kind}: median {at[0]:.0f}, p95 {at[1]:.0f}, max {at[2]:.0f} ms of {len(times)}")


if __name__ == "__main__":
    main()
