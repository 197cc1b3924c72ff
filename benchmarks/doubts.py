"""How well doubt tells mistakes, measured by leaving out one report at a time; `--write` renews the weights.

    python benchmarks/doubts.py GOLD_FOLDER TEXT_FOLDER… [--write] [--signs] [--runs N]

GOLD_FOLDER holds `NAME.facts.jsonl` (`strictly.py` says what a fact is and when a reading of it is wrong), TEXT_FOLDER
`NAME.txt`. Printed twice: strictly, and with those excused that are wrong by the letter alone. There the gold has
another name of the catalogue (地区生产总值 for 地区生产总值(GDP)), names a change by what happened (审批时限压缩幅度),
or several series at once (集中供热率和供水率); it writes bound, unit or measure in a word of its own (within, ordinal,
番, ratio), or doubts the period itself (2020-2021?).

It learns besides from what the same reports read like when some of the rules are switched off (about three minutes),
from readings of other reports that were judged one by one (`drawn.py`), and from those of texts that no rule was made
with (`elsewhere.py`): `COUNTS` says what each counts. Measured is the reader as it is; by the readings drawn and by
those from elsewhere it is measured too, leaving out an eighth of their reports at a time, those drawn counted for as
many as they stand for.
"""

import argparse
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

from drawn import drawn
from elsewhere import elsewhere
from judged import WITHOUT, Example, Origin, examples, examples_without_rules, reports

from site_gen.reading.signs import SIGNS

WEIGHTS = Path(__file__).parent.parent / "site_gen" / "reading" / "doubt_weights.py"
TOO_RARE = {
    "no-year": 5.0,
    "uneven-list": 1.0,
    "two-owners": 1.0,
    "dwarfed": 4.0,
    "at-odds": 3.5,
    "unusual": 4.0,
    "divided-years": 3.5,
    "namesake": 3.0,
    "years-unsaid": 3.0,
    "nameless": 3.0,
    "unit-unfit": 2.0,
    "doubled": 2.5,
    "part-of-year": 2.0,
    "behind-a-park": 3.5,
    "says-something": 1.5,
    "no-share": 1.5,
    "purpose-unsaid": 1.5,
    "rank-alone": 1.0,
}
"""Signs that the reports read by hand hardly show, weighed by what they mean."""
PULL = 3.0
"""Towards 0, as if a sign had been seen so many times at right and at wrong readings alike."""
COUNTS: Mapping[Origin, float] = {"whole": 1, "drawn": 0.35, "without rules": 0.05, "elsewhere": 1}
"""What a reading counts. More of those that the absence of rules has made tell less of those at hand; those drawn were
judged without a second reader, and the doubtful are more among them; as those from elsewhere are read, a report to come
will be."""
MEASURED: Sequence[Origin] = ("whole", "drawn", "elsewhere")
FOLDS = 9
"""One of the reports annotated whole at a time, a ninth of the others."""

Weights = tuple[float, Mapping[str, float]]
Scored = tuple[float, Example]
Judged = tuple[float, bool, float]
"""Its doubt, whether it is wrong, for how many it counts."""


def learned(found: Sequence[Example], turns: int = 12) -> Weights:
    """Logistic regression by Newton's steps, each weight pulled towards 0: bias and a weight a sign."""
    places = {name: place for place, name in enumerate([*sorted(SIGNS), WITHOUT], 1)}
    pulls = [0.0, *(0.01 if name == WITHOUT else PULL for name in places)]
    weights = [-2.0, *(2.5 if name == WITHOUT else 0.0 for name in places)]
    for _ in range(turns):
        slopes = [pull * weight for pull, weight in zip(pulls, weights, strict=True)]
        bends = [[pull * (a == b) for b in range(len(weights))] for a, pull in enumerate(pulls)]
        for one in found:
            own = [0, *(places[sign] for sign in one.signs)]
            p = 1 / (1 + math.exp(-sum(weights[place] for place in own)))
            counts = COUNTS[one.origin]
            for place in own:
                slopes[place] += counts * (p - one.wrong)
                for other in own:
                    bends[place][other] += counts * p * (1 - p)
        weights = [weight - step for weight, step in zip(weights, _solved(bends, slopes), strict=True)]
    return weights[0], {name: weights[place] for name, place in places.items()}


def _solved(rows: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """X of rows · x = right, by Gauss; the rows are positive definite, so no pivot is needed."""
    table = [[*row, value] for row, value in zip(rows, right, strict=True)]
    for at, pivot in enumerate(table):
        for row in table[at + 1 :]:
            share = row[at] / pivot[at]
            if share:
                row[at:] = [a - share * b for a, b in zip(row[at:], pivot[at:], strict=True)]
    found = [0.0] * len(table)
    for at in reversed(range(len(table))):
        known = sum(a * b for a, b in zip(table[at][at + 1 : -1], found[at + 1 :], strict=True))
        found[at] = (table[at][-1] - known) / table[at][at]
    return found


def probability(signs: frozenset[str], weights: Weights) -> float:
    return 1 / (1 + math.exp(-weights[0] - sum(weights[1][sign] for sign in signs)))


def left_out(found: Sequence[Example], origin: Origin) -> Iterator[Scored]:
    """Each of that origin, with its doubt as learned without its own report; where they are many, without an eighth."""
    names = sorted({one.report for one in found if one.origin == origin})
    for fold in range(min(FOLDS, len(names))):
        out = {*names[fold::FOLDS]}
        weights = learned([one for one in found if one.report not in out])
        own = (one for one in found if one.report in out and one.origin == origin)
        yield from ((probability(one.signs, weights), one) for one in own)


def told(scored: Sequence[Judged]) -> str:
    ranked = sorted(scored, key=lambda one: -one[0])
    wrong, fifth = sum(is_wrong * size for _, is_wrong, size in ranked), sum(size for *_, size in ranked) / 5
    reached = accumulate(size for *_, size in ranked)
    top = (is_wrong * size for (_, is_wrong, size), place in zip(ranked, reached, strict=True) if place <= fifth)
    plain = [(is_wrong * size, size) for doubt, is_wrong, size in ranked if doubt < 0.1]
    low, all_low = (sum(one[part] for one in plain) for part in (0, 1))
    return (
        f"{5 * fifth:.0f} readings, {wrong:.0f} wrong; among the most doubtful fifth {sum(top) / wrong:.1%} of the "
        f"wrong; doubt below 0.1: {all_low:.0f} readings, {low / max(1, all_low):.1%} wrong"
    )


def calibrated(scored: Sequence[Judged]) -> Iterator[str]:
    """A line for each class of doubt: what was said, and what came."""
    edges = (0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 1.01)
    for low, high in pairwise(edges):
        own = [one for one in scored if low <= one[0] < high]
        if own:
            size = sum(one[2] for one in own)
            said, came = (sum(one[part] * one[2] for one in own) / size for part in (0, 1))
            yield f"  doubt {low:.2f} to {min(high, 1):.2f}: {len(own):4} readings, said {said:.1%}, wrong {came:.1%}"


def _measured(found: Sequence[Example]) -> None:
    for origin in MEASURED:
        scored = [(doubt, one.wrong, one.stands_for, one.excused) for doubt, one in left_out(found, origin)]
        strictly = [one[:3] for one in scored]
        print(f"{origin}:", told(strictly), *calibrated(strictly), sep="\n")
        if any(excused for *_, excused in scored):
            print("excused: ", told([(doubt, wrong and not excused, size) for doubt, wrong, size, excused in scored]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--signs", action="store_true", help="how often each sign was there, and was right")
    parser.add_argument("--runs", type=int, default=60, help="so often some of the rules are switched off")
    arguments = parser.parse_args()
    read = reports(arguments.gold, arguments.texts)
    found = [*examples(read), *examples_without_rules(read, arguments.runs), *drawn(arguments.texts), *elsewhere()]
    _measured(found)
    bias, weights = learned(found)
    if arguments.signs:
        for sign in SIGNS:
            own = ([one.wrong for one in found if sign in one.signs and one.origin == kind] for kind in MEASURED)
            counts = ", ".join(
                f"{len(wrong):4} {kind} {sum(wrong):3} wrong" for kind, wrong in zip(MEASURED, own, strict=True)
            )
            print(f"  {sign:20} {counts} {weights[sign]:+.2f}")
    kept = {
        name: round(weight, 2)
        for name, weight in {**weights, **TOO_RARE}.items()
        if abs(weight) >= 0.05 and name in SIGNS
    }
    lines = [f'    "{name}": {weight},' for name, weight in sorted(kept.items(), key=lambda one: -one[1])]
    if arguments.write:
        WEIGHTS.write_text(_MODULE.format(bias=round(bias, 2), weights="\n".join(lines)), "utf-8")


_MODULE = '''"""How much each sign told of mistakes in reports read by hand; made by `benchmarks/doubts.py --write`."""

BIAS = {bias}
WEIGHTS: dict[str, float] = {{
{weights}
}}
'''

if __name__ == "__main__":
    main()
