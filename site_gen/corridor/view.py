"""report folder -> ReportView: read ▶ parse ▶ prove ▶ tabulate ▶ check, in the corridor's order.

Every stage tells all that it finds wrong.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TypeVar

from site_gen import load
from site_gen.charts.figure import figures
from site_gen.confirming.lines import parse as read_confirmations
from site_gen.confirming.standing import confirmed
from site_gen.corridor.named import chapters, kept_indicators, with_subjects
from site_gen.corridor.readings import read_english, read_quantity, remembered
from site_gen.data.catalogue import Catalogue, spoken
from site_gen.data.checks import check as check_dataset
from site_gen.data.collection.members import passages_of, unheard
from site_gen.data.tabulate import tabulate
from site_gen.edition.agreement import agree, differing_terms
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.edition.pages import prose, summary
from site_gen.edition.pairs import filled
from site_gen.edition.quoting import misquoted
from site_gen.edition.terminology import unknown_terms
from site_gen.edition.translation import read as read_translation
from site_gen.model.chart import ChartSpec
from site_gen.model.confirmed import Confirmation
from site_gen.model.content import ReportFolder, SiteSettings
from site_gen.model.dataset import Dataset, Indicator
from site_gen.model.edition import Block, Edition, Translation
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import ContentError, Problem
from site_gen.model.wording import Wording
from site_gen.problems.echoes import pointed, without_echoes
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.topics import TOPICS
from site_gen.site.pieces.references import unplaced, unresolved, unshown
from site_gen.site.words.catalogue import is_known
from site_gen.site.words.wording import Gettext

T = TypeVar("T")


_WITNESS: ContextVar[Callable[[ReportFolder, ReportView], None] | None] = ContextVar("witness", default=None)
READERS = {"en": read_english}
"""Languages whose quantities can be read, so that agreement can be proved."""


@contextmanager
def witnessed(witness: Callable[[ReportFolder, ReportView], None]) -> Iterator[None]:
    """Whatever report is seen inside is shown to `witness` too, which need not read it again."""
    token = _WITNESS.set(witness)
    try:
        yield
    finally:
        _WITNESS.reset(token)


def seen(folder: Path, settings: SiteSettings, words: Mapping[str, str], keep: Keep) -> tuple[ReportView, Gettext]:
    """The report in `folder`, not yet drawn, and the interface words; raises ContentError with all that is wrong."""
    wording, problems = wording_of(settings, words, keep)
    report, unread = load.report(folder, settings.languages)
    with remembered(keep, folder.name):
        view = view_of(report, settings, load.catalogue(keep), wording, problems, keep) if report else None
    refuse(unread, problems)
    assert report and view, "a report that cannot be read has problems"  # noqa: S101
    if witness := _WITNESS.get():
        witness(report, view)
    return view, wording


def view_of(
    report: ReportFolder,
    settings: SiteSettings,
    indicators: tuple[Indicator, ...],
    wording: Wording,
    problems: list[Problem],
    keep: Keep = FORGETFUL,
) -> ReportView:
    """One report, read and checked; what is wrong with it joins `problems`."""
    for lang in settings.languages:
        report = filled(report, lang)
    edition = edition_of(report, problems)
    indicators = spoken(indicators, report.settings.level)
    catalogue = Catalogue((*indicators, *kept_indicators(report, indicators, keep)))
    read = kept(tabulate(edition, catalogue, read_quantity, f"{report.path}/report.md"), problems)
    dataset = confirmed(read, confirmations_of(report, problems), report.settings.unsure)
    charts = figures(_as_met(report.charts, edition), dataset, wording, f"{report.path}/charts.toml")
    view = ReportView(
        site=settings,
        slug=report.slug,
        settings=with_subjects(report.settings, dataset, settings, indicators, keep),
        source=report.source,
        edition=edition,
        dataset=dataset,
        translations=_translations(report, settings, edition, dataset, problems),
        figures=kept(charts, problems),
        terms=report.terms,
        findings=check_dataset(dataset, edition, wording),
        pages=report.pages,
        passages=passages_of(edition, dataset),
        silences=report.silences,
        chapters=chapters(edition, settings),
        summaries=_summaries(report, dataset, problems),
        prose={(page.id, page.lang): kept(prose(page.markdown, page.file), problems) for page in report.pages},
    )
    stated = {each.key for each in dataset.observations}
    problems.extend(unheard(report.silences, edition, catalogue, f"{report.path}/coverage.toml", stated))
    problems.extend(unresolved(view, f"{report.path}/report.toml"))
    problems.extend(unshown(report.pages))
    problems.extend(unplaced(edition, report.charts, f"{report.path}/report.md"))
    return view


def _as_met(charts: tuple[ChartSpec, ...], edition: Edition) -> tuple[ChartSpec, ...]:
    """In the order in which a reader meets them: those of the text where they stand in it, then topic by topic."""
    placed = [block.chart for block in edition.blocks if block.kind == "chart"]
    text = {chart: place for place, chart in enumerate(placed)}
    return tuple(sorted(charts, key=lambda spec: (text.get(spec.id, len(text)), TOPICS.index(spec.topic))))


def edition_of(report: ReportFolder, problems: list[Problem]) -> Edition:
    """The report's annotated text, proved against its source; what is wrong with it joins `problems`."""
    file = f"{report.path}/report.md"
    own = report.settings
    parsed = kept(parse(report.edition, file), problems)
    problems.extend(unknown_terms(parsed, report.terms, file))
    return kept(place(parsed, report.source, own.omitted, own.noise, file), problems)


def confirmations_of(report: ReportFolder, problems: list[Problem]) -> tuple[Confirmation, ...]:
    """What a person has checked of the report; what is wrong with the lines that say so joins `problems`."""
    return kept(read_confirmations(report.confirmed, f"{report.path}/confirmed.txt"), problems)


def _summaries(report: ReportFolder, dataset: Dataset, problems: list[Problem]) -> Mapping[str, tuple[Block, ...]]:
    """What the report says in a minute, by language."""
    written = report.settings.summary.by_language if report.settings.summary else ()
    file = f"{report.path}/report.toml"
    blocks = {lang: kept(summary(text, file), problems) for lang, text in written if text}
    quantities = {each.key: each.quantity for each in dataset.observations}
    for lang, text in written:
        read = read_quantity if lang == report.settings.language else READERS.get(lang)
        if text and read:
            problems.extend(misquoted(blocks[lang], text, quantities, read, file))
    return blocks


def _translations(
    report: ReportFolder, settings: SiteSettings, edition: Edition, dataset: Dataset, problems: list[Problem]
) -> Mapping[str, Translation]:
    languages = [lang for lang in settings.languages if lang != report.settings.language]
    return {lang: _translation(report, edition, dataset, lang, problems) for lang in languages}


def _translation(
    report: ReportFolder, edition: Edition, dataset: Dataset, lang: str, problems: list[Problem]
) -> Translation:
    """The translation, its numbers proved."""
    file = catalogue_file(report, lang)
    translation = kept(read_translation(edition, report.catalogues.get(lang, ""), lang, file), problems)
    problems.extend(agree(edition, translation, dataset.observations, READERS.get(lang), file))
    return translation


def disagreements(report: ReportFolder, edition: Edition, lang: str) -> tuple[Problem, ...]:
    """Where the translation of a report states another number, or a term otherwise than agreed."""
    problems: list[Problem] = []
    translation = _translation(report, edition, stated(report, edition, problems), lang, problems)
    return (*problems, *differing_terms(edition, translation, report.terms, catalogue_file(report, lang)))


def catalogue_file(report: ReportFolder, lang: str) -> str:
    """The path of its catalogue."""
    return f"{report.path}/locale/{lang}.po"


def stated(report: ReportFolder, edition: Edition, problems: list[Problem]) -> Dataset:
    """What the edition states, whoever has checked it."""
    catalogue = Catalogue((*load.catalogue(), *report.indicators))
    return kept(tabulate(edition, catalogue, read_quantity, f"{report.path}/report.md"), problems)


def wording_of(
    settings: SiteSettings, words: Mapping[str, str], keep: Keep = FORGETFUL
) -> tuple[Gettext, list[Problem]]:
    """The interface words of the site's languages, and a problem for each language that has none."""
    possible = {lang: text for lang, text in words.items() if is_known(lang)}
    known = {lang: possible[lang] for lang in settings.languages if lang in possible}
    problems = [_unspoken(lang, words) for lang in settings.languages if lang not in known]
    return Gettext.from_catalogues(known or possible, keep), problems


def _unspoken(lang: str, words: Mapping[str, str]) -> Problem:
    """Why the site cannot have a language of its settings."""
    message = f"the site's language `{lang}` has no interface words"
    hint = f"languages with words: {', '.join(sorted(words))}; for another, add templates/locale/LANG.po"
    if not is_known(lang):
        message = f"nobody has told how `{lang}` writes numbers and dates (CLDR has no such locale)"
        hint = "a code of BCP 47 such as zh, en, zh-Hant, pt-BR"
    return Problem("templates/locale", 1, 1, message, "language", hint=hint)


def refuse(unread: tuple[Problem, ...], problems: list[Problem]) -> None:
    """Raises ContentError if anything is wrong."""
    if unread or problems:
        found = (*unread, *without_echoes(problems, unread, load.words_of))
        raise ContentError(pointed(found, load.words_of))


def kept(stage: tuple[T, tuple[Problem, ...]], problems: list[Problem]) -> T:
    """The value that a stage made, after its problems joined the others."""
    value, found = stage
    problems.extend(found)
    return value
