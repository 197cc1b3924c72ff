"""Corridor 2, content -> site: load ▶ parse ▶ tabulate ▶ check ▶ draw ▶ compose ▶ render ▶ write.

Every stage tells all that it finds wrong; what is found in any report is told together, and then nothing is written.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from site_gen import load, write
from site_gen.corridor.draw import drawn, look, ordered, with_exports
from site_gen.corridor.files import Again, Kept
from site_gen.corridor.part import Brief, Part, abstract_of, kept_pages, pages_before
from site_gen.corridor.studio import studio
from site_gen.corridor.traditional import above_in_both_forms, with_traditional
from site_gen.corridor.view import refuse, seen, view_of, wording_of
from site_gen.model.chart import Figure
from site_gen.model.content import Content, SiteSettings
from site_gen.model.curation import Shared
from site_gen.model.keeping import FORGETFUL, File, Keep, Shelf
from site_gen.model.problem import Problem
from site_gen.model.sheet import Printer, nothing
from site_gen.problems import tell
from site_gen.site.frame.afar import afar
from site_gen.site.frame.view import ReportView
from site_gen.site.words.wording import Gettext
from site_gen.store import digest
from site_gen.store.shelf import DiskShelf
from site_gen.store.temporary import temporary


def to_disk(content: Path, templates: Path, output: Path, printer: Printer | None = None) -> str:
    """Builds the site of `content` into `output`; says what was built.

    Without a printer, the PDFs that `output` holds stay if they are still what would be printed; else they go.
    """
    read, problems = load.read(content)
    with temporary():
        files = site(read, load.templates(templates), problems, printer or partial(write.still_true, output))
        outdated = write.outdated(write.listed(output), files)
        write.site(output, files, sources=(content, templates))
    pages = sum(path.endswith(".html") for path in files)
    return tell.built(output, (pages, len(files), sum(map(len, files.values()))), outdated)


def site(
    content: Content,
    templates: Mapping[str, str],
    unread: tuple[Problem, ...] = (),
    printer: Printer = nothing,
    keep: Keep = FORGETFUL,
) -> Mapping[str, bytes]:
    """Path -> bytes of every file of the site; raises ContentError with all that is wrong in any report.

    `unread`: what was wrong with the files that `content` was read from. `printer` prints the pages made for paper.
    """
    wording, problems = wording_of(content.settings, load.words(templates))
    indicators = load.catalogue()
    views = [view_of(report, content.settings, indicators, wording, problems) for report in content.reports]
    refuse(unread, problems)
    pen = look(wording, templates, keep)
    with studio():
        made = [drawn(view, report.path, pen, problems) for view, report in zip(views, content.reports, strict=True)]
    refuse((), problems)
    both = ((with_exports(view, wording), figures) for view, figures in zip(views, made, strict=True))
    parts = [_part(view, partial(tuple, figures), templates, wording, printer, keep) for view, figures in both]
    above = front(
        content.settings, content.shared, [each.abstract.brief for each in parts if each.abstract], templates, keep
    )
    return {**{path: data for each in parts for path, data in each.files.items()}, **above}


def part(folder: Path, settings: SiteSettings, templates: Mapping[str, str], printer: Printer, keep: Keep) -> Part:
    """What the report in `folder` adds to the site; raises ContentError with all that is wrong with it."""
    words = load.words(templates)
    with studio() as place:
        view, wording = seen(folder, settings, words, keep)
        draw = ordered(view, look(wording, templates, keep), place)
        awaited = partial(_sound, partial(draw, str(folder)))
        return _part(with_exports(view, wording), awaited, templates, wording, printer, keep)


def _sound(draw: Callable[[list[Problem]], tuple[Figure, ...]]) -> tuple[Figure, ...]:
    """The drawn figures; raises ContentError with all that is ugly about them."""
    problems: list[Problem] = []
    figures = draw(problems)
    refuse((), problems)
    return figures


def _part(
    view: ReportView,
    drawn: Callable[[], tuple[Figure, ...]],
    templates: Mapping[str, str],
    wording: Gettext,
    printer: Printer,
    keep: Keep,
) -> Part:
    from site_gen.site.assemble import report_files  # every kind of page: loaded while figures are drawn

    kept = kept_pages(templates, wording, pages_before(keep, view.slug))
    files, where = report_files(afar(view), drawn, templates, wording, printer, keep, kept)
    files = with_traditional(files, view.site, [view.settings], view.source)
    return Part(view.slug, view.settings, abstract_of(view, where), files, pages=kept.digests, parts=kept.parts)


def front(
    settings: SiteSettings,
    shared: Shared,
    briefs: Sequence[Brief],
    templates: Mapping[str, str],
    keep: Keep = FORGETFUL,
    again: Again = dict,
    shelf: Shelf | None = None,
) -> Kept:
    """What stands above the reports, whose own files are not looked at; one abstract is in memory at a time.

    `again`: how it is made, once more, where `keep` loses a file. `shelf`: as it was left the last time.
    """
    from site_gen.corridor.collect import (
        data,
        in_common,
        laid_down,
        officially,
        shown,
    )  # seldom: what a report says has changed
    from site_gen.site.assemble import front_files

    wording, _ = wording_of(settings, load.words(templates), keep)
    shelf, briefs = shelf or DiskShelf(), officially(briefs)
    texts, views = laid_down(briefs, shelf), [shown(each, settings, len(briefs) == 1) for each in briefs]
    common = in_common(views, texts, shared, shelf, keep)
    made = data(settings, views, common, wording, digest(*chain(*sorted(templates.items()))), keep)
    echarts = load.engine("echarts-browser.js")
    files = Kept(keep, again=again)
    files.take(front_files(settings, tuple(views), templates, wording, echarts, common, shelf, made, keep))
    files.take(File(*each) for each in above_in_both_forms(files, settings, [each.settings for each in views]))
    return files
