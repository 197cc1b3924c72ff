"""Corridor 1, report text -> content folder: read ▶ outline ▶ measure ▶ annotate. Once; then people edit."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from site_gen import load, write
from site_gen.confirming.lines import parse as parse_confirmed
from site_gen.corridor import extract, lodging, proof
from site_gen.corridor.draft import draft
from site_gen.corridor.received import encoding_of, receive
from site_gen.drafting.plainer import without_title
from site_gen.drafting.received import guesses
from site_gen.drafting.settings import site_toml
from site_gen.model.content import SiteSettings
from site_gen.model.problem import ContentError, Problem
from site_gen.model.received import Received, Seen, unseen
from site_gen.model.report import Outline
from site_gen.reading.outline import outline

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
    data, received = receive((report, *annexes), seen)
    read = outline(received.text, load.divisions(), report.stem, received.headings)
    folder = lodging.folder(read, into)
    site = lodging.site(folder.parent)
    kept = load.text_of(before) if before else ""
    refused = _refused(kept, before)
    files, supplied = _proved(folder, site, data, received, read, refused, measured)
    files = {**files, CONFIRMED: kept.encode()} if kept else files
    made = write.folder(folder, files)
    said = "".join(f"{line}\n" for line in extract.said(read, received))
    if not lodging.is_begun(folder.parent):
        write.folder(folder.parent, {"site.toml": site_toml(site.title).encode()})
    unknown = f"{_unknown(read)}: complete `place` in {folder}/report.toml\n" if _unknown(read) else ""
    shown = "" if folder.parent == lodging.CONTENT else f" --content {folder.parent}"
    count = guesses(received.held)
    guessed = f"read by guess: {count} tables, or lines that may be rows of one; the desk says which\n" if count else ""
    made_so = f"{folder}/: {', '.join(made) or 'nothing new'}\n{supplied}{unknown}{said}{guessed}"
    return f"{made_so}then: site-gen serve{shown}"


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
    encoding = encoding_of(data, received)
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


def _unknown(read: Outline) -> str:
    """What the report does not tell of whose it is."""
    if not read.place:
        return "whose report it is, is not known"
    known = read.within or read.level in ("national", "province")
    return "" if known else f"in which province {read.place} lies, is not known"


def _refused(text: str, file: Path | None) -> frozenset[str]:
    """What an earlier `confirmed.txt` refuses; raises ContentError where it cannot be read."""
    lines, problems = parse_confirmed(text, str(file))
    if problems:
        raise ContentError(problems)
    return frozenset(line.digest for line in lines if line.mark == "no")
