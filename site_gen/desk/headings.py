"""Headings made deeper, higher or none; blocks joined to the one above: marks and line breaks change, never words."""

import re

from site_gen.desk.splice import MovedError, Splice, line_start
from site_gen.desk.state import EDITION, State
from site_gen.edition.spelling import spell_line
from site_gen.model.edition import Block

_MARK = re.compile(r"[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,9}[.)][ \t]+|>[ \t]*)?")
_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_MOVABLE = ("heading", "paragraph", "item", "quote")


class UnjoinableError(Exception):
    """A title, a chart or a table, or nothing, stands above; or the block is one, or has no words of the source."""


def levelled(state: State, block: Block, level: int) -> tuple[Splice, ...]:
    """`block` as a heading of `level`, 2 to 6; 0: a paragraph. Raises MovedError for what cannot be one."""
    if block.kind not in _MOVABLE or (level and not 2 <= level <= 6):
        raise MovedError(EDITION)
    text, (start, body, end) = state.texts[EDITION], extent(state, block)
    if level and block.level:
        return (Splice(EDITION, start, text[start:body], f"{'#' * level} "),)
    words = text[body:end]
    if not level:
        spelt = spell_line(words)
        return (Splice(EDITION, start, text[start:body] + words[:12], spelt[: len(spelt) - len(words[12:])]),)
    breaks = [Splice(EDITION, body + match.start(), match[0], "") for match in _BREAK.finditer(words)]
    closing = [Splice(EDITION, end - 1, "#", "\\#")] if words.endswith("#") else []
    return (Splice(EDITION, start, text[start:body], f"{'#' * level} "), *breaks, *closing)


def joined(state: State, block: Block) -> tuple[Splice, ...]:
    """`block` as the end of the one above. Raises UnjoinableError where none is above that could go on."""
    blocks, text = state.edition.blocks, state.texts[EDITION]
    at = blocks.index(block)
    above = blocks[at - 1] if at else None
    if above is None or block.kind not in _MOVABLE or above.kind not in _MOVABLE:
        raise UnjoinableError
    end, body = extent(state, above)[2], extent(state, block)[1]
    return (Splice(EDITION, end, text[end:body], ""),)


def removed(state: State, block: Block) -> tuple[Splice, ...]:
    """The lines of `block` go, with the empty ones behind them; before them, where it is the last."""
    if block.kind not in _MOVABLE or not len(block.source):
        raise UnjoinableError
    text, (start, _, end) = state.texts[EDITION], extent(state, block)
    behind = len(text) - len(text[end:].lstrip())
    if behind == len(text):
        start, behind = len(text[:start].rstrip()), end
    return (Splice(EDITION, start, text[start:behind], ""),)


def extent(state: State, block: Block) -> tuple[int, int, int]:
    """Where the block's lines begin, where its words do behind #, - or >, and where they end."""
    text, start = state.texts[EDITION], line_start(state.texts[EDITION], block.line)
    every = [*(each.line for each in state.edition.blocks), *(each.line for each in state.edition.notes)]
    lines = [line for line in every if line > block.line]
    end = line_start(text, min(lines)) if lines else len(text)
    match = _MARK.match(text, start) if block.kind != "paragraph" else re.compile("[ \t]*").match(text, start)
    body = match.end() if match else start
    return start, body, body + len(text[body:end].rstrip())
