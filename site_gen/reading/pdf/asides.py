"""A page -> the framed boxes that stand beside its text (专栏), and the page without their words.

Their lines stand at the heights of the text's own, and would be read into its sentences.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.reading.formats_grid import Cell
from site_gen.reading.pdf.grids import groups_of, merged
from site_gen.reading.pdf.lines import Line, lines_of
from site_gen.reading.pdf.page import Glyph, Page, Rule
from site_gen.reading.pdf.paragraphs import INDENT, justified, manner_of, paragraphs_of

WIDE = 0.6
"""Of the text's breadth, which a box beside it does not reach."""
FEW = 4


class Aside(Struct, frozen=True):
    """A box with the characters in it."""

    frame: Rule
    glyphs: tuple[Glyph, ...]

    def table(self, page: int) -> list[list[Cell]]:
        """Its paragraphs, as the rows of a table of one column."""
        lines = lines_of(self.glyphs)
        left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        placed = justified([replace(line, page=page, left=left, right=right) for line in lines])
        return [[Cell(each.text)] for each in paragraphs_of(placed, manner_of(placed))]


def without_asides(page: Page, left: float, right: float) -> tuple[Page, list[Aside]]:
    """The page, whose text stands between `left` and `right`, without its boxes, and these from top to foot."""
    found: list[Aside] = []
    rest = list(page.glyphs)
    for group in groups_of(page.rules):
        frame = _frame(group)
        if frame is None or frame.x1 - frame.x0 > WIDE * (right - left):
            continue
        within = [glyph for glyph in rest if _is_in(glyph, frame)]
        if sum(not each.text.isspace() for each in within) > 1 and _is_beside(rest, frame):
            found.append(Aside(frame, tuple(within)))
            gone = set(map(id, within))
            rest = [glyph for glyph in rest if id(glyph) not in gone]
    return replace(page, glyphs=tuple(rest)), sorted(found, key=lambda each: each.frame.y0)


def placed(
    items: list[Line | list[list[Cell]]], asides: Sequence[Aside], before: Sequence[Aside], page: int
) -> tuple[list[Line | list[list[Cell]]], list[Aside]]:
    """A column with its boxes, each before the first paragraph that begins below its top; and those that wait for one.

    `before`: boxes of the page before that wait.
    """
    for aside in asides:
        items = _narrowed(items, aside.frame)
    waiting: list[Aside] = []
    for aside in (*before, *asides):
        top = aside.frame.y0 if aside in asides else float("-inf")
        at = next((at for at, item in enumerate(items) if isinstance(item, Line) and _begins(item, top)), None)
        if at is None:
            waiting.append(aside)
        else:
            items = [*items[:at], aside.table(page), *items[at:]]
    return items, waiting


def _begins(line: Line, top: float) -> bool:
    return line.base > top + line.size and line.x0 - line.left > INDENT * line.size


def _narrowed(items: list[Line | list[list[Cell]]], frame: Rule) -> list[Line | list[list[Cell]]]:
    """The lines beside a box with the edges that it leaves them."""
    beside = [item for item in items if isinstance(item, Line) and _is_level(item, frame)]
    right = max((line.x1 for line in beside if line.x1 <= frame.x0), default=0.0)
    left = min((line.x0 for line in beside if line.x0 >= frame.x1), default=0.0)
    return [_between(item, left, right, frame) if item in beside else item for item in items]


def _between(line: Line | list[list[Cell]], left: float, right: float, frame: Rule) -> Line | list[list[Cell]]:
    if isinstance(line, list):
        return line
    if line.x1 <= frame.x0:
        return replace(line, right=right)
    return replace(line, left=left) if line.x0 >= frame.x1 else line


def _is_level(line: Line, frame: Rule) -> bool:
    """Whether a line has no room at its full breadth for a box."""
    return frame.y0 < line.base + 0.3 * line.size and line.base - 1.1 * line.size < frame.y1


def _frame(rules: Sequence[Rule]) -> Rule | None:
    """The box that rules draw, if that is all they draw; one that goes on over a page is open there."""
    xs = merged((rule.x0 + rule.x1) / 2 for rule in rules if not rule.level)
    ys = merged((rule.y0 + rule.y1) / 2 for rule in rules if rule.level)
    if len(xs) != 2 or len(ys) not in (1, 2):
        return None
    sides = [rule for rule in rules if not rule.level]
    top, foot = min(rule.y0 for rule in sides), max(rule.y1 for rule in sides)
    return Rule(xs[0], min(top, ys[0]), xs[1], max(foot, ys[-1]))


def _is_in(glyph: Glyph, frame: Rule) -> bool:
    return frame.x0 < (glyph.x0 + glyph.x1) / 2 < frame.x1 and frame.y0 < glyph.base - 0.3 * glyph.size < frame.y1


def _is_beside(glyphs: Sequence[Glyph], frame: Rule) -> bool:
    """Whether text stands at the heights of a box, outside of it."""
    level = (g for g in glyphs if frame.y0 < g.base - 0.3 * g.size < frame.y1 and not _is_in(g, frame))
    return sum(not glyph.text.isspace() for glyph in level) >= FEW
