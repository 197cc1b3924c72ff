"""An outline -> the same with less in it to be mistaken about, for an edition that is proved against its source."""

from bisect import bisect
from collections.abc import Iterator, Mapping
from itertools import groupby

from msgspec.structs import replace

from site_gen.model.report import Outline, Passage

_TITLE = "政府工作报告"


def without_title(outline: Outline, source: str) -> Outline:
    """What was taken for the title stays as a paragraph where it stood; the title is one that the editor supplies."""
    whole = _whole(outline, source)
    passages = tuple(
        replace(each, kind="paragraph", level=0) if each.kind == "title" else each for each in whole.passages
    )
    return replace(whole, passages=passages, title=outline.place + _TITLE)


def _whole(outline: Outline, source: str) -> Outline:
    """With the passages in the order of the source, and every character that none of them has and no omission names."""
    found = list(_passages(outline, source))
    return replace(
        outline,
        passages=tuple(passage for passage, _ in found),
        modes=tuple(outline.modes[like] for _, like in found) if outline.modes else (),
        margins=tuple(outline.margins[like] for _, like in found) if outline.margins else (),
    )


def _passages(outline: Outline, source: str) -> Iterator[tuple[Passage, int]]:
    """The stretches of the source that one passage has, and the index in `outline` of it or of what stands before."""
    owners = {at: index for index, passage in enumerate(outline.passages) for at in passage.places}
    owners.update(_lost(owners, outline, source))
    like = 0
    for owner, stretch in groupby(sorted(owners), key=owners.__getitem__):
        places = tuple(stretch)
        like = like if owner < 0 else owner
        passage = Passage("paragraph", 0, "", ()) if owner < 0 else outline.passages[owner]
        yield replace(passage, text="".join(source[at] for at in places), places=places), like


def _lost(owners: Mapping[int, int], outline: Outline, source: str) -> Iterator[tuple[int, int]]:
    """Places that no passage has and no omission names, each with the passage around it, else with -1 less its line."""
    omitted = {at for each in outline.omissions for at in range(each.span.start, each.span.end)}
    kept = sorted(owners)
    for at, character in enumerate(source):
        if at not in owners and at not in omitted and not character.isspace():
            next_ = bisect(kept, at)
            around = {owners[each] for each in kept[max(next_ - 1, 0) : next_ + 1]} if 0 < next_ < len(kept) else set()
            yield at, around.pop() if len(around) == 1 else -1 - source.count("\n", 0, at)
