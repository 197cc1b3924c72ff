"""Pages -> the same without what is printed on every page beside its text: watermarks, running heads, page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from site_gen.reading.cleaning_noise import PAGE_NUMBER
from site_gen.reading.pdf.lines import Line, line_of, rows_of
from site_gen.reading.pdf.page import Glyph, Page

PALE = 0.66
"""Ink of what is printed over the page: silver is 0.75."""
EDGE = 0.14
"""Of a page's height, at its top and at its foot."""
NUMBER = re.compile(r"[-—–·\s]*(\d{1,4}|[ivxlc]{1,6})[-—–·\s]*", re.I)
SMALLER = 0.9


@dataclass
class Left:
    """What was left out, in the order of the pages."""

    watermarks: list[str] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)


def without_furniture(pages: Sequence[Page]) -> tuple[list[Page], Left]:
    left = Left()
    clear = _without_watermarks(pages, left)
    return _without_edges(clear, left), left


def _without_watermarks(pages: Sequence[Page], left: Left) -> list[Page]:
    """Pages without what is turned, or pale and over other words or at one place of several pages."""
    places: Counter[tuple[str, int, int]] = Counter()
    for page in pages:
        places.update({_place(glyph) for glyph in page.glyphs if glyph.ink > PALE or glyph.turned})
    kept = []
    for page in pages:
        over = _over(page, places, len(pages))
        words = [glyph for index, glyph in enumerate(page.glyphs) if index in over]
        if words:
            left.watermarks.append("".join(glyph.text for glyph in words).strip())
        kept.append(replace(page, glyphs=tuple(g for i, g in enumerate(page.glyphs) if i not in over)))
    return kept


def _place(glyph: Glyph) -> tuple[str, int, int]:
    return (glyph.text, round(glyph.x0 / 3), round(glyph.base / 3))


def _over(page: Page, places: Counter[tuple[str, int, int]], pages: int) -> set[int]:
    """Indices of the characters that are printed over the page."""
    odd = [i for i, glyph in enumerate(page.glyphs) if glyph.turned or glyph.ink > PALE]
    if not odd:
        return set()
    dark = [glyph for glyph in page.glyphs if not glyph.turned and glyph.ink <= PALE and not glyph.text.isspace()]
    shown = [i for i in odd if not page.glyphs[i].text.isspace()]
    repeated = sum(places[_place(page.glyphs[i])] > 1 for i in shown)
    crossed = sum(_crosses(page.glyphs[i], dark) for i in shown)
    turned = sum(page.glyphs[i].turned for i in shown)
    if not dark and not turned:
        return set()
    wanted = max(1, len(shown) // 3)
    return set(odd) if turned >= wanted or crossed >= wanted or (pages > 1 and repeated >= wanted) else set()


def _crosses(glyph: Glyph, others: Iterable[Glyph]) -> bool:
    return any(
        glyph.x0 < other.x1 and other.x0 < glyph.x1 and glyph.top < other.foot and other.top < glyph.foot
        for other in others
    )


def _without_edges(pages: list[Page], left: Left) -> list[Page]:
    """Pages without running heads, running feet and page numbers."""
    rows = [[(line, row) for row in rows_of(page.glyphs) if (line := line_of(row))] for page in pages]
    running = _running([[line for line, _ in page] for page in rows], pages)
    kept = []
    for index, page in enumerate(pages):
        out: list[Glyph] = []
        for at, (line, row) in enumerate(rows[index]):
            if (index, at) in running or _marked(row):
                (left.numbers if _is_number(line.text) else left.headers).append(line.text)
                out += row
        gone = Counter(out)
        kept.append(replace(page, glyphs=tuple(glyph for glyph in page.glyphs if glyph not in gone)))
    return kept


def _marked(row: list[Glyph]) -> bool:
    return all(glyph.apart for glyph in row)


def _is_number(text: str) -> bool:
    return bool(NUMBER.fullmatch(text) or PAGE_NUMBER.fullmatch(text) or re.fullmatch(r"第?\s*\d+\s*页?.{0,12}", text))


def _running(rows: list[list[Line]], pages: Sequence[Page]) -> set[tuple[int, int]]:
    """Page and index of each line that stands at the same place of the edge on several pages, its numbers aside."""
    edges = [(p, at) for p, lines in enumerate(rows) for at in _edge_lines(lines, pages[p].height)]
    shapes = {(p, at): (re.sub(r"[\d\s]+", "", rows[p][at].text), round(rows[p][at].base / 4)) for p, at in edges}
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for (p, _), (shape, base) in shapes.items():
        for near in (base - 1, base, base + 1):
            seen[shape, near].add(p)
    often = 2 if len(pages) < 4 else 3
    found = {key for key, shape in shapes.items() if len(seen[shape]) >= often and not shape[0].startswith("各位")}
    alone = {(p, at) for p, at in edges if PAGE_NUMBER.fullmatch(rows[p][at].text) or _lone(rows[p], at)}
    return found | alone


def _edge_lines(lines: list[Line], height: float) -> list[int]:
    """Indices of the lines at a page's top and foot that stand apart from its text or are small."""
    if not lines:
        return []
    top = [at for at, line in enumerate(lines[:3]) if line.base < EDGE * height]
    foot = [at for at in range(max(0, len(lines) - 3), len(lines)) if lines[at].base > (1 - EDGE) * height]
    return sorted({*top, *foot})


def _lone(lines: list[Line], at: int) -> bool:
    """Whether a line is a number alone, the last or the first of its page and apart from the text."""
    line = lines[at]
    if not NUMBER.fullmatch(line.text) or at not in (0, len(lines) - 1) or len(lines) < 3:
        return False
    beside = lines[1] if at == 0 else lines[-2]
    gaps = [two.base - one.base for one, two in pairwise(lines)]
    return abs(beside.base - line.base) > 1.2 * median(gaps) or line.size < SMALLER * beside.size
