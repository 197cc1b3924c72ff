"""An outline -> the same with less in it to be mistaken about, for an edition that is proved against its source."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

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
    """Each passage, and the index in `outline` of what stands there or next to it."""
    there = sorted((passage.places, index) for index, passage in enumerate(outline.passages) if passage.places)
    lost, like = _lost(outline, source), 0
    for places, like in there:
        yield from ((line, like) for line in _lines(lost, places[0], source))
        own = tuple(sorted({*places, *(at for at in lost if places[0] < at < places[-1])}))
        yield replace(outline.passages[like], text="".join(source[at] for at in own), places=own), like
        lost = [at for at in lost if at > places[-1]]
    yield from ((line, like) for line in _lines(lost, len(source), source))


def _lost(outline: Outline, source: str) -> list[int]:
    known = {at for passage in outline.passages for at in passage.places}
    known.update(at for omission in outline.omissions for at in range(omission.span.start, omission.span.end))
    return [at for at, character in enumerate(source) if at not in known and not character.isspace()]


def _lines(lost: list[int], before: int, source: str) -> Iterator[Passage]:
    """A paragraph for each line of the characters lost there."""
    here = [at for at in lost if at < before]
    for _, line in groupby(here, key=lambda at: source.count("\n", 0, at)):
        places = tuple(line)
        yield Passage("paragraph", 0, "".join(source[at] for at in places), places)
