"""Make a content folder and a site from every report of a folder, and check it: what works, how long it takes.

usage: newcomers.py FOLDER [--keep FOLDER]

FOLDER holds reports as .txt; --keep is where the content folders stay. Times are those of one process after start-up.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from site_gen import build, convert, load
from site_gen.model.problem import ContentError
from site_gen.site.check import check


def newcomer(report: Path, content: Path) -> tuple[float, float, str]:
    """Seconds of `new`, seconds of the build, and what came of it."""
    started = time.perf_counter()
    convert.new(report, content / "report")
    made = time.perf_counter()
    files = build.site(load.content(content), load.templates())
    built = time.perf_counter()
    pages = sum(path.endswith(".html") for path in files)
    return made - started, built - made, f"{pages} pages, {len(check(files))} findings"


def results(folder: Path, keep: Path) -> Iterator[tuple[str, float, float]]:
    """A line for each report, and its times; a report that is refused has none."""
    for report in sorted(folder.glob("*.txt")):
        try:
            made, built, told = newcomer(report, keep / report.stem / "content")
            yield f"{report.stem}: new {made:.2f} s, build {built:.2f} s, {told}", made, built
        except ContentError as error:
            yield f"{report.stem}: refused: {error.problems[0].message}", 0, 0


def main() -> None:
    """Prints a line for each report, then medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    keep = options.keep or Path(tempfile.mkdtemp(prefix="site-gen-newcomers-"))
    times = []
    for line, made, built in results(options.folder, keep):
        print(line, flush=True)
        times += [(made, built)] if made else []
    for name, taken in zip(("new", "build"), zip(*times, strict=True), strict=True):
        print(f"{name}: {len(taken)} reports, median {statistics.median(taken):.2f} s, longest {max(taken):.2f} s")


if __name__ == "__main__":
    main()
