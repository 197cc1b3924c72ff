"""view, language -> the report as one line: a tick for each number where it stands, the chapters below."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Status
from site_gen.model.text import Phrase
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.facts import Fact
from site_gen.site.pieces.text import TextBlock, read_text

_ENUMERATOR = compiled(r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}部分)[\s：:、]*(?=\S)")
"""一、, 第一部分: chapters have numbers under the line."""
_NARROW = Decimal(3)
"""Percent of the line below which a chapter has no room for its number."""


class Tick(Struct, frozen=True):
    """A number of the text; `x` is percent of the text before it."""

    x: Decimal
    anchor: str
    status: Status
    told: str


class Chapter(Struct, frozen=True):
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


class Strip(Struct, frozen=True):
    ticks: tuple[Tick, ...]
    chapters: tuple[Chapter, ...]


def strip(view: ReportView, lang: str, named: Mapping[str, Fact]) -> Strip | None:
    """None where the text states no number."""
    rows = read_text(view, view.settings.language)
    whole = sum(len(row.plain) for row in rows)
    ticks = tuple(_ticks(rows, whole, named))
    return Strip(ticks, tuple(_chapters(view, rows, whole, lang))) if ticks else None


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


def _chapters(view: ReportView, rows: tuple[TextBlock, ...], whole: int, lang: str) -> Iterator[Chapter]:
    titles = {row.block.id: Phrase(_unnumbered(row.title.text), row.title.lang) for row in read_text(view, lang)}
    bounds = [*(i for i, row in enumerate(rows) if row.level == 2), len(rows)]
    places = [_percent(sum(len(row.plain) for row in rows[:i]), whole) for i in bounds]
    for number, ((first, end), (start, stop)) in enumerate(zip(pairwise(bounds), pairwise(places), strict=True), 1):
        results, targets = _stated(view, rows[first:end])
        id = rows[first].block.id
        yield Chapter(number, id, titles[id], start, stop - start, results, targets)


def _stated(view: ReportView, rows: tuple[TextBlock, ...]) -> tuple[int, int]:
    """How many results and targets are first stated there: what is said twice counts once, as in the opening."""
    blocks = {row.block.id for row in rows}
    own = [each.key.status for each in view.dataset.observations if each.evidence.block in blocks]
    return len(own) - own.count("target"), own.count("target")
