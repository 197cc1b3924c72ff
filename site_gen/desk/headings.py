"""Headings made deeper, higher or none; blocks joined to the one above: marks and line breaks change, never words."""

import re
from collections.abc import Iterator

from site_gen.desk.splice import MovedError, Splice, line_start, newline, plain
from site_gen.desk.state import EDITION, State
from site_gen.edition.markdown import parse
from site_gen.edition.spelling import spell_line
from site_gen.model.compiled import compiled
from site_gen.model.edition import Block

_MARK = compiled(r"[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,9}[.)][ \t]+|>[ \t]*)?")
_BREAK = compiled(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_DEEPEST = 6
_MOVABLE = ("heading", "paragraph", "item", "quote")


class UnjoinableError(Exception):
    """A title, a chart or a table, or nothing, stands above; or the block is one, or has no words of the source.

    Or it can be cut nowhere there; or a heading below one that goes deeper is at the last level already.
    """


def levelled(state: State, block: Block, level: int) -> tuple[Splice, ...]:
    """`block` as a heading of `level`, 2 to 6, and those below it as much deeper or higher; 0: a paragraph.

    Raises MovedError for what cannot be one, UnjoinableError where those below would be deeper than 6.
    """
    if block.kind not in _MOVABLE or (level and not 2 <= level <= 6):
        raise MovedError(EDITION)
    text, (start, body, end) = state.texts[EDITION], extent(state, block)
    if level and block.level:
        return tuple(_marked(state, each, each.level + level - block.level) for each in (block, *below(state, block)))
    words = text[body:end]
    if not level:
        spelt = spell_line(words)
        return (Splice(EDITION, start, text[start:body] + words[:12], spelt[: len(spelt) - len(words[12:])]),)
    breaks = [Splice(EDITION, body + match.start(), match[0], "") for match in _BREAK.finditer(words)]
    closing = [Splice(EDITION, end - 1, "#", "\\#")] if words.endswith("#") else []
    return (Splice(EDITION, start, text[start:body], f"{'#' * level} "), *breaks, *closing)


def below(state: State, block: Block) -> Iterator[Block]:
    """The headings under a heading."""
    blocks = state.edition.blocks
    for each in blocks[blocks.index(block) + 1 :]:
        if each.level and each.level <= block.level:
            return
        if each.level:
            yield each


def _marked(state: State, block: Block, level: int) -> Splice:
    if level > _DEEPEST:
        raise UnjoinableError
    text, (start, body, _) = state.texts[EDITION], extent(state, block)
    return Splice(EDITION, start, text[start:body], f"{'#' * level} ")


def cut(state: State, block: Block, at: int) -> tuple[Splice, ...]:
    """A paragraph becomes two, the second from character `at` of its words on. UnjoinableError where it cannot."""
    text, (_, body, end) = state.texts[EDITION], extent(state, block)
    wanted = [block.text[:at].strip(), block.text[at:].strip()]
    if block.kind != "paragraph" or not all(wanted):
        raise UnjoinableError
    words, gap = text[body:end], 2 * newline(text)
    for place in (match.end() for match in re.finditer(re.escape(wanted[0][-1]), words)):
        rest = words[place:].lstrip()
        second = spell_line(rest[:12]) + rest[12:]
        edition, _ = parse(plain(words[:place] + gap + second), EDITION)
        if [each.text for each in edition.blocks] == wanted:
            space = words[place : len(words) - len(rest)]
            return (Splice(EDITION, body + place, space + rest[:12], gap + spell_line(rest[:12])),)
    raise UnjoinableError


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
