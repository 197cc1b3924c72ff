"""A folder of content, read from the disk and typed, before any of it is interpreted."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from site_gen.model.chart import ChartSpec
from site_gen.model.compiled import compiled
from site_gen.model.curation import Shared, Silence
from site_gen.model.dataset import Indicator
from site_gen.model.glossary import Term
from site_gen.model.period import Period
from site_gen.model.received import Held
from site_gen.model.report import Level
from site_gen.model.text import Span, Words

Required = Literal["none", "headline", "all"]
Feature = Literal["parquet", "traditional"]
_YEAR = compiled(r"(?<=.)-\d{4}(?=-|$)(?!.*-\d{4}(?:-|$))")  # the -2021 of xiangtan-2021, of national-2021-zh
VERSIONS = ("final", "", "full", "draft", "abridged", "summary")
"""What one of several reports of a place and year is, by the end of its folder's name: xiangtan-2021-draft. The first
that is there stands for all where reports are compared."""
_VERSION = compiled(rf"(?<=-\d{{4}})((?:-[a-z]{{2}})?)-({'|'.join(filter(None, VERSIONS))})$")


def place_id(slug: str) -> str:
    """`xiangtan` for `xiangtan-2021`: folders that differ in the year and version alone hold reports of one place."""
    return _YEAR.sub("", _VERSION.sub(r"\1", slug))


def version(slug: str) -> str:
    """`draft` for `xiangtan-2021-draft`; empty where the name says nothing."""
    found = _VERSION.search(slug)
    return found[2] if found else ""


def standing(slug: str) -> tuple[int, str]:
    """Of several of one place and year the greatest stands for all."""
    return -VERSIONS.index(version(slug)), slug


def rank(year: int, slug: str) -> str:
    """By year, then as `standing` says, in the order of text."""
    return f"{year:04} {len(VERSIONS) - VERSIONS.index(version(slug))} {slug}"


def of_rank(text: str) -> tuple[int, str]:
    """The year and slug of a rank."""
    year, _, slug = text.split(" ", 2)
    return int(year), slug


class SiteSettings(Struct, frozen=True):
    """`content/site.toml`."""

    title: Words
    languages: tuple[str, ...]
    """The first is the languages' default order on the root page; none lacks a prefix."""
    address: str = ""
    """Public address, ending in `/`, or empty."""
    features: tuple[Feature, ...] = ()
    """What the site has beyond the rest: `parquet`, the tables of the collection in that form, too; `traditional`,
    every Chinese page also in traditional characters."""
    licence: str = ""
    """Of the data, by its SPDX identifier: `CC-BY-4.0`; empty where nobody has granted one."""
    require_checked: Required = "none"
    """What `check` wants a person to have checked: the numbers of the key figures and the summary, or all."""
    credits: bool = False
    """Whether the site names who has checked its numbers."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The languages in which a page is to be had: those of the site, and Chinese in traditional characters."""
        both = ("zh", "zh-Hant") if "traditional" in self.features and "zh-Hant" not in self.languages else ("zh",)
        return tuple(code for lang in self.languages for code in (both if lang == "zh" else (lang,)))

    @property
    def licence_address(self) -> str:
        return f"https://spdx.org/licenses/{self.licence}.html" if self.licence else ""


class Omitted(Struct, frozen=True):
    """An entry of `omitted` in `report.toml`: words of the source that the edition leaves out."""

    span: Span
    reason: Words


class Version(Struct, frozen=True):
    """An entry of `versions` in `report.toml`: what readers should know that the editors changed, and when."""

    date: str
    """The day, `2026-11-25`."""
    text: Words
    paragraphs: tuple[str, ...] = ()
    """Ids of the blocks that it concerns: `p3b`."""


class ReportSettings(Struct, frozen=True):
    """`content/<report>/report.toml`."""

    title: Words
    place: Words
    level: Level
    language: str
    """Of the report itself: `zh`."""
    date: str
    speaker: Words | None
    session: Words | None
    origin: Words | None
    """Where the source was found."""
    review: Period
    plan: Period
    term_review: Period | None
    subjects: Mapping[str, Words]
    """English (and other) names of those whose figures are annotated with `subject=`."""
    omitted: tuple[Omitted, ...] = ()
    noise: tuple[str, ...] = ()
    """Strings of the source that are no text at all wherever they stand: `&nbsp;`, `\\r\\n`."""
    headline: tuple[str, ...] = ()
    """Ids of the observations that the overview shows first."""
    unsure: frozenset[str] = frozenset()
    """Keys of observations that the program read without being sure, until a person confirms them: the overview leaves
    them alone. A key that the text no longer states says nothing."""
    summary: Words | None = None
    """What the report says in one minute (Markdown, with `obs:` links)."""
    versions: tuple[Version, ...] = ()
    """Of the edition, newest first."""
    office: Words | None = None
    """Of the speaker: 市长, Mayor."""
    aliases: tuple[str, ...] = ()
    """Names that the report's folder had before; their addresses lead on to its own."""


class Page(Struct, frozen=True):
    """A page written by hand, `pages/about.md`, in one language."""

    id: str
    lang: str
    file: str
    markdown: str


class ReportFolder(Struct, frozen=True):
    """Everything in `content/<report>/`. Paths in problems are relative to the working folder."""

    slug: str
    path: str
    source: str
    settings: ReportSettings
    edition: str
    """The text of `report.md`."""
    charts: tuple[ChartSpec, ...]
    terms: tuple[Term, ...]
    indicators: tuple[Indicator, ...]
    """Its own, beside the catalogue's."""
    pages: tuple[Page, ...]
    catalogues: Mapping[str, str]
    """Language -> text of `locale/<lang>.po`."""
    confirmed: str = ""
    """The text of `confirmed.txt`."""
    silences: tuple[Silence, ...] = ()
    """Of its `coverage.toml`."""
    held: tuple[Held, ...] = ()
    """What the file held that the report came in, by its `received.toml`; empty for plain text."""


class Content(Struct, frozen=True):
    """The whole content folder."""

    settings: SiteSettings
    reports: tuple[ReportFolder, ...]
    shared: Shared = field(default_factory=Shared)
    """What stands beside `site.toml` of the collection."""
