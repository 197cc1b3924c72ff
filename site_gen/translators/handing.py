"""Catalogues -> what a translator who works elsewhere gets: XLIFF, a table in Word, a translation memory."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from site_gen import load, write
from site_gen.commands.translating import translated, update_catalogues
from site_gen.edition.catalogue import Entry, read_catalogue
from site_gen.edition.inline import scan_markdown
from site_gen.edition.labels import labelled, without_labels
from site_gen.edition.pairs import is_short
from site_gen.exchange import tmx, word_table, xliff
from site_gen.model.assignment import Assignment, Rendering, Segment, SegmentState

_SCRIPTS = {"zh": "zh-Hans"}
"""What is meant by a language that is written in two scripts: a bare zh is either, to a tool."""


def export(
    content: Path, lang: str, form: str, output: Path, *, only_missing: bool = False, copied: bool = False
) -> str:
    """Brings the catalogues up to date and writes `output`, in the format named; says what it holds.

    `copied`: in XLIFF, what is missing holds the original.
    """
    update_catalogues(content, lang)
    language, assignments = _assignments(content, lang, only_missing)
    write.file(output, (_COPIED if copied else FORMATS)[form](assignments, _SCRIPTS.get(language, language), lang))
    count = sum(len(assignment.segments) for assignment in assignments)
    return f"{output}: {count} texts of {len(assignments)} reports, {_states(assignments)}"


def _assignments(content: Path, lang: str, only_missing: bool) -> tuple[str, tuple[Assignment, ...]]:
    """The language of the reports, and what of each there is to translate."""
    loaded = {report.slug: report for report in load.content(content).reports}
    found, language = [], ""
    for report, _ in translated(content, lang):
        language = language or report.settings.language
        catalogue = read_catalogue(loaded[report.slug].catalogues.get(lang, ""))
        segments = tuple(map(segment_of, catalogue.entries))
        wanted = tuple(one for one in segments if one.state != "done" or not only_missing)
        found.append(Assignment(report.slug, wanted))
    return language, tuple(found)


def segment_of(entry: Entry) -> Segment:
    """An entry of a catalogue as its translator sees it."""
    state: SegmentState = "missing" if not entry.msgstr else "draft" if entry.fuzzy else "done"
    if is_short(entry.context):
        return Segment(entry.context, entry.msgid, entry.msgstr, state, entry.extracted)
    source, target = scan_markdown(entry.msgid).inlines, scan_markdown(entry.msgstr).inlines
    words = labelled(target, source) if entry.msgstr else ""
    return Segment(entry.context, labelled(source), words, state, entry.extracted)


def _memory(assignments: tuple[Assignment, ...], language: str, lang: str) -> bytes:
    return tmx.written(tuple(_renderings(assignments)), language, lang)


def _renderings(assignments: tuple[Assignment, ...]) -> Iterator[Rendering]:
    """What is finished, in words that a reader meets."""
    for assignment in assignments:
        for one in assignment.segments:
            if one.state == "done":
                words = without_labels(one.source), without_labels(one.target)
                yield Rendering(*words, f"{assignment.report}/{one.id}")


def _states(assignments: tuple[Assignment, ...]) -> str:
    states = [segment.state for assignment in assignments for segment in assignment.segments]
    return (
        f"{states.count('done')} translated, {states.count('draft')} to be reviewed, {states.count('missing')} missing"
    )


_Writer = Callable[[tuple[Assignment, ...], str, str], bytes]

FORMATS: Mapping[str, _Writer] = MappingProxyType(
    {"xliff": xliff.written, "docx-table": word_table.written, "tmx": _memory}
)
"""Format -> what writes it."""
_COPIED: Mapping[str, _Writer] = {**FORMATS, "xliff": partial(xliff.written, copied=True)}
SUFFIXES: Mapping[str, str] = MappingProxyType({"xliff": ".xlf", "docx-table": ".docx", "tmx": ".tmx"})
"""Format -> how its files end."""
