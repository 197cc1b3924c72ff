"""What the reports of a place state of what is followed, and what not: three silences, three words; and the queue."""

from msgspec import Struct

from site_gen.model.collected import Place
from site_gen.model.collection import Said
from site_gen.model.comparison import Row, Silent
from site_gen.model.text import Phrase
from site_gen.site.collection.cells import Cell, cell, value
from site_gen.site.collection.counting import measured_in
from site_gen.site.collection.gaps import across
from site_gen.site.collection.panels import unit_of
from site_gen.site.collection.speech import Speech, name


class Line(Struct, frozen=True):
    """A followed measure: its target, or its result, year by year."""

    indicator: Phrase
    what: str
    target: bool
    cells: tuple[Cell | None, ...]
    """None where a column stands for years without a report."""


class Doubted(Struct, frozen=True):
    """A reading that stays off comparing pages."""

    indicator: Phrase
    cell: Cell
    why: tuple[str, ...]


def lines(rows: tuple[Row, ...], speech: Speech) -> tuple[Line, ...]:
    return tuple(_line(row, target, speech) for row in rows for target in (True, False))


def counts(rows: tuple[Row, ...]) -> dict[str, int]:
    """How many cells hold a value, and how many each silence."""
    found: dict[str, int] = {"read": 0, "unsaid": 0, "unread": 0, "unheld": 0, "awaited": 0}
    for each in (end for row in rows for year in row.years for end in (year.target, year.result)):
        found[each.kind if isinstance(each, Silent) else "read"] += 1
    return found


def _line(row: Row, target: bool, speech: Speech) -> Line:
    unit = unit_of(row, speech)
    ends = ((year.target if target else year.result) if year else None for year in across(row))
    cells = tuple(cell(end, unit, speech) if end else None for end in ends)
    return Line(name(row.indicator, speech), measured_in(row.measure, unit, speech), target, cells)


def queue(rows: tuple[Row, ...], speech: Speech) -> tuple[Cell, ...]:
    """Where nobody has looked, though a clause speaks of the thing; the newest report first."""
    silent = (end for row in rows for year in row.years for end in (year.target, year.result))
    found = [each for each in silent if isinstance(each, Silent) and each.kind == "unread" and each.block]
    return tuple(cell(each, None, speech) for each in reversed(found))


def doubted(place: Place, speech: Speech) -> tuple[Doubted, ...]:
    return tuple(_doubted(each, speech) for each in place.flagged)


def _doubted(said: Said, speech: Speech) -> Doubted:
    why = tuple(speech.say(f"guard.{flag}") for flag in said.flags)
    return Doubted(name(said.indicator, speech), value(said, None, speech), why)
