"""The data of a report as files: where they lie, and the page that offers and describes them.

The files themselves come from the data room, through `ReportView.exports` (name -> text).
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from site_gen.model.column import describe
from site_gen.model.confirmed import counted
from site_gen.model.dataset import Observation
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, anchors, links
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.tables import boxes_of

CSV, JSON, PACKAGE = "observations.csv", "observations.json", "datapackage.json"
_MAIN = (CSV, JSON, PACKAGE)
_KILO = 1024


class Download(Struct, frozen=True):
    """A file on offer."""

    name: str
    path: str
    kilobytes: int
    hash: str
    """SHA-256, hexadecimal."""


class Column(Struct, frozen=True):
    """A column of the table, as the page explains it."""

    name: str
    type: str
    told: str
    """What it holds, in words."""


def address_of(view: ReportView, lang: str, file: str) -> Callable[[Observation], str]:
    """Observation -> the link that `file` writes to its sentence in `lang`: public if the site has an address."""

    def address(observation: Observation) -> str:
        page, anchor = addresses.page(lang, view.slug, "report"), anchors.mention(observation.id)
        public = f"{view.site.address}{page}#{anchor}" if view.site.address else ""
        return public or links.relative(addresses.data_file(view.slug, file), page, anchor)

    return address


def figures_by_observation(view: ReportView) -> Mapping[str, tuple[str, ...]]:
    """Observation id -> ids of the figures that draw it."""
    found: dict[str, tuple[str, ...]] = {}
    for figure in view.figures:
        for observation in figure.observations:
            found[observation.id] = (*found.get(observation.id, ()), figure.spec.id)
    return found


def files(view: ReportView) -> dict[str, bytes]:
    """Path -> bytes: the exports, tables of the report's own and what each figure draws among them.

    The source is not among them: what the edition leaves out, such as somebody's telephone number, stays out.
    """
    return {addresses.data_file(view.slug, name): text.encode() for name, text in view.exports.items()}


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    offered = tuple(_download(view, name, view.exports[name].encode()) for name in _MAIN if name in view.exports)
    statuses = [observation.key.status for observation in view.dataset.observations]
    ways = counted(observation.checked for observation in view.dataset.observations)
    measures = [observation.key.measure for observation in view.dataset.observations]
    yield report_document(
        view,
        lang,
        wording,
        "data",
        downloads=offered,
        licence=view.site.licence,
        licence_address=view.site.licence_address,
        source_hash=hashlib.sha256(view.source.encode()).hexdigest(),
        tables=boxes_of(view, lang),
        figures=tuple((figure, view.best(figure.spec.title, lang)) for figure in view.figures),
        columns=tuple(_columns(view, lang, wording)),
        statuses=[(status, statuses.count(status)) for status in dict.fromkeys(statuses)],
        measures=[(measure, measures.count(measure)) for measure in dict.fromkeys(measures)],
        ways=[(how, count) for how, count in ways.items() if count],
        observations=len(view.dataset.observations),
        indicators=len(view.dataset.indicators),
        standard=sum(indicator.standard for indicator in view.dataset.indicators),
    )


def _download(view: ReportView, name: str, data: bytes) -> Download:
    return Download(
        name, addresses.data_file(view.slug, name), -(-len(data) // _KILO), hashlib.sha256(data).hexdigest()
    )


def _columns(view: ReportView, lang: str, wording: Wording) -> Iterator[Column]:
    """The columns as the CSV has them; which of them are numbers is told by their names."""
    header = view.exports.get(CSV, "").lstrip("\ufeff").split("\r\n")[0]
    for name in header.split(",") if header else ():
        number = "value" in name
        whole = name in ("source_start", "source_end", "mentions")
        yield Column(name, "number" if number else "integer" if whole else "string", describe(name, lang, wording))
