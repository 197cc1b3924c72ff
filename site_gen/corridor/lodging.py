"""report, wish -> the folder of a new report: one whose name can be an address, and that a site shows."""

from pathlib import Path

from site_gen import load
from site_gen.drafting import ids, place
from site_gen.model.content import SiteSettings
from site_gen.model.problem import ContentError, Problem
from site_gen.model.report import Outline
from site_gen.model.text import Words

CONTENT = Path("content")
"""What `serve` and `build` show where they are not told otherwise."""
_SETTINGS = "site.toml"
NEW = SiteSettings(Words.of({"zh": "政府工作报告", "en": "Government Work Reports"}), ("zh", "en"))
"""A site that has no settings yet."""


def folder(read: Outline, into: Path | None) -> Path:
    """The folder for the report; raises ContentError where `into` cannot be one, with a name that can."""
    usual = f"{place.slug(read.place, read.within, load.place_names()) or 'report'}-{read.plan.last_year}"
    if into is None:
        return CONTENT / usual
    name = into.resolve().name
    if not load.is_slug(name):
        spelt = ids.slug(name)
        near = spelt if load.is_slug(spelt) else usual
        message = f"`{name}` cannot be part of an address"
        raise ContentError([_problem(into, message, "slug", f"--into {into.parent / near}")])
    if why := _unseen(into.resolve().parent):
        hint = f"serve and build show what lies in {CONTENT}/: --into {CONTENT / name}"
        raise ContentError([_problem(into, why, "outside", hint)])
    return into


def site(content: Path) -> SiteSettings:
    """The settings of the site that the reports in `content` make up, or would; ContentError for mistaken ones."""
    return load.site(content) if (content / _SETTINGS).exists() else NEW


def is_begun(content: Path) -> bool:
    return (content / _SETTINGS).exists()


def _unseen(content: Path) -> str:
    """Why no site would show what lies in `content`; empty where one does, or one can begin there."""
    above = next((each for each in content.parents if is_begun(each)), None)
    if above:
        return f"it lies inside a report of the site in {above.name}/"
    if content == CONTENT.resolve() or is_begun(content) or not content.is_dir():
        return ""
    strangers = [each for each in content.iterdir() if not each.name.startswith(".")]
    reports = any((each / "report.toml").exists() for each in strangers)
    return f"no site shows what lies in {content.name}/, which holds other things" if strangers and not reports else ""


def _problem(into: Path, message: str, rule: str, hint: str) -> Problem:
    return Problem(str(into), 1, 1, message, rule, hint=hint)
