"""content/ -> Content: every report folder, read and typed."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from site_gen.load import collection, disk, markdown, package, records, toml
from site_gen.load.report import settings
from site_gen.load.untyped import UNTYPED_REPORT, UNTYPED_SITE
from site_gen.model.compiled import compiled
from site_gen.model.content import Content, Page, ReportFolder, ReportSettings, SiteSettings, place_id
from site_gen.model.language import CODE, is_code, near_code
from site_gen.model.problem import ContentError, Problem

_LICENCE = compiled(r"(?:[A-Za-z0-9][A-Za-z0-9.+-]*)?")
_PAGE = compiled(rf"([a-z0-9-]+)\.({CODE})\.md")  # about.zh.md
_LONGEST = 100
_ADDRESS = compiled(r"(?:https?://[^\s/?#]+/(?:[^\s?#]+/)?)?")
_RESERVED = ("assets", "index", "feed", "404", "compare", "con", "aux", "nul", "prn")
"""Names that addresses of the site, or some file systems, already use."""


def content(folder: Path) -> Content:
    """All that `folder` holds; raises ContentError with every problem of every file."""
    found, problems = read(folder)
    if problems:
        raise ContentError(problems)
    return found


def read(folder: Path) -> tuple[Content, tuple[Problem, ...]]:
    """All of `folder` that can be read, and every problem of every file.

    What a mistaken file would have said is missing from the content, so that later stages can tell what else is wrong.
    """
    site, paths, found = survey(folder)
    problems = list(found)
    reports = [_report(path, site.languages if site else (), problems) for path in paths]
    named = [(report.slug, report.settings) for report in reports if report]
    problems.extend((*misnamed(folder, named), *retaken(folder, named)))
    shared = collection.shared(folder, site.languages if site else (), [])
    return Content(site or UNTYPED_SITE, tuple(report for report in reports if report), shared), tuple(problems)


def is_slug(name: str) -> bool:
    """Whether a report's folder may have that name, which becomes part of addresses."""
    return bool(records.ID.fullmatch(name)) and name not in _RESERVED and len(name) <= _LONGEST


def site(folder: Path) -> SiteSettings:
    """The settings of the site in `folder`; raises ContentError with all that is wrong with them."""
    problems: list[Problem] = []
    found = _site(folder, problems)
    if problems or found is None:
        raise ContentError(problems)
    return found


def survey(folder: Path) -> tuple[SiteSettings | None, tuple[Path, ...], tuple[Problem, ...]]:
    """The settings of the site and the folders of its reports, not yet read."""
    problems: list[Problem] = []
    site = _site(folder, problems)
    collection.shared(folder, site.languages if site else (), problems)
    paths = tuple(path for path in disk.children(folder, problems) if path.is_dir())
    if not paths:
        problems.append(disk.problem(folder, "holds no report", "content", "make one: site-gen new REPORT"))
    return site, paths, tuple(problems)


def report(folder: Path, languages: tuple[str, ...]) -> tuple[ReportFolder | None, tuple[Problem, ...]]:
    """One report, as far as it can be read, and every problem of its files."""
    problems: list[Problem] = []
    return _report(folder, languages, problems), tuple(problems)


def _site(folder: Path, problems: list[Problem]) -> SiteSettings | None:
    file = records.parse(folder / "site.toml", (), problems)
    site = toml.record(file, (), SiteSettings, problems) if file else None
    if file and site:
        site = replace(site, languages=_languages(file, site.languages, problems))
    if file and site and not _LICENCE.fullmatch(site.licence):
        hint = "an SPDX identifier such as CC-BY-4.0, or nothing"
        problems.append(file.problem(("licence",), f"`{site.licence}` names no licence", "licence", hint))
    if file and site and not _ADDRESS.fullmatch(site.address):
        hint = "such as https://reports.linjiang.example/, with / at its end and without ? and #; or nothing"
        problems.append(file.problem(("address",), f"`{site.address}` is no address of a site", "address", hint))
    return site


def _languages(file: toml.Toml, given: tuple[str, ...], problems: list[Problem]) -> tuple[str, ...]:
    """Those that can be languages of the site, each once; the usual ones where none can."""
    for index, lang in enumerate(given):
        keys, near = ("languages", index), near_code(lang)
        if not is_code(lang):
            hint = f"did you mean `{near}`?" if near else "codes of BCP 47: zh, en, zh-Hant, pt-BR"
            problems.append(file.problem(keys, f"`{lang}` is no code of a language", "languages", hint))
        elif lang in given[:index]:
            problems.append(file.problem(keys, f"`{lang}` stands here twice", "languages"))
    if not given:
        problems.append(file.problem(("languages",), 'should be codes such as ["zh", "en"]', "languages"))
    return tuple(dict.fromkeys(filter(is_code, given))) or UNTYPED_SITE.languages


def _report(folder: Path, languages: tuple[str, ...], problems: list[Problem]) -> ReportFolder | None:
    if not is_slug(folder.name):
        hint = "small letters, digits and single hyphens, such as xiangtan-2021"
        problems.append(disk.problem(folder, "this folder's name cannot be an address", "slug", hint))
        return None
    given = settings(folder, languages, problems)
    problems.extend(_unfit_aliases(folder, given[0].aliases if given else ()))
    edition = markdown.read(folder / "report.md", problems)
    charts = records.charts(folder / "charts.toml", languages, problems)
    terms = records.terms(folder / "glossary.toml", languages, problems)
    indicators = records.indicators(folder / "indicators.toml", languages, problems, standard=False)
    pages = _pages(folder / "pages", problems)
    catalogues = _catalogues(folder / "locale", problems)
    silences = collection.silences(folder / "coverage.toml", problems)
    confirmed = _confirmed(folder / "confirmed.txt", problems)
    held = collection.held(folder / "received.toml", problems)
    if edition is None:
        return None
    own, source = given or (UNTYPED_REPORT, "")
    shown = disk.shown(folder)
    told = (charts, terms, indicators, pages, catalogues, confirmed, silences, held)
    return ReportFolder(folder.name, shown, source, own, edition, *told)


def _unfit_aliases(folder: Path, aliases: tuple[str, ...]) -> Iterator[Problem]:
    for alias in aliases:
        if not is_slug(alias):
            hint = "the name that the folder had before, such as xiangtan-2021"
            yield disk.problem(folder / "report.toml", f"`{alias}` cannot have been an address", "alias", hint)


def retaken(folder: Path, reports: Iterable[tuple[str, ReportSettings]]) -> Iterator[Problem]:
    """Addresses that a report had before and that another report, or its own folder, has now."""
    told = tuple(reports)
    holders = {slug: slug for slug, _ in told}
    for slug, own in told:
        for alias in own.aliases:
            if alias in holders:
                message = f"`{alias}` is an address of {holders[alias]}"
                yield disk.problem(folder / slug / "report.toml", message, "alias", "an address leads to one report")
            holders.setdefault(alias, slug)


def misnamed(folder: Path, reports: Iterable[tuple[str, ReportSettings]]) -> Iterator[Problem]:
    """Reports of one place are compared over the years, so folders that differ in the year alone must be of one.

    A county that became a district is one.
    """
    first: dict[str, tuple[str, ReportSettings]] = {}
    for slug, own in reports:
        other, its = first.setdefault(place_id(slug), (slug, own))
        names = [each.place.best(each.language).text for each in (its, own)]
        if names[0] != names[1] and all(names) and not _renamed(its, own):
            message = f"the place is {names[1]}, but in {other} it is {names[0]}"
            hint = "folders whose names differ in the year alone hold reports of one place"
            yield disk.problem(folder / slug / "report.toml", message, "place-name", hint)


def _renamed(one: ReportSettings, other: ReportSettings) -> bool:
    """Whether the country's table of divisions knows both names as one place's, in two times."""
    before, after = (package.divisions().told(each.place.best("zh").text, each.plan.last_year) for each in (one, other))
    return any(was.became(now) for was in before for now in after)


def _pages(folder: Path, problems: list[Problem]) -> tuple[Page, ...]:
    pages = []
    for path in disk.children(folder, problems):
        name = _PAGE.fullmatch(path.name)
        if not name:
            problems.append(disk.problem(path, "pages are named like about.zh.md", "page-name"))
        elif (text := markdown.read(path, problems)) is not None:
            pages.append(Page(name[1], name[2], disk.shown(path), text))
    return tuple(pages)


def _confirmed(path: Path, problems: list[Problem]) -> str:
    """What a person has checked; nothing where there is no such file."""
    there = path.exists() or path.is_symlink()
    return (disk.read_words(path, problems) or "") if there else ""


def _catalogues(folder: Path, problems: list[Problem]) -> Mapping[str, str]:
    found = {}
    for path in disk.children(folder, problems):
        if path.suffix == ".po" and (text := disk.read_words(path, problems)) is not None:
            found[path.stem] = text
    return found
