"""state, what a build says of it -> the publish check: what a publication now would look like, and where to mend it."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from site_gen.desk import pairs
from site_gen.desk.front import charted, front, pointed
from site_gen.desk.rows import rows_of
from site_gen.desk.splice import plain
from site_gen.desk.state import CHARTS, EDITION, GLOSSARY, INDICATORS, SETTINGS, State
from site_gen.edition.translation import read as read_translation
from site_gen.edition.translation import status
from site_gen.model.confirmed import How, counted
from site_gen.model.dataset import Key
from site_gen.model.problem import Problem
from site_gen.problems.speech import said

_NAMED = "unknown-observation"
"""The rule that the key figures and the summary name what the report states."""
_CONTEXT = re.compile(r'^msgctxt "(\w[\w-]*)"', re.MULTILINE)


def standing(state: State, problems: Collection[Problem]) -> Mapping[str, Any]:
    """`problems`: everything for which a build would refuse the report as its files say it now."""
    own = state.report
    waiting = {spec.id for spec in own.charts for each in problems if _chart(state, each) == spec.id}
    return {
        "readings": counted(row.mention.checked for row in rows_of(state)),
        "front": _checked(state, front(state)),
        "points": _checked(state, pointed(state)),
        "charted": _checked(state, charted(state)),
        "charts": {"drawn": len(own.charts) - len(waiting), "waiting": sorted(waiting)},
        "names": len(pairs.pairs(state)),
        "translation": {lang: _translated(state, lang) for lang in state.languages if lang != own.settings.language},
        "problems": [_told(state, each) for each in problems],
    }


def _checked(state: State, keys: Collection[Key]) -> Mapping[How, int]:
    """By whom the readings of these were checked."""
    found = (row for row in rows_of(state) if any(key in keys for key in row.statement.keys))
    return counted(row.mention.checked for row in found)


def _translated(state: State, lang: str) -> Mapping[str, int]:
    translation, _ = read_translation(state.edition, state.report.catalogues.get(lang, ""), lang, f"{lang}.po")
    sections = status(state.edition, translation)
    names = ("translated", "stale", "missing")
    return {name: sum(getattr(each, name) for each in sections) for name in names}


def _told(state: State, problem: Problem) -> Mapping[str, object]:
    """In words, with the room where it is mended and the block or chart there; no room where a text editor must."""
    room, at = _place(state, problem)
    hint = said(problem.hint) if problem.hint else ""
    where = {"file": problem.file, "line": problem.line, "room": room, "at": at}
    return {"rule": problem.rule, "message": said(problem.message), "hint": hint, **where}


def _place(state: State, problem: Problem) -> tuple[str, str]:
    name = problem.file.removeprefix(f"{state.report.path}/")
    if name == EDITION:
        return "readings", _block(state, problem.line)
    if name == CHARTS:
        return "charts", _chart(state, problem)
    if name.startswith("locale/"):
        return "translation", _entry(state, name, problem.line)
    rooms = {INDICATORS: "names", GLOSSARY: "names", SETTINGS: "points" if problem.rule == _NAMED else "outline"}
    return rooms.get(name, ""), ""


def at_lines(state: State, lines: Iterable[int]) -> Sequence[str]:
    """Ids of the blocks with words that stand in these lines of report.md, once each."""
    return tuple(dict.fromkeys(id for line in lines if (id := _block(state, line))))


def _block(state: State, line: int) -> str:
    """The block with words that stands there, or before it."""
    worded = (block for block in reversed(state.edition.blocks) if block.chart is None)
    return next((block.id for block in worded if block.line <= line), "")


def _chart(state: State, problem: Problem) -> str:
    """The chart in whose table it stands."""
    if problem.file != f"{state.report.path}/{CHARTS}":
        return ""
    return next((spec.id for spec in reversed(state.report.charts) if spec.line <= problem.line), "")


def _entry(state: State, name: str, line: int) -> str:
    """The block whose translation stands there."""
    above = plain(state.texts.get(name, "")).split("\n")[:line]
    found = _CONTEXT.findall("\n".join(above))
    return found[-1] if found else ""
