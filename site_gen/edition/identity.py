"""Blocks that know their places in the source -> ids that keep when the edition is edited."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.model.edition import Block
from site_gen.model.text import Span

_RUN_ON = 2000
"""Characters a line, on average, that no report has whose paragraphs are lines."""


def identified(blocks: Sequence[Block], spans: Sequence[Span | None], source: str) -> tuple[Block, ...]:
    """Give each block its id, its source span (None: it has no words of the source) and its section."""
    ends = [match.start() for match in re.finditer("\n", source)]
    counted = _is_run_on(source)
    seen: Counter[int] = Counter()
    placed: list[tuple[str, Span] | None] = []
    for span in spans:
        if span is None:
            placed.append(None)
            continue
        line = len(seen) + 1 if counted else bisect_left(ends, span.start)
        placed.append((f"p{line}{letters(seen[line])}", span))
        seen[line] += 1
    return _sectioned(_filled(blocks, placed, len(source)))


def _is_run_on(source: str) -> bool:
    """Whether lines are no paragraphs there, so that blocks are counted: p64, not p0bl, which a reader can tell nobody.

    The source alone decides, for it is never edited.
    """
    return len(source) > _RUN_ON * sum(1 for line in source.splitlines() if line.strip())


def letters(number: int) -> str:
    """What distinguishes the blocks of one line: nothing for the first, then b, c … z, aa, ab …"""
    text = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, 26)
        text = chr(ord("a") + digit) + text
    return "" if text == "a" else text


def _filled(blocks: Sequence[Block], placed: Sequence[tuple[str, Span] | None], end: int) -> list[Block]:
    """Blocks without a place take that of the next one that has one; a chart has its own id."""
    last = next((place[0] for place in reversed(placed) if place), "p")
    following, before, where = f"{last}-end", 0, end
    filled = []
    for block, place in zip(reversed(blocks), reversed(placed), strict=True):
        span = place[1] if place else Span(where, where)
        if block.chart:
            id = f"place-{block.chart}"
        elif place:
            id, following, before = place[0], place[0], 0
        else:
            id, before = f"{following}{_ahead(before)}", before + 1
        where = span.start
        filled.append(replace(block, id=id, source=span))
    return filled[::-1]


def _ahead(number: int) -> str:
    """What distinguishes the blocks ahead of a place, the nearest first: p3-0, p3-0-0, p3-0-0b, p3-0-0c …"""
    return f"-0-0{letters(number - 1)}" if number else "-0"


def _sectioned(blocks: list[Block]) -> tuple[Block, ...]:
    section = ""
    result = []
    for block in blocks:
        section = block.id if block.level else section
        result.append(replace(block, section=section))
    return tuple(result)
