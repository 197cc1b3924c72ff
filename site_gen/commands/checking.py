"""The gate: every finding of content and pages, with an id that stays the same while lines move.

What the same content, templates and program gave before is told again, and nothing is loaded that would find it anew.
"""

import hashlib
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from site_gen import store
from site_gen.model.extras import EXTRAS, remedy
from site_gen.model.problem import Problem

FORGETFUL = store.Store(None, "")
"""Keeps nothing."""


class Verdict(Struct, frozen=True):
    """What there is to be told of content and of the site built from it."""

    problems: tuple[Problem, ...]
    unchecked: tuple[str, ...] = ()
    """A line for each report of which nobody has checked something, or which is no more as it was checked."""


def check(content: Path, templates: Path, baseline: Path | None, keep: store.Store = FORGETFUL) -> Verdict:
    """Everything that is wrong with the content or with the site built from it; nothing is written, but to `keep`.

    `baseline`: a file of finding ids, one a line, that are known and not told again.
    """
    known = _known(baseline) if baseline else set()
    found = _verdict(content, templates, keep)
    return replace(found, problems=tuple(each for each in found.problems if identity(each) not in known))


def identity(problem: Problem) -> str:
    """`term-differs:4be1c2d0a9`: the rule, and a hash of the file and what is said of it, without the line."""
    told = f"{problem.file}\n{problem.message}\n{problem.excerpt.strip()}"
    return f"{problem.rule}:{hashlib.sha256(told.encode()).hexdigest()[:10]}"


def _known(baseline: Path) -> set[str]:
    from site_gen import load

    return set(load.text_of(baseline).split())


def _verdict(content: Path, templates: Path, keep: store.Store) -> Verdict:
    key = _key(content, templates)
    if data := keep.get(key):
        return msgspec.msgpack.decode(data, type=Verdict)
    from site_gen.commands import judging

    found = judging.judged(content, templates, keep)
    if key == _key(content, templates):  # nobody has written meanwhile
        keep.put(key, msgspec.msgpack.encode(found))
    return found


def _key(content: Path, templates: Path) -> str:
    """Of what the verdict depends on, beside the program: also what is installed, and how problems name the folder."""
    folders = (str(content), str(content.resolve()), str(templates))
    lacking = (remedy(extra) for extra in EXTRAS)
    return store.digest("verdict", *folders, *lacking, *(store.words(str(folder)) for folder in (content, templates)))
