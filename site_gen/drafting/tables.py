"""Indicators, charts and terms -> indicators.toml, charts.toml, glossary.toml."""

from collections.abc import Iterable, Iterator, Mapping

from site_gen.drafting.ids import pronounced, slug, unused
from site_gen.drafting.settings import pair
from site_gen.drafting.toml import Table, Value, tables
from site_gen.drafting.units import level_units
from site_gen.model.chart import ChartSpec
from site_gen.model.glossary import Term
from site_gen.model.report import Explained, Reading
from site_gen.model.text import Words


def indicators_toml(
    readings: Iterable[Reading], ids: Mapping[str, str], units: Mapping[str, str], languages: tuple[str, ...]
) -> str:
    """Those that the catalogue lacks. Their English is left empty: not translated yet.

    `units`: id -> canonical unit of the level; where nothing tells it, none is written, and a person may.
    """
    told = level_units(readings := tuple(readings), ids, units)
    found: dict[str, Table] = {}
    for reading in readings:
        id = ids[reading.indicator]
        if reading.indicator_id is None and id not in found:
            unit = told[id]
            name = pair(Words.of({"zh": reading.indicator}), languages)
            found[id] = {"name": name, "unit": unit} if unit else {"name": name}
    return tables((f"indicator.{id}", table) for id, table in found.items())


def charts_toml(specs: Iterable[ChartSpec], languages: tuple[str, ...]) -> str:
    """The charts that were chosen, with the keys that differ from what is usual."""
    return tables(("[chart]", _chart(spec, languages)) for spec in specs)


def _chart(spec: ChartSpec, languages: tuple[str, ...]) -> Table:
    table: dict[str, Value] = {"id": spec.id, "form": spec.form, "topic": spec.topic, "indicators": spec.indicators}
    for name in ("measure", "subject"):
        if getattr(spec, name):
            table[name] = getattr(spec, name)
    for name in ("periods", "status"):
        if getattr(spec, name):
            table[name] = [str(each) for each in getattr(spec, name)]
    if spec.mixed:
        table["mixed"] = True
    for name in ("title", "subtitle", "description", "note"):
        if getattr(spec, name):
            table[name] = pair(getattr(spec, name), languages)
    return table


def glossary_toml(terms: Iterable[Term], own: Iterable[Explained], languages: tuple[str, ...]) -> str:
    """The terms of the built-in glossary that the report uses, and those that its own one explains, in its words."""
    return tables((f"term.{term.id}", _term(term, languages)) for term in _with_own(terms, own))


def _term(term: Term, languages: tuple[str, ...]) -> Table:
    pairs = {name: pair(getattr(term, name), languages) for name in ("name", "explanation")}
    told = {name: getattr(term, name) for name in ("variants", "kind", "pinyin", "source")}
    return {**pairs, **{name: value for name, value in told.items() if value}}


def _with_own(terms: Iterable[Term], own: Iterable[Explained]) -> Iterator[Term]:
    """The built-in terms that the report does not explain itself, then its own; the English is not translated yet."""
    explained = {term.name: term.explanation for term in own}
    taken: set[str] = set()
    for term in terms:
        if term.name.get("zh") not in explained:
            taken.add(term.id)
            yield term
    for name, explanation in explained.items():
        id = unused(slug(name) or "term", taken)
        taken.add(id)
        words = Words.of({"zh": explanation, "en": ""})
        yield Term(id, Words.of({"zh": name, "en": ""}), words, pinyin=pronounced(name), source="report")
