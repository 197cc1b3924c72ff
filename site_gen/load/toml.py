"""TOML text -> frozen values: every unknown key, missing key and wrong type of a file, each with its place."""

import functools
import re
import tomllib
import typing
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import FieldInfo, replace
from msgspec.structs import fields as fields_of

from site_gen.load.mistyped import mistyped
from site_gen.load.nouns import noun, plain
from site_gen.load.place import Path, find
from site_gen.model.characters import UNFIT, named
from site_gen.model.compiled import compiled
from site_gen.model.problem import Problem
from site_gen.model.text import Words

T = TypeVar("T")
_CHOICE = re.compile(r"Invalid enum value '(.*)'", re.DOTALL)
_MISSING_HALF = "missing-half"
_NEAR = 0.7
"""How like a word must be to what may stand there, to be taken for it: city is no county."""
_SYNTAX = compiled(r"^(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)$")


class Toml(Struct, frozen=True):
    """A parsed file that can say where each of its values stands."""

    file: str
    text: str
    data: Mapping[str, Any]
    languages: tuple[str, ...] = ()
    """Those in which each pair must be given; none are demanded where this is empty."""

    def problem(self, path: Path, message: str, rule: str, hint: str = "") -> Problem:
        place = find(self.text, path)
        return Problem(self.file, place.line, place.column, message, rule, place.excerpt, place.length, hint)


def parse(text: str, file: str, languages: tuple[str, ...], problems: list[Problem]) -> Toml | None:
    """The file's data, or None and a problem where it is not TOML."""
    try:
        return Toml(file, text, tomllib.loads(text), languages)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        problems.append(_syntax_problem(text, file, str(error) or "nested too deeply"))
        return None


def _syntax_problem(text: str, file: str, message: str) -> Problem:
    lines = text.split("\n")
    match = _SYNTAX.match(message)
    line, column = (int(match[2]), int(match[3])) if match and match[2] else (len(lines), 1)
    said = match[1] if match else message
    return Problem(file, line, column, f"not valid TOML: {said}", "toml", lines[min(line, len(lines)) - 1])


@functools.cache
def _fields(kind: type[Struct]) -> Mapping[str, FieldInfo]:
    return {field.name: field for field in fields_of(kind)}


def record(toml: Toml, path: Path, kind: type[T], problems: list[Problem], **known: object) -> T | None:
    """The table at `path` as the Struct `kind`; `known` gives fields that the file does not hold.

    None where it is wrong in any way but a half that a pair lacks; each wrong key is a problem of its own.
    """
    table = value_at(toml.data, path)
    if not isinstance(table, Mapping):
        problems.append(toml.problem(path, "should be a table", "toml-type"))
        return None
    before = len(problems)
    fields = {name: field for name, field in _fields(kind).items() if name not in known}  # type: ignore[arg-type]  # every caller passes a Struct
    problems.extend(_unknown_keys(toml, path, table, tuple(fields)))
    values = dict(known)
    for name, field in fields.items():
        if name in table:
            values[name] = value(toml, (*path, name), field.type, problems)
        elif field.required:
            problems.append(toml.problem(path, f"`{name}` is missing", "missing-key"))
    return kind(**values) if all(each.rule == _MISSING_HALF for each in problems[before:]) else None


def _unknown_keys(toml: Toml, path: Path, table: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[Problem]:
    for key in table:
        if key not in names:
            near = get_close_matches(key, names, 1)
            hint = f"did you mean `{near[0]}`?" if near else "known keys: " + ", ".join(names)
            yield toml.problem((*path, key), f"unknown key `{key}`", "unknown-key", hint)


def value(toml: Toml, path: Path, kind: Any, problems: list[Problem]) -> Any:
    """The value at `path` as `kind`; None and a problem where it is of another type."""
    try:
        found = noun(kind, msgspec.convert(value_at(toml.data, path), plain(kind)))
    except (msgspec.ValidationError, ValueError) as error:
        message, _, inside = str(error).partition(" - at `$")
        steps = tuple(re.findall(r"[\w-]+", inside))
        said, hint = mistyped(message, _inside(value_at(toml.data, path), steps))
        placed = toml.problem((*path, *steps), said, "toml-type", hint)
        choice = _CHOICE.fullmatch(message)
        problems.append(_chosen(placed, choice[1], _choices(kind)) if choice else placed)
        return None
    problems.extend(_missing_halves(toml, path, found))
    problems.extend(_unfit(toml, path, found) if _suspect(toml.text) else ())
    return found


def _chosen(placed: Problem, word: str, choices: tuple[str, ...]) -> Problem:
    """A word that is none of those to choose from, under its caret."""
    near = get_close_matches(word, choices, 1, _NEAR)
    hint = f"did you mean `{near[0]}`?" if near else f"one of: {', '.join(choices)}"
    told = replace(placed, message=f"there is no `{word}`", hint=hint)
    at = placed.excerpt.find(word, placed.column - 1)
    return told if at < 0 else replace(told, column=at + 1, length=len(word))


def _choices(kind: Any) -> tuple[str, ...]:
    """The words that `kind`, or what it holds, chooses from."""
    if typing.get_origin(kind) is typing.Literal:
        return typing.get_args(kind)
    return tuple(word for part in typing.get_args(kind) for word in _choices(part))


@functools.lru_cache(maxsize=1)
def _suspect(text: str) -> bool:
    """Whether any value of a file can hold a character that is not for reading: as it is, or by an escape."""
    return "\\" in text or bool(UNFIT.search(text))


def _unfit(toml: Toml, path: Path, found: object) -> Iterator[Problem]:
    """Characters that an escape such as `\\u202e` wrote."""
    if isinstance(found, str) and (match := UNFIT.search(found)):
        yield toml.problem(path, f"the character {named(match[0])} is not for reading", "character", "delete it")
    parts: Iterable[object] = ()
    if isinstance(found, Words):
        parts = (text for _, text in found.by_language)
    elif isinstance(found, Mapping):
        parts = (*found, *found.values())
    elif isinstance(found, tuple):
        parts = found
    for part in parts:
        yield from _unfit(toml, path, part)


def _missing_halves(toml: Toml, path: Path, found: object) -> Iterator[Problem]:
    if isinstance(found, Mapping):
        for key, pair in found.items():
            yield from _missing_halves(toml, (*path, key), pair)
    if not isinstance(found, Words):
        return
    for lang in toml.languages:
        if lang not in dict(found.by_language):
            hint = f'add {lang} = "…" (empty: not translated yet)'
            yield toml.problem(path, f"the pair has no `{lang}`", _MISSING_HALF, hint)


def _inside(data: Any, steps: Iterable[str]) -> Any:
    """What stands at msgspec's steps, which are keys, places in a list, or `...` for any key."""
    for step in steps:
        data = data[int(step)] if isinstance(data, list) else data.get(step) if isinstance(data, Mapping) else None
    return data


def value_at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
