"""A file as received: its parts in order, as every reader of a format returns them, and what became of all it held.

`written` makes of the parts the plain text that is kept as `source.txt`. That text says by itself what is a table and
what a note, so that it reads the same whether it comes from Word, from a page, or was typed so:

    一、2024年工作回顾                         a heading or paragraph: one line
    推进“一湖两岸”[1]建设。                    a mark of a note stands where the file has it, as its number in [ ]
    | 指标 | 2023年 | 2024年 |                 a row of a table, its cells between bars; an empty line parts two tables
    [1] 一湖两岸：指澄湖及其东西两岸。         a note: one line, opened by its mark, behind all else
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct, field

Seen = Callable[[int, int], None]
"""Told how far the reading of a file is: the number of the page or piece that was read, and how many there are."""
PartKind = Literal["paragraph", "heading", "row", "note"]
Fate = Literal["kept", "joined", "guessed", "left-out", "unread"]
"""`joined`: kept, but as part of something else (a caption in its paragraph, a move at its new place);
`guessed`: kept as what it looks like, which its place on the page leaves open (a head over two columns or one);
`left-out`: no words of the report (a comment, a header, a deleted passage);
`unread`: it may hold words, and no program here reads them (a picture)."""


def unseen(number: int, of: int) -> None:
    """Tells nobody."""


class Part(Struct, frozen=True):
    """A heading, a paragraph, a row of a table or a note, in the order in which a person reads them."""

    kind: PartKind
    text: str
    """One line, numbering included (一、); empty for a row."""
    level: int = 0
    """1 to 6 for a heading whose level the format tells, else 0."""
    cells: tuple[str, ...] = ()
    """Of a row: as many in each row of a table; a cell that spans several is repeated where it heads them."""
    table: int = 0
    """Of a row: the number of its table, from 1; rows of one table follow each other."""
    label: str = ""
    """Of a note: its number as it stands in [ ] where it is called."""


class Held(Struct, frozen=True):
    """One sort of thing that the file held, and what became of it: ten footnotes, kept."""

    what: str
    """The word by which `received.toml` names it: `paragraphs`, `tables`, `notes`, `comments`, `deletions` …;
    `received.<what>` in `templates/locale/`."""
    count: int
    fate: Fate
    words: tuple[str, ...] = ()
    """What was left out, word for word; for a picture its name or what is written about it; for a guess its line."""


class Received(Struct, frozen=True):
    """A report as it is read from now on; the offsets of everything count the characters of `text`."""

    text: str
    encoding: str
    """Of the file, or the name of its format: `utf-8`, `gb18030`, `docx`."""
    held: tuple[Held, ...] = ()
    """What the file held, in the order in which it was read; empty for plain text."""
    headings: Mapping[int, int] = field(default_factory=dict)
    """Where a line begins that the format calls a heading -> the level that it has there, 1 to 6."""


def written(parts: Iterable[Part]) -> str:
    """The text of `source.txt`: a line for each part, notes last."""
    return "".join(f"{line}\n" for line, _ in _lines(parts))


def received(parts: Iterable[Part], encoding: str, held: tuple[Held, ...]) -> Received:
    """The parts as text, and where in it the headings stand that the format knows."""
    lines = tuple(_lines(parts))
    return Received("".join(f"{line}\n" for line, _ in lines), encoding, held, headed(lines))


def headed(lines: Iterable[tuple[str, int]]) -> Mapping[int, int]:
    """Lines with their levels, 0 for what is no heading -> the offset of the first word of each heading: its level."""
    found: dict[int, int] = {}
    offset = 0
    for line, level in lines:
        if level:
            found[offset + len(line) - len(line.lstrip())] = level
        offset += len(line) + 1
    return found


def _lines(parts: Iterable[Part]) -> Iterator[tuple[str, int]]:
    """Each line with the level of its heading."""
    kept = tuple(parts)
    table = 0
    for part in (each for each in kept if each.kind != "note"):
        if part.table and table and part.table != table:
            yield "", 0
        table = part.table
        yield row_line(part.cells) if part.kind == "row" else _one_line(part.text), part.level
    yield from ((f"[{part.label}] {_one_line(part.text)}", 0) for part in kept if part.kind == "note")


def row_line(cells: Iterable[str]) -> str:
    """A row as `source.txt` has it; a bar inside a cell is the wide one, which is no border."""
    return f"| {' | '.join(_one_line(cell).replace('|', '｜') for cell in cells)} |"


def _one_line(text: str) -> str:
    return re.sub(r"\s*[\r\n\v\f\u2028\u2029]+\s*", "", text).strip()
