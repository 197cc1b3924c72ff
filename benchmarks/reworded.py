"""How right the pairs of sentences are that the pages of revisions show: a list judged by hand.

    python benchmarks/reworded.py CONTENT [benchmarks/reworded.csv]
    python benchmarks/reworded.py CONTENT --draw 2019 [--place hebei] --seed 1 --count 30

CONTENT holds the reports as `site-gen new` makes them. The list names sentences by a digest of their words: `newer`,
and `older`, what it was written from, empty where nothing says the same of the same thing; `a|b` where either will do;
`place`, by its id, where that is not the one with the most reports. By `reworded-weighed.csv` the weights were chosen,
by `reworded.csv`, `reworded-elsewhere.csv`, `reworded-counties.csv` and `reworded-drawn.csv` they were not;
`reworded-shown.csv` and `reworded-pairs.csv` were judged with the program's answer in sight. `--draw` prints sentences
of a year by chance, each with the ten likest of the year before, of whatever part, to be judged.
"""

import argparse
import csv
import random
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from collection import together

from site_gen import load
from site_gen.data.collection.parting import GAP
from site_gen.data.collection.wording import sentences
from site_gen.model.collected import Place
from site_gen.model.members import words_of
from site_gen.model.phrasing import Revision, Sentence

_NEAR = 10
_DIGITS = 10


def digest(text: str) -> str:
    return sha256("".join(text.split()).encode()).hexdigest()[:_DIGITS]


Shown = Mapping[str, tuple[frozenset[str], str]]
"""Digest of a newer sentence -> of the older ones that it is shown with, of the one that it may come from."""


def shown(place: Place, revision: Revision) -> Shown:
    members = {each.year: each for each in (words_of(slug, place.shelf) for slug in place.slugs)}
    older, newer = sentences(members[revision.older]), sentences(members[revision.newer])
    found: dict[str, tuple[frozenset[str], str]] = {}
    for each in revision.changes:
        if each.after is None:
            continue
        pairs, _ = found.get(name := _named(each.after, newer), (frozenset(), ""))
        maybe = each.maybe if each.maybe and each.maybe.part in ("", each.after.part) else None
        found[name] = (pairs | {_named(each.before, older)} - {""}, _named(maybe, older))
    return found


def _named(words: Sentence | None, own: Sequence[Sentence]) -> str:
    """Digest of the whole sentence that `words` are, or are a part of."""
    if words is None:
        return ""
    held = [each for each in own if each.block == words.block and _holds(each.text, words.text)]
    return digest(min(held, key=lambda each: len(each.text)).text)


def _holds(sentence: str, words: str) -> bool:
    return all(part in sentence for part in words.split(GAP))


def measured(judged: Sequence[Mapping[str, str]], found: Shown) -> dict[str, int]:
    pairs = [(*found[row["newer"]], row["older"].split("|")) for row in judged if row["newer"] in found]
    right = [truth for old, _, truth in pairs if old & set(truth)]
    return {
        "judged": len(pairs),
        "not there": len(judged) - len(pairs),
        "shown as a pair": sum(bool(old) for old, _, _ in pairs),
        "of them right": len(right),
        "pairs by hand": sum("" not in truth for _, _, truth in pairs),
        "of them shown": sum("" not in truth for truth in right),
        "right as a possible one": sum(bool(maybe) and maybe in truth for _, maybe, truth in pairs),
        "wrong as a possible one": sum(bool(maybe) and maybe not in truth for _, maybe, truth in pairs),
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
    parser.add_argument("--place")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    given = parser.parse_args()
    places = together(load.content(given.content)).places
    largest = max(places, key=lambda each: len(each.slugs)).id
    revisions = {(place.id, each.newer): (place, each) for place in places for each in place.revisions}
    if given.draw:
        draw(revisions[given.place or largest, given.draw][1], given.seed, given.count)
        return
    judged: dict[tuple[str, int], list[Mapping[str, str]]] = {}
    for row in csv.DictReader(given.judged.read_text("utf-8").splitlines()):
        judged.setdefault((row.get("place") or largest, int(row["year"])), []).append(row)
    for key, rows in sorted(judged.items()):
        found = measured(rows, shown(*revisions[key]))
        print(*key, *(f"{name}: {count}" for name, count in found.items()), sep="; ")


if __name__ == "__main__":
    main()
