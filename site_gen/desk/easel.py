"""The charts room: each chart with what it shows, and one that somebody is thinking of, drawn as a build draws it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from site_gen.charts.figure import figures
from site_gen.charts.forms import FORMS
from site_gen.corridor.draw import Look, drawings, unsound
from site_gen.desk.charting import fresh, impossible, wanted
from site_gen.desk.picking import KEYS, picked, shown
from site_gen.desk.requests_charts import Chart
from site_gen.desk.state import CHARTS, State
from site_gen.model.chart import ChartSpec, Figure, FormName
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key, Observation
from site_gen.model.period import Period
from site_gen.model.problem import Problem
from site_gen.model.text import Words
from site_gen.model.wording import Wording
from site_gen.problems.speech import said
from site_gen.site.pages.topics import TOPICS
from site_gen.site.pieces.drawings import standalone

_NAMED = 3
"""Indicators that a proposed title names."""
_WHOSE = compiled(r"^chart \S+: ")
_LIKELY: tuple[FormName, ...] = (
    "structure",
    "columns",
    "lollipop",
    "dumbbell",
    "multiples",
    "slope",
    "changes",
    "targets",
    "units",
    "rank",
)


def room(state: State, problems: Collection[Problem]) -> Mapping[str, Any]:
    """Every chart and every observation; `problems`: all for which a build would refuse the report."""
    places = {block.chart: _above(state, block.chart) for block in state.edition.blocks if block.chart}
    wrong = {spec.id: [_said(each) for each in problems if _of(state, each, spec)] for spec in state.report.charts}
    return {
        "charts": [_chart(state, spec, places.get(spec.id, ""), wrong[spec.id]) for spec in state.report.charts],
        "observations": [observation(each, state) for each in state.dataset.observations],
        "forms": list(FORMS),
        "topics": list(TOPICS),
        "languages": state.languages,
    }


def tried(state: State, request: Chart, look: Look) -> Mapping[str, Any]:
    """What the chart would be: its keys, every form with what speaks against it, its words, its drawings."""
    made = wanted(state, request)
    keys = made.wanted
    spec = fresh(state, made.spec, keys, request.topic) if request.new and keys else made.spec
    against = {name: tuple(_against(state, spec, name, keys, look)) for name in FORMS} if keys else {}
    form = request.form or (_first(against, keys) if request.new else spec.form)
    spec = picked(replace(spec, form=form), keys, state.dataset).spec if keys else spec
    figure = _figure(state, spec, look) if keys and not against[form] else None
    return {
        "id": spec.id,
        "keys": {name: _plain(getattr(spec, name)) for name in ("form", "topic", *KEYS)},
        "against": {name: [_said(each) for each in found] for name, found in against.items()},
        "proposed": dict(_proposed(state, keys, look).by_language) if keys else {},
        "subtitle": dict(figure.subtitle.by_language) if figure else {},
        "description": dict(figure.description.by_language) if figure else {},
        "drawings": _drawings(figure, look) if figure else {},
    }


def _against(state: State, spec: ChartSpec, form: FormName, keys: Sequence[Key], look: Look) -> Iterator[Problem]:
    """Why the form cannot show these: no keys choose them, they must not stand together, or it would be ugly."""
    made = picked(replace(spec, form=form), keys, state.dataset)
    if not_so := tuple(impossible(state, made)):
        yield from not_so
        return
    found, wrong = figures((made.spec,), state.dataset, look.wording, f"{state.report.path}/{CHARTS}")
    yield from wrong
    yield from unsound(found, state.report.path, look)


def _first(against: Mapping[FormName, Sequence[Problem]], keys: Sequence[Key]) -> FormName:
    """The likeliest form that nothing speaks against, made for such measures; else a table."""
    measures = {key.measure for key in keys}
    fit = (name for name in _LIKELY if not against.get(name, (None,)) and measures <= set(FORMS[name].measures))
    return next(fit, "table")


def _figure(state: State, spec: ChartSpec, look: Look) -> Figure | None:
    found, _ = figures((spec,), state.dataset, look.wording, f"{state.report.path}/{CHARTS}")
    return drawings(found, state.report.settings.language, look)[0] if found else None


def _drawings(figure: Figure, look: Look) -> Mapping[str, Mapping[str, str]]:
    """By language, wide and narrow: each an SVG that stands alone. None of a table, or where a sentence says it."""
    return {
        each.lang: {"wide": standalone(each.wide, look.colours), "narrow": standalone(each.narrow, look.colours)}
        for each in figure.drawings
    }


def _proposed(state: State, keys: Sequence[Key], look: Look) -> Words:
    """A title that claims nothing: what is shown, and of which time."""
    names = [state.dataset.indicator(id).name for id in dict.fromkeys(key.indicator for key in keys)]
    periods = sorted({key.period for key in keys}, key=lambda each: (each.end, each.start))
    return Words.of({lang: _title(lang, names, periods, look.wording) for lang in state.languages})


def _title(lang: str, names: Sequence[Words], periods: Sequence[Period], wording: Wording) -> str:
    join = wording.say(lang, "chart.join.names")
    first = join.join(words.best(lang).text for words in names[:_NAMED])
    more = len(names) - _NAMED
    told = wording.say(lang, "chart.names.more", names=first, more=more, all=len(names)) if more > 0 else first
    when = join.join(wording.period(lang, each) for each in periods)
    return wording.say(lang, "chart.of", what=told[:1].upper() + told[1:], when=when)


def _chart(state: State, spec: ChartSpec, place: str, wrong: Sequence[str]) -> Mapping[str, Any]:
    return {
        "id": spec.id,
        "line": spec.line,
        "form": spec.form,
        "topic": spec.topic,
        "mixed": spec.mixed,
        "title": dict(spec.title.by_language),
        "note": dict(spec.note.by_language) if spec.note else {},
        "shown": [str(key) for key in shown(spec, state.dataset)],
        "place": place,
        "wrong": wrong,
    }


def observation(stated: Observation, state: State) -> Mapping[str, Any]:
    """As an editor chooses it."""
    key, mention = stated.key, stated.evidence
    return {
        "key": str(key),
        "id": stated.id,
        "name": dict(state.dataset.indicator(key.indicator).name.by_language),
        "period": str(key.period),
        "measure": key.measure,
        "status": key.status,
        "subject": key.subject or "",
        "words": mention.words,
        "sentence": mention.sentence,
        "block": mention.block,
        "checked": mention.checked.how,
    }


def _above(state: State, chart: str) -> str:
    """The block with words below which the chart stands."""
    found = ""
    for block in state.edition.blocks:
        if block.chart == chart:
            break
        found = found if block.chart else block.id
    return found


def _of(state: State, problem: Problem, spec: ChartSpec) -> bool:
    return (problem.file, problem.line) == (f"{state.report.path}/{CHARTS}", max(spec.line, 1))


def _said(problem: Problem) -> str:
    """In words; which chart it is of is seen in the room."""
    return said(_WHOSE.sub("", problem.message)) + (f" — {said(problem.hint)}" if problem.hint else "")


def _plain(value: object) -> object:
    return [str(each) for each in value] if isinstance(value, tuple) else value
