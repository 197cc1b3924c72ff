"""what can be compared -> rows of a page in one language: values, each with its sentence and the way to it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from site_gen.model.comparison import Promise
from site_gen.model.text import Phrase
from site_gen.site.collection.cells import Cell, value
from site_gen.site.collection.comparison import Line
from site_gen.site.collection.speech import Speech, measured, name

_COLUMNS = 6


class Row(Struct, frozen=True):
    """A line of a table: an indicator, then a value or nothing for each column."""

    indicator: Phrase
    measure: str
    """Empty for a level or a number, which need no saying."""
    target: bool
    cells: tuple[Cell | None, ...]


class Table(Struct, frozen=True):
    """The rows of one family."""

    family: str
    rows: tuple[Row, ...]


class Pair(Struct, frozen=True):
    """A target and its result."""

    indicator: Phrase
    what: str
    """Period and measure."""
    target: Cell
    result: Cell


class Block(Struct, frozen=True):
    """A table of a few columns, which fit a page, and the rows that have a value in them."""

    columns: tuple[str, ...]
    tables: tuple[Table, ...]


def blocks(lines: Sequence[Line], columns: Sequence[str], speech: Speech) -> tuple[Block, ...]:
    """The last columns first."""
    starts = range(len(columns) - _COLUMNS, -_COLUMNS, -_COLUMNS)
    parts = (tuple(columns[max(start, 0) : start + _COLUMNS]) for start in starts)
    return tuple(Block(part, _tables(lines, part, speech)) for part in parts)


def _tables(lines: Iterable[Line], columns: tuple[str, ...], speech: Speech) -> tuple[Table, ...]:
    held = (line for line in lines if any(column in line.cells for column in columns))
    return tuple(
        Table(family, tuple(_row(line, columns, speech) for line in group))
        for family, group in groupby(held, lambda line: line.family)
    )


def pair(promise: Promise, speech: Speech) -> Pair:
    key = promise.result.observation.key
    parts = (speech.wording.period(speech.lang, key.period), measured(key.measure, speech))
    what = speech.say("list.dot").join(part for part in parts if part)
    ends = (value(promise.target, None, speech), value(promise.result, None, speech))
    return Pair(name(promise.target.indicator, speech), what, *ends)


def _row(line: Line, columns: tuple[str, ...], speech: Speech) -> Row:
    cells = (line.cells.get(column) for column in columns)
    measure = measured(line.latest.observation.key.measure, speech)
    shown = tuple(value(said, None, speech) if said else None for said in cells)
    return Row(name(line.latest.indicator, speech), measure, False, shown)
