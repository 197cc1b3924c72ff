"""A fact read by hand, a row of `site-gen extract` -> what is wrong about the row, were it printed in a table."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Fact = Mapping[str, Any]
Row = Mapping[str, Any]

_KINDS = {
    "ratio": "structure", "reduction": "change_rel", "growth": "yoy_growth", "average_growth": "annual_average_growth",
    "average-growth": "annual_average_growth", "count": "count_action", "change": "change_rel", "points": "change_abs",
}  # fmt: skip
_ALIKE = ({"level", "share"}, {"level", "count_action"}, {"change_rel", "change_abs"})
"""Kinds that two readers tell apart differently."""
_CORE = {
    "level", "share", "structure", "ratio", "change_rel", "change_abs", "annual_average_growth", "yoy_growth",
    "count_action", "rank",
}  # fmt: skip
_BOUNDS = {
    None: "exact", "": "exact", "about": "approx", "around": "approx", "more_than": "over", "above": "over",
    "less_than": "below", "no_less_than": "at_least", "no_more_than": "at_most",
}  # fmt: skip
_UNITS = {"percent": "%", "个百分点": "百分点", "percentage_point": "百分点", "位": "名", "无": ""}


def facts(path: Path) -> Sequence[Fact]:
    """One a line: line or paragraph, start, end, kind, value, unit, period, status, indicator, and what is accepted."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def paired(found: Sequence[Fact], rows: Sequence[Row]) -> Iterator[tuple[int, Fact]]:
    """Index of a row -> the fact that it states, each fact once; rows without one are left out."""
    used: set[int] = set()
    for index, row in enumerate(rows):
        near = ((_closeness(fact, row), place) for place, fact in enumerate(found) if place not in used)
        best, place = max(near, default=(0.0, -1))
        if best > 0:
            used.add(place)
            if found[place].get("core", found[place]["kind"] in _CORE and not found[place].get("optional")):
                yield index, found[place]


def faults(fact: Fact, row: Row) -> frozenset[str]:
    """Of value, unit, measure, period, status, sign, bound, name those that are not right."""
    same = {
        "value": _same_value(fact, row),
        "unit": _same_unit(fact, row),
        "measure": _same_kind(fact, row),
        "period": any(_same_period(period, row) for period in (fact.get("period"), *(fact.get("accept_period") or ()))),
        "status": row["status"] in (fact.get("status") or "actual", *(fact.get("accept_status") or ())),
        "sign": not _negated(fact, row),
        "bound": _same_bound(fact, row),
        "name": any(same_name(name, str(row["indicator"])) for name in names(fact)),
    }
    return frozenset(what for what, right in same.items() if not right)


def names(fact: Fact) -> tuple[str, ...]:
    own = fact.get("indicator") or fact.get("indicator_zh") or ""  # a date has none
    return (own, *(fact.get("accept_indicator") or ()))


def same_name(a: str, b: str) -> bool:
    """Equal but for notation: no missing head, no clause around it."""
    a, b = _folded(a), _folded(b)
    if a == b:
        return bool(a)
    pairs = [Counter(name[at : at + 2] for at in range(max(1, len(name) - 1))) for name in (a, b)]
    alike = 2 * (pairs[0] & pairs[1]).total() / max(1, pairs[0].total() + pairs[1].total())
    return bool(a and b) and (alike >= 0.75 or (alike >= 0.6 and abs(len(a) - len(b)) <= 3 and a[-2:] == b[-2:]))


def _folded(name: str) -> str:
    name = re.sub(r"[\s()（）《》“”\"'，,、。:：·]", "", name).lower().replace("比例", "比")
    name = re.sub(r"年均增长率|同比增长率|增长率|增速|增长|全[市县区国]", "", name)
    name = re.sub(r"(?:国内|地区)?生产总值", "gdp", name).replace("规模以上", "规模")
    return re.sub(r"数量|家数|个数", "数", name).removesuffix("数")


def _closeness(fact: Fact, row: Row) -> float:
    """How well the places fit, and of those that fit alike the one with the same value; 0 where they do not touch."""
    start, end = (fact.get(key, fact.get(f"char_{key}")) for key in ("start", "end"))
    inside = min(end, row["end"]) - max(start, row["start"])
    if fact.get("line", fact.get("paragraph")) != row["line"] or inside <= 0:
        return 0.0
    whole = max(end, row["end"]) - min(start, row["start"])
    named = any(same_name(name, str(row["indicator"])) for name in names(fact))
    return float(inside / whole + 0.5 * _same_value(fact, row) + 0.3 * named)


def _kind(word: object) -> str:
    return _KINDS.get(str(word), str(word))


def _same_kind(fact: Fact, row: Row) -> bool:
    kinds = {_kind(fact["kind"]), *map(_kind, fact.get("accept_kinds") or ())}
    return _kind(row["measure"]) in kinds or any({_kind(row["measure"])} | kinds <= alike for alike in _ALIKE)


def _number(value: object) -> float | None:
    try:
        return None if isinstance(value, bool | list | None) else float(str(value).replace(",", ""))
    except ValueError:
        return None


def _near(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return False
    return abs(abs(a) - abs(b)) <= (1e-3 if a % 1 else 1e-6) * max(1.0 if a % 1 == 0 else 0.0, abs(a))


def _same_value(fact: Fact, row: Row) -> bool:
    value, read = _number(fact.get("value")), _number(row["value"])
    if isinstance(fact.get("value"), list) or fact["kind"] == "structure" or isinstance(row["value"], list):
        return read is None or read in map(_number, fact.get("value") or ())
    if value is None or read is None:
        return value is None and read is None
    half = row["canonical_unit"] == "percent" and not fact.get("unit", fact.get("unit_zh")) and _near(100 * value, read)
    return _near(value, read) or half or _near(_number(fact.get("canonical_value")), _number(row["canonical_value"]))


def _same_unit(fact: Fact, row: Row) -> bool:
    stated, read = (
        _UNITS.get(word, word) for word in (str(fact.get("unit_zh", fact.get("unit")) or ""), str(row["unit"]))
    )
    bare = not stated and row["canonical_unit"] == "percent" and fact["quote"] == row["quote"]
    return stated == read or "隐含" in stated or bare


def _years(period: object) -> list[int]:
    return [int(year) for year in re.findall(r"(?:19|20)\d\d", str(period or ""))]


def _same_period(period: object, row: Row) -> bool:
    a, b = _years(period), _years(row["period"])
    return a == b or (len(a) == len(b) == 2 and a[1] == b[1] and abs(a[0] - b[0]) <= 1)


def _negated(fact: Fact, row: Row) -> bool:
    value, read = _number(fact.get("value")), _number(row["value"])
    changes = _kind(row["measure"]) in ("change_rel", "change_abs", "yoy_growth", "annual_average_growth")
    return changes and value is not None and read is not None and value < 0 <= read


def _same_bound(fact: Fact, row: Row) -> bool:
    told = fact.get("qualifier")
    pair = {_BOUNDS.get(told, told), _BOUNDS.get(row["bound"], row["bound"])}
    same = len(pair) == 1 or pair <= {"over", "at_least"} or pair <= {"below", "at_most"}
    return same or _kind(fact["kind"]) == "rank" or "qualifier" not in fact
