"""Where a province stands among the others in a grid of squares, which is no map."""

from msgspec import Struct

from site_gen.model.text import Words


class Square(Struct, frozen=True):
    letters: str
    """Two, of GB/T 2260."""
    name: str
    """The official one."""
    short: Words
    row: int
    column: int
    """Both from 0, the north-west."""
