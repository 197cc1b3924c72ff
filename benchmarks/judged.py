"""Reports read by hand -> their readings, each right or wrong, with the signs seen at it.

Also as they are read without some of the rules: what the reader makes of kinds of sentence that no rule knows yet, of
which the reports of other hands are full.
"""

import random
import re
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from strictly import Fact, Row, facts, faults, names, paired, same_name

from site_gen import load
from site_gen.data.catalogue import Catalogue, spoken
from site_gen.model.report import Outline
from site_gen.reading import formats
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.doubt import seen
from site_gen.reading.measure import stated
from site_gen.reading.outline import outline
from site_gen.reading.own_place import Find
from site_gen.reading.rows import named, row_of
from site_gen.reading.rule import RULES

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from ruling import switched_off

Origin = Literal["whole", "drawn", "elsewhere", "without rules"]
"""Of a report that a person annotated; drawn by chance (`drawn.py`); of a text that no rule was made with
(`elsewhere.py`); one that only the absence of rules has made."""
WITHOUT = "without-rules"
"""The sign of a reading that only some rule's absence has made."""
_OFF = 0.04
"""The share of the rules that are switched off at a time."""


Read = tuple[Circumstances, Row]


class Example(Struct, frozen=True):
    report: str
    signs: frozenset[str]
    wrong: bool
    excused: bool
    """Wrong by the letter alone."""
    origin: Origin = "whole"
    stands_for: float = 1
    """Of readings drawn from many (`drawn.py`) how many have such a doubt."""


class Report(Struct, frozen=True):
    name: str
    source: str
    read: Outline
    facts: Sequence[Fact]


def reports(gold: Path, texts: Sequence[Path]) -> Sequence[Report]:
    """Each `NAME.facts.jsonl` with the text `NAME.txt` that it is of."""
    found = []
    for path in sorted(gold.glob("*.facts.jsonl")):
        name = path.name.removesuffix(".facts.jsonl")
        text = next((folder / f"{name}.txt" for folder in texts if (folder / f"{name}.txt").exists()), None)
        if text is None:
            raise SystemExit(f"{name}.txt is in none of the folders of texts")
        source = formats.decode(text.name, text.read_bytes()).text
        found.append(Report(name, source, outline(source), facts(path)))
    return found


def examples(found: Sequence[Report]) -> Iterator[Example]:
    """Every reading that a fact of a report overlaps."""
    return (example for _, example in _examples(found))


def examples_without_rules(found: Sequence[Report], runs: int) -> Sequence[Example]:
    """The other readings that come, each once, when a few of the rules are switched off, in `runs` draws of them."""
    known = {key for key, _ in _examples(found)}
    new: dict[object, Example] = {}
    with ProcessPoolExecutor() as pool:
        for drawn in pool.map(partial(_without, found), range(runs)):
            new |= {key: example for key, example in drawn if key not in known and key not in new}
    return [replace(one, signs=one.signs | {WITHOUT}, origin="without rules") for one in new.values()]


def _without(found: Sequence[Report], seed: int) -> Sequence[tuple[object, Example]]:
    drawn = random.Random(seed)  # noqa: S311
    with ExitStack() as off:
        for rule in RULES:
            if drawn.random() < _OFF:
                off.enter_context(switched_off(rule))
        return list(_examples(found))


def _examples(found: Sequence[Report]) -> Iterator[tuple[object, Example]]:
    for report in found:
        find, read = Catalogue(spoken(load.catalogue(), report.read.level)).find, read_of(report.source, report.read)
        for index, fact in paired(report.facts, [row for _, row in read]):
            one, row = read[index]
            wrong = faults(fact, row)
            excused = not wrong - set(_excused(fact, row, find))
            yield (report.name, key_of(row)), Example(report.name, frozenset(seen(one)), bool(wrong), excused)


def read_of(source: str, read: Outline) -> Sequence[Read]:
    """What the sentences of a report state, as `extract` prints it."""
    indicators = spoken(load.catalogue(), read.level)
    known = {each.id: each.name.best("zh").text for each in indicators}
    said = stated(read, Catalogue(indicators).find)
    return [(one, named(row_of(source, read, one.reading), known)) for one in said]


def key_of(row: Row) -> object:
    """What tells one reading of a place from another."""
    told = ("line", "start", "end", "indicator", "measure", "period", "status", "subject")
    return *(row[what] for what in told), str(row["value"])


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
