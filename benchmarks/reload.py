"""Time from a change of the reference report to the changed page in a real browser.

usage: python benchmarks/reload.py [ROUNDS]
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
SLUG = "xiangtan-2021"
_PAINTED = """(words) => {
  if (!document.querySelector('main')?.textContent.includes(words)) return false;
  const [loaded] = performance.getEntriesByName('first-contentful-paint');
  const now = performance.timeOrigin + performance.now();
  const found = (window.found ??= {});
  const painted = window.followed ? words in found && now : loaded && performance.timeOrigin + loaded.startTime;
  found[words] ??= now;
  return painted && [painted / 1000, found[words] / 1000];
}"""
"""Asked before each frame; words put into a page that was there (`followed`) are painted when the next begins."""


def main() -> None:
    """Prints the medians and each round, in seconds: to the first paint of the new words, and to the moment at which a
    script finds them (of a page loaded anew, that waits for the parser and the next frame).
    """
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(ROOT / "content", Path(scratch) / "content")
        command = [sys.executable, "-u", "-m", "site_gen", "serve", "--port", "0"]
        served = subprocess.Popen(command, cwd=scratch, stdout=subprocess.PIPE, text=True)
        try:
            times = measured(served, Path(scratch) / "content" / SLUG / "report.md", rounds)
        finally:
            served.terminate()
            served.wait()
    for name, found in zip(("first paint", "words found by a script"), zip(*times, strict=True), strict=True):
        print(f"change to {name}: median {statistics.median(found):.2f} s of", *(f"{each:.2f}" for each in found))


def measured(served: subprocess.Popen[str], report: Path, rounds: int) -> list[tuple[float, float]]:
    """Seconds of each round, from the writing of the file to the picture, and to the words in it."""
    if served.stdout is None:
        raise ValueError("nothing can be read from the preview")
    address = next(found[0] for line in served.stdout if (found := re.search(r"http://\S+/", line)))
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        with page.expect_websocket() as connected:
            page.goto(f"{address}zh/{SLUG}/report/")
        connected.value.wait_for_event("framereceived")
        stands = (line for line in served.stdout if line.startswith("output/"))
        next(stands)
        for number in range(rounds + 1):
            text = report.read_text("utf-8").replace(f"〔第{number - 1}次〕", "")
            place = text.index("\n\n", len(text) // 2)
            begun = time.time()
            report.write_text(f"{text[:place]}〔第{number}次〕{text[place:]}", "utf-8")
            painted, found = page.wait_for_function(_PAINTED, arg=f"第{number}次", polling="raf").json_value()
            times.append((painted - begun, found - begun))
            page.evaluate("window.followed = true")
            next(stands)  # whatever else has changed
        browser.close()
    return times[1:]  # the first one compiles the templates


if __name__ == "__main__":
    main()
