"""A small picture of targets and results: its size, and what stands in it."""

from decimal import Decimal
from typing import Literal, NamedTuple

from msgspec import Struct

from site_gen.model.text import Phrase
from site_gen.site.collection.cells import Cell

WIDTH, HEIGHT = 360, 210
LEFT, RIGHT, TOP, BOTTOM = 34, 6, 16, 40
"""Free around the drawing, for its axes."""
SIGN, SIGNS = 185, (180, 192)
"""The line of the sign of a silence; of a target's and a result's, where a year has both."""

Kind = Literal["exact", "approx", "least", "most", "range", "result", "revised"]
Tick = tuple[Decimal, str]
"""Where a line of the grid lies, and its number."""
Anchor = Literal["start", "middle", "end"]


class Spot(NamedTuple):
    """Where words stand: the `anchor` of their line."""

    x: Decimal
    y: Decimal
    anchor: Anchor


class Mark(Struct, frozen=True):
    """One shape at `x`; a range reaches from `y` to `end`."""

    kind: Kind
    x: Decimal
    y: Decimal
    end: Decimal
    cell: Cell
    label: str = ""
    below: bool = False
    """Its label had better stand under it."""
    spot: Spot | None = None
    """Where its label stands; None where it has none, or no room for it."""


class Stem(Struct, frozen=True):
    """From a target to its result."""

    x: Decimal
    y: Decimal
    end: Decimal


class Silence(Struct, frozen=True):
    """The sign at the foot of a year that lacks one of the two."""

    x: Decimal
    y: int
    sign: str
    kind: str
    cell: Cell


class Panel(Struct, frozen=True):
    title: Phrase
    said: str
    """Unit, and what arithmetic tells."""
    ticks: tuple[Tick, ...]
    years: tuple[tuple[Decimal, str], ...]
    zero: Decimal
    stems: tuple[Stem, ...]
    marks: tuple[Mark, ...]
    silences: tuple[Silence, ...]
    id: str
