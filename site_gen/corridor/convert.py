"""Corridor 1, report text -> content folder: read ▶ outline ▶ measure ▶ annotate. Once; then people edit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from site_gen import load, naming, write
from site_gen.charts.choose import choose
from site_gen.confirming.lines import parse as parse_confirmed
from site_gen.corridor import extract, lodging, proof
from site_gen.corridor.draw import is_sound, look
from site_gen.data.catalogue import Catalogue, spoken
from site_gen.data.comparable import comparable
from site_gen.data.digests import cell_digest, passage_digest
from site_gen.data.tabulate import tabulate
from site_gen.drafting.consistent import Consistency
from site_gen.drafting.ids import indicator_ids
from site_gen.drafting.plainer import without_title
from site_gen.drafting.project import project
from site_gen.drafting.received import guesses, received_toml
from site_gen.drafting.refused import unrefused
from site_gen.drafting.requirement import VENDOR, is_wheel, requirement
from site_gen.drafting.settings import headline, report_toml, site_toml
from site_gen.drafting.tables import charts_toml, glossary_toml, indicators_toml
from site_gen.drafting.unsure import unsure
from site_gen.edition.annotate import annotate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.content import Omitted, SiteSettings
from site_gen.model.dataset import Dataset
from site_gen.model.glossary import Term
from site_gen.model.problem import ContentError, Problem
from site_gen.model.received import Held, Received, Seen, unseen
from site_gen.model.report import Outline
from site_gen.model.text import Words
from site_gen.reading import formats
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.quantity import read_quantity
from site_gen.site.words.wording import Gettext

_UNSURE = (
    "requirements.txt asks a package index for site-gen; if yours has none, say where it comes from: "
    "site-gen init FOLDER --from WHEEL-OR-REPOSITORY"
)
CONFIRMED = "confirmed.txt"
_WAYS = (
    (lambda read, source: read, ""),
    (without_title, "the title is supplied: none of the report's own words could be proved to be it\n"),
)
"""Ways to write an edition down, and what to say of each; the first that a build would not refuse is taken."""


def new(
    report: Path,
    into: Path | None,
    seen: Callable[[Path], Seen] = lambda _: unseen,
    before: Path | None = None,
    annexes: Sequence[Path] = (),
    measured: Seen = unseen,
) -> str:
    """Makes the content folder of `report` and of the files that go on with it, proved as a build proves it; says what
    was made.

    `seen`: who is told of each page of a file that takes long; `measured`: of each passage whose numbers are read.
    `before`: the `confirmed.txt` of an earlier reading, which goes along; what it refuses is not read again. Raises
    ContentError for what is no report, and for a folder that no site could show.
    """
    data, received = _received((report, *annexes), seen)
    read = outline(received.text, load.divisions(), report.stem, received.headings)
    folder = lodging.folder(read, into)
    site = lodging.site(folder.parent)
    kept = load.text_of(before) if before else ""
    refused = _refused(kept, before)
    files, supplied = _proved(folder, site, data, received, read, refused, measured)
    files = {**files, CONFIRMED: kept.encode()} if kept else files
    made = write.folder(folder, files)
    said = "".join(f"{line}\n" for line in extract.said(read, received.text))
    if not lodging.is_begun(folder.parent):
        write.folder(folder.parent, {"site.toml": site_toml(site.title).encode()})
    unknown = f"{_unknown(read)}: complete `place` in {folder}/report.toml\n" if _unknown(read) else ""
    shown = "" if folder.parent == lodging.CONTENT else f" --content {folder.parent}"
    count = guesses(received.held)
    guessed = f"read by guess: {count} tables, or lines that may be rows of one; the desk says which\n" if count else ""
    made_so = f"{folder}/: {', '.join(made) or 'nothing new'}\n{supplied}{unknown}{said}{guessed}"
    return f"{made_so}then: site-gen serve{shown}"


def _received(files: Sequence[Path], seen: Callable[[Path], Seen]) -> tuple[bytes, Received]:
    """The report's bytes as they are to be kept, and what was read of them; several files make one text."""
    data = _bytes(files)
    if len(files) == 1:
        return data[0][1], formats.decode(*data[0], seen(files[0]))
    together = formats.together(data, [seen(file) for file in files])
    return together.text.encode(), together


def _bytes(files: Sequence[Path]) -> list[tuple[str, bytes]]:
    """Name and bytes of each. Raises ContentError for all that are no files."""
    read: list[tuple[str, bytes]] = []
    problems: list[Problem] = []
    for file in files:
        try:
            read.append((file.name, load.bytes_of(file)))
        except ContentError as error:
            hint = "" if file.suffix or file is files[0] else "the folder to make is named by --into"
            problems += [replace(each, hint=hint) for each in error.problems]
    if problems:
        raise ContentError(problems)
    return read


def _proved(
    folder: Path,
    site: SiteSettings,
    data: bytes,
    received: Received,
    read: Outline,
    refused: frozenset[str] = frozenset(),
    seen: Seen = unseen,
) -> tuple[Mapping[str, bytes], str]:
    """The files of the report as well as they can be proved, and what to say of it; ContentError where they cannot."""
    encoding = _encoding(data, received)
    source = data if encoding else received.text.encode()
    found: tuple[Problem, ...] = ()
    for way, supplied in _WAYS:
        try:
            drafted = draft(
                received.text, way(read, received.text), encoding, received.held, site.languages, refused, seen
            )
            files = {"source.txt": source, **drafted}
        except ContentError as error:
            found = found or error.problems
            continue
        wrong = proof.wrong(folder, files, site)
        if not wrong:
            return files, supplied
        found = found or wrong
    raise ContentError(found)


def init(folder: Path, source: str = "") -> str:
    """Makes a project that waits for reports; says what was made. Raises ContentError where files are in the way.

    `source`: what the project installs site-gen from, a wheel or a repository's address; if not given, what this one
    was installed from.
    """
    origin = source or load.origin()
    wheel = {f"{VENDOR}/{Path(origin).name}": load.bytes_of(Path(origin))} if is_wheel(origin) else {}
    files = project(folder.resolve().name, site_toml(lodging.NEW.title), requirement(origin), load.schemas())
    made = write.folder(folder, {**files, **wheel})
    unsure = "" if origin else f"\n{_UNSURE}"
    return f"{folder}/: {', '.join(made) or 'nothing new'}\nthen: cd {folder} && site-gen new REPORT{unsure}"


def _unknown(read: Outline) -> str:
    """What the report does not tell of whose it is."""
    if not read.place:
        return "whose report it is, is not known"
    known = read.within or read.level in ("national", "province")
    return "" if known else f"in which province {read.place} lies, is not known"


def _encoding(data: bytes, received: Received) -> str:
    """The encoding in which `source.txt` can stay as received; empty where it was no plain text."""
    try:
        text = data.decode("utf-8-sig" if received.encoding == "utf-8" else received.encoding)
    except (LookupError, UnicodeDecodeError):
        return ""
    return received.encoding if text.replace("\r\n", "\n").replace("\r", "\n") == received.text else ""


def _wording(languages: tuple[str, ...] = lodging.NEW.languages) -> Gettext:
    """The interface words of a new site's languages, and of `languages` as far as there are any."""
    words = load.words(load.templates(Path("templates")))
    spoken = dict.fromkeys((*lodging.NEW.languages, *languages))
    return Gettext.from_catalogues({lang: words[lang] for lang in spoken if lang in words})


def observed(source: str, read: Outline) -> Dataset:
    """What an edition of the report would state, without the edition."""
    indicators = load.catalogue()
    measured = measure(read, Catalogue(indicators).find)
    ids = indicator_ids(measured.readings)
    units = {indicator.id: indicator.unit for indicator in indicators}
    kept, _ = Consistency(read, ids, read_quantity, comparable, units).split(measured.readings)
    own = load.indicators_of(indicators_toml(kept, ids, units, lodging.NEW.languages))
    named = naming.named(own, naming.lexicon(load.lexicon(), indicators))
    edition = annotate(read, replace(measured, readings=kept), ids)
    return _dataset(edition, source, read, Catalogue((*indicators, *named)))


def draft(
    source: str,
    read: Outline,
    encoding: str = "utf-8",
    held: tuple[Held, ...] = (),
    languages: tuple[str, ...] = lodging.NEW.languages,
    refused: frozenset[str] = frozenset(),
    seen: Seen = unseen,
) -> Mapping[str, bytes]:
    """The text of each file of a content folder, `source.txt` aside; its pairs are in the site's `languages`.

    `refused`: digests of words that a person has found to state no observation; `seen` is told of each passage.
    """
    indicators = spoken(load.catalogue(), read.level)
    wording = _wording(languages)
    measured = measure(read, Catalogue(indicators).find, seen)
    accepted = unrefused(read, measured.readings, refused, (passage_digest, cell_digest))
    measured = replace(measured, readings=accepted)
    ids = indicator_ids(measured.readings)
    units = {indicator.id: indicator.unit for indicator in indicators}
    kept, _ = Consistency(read, ids, read_quantity, comparable, units).split(measured.readings)
    edition = annotate(read, replace(measured, readings=kept), ids)
    own = indicators_toml(kept, ids, units, wording.languages)
    named = naming.named(load.indicators_of(own), naming.lexicon(load.lexicon(), indicators))
    dataset = _dataset(edition, source, read, Catalogue((*indicators, *named)))
    weak = unsure(dataset, kept, ids)
    shown = headline(dataset, read.review, weak)
    unseen = tuple(str(each.key) for each in dataset.observations if str(each.key) in weak)
    well = partial(is_sound, look=look(wording, load.templates(Path("templates"))))
    terms = (term for term in load.glossary() if _used(term, source))
    texts = {
        "report.md": edition,
        "report.toml": report_toml(read, source, wording, shown, unseen, encoding, load.place_names()),
        "indicators.toml": own,
        "charts.toml": charts_toml(choose(dataset, wording, weak, well), wording.languages),
        "glossary.toml": glossary_toml(terms, read.glossary, wording.languages),
        "received.toml": received_toml(held),
    }
    return {name: text.encode() for name, text in texts.items() if text}


def _refused(text: str, file: Path | None) -> frozenset[str]:
    """What an earlier `confirmed.txt` refuses; raises ContentError where it cannot be read."""
    lines, problems = parse_confirmed(text, str(file))
    if problems:
        raise ContentError(problems)
    return frozenset(line.digest for line in lines if line.mark == "no")


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
