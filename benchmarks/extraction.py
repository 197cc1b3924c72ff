"""Score the extraction against gold annotations.

usage: extraction.py SCORER GOLD SOURCE [GOLD SOURCE ...] [--show N] [--keep FOLDER]

SCORER is the scoring program (reads GOLD and predictions as JSON lines), GOLD an annotation, SOURCE its report.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.rows import rows


def extract(source: str) -> str:
    """The observations of a report as JSON lines."""
    shape = outline(source)
    found = rows(source, shape, measure(shape, lambda name, unit, kind: None))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found)


def main() -> None:
    """Print the scorer's figures and the time for each report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--show", default="0")
    options = parser.parse_args()
    for gold, source in zip(options.pairs[::2], options.pairs[1::2], strict=True):
        started = time.perf_counter()
        predicted = extract(source.read_text("utf-8"))
        print(f"== {source.stem}: {time.perf_counter() - started:.2f} s", flush=True)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            file.write(predicted)
            file.flush()
            subprocess.run([sys.executable, options.scorer, gold, file.name, "--show", options.show], check=True)


if __name__ == "__main__":
    main()
