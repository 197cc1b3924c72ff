"""state -> what the readings room shows of it: plain values, ready for JSON."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from site_gen.confirming.lines import parse
from site_gen.confirming.standing import Fallen, fallen
from site_gen.data.digests import paragraph_digest, passage_digest
from site_gen.desk import pairs
from site_gen.desk.adding import hollow
from site_gen.desk.candidates import others
from site_gen.desk.front import front as front_of
from site_gen.desk.machine import Machine
from site_gen.desk.rows import Row, rows_of, stretches
from site_gen.desk.seeking import Index
from site_gen.desk.state import CONFIRMED, SETTINGS, State
from site_gen.model.confirmed import Confirmation
from site_gen.model.dataset import Indicator, Key
from site_gen.model.edition import Block, NoteLink, source_words
from site_gen.model.problem import Problem
from site_gen.model.report import Reading
from site_gen.problems.speech import said

_REASONS = 3
_STATES = {"person": "yes", "list": "many", "program": ""}
_DOUBTFUL = 0.2
"""From here on a reading counts as doubtful, as in review.md."""


def report(state: State, machine: Machine) -> Mapping[str, Any]:
    """Everything: settings, blocks, names."""
    settings = state.report.settings
    return {
        "slug": state.report.slug,
        "title": settings.title.best(settings.language).text,
        "blocks": blocks(state, machine, ()),
        "names": indicators(state),
    }


def indicators(state: State) -> Mapping[str, Mapping[str, object]]:
    """Of every indicator that is observed: its pair, and whether it is the report's own."""
    return {each.id: named(each) for each in state.dataset.indicators}


def named(indicator: Indicator) -> Mapping[str, object]:
    zh, en = (indicator.name.get(lang) or "" for lang in ("zh", "en"))
    return {"id": indicator.id, "zh": zh, "en": en, "own": not indicator.standard}


def blocks(state: State, machine: Machine, ids: Collection[str]) -> Sequence[Mapping[str, Any]]:
    """Those with these ids; all, where none are given, and then with what of them readers meet first."""
    lines = parse(state.report.confirmed, CONFIRMED)[0]
    front = frozenset() if ids else front_of(state)
    fell = _fallen(state, lines)
    by_block: dict[str, list[Row]] = {}
    for row in rows_of(state):
        by_block.setdefault(row.block.id, []).append(row)
    wanted = (each for each in state.edition.blocks if each.chart is None and (not ids or each.id in ids))
    return [_block(state, machine, each, by_block.get(each.id, ()), lines, fell, front) for each in wanted]


def names(state: State, known: Mapping[str, Sequence[str]], places: Mapping[str, str]) -> Sequence[Mapping[str, Any]]:
    """The names room: what lacks a half, with what it could be."""
    front, index = {key.indicator for key in front_of(state)}, Index.of(state.standard)
    return [
        {
            "file": pair.file,
            "keys": pair.keys,
            "halves": {lang: pair.halves.get(lang, "") for lang in state.languages},
            "seen": pair.seen[:2],
            "uses": len(pair.seen),
            "front": pair.file == SETTINGS or pair.keys[1] in front,
            "suggested": pairs.suggested(state, pair, "en", index, known, places),
        }
        for pair in pairs.pairs(state)
    ]


def told(problem: Problem) -> Mapping[str, object]:
    return {"rule": problem.rule, "message": said(problem.message), "file": problem.file, "line": problem.line}


def _block(
    state: State,
    machine: Machine,
    block: Block,
    rows: Sequence[Row],
    lines: tuple[Confirmation, ...],
    fell: Mapping[str, Fallen],
    front: frozenset[Key],
) -> Mapping[str, Any]:
    near = [row.statement.keys[0] for row in rows]
    words = "".join(map(source_words, block.inlines))
    return {
        "id": block.id,
        "section": block.section,
        "level": block.level,
        "line": block.line,
        "text": block.text,
        "sentences": [[span.start, span.end] for span in stretches(block.text)],
        "hollow": _hollow(block, lines),
        "read": any(line.mark == "read" and line.digest == paragraph_digest(words) for line in lines),
        "rows": [_row(state, machine, row, near, fell, front) for row in rows],
    }


def _row(
    state: State, machine: Machine, row: Row, near: Sequence[Key], fell: Mapping[str, Fallen], front: frozenset[Key]
) -> Mapping[str, Any]:
    read, link = machine.at(row.statement.source), row.link
    reading = _same(row, read)
    return {
        "id": row.id,
        "start": row.span.start,
        "end": row.span.end,
        "words": row.statement.text,
        "was": link.address if link else None,
        "facts": [_fact(key) for key in row.statement.keys],
        "state": _STATES[row.mention.checked.how],
        "by": list(row.mention.checked.by),
        "on": row.mention.checked.on,
        "fell": _fell(fell.get(row.mention.digest)),
        "front": any(key in front for key in row.statement.keys),
        "doubtful": bool(reading and reading.doubt >= _DOUBTFUL),
        "why": list(reading.why[:_REASONS]) if reading else [],
        "rivals": [each.rpartition(" · ")[0] for each in reading.others] if reading else [],
        "others": [[each.field, each.value] for each in others(row, read, near, state.report.settings)],
    }


def _fallen(state: State, lines: tuple[Confirmation, ...]) -> Mapping[str, Fallen]:
    """By the digest of what is there now: what was confirmed as something else. None where every line stands."""
    there = {row.mention.digest for row in rows_of(state)}
    if all(line.digest in there for line in lines if line.mark in ("yes", "many")):
        return {}
    found = fallen(state.dataset, lines)
    return {each.now.mention.digest: each for each in found if each.now}


def _fell(one: Fallen | None) -> Mapping[str, str] | None:
    if one is None:
        return None
    line = one.confirmation
    return {"why": one.why, "facts": line.facts, "by": line.by, "on": line.on}


def _fact(key: Key) -> Mapping[str, str]:
    return {
        "key": str(key),
        "indicator": key.indicator,
        "period": str(key.period),
        "measure": key.measure,
        "status": key.status,
        "subject": key.subject or "",
    }


def _same(row: Row, read: Sequence[Reading]) -> Reading | None:
    """The program's reading, as far as it stands as the program made it; what a person changed is no doubt of its."""
    key = row.statement.keys[0]
    said = (key.period, key.measure, key.status, key.subject)
    return next((each for each in read if (each.period, each.measure, each.status, each.subject) == said), None)


def _hollow(block: Block, lines: tuple[Confirmation, ...]) -> list[list[object]]:
    """Start, end, kind; `no` for what a person has said to be no observation."""
    refused = {line.digest for line in lines if line.mark == "no"}
    words = block.text if not any(isinstance(each, NoteLink) for each in block.inlines) else ""
    found: list[list[object]] = []
    for span, kind in hollow(block):
        no = bool(refused) and bool(words) and passage_digest(words, span) in refused
        found.append([span.start, span.end, "no" if no else kind])
    return found
