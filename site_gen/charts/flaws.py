"""A drawing -> what is ugly about it, measured on its SVG: marks that hide each other, labels cut or on each other,
neighbours of one grey, signs that no key explains, words too small to read.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from msgspec import Struct

from site_gen.charts.shapes import Frame, Shape, sheet
from site_gen.charts.sheet import NARROW, WIDE
from site_gen.model.chart import Colours, Drawing

LEAST_SIZE = 11
"""Px of the smallest words."""
LEAST_RATIO = 2.0
"""Of the luminances of two fills that touch."""
_SHOWN: Mapping[float, float] = {NARROW: 288, WIDE: 600}
"""The least px that the narrow drawing takes, on a phone of 320, and the wide one."""
_TOUCH = 4
"""Px between fills that are neighbours."""
_HIDDEN, _HOLLOW_HIDDEN = 0.5, 0.9
"""How much of a mark may not lie under another; of a hollow one its outline counts."""
_KEYED = {"var(--est)": ("estimate",), "var(--tgt)": ("target", "due")}
"""Colours that a key must explain, and the signs that do."""


class Flaw(Struct, frozen=True):
    """`rule` is its stable name; `told` says what is wrong with what."""

    rule: str
    told: str


def flaws(drawing: Drawing, colours: Colours) -> Iterator[Flaw]:
    """Of the wide and of the narrow drawing."""
    for svg, option in ((drawing.wide, drawing.option), (drawing.narrow, drawing.narrow_option)):
        keyed = frozenset(part["k"] for part in json.loads(option)["graphic"] if "k" in part)
        yield from flawed(*sheet(svg), keyed, colours)


def flawed(whole: Frame, shapes: tuple[Shape, ...], keyed: frozenset[str], colours: Colours) -> Iterator[Flaw]:
    """Of a sheet with such shapes, whose key explains the signs `keyed`."""
    yield from _covered(shapes)
    yield from _cut(whole, shapes)
    yield from _labels(shapes)
    yield from _greys(shapes, colours)
    yield from _unexplained(shapes, keyed)


def _covered(shapes: tuple[Shape, ...]) -> Iterator[Flaw]:
    marks = [shape for shape in shapes if shape.is_mark and (shape.fill, shape.stroke) != ("none", "none")]
    for under, over in combinations(marks, 2):
        if under.of != over.of and _hides(under, over):
            yield Flaw("covered-mark", f"{over.of} hides {under.of}")


def _hides(under: Shape, over: Shape) -> bool:
    share = under.frame.shared(over.frame).area / (under.frame.area or 1.0)
    if over.fill == "none":  # hollow: it hides nothing, but two outlines in one place are one
        same = over.frame.shared(under.frame).area / (over.frame.area or 1.0)
        return under.fill == "none" and min(share, same) > _HOLLOW_HIDDEN
    return share > (_HOLLOW_HIDDEN if under.fill == "none" else _HIDDEN)


def _cut(whole: Frame, shapes: tuple[Shape, ...]) -> Iterator[Flaw]:
    for shape in shapes:
        box = shape.frame
        out = box.left < -1 or box.right > whole.right + 1 or box.top < -2 or box.bottom > whole.bottom + 3
        if shape.is_text and out:
            yield Flaw("cut-label", f"{shape.words!r} leaves the drawing")
        if shape.is_text and shape.size * _SHOWN[whole.right] / whole.right < LEAST_SIZE:
            yield Flaw("small-label", f"{shape.words!r} is smaller than {LEAST_SIZE} px")


def _labels(shapes: tuple[Shape, ...]) -> Iterator[Flaw]:
    """A label on another, on a mark that is not its own, or with a line through it."""
    texts = [shape for shape in shapes if shape.is_text and shape.words.strip()]
    for one, other in combinations(texts, 2):
        if one.frame.meets(other.frame, 1, 4):
            yield Flaw("overlapping-labels", f"{one.words!r} and {other.words!r} overlap")
    marks = [shape for shape in shapes if shape.is_mark and shape.fill != "none"]
    lines = [shape for shape in shapes if shape.is_line and shape.stroke != "var(--grid)"]
    for text in texts:
        for mark in marks:
            if mark.of != text.of and text.frame.meets(mark.frame, 3, 4):
                yield Flaw("label-on-mark", f"{text.words!r} lies on {mark.of}")
        if any(_runs_through(line, text.frame) for line in lines):
            yield Flaw("line-through-label", f"a line runs through {text.words!r}")


def _runs_through(line: Shape, frame: Frame) -> bool:
    inner = Frame(frame.left + 2, frame.top + 3, frame.right - 2, frame.bottom - 3)
    return any(inner.crossed(start, end) for start, end in pairwise(line.points))


def _greys(shapes: tuple[Shape, ...], colours: Colours) -> Iterator[Flaw]:
    """Fills that touch, in the light theme, which is that of paper, and in the dark one."""
    filled = [shape for shape in shapes if shape.is_mark and shape.fill != "none"]
    for one, other in combinations(filled, 2):
        if one.fill != other.fill and _touch(one.frame, other.frame):
            for theme, name in enumerate(("light", "dark")):
                if ratio(one.fill, other.fill, colours, theme) < LEAST_RATIO:
                    yield Flaw("equal-greys", f"{one.fill} beside {other.fill}, in the {name} theme")


def _touch(one: Frame, other: Frame) -> bool:
    both = one.shared(other)
    gaps = (both.left - both.right, both.top - both.bottom)
    return max(gaps) <= _TOUCH and min(gaps) < -_TOUCH


def ratio(one: str, other: str, colours: Colours, theme: int) -> float:
    """Of the luminances of two `var(--c1)`, as WCAG reckons contrast; of colours that the page does not know, none."""
    known = [colours.get(name.removeprefix("var(").removesuffix(")")) for name in (one, other)]
    lights = sorted(_luminance(each[theme]) for each in known if each)
    return (lights[1] + 0.05) / (lights[0] + 0.05) if len(lights) == 2 else LEAST_RATIO


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _unexplained(shapes: tuple[Shape, ...], keyed: frozenset[str]) -> Iterator[Flaw]:
    for colour, signs in _KEYED.items():
        drawn = any(shape.is_mark and colour in (shape.fill, shape.stroke) for shape in shapes)
        if drawn and not keyed.intersection(signs):
            yield Flaw("missing-key", f"marks in {colour}, and no key says what they are")
