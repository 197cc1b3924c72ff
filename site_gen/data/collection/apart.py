"""How alike sentences are -> the same of such as are held against each other, and what a part says that was in another.

A review is held against a review, a plan against a plan. What is new in one of them may be an old promise that the
review now tells as done: word for word as the plan before had it.
"""

from collections.abc import Collection, Iterator, Sequence

from site_gen.data.collection.likeness import Near
from site_gen.data.collection.pairing import Pair
from site_gen.model.phrasing import Sentence

_SAID = 0.55
"""From here on two sentences of different parts say the same; below it a third of them do not."""


def within(before: Sequence[Sentence], after: Sequence[Sentence], near: Sequence[Near]) -> tuple[Near, ...]:
    """Of parts of one kind."""
    return tuple(
        {place: like for place, like in own.items() if _comparable(sentence, before[place])}
        for sentence, own in zip(after, near, strict=True)
    )


def across(
    before: Sequence[Sentence], after: Sequence[Sentence], near: Sequence[Near], asked: Collection[int]
) -> Iterator[Pair]:
    """Of each newer sentence that is asked of the likest in another part, if it says the same."""
    for newer in asked:
        said = {
            place: like.whole
            for place, like in near[newer].items()
            if like.whole >= _SAID and not _comparable(after[newer], before[place])
        }
        if said:
            yield Pair(newer, max(said, key=said.__getitem__))


def _comparable(one: Sentence, other: Sentence) -> bool:
    """They stand in parts of one kind, or one of them in neither a review nor a plan."""
    return one.part == other.part or not (one.part and other.part)
