"""The colours of charts in `tokens.css`: told apart by everyone, and dark or light enough to be seen."""

import math
import re
from itertools import combinations

import pytest

from site_gen import load

Triple = tuple[float, float, float]
_TOKEN = re.compile(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)")
TOKENS = {name: (light, dark) for name, light, dark in _TOKEN.findall(load.templates()["css/tokens.css"])}
THEMES = {"light": 0, "dark": 1}
MARKS = ("c1", "c2", "c3", "c4", "est", "tgt")
SIGHT: dict[str, tuple[Triple, Triple, Triple]] = {
    # Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def linear(color: str) -> Triple:
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """As WCAG reckons it."""
    high, low = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (one, other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(rgb: Triple) -> Triple:
    r, g, b = (min(1.0, max(0.0, part)) for part in rgb)
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b
    z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: Triple, other: Triple) -> float:
    """CIEDE2000."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25**7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    dl, dc, dh = l2 - l1, c2 - c1, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    lm, cm, hm = (l1 + l2) / 2, (c1 + c2) / 2, (h1 + turn / 2) % 360
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.2, 4, -63))
    t = 1 + sum(size * math.cos(math.radians(times * hm + shift)) for size, times, shift in waves)
    sl = 1 + 0.015 * (lm - 50) ** 2 / math.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    twist = math.sin(math.radians(60 * math.exp(-(((hm - 275) / 25) ** 2))))
    rt = -2 * math.sqrt(cm**7 / (cm**7 + 25**7)) * twist
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))


def seen(color: str, sight: str) -> Triple:
    rgb = linear(color)
    r, g, b = (sum(weight * part for weight, part in zip(row, rgb, strict=True)) for row in SIGHT[sight])
    return lab((r, g, b))


def test_the_difference_is_that_of_the_published_example() -> None:
    """Sharma, Wu and Dalal 2005, pairs 1 and 17."""
    assert pytest.approx(2.0425, abs=1e-4) == difference((50, 2.6772, -79.7751), (50, 0, -82.7485))
    assert pytest.approx(27.1492, abs=1e-4) == difference((50, 2.5, 0), (73, 25, -18))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_series_are_told_apart_by_everyone(sight: str, theme: str) -> None:
    colors = [TOKENS[name][THEMES[theme]] for name in MARKS[:4]]
    assert min(difference(seen(a, sight), seen(b, sight)) for a, b in combinations(colors, 2)) >= 15


@pytest.mark.parametrize("theme", THEMES)
def test_marks_and_words_stand_out_from_the_page(theme: str) -> None:
    page = TOKENS["bg"][THEMES[theme]]
    marks = {name: contrast(TOKENS[name][THEMES[theme]], page) for name in MARKS}
    words = {name: contrast(TOKENS[name][THEMES[theme]], page) for name in ("ink", "mut")}
    assert [] == [name for name, ratio in marks.items() if ratio < 3]
    assert [] == [name for name, ratio in words.items() if ratio < 4.5]


@pytest.mark.parametrize("theme", THEMES)
def test_numbers_can_be_read_on_the_parts_of_a_structure(theme: str) -> None:
    index = THEMES[theme]
    pairs = (("bg", "c1"), ("on2", "c2"), ("bg", "c3"), ("on4", "c4"))
    assert [] == [fill for on, fill in pairs if contrast(TOKENS[on][index], TOKENS[fill][index]) < 4.5]


@pytest.mark.parametrize("theme", THEMES)
def test_neighbours_differ_in_a_grey_print(theme: str) -> None:
    """The parts of a structure in their order, and an estimate beside a result."""
    pairs = (("c1", "c2"), ("c2", "c3"), ("c3", "c4"), ("c1", "est"))
    ratios = {pair: contrast(*(TOKENS[name][THEMES[theme]] for name in pair)) for pair in pairs}
    assert [] == [pair for pair, ratio in ratios.items() if ratio < 2]
