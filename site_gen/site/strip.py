"""view, language -> the report as one line: a tick for each number where it stands, the chapters below."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from site_gen.model.dataset import Status
from site_gen.model.text import Phrase
from site_gen.site.facts import Fact
from site_gen.site.text import TextBlock, read_text
from site_gen.site.view import ReportView

_ENUMERATOR = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}部分)[\s：:、]*(?=\S)")
"""一、, 第一部分: chapters have numbers under the line."""
_NARROW = Decimal(3)
"""Percent of the line below which a chapter has no room for its number."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A number of the text; `x` is percent of the text before it."""

    x: Decimal
    anchor: str
    status: Status
    told: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the second level, by the report's own text in every language. Places are percent of it."""

    number: int
    anchor: str
    title: Phrase
    start: Decimal
    width: Decimal
    results: int
    targets: int

    @property
    def is_wide(self) -> bool:
        return self.width >= _NARROW


@dataclass(frozen=True, slots=True)
class Strip:
    ticks: tuple[Tick, ...]
    chapters: tuple[Chapter, ...]


def strip(view: ReportView, lang: str, named: Mapping[str, Fact]) -> Strip | None:
    """None where the text states no number."""
    rows = read_text(view, view.settings.language)
    whole = sum(len(row.plain) for row in rows)
    ticks = tuple(_ticks(rows, whole, named))
    return Strip(ticks, tuple(_chapters(view, rows, whole, ticks, lang))) if ticks else None


def _ticks(rows: tuple[TextBlock, ...], whole: int, named: Mapping[str, Fact]) -> Iterator[Tick]:
    at = 0
    for row in rows:
        for piece in row.pieces:
            if piece.kind == "number" and piece.status:
                fact = named[piece.observation]
                yield Tick(_percent(at, whole), piece.anchor, piece.status, fact.name)
            at += len(piece.text) if piece.kind != "note" else 0


def _unnumbered(title: str) -> str:
    number = _ENUMERATOR.match(title)
    return title[number.end() :] if number else title


def _percent(part: int, whole: int) -> Decimal:
    return round(Decimal(100 * part) / (whole or 1), 2)


def _chapters(
    view: ReportView, rows: tuple[TextBlock, ...], whole: int, ticks: tuple[Tick, ...], lang: str
) -> Iterator[Chapter]:
    titles = {row.block.id: Phrase(_unnumbered(row.plain), row.lang) for row in read_text(view, lang)}
    starts = [i for i, row in enumerate(rows) if row.level == 2]
    before = [_percent(sum(len(row.plain) for row in rows[:i]), whole) for i in starts]
    for number, (i, start, end) in enumerate(zip(starts, before, (*before[1:], Decimal(100)), strict=False), 1):
        within = [tick for tick in ticks if start <= tick.x < end]
        aimed = sum(tick.status == "target" for tick in within)
        id = rows[i].block.id
        yield Chapter(number, id, titles[id], start, end - start, len(within) - aimed, aimed)
