"""What an editor wants of a chart -> the changes of charts.toml, and of report.md where its place is."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from site_gen.desk.picking import KEYS, Picked, changes, picked, shown
from site_gen.desk.requests_charts import Chart, Unchart
from site_gen.desk.settings import appended
from site_gen.desk.splice import MovedError, Splice, line_start, newline, plain
from site_gen.desk.state import CHARTS, EDITION, State
from site_gen.desk.tables import Value, table_set
from site_gen.drafting.ids import unused
from site_gen.drafting.tables import charts_toml
from site_gen.load.place import find
from site_gen.model.chart import ChartSpec, Topic
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key
from site_gen.model.edition import Block
from site_gen.model.problem import Problem
from site_gen.model.text import Words

_SET = ("form", "topic", *KEYS, "mixed", "title", "note")
"""The keys that the desk writes; others stay as they are."""
_TABLE = re.compile(r"^\[\[?[^\r\n]*", re.MULTILINE)
_REMARKS = compiled(r"(?:#[^\r\n]*(?:\r\n|\r|\n)|[ \t]*(?:\r\n|\r|\n))*\Z")
_GAP = compiled(r"(?:[ \t]*(?:\r\n|\r(?!\n)|\n)){2}|\s*\Z")
"""Behind a block: an empty line, or the end."""


def wanted(state: State, request: Chart) -> Picked:
    """The chart as it would be. Raises MovedError for a chart, or an observation, that is not there."""
    before = _spec(state, request)
    title = _pair(before.title, request.title)
    asked = replace(
        before,
        form=request.form or before.form,
        topic=request.topic or before.topic,
        mixed=before.mixed if request.mixed is None else request.mixed,
        title=title or before.title,
        note=_pair(before.note or Words(()), request.note),
    )
    keys = shown(before, state.dataset) if request.observations is None else _keys(state, request.observations)
    if not keys:
        return Picked(replace(asked, indicators=()), (), (), ())
    return picked(asked, keys, state.dataset)


def charted(state: State, request: Chart, spec: ChartSpec) -> tuple[Splice, ...]:
    """The table of the chart as `spec`: only its keys that differ, or a new one at the end of the file."""
    text = state.texts.get(CHARTS, "")
    if request.new:
        return (appended(CHARTS, text, charts_toml((spec,), state.languages)),)
    before = _spec(state, request)
    values = {name: _value(getattr(spec, name), state.languages) for name in changes(before, spec, _SET)}
    return table_set(CHARTS, text, ("chart", _index(state, spec.id)), values, "title") if values else ()


def uncharted(state: State, request: Unchart) -> tuple[Splice, ...]:
    """Without the chart, its remarks above it, and its place in the text."""
    text, index = state.texts.get(CHARTS, ""), _index(state, request.id)
    start = line_start(text, find(plain(text), ("chart", index)).line)
    following = _TABLE.search(text, start + 1)
    end = _remarks(text, following.start()) if following else len(text)
    begin = _remarks(text, start) if index else start
    was, now = (tomllib.loads(plain(each)).get("chart", []) for each in (text, text[:begin] + text[end:]))
    if [*was[:index], *was[index + 1 :]] != now:
        raise MovedError(CHARTS)  # written so that its characters cannot be told from those of its neighbours
    places = (_unplaced(state, block) for block in state.edition.blocks if block.chart == request.id)
    return (Splice(CHARTS, begin, text[begin:end], ""), *places)


def moved(state: State, id: str, after: str) -> tuple[Splice, ...]:
    """The chart's place in the text: below the block `after`, or nowhere."""
    _index(state, id)
    there = [block for block in state.edition.blocks if block.chart == id]
    away = tuple(_unplaced(state, block) for block in there)
    if not after:
        return away
    block = next((each for each in state.edition.blocks if each.id == after), None)
    if block is None:
        raise MovedError(EDITION)
    text = state.texts[EDITION]
    end, line = _end(state, block), newline(text)
    gap = "" if _GAP.match(text, end) else line
    return (*away, Splice(EDITION, end, "", f"{2 * line}![](chart:{id}){gap}"))


def fresh(state: State, spec: ChartSpec, keys: Sequence[Key], topic: Topic | None) -> ChartSpec:
    """With an id of its own, and, where no topic is wanted, that of what it shows, `keys`."""
    first = state.dataset.indicator(keys[0].indicator)
    measures = {key.measure for key in keys} - {"level"}
    name = "-".join((first.id, *measures)) if len(measures) < 2 else first.id
    own: Topic = "targets" if {key.status for key in keys} == {"target"} else first.family
    return replace(spec, id=unused(name, {each.id for each in state.report.charts}), topic=topic or own)


def impossible(state: State, made: Picked) -> Iterator[Problem]:
    """Why no keys choose exactly what is wanted, or why nothing is."""
    file = f"{state.report.path}/{CHARTS}"
    if not made.spec.indicators:
        yield Problem(file, 1, 1, "a chart shows at least one observation", "chart-empty")
    if made.extra:
        names = ", ".join(map(str, made.extra))
        hint = "take them too, leave out what brings them, or choose another form"
        yield Problem(file, 1, 1, f"such a chart would show {names} as well", "chart-shows-more", hint=hint)
    if made.missing:
        names = ", ".join(map(str, made.missing))
        hint = "a chart shows one measure of one subject; another form may show more"
        yield Problem(file, 1, 1, f"such a chart would not show {names}", "chart-shows-less", hint=hint)


def untitled(state: State, spec: ChartSpec) -> Iterator[Problem]:
    """A chart without a title in the report's language."""
    if not spec.title.get(state.report.settings.language):
        yield Problem(f"{state.report.path}/{CHARTS}", max(spec.line, 1), 1, "a chart needs a title", "chart-untitled")


def _spec(state: State, request: Chart) -> ChartSpec:
    if request.new:
        return ChartSpec("", request.form or "table", (), Words.of(dict.fromkeys(state.languages, "")))
    return state.report.charts[_index(state, request.id)]


def _index(state: State, id: str) -> int:
    found = next((index for index, spec in enumerate(state.report.charts) if spec.id == id), None)
    if found is None:
        raise MovedError(CHARTS)
    return found


def _keys(state: State, names: Sequence[str]) -> tuple[Key, ...]:
    known = {str(each.key): each.key for each in state.dataset.observations}
    if not all(name in known for name in names):
        raise MovedError(EDITION)
    return tuple(known[name] for name in names)


def _pair(before: Words, words: Mapping[str, str] | None) -> Words | None:
    """With other halves; None where nothing is left."""
    halves = {**dict(before.by_language), **{lang: each.strip() for lang, each in (words or {}).items()}}
    return Words.of(halves) if any(halves.values()) else None


def _value(given: object, languages: Sequence[str]) -> Value:
    """As TOML writes it."""
    if isinstance(given, Words):
        halves = dict(given.by_language)
        return {lang: halves.get(lang, "") for lang in (*halves, *(each for each in languages if each not in halves))}
    if isinstance(given, tuple):
        return tuple(map(str, given)) or None
    return given or None if isinstance(given, str | bool) else None


def _remarks(text: str, start: int) -> int:
    """Where the remarks begin that stand right above a table, with the lines between them."""
    found = _REMARKS.search(text, 0, start)
    return found.start() if found else start


def _end(state: State, block: Block) -> int:
    """Of the last line of a block, before its line end."""
    text = state.texts[EDITION]
    following = (each.line for each in state.edition.blocks if each.line > block.line)
    start, limit = line_start(text, block.line), line_start(text, min(following, default=text.count("\n") + 2))
    gap = _GAP.search(text, start, limit)
    return gap.start() if gap else len(text[:limit].rstrip(" \t\r\n"))


def _unplaced(state: State, block: Block) -> Splice:
    """Its line, and the empty one before it."""
    text = state.texts[EDITION]
    start = line_start(text, block.line)
    end = _end(state, block)
    before = len(text[:start].rstrip(" \t\r\n"))
    return Splice(EDITION, before, text[before:end], "")
