"""The caret of a bound and the band of 左右, drawn around a mark."""

from collections.abc import Sequence

from site_gen.charts.marks import goes_on, ink, is_approx, is_lower, is_open, is_upper
from site_gen.charts.palette import BAND, LONG_DASH, PAPER, SHORT_DASH, TARGET
from site_gen.charts.sheet import Box, Sheet
from site_gen.model.chart import Point

_ARM = 6
"""Half the width of a caret."""
Ends = tuple[float, float]
"""Of a bar: where zero is, and where it ends."""
_BEYOND = 16
"""Room of a caret beyond the end of a bar."""
_SOFT = 32
"""Length of a band. It is no interval: 左右 states none, so that it is the same everywhere."""


def over_column(sheet: Sheet, x: float, top: float, width: float, point: Point, color: str) -> float:
    """Draws what qualifies the top of a column, and returns how much room that takes above it."""
    if is_approx(point):
        band = Box(x - width / 2 - 6, top - _SOFT / 4, width + 12, _SOFT / 2)
        sheet.rect(band, fill=BAND, color=TARGET, dash=SHORT_DASH, radius=2)
        return _SOFT / 4 + 2
    if is_lower(point) or is_upper(point):
        tip, foot = (top - 11, top - 5) if is_lower(point) else (top - 5, top - 11)
        sheet.line(((x - _ARM, foot), (x, tip), (x + _ARM, foot)), color=color, width=2)
        return 13
    return 0


def beside_bar(sheet: Sheet, x: float, y: float, point: Point, color: str) -> float:
    """The same at the end of a horizontal bar; returns the room that it takes beyond the end."""
    if is_approx(point):
        return beside_dot(sheet, x, y, point, color)
    if is_lower(point) or is_upper(point):
        _caret(sheet, x + (4 if is_lower(point) else 10), y, color, rightwards=is_lower(point))
        return 12
    return 0


def beside_dot(sheet: Sheet, x: float, y: float, point: Point, color: str, *, reach: float = 8) -> float:
    """The same for a dot at `x`; returns the room that it takes from the dot's middle to the right."""
    if is_approx(point):
        band = Box(x - _SOFT / 2, y - 10, _SOFT, 20)
        sheet.rect(band, fill=BAND, color=TARGET, dash=SHORT_DASH, radius=3)
        return _SOFT / 2
    if is_lower(point):
        _caret(sheet, x + reach + 4, y, color, rightwards=True)
        return reach + 12
    if is_upper(point):
        _caret(sheet, x - reach - 4, y, color, rightwards=False)
    return reach


def beside_frame(sheet: Sheet, x: float, y: float, point: Point, bar: Ends = (0, 0)) -> None:
    """The same at the end of a frame, within its height; `bar`: the one in the frame.

    A bar that goes on over the caret would hide it: there it is cut out of the bar, in the colour of paper; where the
    bar ends within the caret, the caret stands beyond.
    """
    if is_approx(point):
        sheet.rect(Box(x - 8, y - 10, 16, 20), fill=BAND)
    elif is_lower(point) or is_upper(point):
        onwards = 1 if is_lower(point) else -1
        near, far = (x + 3, x + 3 + _ARM) if is_lower(point) else (x - 5, x - 5 - _ARM)
        low, high = sorted(bar)
        if any(min(x, far) < edge < max(x, far) for edge in bar) and goes_on(point):
            near = (high if is_lower(point) else low) + 3 * onwards
        color = PAPER if low < near < high else ink(point)
        _caret(sheet, near, y, color, rightwards=is_lower(point), above=True)


def at_result(sheet: Sheet, bar: Ends, y: float, point: Point, edges: Sequence[float]) -> None:
    """What qualifies a solid bar, from zero to its end, in a row whose frames end at `edges`.

    A caret stands beyond the bar; where the end of a frame is in its way, it is cut out of the bar.
    """
    zero, end = bar
    outwards = 1 if end > zero or point.value > 0 else -1
    if is_approx(point):
        sheet.rect(Box(end - 8, y - 7, 16, 14), fill=BAND, color=TARGET, dash=SHORT_DASH, radius=2)
    elif is_lower(point) or is_upper(point):
        free = abs(end - zero) < _BEYOND or not any(-4 < (edge - end) * outwards < _BEYOND for edge in edges)
        side = outwards if free else -outwards
        low, high = sorted((end + side * 4, end + side * (4 + _ARM)))
        color = ink(point) if free else PAPER
        _caret(sheet, low if is_lower(point) else high, y, color, rightwards=is_lower(point), above=True)


def open_column(sheet: Sheet, x: float, ends: tuple[float, float], breadth: float, point: Point) -> None:
    """The outline of a column from base to crest, `ends`, whose crest is not the end."""
    if is_open(point):
        for edge in (x - breadth / 2, x + breadth / 2):
            sheet.line(((edge, ends[0]), (edge, ends[1])), color=TARGET, width=1.5, dash=LONG_DASH)


def open_bar(sheet: Sheet, ends: tuple[float, float], y: float, thick: float, point: Point) -> None:
    """The same of a bar that lies."""
    if is_open(point):
        for edge in (y - thick / 2, y + thick / 2):
            sheet.line(((ends[0], edge), (ends[1], edge)), color=TARGET, width=1.5, dash=LONG_DASH)


def _caret(sheet: Sheet, x: float, y: float, color: str, *, rightwards: bool, above: bool = False) -> None:
    foot, tip = (x, x + _ARM) if rightwards else (x, x - _ARM)
    sheet.line(((foot, y - _ARM), (tip, y), (foot, y + _ARM)), color=color, width=2, above=above)
