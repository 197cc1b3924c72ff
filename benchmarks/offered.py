"""Whether what a person would correct is one digit away at the desk: a draft of a report against its gold annotation.

usage: python benchmarks/offered.py GOLD TEXT [GOLD TEXT …]

GOLD: `*.facts.jsonl`, an object a number, with line, start, end (of TEXT, from 0), kind, period and status. Of every
reading that the draft has where the gold has a fact, period, status and measure are compared; a wrong one is offered if
the desk has a digit that puts it right.
"""

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from site_gen.corridor import convert
from site_gen.desk.rows import Row, rows_of
from site_gen.preview.editor import Editor

SLUG = "report-2000"
FIELDS = ("period", "status", "measure")
KINDS = {
    "count": "level",
    "growth": "yoy_growth",
    "average-growth": "annual_average_growth",
    "change": "change_rel",
    "points": "change_rel",
}
ALIKE = {"count_action": "level", "share": "level", "change_abs": "change_rel", "ratio": "structure"}
"""Kinds of the gold that the desk tells apart no further; the measures of `KINDS` are told so, too."""
Gold = Mapping[str, Any]


def main() -> None:
    """Prints, a report, how many fields are wrong, how many of them a digit puts right, and the others."""
    every = Counter[str]()
    for gold, text in zip(sys.argv[1::2], sys.argv[2::2], strict=True):
        found = list(compared(Path(gold), Path(text)))
        wrong = [(name, each) for name, each in found if name]
        offered = sum(each == "" for _, each in wrong)
        every.update({"readings": len(found) - len(wrong), "wrong": len(wrong), "offered": offered})
        by_field = {field: sum(name == field for name, _ in wrong) for field in FIELDS}
        print(
            f"{Path(gold).stem}: {len(found) - len(wrong)} readings, {len(wrong)} wrong {by_field}, {offered} offered"
        )
        print("".join(f"  not offered: {each}\n" for _, each in wrong if each), end="")
    print(f"in all: {dict(every)}, {100 * every['offered'] / max(1, every['wrong']):.0f} % of the wrong are offered")


def compared(gold: Path, text: Path) -> Iterator[tuple[str, str]]:
    """For every reading an empty pair, and for each wrong field its name with what a digit would not give."""
    with tempfile.TemporaryDirectory() as scratch:
        content = Path(scratch) / "content"
        content.mkdir()
        convert.new(text, content / SLUG)
        editor = Editor(content, SLUG, None)
        told = {row["id"]: row["others"] for block in editor.report()["blocks"] for row in block["rows"]}
        state = editor._now()
        for row in rows_of(state):
            for fact in known(state.report.source, row, facts(gold))[:1]:
                yield "", ""
                yield from wrong(row, fact, told[row.id])


def facts(gold: Path) -> list[dict[str, Any]]:
    """Those that state something, as the desk names their places."""
    read = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    own = [{**one, **{name: one.get(name, one.get(other)) for name, other in NAMED.items()}} for one in read]
    return [one for one in own if one.get("core", not one.get("optional")) and one["kind"] not in ("date", "name_part")]


NAMED = {"line": "paragraph", "start": "char_start", "end": "char_end"}


def known(source: str, row: Row, gold: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The facts where the row's words stand, the one that covers most of them first."""
    span = row.statement.source
    line, begin = source.count("\n", 0, span.start), source.rfind("\n", 0, span.start) + 1
    start, end = span.start - begin, span.end - begin
    shared = [(min(one["end"], end) - max(one["start"], start), one) for one in gold if one["line"] == line]
    return [one for size, one in sorted(shared, key=lambda each: -each[0]) if size > 0]


def wrong(row: Row, fact: Gold, others: list[list[str]]) -> Iterator[tuple[str, str]]:
    key = row.statement.keys[0]
    said = {"period": str(key.period), "status": key.status, "measure": key.measure}
    for field, value in said.items():
        right = RIGHT[field]
        if not right(fact, value):
            there = any(right(fact, other) for name, other in others if name == field)
            yield field, "" if there else f"{field} {value} in {row.statement.text}: {fact['kind']} {fact['period']}"


def right_period(fact: Gold, value: str) -> bool:
    possible = [fact["period"], *(fact.get("accept_period") or [])]
    return any(years(each) == years(value) for each in possible)


def years(period: str | None) -> list[str]:
    return re.findall(r"(?:19|20)\d\d", period or "")


def right_status(fact: Gold, value: str) -> bool:
    return value in (fact.get("status") or "actual", *(fact.get("accept_status") or []))


def right_measure(fact: Gold, value: str) -> bool:
    told = KINDS.get(value, value)
    return told in {ALIKE.get(each, each) for each in (fact["kind"], *(fact.get("accept_kinds") or []))}


RIGHT = {"period": right_period, "status": right_status, "measure": right_measure}


if __name__ == "__main__":
    main()
