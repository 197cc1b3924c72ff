"""Indicators, charts and terms -> indicators.toml, charts.toml, glossary.toml."""

from collections.abc import Iterable, Iterator, Mapping

import tomlkit
from msgspec.structs import replace

from site_gen.drafting.ids import pronounced, slug, unused
from site_gen.drafting.settings import pair
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
    tables = tomlkit.table(is_super_table=True)
    for reading in readings:
        id = ids[reading.indicator]
        if reading.indicator_id is None and id not in tables:
            table = tomlkit.table()
            table.add("name", pair(Words.of({"zh": reading.indicator}), languages))
            if unit := told[id]:
                table.add("unit", unit)
            tables.add(id, table)
    return _document("indicator", tables) if tables else ""


def charts_toml(specs: Iterable[ChartSpec], languages: tuple[str, ...]) -> str:
    """The charts that were chosen, with the keys that differ from what is usual."""
    tables = tomlkit.aot()
    for spec in specs:
        tables.append(_chart(spec, languages))
    return _document("chart", tables) if len(tables) else ""


def _chart(spec: ChartSpec, languages: tuple[str, ...]) -> tomlkit.items.Table:
    table = tomlkit.table()
    table.add("id", spec.id)
    table.add("form", spec.form)
    table.add("topic", spec.topic)
    table.add("indicators", list(spec.indicators))
    for name in ("measure", "subject"):
        if getattr(spec, name):
            table.add(name, getattr(spec, name))
    for name in ("periods", "status"):
        if getattr(spec, name):
            table.add(name, [str(each) for each in getattr(spec, name)])
    if spec.mixed:
        table.add("mixed", True)
    for name in ("title", "subtitle", "description", "note"):
        if getattr(spec, name):
            table.add(name, pair(getattr(spec, name), languages))
    return table


def glossary_toml(terms: Iterable[Term], own: Iterable[Explained], languages: tuple[str, ...]) -> str:
    """The terms of the built-in glossary that the report uses, and those that its own one explains, in its words."""
    tables = tomlkit.table(is_super_table=True)
    for term in _with_own(terms, own):
        table = tomlkit.table()
        table.add("name", pair(term.name, languages))
        table.add("explanation", pair(term.explanation, languages))
        if term.variants:
            table.add("variants", list(term.variants))
        for name in ("kind", "pinyin", "source"):
            if getattr(term, name):
                table.add(name, getattr(term, name))
        tables.add(term.id, table)
    return _document("term", tables) if tables else ""


def _with_own(terms: Iterable[Term], own: Iterable[Explained]) -> Iterator[Term]:
    """The built-in terms that the report does not explain itself, then its own; the English is not translated yet."""
    explained = {term.name: term.explanation for term in own}
    taken: set[str] = set()
    for term in terms:
        if term.name.get("zh") not in explained:
            taken.add(term.id)
            yield replace(term, variants=tuple(each for each in term.variants if each not in explained))
    for name, explanation in explained.items():
        id = unused(slug(name) or "term", taken)
        taken.add(id)
        words = Words.of({"zh": explanation, "en": ""})
        yield Term(id, Words.of({"zh": name, "en": ""}), words, pinyin=pronounced(name), source="report")


def _document(name: str, tables: tomlkit.items.Item) -> str:
    document = tomlkit.document()
    document.add(name, tables)
    return tomlkit.dumps(document)
