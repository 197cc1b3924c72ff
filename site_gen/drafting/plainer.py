"""An outline -> the same with less in it to be mistaken about, for an edition that is proved against its source."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from site_gen.model.report import Outline, Passage

_TITLE = "政府工作报告"


def without_title(outline: Outline, source: str) -> Outline:
    """What was taken for the title stays as a paragraph, whole; the title is one that the editor supplies."""
    passages = (_paragraph(each) if each.kind == "title" else each for each in _whole(outline, source))
    return replace(outline, passages=tuple(passages), title=outline.place + _TITLE)


def without_headings(outline: Outline, source: str) -> Outline:
    """Paragraphs alone, under a supplied title."""
    plain = without_title(outline, source)
    return replace(plain, passages=tuple(map(_paragraph, plain.passages)))


def _paragraph(passage: Passage) -> Passage:
    return replace(passage, kind="paragraph", level=0)


def _whole(outline: Outline, source: str) -> Iterator[Passage]:
    """The passages with every character of the source that none of them has and no omission names."""
    passages = [each for each in outline.passages if each.places]
    known = {at for each in passages for at in each.places}
    known.update(at for each in outline.omissions for at in range(each.span.start, each.span.end))
    lost = [at for at, character in enumerate(source) if at not in known and not character.isspace()]
    for passage in passages:
        first, last = passage.places[0], passage.places[-1]
        yield from _lines(lost, first, source)
        places = tuple(sorted({*passage.places, *(at for at in lost if first < at < last)}))
        yield replace(passage, text="".join(source[at] for at in places), places=places)
        lost = [at for at in lost if at > last]
    yield from _lines(lost, len(source), source)


def _lines(lost: list[int], before: int, source: str) -> Iterator[Passage]:
    """A paragraph for each line of the characters lost there."""
    here = [at for at in lost if at < before]
    for _, line in groupby(here, key=lambda at: source.count("\n", 0, at)):
        places = tuple(line)
        yield Passage("paragraph", 0, "".join(source[at] for at in places), places)
