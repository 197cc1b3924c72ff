"""view, language -> the map of the report: each section's share of the text, its numbers and notes."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_gen.model.edition import Block, NoteLink, Statement
from site_gen.model.text import Phrase
from site_gen.site.grids import Row
from site_gen.site.report import Section, divide
from site_gen.site.text import read_text
from site_gen.site.view import ReportView


@dataclass(frozen=True, slots=True)
class SectionShare:
    """A section of the second level, measured."""

    anchor: str
    title: Phrase
    characters: int
    percent: int
    """Of all the text."""
    start: int
    """Percent of the text before it."""
    numbers: int
    notes: int
    parts: tuple[tuple[str, Phrase], ...]
    """Anchor and title of its headings of the third level."""


def section_shares(view: ReportView, lang: str) -> tuple[SectionShare, ...]:
    """The sections that have a heading, in order. Shares are of the report's own text, in any language."""
    sections = [section for section in divide(read_text(view, lang)[1:]) if section.title]
    lengths = [_length(section.rows) for section in sections]
    whole = sum(lengths) or 1
    return tuple(
        _share(section, length, sum(lengths[:i]), whole)
        for i, (section, length) in enumerate(zip(sections, lengths, strict=True))
    )


def _share(section: Section, length: int, before: int, whole: int) -> SectionShare:
    rows = section.rows
    return SectionShare(
        rows[0].block.id,
        section.title or Phrase("", ""),
        length,
        round(100 * length / whole),
        round(100 * before / whole),
        _count(rows, Statement),
        _count(rows, NoteLink),
        tuple((row.block.id, Phrase(row.plain, row.lang)) for row in rows if row.level == 3),
    )


def _length(rows: Iterable[Row]) -> int:
    return sum(len(block.text) for row in rows for block in row.blocks)


def _count(rows: Iterable[Row], kind: type[Statement] | type[NoteLink]) -> int:
    return sum(_of(block, kind) for row in rows for block in row.blocks)


def _of(block: Block, kind: type[Statement] | type[NoteLink]) -> int:
    return sum(isinstance(piece, kind) for piece in block.inlines)
