"""an edition and its data -> which anchor each statement, note and emendation of the text has."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from site_gen.model.dataset import Key, Observation
from site_gen.model.edition import Block, Edition, Emendation, Inline, NoteLink, Statement
from site_gen.site.frame.view import ReportView

T = TypeVar("T")


class Anchors(Struct, frozen=True):
    """Where things stand in the text, the same in every language of it."""

    observations: Mapping[Key, Observation]
    first_mention: Mapping[tuple[str, Key], int]
    """(block, key) -> how many times earlier blocks have stated it."""
    first_call: Mapping[tuple[str, str], int]
    """(block, note id) -> how many times earlier blocks have called it."""
    numbers: Mapping[str, int]
    """Note id -> the number it is printed with, from 1, in the order of the text."""
    first_emendation: Mapping[str, int]
    """Block -> how many emendations stand before it."""

    @classmethod
    def of(cls, view: ReportView) -> "Anchors":
        return cls(
            {observation.key: observation for observation in view.dataset.observations},
            _firsts(view.edition, lambda piece: piece.keys if isinstance(piece, Statement) else ()),
            _firsts(view.edition, _called),
            {id: number for number, id in enumerate(_note_order(view.edition), 1)},
            _first_emendations(view.edition),
        )


def is_emendation(piece: Inline) -> bool:
    """Whether the edition prints other words here than the source has."""
    return isinstance(piece, Emendation) or (isinstance(piece, Statement) and piece.found is not None)


def emendations(edition: Edition) -> Iterator[tuple[str, Block, Emendation | Statement]]:
    """Each emendation with its anchor on the method page (`e-1`, `e-2` …) and its block, in the order of the text."""
    number = 0
    for block in edition.blocks:
        for piece in block.inlines:
            if is_emendation(piece) and isinstance(piece, Emendation | Statement):
                number += 1
                yield f"e-{number}", block, piece


def _firsts(edition: Edition, named: Callable[[Inline], Iterable[T]]) -> dict[tuple[str, T], int]:
    """(block, what a piece of it names) -> how many times earlier blocks have named it."""
    seen: dict[T, int] = defaultdict(int)
    first: dict[tuple[str, T], int] = {}
    for block in edition.blocks:
        for each in (each for piece in block.inlines for each in named(piece)):
            first.setdefault((block.id, each), seen[each])
            seen[each] += 1
    return first


def _called(piece: Inline) -> tuple[str, ...]:
    return (piece.note,) if isinstance(piece, NoteLink) else ()


def _note_order(edition: Edition) -> dict[str, None]:
    """Ids of the notes in the order of their marks; notes that nothing refers to come last."""
    marked = [note for block in edition.blocks for piece in block.inlines for note in _called(piece)]
    return dict.fromkeys([*marked, *(note.id for note in edition.notes)])


def _first_emendations(edition: Edition) -> dict[str, int]:
    first: dict[str, int] = {}
    count = 0
    for block in edition.blocks:
        first[block.id] = count
        count += sum(map(is_emendation, block.inlines))
    return first
