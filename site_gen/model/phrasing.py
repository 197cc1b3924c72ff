"""How several reports are worded: what became of a sentence in the next one, where 放管服 stands."""

from decimal import Decimal
from typing import Literal, NamedTuple

from msgspec import Struct

from site_gen.model.collection import Part
from site_gen.model.curation import Formula


class Sentence(NamedTuple):
    """A sentence, or the part of one between two semicolons, where it stands."""

    slug: str
    block: str
    part: Part
    text: str


Turn = Literal["kept", "changed", "new", "gone"]
"""From one report to the next: word for word, reworded, not there before, not there any more."""


class Change(Struct, frozen=True):
    """What became of a sentence."""

    turn: Turn
    before: Sentence | None
    after: Sentence | None
    pieces: tuple[tuple[str, str], ...] = ()
    """Of a reworded one: (`same`, `out` or `in`; words) in order; empty where the two had better stand side by side."""
    maybe: Sentence | None = None
    """What a new sentence may have come from: too far to be called the same, or of another part of the report."""


class Revision(Struct, frozen=True):
    """Two consecutive reports of a place, sentence by sentence."""

    older: int
    newer: int
    """Years that they plan."""
    changes: tuple[Change, ...]

    def count(self, turn: Turn) -> int:
        return sum(each.turn == turn for each in self.changes)


class Hit(Struct, frozen=True):
    """A place where a formula stands: some words before it, its own, some after."""

    before: str
    words: str
    after: str
    sentence: Sentence


class Use(Struct, frozen=True):
    """How one report uses a formula."""

    slug: str
    year: int
    hits: tuple[Hit, ...]
    characters: int
    """Han characters of the report's text."""

    @property
    def rate(self) -> Decimal:
        """Per 10,000 characters."""
        return round(Decimal(len(self.hits)) * 10_000 / max(self.characters, 1), 2)


class Followed(Struct, frozen=True):
    """A formula in the reports of a place, from the oldest."""

    formula: Formula
    place: str
    uses: tuple[Use, ...]

    @property
    def total(self) -> int:
        return sum(len(use.hits) for use in self.uses)
