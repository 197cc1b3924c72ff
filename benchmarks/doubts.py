"""How well doubt tells mistakes, measured by leaving out one report at a time; `--write` renews the weights.

    python benchmarks/doubts.py GOLD_FOLDER TEXT_FOLDER… [--write]

GOLD_FOLDER holds `NAME.facts.jsonl` (a fact a line: line or paragraph, start, end, kind, period, status, indicator),
TEXT_FOLDER `NAME.txt`. A reading is wrong if its period, measure, status or name differs from the fact's.
"""

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.reading import formats
from site_gen.reading.doubt import seen
from site_gen.reading.measure import stated
from site_gen.reading.outline import outline
from site_gen.reading.rows import row_of
from site_gen.reading.signs import SIGNS

WEIGHTS = Path(__file__).parent.parent / "site_gen" / "reading" / "doubt_weights.py"
TOO_RARE = {"uneven-list": 1.0, "hair": 0.5}
"""Signs that the reports read by hand hardly show, weighed by what they mean."""
KINDS = {
    "level": "l", "share": "l", "count": "l", "count_action": "l", "growth": "g", "yoy_growth": "g", "rank": "r",
    "change": "c", "points": "c", "change_rel": "c", "change_abs": "c", "structure": "s", "ratio": "s",
    "average-growth": "a", "annual_average_growth": "a",
}  # fmt: skip


@dataclass(frozen=True)
class Example:
    report: str
    signs: frozenset[str]
    wrong: bool


def examples(gold: Path, texts: Sequence[Path]) -> Iterator[Example]:
    """Every reading that a fact of the gold overlaps, with the signs seen at it."""
    catalogue = Catalogue(load.catalogue())
    for path in sorted(gold.glob("*.facts.jsonl")):
        name = path.name.removesuffix(".facts.jsonl")
        text = next(folder / f"{name}.txt" for folder in texts if (folder / f"{name}.txt").exists())
        facts = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        source = formats.decode(text.name, text.read_bytes()).text
        read = outline(source)
        for one in stated(read, catalogue.find):
            row = row_of(source, read, one.reading)
            fact = next((fact for fact in facts if _same_place(fact, row)), None)
            if fact and fact["kind"] in KINDS and fact.get("core", not fact.get("optional")):
                yield Example(name, frozenset(seen(one)), not _same(fact, row))


def _same_place(fact: dict[str, Any], row: dict[str, Any]) -> bool:
    start, end = fact.get("start", fact.get("char_start")), fact.get("end", fact.get("char_end"))
    return bool(fact.get("line", fact.get("paragraph")) == row["line"] and start < row["end"] and row["start"] < end)


def _same(fact: dict[str, Any], row: dict[str, Any]) -> bool:
    periods = [fact.get("period"), *(fact.get("accept_period") or [])]
    kinds = {KINDS.get(kind) for kind in (fact["kind"], *(fact.get("accept_kinds") or []))}
    names = [fact.get("indicator", fact.get("indicator_zh")), *(fact.get("accept_indicator") or [])]
    return (
        (KINDS[row["measure"]] in kinds)
        and any(
            _years(period)[-1:] == _years(row["period"])[-1:] and _alike(period, row["period"]) for period in periods
        )
        and row["status"] in (fact.get("status") or "actual", *(fact.get("accept_status") or []))
        and any(_near(_folded(name), _folded(row["indicator"])) for name in names)
    )


def _years(period: object) -> list[str]:
    return re.findall(r"(?:19|20)\d\d", str(period))


def _alike(a: object, b: object) -> bool:
    return _years(a)[-1:] == _years(b)[-1:] and len(set(_years(a))) == len(set(_years(b)))


def _folded(name: str) -> str:
    name = re.sub(r"[\W_]|全[市省县区国]|增长率?|增速|数量?$", "", name.lower())
    return re.sub(r"(?:国内|地区)?生产总值", "gdp", name)


def _near(a: str, b: str) -> bool:
    pairs = [Counter(name[at : at + 2] for at in range(max(1, len(name) - 1))) for name in (a, b)]
    return 2 * sum((pairs[0] & pairs[1]).values()) >= 0.75 * (sum(pairs[0].values()) + sum(pairs[1].values()))


def learned(found: Sequence[Example], rounds: int = 400, pull: float = 3.0) -> tuple[float, dict[str, float]]:
    """Logistic regression, each weight pulled towards 0: bias and a weight a sign."""
    names = sorted(SIGNS)
    bias, weights = -2.0, dict.fromkeys(names, 0.0)
    for turn in range(rounds):
        step = 4.0 / (len(found) * (1 + turn / 200))
        errors = [probability(one.signs, bias, weights) - one.wrong for one in found]
        bias -= step * sum(errors)
        slopes = dict.fromkeys(names, 0.0)
        for one, error in zip(found, errors, strict=True):
            for sign in one.signs:
                slopes[sign] += error
        weights = {name: weights[name] - step * (slopes[name] + pull * weights[name]) for name in names}
    return bias, weights


def probability(signs: frozenset[str], bias: float, weights: dict[str, float]) -> float:
    return 1 / (1 + math.exp(-bias - sum(weights[sign] for sign in signs)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    found = list(examples(arguments.gold, arguments.texts))
    scored: list[tuple[float, bool]] = []
    for report in sorted({one.report for one in found}):
        bias, weights = learned([one for one in found if one.report != report])
        scored += [(probability(one.signs, bias, weights), one.wrong) for one in found if one.report == report]
    scored.sort(reverse=True)
    wrong = sum(is_wrong for _, is_wrong in scored)
    caught = sum(is_wrong for _, is_wrong in scored[: len(scored) // 5])
    plain = [is_wrong for doubt, is_wrong in scored if doubt < 0.1]
    print(f"{len(scored)} readings, {wrong} wrong; among the most doubtful fifth {caught / wrong:.1%} of the wrong")
    print(f"doubt below 0.1: {len(plain)} readings, {sum(plain) / max(1, len(plain)):.1%} wrong")
    bias, weights = learned(found)
    kept = {name: round(weight, 2) for name, weight in (weights | TOO_RARE).items() if abs(weight) >= 0.05}
    lines = [f'    "{name}": {weight},' for name, weight in sorted(kept.items(), key=lambda one: -one[1])]
    written = _MODULE.format(bias=round(bias, 2), weights="\n".join(lines))
    print(written)
    if arguments.write:
        WEIGHTS.write_text(written, "utf-8")


_MODULE = '''"""How much each sign told of mistakes in reports read by hand; made by `benchmarks/doubts.py --write`."""

BIAS = {bias}
WEIGHTS: dict[str, float] = {{
{weights}
}}
'''

if __name__ == "__main__":
    main()
