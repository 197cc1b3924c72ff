"""The key of a drawing: each sign that it uses, drawn, with its meaning beside it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from site_gen.charts import marks
from site_gen.charts.brush import Brush
from site_gen.charts.lettering import LEADING, lines, width
from site_gen.charts.palette import BAND, C1, ESTIMATE, INK, LONG_DASH, MUTED, PAPER, SHORT_DASH, TARGET
from site_gen.charts.sheet import Box, Sheet
from site_gen.model.dataset import Status
from site_gen.model.quantity import Bound

Look = Literal["actual", "estimate", "target", "start", "average", "due", "lower", "upper", "approx", "none"]
_STATUSES: tuple[Status, ...] = ("actual", "estimate", "target")
_BOUNDS: Mapping[Look, tuple[Bound, ...]] = {
    "lower": ("over", "at_least"),
    "upper": ("below", "at_most"),
    "approx": ("approx",),
}
_SWATCH, _AFTER, _LINE = 26, 18, LEADING + 3


class Sign(Struct, frozen=True):
    """`name`: what the build looks for in a key."""

    name: Look
    words: str
    dot: bool = False
    """Drawn as a dot, not as a bar."""


def signs(brush: Brush, *, dot: bool = False) -> Iterator[Sign]:
    """Those of bars or dots in general; one status without bounds needs none."""
    there = {point.observation.key.status for point in brush.points}
    stated = tuple(name for name in _STATUSES if name in there)
    told = stated if len(stated) > 1 or "actual" not in stated else ()
    yield from (Sign(name, brush.say(f"chart.key.{name}"), dot) for name in told)
    yield from bounds(brush)


def bounds(brush: Brush) -> Iterator[Sign]:
    """With the signs that the labels bear: > and ≥ are one caret."""
    there = {point.observation.quantity.limit for point in brush.points}
    for name, limits in _BOUNDS.items():
        borne = [marks.SIGNS[limit] for limit in limits if limit in there]
        if borne:
            yield Sign(name, brush.say(f"chart.key.{name}", signs=brush.say("chart.join.names").join(borne)))


def height(found: Sequence[Sign], across: float) -> float:
    """Of the key that `write` writes."""
    return max((y for _, y, _ in _places(found, across)), default=-_LINE) + _LINE + (8 if found else 0)


def write(sheet: Sheet, found: Sequence[Sign]) -> None:
    """The key, in the head of the sheet."""
    for sign, (x, y, words) in zip(found, _places(found, sheet.width), strict=True):
        middle = y - sheet.head + _LINE / 2
        _draw(sheet, sign, x, middle)
        sheet.text(x + (_SWATCH if sign.name != "none" else 0), middle, words[:1], color=MUTED)
        sheet.keyed(sign.name)


def _places(found: Sequence[Sign], across: float) -> list[tuple[float, float, tuple[str, ...]]]:
    """Where each sign begins, and its words."""
    places, x, y = [], 0.0, 0.0
    for sign in found:
        taken = (_SWATCH if sign.name != "none" else 0) + width(sign.words)
        if x and x + taken > across:
            x, y = 0.0, y + _LINE
        places.append((x, y, lines(sign.words, across - _SWATCH)))
        x += taken + _AFTER
    return places


def _draw(sheet: Sheet, sign: Sign, x: float, y: float) -> None:
    box, middle = Box(x, y - 6, 18, 12), (x + 9, y)
    match sign.name:
        case "actual" | "estimate":
            fill = C1 if sign.name == "actual" else ESTIMATE
            edge = "none" if sign.name == "actual" else C1
            sheet.disc(middle, fill, edge) if sign.dot else sheet.rect(box, fill=fill, color=edge)
        case "target" if sign.dot:
            sheet.line(_diamond(middle), color=TARGET, width=2)
        case "target":
            sheet.rect(box, color=TARGET, dash=LONG_DASH, width=1.5)
        case "start":
            sheet.disc(middle, PAPER, C1, 5)
        case "average":
            sheet.disc(middle, PAPER, MUTED, 4)
        case "due":
            sheet.line(_triangle(middle), color=TARGET, width=2)
        case "lower" | "upper":
            out = 3 if sign.name == "lower" else -3
            sheet.line(((x + 9 - out, y - 6), (x + 9 + out, y), (x + 9 - out, y + 6)), color=INK, width=2)
        case "approx":
            sheet.rect(box, fill=BAND, color=TARGET, dash=SHORT_DASH, radius=2)


def _diamond(at: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    x, y = at
    return ((x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y), (x, y - 7))


def _triangle(at: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    x, y = at
    return ((x, y - 4), (x + 5, y + 4), (x - 5, y + 4), (x, y - 4))
