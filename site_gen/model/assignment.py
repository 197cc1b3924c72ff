"""What goes to a translator who works elsewhere, and comes back from there."""

from typing import Literal

from msgspec import Struct

SegmentState = Literal["missing", "draft", "done"]
"""Nobody has translated it; somebody has to look at it again; translated."""


class Segment(Struct, frozen=True):
    """A block, note or short text of a report: plain words, in which ⟦1:2580亿元⟧ stands for what is annotated."""

    id: str
    """The context of its entry in the catalogue: `p3b`, `note-e1`, `indicator:xin-neng-yuan`."""
    source: str
    target: str = ""
    state: SegmentState = "missing"
    notes: tuple[str, ...] = ()
    """What a translator is told of it."""
    line: int = 0
    """Where it stands in the file that it came back in, from 1; 0 where a format has no lines."""


class Assignment(Struct, frozen=True):
    """The segments of one report."""

    report: str
    """The name of its folder."""
    segments: tuple[Segment, ...]


class Rendering(Struct, frozen=True):
    """Words of a text and their translation, as a translation memory keeps them."""

    source: str
    target: str
    origin: str = ""
    """Which report or file it is from."""


class ReturnError(Exception):
    """A file that is none of the format, and the line (from 1) where this shows."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line
