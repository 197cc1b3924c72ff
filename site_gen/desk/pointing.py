"""Key figures and summary as an editor wants them -> the changes of report.toml."""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import tomlkit

from site_gen.desk.easel import observation
from site_gen.desk.settings import appended, edited
from site_gen.desk.splice import MovedError, Splice, newline, plain
from site_gen.desk.state import SETTINGS, State
from site_gen.desk.tables import table_set
from site_gen.model.problem import Problem
from site_gen.problems.speech import said


def room(state: State, problems: Collection[Problem]) -> Mapping[str, Any]:
    """`problems`: all for which a build would refuse the report."""
    own, file = state.report.settings, f"{state.report.path}/{SETTINGS}"
    summary = dict(own.summary.by_language) if own.summary else {}
    return {
        "headline": own.headline,
        "summary": {lang: summary.get(lang, "").strip() for lang in state.languages},
        "observations": [observation(each, state) for each in state.dataset.observations],
        "wrong": [said(each.message) for each in problems if each.file == file],
    }


def headlined(state: State, names: Sequence[str]) -> tuple[Splice, ...]:
    """These key figures in this order. Raises MovedError for what the report states no more."""
    known = {name for each in state.dataset.observations for name in (each.id, str(each.key))}
    if not set(names) <= known | set(state.report.settings.headline):
        raise MovedError(SETTINGS)
    wanted = tuple(dict.fromkeys(names)) or None
    return table_set(SETTINGS, state.texts[SETTINGS], (), {"headline": wanted}, "title")


def summed_up(state: State, lang: str, words: str) -> tuple[Splice, ...]:
    """The summary in one language; the others stay, or are empty where there was none."""
    if lang not in state.languages:
        raise MovedError(SETTINGS)
    text = state.texts[SETTINGS]
    literal = _literal(words.strip(), newline(text))
    if "summary" not in tomllib.loads(plain(text)):
        halves = "".join(f"{each} = {literal if each == lang else _literal('', '')}\n" for each in state.languages)
        return (appended(SETTINGS, text, f"[summary]\n{plain(halves)}"),)

    def change(document: Any) -> None:
        document["summary"][lang] = tomlkit.parse(f"words = {literal}")["words"]

    return edited(SETTINGS, text, change)


def _literal(words: str, end: str) -> str:
    """As a string of several lines, quotes and backslashes escaped."""
    if not words:
        return '""'
    escaped = words.replace("\\", "\\\\").replace('"""', '""\\"')
    return '"""' + end + escaped.replace("\n", end) + end + '"""'
