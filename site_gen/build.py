"""Corridor 2, content -> site: load ▶ parse ▶ tabulate ▶ check ▶ draw ▶ compose ▶ render ▶ write.

Every stage tells all that it finds wrong; what is found in any report is told together, and then nothing is written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

import msgspec

from site_gen import load, tell, write
from site_gen.causes import pointed, without_echoes
from site_gen.charts.figure import figures
from site_gen.data.catalogue import Catalogue
from site_gen.data.checks import check as check_dataset
from site_gen.data.exports_fields import Places
from site_gen.data.exports_package import exported, provenance
from site_gen.data.tabulate import tabulate
from site_gen.edition.agreement import agree
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.edition.pages import prose, summary
from site_gen.edition.terminology import unknown_terms
from site_gen.edition.translation import read as read_translation
from site_gen.model.chart import Drawing
from site_gen.model.content import Content, ReportFolder, SiteSettings
from site_gen.model.dataset import Dataset, Indicator
from site_gen.model.edition import Block, Edition, Translation
from site_gen.model.glossary import Term
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import ContentError, Problem
from site_gen.model.sheet import Printer, nothing
from site_gen.model.wording import Wording
from site_gen.part import Part
from site_gen.reading.english import read_english
from site_gen.reading.quantity import read_quantity
from site_gen.site import downloads
from site_gen.site.assemble import assemble, front_files, report_files
from site_gen.site.page import Document
from site_gen.site.references import unplaced, unresolved, unshown
from site_gen.site.view import ReportView
from site_gen.site.wording import Gettext
from site_gen.store import digest

T = TypeVar("T")
READERS = {"en": read_english}
"""Languages whose quantities can be read, so that agreement can be proved."""


def to_disk(content: Path, templates: Path, output: Path, printer: Printer | None = None) -> str:
    """Builds the site of `content` into `output`; says what was built.

    Without a printer, the PDFs that `output` holds stay if they are still what would be printed; else they go.
    """
    read, problems = load.read(content)
    files = site(read, load.templates(templates), problems, printer or partial(write.still_true, output))
    outdated = write.outdated(output, files)
    write.site(output, files, sources=(content, templates))
    return tell.built(output, {path: len(data) for path, data in files.items()}, outdated)


def site(
    content: Content, templates: Mapping[str, str], unread: tuple[Problem, ...] = (), printer: Printer = nothing
) -> Mapping[str, bytes]:
    """Path -> bytes of every file of the site; raises ContentError with all that is wrong in any report.

    `unread`: what was wrong with the files that `content` was read from. `printer` prints the pages made for paper.
    """
    wording, problems = wording_of(content.settings, load.words(templates))
    indicators = load.catalogue()
    views = [_view(report, content.settings, indicators, wording, problems) for report in content.reports]
    _refuse(unread, problems)
    whole = tuple(_drawn(view, wording, FORGETFUL, "") for view in views)
    return assemble(content.settings, whole, templates, wording, load.engine("echarts-browser.js"), printer)


def part(folder: Path, settings: SiteSettings, templates: Mapping[str, str], printer: Printer, keep: Keep) -> Part:
    """What the report in `folder` adds to the site; raises ContentError with all that is wrong with it."""
    words = load.words(templates)
    wording, problems = wording_of(settings, words)
    report, unread = load.report(folder, settings.languages)
    view = _view(report, settings, _catalogue(keep), wording, problems) if report else None
    _refuse(unread, problems)
    assert view is not None, "a report that cannot be read has problems"  # noqa: S101
    whole = _drawn(view, wording, keep, digest(*chain(*sorted(words.items()))))
    files, documents = report_files(whole, templates, wording, printer, keep)
    return Part(view.slug, view.settings, view.dataset, documents, files)


def _catalogue(keep: Keep) -> tuple[Indicator, ...]:
    """The built-in indicators: part of the program, so kept for as long as it is the same."""
    kept = keep.get("catalogue")
    if kept:
        return msgspec.msgpack.decode(kept, type=tuple[Indicator, ...])
    indicators = load.catalogue()
    keep.put("catalogue", msgspec.msgpack.encode(indicators))
    return indicators


def front(settings: SiteSettings, parts: Iterable[Part], templates: Mapping[str, str]) -> Mapping[str, bytes]:
    """What stands above the reports, whose own files are not looked at."""
    wording, _ = wording_of(settings, load.words(templates))
    views: list[ReportView] = []
    documents: list[Document] = []
    for each in parts:
        views.append(ReportView(settings, each.slug, each.settings, "", Edition(()), each.dataset, {}))
        documents += each.documents
    echarts = load.engine("echarts-browser.js")
    return front_files(settings, tuple(views), documents, templates, wording, echarts)


def _refuse(unread: tuple[Problem, ...], problems: list[Problem]) -> None:
    """Raises ContentError if anything is wrong."""
    if unread or problems:
        found = (*unread, *without_echoes(problems, unread, load.words_of))
        raise ContentError(pointed(found, load.words_of))


def _drawn(view: ReportView, wording: Wording, keep: Keep, words: str) -> ReportView:
    """With its figures drawn, as far as they are not kept, and the text of its data files."""
    keys = {figure.number: digest("drawings", words, repr(figure)) for figure in view.figures}
    kept = {number: keep.get(key) for number, key in keys.items()}
    drawings = {number: msgspec.msgpack.decode(data, type=tuple[Drawing, ...]) for number, data in kept.items() if data}
    missing = tuple(figure for figure in view.figures if figure.number not in drawings)
    if missing:
        from site_gen.charts.draw import draw  # pyecharts: a tenth of a second, where nothing is drawn

        for figure in draw(missing, wording, load.engine("echarts-server.js")):
            drawings[figure.number] = figure.drawings
            keep.put(keys[figure.number], msgspec.msgpack.encode(figure.drawings))
    figures = tuple(replace(figure, drawings=drawings[figure.number]) for figure in view.figures)
    return _exported(view.with_figures(figures), wording)


def wording_of(settings: SiteSettings, words: Mapping[str, str]) -> tuple[Gettext, list[Problem]]:
    """The interface words of the site's languages, and a problem for each language that has none."""
    known = {lang: words[lang] for lang in settings.languages if lang in words}
    hint = f"languages with words: {', '.join(sorted(words))}; for another, add templates/locale/LANG.po"
    problems = [
        Problem("templates/locale", 1, 1, f"the site's language `{lang}` has no interface words", "language", hint=hint)
        for lang in settings.languages
        if lang not in known
    ]
    return Gettext.from_catalogues(known or dict(words)), problems


def _exported(view: ReportView, wording: Wording) -> ReportView:
    """With the text of its data files, whose rows link to the report's sentences."""
    places = Places(downloads.address_of(view), downloads.figures_by_observation(view))
    about = provenance(view.slug, view.settings, view.source, view.site.address)
    return replace(view, exports=exported(view.dataset, view.figures, places, wording, about))


def _view(
    report: ReportFolder,
    settings: SiteSettings,
    indicators: tuple[Indicator, ...],
    wording: Wording,
    problems: list[Problem],
) -> ReportView:
    """One report, read and checked; what is wrong with it joins `problems`."""
    edition = edition_of(report, problems)
    catalogue = Catalogue((*indicators, *report.indicators))
    dataset = _kept(tabulate(edition, catalogue, read_quantity, f"{report.path}/report.md"), problems)
    view = ReportView(
        site=settings,
        slug=report.slug,
        settings=report.settings,
        source=report.source,
        edition=edition,
        dataset=dataset,
        translations=_translations(report, settings, edition, dataset, problems),
        figures=_kept(figures(report.charts, dataset, wording, f"{report.path}/charts.toml"), problems),
        terms=report.terms,
        findings=check_dataset(dataset, edition, wording),
        pages=report.pages,
        summaries=_summaries(report, problems),
        prose={(page.id, page.lang): _kept(prose(page.markdown, page.file), problems) for page in report.pages},
    )
    problems.extend(unresolved(view, f"{report.path}/report.toml"))
    problems.extend(unshown(report.pages))
    problems.extend(unplaced(edition, report.charts, f"{report.path}/report.md"))
    return view


def _summaries(report: ReportFolder, problems: list[Problem]) -> Mapping[str, tuple[Block, ...]]:
    """What the report says in a minute, by language."""
    written = report.settings.summary.by_language if report.settings.summary else ()
    file = f"{report.path}/report.toml"
    return {lang: _kept(summary(text, file), problems) for lang, text in written if text}


def edition_of(report: ReportFolder, problems: list[Problem]) -> Edition:
    """The report's annotated text, proved against its source; what is wrong with it joins `problems`."""
    file = f"{report.path}/report.md"
    own = report.settings
    parsed = _kept(parse(report.edition, file), problems)
    problems.extend(unknown_terms(parsed, report.terms, file))
    return _kept(place(parsed, report.source, own.omitted, own.noise, file), problems)


def _translations(
    report: ReportFolder, settings: SiteSettings, edition: Edition, dataset: Dataset, problems: list[Problem]
) -> Mapping[str, Translation]:
    languages = [lang for lang in settings.languages if lang != report.settings.language]
    return {lang: _translation(report, edition, dataset, (), lang, problems) for lang in languages}


def _translation(
    report: ReportFolder,
    edition: Edition,
    dataset: Dataset,
    terms: tuple[Term, ...],
    lang: str,
    problems: list[Problem],
) -> Translation:
    """The translation, its numbers proved; with `terms`, its wording too, which alone does not stop a build."""
    file = f"{report.path}/locale/{lang}.po"
    translation = _kept(read_translation(edition, report.catalogues.get(lang, ""), lang, file), problems)
    problems.extend(agree(edition, translation, dataset.observations, terms, READERS.get(lang), file))
    return translation


def disagreements(report: ReportFolder, edition: Edition, lang: str) -> tuple[Problem, ...]:
    """Where the translation of a report states another number, or a term otherwise than agreed."""
    problems: list[Problem] = []
    catalogue = Catalogue((*load.catalogue(), *report.indicators))
    dataset = _kept(tabulate(edition, catalogue, read_quantity, f"{report.path}/report.md"), problems)
    _translation(report, edition, dataset, report.terms, lang, problems)
    return tuple(problems)


def _kept(stage: tuple[T, tuple[Problem, ...]], problems: list[Problem]) -> T:
    """The value that a stage made, after its problems joined the others."""
    value, found = stage
    problems.extend(found)
    return value
