"""A file that comes back from a translator -> the catalogues with what of it agrees with the reports.

What is finished in a catalogue stays, unless it is to be replaced; what does not agree is kept fuzzy, so that no page
shows it; each is told.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from site_gen import load, write
from site_gen.commands.translating import translated, update_catalogues
from site_gen.corridor.view import catalogue_file
from site_gen.edition.catalogue import Catalogue, Entry, read_catalogue, write_catalogue
from site_gen.edition.drafts import unfit, without_conversions
from site_gen.edition.inline import scan_markdown
from site_gen.edition.labels import Labelled, bare, labels, unlabelled
from site_gen.edition.pairs import is_short
from site_gen.edition.spelling import spell
from site_gen.exchange import word_table, xliff
from site_gen.model.assignment import Assignment, ReturnError, Segment
from site_gen.model.content import ReportFolder
from site_gen.model.edition import Edition, Inline, NoteLink
from site_gen.model.folding import fold_words
from site_gen.model.problem import ContentError, Problem
from site_gen.problems.speech import said
from site_gen.site.frame.scripts import is_written_in_han
from site_gen.translators.handing import segment_of
from site_gen.translators.saying import Sayer
from site_gen.translators.vetting import Proposal, proposed, refused


class Taken(Struct, frozen=True):
    """What came of one segment."""

    segment: Segment
    proposal: Proposal | None = None
    why: str = ""
    """What is told of it; empty where nothing is to be told."""


def bring(content: Path, lang: str, file: Path, *, replace_finished: bool = False) -> str:
    """Writes what came back into the catalogues; says what was taken, and of the rest, why not."""
    assignments = _read(file)
    update_catalogues(content, lang)
    reports = {report.slug: (report, edition) for report, edition in translated(content, lang)}
    strangers = [each.report for each in assignments if each.report not in reports]
    if strangers:
        hint = f"its reports: {', '.join(sorted(reports))}"
        message = f"`{strangers[0]}` is no report of {content} that is translated into `{lang}`"
        raise ContentError([Problem(str(file), 1, 1, message, "bad-return", hint=hint)])
    return "\n".join(
        _taken(*reports[assignment.report], assignment, lang, replace_finished) for assignment in assignments
    )


def _read(file: Path) -> tuple[Assignment, ...]:
    try:
        read = word_table.read if file.suffix.lower() == ".docx" else xliff.read
        return read(load.bytes_of(file))
    except ReturnError as error:
        hint = (
            "what comes back is XLIFF 1.2 or the table in Word; a TMX file is a memory, for `translate draft --memory`"
        )
        raise ContentError([Problem(str(file), error.line, 1, str(error), "bad-return", hint=hint)]) from error


def _taken(report: ReportFolder, edition: Edition, assignment: Assignment, lang: str, replace_finished: bool) -> str:
    file = Path(catalogue_file(report, lang))
    before = read_catalogue(load.text_of(file))
    taker = Taker(Sayer.of(report, edition, lang), {entry.context: entry for entry in before.entries}, replace_finished)
    results = [taker.taken(segment) for segment in assignment.segments if segment.target]
    results = _vetted(report, edition, before, results, lang)
    proposals = {one.segment.id: one.proposal for one in results if one.proposal}
    if proposals:
        write.file(file, write_catalogue(proposed(before, proposals)).encode())
    return _told(file, results)


class Taker(Struct, frozen=True):
    """Reads what came back against the catalogue of a report."""

    sayer: Sayer
    entries: Mapping[str, Entry]
    replace_finished: bool

    def taken(self, segment: Segment) -> Taken:
        entry = self.entries.get(segment.id)
        if entry is None:
            return Taken(segment, why="the report has no such text")
        own = segment_of(entry)
        if _words(segment.target) == _words(own.target):
            reviewed = entry.fuzzy and segment.state == "done"
            return self._proposed(segment, own, entry.msgstr) if reviewed else Taken(segment)
        if own.state == "done" and not self.replace_finished:
            return Taken(segment, why="it is translated already, in other words; `--replace` takes these")
        try:
            return self._proposed(segment, own, self._spelled(entry, _words(segment.target)))
        except ValueError as error:
            return Taken(segment, why=str(error))

    def _proposed(self, segment: Segment, own: Segment, words: str) -> Taken:
        why = self._doubt(segment, own)
        return Taken(segment, Proposal(words, fuzzy=segment.state != "done" or bool(why)), why)

    def _spelled(self, entry: Entry, target: str) -> str:
        if is_short(entry.context):
            return target
        pieces = labels(scan_markdown(entry.msgid).inlines)
        return spell(unlabelled(target, pieces, dict(self._said(pieces))))

    def _said(self, pieces: tuple[Labelled, ...]) -> Iterator[tuple[int, Inline]]:
        for number, piece in enumerate(pieces, 1):
            said = None if isinstance(piece, NoteLink) else self.sayer(piece)
            if said is not None:
                yield number, said

    def _doubt(self, segment: Segment, own: Segment) -> str:
        """Why a person has to look at it again; empty for no reason."""
        if fold_words(own.source) != fold_words(segment.source):
            return "the report's words have changed since; to be reviewed"
        if is_short(own.id):
            return ""
        words = bare(without_conversions(segment.target))
        return unfit(bare(segment.source), words, han=is_written_in_han(self.sayer.lang), by_hand=True)


def _words(text: str) -> str:
    """With a single space where a tool or a writer has broken a line."""
    return " ".join(text.split())


def _vetted(report: ReportFolder, edition: Edition, before: Catalogue, results: list[Taken], lang: str) -> list[Taken]:
    """Those fuzzy that a build would refuse, each with the reason."""
    proposals = {one.segment.id: one.proposal for one in results if one.proposal and not one.proposal.fuzzy}
    wrong = refused(report, edition, before, proposals, lang) if proposals else {}
    return [
        Taken(one.segment, Proposal(one.proposal.words), wrong[one.segment.id])
        if one.proposal and one.segment.id in wrong
        else one
        for one in results
    ]


def _told(file: Path, results: list[Taken]) -> str:
    finished = sum(one.proposal is not None and not one.proposal.fuzzy for one in results)
    fuzzy = sum(one.proposal is not None and one.proposal.fuzzy for one in results)
    head = f"{file}: {finished} translations taken, {fuzzy} to be reviewed (they are fuzzy)"
    same = sum(one.proposal is None and not one.why for one in results)
    lines = [f"  {_place(one.segment)}{one.segment.id}: {said(one.why)}" for one in results if one.why]
    return "\n".join([f"{head}, {same} unchanged", *lines])


def _place(segment: Segment) -> str:
    return f"line {segment.line}, " if segment.line else ""
