"""A reading with the words that it was read from: what signs of doubt look at."""

from msgspec import Struct

from site_gen.model.report import Reading


class Circumstances(Struct, frozen=True):
    """A reading with the words that it was read from."""

    reading: Reading
    sentence: str
    earlier: str
    """The words of its sentence before its clause."""
    before: str
    """The words of its clause before the number."""
    after: str
    rule: str
    margin: float
    """By how much the mode of its passage was decided; below 1 by a hair."""
    quote: str
    mode: str
    dated: bool
    """The sentence itself says when."""
    uneven: bool
    """Its list has more names than numbers, or fewer."""
    contested: bool = False
    """Another than the one that it was given to may own it."""
    yearless: bool = False
    """Nothing in the report tells its years."""
    divided: bool = False
    """What tells the report's years is at odds."""
    again: bool = False
    """The report states something else of the same series."""
    twice: bool = False
    """Its sentence states another value of the same series for the same time."""
    dwarfed: bool = False
    """Elsewhere the report states more than twice as much of the same series for the same time, or for a year before
    an aim."""
    at_odds: bool = False
    """Elsewhere the report states another value of the same series for the same time."""
    namesake: bool = False
    """Another sentence states another value under the same name for the same time."""
