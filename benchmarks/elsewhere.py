"""Readings of texts that no rule was made with, each judged by a reader who had seen none: the signs at it, and whether
it is wrong.

    python benchmarks/elsewhere.py SAMPLE FOLDER  # adds those of a folder to the list, in place of the sample's own

FOLDER holds texts `NAME.txt` and `verdicts.jsonl`, of each reading `file` (the text's name), `line`, `start`, `end`,
`indicator` and `measure` as `extract --format jsonl` prints them, and `ok`. The texts are not ours to keep. Kept are
the signs as they were seen before anything was mended: a report to come is read like that. So `elsewhere.csv` grows
with each sample and none of it is made anew; a sign that came later is seen at none of the older ones unless their
sample is read again by the program of its day, and one that is none any more is passed over.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from judged import Example, Read, read_of

from site_gen.reading import formats
from site_gen.reading.doubt import seen
from site_gen.reading.outline import outline
from site_gen.reading.signs import SIGNS

LIST = Path(__file__).parent / "elsewhere.csv"
FIELDS = ("sample", "text", "wrong", "readings", "signs")
Line = tuple[str, str, bool, str]
"""Sample, text, whether it is wrong, and the signs in the order of their names."""


def elsewhere() -> Iterator[Example]:
    for line, size in _lines().items():
        sample, text, wrong, signs = line
        known = frozenset(signs.split()) & SIGNS.keys()
        one = Example(f"{sample}/{text}", known, wrong, excused=False, origin="elsewhere")
        yield from [one] * size


def _lines() -> Counter[Line]:
    with LIST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Counter(
        {(row["sample"], row["text"], row["wrong"] == "1", row["signs"]): int(row["readings"]) for row in rows}
    )


def judged(sample: str, folder: Path) -> Iterator[Line]:
    verdicts = [json.loads(line) for line in (folder / "verdicts.jsonl").read_text("utf-8").splitlines() if line]
    for name in sorted({verdict["file"] for verdict in verdicts}):
        read = {_place(row): one for one, row in _readings(folder / name)}
        for verdict in verdicts:
            if verdict["file"] == name and (one := read.get(_place(verdict))):
                yield sample, Path(name).stem, not verdict["ok"], " ".join(sorted(seen(one)))


def _place(row: Mapping[str, object]) -> object:
    return row["line"], row["start"], row["end"], row["indicator"], row["measure"]


def _readings(path: Path) -> list[Read]:
    source = formats.decode(path.name, path.read_bytes()).text
    return list(read_of(source, outline(source)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sample")
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    others = {line: size for line, size in (_lines() if LIST.exists() else {}).items() if line[0] != asked.sample}
    lines = Counter(others) + Counter(judged(asked.sample, asked.folder))
    with LIST.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(FIELDS)
        rows.writerows(
            (sample, text, int(wrong), size, signs) for (sample, text, wrong, signs), size in sorted(lines.items())
        )


if __name__ == "__main__":
    main()
