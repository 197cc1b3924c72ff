"""A report's edition and dataset -> what it adds to a collection."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.kinds import looks_back, part_of, turns
from site_gen.model.collection import Part, Passage
from site_gen.model.curation import Silence
from site_gen.model.dataset import Dataset, Key, Mention, Observation
from site_gen.model.edition import Block, Edition
from site_gen.model.problem import Problem
from site_gen.model.text import Span

_NOWHERE = Span(0, 0)
_CHAPTER = 2
"""Level of the headings that part a report."""


def passages_of(edition: Edition, dataset: Dataset) -> tuple[Passage, ...]:
    """The blocks of text in order, each with its heading and whether its chapter looks back or ahead."""
    parts = dict(_parts(edition, dataset))
    heads = {block.id: block.text for block in edition.blocks if block.level}
    return tuple(
        Passage(block.id, heads.get(block.section, ""), parts[block.id], block.text)
        for block in edition.blocks
        if block.text and block.kind not in ("title", "chart") and block.cell is None
    )


def unheard(
    silences: Iterable[Silence], edition: Edition, catalogue: Catalogue, file: str, stated: Collection[Key] = ()
) -> Iterator[Problem]:
    """What `coverage.toml` says of no indicator, says twice, or quotes and the edition does not say.

    `stated`: what the report states, so that it is not silent on it.
    """
    texts = [block.text for block in edition.blocks]
    told = set[tuple[object, ...]]()
    for silence in silences:
        key = (silence.indicator, silence.period, silence.measure, silence.status)
        if key in told:
            message = f"`{silence.indicator}` is told of twice"
            yield Problem(file, 1, 1, message, "twice", hint="once is enough")
        told.add(key)
        if Key(silence.indicator, silence.period, silence.measure, silence.status) in stated:
            message = f"the report states `{silence.indicator}` for {silence.period}, so it is not silent on it"
            yield Problem(file, 1, 1, message, "not-silent", hint="take the table away")
        if catalogue.get(silence.indicator) is None:
            message = f"unknown indicator `{silence.indicator}`"
            yield Problem(
                file, 1, 1, message, "unknown-indicator", hint="an id of the catalogue, or of indicators.toml"
            )
        if silence.words and not any(silence.words in text for text in texts):
            message = f"the report does not say `{silence.words}`"
            yield Problem(file, 1, 1, message, "unsaid-words", hint="words of one paragraph of report.md")


def abridged(observation: Observation) -> Observation:
    """With its first sentence and who has checked it, and not where that stands: it moves with each word before it."""
    first = observation.evidence
    checked = observation.checked
    mention = Mention(first.block, first.words, first.sentence, _NOWHERE, 0, 0, checked=checked, at=first.at)
    return Observation(observation.id, observation.key, observation.quantity, (mention,))


def _parts(edition: Edition, dataset: Dataset) -> Iterator[tuple[str, Part]]:
    statuses: dict[str, Counter[bool]] = {}
    for observation in dataset.observations:
        counts = statuses.setdefault(observation.evidence.block, Counter())
        counts[observation.key.status == "target"] += 1
    for chapter in _chapters(edition):
        counted = sum((statuses.get(block.id, Counter()) for block in chapter), Counter[bool]())
        heading = chapter[0].text if chapter[0].level else ""
        part = part_of(heading, counted[True], counted[False])
        for block in chapter:
            part = "plan" if turns(block.text, heading) else part
            yield block.id, "" if part == "plan" and looks_back(block.text) else part


def _chapters(edition: Edition) -> Iterator[list[Block]]:
    top = min((block.level for block in edition.blocks if block.level >= _CHAPTER), default=0)
    chapter: list[Block] = []
    for block in edition.blocks:
        if block.level == top and chapter:
            yield chapter
            chapter = []
        chapter.append(block)
    if chapter:
        yield chapter
