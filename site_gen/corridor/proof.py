"""files of a folder that is not written yet -> all that a build would refuse in it: the corridor's promises, proved."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from site_gen import load, store, write
from site_gen.corridor import view
from site_gen.model.content import ReportFolder, ReportSettings, SiteSettings, place_id
from site_gen.model.problem import Problem


def wrong(folder: Path, files: Mapping[str, bytes], site: SiteSettings) -> tuple[Problem, ...]:
    """What would be wrong with `files` in `folder`, beside the reports that lie there already."""
    with TemporaryDirectory(prefix="site-gen-") as place:
        tried = Path(place) / folder.name
        write.folder(tried, files)
        report, unread = load.report(tried, site.languages)
    found = (*unread, *(_of_report(report, folder.parent, site) if report else ()))
    return tuple(replace(each, file=each.file.replace(tried.as_posix(), folder.as_posix())) for each in found)


def _of_report(report: ReportFolder, content: Path, site: SiteSettings) -> tuple[Problem, ...]:
    keep = store.Own.of_program()
    wording, problems = view.wording_of(site, load.words(load.templates(Path("templates"))), keep)
    view.view_of(report, site, load.catalogue(keep), wording, problems)
    others = _of_the_place(content, report.slug, site)
    return (*problems, *load.misnamed(content, [*others, (report.slug, report.settings)]))


def _of_the_place(content: Path, slug: str, site: SiteSettings) -> Iterator[tuple[str, ReportSettings]]:
    """The other reports that the site would take for those of the same place."""
    for folder in sorted(content.iterdir()) if content.is_dir() else ():
        if folder.is_dir() and folder.name != slug and place_id(folder.name) == place_id(slug):
            report, _ = load.report(folder, site.languages)
            if report:
                yield report.slug, report.settings
