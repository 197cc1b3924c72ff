"""Where a province stands among the others in a grid of squares, which is no map."""

from dataclasses import dataclass

from site_gen.model.text import Words


@dataclass(frozen=True, slots=True)
class Square:
    letters: str
    """Two, of GB/T 2260."""
    name: str
    """The official one."""
    short: Words
    row: int
    column: int
    """Both from 0, the north-west."""
