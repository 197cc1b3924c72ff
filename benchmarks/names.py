"""How many values of reports have a name in English, and by what: the catalogue, or the grammar of names.

usage: python benchmarks/names.py FILE… [--show N] [--seed S]

FILE: texts of reports. With --show, N names that rules made, drawn at random, to be read and judged by a person.
"""

import argparse
from collections import Counter
from hashlib import sha256
from pathlib import Path

from site_gen import load, naming
from site_gen.data.catalogue import Catalogue
from site_gen.naming.english import english
from site_gen.reading import formats
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    indicators = load.catalogue()
    find, words = Catalogue(indicators).find, naming.lexicon(load.lexicon(), indicators)
    count: Counter[str] = Counter()
    made: dict[str, str] = {}
    for file in asked.files:
        read = outline(formats.decode(file.name, file.read_bytes()).text)
        for reading in measure(read, find).readings:
            said = None if reading.indicator_id else english(reading.indicator, words)
            count["catalogue" if reading.indicator_id else "rule" if said else "none"] += 1
            made |= {reading.indicator: said} if said else {}
    total = sum(count.values())
    for kind in ("catalogue", "rule", "none"):
        print(f"{kind:10} {count[kind]:6} {count[kind] / total:6.1%}")
    for name in _drawn(sorted(made), asked.show, asked.seed):
        print(f"{name} | {made[name]}")


def _drawn(names: list[str], size: int, seed: int) -> list[str]:
    """As many of them, the same for the same seed."""
    return sorted(names, key=lambda name: sha256(f"{seed} {name}".encode()).digest())[:size]


if __name__ == "__main__":
    main()
