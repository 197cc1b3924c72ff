"""content/aliases.toml, formulas.toml, themes.toml, a report's coverage.toml and received.toml -> their tables."""

from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from site_gen.load import claims, records, toml
from site_gen.load.place import Path as Keys
from site_gen.model.curation import Alias, Formula, Shared, Silence
from site_gen.model.keeping import FORGETFUL, Keep, once
from site_gen.model.problem import ContentError, Problem
from site_gen.model.received import Held
from site_gen.model.theme import Theme

T = TypeVar("T")
_BUILT_IN = Path(__file__).parent.parent / "data"
FILES = ("aliases.toml", "formulas.toml", "themes.toml")
"""Beside `site.toml`; each may be missing."""


def shared(folder: Path, languages: tuple[str, ...], problems: list[Problem]) -> Shared:
    """What stands in those files of `folder`."""
    aliases, of_aliases = _read(folder / FILES[0], "alias", Alias, languages, problems)
    formulas, of_formulas = _read(folder / FILES[1], "formula", Formula, languages, problems)
    themes, of_themes = _read(folder / FILES[2], "theme", Theme, languages, problems)
    if of_aliases:
        problems.extend(_mistaken_aliases(of_aliases, aliases))
    if of_formulas:
        spelled = {each.id: each.spellings for each in formulas}
        problems.extend(claims.unsaid(of_formulas, "formula", "spellings", spelled, needed=True))
    if of_themes:
        words = {each.id: each.words for each in themes}
        problems.extend(claims.unsaid(of_themes, "theme", "words", words, needed=True))
        problems.extend(claims.taken(of_themes, "theme", "words", words))
    return Shared(aliases, formulas, themes)


def mistaken_aliases(text: str, file: str, known: Collection[str]) -> tuple[Problem, ...]:
    """What is wrong with `aliases.toml` if it has this text; `known`: ids of all indicators."""
    problems: list[Problem] = []
    parsed = toml.parse(text, file, (), problems)
    if parsed:
        aliases = _each(parsed, "alias", Alias, problems)
        problems.extend((*_mistaken_aliases(parsed, aliases), *claims.idle(parsed, aliases, known)))
    return tuple(problems)


def _mistaken_aliases(file: toml.Toml, aliases: tuple[Alias, ...]) -> Iterator[Problem]:
    for key, held in (("ids", {a.id: a.ids for a in aliases}), ("names", {a.id: a.names for a in aliases})):
        yield from claims.unsaid(file, "alias", key, held, needed=False)
        yield from claims.taken(file, "alias", key, held)
    yield from claims.unsaid(file, "alias", "apart", {a.id: a.apart for a in aliases}, needed=False)
    yield from claims.astray(file, aliases)


def idle_aliases(folder: Path, known: Collection[str]) -> tuple[Problem, ...]:
    """What in `aliases.toml` is an alias of no indicator; `known`: ids of all."""
    aliases, file = _read(folder / FILES[0], "alias", Alias, (), [])
    return tuple(claims.idle(file, aliases, known)) if file else ()


def shared_of(folder: Path, languages: tuple[str, ...]) -> Shared:
    """The same; raises ContentError with all that is wrong."""
    problems: list[Problem] = []
    found = shared(folder, languages, problems)
    if problems:
        raise ContentError(problems)
    return found


def built_in(keep: Keep = FORGETFUL) -> Shared:
    """The lists of formulas and themes that come with us; like the catalogue part of the program, and kept like it."""
    return once(keep.own, "built-in", Shared, partial(shared_of, _BUILT_IN, ("zh", "en")))


def silences(path: Path, problems: list[Problem]) -> tuple[Silence, ...]:
    """The `[[silent]]` tables of a file that may be missing."""
    return _tables(path, "silent", Silence, (), problems)


def held(path: Path, problems: list[Problem]) -> tuple[Held, ...]:
    """The `[[held]]` tables of a file that only a report has which came in no plain text."""
    return _tables(path, "held", Held, (), problems)


def _tables(path: Path, name: str, kind: type[T], languages: tuple[str, ...], problems: list[Problem]) -> tuple[T, ...]:
    return _read(path, name, kind, languages, problems)[0]


def _read(
    path: Path, name: str, kind: type[T], languages: tuple[str, ...], problems: list[Problem]
) -> tuple[tuple[T, ...], toml.Toml | None]:
    """The tables, and the file, which says where they stand; none where there is none."""
    file = records.parse(path, languages, problems) if path.exists() or path.is_symlink() else None
    return _each(file, name, kind, problems) if file else (), file


def _each(file: toml.Toml, name: str, kind: type[T], problems: list[Problem]) -> tuple[T, ...]:
    def read(file: toml.Toml, keys: Keys) -> T | None:
        known = {"id": keys[-1]} if isinstance(keys[-1], str) else {}
        return toml.record(file, keys, kind, problems, **known)

    return records.each(file, name, problems, read)
