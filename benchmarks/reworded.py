"""How right the pairs of sentences are that the pages of revisions show: a list judged by hand.

    python benchmarks/reworded.py CONTENT [benchmarks/reworded.csv]
    python benchmarks/reworded.py CONTENT --draw 2019 --seed 1 --count 30

CONTENT holds the reports as `site-gen new` makes them. The list names sentences by a digest of their words: `newer`,
and `older`, what it was written from, empty where nothing says the same of the same thing; `a|b` where either will do.
By `reworded-weighed.csv` the weights were chosen, by `reworded.csv` they were not. `--draw` prints sentences of a year
by chance, each with the ten likest of the year before, of whatever part, to be judged.
"""

import argparse
import csv
import random
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from collection import together

from site_gen import load
from site_gen.model.collection import Revision, Sentence

_NEAR = 10
_DIGITS = 10


def digest(text: str) -> str:
    return sha256("".join(text.split()).encode()).hexdigest()[:_DIGITS]


def shown(revision: Revision) -> dict[str, tuple[str, str]]:
    """Digest of a newer sentence -> of the older that it is shown with, of the one that it may come from."""
    return {
        digest(each.after.text): (_named(each.before), _named(each.maybe)) for each in revision.changes if each.after
    }


def _named(sentence: Sentence | None) -> str:
    return digest(sentence.text) if sentence else ""


def measured(judged: Sequence[Mapping[str, str]], found: Mapping[str, tuple[str, str]]) -> dict[str, int]:
    pairs = [(found[row["newer"]], row["older"].split("|")) for row in judged if row["newer"] in found]
    return {
        "judged": len(pairs),
        "not there": len(judged) - len(pairs),
        "shown as a pair": sum(bool(pair) for (pair, _), _ in pairs),
        "of them right": sum(bool(pair) and pair in truth for (pair, _), truth in pairs),
        "pairs by hand": sum("" not in truth for _, truth in pairs),
        "right as a possible one": sum(bool(maybe) and maybe in truth for (pair, maybe), truth in pairs),
        "wrong as a possible one": sum(bool(maybe) and maybe not in truth for (_, maybe), truth in pairs),
    }


def draw(revision: Revision, seed: int, count: int) -> None:
    older = sorted({each.before.text for each in revision.changes if each.before})
    newer = sorted({each.after.text for each in revision.changes if each.after})
    for text in random.Random(seed).sample(newer, count):  # noqa: S311
        print(f"\n{digest(text)} {text}")
        for near in sorted(older, key=lambda other: -_alike(text, other))[:_NEAR]:
            print(f"    {digest(near)} {_alike(text, near):.2f} {near}")


def _alike(one: str, other: str) -> float:
    own, its = ({text[at : at + 2] for at in range(len(text) - 1)} for text in (one, other))
    return len(own & its) / max(min(len(own), len(its)), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path)
    parser.add_argument("judged", type=Path, nargs="?", default=Path(__file__).parent / "reworded.csv")
    parser.add_argument("--draw", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    given = parser.parse_args()
    place = max(together(load.content(given.content)).places, key=lambda each: len(each.slugs))
    by_year = {each.newer: each for each in place.revisions}
    if given.draw:
        draw(by_year[given.draw], given.seed, given.count)
        return
    judged = list(csv.DictReader(given.judged.read_text("utf-8").splitlines()))
    for year in sorted({int(row["year"]) for row in judged}):
        found = measured([row for row in judged if int(row["year"]) == year], shown(by_year[year]))
        print(year, *(f"{name}: {count}" for name, count in found.items()), sep="; ")


if __name__ == "__main__":
    main()
