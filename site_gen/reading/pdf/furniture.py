"""Pages -> the same without what is printed on every page beside its text: watermarks, running heads, page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.reading.cleaning_noise import PAGE_NUMBER
from site_gen.reading.pdf.lines import Line, line_of, rows_of
from site_gen.reading.pdf.page import Glyph, Page

PALE = 0.66
"""Ink of what is printed over the page: silver is 0.75."""
GREY = 0.2
LARGE = 1.4
"""Times the size of the text."""
EDGE = 0.14
"""Of a page's height, at its top and at its foot."""
STEPS = (0, 1, 2)
"""By how much a number in a running line grows from page to page; by two where a sheet shows two pages."""
NUMBER = re.compile(r"[-—–·\s]*(?:\d{1,4}|[ivxlc]{1,6})(?:[-—–·\s]+\d{1,4})?[-—–·\s]*", re.I)
SMALLER = 0.9


class Left(Struct):
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
    sizes = Counter(round(glyph.size) for page in pages for glyph in page.glyphs)
    size = sizes.most_common(1)[0][0] if sizes else 0
    for page in pages:
        places.update({_place(g) for g in page.glyphs if _is_odd(g, size) or _is_large(g, size) or _is_grey(g, size)})
    laid = {place for page in pages for is_one in (_is_large, _is_grey) for place in _over(page, places, size, is_one)}
    kept = []
    for page in pages:
        over = _faint(page, places, size)
        over |= {i for i, g in enumerate(page.glyphs) if _place(g) in laid and (g.ink > GREY or _is_large(g, size))}
        words = [glyph for index, glyph in enumerate(page.glyphs) if index in over]
        if words:
            left.watermarks.append("".join(glyph.text for glyph in words).strip())
        kept.append(replace(page, glyphs=tuple(g for i, g in enumerate(page.glyphs) if i not in over)))
    return kept


def _place(glyph: Glyph) -> tuple[str, int, int]:
    return (glyph.text, round(glyph.x0 / 3), round(glyph.base / 3))


def _is_odd(glyph: Glyph, size: float) -> bool:
    """Whether a character may be printed over the page: turned, pale, or grey and larger than the text."""
    return glyph.turned or glyph.ink > PALE or (glyph.ink > GREY and glyph.size > LARGE * size)


def _is_large(glyph: Glyph, size: float) -> bool:
    return glyph.size > LARGE * size


def _is_grey(glyph: Glyph, size: float) -> bool:
    """Whether a character is grey and as large as the text, as a report's own words may be."""
    return glyph.ink > GREY and not _is_odd(glyph, size)


def _over(
    page: Page, places: Counter[tuple[str, int, int]], size: float, is_one: Callable[[Glyph, float], bool]
) -> set[tuple[str, int, int]]:
    """Places of what is larger than the text, or grey, stands at one place of several pages, and over the text.

    How transparent it is, PDFium does not tell.
    """
    found = [glyph for glyph in page.glyphs if is_one(glyph, size) and places[_place(glyph)] > 1]
    own = set(map(id, found))
    text = [each for each in page.glyphs if id(each) not in own and not each.text.isspace()] if found else []
    crossed = sum(_crosses(glyph, text) for glyph in found)
    return {_place(glyph) for glyph in found} if 2 * crossed > len(found) else set()


def _faint(page: Page, places: Counter[tuple[str, int, int]], size: float) -> set[int]:
    """Indices of what is turned, pale or grey, if it stands over the text or at one place of several pages."""
    odd = [i for i, glyph in enumerate(page.glyphs) if _is_odd(glyph, size)]
    shown = [page.glyphs[i] for i in odd if not page.glyphs[i].text.isspace()]
    if not shown:
        return set()
    text = [glyph for glyph in page.glyphs if not _is_odd(glyph, size) and not glyph.text.isspace()]
    turned = sum(glyph.turned for glyph in shown)
    repeated = sum(places[_place(glyph)] > 1 for glyph in shown)
    crossed = sum(_crosses(glyph, text) for glyph in shown)
    if not text and not turned:
        return set()
    return set(odd) if max(turned, repeated, crossed) >= max(1, len(shown) // 3) else set()


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
    edges = [(p, at) for p, lines in enumerate(rows) for at in _edge_lines(lines, pages[p])]
    apart = {(p, at) for p, at in edges if not _is_set_in(rows[p], at)}
    alike: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for p, at in edges:
        shape = re.sub(r"[\d\s]+", "", rows[p][at].text)
        base = round(rows[p][at].base / 4)
        for near in (base - 1, base, base + 1):
            alike[shape, near].append((p, at))
    often = 2 if len(pages) < 4 else 3
    found: set[tuple[int, int]] = set()
    for (shape, _), places in alike.items():
        if 2 * len(apart.intersection(places)) <= len(places) or shape.startswith("各位"):
            continue
        if len({p for p, _ in places}) >= often and _counts(rows, places):
            found.update(places)
    alone = {(p, at) for p, at in apart if PAGE_NUMBER.fullmatch(rows[p][at].text) or _lone(rows[p], at)}
    return found | alone


def _counts(rows: list[list[Line]], places: list[tuple[int, int]]) -> bool:
    """Whether the numbers in lines of one shape are the same on each page, or count the pages."""
    numbers = [(p, [int(each) for each in re.findall(r"\d{1,9}", rows[p][at].text)]) for p, at in places]
    columns = zip(*(found for _, found in numbers), strict=False)
    return all(
        any(len({n - k * p for n, (p, _) in zip(each, numbers, strict=True)}) == 1 for k in STEPS) for each in columns
    )


def _edge_lines(lines: list[Line], page: Page) -> list[int]:
    """Indices of the lines at a page's top and foot that stand in no table."""
    top = [at for at, line in enumerate(lines[:3]) if line.base < EDGE * page.height]
    foot = [at for at in range(max(0, len(lines) - 3), len(lines)) if lines[at].base > (1 - EDGE) * page.height]
    uprights = [rule for rule in page.rules if not rule.level]
    return [at for at in sorted({*top, *foot}) if sum(r.y0 <= lines[at].base <= r.y1 for r in uprights) < 2]


def _is_set_in(lines: list[Line], at: int) -> bool:
    """Whether a line is one of the text's own: as large and near as they are, and as long or an end."""
    if len(lines) < 6:
        return False
    line, beside = lines[at], lines[at + 1] if at < 3 else lines[at - 1]
    gap = median(two.base - one.base for one, two in pairwise(lines))
    full = line.x1 - line.x0 > 0.85 * max(each.x1 - each.x0 for each in lines) or line.text.endswith(("。", "；"))
    return (
        full and line.size > SMALLER * median(each.size for each in lines) and abs(beside.base - line.base) < 1.2 * gap
    )


def _lone(lines: list[Line], at: int) -> bool:
    """Whether a line is a number alone, the last or the first of its page and apart from the text."""
    line = lines[at]
    if not NUMBER.fullmatch(line.text) or at not in (0, len(lines) - 1) or len(lines) < 3:
        return False
    beside = lines[1] if at == 0 else lines[-2]
    gaps = [two.base - one.base for one, two in pairwise(lines)]
    return abs(beside.base - line.base) > 1.2 * median(gaps) or line.size < SMALLER * beside.size
