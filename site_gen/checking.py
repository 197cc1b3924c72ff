"""The gate: content and built pages -> every finding, with an id that stays the same while lines move."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from site_gen import build, load, viewing
from site_gen.data.collection.copies import parted
from site_gen.model.content import Content, ReportSettings
from site_gen.model.division import Divisions
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import ContentError, Problem
from site_gen.site.check import check as check_pages
from site_gen.unchecked import summed_up, wanting


def check(content: Path, templates: Path, baseline: Path | None, keep: Keep = FORGETFUL) -> tuple[Problem, ...]:
    """Everything that is wrong with the content or with the site built from it; nothing is written.

    `baseline`: a file of finding ids, one a line, that are known and not told again. What was drawn and judged before
    comes from `keep`.
    """
    known = set(load.text_of(baseline).split()) if baseline else set()
    return tuple(problem for problem in _problems(content, templates, keep) if identity(problem) not in known)


def unchecked(content: Path, templates: Path) -> tuple[str, ...]:
    """What must be known of content that has nothing wrong: how much of it nobody has checked."""
    return tuple(summed_up(load.content(content), templates))


def identity(problem: Problem) -> str:
    """`term-differs:4be1c2d0a9`: the rule, and a hash of the file and what is said of it, without the line."""
    told = f"{problem.file}\n{problem.message}\n{problem.excerpt.strip()}"
    return f"{problem.rule}:{hashlib.sha256(told.encode()).hexdigest()[:10]}"


def _problems(content: Path, templates: Path, keep: Keep) -> tuple[Problem, ...]:
    try:
        loaded, unread = load.read(content)
        files = build.site(loaded, load.templates(templates), unread, keep=keep)
    except ContentError as error:
        return error.problems
    return (*_differing_terms(loaded), *two_names(loaded), *wanting(loaded, templates), *check_pages(files, keep))


def two_names(content: Content) -> Iterable[Problem]:
    """Reports of one place under two names: a site is made of them, and shows two places."""
    divisions = load.divisions()
    held = ((each, each.settings.place.best("zh").text) for each in content.reports)
    return parted((each.slug, name, each.path) for each, name in held if _alone(each.settings, name, divisions))


def _alone(settings: ReportSettings, name: str, divisions: Divisions) -> bool:
    """Whether no other place has its name: 鼓楼区 is in four cities."""
    return settings.level == "national" or len(divisions.named(name, settings.plan.last_year)) == 1


def _differing_terms(content: Content) -> Iterable[Problem]:
    """Terms that a translation renders otherwise than the glossary: no reason to stop a build, but to mend it."""
    for report in content.reports:
        edition = viewing.edition_of(report, [])
        for lang in content.settings.languages:
            if lang in report.catalogues and lang != report.settings.language:
                yield from viewing.disagreements(report, edition, lang)
