"""The short texts of a report that stand as pairs in its TOML files, as entries of a catalogue, and back.

A pair whose half in a language is empty has an entry, under a context that says whose it is: `indicator:xin-neng-yuan`,
`chart:gdp:title`, `term:shuang-yong:explanation`, `subject:韶山市`, `report:session`. A half that the file holds is no
entry: a text stands in one place.
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from site_gen.edition.catalogue import Catalogue, CatalogueError, Entry, read_catalogue
from site_gen.model.content import ReportFolder, ReportSettings
from site_gen.model.text import Words

Change = Callable[[str, Words], Words]
"""Context and pair -> the pair to be put in its place."""
_SETTINGS = ("title", "place", "speaker", "office", "session", "origin", "summary")
_OF_CHARTS = ("title", "subtitle", "description", "note")


class Short(Struct, frozen=True):
    """A pair that lacks a language."""

    context: str
    words: str
    """In the report's language."""
    comments: tuple[str, ...] = ()
    made: str = ""
    """What rules make of it; empty where they make nothing."""


def is_short(context: str) -> bool:
    """Whether an entry is of a pair; ids of blocks have no colon."""
    return ":" in context


def lacking(report: ReportFolder, lang: str) -> tuple[Short, ...]:
    """The pairs whose half in `lang` is empty, in the order of the files."""
    found: list[Short] = []

    def note(context: str, pair: Words) -> Words:
        own = pair.get(report.settings.language)
        if own and not pair.get(lang):
            found.append(Short(context, own))
        return pair

    _changed(report, note)
    return tuple(found)


def entries(shorts: tuple[Short, ...], before: Catalogue) -> tuple[Entry, ...]:
    """An entry for each: what a translator wrote is kept, fuzzy where the words have changed; else what rules make."""
    known = {entry.context: entry for entry in before.entries if is_short(entry.context)}
    return tuple(_entry(short, known.get(short.context)) for short in shorts)


def _entry(short: Short, old: Entry | None) -> Entry:
    new = Entry(short.context, short.words, short.made, bool(short.made), extracted=short.comments)
    if old is None or not old.msgstr or (old.fuzzy and old.msgid == short.words):
        return new if old is None else replace(new, comments=old.comments)
    if old.msgid == short.words:
        return replace(old, extracted=short.comments)
    return replace(old, msgid=short.words, fuzzy=True, previous=old.previous or old.msgid, extracted=short.comments)


def filled(report: ReportFolder, lang: str) -> ReportFolder:
    """The report with its empty halves in `lang` from its catalogue, as far as entries are there and not fuzzy."""
    given = _given(report.catalogues.get(lang, ""))
    if not given:
        return report

    def fill(context: str, pair: Words) -> Words:
        own, said = given.get(context, ("", ""))
        fits = said and own == pair.get(report.settings.language) and not pair.get(lang)
        return Words.of({**dict(pair.by_language), lang: said}) if fits else pair

    return _changed(_with_subjects(report, given), fill)


def _given(po: str) -> Mapping[str, tuple[str, str]]:
    """Context -> msgid and msgstr of the short texts that are translated; nothing where `po` is no catalogue."""
    try:
        read = read_catalogue(po).entries if ":" in po else ()
    except CatalogueError:  # told where the text is read
        return {}
    return {e.context: (e.msgid, e.msgstr) for e in read if is_short(e.context) and e.msgstr and not e.fuzzy}


def _with_subjects(report: ReportFolder, given: Mapping[str, tuple[str, str]]) -> ReportFolder:
    """With a pair for each subject that the catalogue alone names."""
    own = report.settings
    named = {words for context, (words, _) in given.items() if context.startswith("subject:")}
    added = {name: Words.of({own.language: name}) for name in sorted(named) if name not in own.subjects}
    return replace(report, settings=replace(own, subjects={**own.subjects, **added}))


def _changed(report: ReportFolder, change: Change) -> ReportFolder:
    """The report with each of its pairs changed."""
    return replace(
        report,
        settings=_settings(report.settings, change),
        indicators=tuple(replace(i, name=change(f"indicator:{i.id}", i.name)) for i in report.indicators),
        charts=tuple(
            replace(chart, **_pairs(chart, f"chart:{chart.id}", _OF_CHARTS, change)) for chart in report.charts
        ),
        terms=tuple(
            replace(term, **_pairs(term, f"term:{term.id}", ("name", "explanation"), change)) for term in report.terms
        ),
    )


def _settings(own: ReportSettings, change: Change) -> ReportSettings:
    subjects = {name: change(f"subject:{name}", pair) for name, pair in own.subjects.items()}
    return replace(own, subjects=subjects, **_pairs(own, "report", _SETTINGS, change))


def _pairs(noun: object, whose: str, names: tuple[str, ...], change: Change) -> dict[str, Any]:
    """Field -> its pair changed, of those that the noun has."""
    pairs = {name: getattr(noun, name) for name in names}
    return {name: change(f"{whose}:{name}", pair) for name, pair in pairs.items() if pair is not None}
