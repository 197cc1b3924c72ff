"""Readings of reports that nobody annotated, drawn by chance, each judged alone: right or wrong as it would be printed.

    python benchmarks/drawn.py GOLD_FOLDER TEXT_FOLDER… [--draw N] [--seed S]  # readings to judge

GOLD_FOLDER holds the `NAME.facts.jsonl` of reports read whole, which are left out.

A line of `drawn.csv` is the name of a report, a digest of the reading (`judged.key_of`), 1 where it is wrong, and how
many readings of its class of doubt it stands for. A reading that a change of the rules has changed is in it no more.
"""

import argparse
import csv
import random
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from judged import Example, Read, key_of, read_of
from names_heard import golds, names, others
from names_heard import texts as paths_of

from site_gen.reading import formats
from site_gen.reading.doubt import doubted, seen
from site_gen.reading.outline import outline

LIST = Path(__file__).parent / "drawn.csv"
CLASSES = {0.02: 0.15, 0.05: 0.2, 0.1: 0.25, 0.2: 0.2, 0.4: 0.13, 1.01: 0.07}
"""Of the readings to be judged, the share whose doubt is below this and no lower class's."""
_DIGITS = 12


def digest(name: str, read: Read) -> str:
    return sha256(f"{name} {key_of(read[1])}".encode()).hexdigest()[:_DIGITS]


def drawn(texts: Sequence[Path]) -> Iterator[Example]:
    """Those of the list that are read as they were when they were judged."""
    judged: dict[str, dict[str, tuple[bool, float]]] = {}
    with LIST.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            told = (line["wrong"] == "1", float(line["stands_for"]))
            judged.setdefault(line["report"], {})[line["reading"]] = told
    for name, path in paths_of(texts).items():
        for read in _readings(path) if name in judged else ():
            if known := judged[name].get(digest(name, read)):
                wrong, stands_for = known
                yield Example(
                    name, frozenset(seen(read[0])), wrong, excused=False, origin="drawn", stands_for=stands_for
                )


def _readings(path: Path) -> Sequence[Read]:
    source = formats.decode(path.name, path.read_bytes()).text
    return read_of(source, outline(source))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--draw", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    paths = paths_of(asked.texts)
    unread = others(dict(names(paths.values())), golds(asked.gold))
    known = LIST.read_text("utf-8")
    found = [(name, read) for name in unread for read in _readings(paths[name]) if digest(name, read) not in known]
    for line in _drawn(found, asked.draw, random.Random(asked.seed)):  # noqa: S311
        print(line)


def _drawn(found: Sequence[tuple[str, Read]], size: int, draw: random.Random) -> Iterator[str]:
    lines, least = [], 0.0
    for below, share in CLASSES.items():
        own = [one for one in found if least <= doubted(one[1][0]).doubt < below]
        some = draw.sample(own, min(len(own), round(share * size)))
        stands_for = len(own) / max(1, len(some))
        lines += [f"{name},{digest(name, read)},?,{stands_for:.1f}\t{_told(read)}" for name, read in some]
        least = below
    draw.shuffle(lines)
    yield from lines


def _told(read: Read) -> str:
    one, row = read
    facts = (row[what] for what in ("indicator", "measure", "period", "status", "subject"))
    return f"{' · '.join(map(str, facts))}\t{one.earlier[-24:]}‖{one.before[-32:]}【{one.quote}】{one.after[:20]}"


if __name__ == "__main__":
    main()
