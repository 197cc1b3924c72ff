"""Addresses that changed in the text -> the places outside it that name them: key figures, summary, charts, names."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from site_gen.desk.settings import edited, renamed_in
from site_gen.desk.splice import Splice, difference, plain
from site_gen.desk.state import CHARTS, INDICATORS, SETTINGS, State
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key

Change = tuple[Key, Key | None]
"""What a link said, and what it says now; None: it is no observation."""
_STRING = compiled(r"""(["'])([^"'\n]*)\1""")
_LABEL = r"\[((?:\\.|[^\[\]\\])*)\]\(obs:"


def followers(state: State, changes: Iterable[Change]) -> tuple[Splice, ...]:
    """For what no other sentence of the report states any more."""
    made = tuple(changes)
    kept = _kept(state, made)
    left = kept | {after for _, after in made if after}
    gone = {before: after for before, after in made if before not in kept}
    ids = {before.indicator: after.indicator if after else None for before, after in gone.items()}
    unused = {id: now for id, now in ids.items() if id not in {key.indicator for key in left}}
    return (*_settings(state, gone), *_charts(state, unused), *_own(state, unused))


def _kept(state: State, changes: tuple[Change, ...]) -> set[Key]:
    """Keys that are stated where nothing changed: one that stands in two places is gone only with both."""
    counts = {each.key: len(each.mentions) for each in state.dataset.observations}
    for before, _ in changes:
        counts[before] = counts.get(before, 0) - 1
    return {key for key, count in counts.items() if count > 0}


def _settings(state: State, gone: Mapping[Key, Key | None]) -> tuple[Splice, ...]:
    """The key figures and the summary; a link of the summary to what is stated no more leaves its words."""
    text = state.texts[SETTINGS]
    told = {str(before): str(after) if after else "" for before, after in gone.items()}
    links = tuple(splice for before, after in told.items() for splice in _relinked(text, before, after))
    return (*links, *_listed(text, "headline", told))


def _relinked(text: str, before: str, after: str) -> Iterator[Splice]:
    if f"(obs:{before})" not in text:
        return
    for match in re.finditer(_LABEL + re.escape(before) + r"\)", text):
        now = f"[{match[1]}](obs:{after})" if after else match[1]
        small = difference(SETTINGS, match[0], now)
        yield replace(small, start=match.start() + small.start)


def unsure_too(state: State, changes: Iterable[Change]) -> tuple[Splice, ...]:
    """What the program was not sure of and reads otherwise now, it is as little sure of; a person's correction is."""
    made = tuple(changes)
    kept = _kept(state, made)
    told = {str(before): str(after) if after else "" for before, after in made if before not in kept}
    return _listed(state.texts[SETTINGS], "unsure", told)


def _listed(text: str, name: str, told: Mapping[str, str]) -> tuple[Splice, ...]:
    """What is said otherwise now is named so at its place; what is gone, and what stands there already, goes."""
    array = re.search(rf"^{name}\s*=\s*\[([^\]]*)\]", text, re.MULTILINE)
    there = [match[2] for match in _STRING.finditer(array[1])] if array else []
    named = {before: after for before, after in told.items() if before in there}
    if array is None or not named:
        return ()
    after = [named.get(each, each) for each in there]
    if not all(after) or len({*after}) < len(after):
        cleared = {before: now or None for before, now in named.items()}
        return edited(SETTINGS, text, lambda document: renamed_in(document[name], cleared))
    start, strings = array.start(1), _STRING.finditer(array[1])
    return tuple(
        Splice(SETTINGS, start + match.start(2), match[2], named[match[2]]) for match in strings if match[2] in named
    )


def _charts(state: State, ids: Mapping[str, str | None]) -> tuple[Splice, ...]:
    """A chart goes on showing a series that got another id; what is stated no more stays named, and is told."""
    text = state.texts.get(CHARTS, "")
    told = {before: after for before, after in ids.items() if after and before in text}
    if not told:
        return ()

    def change(document: Any) -> None:
        for chart in document.get("chart", []):
            renamed_in(chart.get("indicators", []), told)

    return edited(CHARTS, text, change)


def _own(state: State, ids: Mapping[str, str | None]) -> tuple[Splice, ...]:
    """The tables of the report's own indicators that nothing names any more go, where they are written as usual."""
    own = [each.id for each in state.report.indicators if each.id in ids]
    text = state.texts.get(INDICATORS, "")
    return tuple(splice for id in own if (splice := _table(text, id)))


def _table(text: str, id: str) -> Splice | None:
    """`[indicator.ID]` and its keys, down to the next table; remarks before that are its own."""
    match = re.search(rf"^\[indicator\.{re.escape(id)}\][^\[]*?(?=^(?:#[^\n]*\n\s*)*\[|\Z)", text, re.MULTILINE)
    if match is None:
        return None
    cut = text[: match.start()] + text[match.end() :]
    before, after = (tomllib.loads(plain(each)).get("indicator", {}) for each in (text, cut))
    left = {name: table for name, table in before.items() if name != id}
    return Splice(INDICATORS, match.start(), match[0], "") if left == after else None
