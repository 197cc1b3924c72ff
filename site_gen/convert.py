"""Corridor 1, report text -> content folder: read ▶ outline ▶ measure ▶ annotate. Once; then people edit."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from site_gen import load, write
from site_gen.charts.choose import choose
from site_gen.data.catalogue import Catalogue
from site_gen.data.comparable import comparable
from site_gen.data.tabulate import tabulate
from site_gen.drafting.consistent import Consistency
from site_gen.drafting.frame import is_told, told
from site_gen.drafting.ids import indicator_ids, slug
from site_gen.drafting.project import project
from site_gen.drafting.requirement import VENDOR, is_wheel, requirement
from site_gen.drafting.review import review_md
from site_gen.drafting.settings import headline, report_toml, site_toml
from site_gen.drafting.tables import charts_toml, glossary_toml, indicators_toml
from site_gen.edition.annotate import annotate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.content import Omitted
from site_gen.model.dataset import Dataset
from site_gen.model.glossary import Term
from site_gen.model.problem import ContentError
from site_gen.model.report import Outline
from site_gen.model.text import Words
from site_gen.reading import formats, rows, tables
from site_gen.reading.emendation import suggestions
from site_gen.reading.formats import Received
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.quantity import read_quantity
from site_gen.site.wording import Gettext

_LANGUAGES = ("zh", "en")
"""Those of a new site; the pairs of its tables are written in them."""
_SITE = Words.of({"zh": "政府工作报告", "en": "Government Work Reports"})
_UNSURE = (
    "requirements.txt asks a package index for site-gen; if yours has none, say where it comes from: "
    "site-gen init FOLDER --from WHEEL-OR-REPOSITORY"
)
EDITORS = "zh"
"""The language of review.md: whoever edits a Chinese report reads Chinese."""


def new(report: Path, into: Path | None) -> str:
    """Makes the content folder of `report`; says what was made. Raises ContentError for what is no report."""
    data = load.bytes_of(report)
    received = formats.decode(report.name, data)
    read = outline(received.text)
    encoding = _encoding(data, received)
    files = {"source.txt": data if encoding else received.text.encode(), **draft(received.text, read, encoding)}
    folder = into or Path("content") / f"{slug(read.place) or 'report'}-{read.plan.last_year}"
    made = write.folder(folder, files)
    said = "".join(f"{line}\n" for line in _said(read, received.text))
    if not (folder.parent / "site.toml").exists():
        write.folder(folder.parent, {"site.toml": site_toml(_SITE).encode()})
    return f"{folder}/: {', '.join(made) or 'nothing new'}\n{said}read {folder}/review.md, then: site-gen serve"


def init(folder: Path, source: str = "") -> str:
    """Makes a project that waits for reports; says what was made. Raises ContentError where files are in the way.

    `source`: what the project installs site-gen from, a wheel or a repository's address; if not given, what this one
    was installed from.
    """
    origin = source or load.origin()
    wheel = {f"{VENDOR}/{Path(origin).name}": load.bytes_of(Path(origin))} if is_wheel(origin) else {}
    files = project(folder.resolve().name, site_toml(_SITE), requirement(origin), load.schemas())
    made = write.folder(folder, {**files, **wheel})
    unsure = "" if origin else f"\n{_UNSURE}"
    return f"{folder}/: {', '.join(made) or 'nothing new'}\nthen: cd {folder} && site-gen new REPORT{unsure}"


def _encoding(data: bytes, received: Received) -> str:
    """The encoding in which `source.txt` can stay as received; empty where it was no plain text."""
    try:
        text = data.decode("utf-8-sig" if received.encoding == "utf-8" else received.encoding)
    except (LookupError, UnicodeDecodeError):
        return ""
    return received.encoding if text.replace("\r\n", "\n").replace("\r", "\n") == received.text else ""


def extract(report: Path, form: str) -> tuple[bytes, str]:
    """The observations of `report` as a table for people, CSV for spreadsheets or JSON lines for programs.

    Besides, what whoever asked must know: divided evidence on the years, and much that was left out.
    """
    received = formats.decode(report.name, load.bytes_of(report))
    read = outline(received.text)
    found = rows.rows(received.text, read, measure(read, Catalogue(load.catalogue()).find))
    said = _said(read, received.text)
    return tables.FORMATS[form](found).encode(), "\n".join(said)


def _said(read: Outline, source: str) -> list[str]:
    """What whoever runs the program must know; the words are loaded only for that."""
    return told(read, source, _wording(), "en") if is_told(read, source) else []


def _wording() -> Gettext:
    words = load.words(load.templates())
    return Gettext.from_catalogues({lang: words[lang] for lang in _LANGUAGES})


def draft(source: str, read: Outline, encoding: str = "utf-8") -> Mapping[str, bytes]:
    """The text of each file of a content folder, `source.txt` aside."""
    indicators = load.catalogue()
    wording = _wording()
    measured = measure(read, Catalogue(indicators).find)
    ids = indicator_ids(measured.readings)
    units = {indicator.id: indicator.unit for indicator in indicators}
    kept, dropped = Consistency(read, ids, read_quantity, comparable, units).split(measured.readings)
    edition = annotate(read, replace(measured, readings=kept), ids)
    own = indicators_toml(kept, ids, units)
    dataset = _dataset(edition, source, read, Catalogue((*indicators, *load.indicators_of(own))))
    texts = {
        "report.md": edition,
        "report.toml": report_toml(read, source, wording, headline(dataset, read.review), encoding),
        "indicators.toml": own,
        "charts.toml": charts_toml(choose(dataset, wording)),
        "glossary.toml": glossary_toml((term for term in load.glossary() if _used(term, source)), read.glossary),
        "review.md": review_md(read, measured, source, dropped, suggestions(source), wording, EDITORS),
    }
    return {name: text.encode() for name, text in texts.items() if text}


def _dataset(edition: str, source: str, read: Outline, catalogue: Catalogue) -> Dataset:
    """What the drafted edition states; a problem in it would be our own mistake."""
    parsed, problems = parse(edition, "report.md")
    omitted = tuple(Omitted(omission.span, Words(())) for omission in read.omissions)
    placed, lost = place(parsed, source, omitted, (), "report.md")
    dataset, unreadable = tabulate(placed, catalogue, read_quantity, "report.md")
    if problems or lost or unreadable:
        raise ContentError((*problems, *lost, *unreadable))
    return dataset


def _used(term: Term, source: str) -> bool:
    return any(form and form in source for form in (term.name.get("zh"), *term.variants))
