"""What a report says in two languages: names of indicators, subjects and terms, title and the like; and its halves."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import tomlkit
from msgspec import Struct

from site_gen.desk.rows import rows_of
from site_gen.desk.seeking import Index
from site_gen.desk.settings import Keys, appended, string_set
from site_gen.desk.splice import MovedError, Splice, line_start, newline, plain
from site_gen.desk.state import GLOSSARY, INDICATORS, SETTINGS, State
from site_gen.drafting.place import english
from site_gen.load.place import find
from site_gen.load.toml import value_at
from site_gen.model.compiled import compiled

_STRING = compiled(r"""\s*=\s*("(?:[^"\\\n]|\\.)*"|'[^'\n]*')""")
_SETTINGS = ("title", "place", "speaker", "session", "origin")


class Pair(Struct, frozen=True):
    """A name that stands in several languages: its file, the keys that lead to it there, and its halves."""

    file: str
    keys: tuple[str, ...]
    halves: Mapping[str, str]
    seen: tuple[str, ...] = ()
    """Sentences that use it."""


def pairs(state: State) -> tuple[Pair, ...]:
    """Those of which a half is empty."""
    return tuple(each for each in every(state) if any(not each.halves.get(lang) for lang in state.languages))


def suggested(
    state: State, pair: Pair, lang: str, index: Index, known: Mapping[str, Sequence[str]], places: Mapping[str, str]
) -> tuple[str, ...]:
    """What the other half may be. `known`: names that others, or rules, give; `places`: English of places."""
    name = pair.halves.get(state.report.settings.language, "")
    if lang != "en" or not name:
        return ()
    elsewhere = known.get(name, ())
    if pair.keys[0] == "subjects":
        return (*elsewhere, english(name, places))
    alike = [each.name.get(lang) or "" for each in index.like(name)[:3]]
    return tuple(dict.fromkeys(each for each in (*elsewhere, *alike) if each))[:3]


def named(state: State, file: str, keys: Sequence[str], lang: str, words: str) -> tuple[Splice, ...]:
    """The half of the pair at `keys` in `lang` becomes `words`. Raises MovedError for a pair that is not there."""
    pair = next((each for each in every(state) if (each.file, each.keys) == (file, tuple(keys))), None)
    if pair is None or lang not in state.languages:
        raise MovedError(file)
    text = state.texts.get(file, "")
    path = (*pair.keys, lang)
    if pair.keys[0] == "subjects" and pair.keys[1] not in tomllib.loads(plain(text)).get("subjects", {}):
        return (_subject(state, text, pair.keys[1], {**pair.halves, lang: words}),)
    small = _replaced(file, text, path, words)
    return (small,) if small else string_set(file, text, path, words)


def every(state: State) -> Iterator[Pair]:
    """The pairs of the report, whole ones too."""
    own = state.report.settings
    for name in _SETTINGS:
        if words := getattr(own, name):
            yield Pair(SETTINGS, (name,), dict(words.by_language))
    yield from _subjects(state)
    yield from _indicators(state)
    yield from _terms(state)


def _subjects(state: State) -> Iterator[Pair]:
    used: dict[str, list[str]] = {}
    for row in rows_of(state):
        for key in row.statement.keys:
            if key.subject:
                used.setdefault(key.subject, []).append(row.mention.sentence)
    for name, sentences in used.items():
        known = state.report.settings.subjects.get(name)
        halves = dict(known.by_language) if known else {state.report.settings.language: name}
        yield Pair(SETTINGS, ("subjects", name), halves, tuple(sentences))


def _indicators(state: State) -> Iterator[Pair]:
    for indicator in state.dataset.indicators:
        if not indicator.standard:
            sentences = [each.evidence.sentence for each in state.dataset.of(indicator.id)]
            yield Pair(
                INDICATORS, ("indicator", indicator.id, "name"), dict(indicator.name.by_language), tuple(sentences)
            )


def _terms(state: State) -> Iterator[Pair]:
    for term in state.report.terms:
        yield Pair(GLOSSARY, ("term", term.id, "name"), dict(term.name.by_language))


def _replaced(file: str, text: str, path: Keys, words: str) -> Splice | None:
    """The string at `path` and nothing else, where it is written on one line after its key."""
    place = find(plain(text), path)
    at = line_start(text, place.line) + place.column - 1
    match = _STRING.match(text, at + place.length)
    if match is None:
        return None
    splice = Splice(file, match.start(1), match[1], tomlkit.item(words).as_string())
    after = text[: match.start(1)] + splice.after + text[match.end(1) :]
    return splice if _is_set(text, after, path, words) else None


def _is_set(before: str, after: str, path: Keys, words: str) -> bool:
    """Whether the one value, and no other, became another."""
    try:
        was, now = (tomllib.loads(plain(each)) for each in (before, after))
        value_at(was, path[:-1])[path[-1]] = words
    except (tomllib.TOMLDecodeError, KeyError, TypeError):
        return False
    return bool(was == now)


def _subject(state: State, text: str, name: str, halves: Mapping[str, str]) -> Splice:
    """A new line of `[subjects]`, which begins at the end of the file where there is none."""
    told: dict[str, Any] = {lang: halves.get(lang, "") for lang in state.languages}
    written = ", ".join(f"{lang} = {tomlkit.item(words).as_string()}" for lang, words in told.items())
    line = f"{tomlkit.item(name).as_string()} = {{ {written} }}\n"
    header = re.search(r"^\[subjects\][^\r\n]*(?:\r\n|\r|\n)", text, re.MULTILINE)
    if header is None:
        return appended(SETTINGS, text, f"[subjects]\n{line}")
    return Splice(SETTINGS, header.end(), "", line.replace("\n", newline(text)))
