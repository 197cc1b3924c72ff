"""content and built pages -> every problem of theirs, and what must be known of content that has none."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from site_gen import load
from site_gen.commands.beside import beside
from site_gen.commands.checking import Verdict
from site_gen.commands.unchecked import vouched_in, wanting
from site_gen.corridor import rebuild, view
from site_gen.data.collection.copies import parted
from site_gen.edition.agreement import differing_terms
from site_gen.model.content import ReportFolder, ReportSettings
from site_gen.model.division import Divisions
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import ContentError, Problem
from site_gen.site.frame.view import ReportView
from site_gen.site.gate.check import begin
from site_gen.site.gate.check_markup import LEFT_OVER
from site_gen.store import Store


class Told(Struct, frozen=True):
    """What is found of a report by itself."""

    report: ReportFolder
    problems: tuple[Problem, ...]
    unchecked: str


def judged(content: Path, templates: Path, store: Store) -> Verdict:
    """What there is to be told of the content and of the site built from it; nothing is written.

    What was drawn and judged before comes from `store`.
    """
    told: dict[str, Told] = {}
    try:
        with view.witnessed(lambda report, seen: told.update({report.slug: _told(report, seen)})), beside() as pages:
            found = begin(rebuild.in_memory(content, templates, store.folder), store, pages)
            _see(content, templates, told, store)
            of_all = _of_all(tuple(each.report for each in told.values()), content, store)
            own = (problem for each in told.values() for problem in each.problems)
            left = _left(found(), [each.report.source for each in told.values()])
            return Verdict((*own, *of_all, *left), (*(each.unchecked for each in told.values() if each.unchecked),))
    except ContentError as error:
        return Verdict(error.problems)


def two_names(reports: Collection[ReportFolder]) -> Iterable[Problem]:
    """Reports of one place under two names: a site is made of them, and shows two places."""
    divisions = load.divisions()
    names = [each.settings.place.best("zh").text for each in reports]
    several = {name for name, times in Counter(names).items() if times > 1}
    held = ((each, name) for each, name in zip(reports, names, strict=True) if name in several)
    return parted((each.slug, name, each.path) for each, name in held if _alone(each.settings, name, divisions))


def idle_aliases(reports: Iterable[ReportFolder], folder: Path, keep: Keep = FORGETFUL) -> Iterable[Problem]:
    """Aliases of what no report and not the catalogue has: they join nothing."""
    own = (each.id for report in reports for each in report.indicators)
    return load.idle_aliases(folder, {*(each.id for each in load.catalogue(keep)), *own})


def _left(found: Iterable[Problem], sources: Iterable[str]) -> Iterator[Problem]:
    """What is wrong with the pages, but for marks that a report has itself: a `**` of its text is its words."""
    words = "\n".join(sources)
    for each in found:
        mark = LEFT_OVER.search(each.message) if each.rule == "left-over" else None
        if not mark or mark[0] not in words:
            yield each


def _see(content: Path, templates: Path, known: Collection[str], store: Store) -> None:
    """The reports that were not made now, since what was made of them is kept."""
    settings, folders, problems = load.survey(content)
    if settings is None:  # somebody has written meanwhile
        raise ContentError(problems)
    unseen = [folder for folder in folders if folder.name not in known]
    words = load.words(load.templates(templates)) if unseen else {}
    for folder in unseen:
        view.seen(folder, settings, words, store)


def _told(report: ReportFolder, seen: ReportView) -> Told:
    vouched = vouched_in(seen, report)
    problems = (*_differing_terms(report, seen), *wanting(vouched))
    return Told(report, problems, vouched.summary if vouched.open or vouched.fallen else "")


def _differing_terms(report: ReportFolder, seen: ReportView) -> Iterable[Problem]:
    """Terms that a translation renders otherwise than the glossary: no reason to stop a build, but to mend it."""
    for lang, translation in seen.translations.items():
        if lang in report.catalogues:
            yield from differing_terms(seen.edition, translation, report.terms, view.catalogue_file(report, lang))


def _of_all(reports: Collection[ReportFolder], content: Path, store: Store) -> Iterable[Problem]:
    unread = load.unread(content, load.site(content).languages)
    return (*two_names(reports), *idle_aliases(reports, content, store), *unread)


def _alone(settings: ReportSettings, name: str, divisions: Divisions) -> bool:
    """Whether no other place has its name: 鼓楼区 is in four cities."""
    return settings.level == "national" or len(divisions.told(name, settings.plan.last_year)) == 1
