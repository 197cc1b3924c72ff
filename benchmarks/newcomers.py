"""Make a content folder and a site from every report of some folders, and check it: what works, how long it takes.

usage: newcomers.py FOLDER... [--keep FOLDER]

A FOLDER holds reports as .txt; --keep is where the content folders stay. Times are those of one process after start-up.
A report has worked if `new`, `build` and `check` take it without an edit and find nothing. Texts that are not Chinese
are named and not counted. The exit code is 1 unless all have worked.
"""

import argparse
import statistics
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from site_gen import load
from site_gen.corridor import build, convert
from site_gen.model.problem import ContentError
from site_gen.site.gate.check import check

_FOREIGN = "not-chinese"


class Outcome(Struct, frozen=True):
    """What came of one report; no times where it ended early."""

    told: str
    works: bool = False
    counts: bool = True
    times: tuple[float, float] | None = None
    """Seconds of `new` and of the build."""


def newcomer(report: Path, content: Path) -> Outcome:
    """One report through both corridors."""
    started = time.perf_counter()
    try:
        convert.new(report, content / "report")
        made = time.perf_counter()
        files = build.site(load.content(content), load.templates())
    except ContentError as error:
        first = error.problems[0]
        return Outcome(f"refused: {first.message} [{first.rule}]", counts=first.rule != _FOREIGN)
    except Exception:  # the benchmark goes on, and tells what nobody foresaw
        return Outcome(f"crashed: {traceback.format_exc(limit=-1).splitlines()[-1]}")
    built = time.perf_counter()
    pages, found = sum(path.endswith(".html") for path in files), len(check(files))
    told = f"new {made - started:.2f} s, build {built - made:.2f} s, {pages} pages, {found} findings"
    return Outcome(told, works=not found, times=(made - started, built - made))


def outcomes(reports: Iterable[Path], keep: Path) -> Iterator[Outcome]:
    """Of each report, told as it comes."""
    for report in reports:
        outcome = newcomer(report, keep / report.parent.name / report.stem / "content")
        print(f"{report.stem}: {outcome.told}", flush=True)
        yield outcome


def main() -> None:
    """Prints a line for each report, then medians, then how many work."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    keep = options.keep or Path(tempfile.mkdtemp(prefix="site-gen-newcomers-"))
    reports = [report for folder in options.folders for report in sorted(folder.glob("*.txt"))]
    found = [outcome for outcome in outcomes(reports, keep) if outcome.counts]
    times = [outcome.times for outcome in found if outcome.times]
    for name, taken in zip(("new", "build"), zip(*times, strict=True), strict=False):
        print(f"{name}: {len(taken)} reports, median {statistics.median(taken):.2f} s, longest {max(taken):.2f} s")
    works = sum(outcome.works for outcome in found)
    print(f"{works} of {len(found)} reports work without an edit: {100 * works / max(len(found), 1):.0f} %")
    sys.exit(works < len(found))


if __name__ == "__main__":
    main()
