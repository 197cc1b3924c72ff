"""How alike sentences are -> which of the older ones each newer one was written from.

Each has one partner at most; the likest are paired first. Measured on sentences judged by hand (see
`benchmarks/README.md`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from site_gen.data.collection.likeness import Likeness, Near
from site_gen.model.collection import Sentence

_ALIKE = 0.28
"""Below it two sentences that stand anywhere have no more than words in common."""
_BESIDE = 0.22
"""The same of two that stand in paragraphs of which other sentences are paired."""
_PIECE = 0.7
"""So much of a sentence that stands in another makes it a piece of that."""

Pairs = Mapping[int, int]
"""Place in the newer -> place in the older."""
_Fit = Callable[[int, int, Likeness], float]
"""How well two fit, given their places: 0 for two that are not to be paired."""


def paired(before: Sequence[Sentence], after: Sequence[Sentence], near: Sequence[Near]) -> Pairs:
    found = _more({}, near, lambda _newer, _older, like: like.whole * (like.whole >= _ALIKE))
    linked = {(after[newer].block, before[older].block) for newer, older in found.items()}

    def beside(newer: int, older: int, like: Likeness) -> float:
        return like.whole * (like.whole >= _BESIDE and (after[newer].block, before[older].block) in linked)

    found = _more(found, near, beside)
    return _more(found, near, lambda _newer, _older, like: like.within * is_piece(like))


def is_piece(like: Likeness) -> bool:
    return like.within >= _PIECE


def _more(known: Pairs, near: Sequence[Near], fit: _Fit) -> dict[int, int]:
    """With those of the rest that fit, the best first; of equals the nearest in place, then the earlier."""
    found, taken = dict(known), set(known.values())
    for _, _, newer, older in sorted(_ranked(near, fit)):
        if newer not in found and older not in taken:
            found[newer] = older
            taken.add(older)
    return found


def _ranked(near: Sequence[Near], fit: _Fit) -> Iterator[tuple[float, int, int, int]]:
    for newer, others in enumerate(near):
        for older, like in others.items():
            if fitting := fit(newer, older, like):
                yield -fitting, abs(newer - older), newer, older
