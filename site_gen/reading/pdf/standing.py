"""Characters that stand upright in lines from top to foot (vertical writing) -> the same as in lines turned so."""

from collections.abc import Sequence
from itertools import pairwise

from site_gen.reading.pdf.page import Glyph

HAN = "\u2e80"
TURN = 3
"""Quarter turns of a line that runs from top to foot."""
LEAST = 20
"""Characters that tell how a page is written."""
Turned = tuple[Glyph, int]
"""A character in the page's own coordinates, where y grows upward, with its quarter turns."""


def laid(glyphs: Sequence[Turned]) -> Sequence[Turned]:
    """The characters of a page whose Chinese ones stand below each other, with these as if their lines were turned."""
    standing = [glyph for glyph, angle in glyphs if angle == 0 and glyph.text > HAN]
    below = sum(_is_below(one, two) for one, two in pairwise(standing))
    if len(standing) < LEAST or 2 * below < len(standing):
        return glyphs
    return [(_turned(glyph), TURN) if angle == 0 else (glyph, angle) for glyph, angle in glyphs]


def _is_below(one: Glyph, two: Glyph) -> bool:
    return abs(one.x0 - two.x0) < 0.2 * one.size and 0.5 * one.size < one.base - two.base < 2 * one.size


def _turned(glyph: Glyph) -> Glyph:
    head, foot = glyph.base + 0.86 * glyph.size, glyph.base - 0.14 * glyph.size
    return glyph._replace(x0=-head, x1=-foot, base=glyph.x0 + 0.14 * glyph.size)
