"""Corridor of the translators, content -> catalogues: update, status, check of `content/<report>/locale/<lang>.po`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import asdict, replace

from site_gen import load, write
from site_gen.commands.unnamed import names, shorts
from site_gen.corridor import view
from site_gen.corridor.view import catalogue_file
from site_gen.edition.agreement import unfinished
from site_gen.edition.catalogue import CatalogueError
from site_gen.edition.matching import units
from site_gen.edition.progress import SectionStatus, status
from site_gen.edition.translation import read, unreadable
from site_gen.edition.updating import update
from site_gen.model.content import ReportFolder
from site_gen.model.edition import Edition, Statement
from site_gen.model.glossary import Term
from site_gen.model.problem import ContentError, Problem


def update_catalogues(content: Path, lang: str) -> str:
    """Brings each report's catalogue up to its edition; says what there is to translate.

    Raises ContentError with all catalogues that cannot be read; then none is written.
    """
    updated: list[tuple[ReportFolder, Edition, str]] = []
    problems: list[Problem] = []
    for report, edition in translated(content, lang):
        try:
            updated.append((report, edition, _updated(report, edition, lang)))
        except CatalogueError as error:
            problems.append(unreadable(error, report.catalogues.get(lang, ""), catalogue_file(report, lang)))
    if problems:
        raise ContentError(problems)
    return "\n".join(_written(*each, lang) for each in updated)


def _updated(report: ReportFolder, edition: Edition, lang: str) -> str:
    told_of = comments(edition, report.terms, lang)
    return update(edition, report.catalogues.get(lang), lang, told_of, shorts(report, edition, lang))


def _written(report: ReportFolder, edition: Edition, text: str, lang: str) -> str:
    """What there is to translate in the catalogue that is written."""
    file = catalogue_file(report, lang)
    write.file(Path(file), text.encode())
    translation, _ = read(edition, text, lang, file)
    now = replace(report, catalogues={**report.catalogues, lang: text})
    return _totals(report, lang, (*status(edition, translation), *names(now, edition, lang)))


def status_of(content: Path, lang: str, as_json: bool) -> str:
    """How far each section of each report is translated, as a table or one JSON object."""
    reports = {}
    for report, edition in translated(content, lang):
        translation, wrong = read(edition, report.catalogues.get(lang, ""), lang, catalogue_file(report, lang))
        if _unread(wrong):
            raise ContentError(wrong)
        reports[report.slug] = (report, (*status(edition, translation), *names(report, edition, lang)))
    if as_json:
        found = {slug: [asdict(section) for section in sections] for slug, (_, sections) in reports.items()}
        return json.dumps({"language": lang, "reports": found}, ensure_ascii=False, indent=1)
    return "\n\n".join(_table(report, lang, sections) for report, sections in reports.values())


def wrong_in(content: Path, lang: str) -> tuple[Problem, ...]:
    """Blocks that are not translated, or differ from the original in numbers or terms; nothing else of such a catalogue
    as cannot be read.
    """
    problems: list[Problem] = []
    for report, edition in translated(content, lang):
        translation, wrong = read(edition, report.catalogues.get(lang, ""), lang, catalogue_file(report, lang))
        problems.extend(wrong)
        if not _unread(wrong):
            problems.extend(unfinished(edition, translation, catalogue_file(report, lang)))
            problems.extend(view.disagreements(report, edition, lang))
    return tuple(sorted(set(problems)))


def comments(edition: Edition, terms: tuple[Term, ...], lang: str) -> Mapping[str, tuple[str, ...]]:
    """For the translator, by block: the numbers that must stand in it, and how its terms are rendered."""
    return {unit.id: (*_numbers(unit.inlines), *_renderings(unit.markdown, terms, lang)) for unit in units(edition)}


def _numbers(inlines: tuple[object, ...]) -> Iterator[str]:
    stated = [piece.text for piece in inlines if isinstance(piece, Statement)]
    if stated:
        yield f"numbers: {' · '.join(stated)}"


def _renderings(text: str, terms: tuple[Term, ...], lang: str) -> Iterator[str]:
    for term in terms:
        rendering = term.name.get(lang)
        found = [form for form in (term.name.get("zh"), *term.variants) if form and form in text]
        if rendering and found:
            yield f"term: {found[0]} = {rendering}"


def translated(content: Path, lang: str) -> Iterator[tuple[ReportFolder, Edition]]:
    """The reports to translate into `lang`; ContentError where the site would not show any translation."""
    loaded = load.content(content)
    known = loaded.settings.languages
    reports = tuple(report for report in loaded.reports if report.settings.language != lang)
    if lang not in known or not reports:
        why = f"the reports are in `{lang}` themselves" if lang in known else f"the site has no language `{lang}`"
        hint = f"its languages: {', '.join(known)}" + ("" if lang in known else "; add it to `languages`")
        raise ContentError([Problem(f"{content}/site.toml", 1, 1, why, "no-translation", hint=hint)])
    return _editions(reports)


def _unread(problems: tuple[Problem, ...]) -> bool:
    """Whether the catalogue is none, so that nothing more can be said of it."""
    return any(problem.rule == "bad-catalogue" for problem in problems)


def _editions(reports: Iterable[ReportFolder]) -> Iterator[tuple[ReportFolder, Edition]]:
    for report in reports:
        problems: list[Problem] = []
        edition = view.edition_of(report, problems)
        if problems:
            raise ContentError(problems)
        yield report, edition


def _totals(report: ReportFolder, lang: str, sections: tuple[SectionStatus, ...]) -> str:
    done, stale, missing = (
        sum(getattr(each, name) for each in sections) for name in ("translated", "stale", "missing")
    )
    total = done + stale + missing
    return f"{catalogue_file(report, lang)}: {done} of {total} blocks translated, {stale} stale, {missing} missing"


def _table(report: ReportFolder, lang: str, sections: tuple[SectionStatus, ...]) -> str:
    head = f"{'translated':>10} {'stale':>6} {'missing':>8} {'words':>7}  section"
    rows = [
        f"{each.translated:>10} {each.stale:>6} {each.missing:>8} {each.words:>7}  {each.heading or each.section}"
        for each in sections
    ]
    return "\n".join([_totals(report, lang, sections), head, *rows])
