"""Dataset -> `datapackage.json`, the Frictionless description that lets a program read the CSV without guessing."""

import hashlib
import json
from collections.abc import Iterable, Mapping

from msgspec import Struct

from site_gen.data.exports import csv_of_figure, csv_table, json_document
from site_gen.data.exports_fields import Field, Places, Table, fields
from site_gen.model.chart import Figure
from site_gen.model.column import describe
from site_gen.model.confirmed import HOWS
from site_gen.model.content import ReportSettings, SiteSettings
from site_gen.model.dataset import Dataset
from site_gen.model.wording import Wording

_CLOSED_LISTS: Mapping[str, tuple[str, ...]] = {
    "measure": ("level", "growth", "average-growth", "change", "points", "structure", "rank", "count"),
    "status": ("actual", "estimate", "target"),
    "name_by": ("catalogue", "report", "rule"),
    "qualifier": ("exact", "approx", "over", "at_least", "below", "at_most"),
    "checked": HOWS,
}
_REQUIRED = ("id", "observation", "indicator", "period_start", "period_end", "measure", "status", "value", "unit")


class Provenance(Struct, frozen=True):
    """What a data package says about itself beside its columns."""

    name: str
    """Fit for an address: `xiangtan-2021`."""
    title: str
    source_title: str
    source_address: str
    """Empty where the source has no address."""
    source_hash: str
    """SHA-256 of `source.txt`, hexadecimal."""
    site: SiteSettings
    """Which gives licence and address."""


def provenance(slug: str, settings: ReportSettings, source: str, site: SiteSettings) -> Provenance:
    """What the settings and the source of a report say about its data; titles in every language, `/` between."""
    title = " / ".join(text for _, text in settings.title.by_language if text)
    origin = " / ".join(text for _, text in settings.origin.by_language if text) if settings.origin else title
    return Provenance(
        name=slug,
        title=title,
        source_title=origin,
        source_address="",
        source_hash=hashlib.sha256(source.encode()).hexdigest(),
        site=site,
    )


def exported(
    dataset: Dataset, figures: Iterable[Figure], where: tuple[Places, Places], wording: Wording, about: Provenance
) -> dict[str, str]:
    """Name -> text of every data file: the table, the same as JSON, its description, the table of each figure.

    `where`: of the files themselves, and of those a folder below.
    """
    places, below = where
    whole = Table.of(dataset, places, wording)
    table = csv_table(whole)
    source = {"title": about.title, "source": about.source_title, "sourceHash": f"sha256:{about.source_hash}"}
    drawn = {f"figures/{figure.spec.id}.csv": csv_of_figure(figure, dataset, below, wording) for figure in figures}
    return {
        "observations.csv": table,
        "observations.json": json_document(whole, dataset.indicators, source),
        "datapackage.json": data_package(dataset, places, wording, about, table, "observations.csv"),
        **drawn,
    }


def data_package(
    dataset: Dataset, places: Places, wording: Wording, about: Provenance, csv_text: str, path: str
) -> str:
    """`datapackage.json` for the CSV file `path` whose text is `csv_text`."""
    source = {"title": about.source_title, **({"path": about.source_address} if about.source_address else {})}
    package: dict[str, object] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": about.name,
        "title": about.title,
        "sources": [source],
        "sourceHash": f"sha256:{about.source_hash}",
        "resources": [_resource(fields(dataset, places, wording), wording, csv_text, path)],
    }
    if about.site.licence:
        package["licenses"] = [{"name": about.site.licence, "path": about.site.licence_address}]
    if about.site.address:
        package["homepage"] = about.site.address
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(columns: tuple[Field, ...], wording: Wording, csv_text: str, path: str) -> dict[str, object]:
    data = csv_text.encode()
    return {
        "name": "observations",
        "type": "table",
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": [_field(column, wording) for column in columns],
            "primaryKey": ["id"],
            "missingValues": [""],
        },
    }


def _field(column: Field, wording: Wording) -> dict[str, object]:
    description = " / ".join(describe(column.name, lang, wording) for lang in wording.languages)
    constraints: dict[str, object] = {}
    if column.name in _REQUIRED:
        constraints["required"] = True
    if column.name in _CLOSED_LISTS:
        constraints["enum"] = list(_CLOSED_LISTS[column.name])
    rest = {"constraints": constraints} if constraints else {}
    return {"name": column.name, "type": column.type, "description": description, **rest}
