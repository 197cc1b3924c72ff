"""How well doubt tells mistakes, measured by leaving out one report at a time; `--write` renews the weights.

    python benchmarks/doubts.py GOLD_FOLDER TEXT_FOLDER… [--write] [--signs]

GOLD_FOLDER holds `NAME.facts.jsonl` (`strictly.py` says what a fact is and when a reading of it is wrong), TEXT_FOLDER
`NAME.txt`. Printed twice: strictly, and with those excused that are wrong by the letter alone. There the gold has
another name of the catalogue (地区生产总值 for 地区生产总值(GDP)), names a change by what happened (审批时限压缩幅度),
or several series at once (集中供热率和供水率); it writes bound, unit or measure in a word of its own (within, ordinal,
番, ratio), or doubts the period itself (2020-2021?).
"""

import argparse
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from strictly import Fact, Row, facts, faults, names, paired, same_name

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.reading import formats
from site_gen.reading.doubt import seen
from site_gen.reading.measure import Find, stated
from site_gen.reading.outline import outline
from site_gen.reading.rows import row_of
from site_gen.reading.signs import SIGNS

WEIGHTS = Path(__file__).parent.parent / "site_gen" / "reading" / "doubt_weights.py"
TOO_RARE = {
    "uneven-list": 1.0,
    "hair": 0.5,
    "nameless": 3.0,
    "twice": 2.5,
    "unit-unfit": 2.0,
    "doubled": 2.5,
    "part-of-year": 2.0,
    "says-something": 1.5,
    "no-share": 1.5,
}
"""Signs that the reports read by hand hardly show, weighed by what they mean."""
PULL = 3.0
"""Towards 0, as if a sign had been seen so many times at right and at wrong readings alike."""


@dataclass(frozen=True)
class Example:
    report: str
    signs: frozenset[str]
    wrong: bool
    excused: bool
    """Wrong by the letter alone."""


def examples(gold: Path, texts: Sequence[Path]) -> Iterator[Example]:
    """Every reading that a fact of the gold overlaps, with the signs seen at it."""
    find = Catalogue(load.catalogue()).find
    for path in sorted(gold.glob("*.facts.jsonl")):
        name = path.name.removesuffix(".facts.jsonl")
        text = next((folder / f"{name}.txt" for folder in texts if (folder / f"{name}.txt").exists()), None)
        if text is None:
            raise SystemExit(f"{name}.txt is in none of the folders of texts")
        source = formats.decode(text.name, text.read_bytes()).text
        read = outline(source)
        found = [(one, row_of(source, read, one.reading)) for one in stated(read, find)]
        for index, fact in paired(facts(path), [row for _, row in found]):
            one, row = found[index]
            wrong = faults(fact, row)
            yield Example(name, frozenset(seen(one)), bool(wrong), not wrong - set(_excused(fact, row, find)))


def _excused(fact: Fact, row: Row, find: Find) -> Iterator[str]:
    id, unit = row["indicator_id"], str(row["canonical_unit"])
    told = {name.replace("(GDP)", "").removesuffix("幅度") for name in names(fact)}
    if id and any(find(name, unit, row["measure"]) == id for name in told):
        yield "name"
    if any(_one_of(name, row["indicator"]) for name in names(fact)) or _changed(fact, row):
        yield "name"
    if fact.get("qualifier") in ("within", "ordinal"):
        yield "bound"
    if row["measure"] == "structure":
        yield "unit"
    if fact.get("unit", fact.get("unit_zh")) == "番":
        yield from ("unit", "value")
    if fact["kind"] == "ratio" and row["measure"] == "level" and unit == "percent":
        yield "measure"
    if "?" in str(fact.get("period")):
        yield "period"


def _one_of(told: str, own: str) -> bool:
    """开发区营业收入 of 开发区营业收入和税收收入; 跨境电商进出口 of 跨境电商、服务贸易进出口."""
    parts = re.split("[、和与]", told)
    return len(parts) > 1 and any(
        part and own.startswith(part) and (own == part or told.endswith(own.removeprefix(part))) for part in parts
    )


def _changed(fact: Fact, row: Row) -> bool:
    """审批时限压缩幅度 is what a change of 审批时限 says."""
    cut = (name.removesuffix("幅度") for name in names(fact) if name.endswith("幅度"))
    return row["measure"] == "change" and any(same_name(name, row["indicator"]) for name in cut)


Weights = tuple[float, Mapping[str, float]]


def learned(found: Sequence[Example], turns: int = 12) -> Weights:
    """Logistic regression by Newton's steps, each weight pulled towards 0: bias and a weight a sign."""
    places = {name: place for place, name in enumerate(sorted(SIGNS), 1)}
    weights = [-2.0, *(0.0 for _ in places)]
    for _ in range(turns):
        slopes = [0.0, *(PULL * weight for weight in weights[1:])]
        bends = [[PULL * (a == b > 0) for b in range(len(weights))] for a in range(len(weights))]
        for one in found:
            own = [0, *(places[sign] for sign in one.signs)]
            p = 1 / (1 + math.exp(-sum(weights[place] for place in own)))
            for place in own:
                slopes[place] += p - one.wrong
                for other in own:
                    bends[place][other] += p * (1 - p)
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


def left_out(found: Sequence[Example]) -> Iterator[tuple[float, Example]]:
    """Each with its doubt, as learned on the other reports."""
    for report in sorted({one.report for one in found}):
        weights = learned([one for one in found if one.report != report])
        yield from ((probability(one.signs, weights), one) for one in found if one.report == report)


def told(scored: Sequence[tuple[float, bool]]) -> str:
    ranked = sorted(scored, key=lambda one: -one[0])
    wrong = sum(is_wrong for _, is_wrong in ranked)
    caught = sum(is_wrong for _, is_wrong in ranked[: len(ranked) // 5])
    plain = [is_wrong for doubt, is_wrong in ranked if doubt < 0.1]
    return (
        f"{len(ranked)} readings, {wrong} wrong; among the most doubtful fifth {caught / wrong:.1%} of the wrong; "
        f"doubt below 0.1: {len(plain)} readings, {sum(plain) / max(1, len(plain)):.1%} wrong"
    )


def calibrated(scored: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """A line for each class of doubt: what was said, and what came."""
    edges = (0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 1.01)
    for low, high in pairwise(edges):
        own = [one for one in scored if low <= one[0] < high]
        if own:
            said, came = (sum(one[part] for one in own) / len(own) for part in (0, 1))
            yield f"  doubt {low:.2f} to {min(high, 1):.2f}: {len(own):4} readings, said {said:.1%}, wrong {came:.1%}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--signs", action="store_true", help="how often each sign was there, and was right")
    arguments = parser.parse_args()
    found = list(examples(arguments.gold, arguments.texts))
    scored = list(left_out(found))
    strictly = [(doubt, one.wrong) for doubt, one in scored]
    print("strictly:", told(strictly), *calibrated(strictly), sep="\n")
    print("excused: ", told([(doubt, one.wrong and not one.excused) for doubt, one in scored]), sep="\n")
    bias, weights = learned(found)
    if arguments.signs:
        for sign in SIGNS:
            own = [one.wrong for one in found if sign in one.signs]
            print(f"  {sign:20} {len(own):5} {sum(own):4} wrong {weights[sign]:+.2f}")
    kept = {name: round(weight, 2) for name, weight in {**weights, **TOO_RARE}.items() if abs(weight) >= 0.05}
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
