"""Whether the search over several reports finds what their texts hold, in a real browser and from the disk.

    python benchmarks/searched.py OUTPUT [benchmarks/searched.csv]

OUTPUT: a built site of several reports. `holds`: words that each report to be found has in its text, or `id:` and the
indicator that it states. A query passes where every one of these reports is among the answers.
"""

import argparse
import csv
import re
import shutil
import statistics
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

_ASK = """(query) => new Promise((done) => {
  const begun = performance.now();
  let last = begun;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true });
  document.getElementById('q').value = query;
  document.getElementById('search-form').requestSubmit();
  setTimeout(() => { watch.disconnect(); done(last - begun); }, 1000);
})"""
_REPORTS = "[...document.querySelectorAll('#results .hits h2 a')].map((link) => link.getAttribute('href'))"


def main() -> None:
    """Prints each query that misses a report, and the time of the answers once the index is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("queries", type=Path, nargs="?", default=Path(__file__).parent / "searched.csv")
    given = parser.parse_args()
    queries = list(csv.DictReader(given.queries.read_text("utf-8").splitlines()))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        pages = {lang: browser.new_page() for lang in ("zh", "en")}
        for lang, page in pages.items():
            page.goto((given.output.resolve() / lang / "compare" / "search" / "index.html").as_uri())
        asked = [_asked(pages[query["lang"]], query, _holding(given.output, query["holds"])) for query in queries]
    times = sorted(time for _, time in asked)
    late = times[int(len(times) * 0.95)]
    print(f"{sum(found for found, _ in asked)} of {len(asked)} queries find all reports")
    slowest = max(zip((time for _, time in asked), (query["query"] for query in queries), strict=True))
    print(f"ms: median {statistics.median(times):.0f}, p95 {late:.0f}, at most {slowest[0]:.0f} ({slowest[1]})")


def _asked(page: Page, query: dict[str, str], wanted: frozenset[str]) -> tuple[bool, float]:
    """Whether all were found, and how long the second answer took, in milliseconds."""
    page.evaluate(_ASK, query["query"])
    took: float = page.evaluate(_ASK, query["query"])
    found = {re.split(r"/index\.html", address)[0].rpartition("/")[2] for address in page.evaluate(_REPORTS)}
    if not wanted or wanted - found:
        print("misses:", query["query"], *sorted(wanted - found) or ["no report holds it"])
    return bool(wanted) and wanted <= found, took


def _holding(output: Path, words: str) -> frozenset[str]:
    """The reports that hold them."""
    return frozenset(_reports(output, words))


def _reports(output: Path, words: str) -> Iterator[str]:
    folder = output / "data" / "collection"
    if words.startswith("id:"):
        rows = csv.DictReader((folder / "observations.csv").read_text("utf-8").splitlines())
        yield from (row["report"] for row in rows if row["indicator"] == words.removeprefix("id:"))
        return
    exact = re.compile(rf"(?<![\d.]){re.escape(_folded(words))}" if words[0].isdigit() else re.escape(_folded(words)))
    with (folder / "sentences.csv").open(encoding="utf-8", newline="") as table:
        yield from (row["report"] for row in csv.DictReader(table) if exact.search(_folded(row["text"])))


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


if __name__ == "__main__":
    main()
