"""Report text as received -> its outline: what kind of report it is, and its passages in order."""

from collections.abc import Mapping
from types import MappingProxyType

from site_gen.model.division import Divisions
from site_gen.model.report import Omission, Outline, Passage, PassageKind
from site_gen.model.text import Span
from site_gen.reading.accounts import told_as_account
from site_gen.reading.apart import below_title, set_apart, with_cells
from site_gen.reading.apart_notes import MARK, called
from site_gen.reading.ballot import decided
from site_gen.reading.cleaning import Cleaned, cleaned
from site_gen.reading.cleaning_front import Front
from site_gen.reading.outline_annex import annex_drafts, annex_levels
from site_gen.reading.outline_blocks import Draft, drafts_of
from site_gen.reading.outline_facts import facts_of
from site_gen.reading.outline_inner_leads import with_inner_leads
from site_gen.reading.outline_leads import with_leads
from site_gen.reading.outline_levels import levels_of
from site_gen.reading.outline_place import where
from site_gen.reading.outline_place_names import Told
from site_gen.reading.own_glossary import explained
from site_gen.reading.strand import Strand


def outline(
    source: str,
    divisions: Divisions = Divisions(),  # noqa: B008 - it is frozen
    file: str = "",
    headings: Mapping[int, int] = MappingProxyType({}),
) -> Outline:
    """The passages of `source`, each character with its place, and what the report says about itself.

    `divisions` tell whose report it is, `file` under which name it was received; without them its own words must do.
    `headings`: where its format has headings, and their levels (`Received.headings`).
    """
    apart = set_apart(source)
    report = cleaned(apart.text, headings, max((row.start for _, row in apart.rows), default=-1))
    drafts = with_inner_leads(with_leads(drafts_of(report.lines, headings)))
    annex = annex_drafts(report.annex)
    levels = (*levels_of(drafts), *annex_levels(annex))
    passages = (*_front(report), *map(_passage, (*drafts, *annex), levels))
    facts = facts_of(report.front, passages)
    ballot = decided(passages, facts)
    told = _told(report.front, passages, facts.title, file)
    reporter = where(told, ballot.plan.last_year - 1, divisions)
    cells, above = below_title(apart, passages)
    placed = with_cells(passages, cells)
    passages = tuple(passage for passage, _ in placed)
    notes, uncalled = called(apart.notes, passages)
    return Outline(
        passages=passages,
        omissions=_merged([*_named(report.omissions, source), *apart.omissions, *above, *uncalled], source),
        title=facts.title,
        place=reporter.name,
        within=reporter.within,
        level=reporter.level,
        session=facts.session,
        speaker=facts.speaker,
        date=facts.date,
        review=ballot.review,
        plan=ballot.plan,
        term_review=ballot.term_review,
        modes=tuple("neither" if index is None else ballot.modes[index] for _, index in placed),
        margins=tuple(0.0 if index is None else ballot.margins[index] for _, index in placed),
        doubts=(*told_as_account(passages), *ballot.doubts),
        glossary=explained(report.glossary),
        notes=notes,
    )


def _told(front: Front, passages: tuple[Passage, ...], title: str, file: str) -> Told:
    """What of the report can name its place."""
    opening = next((p.text[:120] for p in passages if p.kind == "paragraph"), "")
    words = "\n".join((*(passage.text for passage in passages), *front.labels))
    bylines = ("".join(line.split()) for line in (*front.above, *(line.text for line in front.bylines), *front.signed))
    return Told(title, opening, tuple(bylines), front.labels, words, file)


def _front(report: Cleaned) -> list[Passage]:
    """Title, byline and greeting."""
    rows: list[tuple[PassageKind, int, Strand]] = [("title", 1, strand) for strand in report.front.titles]
    rows += [("byline", 0, strand) for strand in report.front.bylines]
    rows += [("salutation", 0, report.greeting)] if report.greeting else []
    return [Passage(kind, level, strand.text, tuple(strand.places)) for kind, level, strand in rows]


def _passage(draft: Draft, level: int) -> Passage:
    return Passage(draft.kind, level, draft.text, tuple(draft.strand.places))


def _named(omissions: list[Omission], source: str) -> list[Omission]:
    """The omissions; marks of notes, which were set apart and then cut out as no text, as what they are."""
    marks = (omission.reason == "noise" and bool(MARK.match(source, omission.span.start)) for omission in omissions)
    return [Omission(each.span, "note-mark") if mark else each for each, mark in zip(omissions, marks, strict=True)]


def _merged(omissions: list[Omission], source: str) -> tuple[Omission, ...]:
    """The omissions in order, neighbours of one reason made one where only white space parts them."""
    merged: list[Omission] = []
    for omission in sorted((_stripped(each, source) for each in omissions), key=lambda each: each.span):
        last = merged[-1] if merged else None
        if last and last.reason == omission.reason and not source[last.span.end : omission.span.start].strip():
            merged[-1] = Omission(Span(last.span.start, max(last.span.end, omission.span.end)), omission.reason)
        else:
            merged.append(omission)
    return tuple(merged)


def _stripped(omission: Omission, source: str) -> Omission:
    """The omission without the white space at its ends."""
    words = omission.span.of(source)
    start = omission.span.start + len(words) - len(words.lstrip())
    return Omission(Span(start, max(start, omission.span.start + len(words.rstrip()))), omission.reason)
