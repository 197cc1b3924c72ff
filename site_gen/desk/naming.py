"""A name that an editor gives a series -> the id of its indicator, and the table of a new one."""

import tomlkit

from site_gen.desk.deeds import RefusedError
from site_gen.desk.settings import appended, string_set
from site_gen.desk.splice import Splice
from site_gen.desk.state import INDICATORS, State
from site_gen.drafting.ids import slug, unused
from site_gen.model.problem import Problem


def named(state: State, name: str, unit: str) -> tuple[str, tuple[Splice, ...]]:
    """The id of the indicator that is called so: a known one, else a new one of the report's own, counted in `unit`.

    Raises RefusedError for what has no letter: all such would be one name.
    """
    if not any(map(str.isalnum, name)):
        file = f"{state.report.path}/{INDICATORS}"
        raise RefusedError((Problem(file, 1, 1, f"`{name}` is no name of an indicator", "indicator-name"),))
    known = _same(state, name) or state.catalogue.find(name)
    if known:
        return known, ()
    id = unused(slug(name) or "indicator", {each.id for each in state.catalogue.indicators})
    return id, (appended(INDICATORS, state.texts.get(INDICATORS, ""), table(id, name, unit, state.languages)),)


def recounted(state: State, id: str, unit: str) -> tuple[Splice, ...]:
    """An indicator of the report's own takes the unit of the first level that is stated of it; rates told none."""
    own = next((each for each in state.report.indicators if each.id == id), None)
    if own is None or own.unit == unit or _has_level(state, id):
        return ()
    return string_set(INDICATORS, state.texts[INDICATORS], ("indicator", id, "unit"), unit)


def _has_level(state: State, id: str) -> bool:
    return any(each.key.indicator == id and each.key.measure == "level" for each in state.dataset.observations)


def table(id: str, name: str, unit: str, languages: tuple[str, ...]) -> str:
    """Of an indicator whose name is not translated yet."""
    halves = ", ".join(f"{lang} = {_quoted(name if lang == 'zh' else '')}" for lang in languages)
    return f"[indicator.{id}]\nname = {{ {halves} }}\nunit = {_quoted(unit)}\n"


def _same(state: State, name: str) -> str | None:
    return next((each.id for each in state.catalogue.indicators if each.name.get("zh") == name), None)


def _quoted(words: str) -> str:
    """`words` as a TOML string."""
    return tomlkit.item(words).as_string()
