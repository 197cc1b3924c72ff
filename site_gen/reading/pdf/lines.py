"""Glyphs of one column -> its lines, with the marks of notes told from the digits of numbers."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.reading.formats_marks import raised
from site_gen.reading.pdf.page import Glyph

OPEN, CLOSE, AT = "\ue000", "\ue001", "\ue002"
"""Around a note's mark in the text of a line, until its note is found; behind AT, in a table, its page.
Private characters that no report has."""
RAISED = 0.15
"""Of a line's size, by which the foot of a raised character stands above the line."""
LEVEL = 0.3
"""Of a character, by which what stands on one line may be off: cells of one row in two faces are by 0.22."""
SMALL = 0.92
HAN = "\u2e80"
"""Below all Chinese characters and the marks as broad as they are."""
OWN = compiled(r"[ivxl]{1,5}|[①-⑳]")
"""Marks that no number of the same value is: of end notes, as Word and LibreOffice count them, and typed ones."""
CHINESE, LATIN, APART = 0.18, 0.15, 0.9
"""Of the size: the space between two Chinese words (市长 林一), between two Latin ones, and between others."""


class Line(Struct, frozen=True):
    """A line of a column; what a mark of a note is stands between OPEN and CLOSE."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    page: int = 0
    left: float = 0
    """Edges of the column in which it stands."""
    right: float = 0
    first: bool = False
    """Whether it begins a column or a page, so that nothing is known of the gap above it."""
    heavy: bool = False


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines that `glyphs` form, from top to foot."""
    return [line for row in rows_of(glyphs) if (line := line_of(row))]


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """The glyphs of each line, from top to foot, each from left to right; raised and lowered ones with theirs."""
    bases: list[float] = []
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: -round(each.size, 1)):
        at = _nearest(bases, rows, glyph)
        if at is not None:
            rows[at].append(glyph)
        else:
            place = bisect_left(bases, glyph.base)
            bases.insert(place, glyph.base)
            rows.insert(place, [glyph])
    return [sorted(row, key=lambda each: each.x0) for row in rows]


def _nearest(bases: list[float], rows: list[list[Glyph]], glyph: Glyph) -> int | None:
    """Index of the line in which `glyph` stands."""
    place = bisect_left(bases, glyph.base)
    if place < len(bases) and bases[place] == glyph.base:  # nearly all do, and none is nearer
        return place
    best: tuple[float, int] | None = None
    for at in range(max(0, place - 1), min(len(bases), place + 2)):
        size = rows[at][0].size
        apart = abs(bases[at] - glyph.base)
        level = apart <= LEVEL * size
        beside = glyph.size < SMALL * size and -0.3 * size <= bases[at] - glyph.base <= 0.62 * size
        if (level or (beside and _touches(rows[at], glyph))) and (best is None or apart < best[0]):
            best = (apart, at)
    return best[1] if best else None


def _touches(row: list[Glyph], glyph: Glyph) -> bool:
    """Whether a small glyph stands right behind or before one of a line."""
    return any(
        -0.5 <= (glyph.x0 - each.x1) / each.size <= 0.6 or -0.5 <= (each.x0 - glyph.x1) / each.size <= 0.6
        for each in row
    )


def line_of(row: list[Glyph]) -> Line | None:
    """The line that a row of glyphs makes; None for one without a word."""
    shown = [glyph for glyph in row if not glyph.text.isspace()]
    if not shown:
        return None
    sizes = sorted(glyph.size for glyph in shown)
    size = sizes[-1] if len(sizes) < 4 else median(sizes)
    base = median(glyph.base for glyph in shown if glyph.size >= SMALL * size)
    x1 = max(glyph.x1 for glyph in shown)
    return Line(_text(row, base, size), shown[0].x0, x1, base, size, heavy=_is_heavy(shown))


def _is_heavy(row: list[Glyph]) -> bool:
    """Whether a line's characters are heavy: the Chinese ones, for figures are often of a face of their own."""
    words = [glyph for glyph in row if glyph.text > HAN] or row
    return sum(glyph.heavy for glyph in words) > len(words) / 2


def _text(row: list[Glyph], base: float, size: float) -> str:
    """The words of a row: gaps between Latin words as spaces, raised digits as marks or powers."""
    words: list[str] = []
    above: list[str] = []
    before: Glyph | None = None
    row = list(_without_doubles(row))
    usual = max(0.0, median([two.x0 - one.x1 for one, two in pairwise(row)] or [0.0]))
    for glyph in row:
        if _is_raised(glyph, base, size):
            above.append(glyph.text)
        else:
            words += [*_raised("".join(above), "".join(words[-4:])), *_gap(before, glyph, size, usual), glyph.text]
            above.clear()
        before = glyph
    words += _raised("".join(above), "".join(words[-4:]))
    return re.sub(r"\s+", " ", "".join(words)).strip()


def _without_doubles(row: list[Glyph]) -> Iterator[Glyph]:
    """The glyphs without those printed twice to look heavy."""
    before: Glyph | None = None
    for glyph in row:
        if before is None or not _is_double(before, glyph):
            yield glyph
            before = glyph


def _is_double(before: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph is the one before it, as large and in its place; a raised 1 before 12 is none of it."""
    same = before.text == glyph.text and not glyph.text.isspace() and glyph.text not in "—…─"
    return same and glyph.x0 - before.x0 <= 0.25 * glyph.size and before.size > SMALL * glyph.size


def _is_raised(glyph: Glyph, base: float, size: float) -> bool:
    return glyph.size < SMALL * size and base - glyph.base > RAISED * size and not glyph.text.isspace()


def _raised(text: str, before: str) -> list[str]:
    """How raised characters stand in the text: a note's mark, a power, or as they are."""
    words, label = raised(text, before or "。") if text else ("", "")
    own = OWN.fullmatch(text) and before and (len(text) > 1 or not before[-1].isascii())
    label = text if own else label
    return [OPEN, label, CLOSE] if label else [words]


def _gap(before: Glyph | None, glyph: Glyph, size: float, usual: float) -> list[str]:
    """A space where two words stand apart; `usual` is the distance of the line's characters, in points."""
    if before is None or before.text.isspace() or glyph.text.isspace():
        return []
    wide = glyph.x0 - before.x1
    if before.text.isalnum() and glyph.text.isalnum() and before.text.isascii() == glyph.text.isascii():
        return [" "] if wide > usual + (LATIN if glyph.text.isascii() else CHINESE) * size else []
    return [" "] if wide > usual + APART * size else []
