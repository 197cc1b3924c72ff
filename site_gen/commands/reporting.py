"""Findings of the gate -> text for people, JSON, annotations of GitHub, SARIF: one function a format."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath
from types import MappingProxyType
from urllib.parse import quote

from site_gen import __version__
from site_gen.commands.checking import identity
from site_gen.model.problem import Problem
from site_gen.problems import tell
from site_gen.problems.speech import said

Written = Callable[[Sequence[Problem]], str]


def as_text(problems: Sequence[Problem]) -> str:
    """For people: each finding with its id, so that it can go into a baseline."""
    return "\n\n".join([*(f"{tell.one(problem)}\n  id: {identity(problem)}" for problem in problems), _count(problems)])


def as_json(problems: Sequence[Problem]) -> str:
    """One object: `problems`, each with id, rule, file, line, column, message, hint; and their number."""
    found = [
        {
            "id": identity(problem),
            "rule": problem.rule,
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps({"count": len(found), "problems": found}, ensure_ascii=False, indent=1)


def as_github(problems: Sequence[Problem]) -> str:
    """Workflow commands, which GitHub shows beside the lines of a change."""
    return "\n".join([*(_command(problem) for problem in problems), _count(problems)])


def as_sarif(problems: Sequence[Problem]) -> str:
    """SARIF 2.1.0, which code hosts and editors read."""
    rules = [{"id": rule} for rule in sorted({problem.rule for problem in problems})]
    driver = {"name": "site-gen", "semanticVersion": __version__, "rules": rules}
    results = [_result(problem) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1)


FORMATS: Mapping[str, Written] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}
)


def _count(problems: Sequence[Problem]) -> str:
    return said(f"{len(problems)} problem{'' if len(problems) == 1 else 's'}" if problems else "nothing wrong")


def _command(problem: Problem) -> str:
    end = problem.column + max(problem.length, 1)
    place = {"file": problem.file, "line": problem.line, "col": problem.column, "endColumn": end}
    named = {**place, "title": f"site-gen: {problem.rule}"}
    said = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in named.items())
    return f"::error {said}::{_escaped(_message(problem))}"


def _escaped(text: str, more: str = "") -> str:
    """GitHub ends a command at a line break, and a value of it at `:` and `,`."""
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{more}" else sign for sign in text)


def _message(problem: Problem) -> str:
    message, hint = said(problem.message), said(problem.hint)
    return f"{message}; {said('hint:')} {hint}" if hint else message


def _result(problem: Problem) -> Mapping[str, object]:
    start = {"startLine": max(problem.line, 1), "startColumn": max(problem.column, 1)}
    region = {**start, "endColumn": start["startColumn"] + max(problem.length, 1)}
    location = {"artifactLocation": {"uri": _address(problem.file)}, "region": region}
    return {
        "ruleId": problem.rule,
        "level": "error",
        "message": {"text": _message(problem)},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"siteGen/v1": identity(problem)},
    }


def _address(file: str) -> str:
    """Of a file, as an address: `content/x/report.md`, `file:///…` where the path is absolute."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
