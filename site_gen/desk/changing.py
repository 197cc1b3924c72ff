"""state, changes of its files -> the state after them; what they do not touch is not read again."""

from collections.abc import Iterable

from msgspec.structs import replace

from site_gen import load
from site_gen.desk.splice import Splice, applied, plain
from site_gen.desk.state import (
    CHARTS,
    CONFIRMED,
    EDITION,
    INDICATORS,
    SETTINGS,
    State,
    confirmed_anew,
    state_of,
)
from site_gen.model.chart import ChartSpec
from site_gen.model.content import ReportSettings
from site_gen.model.problem import Problem


def changed(state: State, splices: Iterable[Splice]) -> State:
    """The state after the changes; what they do not touch is not read again."""
    after = applied(state.texts, splices)
    if not after.keys() - {CONFIRMED}:
        return confirmed_anew(state, after[CONFIRMED]) if after else state
    texts, report = {**state.texts, **after}, state.report
    spoken = {name[len("locale/") : -len(".po")]: plain(after[name]) for name in after if name.startswith("locale/")}
    report = replace(report, catalogues={**report.catalogues, **spoken})
    if len(spoken) == len(after):
        return replace(state, texts=texts, report=report)
    known = None if INDICATORS in after else state.catalogue
    if INDICATORS in after:
        report = replace(report, indicators=load.indicators_of(plain(after[INDICATORS])))
    if CHARTS in after:
        report = replace(report, charts=charts_of(state, after[CHARTS])[0])
        if len(after) == 1:
            return replace(state, texts=texts, report=report)
    told = plain(texts.get(CONFIRMED, ""))
    if SETTINGS in after:
        report = replace(report, settings=load.settings_of(plain(after[SETTINGS]), report.source))
    report = replace(report, edition=plain(texts[EDITION]), confirmed=told)
    if after.keys() <= {SETTINGS, CHARTS, CONFIRMED} and _read_alike(state.report.settings, report.settings):
        fresh = replace(state, texts=texts, report=report)
        return confirmed_anew(fresh, after[CONFIRMED]) if CONFIRMED in after else fresh
    return state_of(report, texts, state.standard, state.languages, known)


def _read_alike(before: ReportSettings, after: ReportSettings) -> bool:
    """Whether nothing changed of what the text is read and placed by."""
    return all(getattr(before, name) == getattr(after, name) for name in ("omitted", "noise", "level", "language"))


def misread(state: State) -> tuple[Problem, ...]:
    """What is wrong with charts.toml before anything is drawn of it."""
    return charts_of(state, state.texts.get(CHARTS, ""))[1]


def charts_of(state: State, text: str) -> tuple[tuple[ChartSpec, ...], tuple[Problem, ...]]:
    """The charts that `text`, a charts.toml of the report, defines, and what is wrong with them."""
    return load.charts_of(plain(text), f"{state.report.path}/{CHARTS}", state.languages)
