"""content and built pages -> every problem of theirs, and what must be known of content that has none."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from site_gen import load
from site_gen.commands.beside import beside
from site_gen.commands.unchecked import summed_up, wanting
from site_gen.corridor import build, rebuild, view
from site_gen.data.collection.copies import parted
from site_gen.model.content import Content, ReportSettings
from site_gen.model.division import Divisions
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import ContentError, Problem
from site_gen.site.gate.check import begin
from site_gen.store import Store


def two_names(content: Content) -> Iterable[Problem]:
    """Reports of one place under two names: a site is made of them, and shows two places."""
    divisions = load.divisions()
    held = ((each, each.settings.place.best("zh").text) for each in content.reports)
    return parted((each.slug, name, each.path) for each, name in held if _alone(each.settings, name, divisions))


def idle_aliases(content: Content, folder: Path, keep: Keep = FORGETFUL) -> Iterable[Problem]:
    """Aliases of what no report and not the catalogue has: they join nothing."""
    own = (each.id for report in content.reports for each in report.indicators)
    return load.idle_aliases(folder, {*(each.id for each in load.catalogue(keep)), *own})


def _alone(settings: ReportSettings, name: str, divisions: Divisions) -> bool:
    """Whether no other place has its name: 鼓楼区 is in four cities."""
    return settings.level == "national" or len(divisions.told(name, settings.plan.last_year)) == 1


def _differing_terms(content: Content, store: Store) -> Iterable[Problem]:
    """Terms that a translation renders otherwise than the glossary: no reason to stop a build, but to mend it."""
    for report in content.reports:
        edition = view.edition_of(report, [])
        for lang in content.settings.languages:
            if lang in report.catalogues and lang != report.settings.language:
                yield from view.disagreements(report, edition, lang, store)


def _judged(content: Path, templates: Path, store: Store) -> tuple[Problem, ...]:
    """Everything that is wrong with the content or with the site built from it; nothing is written.

    What was drawn and judged before comes from `store`.
    """
    try:
        loaded, unread = load.read(content)
        if unread:
            build.site(loaded, load.templates(templates), unread)  # which raises all that is wrong
        files = rebuild.in_memory(content, templates, store.folder)
    except ContentError as error:
        return error.problems
    with beside() as judged:
        found = begin(files, store, judged)
        told = (*_differing_terms(loaded, store), *two_names(loaded), *idle_aliases(loaded, content, store))
        return (*told, *wanting(loaded, templates, store), *found())


def _unchecked(content: Path, templates: Path, store: Store) -> tuple[str, ...]:
    """A line for each report of which nobody has checked something."""
    return tuple(summed_up(load.content(content), templates, store))


QUESTIONS: Mapping[str, Callable[[Path, Path, Store], tuple[Any, ...]]] = MappingProxyType(
    {"problems": _judged, "unchecked": _unchecked}
)
"""What may be asked of content and templates. What was drawn and judged before is taken from what is kept."""
