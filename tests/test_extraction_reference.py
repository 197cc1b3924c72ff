"""The reference report read afresh, beside the edition that people made of it: every difference is known.

`cases/extraction_differences.txt` lists them, one a line: `words | what differs | as read | as edited`. A better reader
shortens the list; a worse one, or an edit of the edition, fails here.
"""

from collections.abc import Iterator
from pathlib import Path

from site_gen import load
from site_gen.corridor.view import edition_of
from site_gen.data.catalogue import Catalogue
from site_gen.data.tabulate import tabulate
from site_gen.model.dataset import Key, Mention, Observation
from site_gen.model.report import Outline, Reading
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.quantity import read_quantity

ROOT = Path(__file__).parent.parent
KNOWN = Path(__file__).parent / "cases" / "extraction_differences.txt"


def edited() -> list[tuple[Observation, Mention]]:
    report = load.content(ROOT / "content").reports[0]
    catalogue = Catalogue((*load.catalogue(), *report.indicators))
    dataset, _ = tabulate(edition_of(report, []), catalogue, read_quantity, "report.md")
    return [(observation, mention) for observation in dataset.observations for mention in observation.mentions]


def differences() -> Iterator[str]:
    source = load.content(ROOT / "content").reports[0].source
    read = outline(source)
    found = list(measure(read, Catalogue(load.catalogue()).find).readings)
    for observation, mention in edited():
        words = set(range(mention.source.start, mention.source.end))
        near = [reading for reading in found if _place(read, reading) & words]
        reading = next(
            (one for one in near if one.indicator_id == observation.key.indicator), near[0] if near else None
        )
        if reading is None:
            yield f"{mention.words} | not read | | {observation.key}"
            continue
        found.remove(reading)
        yield from _compared(observation, mention, reading)
    for reading in found:
        yield f"{reading.span.of(read.passages[reading.passage].text)} | not in the edition | {reading.indicator} |"


def _place(read: Outline, reading: Reading) -> set[int]:
    return set(read.passages[reading.passage].places[reading.number.start : reading.number.end])


def _compared(observation: Observation, mention: Mention, reading: Reading) -> Iterator[str]:
    key, quantity = observation.key, observation.quantity
    there = Key(key.indicator, reading.period, reading.measure, reading.status, reading.subject)
    pairs = {
        "value": (reading.quantity.canonical_value, quantity.canonical_value),
        "unit": (reading.quantity.unit.canonical, quantity.unit.canonical),
        "measure": (there.measure, key.measure),
        "period": (there.period, key.period),
        "status": (there.status, key.status),
        "subject": (there.subject, key.subject),
    }
    for name, (one, other) in pairs.items():
        if one != other:
            yield f"{mention.words} | {name} | {one} | {other}"


def test_every_difference_between_the_reading_and_the_edition_is_known() -> None:
    known = [line for line in KNOWN.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert sorted(known) == sorted(differences())


def test_the_reader_finds_nearly_all_that_the_editors_annotated() -> None:
    missed = [line for line in differences() if "| not read |" in line]
    assert len(missed) <= len(edited()) // 10
