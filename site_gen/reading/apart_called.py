"""The notes that a passage calls -> which of its results they call estimates: 218.6亿元[1], [1] 初步核算数."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.report import Footnote, Passage, Reading
from site_gen.reading.estimates import estimated_years

_BARE = compiled(
    r"\s*(?:该|此|本|这|上述)?(?:项)?(?:数据|数字|指标|数值?)?(?:均|皆|都)?(?:为|系|是)?"
    r"(?:预计|初步(?:统计|核算|测算)|快报|预估)数(?=[，,。；;（(\s]|$)"
)
"""A note that says it of what it is called at, and names no year."""
_HEADS = ("title", "heading")


def called_in(passage: Passage, notes: Sequence[Footnote]) -> Iterator[tuple[Footnote, int]]:
    """The notes whose marks stand in a passage, each with the offset of its mark in the source."""
    if passage.places:
        first, last = passage.places[0], passage.places[-1] + 1
        yield from ((note, call) for note in notes for call in note.calls if first < call <= last)


def estimated_by_notes(passage: Passage, notes: Sequence[Footnote], year: int) -> frozenset[int]:
    """The years that the notes of a passage call estimates; at a heading, the one under review without being named."""
    years: frozenset[int] = frozenset()
    for note, _ in called_in(passage, notes):
        bare = passage.kind in _HEADS and _BARE.match(note.text)
        years |= frozenset((year,)) if bare else estimated_years(note.text, year)
    return years


def as_noted(reading: Reading, passage: Passage, notes: Sequence[Footnote]) -> Reading:
    """A result as an estimate, where the note at its own number says so."""
    after, end = passage.places[reading.number.end - 1], passage.places[reading.span.end - 1] + 1
    own = any(after < call <= end and _BARE.match(note.text) for note, call in called_in(passage, notes))
    return replace(reading, status="estimate") if own and reading.status == "actual" else reading
