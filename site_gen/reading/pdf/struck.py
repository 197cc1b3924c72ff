"""Pages -> the same without the words that a line through their middle strikes out, as tracked changes are printed.

A character that is struck out keeps its place without a word: it still says where its line ends.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from site_gen.reading.pdf.lines import rows_of
from site_gen.reading.pdf.page import Glyph, Page, Rule

LOW, HIGH = 0.16, 0.52
"""Of a character, above the line on which it stands: where a line through its middle runs; one below it underlines."""
THIN = 0.14
COVERED = 0.8
"""Of such a line, that runs through characters; a border has room at its ends."""
BORDER = 8.0
"""Points of the shortest line that may be a border."""


def without_struck(pages: Sequence[Page]) -> tuple[list[Page], tuple[str, ...]]:
    """The pages without struck words, and these; lines too short for borders have no more to say."""
    kept: list[Page] = []
    words: list[str] = []
    for page in pages:
        glyphs, rules = _struck(page)
        words += _passages(page, glyphs) if glyphs else ()
        kept.append(
            replace(
                page,
                glyphs=tuple(each._replace(text="") if id(each) in glyphs else each for each in page.glyphs),
                rules=tuple(each for each in page.rules if each not in rules and not _is_short(each)),
            )
        )
    return kept, tuple(words)


def _struck(page: Page) -> tuple[set[int], set[Rule]]:
    """The characters that are struck out, and the lines that do it."""
    found: set[int] = set()
    lines: set[Rule] = set()
    by_height = sorted(page.glyphs, key=lambda each: each.base)
    bases = [each.base for each in by_height]
    highest = HIGH * max((each.size for each in by_height), default=0)
    for rule in (each for each in page.rules if each.level):
        near = by_height[bisect_left(bases, rule.y0) : bisect_right(bases, rule.y1 + highest)]
        through = [each for each in near if _runs_through(rule, each)]
        if through and _covers(rule, through):
            lines.add(rule)
            found.update(map(id, through))
    return found, lines


def _runs_through(rule: Rule, glyph: Glyph) -> bool:
    above = glyph.base - (rule.y0 + rule.y1) / 2
    return (
        LOW * glyph.size < above < HIGH * glyph.size
        and rule.x0 < (glyph.x0 + glyph.x1) / 2 < rule.x1
        and rule.y1 - rule.y0 < THIN * glyph.size
        and not glyph.turned
    )


def _covers(rule: Rule, glyphs: Sequence[Glyph]) -> bool:
    covered = sum(min(rule.x1, glyph.x1) - max(rule.x0, glyph.x0) for glyph in glyphs)
    return covered >= COVERED * (rule.x1 - rule.x0)


def _is_short(rule: Rule) -> bool:
    return max(rule.x1 - rule.x0, rule.y1 - rule.y0) < BORDER


def _passages(page: Page, struck: set[int]) -> Iterator[str]:
    """The struck words, those together that nothing else parts."""
    shown = (glyph for row in rows_of(page.glyphs) for glyph in row if not glyph.text.isspace())
    for out, run in groupby(shown, key=lambda each: id(each) in struck):
        if out:
            yield "".join(glyph.text for glyph in run)
