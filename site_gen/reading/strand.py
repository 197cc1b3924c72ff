"""Source text -> strands: words of the source that keep the place of each of their characters."""

from collections.abc import Iterable, Sequence
from itertools import chain

from msgspec import Struct


class Strand(Struct, frozen=True):
    """Characters of the source, in order, with the offset that each was found at.

    Unbroken text holds its places as a `range`, so that a source of ten million characters costs nothing to cut.
    """

    text: str
    places: Sequence[int]

    @classmethod
    def whole(cls, source: str) -> "Strand":
        return cls(source, range(len(source)))

    def cut(self, start: int, end: int | None = None) -> "Strand":
        """The characters from `start` to before `end`, counted in this strand."""
        return Strand(self.text[start:end], self.places[start:end])

    def strip(self) -> "Strand":
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)


def joined(strands: Iterable[Strand]) -> Strand:
    """One strand of several, nothing between them."""
    pieces = tuple(strand for strand in strands if strand)
    if len(pieces) == 1:
        return pieces[0]
    return Strand("".join(piece.text for piece in pieces), tuple(chain.from_iterable(piece.places for piece in pieces)))
