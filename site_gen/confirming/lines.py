"""The text of `confirmed.txt` ⇄ its lines, and what is wrong with them.

    yes  7c01e5a2f3 2026-11-28 林一 | 增长6.2% | gdp@2024?measure=growth

A set: the order says nothing, and a line that matches no reading does no harm. What starts with `#` is a remark.
"""

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import cast, get_args

from site_gen.model.compiled import compiled
from site_gen.model.confirmed import Confirmation, Mark
from site_gen.model.problem import Problem

BEGUN = "# 人核对过的数，一行一个，次序无所谓；由 site-gen 写，也可以手写。原句或读法变了，那一行自动失效。\n"
"""What a new file starts with."""
_MARKS: tuple[str, ...] = get_args(Mark)
_HEAD = ("the mark", "the digest", "the day", "the name of who confirmed it")
_FIELD = compiled(r"[^\s|]+")
_DIGEST = compiled(r"[0-9a-f]{10}")
_DAY = compiled(r"\d{4}-\d{2}-\d{2}")
_MERGE = compiled(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
_SEPARATOR = " | "


def parse(text: str, file: str) -> tuple[tuple[Confirmation, ...], tuple[Problem, ...]]:
    """The lines that can be read, in their order, and a problem for each that cannot."""
    found: list[Confirmation] = []
    problems: list[Problem] = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")), 1):
        read = read_line(line, number, file)
        found += [read] if isinstance(read, Confirmation) else []
        problems += [read] if isinstance(read, Problem) else []
    return tuple(found), tuple(problems)


@lru_cache(maxsize=2048)
def read_line(line: str, number: int = 0, file: str = "") -> Confirmation | Problem | None:
    """What one line says, or what is wrong with it; None for a remark and for an empty one."""
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    for column, length, message, hint in _faults(line):
        return Problem(file, number, column, message, "confirmed-line", line, max(1, length), hint)
    head, *rest = line.split("|", 2)
    mark, digest, on, by = head.split(maxsplit=3)
    words, facts = (part.strip() for part in (*rest, "", "")[:2])
    return Confirmation(cast("Mark", mark), digest, on, " ".join(by.split()), words, facts, number)


def written(confirmation: Confirmation) -> str:
    """The line, without its end."""
    head = f"{confirmation.mark:<4} {confirmation.digest} {confirmation.on} {_plain(confirmation.by)}"
    return _SEPARATOR.join((head, _plain(confirmation.words), _plain(confirmation.facts))).rstrip()


def _plain(text: str) -> str:
    """On one line, and without the bar that ends a field."""
    return " ".join(text.replace("|", "｜").split())


def _faults(line: str) -> Iterator[tuple[int, int, str, str]]:
    """Column, length, message and hint of what is wrong, as the line is read."""
    head = line.partition("|")[0]
    fields = [(match.start() + 1, match[0]) for match in _FIELD.finditer(head)]
    if _MERGE.match(line):
        hint = "keep the lines of both sides; `confirmed.txt merge=union` in .gitattributes lets git do so"
        yield 1, len(line), "a merge left its mark here", hint
        return
    for (column, field), fault in zip(fields, (_mark_fault, _digest_fault, _day_fault), strict=False):
        if told := fault(field):
            yield column, len(field), *told
    if len(fields) < len(_HEAD):
        missing = _HEAD[len(fields)]
        yield len(head.rstrip()) + 1, 1, f"{missing} is missing", "MARK DIGEST DAY NAME | words | facts"


def _mark_fault(field: str) -> tuple[str, str] | None:
    if field in _MARKS:
        return None
    near = get_close_matches(field, _MARKS, 1)
    hint = f"did you mean `{near[0]}`?" if near else f"one of {', '.join(_MARKS)}"
    return f"`{field}` is no mark of a confirmation", hint


def _digest_fault(field: str) -> tuple[str, str] | None:
    hint = "ten of 0 to 9 and a to f; `site-gen confirm` writes them"
    return None if _DIGEST.fullmatch(field) else (f"`{field}` is no digest", hint)


def _day_fault(field: str) -> tuple[str, str] | None:
    try:
        real = bool(_DAY.fullmatch(field)) and date.fromisoformat(field)
    except ValueError:
        real = False
    return None if real else (f"`{field}` is no day", "2026-11-28")
