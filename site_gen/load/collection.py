"""content/aliases.toml, formulas.toml, themes.toml, a report's coverage.toml and received.toml -> their tables."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from site_gen.load import disk, records, toml
from site_gen.load.place import Path as Keys
from site_gen.model.collection import Alias, Formula, Shared, Silence
from site_gen.model.problem import ContentError, Problem
from site_gen.model.received import Held
from site_gen.model.theme import Theme

T = TypeVar("T")
_BUILT_IN = Path(__file__).parent.parent / "data"
FILES = ("aliases.toml", "formulas.toml", "themes.toml")
"""Beside `site.toml`; each may be missing."""


def shared(folder: Path, languages: tuple[str, ...], problems: list[Problem]) -> Shared:
    """What stands in those files of `folder`."""
    aliases = _tables(folder / FILES[0], "alias", Alias, languages, problems)
    formulas = _tables(folder / FILES[1], "formula", Formula, languages, problems)
    themes = _tables(folder / FILES[2], "theme", Theme, languages, problems)
    problems.extend(_claimed_twice(folder / FILES[0], aliases))
    return Shared(aliases, formulas, themes)


def shared_of(folder: Path, languages: tuple[str, ...]) -> Shared:
    """The same; raises ContentError with all that is wrong."""
    problems: list[Problem] = []
    found = shared(folder, languages, problems)
    if problems:
        raise ContentError(problems)
    return found


def built_in() -> Shared:
    """The lists of formulas and themes that come with us."""
    return shared_of(_BUILT_IN, ("zh", "en"))


def silences(path: Path, problems: list[Problem]) -> tuple[Silence, ...]:
    """The `[[silent]]` tables of a file that may be missing."""
    return _tables(path, "silent", Silence, (), problems)


def held(path: Path, problems: list[Problem]) -> tuple[Held, ...]:
    """The `[[held]]` tables of a file that only a report has which came in no plain text."""
    return _tables(path, "held", Held, (), problems)


def _tables(path: Path, name: str, kind: type[T], languages: tuple[str, ...], problems: list[Problem]) -> tuple[T, ...]:
    file = records.parse(path, languages, problems) if path.exists() or path.is_symlink() else None

    def read(file: toml.Toml, keys: Keys) -> T | None:
        known = {"id": keys[-1]} if isinstance(keys[-1], str) else {}
        return toml.record(file, keys, kind, problems, **known)

    return records.each(file, name, problems, read) if file else ()


def _claimed_twice(path: Path, aliases: Iterable[Alias]) -> Iterator[Problem]:
    """What two aliases claim: a thing has one id."""
    holders: dict[str, str] = {}
    for alias in aliases:
        for claimed in (*alias.ids, *alias.names):
            holder = holders.setdefault(claimed, alias.id)
            if holder != alias.id:
                message = f"`{claimed}` is an alias of `{holder}` and of `{alias.id}`"
                yield disk.problem(path, message, "alias-taken", "a thing has one id")
