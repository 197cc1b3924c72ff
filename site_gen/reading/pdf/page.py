"""What a page of a PDF holds, in points; x grows to the right, y grows downward from the page's top."""

from typing import NamedTuple

from msgspec import Struct


class Glyph(NamedTuple):
    """A character where it is printed."""

    text: str
    x0: float
    x1: float
    base: float
    """y of the line on which it stands."""
    size: float
    ink: float
    """0 black to 1 white, as it looks on white paper."""
    turned: bool = False
    """Not parallel to the page's lines."""
    apart: bool = False
    """Marked by the file itself as no part of the text (a running head, a page's number)."""
    heavy: bool = False

    @property
    def top(self) -> float:
        return self.base - 0.86 * self.size

    @property
    def foot(self) -> float:
        return self.base + 0.14 * self.size


class Rule(NamedTuple):
    """A straight line, level or upright, that is drawn on a page."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        return self.x1 - self.x0 >= self.y1 - self.y0


class Page(Struct, frozen=True):
    number: int
    """From 1."""
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...] = ()
    pictures: int = 0
    """Those that may hold words: a tenth of the page wide and high at least."""
    scanned: bool = False
    """One picture covers most of it."""
    hidden: int = 0
    """Characters that are written in no ink; those of a scanned page are its text layer and count as glyphs."""
