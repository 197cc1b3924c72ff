"""collection -> its data: one tidy table, sentences, coverage, indicators, reports, and what describes them."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_gen.data.collection.wording import sentences
from site_gen.data.exports_fields import Field, FieldType, Places, fields
from site_gen.model.collected import Collected
from site_gen.model.collection import Said
from site_gen.model.column import describe
from site_gen.model.comparison import Silent
from site_gen.model.content import SiteSettings
from site_gen.model.dataset import Dataset, Observation
from site_gen.model.members import words_of
from site_gen.model.phrasing import Sentence
from site_gen.model.wording import Wording

_LEFT_OUT = ("id", "observation", "indicator", "figures", "mentions", "source_start", "source_end")
"""Columns of a report's own table that mean nothing, or another thing, here."""
_KEYS: Mapping[str, tuple[str, ...]] = {
    "observations": ("report", "id"),
    "sentences": ("report", "number"),
    "coverage": ("place", "indicator", "measure", "year", "end"),
    "indicators": ("indicator",),
    "reports": ("report",),
}
_POINTS: Mapping[str, Mapping[str, str]] = {
    "observations": {"report": "reports", "indicator": "indicators"},
    "sentences": {"report": "reports"},
    "coverage": {"indicator": "indicators"},
}
"""Column -> the table whose column of that name it points to."""


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: FieldType


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[str, ...]]
    """Made one by one, each time that they are asked for."""

    @property
    def csv(self) -> bytes:
        """Without a byte order mark: it is for programs."""
        data = io.BytesIO()
        text = io.TextIOWrapper(data, "utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(column.name for column in self.columns)
        writer.writerows(self.rows)
        return data.getvalue()


@dataclass(frozen=True, slots=True)
class _Rows:
    make: Callable[[], Iterable[tuple[str, ...]]]

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        yield from self.make()


@dataclass(frozen=True, slots=True)
class Source:
    """What the tables tell of a report beside what it says."""

    slug: str
    place: str
    year: int
    title: str
    place_name: str
    level: str
    date: str
    address: str
    """The link to its text from the data files."""


def tables(found: Collected, sources: Sequence[Source], wording: Wording) -> tuple[Table, ...]:
    ordered = sorted(sources, key=lambda source: (source.year, source.slug))
    return (
        _observations(found, ordered, wording),
        _sentences(found, ordered),
        _coverage(found),
        _indicators(found),
        _reports(found, ordered),
    )


def package(resources: Sequence[Mapping[str, object]], site: SiteSettings) -> bytes:
    """`datapackage.json`, with the keys that hold the tables together."""
    content: dict[str, object] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "collection",
        "title": " / ".join(text for _, text in site.title.by_language if text),
        "resources": resources,
    }
    if site.licence:
        content["licenses"] = [{"name": site.licence, "path": site.licence_address}]
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def resource(table: Table, data: bytes, wording: Wording) -> Mapping[str, object]:
    """What `datapackage.json` says of the table. `data`: its CSV."""
    points = _POINTS.get(table.name, {})
    foreign = [{"fields": [name], "reference": {"resource": to, "fields": [name]}} for name, to in points.items()]
    schema: dict[str, object] = {
        "fields": [_field(column, wording) for column in table.columns],
        "primaryKey": list(_KEYS[table.name]),
        "missingValues": [""],
    }
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {**schema, "foreignKeys": foreign} if foreign else schema,
    }


def _field(column: Column, wording: Wording) -> dict[str, object]:
    words = (describe(column.name, lang, wording) for lang in wording.languages)
    return {"name": column.name, "type": column.type, "description": " / ".join(words)}


def _observations(found: Collected, sources: Sequence[Source], wording: Wording) -> Table:
    """One row a value, by report and in the order of its text."""
    own = _own(lambda _: "", wording)
    columns = (*_SAID, *(Column(field.name, field.type) for field in own))

    def rows() -> Iterator[tuple[str, ...]]:
        for source in sources:
            shown = _own(_address(source), wording)
            for said in found.shelf.each("said", Said, slug=source.slug):
                yield *_cells(said, source), *(field.read(said.observation, said.indicator) for field in shown)

    return Table("observations", columns, _Rows(rows))


def _address(source: Source) -> Callable[[Observation], str]:
    return lambda observation: f"{source.address}#n-{observation.id}"


def _own(address: Callable[[Observation], str], wording: Wording) -> tuple[Field, ...]:
    all_of = fields(Dataset((), ()), Places(address, {}), wording)
    return tuple(field for field in all_of if field.name not in _LEFT_OUT)


_SAID = tuple(
    Column(name, "integer" if name == "report_year" else "string")
    for name in (
        *("report", "id", "place", "place_name", "level", "report_year", "indicator", "as_written"),
        *("stretch", "scope", "part", "flags"),
    )
)


def _cells(said: Said, source: Source) -> tuple[str, ...]:
    return (
        *(said.slug, said.observation.id, said.place, source.place_name, source.level, str(said.year)),
        *(said.indicator.id, said.called or said.written, said.stretch, said.scope, said.part, "|".join(said.flags)),
    )


def _sentences(found: Collected, sources: Sequence[Source]) -> Table:
    columns = [Column(name, "string") for name in ("report", "block", "part", "text")]
    columns.insert(1, Column("number", "integer"))

    def rows() -> Iterator[tuple[str, ...]]:
        for source in sources:
            for number, each in enumerate(_spoken(found, source), 1):
                yield source.slug, str(number), each.block, each.part, each.text

    return Table("sentences", tuple(columns), _Rows(rows))


def _spoken(found: Collected, source: Source) -> tuple[Sentence, ...]:
    return sentences(words_of(source.slug, found.shelf))


def _coverage(found: Collected) -> Table:
    names = ("place", "indicator", "measure", "end", "state", "report", "id", "block", "words")
    columns = [Column(name, "string") for name in names]
    columns.insert(3, Column("year", "integer"))
    return Table("coverage", tuple(columns), _Rows(lambda: _states(found)))


def _states(found: Collected) -> Iterator[tuple[str, ...]]:
    """Each followed measure of each place, year by year: its target and its result, or the kind of its silence."""
    for place in found.places:
        for row in place.rows:
            for year in row.years:
                for end, said in (("target", year.target), ("result", year.result)):
                    key = (place.id, row.indicator.id, row.measure, str(year.year), end)
                    yield (*key, *_state(said))


def _state(said: Said | Silent) -> tuple[str, ...]:
    if isinstance(said, Silent):
        return said.kind, said.slug, "", said.block, said.words
    return "read", said.slug, said.observation.id, said.observation.evidence.block, said.observation.evidence.words


def _indicators(found: Collected) -> Table:
    names = ("indicator", "name_zh", "name_en", "unit", "family", "direction", "nature", "prices")

    def rows() -> Iterator[tuple[str, ...]]:
        for id in found.shelf.values("said", "indicator"):
            *_, last = found.shelf.each("said", Said, indicator=id)
            i = last.indicator
            named = (i.name.get("zh") or "", i.name.get("en") or "")
            yield i.id, *named, i.unit, i.family, i.direction, i.nature, i.prices

    return Table("indicators", tuple(Column(name, "string") for name in names), _Rows(rows))


def _reports(found: Collected, sources: Sequence[Source]) -> Table:
    names = ("report", "title", "place", "place_name", "level", "date", "address")
    columns = [Column(name, "string") for name in names]
    columns[5:5] = [Column("report_year", "integer"), Column("sentences", "integer")]

    def rows() -> Iterator[tuple[str, ...]]:
        for source in sources:
            counts = (str(source.year), str(len(_spoken(found, source))))
            yield (
                source.slug,
                source.title,
                source.place,
                source.place_name,
                source.level,
                *counts,
                source.date,
                source.address,
            )

    return Table("reports", tuple(columns), _Rows(rows))
