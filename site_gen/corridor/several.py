"""Several report texts, or folders of them -> one table of all that they state, with the columns of the site's data."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from site_gen import load
from site_gen.corridor import draft
from site_gen.data.exports_fields import Field, Places, fields
from site_gen.model.dataset import Dataset
from site_gen.model.problem import ContentError, Problem
from site_gen.reading import formats
from site_gen.reading.outline import outline
from site_gen.site.words.wording import Gettext

_LEFT_OUT = ("figures", "address", "checked", "checked_on", "mentions", "block")
"""Columns that only a site has."""
_FROM = ("file", "place", "level", "report_year")
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".shtml", ".xhtml", ".docx", ".odt", ".rtf", ".pdf")
REFUSED = (".doc", ".wps", ".ofd", ".fodt", ".mht", ".mhtml", ".epub", ".ceb", ".caj", ".pages")
"""Those of files that may be reports, too, and are told as what they are."""


def files(given: Iterable[Path]) -> tuple[Path, ...]:
    """The files, and of each folder those that may be reports, in the order of their names."""
    found = [each for path in given for each in (sorted(path.rglob("*")) if path.is_dir() else (path,))]
    return tuple(
        each for each in found if each.is_file() and (each in given or each.suffix.lower() in (*SUFFIXES, *REFUSED))
    )


def extract(reports: Sequence[Path], form: str) -> tuple[bytes, tuple[Problem, ...]]:
    """The table as CSV or JSON lines, and why some of `reports` are not in it."""
    columns = _columns()
    problems: list[Problem] = []
    rows = list(_rows(reports, columns, problems))
    names = (*_FROM, *(column.name for column in columns))
    if form == "jsonl":
        lines = (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n" for row in rows)
        return "".join(lines).encode(), tuple(problems)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows((names, *rows))
    return text.getvalue().encode(), tuple(problems)


def _columns() -> tuple[Field, ...]:
    words = load.words(load.templates(Path("templates")))
    wording = Gettext.from_catalogues({lang: words[lang] for lang in ("zh", "en")})
    every = fields(Dataset((), ()), Places(lambda observation: "", {}), wording)
    return tuple(column for column in every if column.name not in _LEFT_OUT)


def _rows(reports: Iterable[Path], columns: tuple[Field, ...], problems: list[Problem]) -> Iterator[tuple[str, ...]]:
    for report in reports:
        try:
            received = formats.decode(report.name, load.bytes_of(report))
            read = outline(received.text, load.divisions(), report.stem, received.headings)
            dataset = draft.observed(received.text, read)
        except ContentError as error:
            problems.extend(error.problems)
            continue
        known = {indicator.id: indicator for indicator in dataset.indicators}
        told = (str(report), read.place, read.level, str(read.plan.last_year))
        for observation in dataset.observations:
            indicator = known[observation.key.indicator]
            yield (*told, *(column.read(observation, indicator) for column in columns))
