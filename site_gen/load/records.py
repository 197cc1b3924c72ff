"""file of many like tables -> frozen values: `[[chart]]` in order, `[term.ID]` and `[indicator.ID]` by id."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from site_gen.load import claims, disk, toml
from site_gen.load.place import Path as Keys
from site_gen.model.chart import ChartSpec
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Indicator
from site_gen.model.glossary import Term
from site_gen.model.problem import Problem

T = TypeVar("T")
Found = tuple[tuple[T, ...], tuple[Problem, ...]]
"""The tables of a text, and what is wrong with them."""
Read = Callable[[str, str, tuple[str, ...]], Found[T]]
_KNOWN = 4
"""Texts whose tables are known for whoever asks again: while one file is edited, the others stay."""
ID = compiled(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # fang-guan-fu, xiangtan-2021: it becomes part of addresses and anchors


def parse(path: Path, languages: tuple[str, ...], problems: list[Problem]) -> toml.Toml | None:
    """The TOML file at `path`; None where it is missing or mistaken."""
    text = disk.read_words(path, problems)
    return None if text is None else toml.parse(text, disk.shown(path), languages, problems)


def charts(path: Path, languages: tuple[str, ...], problems: list[Problem]) -> tuple[ChartSpec, ...]:
    """The `[[chart]]` tables of a file that may be missing."""
    return _tables_of(path, languages, problems, charts_in)


def terms(path: Path, languages: tuple[str, ...], problems: list[Problem]) -> tuple[Term, ...]:
    """The `[term.ID]` tables of a file that may be missing."""
    return _tables_of(path, languages, problems, _terms_in)


def indicators(
    path: Path, languages: tuple[str, ...], problems: list[Problem], standard: bool
) -> tuple[Indicator, ...]:
    """The `[indicator.ID]` tables of a file that may be missing."""
    return _tables_of(path, languages, problems, _standard_indicators_in if standard else _own_indicators_in)


def _tables_of(path: Path, languages: tuple[str, ...], problems: list[Problem], read: Read[T]) -> tuple[T, ...]:
    there = path.exists() or path.is_symlink()
    text = disk.read_words(path, problems) if there else None
    found, wrong = read(text, disk.shown(path), languages) if text is not None else ((), ())
    problems.extend(wrong)
    return found


@lru_cache(maxsize=_KNOWN)
def charts_in(text: str, file: str, languages: tuple[str, ...]) -> Found[ChartSpec]:
    """The `[[chart]]` tables of a text."""
    problems: list[Problem] = []

    def chart(read: toml.Toml, keys: Keys) -> ChartSpec | None:
        return toml.record(read, keys, ChartSpec, problems, line=read.problem(keys, "", "").line)

    parsed = toml.parse(text, file, languages, problems)
    found = each(parsed, "chart", problems, chart) if parsed else ()
    problems.extend(_repeated(file, found))
    return found, tuple(problems)


@lru_cache(maxsize=_KNOWN)
def _terms_in(text: str, file: str, languages: tuple[str, ...]) -> Found[Term]:
    problems: list[Problem] = []

    def term(read: toml.Toml, keys: Keys) -> Term | None:
        return toml.record(read, keys, Term, problems, id=keys[-1])

    parsed = toml.parse(text, file, languages, problems)
    found = each(parsed, "term", problems, term) if parsed else ()
    if parsed:
        variants = {each.id: each.variants for each in found}
        problems.extend(claims.unsaid(parsed, "term", "variants", variants, needed=False))
        problems.extend(claims.named_twice(parsed, found))
    return found, tuple(problems)


@lru_cache(maxsize=_KNOWN)
def _own_indicators_in(text: str, file: str, languages: tuple[str, ...]) -> Found[Indicator]:
    problems: list[Problem] = []
    parsed = toml.parse(text, file, languages, problems)
    return indicators_in(parsed, problems, standard=False) if parsed else (), tuple(problems)


@lru_cache(maxsize=1)
def _standard_indicators_in(text: str, file: str, languages: tuple[str, ...]) -> Found[Indicator]:
    problems: list[Problem] = []
    parsed = toml.parse(text, file, languages, problems)
    return indicators_in(parsed, problems, standard=True) if parsed else (), tuple(problems)


def indicators_in(file: toml.Toml, problems: list[Problem], standard: bool) -> tuple[Indicator, ...]:
    """The `[indicator.ID]` tables of a file."""

    def indicator(file: toml.Toml, keys: Keys) -> Indicator | None:
        return toml.record(file, keys, Indicator, problems, id=keys[-1], standard=standard, by_rule=False, pinyin="")

    return each(file, "indicator", problems, indicator)


def each(
    file: toml.Toml, name: str, problems: list[Problem], read: Callable[[toml.Toml, Keys], T | None]
) -> tuple[T, ...]:
    problems.extend(_strangers(file, name))
    return tuple(found for keys in _tables(file, name, problems) if (found := read(file, keys)) is not None)


def _strangers(file: toml.Toml, name: str) -> Iterator[Problem]:
    for key in file.data:
        if key != name:
            yield file.problem((key,), f"unknown key `{key}`", "unknown-key", f"tables here are called `{name}`")


def _tables(file: toml.Toml, name: str, problems: list[Problem]) -> Iterator[Keys]:
    tables = file.data.get(name, {})
    if isinstance(tables, list):
        yield from ((name, index) for index in range(len(tables)))
        return
    if not isinstance(tables, dict):
        problems.append(file.problem((name,), "should be a table", "toml-type"))
        return
    for id in tables:
        if ID.fullmatch(id):
            yield (name, id)
        else:
            problems.append(file.problem((name, id), f"`{id}` cannot be an id", "id", "small letters, digits, hyphens"))


def _repeated(file: str, found: tuple[ChartSpec, ...]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for spec in found:
        if not ID.fullmatch(spec.id):
            yield Problem(
                file,
                spec.line,
                1,
                f"`{spec.id}` cannot be an id",
                "id",
                hint="small letters, digits, hyphens",
            )
        elif spec.id in seen:
            message = f"chart `{spec.id}` is defined twice, first in line {seen[spec.id]}"
            yield Problem(file, spec.line, 1, message, "repeated-id")
        seen.setdefault(spec.id, spec.line)
