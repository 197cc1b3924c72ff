"""rows of a place -> the scorecard: for each year the number aimed at, and under it the number that came of it."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.collection import Said
from site_gen.model.comparison import Promise, Row, Year
from site_gen.model.text import Phrase
from site_gen.model.unit import Unit
from site_gen.site.collection.cells import Cell, cell
from site_gen.site.collection.counting import figure, measured_in
from site_gen.site.collection.gaps import across
from site_gen.site.collection.panels import unit_of
from site_gen.site.collection.speech import Speech, name


class Score(Struct, frozen=True):
    """One year of one indicator."""

    target: Cell
    result: Cell
    outcome: str
    """`kept`, `short`, `about` or `none`; empty where there is no pair."""
    word: str
    """The outcome in words, for who does not see it."""
    difference: str
    admitted: Cell | None
    quiet: str
    """Why there is neither, in words; empty where there is one."""


class Line(Struct, frozen=True):
    indicator: Phrase
    id: str
    what: str
    scores: tuple[Score | None, ...]
    """None where a column stands for years without a report."""


def lines(rows: tuple[Row, ...], speech: Speech) -> tuple[Line, ...]:
    return tuple(_line(row, speech) for row in rows)


def _line(row: Row, speech: Speech) -> Line:
    unit = unit_of(row, speech)
    what = measured_in(row.measure, unit, speech)
    return Line(name(row.indicator, speech), row.indicator.id, what, tuple(_scores(row, unit, speech)))


def _scores(row: Row, unit: Unit, speech: Speech) -> Iterator[Score | None]:
    for each in across(row):
        yield _score(each, unit, speech) if each else None


def _score(each: Year, unit: Unit, speech: Speech) -> Score:
    outcome = each.promise.outcome if each.promise else ""
    return Score(
        cell(each.target, unit, speech),
        cell(each.result, unit, speech),
        outcome,
        speech.say(f"outcome.{outcome}") if outcome else "",
        _difference(each.promise, unit) if each.promise else "",
        cell(each.admitted, unit, speech) if each.admitted else None,
        _quiet(each, speech),
    )


def _quiet(year: Year, speech: Speech) -> str:
    if any(isinstance(one, Said) or one.kind == "unsaid" for one in (year.target, year.result)):
        return ""
    target, result = (cell(one, None, speech).value for one in (year.target, year.result))
    return speech.say("scorecard.quiet", target=target, result=result)


def _difference(promise: Promise, unit: Unit) -> str:
    """Signed, where the number was to be about so much; the words of the others carry a verdict."""
    if promise.outcome != "about":
        return ""
    of = promise.target.observation.quantity.unit
    told = figure(promise.difference * of.factor, unit)
    return f"+{told}" if promise.difference > 0 else told
