"""The gate: every finding of content and pages, with an id that stays the same while lines move.

What the same content, templates and program gave before is told again, and nothing is loaded that would find it anew.
"""

import hashlib
from pathlib import Path
from typing import TypeVar

import msgspec

from site_gen import store
from site_gen.model.extras import EXTRAS, remedy
from site_gen.model.problem import Problem

FORGETFUL = store.Store(None, "")
"""Keeps nothing."""
Found = TypeVar("Found", tuple[Problem, ...], tuple[str, ...])


def check(content: Path, templates: Path, baseline: Path | None, keep: store.Store = FORGETFUL) -> tuple[Problem, ...]:
    """Everything that is wrong with the content or with the site built from it; nothing is written, but to `keep`.

    `baseline`: a file of finding ids, one a line, that are known and not told again.
    """
    known = _known(baseline) if baseline else set()
    found = _answer("problems", content, templates, keep, tuple[Problem, ...])
    return tuple(problem for problem in found if identity(problem) not in known)


def unchecked(content: Path, templates: Path, keep: store.Store = FORGETFUL) -> tuple[str, ...]:
    """What must be known of content that has nothing wrong: how much of it nobody has checked."""
    return _answer("unchecked", content, templates, keep, tuple[str, ...])


def identity(problem: Problem) -> str:
    """`term-differs:4be1c2d0a9`: the rule, and a hash of the file and what is said of it, without the line."""
    told = f"{problem.file}\n{problem.message}\n{problem.excerpt.strip()}"
    return f"{problem.rule}:{hashlib.sha256(told.encode()).hexdigest()[:10]}"


def _known(baseline: Path) -> set[str]:
    from site_gen import load

    return set(load.text_of(baseline).split())


def _answer(question: str, content: Path, templates: Path, keep: store.Store, kind: type[Found]) -> Found:
    key = _key(question, content, templates)
    if data := keep.get(key):
        return msgspec.msgpack.decode(data, type=kind)
    from site_gen.commands import judging

    found: Found = judging.QUESTIONS[question](content, templates, keep)
    if key == _key(question, content, templates):  # nobody has written meanwhile
        keep.put(key, msgspec.msgpack.encode(found))
    return found


def _key(question: str, content: Path, templates: Path) -> str:
    """Of what the answer depends on, beside the program: also what is installed, and how problems name the folder."""
    folders = (str(content), str(content.resolve()), str(templates))
    lacking = (remedy(extra) for extra in EXTRAS)
    return store.digest(question, *folders, *lacking, *(store.words(str(folder)) for folder in (content, templates)))
