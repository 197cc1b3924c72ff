"""report.toml, source.txt -> ReportSettings and the source as received."""

import codecs
import datetime
from collections.abc import Iterator
from pathlib import Path

from site_gen.load import disk, toml
from site_gen.load.records import parse
from site_gen.load.schema import OmittedTable, ReportTable, VersionTable
from site_gen.model.compiled import compiled
from site_gen.model.content import Omitted, ReportSettings, Version
from site_gen.model.problem import ContentError, Problem
from site_gen.model.text import Span

_DATE = compiled(r"(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?")
_PASSAGE = compiled(r"(\d+)(?::(\d+))?(?:-(\d+)(?::(\d+))?)?")  # 39  39-45  12:31-12:40


def settings(folder: Path, languages: tuple[str, ...], problems: list[Problem]) -> tuple[ReportSettings, str] | None:
    """The settings and the source that they speak of; None, and problems, where either is mistaken."""
    file = parse(folder / "report.toml", languages, problems)
    if file is None:
        return None
    table = toml.record(file, (), ReportTable, problems)
    problems.extend(_misdated(file))
    if table is None:
        return None
    if languages and table.language not in languages:
        hint = f"the site's languages: {', '.join(languages)}; add it to `languages` in site.toml"
        said = f"the report is in `{table.language}`, which the site does not show"
        problems.append(file.problem(("language",), said, "language", hint))
    problems.extend(_contradictions(file, table))
    source = _source(folder / "source.txt", table.encoding, file, problems)
    return None if source is None else (_settled(file, table, source, problems), source)


def _misdated(file: toml.Toml) -> Iterator[Problem]:
    """Told also where other keys are wrong."""
    date = file.data.get("date")
    if isinstance(date, str) and not _is_date(date):
        hint = "2021-12-30, or as much as is known: 2021-12, 2021, or empty"
        yield file.problem(("date",), f"`{date}` is no date", "date", hint)


def _contradictions(file: toml.Toml, table: ReportTable) -> Iterator[Problem]:
    """What is well written and cannot be: a report without a name in its own language, a plan before the review."""
    for key, pair in (("title", table.title), ("place", table.place)):
        if not (pair.get(table.language) or "").strip():
            said = f"`{key}` has no words in `{table.language}`, the language of the report"
            yield file.problem((key,), said, "missing-half", f'write {table.language} = "…"')
    if table.review.last_year > table.plan.last_year:
        said = f"the review of {table.review} ends after the plan for {table.plan}"
        yield file.problem(("review",), said, "bad-period", "a report looks back on the years before those it plans")


def settings_of(text: str, source: str) -> ReportSettings:
    """What the text of a `report.toml` says of `source`; raises ContentError for a mistaken one."""
    problems: list[Problem] = []
    file = toml.parse(text, "report.toml", (), problems)
    table = toml.record(file, (), ReportTable, problems) if file else None
    found = _settled(file, table, source, problems) if file and table else None
    if found is None or problems:
        raise ContentError(problems)
    return found


def _settled(file: toml.Toml, table: ReportTable, source: str, problems: list[Problem]) -> ReportSettings:
    omitted = tuple(_omitted(file, index, source, problems) for index in range(len(table.omitted)))
    versions = tuple(_version(file, index, problems) for index in range(len(table.versions)))
    return _typed(table, tuple(filter(None, omitted)), tuple(filter(None, versions)))


def _is_date(text: str) -> bool:
    """Whether `text` is a day, or as much of one as is known."""
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text + "2000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def _typed(table: ReportTable, omitted: tuple[Omitted, ...], versions: tuple[Version, ...]) -> ReportSettings:
    return ReportSettings(
        title=table.title,
        place=table.place,
        level=table.level,
        language=table.language,
        date=table.date,
        speaker=table.speaker,
        office=table.office,
        session=table.session,
        origin=table.origin,
        review=table.review,
        plan=table.plan,
        term_review=table.term_review,
        subjects=table.subjects,
        omitted=omitted,
        noise=table.noise,
        headline=table.headline,
        unsure=frozenset(table.unsure),
        summary=table.summary,
        aliases=table.aliases,
        versions=tuple(sorted(versions, key=lambda version: version.date, reverse=True)),
    )


def _source(path: Path, encoding: str, file: toml.Toml, problems: list[Problem]) -> str | None:
    try:
        codecs.lookup(encoding)
    except LookupError:
        problems.append(file.problem(("encoding",), f"unknown encoding `{encoding}`", "encoding", "utf-8 or gb18030"))
        return None
    return disk.read_text(path, problems, encoding)


def _omitted(file: toml.Toml, index: int, source: str, problems: list[Problem]) -> Omitted | None:
    keys = ("omitted", index)
    table = toml.record(file, keys, OmittedTable, problems)
    if table is None:
        return None
    span = _span(table.passage, source)
    if span is None:
        hint = 'source lines from 1, ends included: "39-45", with columns "12:31-12:40"'
        problems.append(file.problem((*keys, "passage"), "not a passage of the source", "passage", hint))
        return None
    return Omitted(span, table.reason)


def _version(file: toml.Toml, index: int, problems: list[Problem]) -> Version | None:
    keys = ("versions", index)
    table = toml.record(file, keys, VersionTable, problems)
    if table is None:
        return None
    if not (_is_date(table.date) and len(table.date) == len("2026-11-25")):
        problems.append(file.problem((*keys, "date"), f"`{table.date}` is no day", "date", "2026-11-25"))
        return None
    return Version(table.date, table.text, table.paragraphs)


def _span(passage: str, source: str) -> Span | None:
    match = _PASSAGE.fullmatch(passage)
    if not match:
        return None
    first, column, last, last_column = (int(each) if each else None for each in match.groups())
    lines = source.split("\n")
    start = _offset(lines, first or 0, column or 1)
    whole_line = last_column is None and (last is not None or column is None)
    end = _offset(lines, last or first or 0, None if whole_line else last_column or column)
    return None if start is None or end is None or end < start else Span(start, min(end + 1, len(source)))


def _offset(lines: list[str], line: int, column: int | None) -> int | None:
    """Of a place written from 1; without a column, of the line's last character."""
    if not 1 <= line <= len(lines):
        return None
    at = max(len(lines[line - 1]), 1) if column is None else column
    return (
        None if not 1 <= at <= len(lines[line - 1]) + 1 else sum(len(each) + 1 for each in lines[: line - 1]) + at - 1
    )
