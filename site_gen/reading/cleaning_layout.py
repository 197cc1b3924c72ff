"""How the lines of a text are set: where they end when they are full, and how far a paragraph is put in."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.reading.outline_marks import NARROW_STOP
from site_gen.reading.strand import Strand

CLOSED = compiled(rf"(?:[。！？!?…；;：:]|{NARROW_STOP})[”’）)》」』]*$")
"""A line that may be a paragraph or an item of a list, complete."""
SHORT = 6
"""Characters of a line that is a fragment rather than a line."""
WRAP_WIDTHS = range(15, 61)
FEW = 8
FEW_FULL = 4
MANY = 20
"""Lines that show how a text is broken: at least, full ones of so few, and without a doubt."""
WIDER, FEW_WIDER = 4, 0.15
"""Characters by which a line is wider than a full one is, and how many of the lines may be so."""
CELL = 16
CELLS = 8
"""Characters of a line that is a table's cell, at most; and lines that follow each other so, at least."""
_STOPPED = compiled("[，。；！？,;]")
FIGURES = compiled(r"[-−－+]?[\d.,]+[%％]?")
_TORN = compiled(
    r"[多余]?[十百千万亿]*(?:元|个|家|条|所|户|人|项|公里|千米|米|公顷|亩|吨|座|处|名|件|套|起|次|岁|年|月|日|平方|立方|倍|度|张|间|辆|台|类|批|期|对|位|种|株|头|只)(?=.)"
)
"""条乡道 below a line with 4 alone: a sentence that is broken at its figures. A cell with a unit has nothing else."""
Narrow = tuple[float, float]
"""Of a Chinese character's breadth, that of a figure or letter, and that of a narrow stop."""
_NARROW: tuple[Narrow, ...] = ((0.5, 0.5), (1.0, 1.0), (0.5, 1.0))
"""As printed; where a program counted characters; and where the stops were wide until somebody made them narrow."""
_STOPS = frozenset(",;:!?()")


class Layout(Struct, frozen=True):
    """How the lines of a text are broken."""

    fragments: bool = False
    """Most lines are bits of sentences."""
    width: float = 0
    """Of a full line, where the text is wrapped at a fixed width; else 0."""
    gap: int = 0
    """Characters from within a sentence to the next line, as a rule: more of them are the indent of a paragraph."""
    narrow: Narrow = _NARROW[0]
    """What a figure and a narrow stop count of a full line."""


def layout_of(lines: list[Strand]) -> Layout:
    """What broke the lines of a report's body."""
    if len(lines) < FEW:
        return Layout()
    is_open = [not CLOSED.search(line.text) for line in lines]
    if (
        len(lines) >= MANY
        and sum(len(line) <= SHORT for line in lines) > 0.3 * len(lines)
        and sum(is_open) > 0.5 * len(lines)
    ):
        return Layout(fragments=True)
    opened = [line.text for line, is_open_ in zip(lines, is_open, strict=True) if is_open_]
    for narrow in _NARROW:
        full, width = _full(opened, narrow)
        wider = sum(width_of(line.text, narrow) > width + WIDER for line in lines)
        if width in WRAP_WIDTHS and _is_wrapped(full, width, lines, narrow) and wider <= FEW_WIDER * len(lines):
            gaps = Counter(gap_before(line, lines[at + 1]) for at, line in enumerate(lines[:-1]) if is_open[at])
            return Layout(width=width, gap=gaps.most_common(1)[0][0], narrow=narrow)
    return Layout()


def _is_wrapped(full: int, width: int, lines: Sequence[Strand], narrow: Narrow) -> bool:
    """Whether enough lines end where the page does; of a few lines, those with a stop at its edge count as well."""
    if len(lines) >= MANY:
        return full > 0.4 * len(lines)
    closed = sum(bool(CLOSED.search(line.text)) and abs(width_of(line.text, narrow) - width) <= 1 for line in lines)
    return full > 0.5 * len(lines) or (full >= FEW_FULL and full + closed > 0.5 * len(lines))


def _full(lines: Sequence[str], narrow: Narrow) -> tuple[int, int]:
    """How many lines are full, and how wide that is."""
    widths = Counter(round(width_of(line, narrow)) for line in lines)
    width = widths.most_common(1)[0][0] if widths else 0
    return sum(count for each, count in widths.items() if abs(each - width) <= 2), width


def cells_of(lines: Sequence[str]) -> set[int]:
    """Indexes of the lines that are the cells of a table, a cell a line: names and figures without a stop."""
    found: set[int] = set()
    run: list[int] = []
    for index in range(len(lines) + 1):
        if index < len(lines) and len(lines[index]) <= CELL and not _STOPPED.search(lines[index]):
            run.append(index)
            continue
        figures = [at for at in run if FIGURES.fullmatch(lines[at])]
        torn = sum(bool(_TORN.match(lines[at + 1])) for at in figures if at + 1 < len(lines))
        found.update(run if len(run) >= CELLS and 4 * len(figures) >= len(run) and 2 * torn < len(figures) else ())
        run = []
    return found


def gap_before(line: Strand, following: Strand) -> int:
    """Characters of white space between two lines of the source."""
    return following.places[0] - line.places[-1] if line.places and following.places else 0


def width_of(text: str, narrow: Narrow = _NARROW[0]) -> float:
    """In Chinese characters: 增长6% is 3.5 wide as printed."""
    return sum(narrow[character in _STOPS] if character < "\u2000" else 1 for character in text)
