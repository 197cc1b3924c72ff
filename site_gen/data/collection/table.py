"""tables of a collection -> their CSV, and what `datapackage.json` says of them."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from site_gen.data.exports_fields import FieldType
from site_gen.model.column import describe
from site_gen.model.content import SiteSettings
from site_gen.model.keeping import Keep, once
from site_gen.model.wording import Wording

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


class Column(Struct, frozen=True):
    name: str
    type: FieldType


Cells = tuple[str, ...]
"""One row."""


class Part(Struct, frozen=True):
    """Rows of one report or place, made each time that they are asked for."""

    name: str
    """Of all that they are made of, see `keeping.key`; empty where that is not known."""
    rows: Callable[[], Iterable[Cells]]


class Table(Struct, frozen=True):
    name: str
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]

    @property
    def rows(self) -> Iterator[Cells]:
        return (row for part in self.parts for row in part.rows())

    def csv(self, keep: Keep) -> bytes:
        """Without a byte order mark: it is for programs."""
        made = io.BytesIO(_csv([tuple(column.name for column in self.columns)]))
        made.seek(0, io.SEEK_END)
        made.writelines(_part(part, keep) for part in self.parts)  # joined, they would be in memory twice
        return made.getvalue()


def _part(part: Part, keep: Keep) -> bytes:
    return once(keep, part.name, bytes, lambda: _csv(part.rows())) if part.name else _csv(part.rows())


def _csv(rows: Iterable[Cells]) -> bytes:
    data = io.BytesIO()
    text = io.TextIOWrapper(data, "utf-8", newline="", write_through=True)
    csv.writer(text, lineterminator="\n").writerows(rows)
    return data.getvalue()


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
