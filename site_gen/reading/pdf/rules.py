"""Paths drawn on a page -> its straight lines, level or upright: the borders of tables, what parts notes from text."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from site_gen.reading.pdf.page import Rule

MANY = 20_000
"""Segments of a page that may be borders; a drawing has more."""
SHORT, SHORTEST = 8.0, 2.5
"""Of an upright line; and of a level one, which may strike out a digit."""
THIN = 2.5
STRAIGHT = 0.03
"""Of a side's length, by which one end may stand off the other: the outline of a letter is no row of borders."""
Point = tuple[float, float]


def rules_of(paths: Iterable[Any]) -> list[Rule]:
    """The lines of `paths`, y upward as PDF has it."""
    rules: list[Rule] = []
    seen = 0
    for path in paths:
        count = pdfium.FPDFPath_CountSegments(path.raw)
        seen += count
        if seen > MANY:
            return []
        if count <= 64 or count % 5 == 0:
            rules += _of_path(path, count)
    return rules


def _of_path(path: Any, count: int) -> Iterator[Rule]:
    for stretch in _stretches(path, count):
        x0, x1 = min(x for x, _ in stretch), max(x for x, _ in stretch)
        y0, y1 = min(y for _, y in stretch), max(y for _, y in stretch)
        if min(x1 - x0, y1 - y0) <= THIN and len(stretch) > 2:
            yield from _long(Rule(x0, y0, x1, y1))
        else:
            for (ax, ay), (bx, by) in pairwise(stretch):
                wide, high = abs(bx - ax), abs(by - ay)
                if min(wide, high) <= STRAIGHT * max(wide, high):
                    yield from _long(Rule(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))


def _long(rule: Rule) -> Iterator[Rule]:
    """`rule`, where it is thin, and long enough for what it may be."""
    wide, high = rule.x1 - rule.x0, rule.y1 - rule.y0
    if min(wide, high) <= THIN and max(wide, high) >= (SHORTEST if rule.level else SHORT):
        yield rule


def _stretches(path: Any, count: int) -> Iterator[list[Point]]:
    """The points of each figure that a path draws; figures with curves are no borders."""
    matrix = path.get_matrix()
    stretch: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path.raw, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and stretch:
            yield stretch
            stretch = []
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        stretch.append(matrix.on_point(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            stretch.append(stretch[0])
    if stretch:
        yield stretch
