"""TOML tables whose shape differs from the noun that they become."""

from collections.abc import Mapping

from msgspec import Struct, field

from site_gen.model.period import Period
from site_gen.model.report import Level
from site_gen.model.text import Words


class OmittedTable(Struct, frozen=True):
    """`[[omitted]]`: lines `39-45` of the source or, with columns, `12:31-12:40`; from 1, ends included."""

    passage: str
    reason: Words


class VersionTable(Struct, frozen=True):
    """`[[versions]]`: a day on which the edition changed."""

    date: str
    text: Words
    paragraphs: tuple[str, ...] = ()


class ReportTable(Struct, frozen=True):
    """The keys of `report.toml`."""

    title: Words
    place: Words
    level: Level
    date: str
    review: Period
    plan: Period
    language: str = "zh"
    encoding: str = "utf-8"
    """Of `source.txt`, which is kept as received."""
    speaker: Words | None = None
    office: Words | None = None
    session: Words | None = None
    origin: Words | None = None
    term_review: Period | None = None
    subjects: Mapping[str, Words] = field(default_factory=dict)
    omitted: tuple[Mapping[str, object], ...] = ()
    noise: tuple[str, ...] = ()
    headline: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    summary: Words | None = None
    versions: tuple[Mapping[str, object], ...] = ()
    aliases: tuple[str, ...] = ()
