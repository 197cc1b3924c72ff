"""A TOML text -> the same with some keys of one of its tables set, or gone; everything else stays to the byte."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import tomlkit

from site_gen.desk.settings import Keys, edited
from site_gen.desk.splice import MovedError, Splice, applied, difference, line_start, newline, plain
from site_gen.load.place import find
from site_gen.load.toml import value_at

Value = str | bool | tuple[str, ...] | Mapping[str, str] | None
"""Of a key: words, yes or no, a list of words, a pair; None: there is no such key."""


def table_set(file: str, text: str, keys: Keys, values: Mapping[str, Value], before: str) -> tuple[Splice, ...]:
    """The table at `keys` with `values`; a key that is new to it gets a line above that of its key `before`.

    Raises MovedError for a table that is written so that this cannot be done.
    """
    there = value_at(tomllib.loads(plain(text)), keys)
    old = {name: value for name, value in values.items() if name in there and not _same(there[name], value)}
    new = {name: value for name, value in values.items() if name not in there and value is not None}
    changed = edited(file, text, lambda document: _change(value_at(document, keys), old)) if old else ()
    after = applied({file: text}, changed).get(file, text)
    at = line_start(after, find(plain(after), (*keys, before)).line)
    lines = "".join(f"{name} = {spelled(value)}\n" for name, value in new.items())
    after = after[:at] + lines.replace("\n", newline(text)) + after[at:]
    if not _is_so(text, after, keys, values):
        raise MovedError(file)
    return () if after == text else (difference(file, text, after),)


def spelled(value: Value) -> str:
    """As TOML."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {spelled(each)}" for name, each in value.items()) + " }"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(spelled, value)) + "]"
    return ("true" if value else "false") if isinstance(value, bool) else tomlkit.item(value or "").as_string()


def list_set(array: Any, wanted: Sequence[str]) -> None:
    """What is there and wanted stays where it is written, with its remarks, as far as the order allows."""
    for index in reversed(range(len(array))):
        if str(array[index]) not in wanted:
            del array[index]
    for index, name in enumerate(wanted):
        if index < len(array) and str(array[index]) == name:
            continue
        later = next((at for at in range(index, len(array)) if str(array[at]) == name), None)
        if later is not None:
            del array[later]
        array.insert(index, name)


def _change(table: Any, values: Mapping[str, Value]) -> None:
    for name, value in values.items():
        if value is None:
            del table[name]
        elif isinstance(value, tuple):
            list_set(table[name], value)
        elif isinstance(value, Mapping):
            for lang, words in _differing(table[name], value):
                table[name][lang] = words
        else:
            table[name] = value


def _differing(pair: Any, value: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((lang, words) for lang, words in value.items() if pair.get(lang) != words)


def _same(there: Any, value: Value) -> bool:
    return bool(there == _loaded(value))


def _loaded(value: Value) -> object:
    """As a parser of TOML gives it."""
    return list(value) if isinstance(value, tuple) else value


def _is_so(before: str, after: str, keys: Keys, values: Mapping[str, Value]) -> bool:
    """Whether the table says that now, and all else is as it was."""
    was, now = (tomllib.loads(plain(each)) for each in (before, after))
    table = value_at(was, keys)
    for name, value in values.items():
        table.pop(name, None)
        if isinstance(value, Mapping):
            table[name] = dict(value)
        elif value is not None:
            table[name] = _loaded(value)
    return bool(was == now)
