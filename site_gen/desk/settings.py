"""A TOML text -> the same with one value changed; comments, order and spelling of all else stay to the byte."""

import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

import tomlkit

from site_gen.desk.splice import MovedError, Splice, differences, line_start, newline, plain
from site_gen.load.place import find
from site_gen.load.toml import value_at

Keys = tuple[str | int, ...]


def edited(file: str, text: str, change: Callable[[Any], None]) -> tuple[Splice, ...]:
    """What `change` does to the document of `text`; nothing where it changes nothing. Raises MovedError for a text that
    cannot be written back as it is.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    document = tomlkit.parse(text.removeprefix("\ufeff"))
    if mark + document.as_string() != text:
        raise MovedError(file)
    change(document)
    after = mark + document.as_string()
    tomllib.loads(after.removeprefix("\ufeff").replace("\r\n", "\n"))  # what is written must be read again
    return differences(file, text, after)


def string_set(file: str, text: str, keys: Keys, words: str) -> tuple[Splice, ...]:
    """The string at `keys` becomes `words`; a key that is missing in a table that is there is added."""

    def change(document: Any) -> None:
        value_at(document, keys[:-1])[keys[-1]] = words

    return edited(file, text, change)


def appended(file: str, text: str, tables: str) -> Splice:
    """`tables`, with LF, at the end of the file, an empty line before them."""
    end = newline(text)
    gap = "" if not text.strip("\ufeff") else end if text.endswith(("\n", "\r")) else 2 * end
    return Splice(file, len(text), "", gap + tables.replace("\n", end))


def joined(file: str, text: str, name: str, table: str) -> Splice:
    """`table`, keys with LF, below the last `[[name]]`; where there is none, at the end.

    Tables of one array with others between them are TOML, but tomlkit could not write that back.
    """
    made = f"[[{name}]]\n{table}"
    last = len(tomllib.loads(plain(text)).get(name, ())) - 1
    match = table_of(name).match(text, line_start(text, find(plain(text), (name, last)).line)) if last >= 0 else None
    if match is None or match.end() == len(text):
        return appended(file, text, made)
    end = newline(text)
    gap = "" if match[0].endswith(2 * end) else end
    return Splice(file, match.end(), "", f"{gap}{made}\n".replace("\n", end))


def table_of(name: str) -> re.Pattern[str]:
    """A table of the array, down to the next; remarks before that are its own."""
    return re.compile(rf"\[\[{name}\]\][^\[]*?(?=^(?:#[^\n]*\n\s*)*\[|\Z)", re.MULTILINE)


def renamed_in(names: Any, now: Mapping[str, str | None]) -> None:
    """Each string of an array that `now` knows becomes another, all at once; or goes: None, what is there already."""
    before = [str(each) for each in names]
    after = [now.get(each, each) for each in before]
    for index in reversed(range(len(before))):
        others = [*after[:index], *(each for each in before[index + 1 :] if each not in now)]
        if after[index] is None or (before[index] in now and after[index] in others):
            del names[index]
        elif after[index] != before[index]:
            names[index] = after[index]
