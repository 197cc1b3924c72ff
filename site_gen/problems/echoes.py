"""problems of files, problems of stages -> those of the stages that do not merely follow from the former, in place.

A table that could not be read lacks all that it defines; whoever names that is not to blame.
"""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.problem import Problem

_TABLES = {"unknown-indicator": "indicators.toml", "unknown-term": "glossary.toml", "unknown-chart": "charts.toml"}
"""Rule -> the file of the report that defines what it misses."""
_WHOLE = {"lost-words", "added-words", "changed-words"}
"""Rules that nothing keeps where the report's settings, and what they omit, are unknown."""
_SETTINGS = ("report.toml", "source.txt")
_HARMLESS = "missing-half"
"""A mistake that takes nothing out of its file."""
_NAMES = compiled(r"`([^`]+)`|([\w.]+[-@][^\s`]+|\w+$)")
"""the glossary has no term `fang-guan-fu` · the report states no observation gdp@2024?measure=growth"""


def without_echoes(
    problems: Iterable[Problem], unread: Iterable[Problem], text_of: Callable[[str], str]
) -> Iterator[Problem]:
    """`problems` without those that a mistake in a file of the same report, among `unread`, explains."""
    mistaken = {each.file for each in unread if each.rule != _HARMLESS}
    for problem in problems:
        if not _explained(problem, mistaken, text_of):
            yield problem


def _explained(problem: Problem, mistaken: set[str], text_of: Callable[[str], str]) -> bool:
    folder = problem.file.rpartition("/")[0]
    if problem.rule in _WHOLE:
        return any(f"{folder}/{name}" in mistaken for name in _SETTINGS)
    table = f"{folder}/{_TABLES.get(problem.rule, '')}"
    return table in mistaken and _may_define(text_of(table), _names(problem))


def _may_define(table: str, names: tuple[str, ...]) -> bool:
    """A table of which nothing could be read may define anything."""
    return not table or any(name in table for name in names)


def pointed(problems: Iterable[Problem], text_of: Callable[[str], str]) -> Iterator[Problem]:
    """`problems`, each that knows only its line shown at the name that it speaks of, from that line on."""
    for problem in problems:
        yield problem if problem.excerpt else _at_name(problem, text_of(problem.file).splitlines())


def _at_name(problem: Problem, lines: list[str]) -> Problem:
    for name in _names(problem):
        for number, line in enumerate(lines[problem.line - 1 :], problem.line):
            if name in line:
                return replace(problem, line=number, column=line.index(name) + 1, excerpt=line, length=len(name))
    return replace(problem, excerpt="".join(lines[problem.line - 1 : problem.line]))


def _names(problem: Problem) -> tuple[str, ...]:
    return tuple(quoted or bare for quoted, bare in _NAMES.findall(problem.message))
