"""Promise 1: the edition without its annotations is the source, character for character. Proved, or each loss shown.

From the same comparison every block and statement learns where it stands in the source, and every block gets its id.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

from msgspec.structs import replace

from site_gen.edition.difference import Alignment, Difference, differences
from site_gen.edition.folding import Folded, fold
from site_gen.edition.identity import identified
from site_gen.edition.losses import losses
from site_gen.edition.notes import own_notes
from site_gen.model.content import Omitted
from site_gen.model.edition import Block, Edition, Statement, source_words
from site_gen.model.folding import fold_words
from site_gen.model.problem import Problem
from site_gen.model.text import Span


def place(
    edition: Edition, source: str, omitted: tuple[Omitted, ...], noise: tuple[str, ...], file: str
) -> tuple[Edition, tuple[Problem, ...]]:
    """Compare `edition` with `source`: the edition with ids and source spans, and a problem for each difference.

    `omitted` are passages of the source that the edition leaves out, `noise` strings that are no text wherever they
    stand. Where the two differ, blocks after the difference still get the ids that they would have without it.
    """
    left_out = tuple(passage.span for passage in omitted)
    edition = replace(edition, notes=own_notes(edition.notes, source, left_out))
    received = fold(source, (*left_out, *(note.source for note in edition.notes if len(note.source))), noise)
    words = [_words(block) for block in edition.blocks]
    open_ = _without_borders(edition, words, received.text)
    words = [
        _bare(parts) if _is_in(block, open_) else parts for block, parts in zip(edition.blocks, words, strict=True)
    ]
    text = "".join(part for block in words for part in block)
    found = () if text == received.text else tuple(differences(received.text, text))
    return _placed(edition, words, received, found, source), losses(edition, found, received, source, file, open_)


def _words(block: Block) -> list[str]:
    """The folded words of each piece; a cell's stand between bars, as those of its row in the source do."""
    words = [fold_words(source_words(inline)) for inline in block.inlines]
    return ["|", *words, "|" if block.last else ""] if block.cell else words


def _without_borders(edition: Edition, words: list[list[str]], received: str) -> frozenset[int]:
    """The tables whose rows the source has without bars: their cells stand apart by tabs, which are white space."""
    rows: dict[tuple[int, int], str] = {}
    for block, parts in zip(edition.blocks, words, strict=True):
        if block.cell:
            key = (block.cell.table, block.cell.row)
            rows[key] = rows.get(key, "") + "".join(parts)
    barred = {table for (table, _), row in rows.items() if row in received}
    return frozenset(table for (table, _), row in rows.items() if row.replace("|", "") in received) - barred


def _bare(parts: list[str]) -> list[str]:
    return ["", *parts[1:-1], ""]


def _is_in(block: Block, tables: frozenset[int]) -> bool:
    return block.cell is not None and block.cell.table in tables


def _placed(
    edition: Edition, words: list[list[str]], received: Folded, found: tuple[Difference, ...], source: str
) -> Edition:
    lengths = (len(part) for block in words for part in block)
    ends = [0, *accumulate(lengths)]
    spans = iter(_spans(ends, received, Alignment(found)))
    blocks, places = [], []
    for block, part in zip(edition.blocks, words, strict=True):
        pieces = [next(spans) for _ in part]
        pieces = pieces[1:-1] if block.cell else pieces
        held = [piece for piece in pieces if piece is not None]
        places.append(Span(held[0].start, held[-1].end) if held else None)
        blocks.append(_stated(block, tuple(pieces)))
    return replace(edition, blocks=identified(blocks, places, source))


def _spans(ends: list[int], received: Folded, alignment: Alignment) -> Iterator[Span | None]:
    """The source span of each piece; None for one that has no words of the source."""
    for start, end in pairwise(ends):
        if start == end or not received.text:
            yield None
            continue
        first = min(alignment.at(start), len(received.text) - 1)
        last = min(max(alignment.at(end - 1), first), len(received.text) - 1)
        yield Span(received.origin(first), received.origin(last) + 1)


@lru_cache(maxsize=1024)
def _stated(block: Block, pieces: tuple[Span | None, ...]) -> Block:
    """Its statements with their places; most are where they were when the text was last changed."""
    inlines = tuple(
        replace(inline, source=span) if isinstance(inline, Statement) and span else inline
        for inline, span in zip(block.inlines, pieces, strict=True)
    )
    return replace(block, inlines=inlines)
