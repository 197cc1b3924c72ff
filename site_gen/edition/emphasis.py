"""Emphasis beside Chinese: `**综合实力显著增强。**全市` closes, which by CommonMark's rule it does not.

CommonMark asks whether a run of `*` stands at a word's edge, and finds none between Chinese punctuation and a Chinese
character. Here Chinese punctuation is a character like others, and beside Chinese every place may be an edge (the
rule that the CommonMark extension "CJK-friendly emphasis" proposes). `_` keeps its rule.
"""

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

_CJK = ((0x1100, 0x11FF), (0x2E80, 0xA4CF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF))
_CJK_BEYOND = (0x20000, 0x3FFFF)


def cjk_emphasis(parser: MarkdownIt) -> None:
    """Give `parser` the rule."""
    parser.inline.ruler.at("emphasis", _tokenize)


def is_cjk(char: str) -> bool:
    """Whether `char` is of an East Asian script, its punctuation and full-width forms included."""
    return any(start <= ord(char) <= end for start, end in (*_CJK, _CJK_BEYOND))


def flanks(before: str, after: str) -> tuple[bool, bool]:
    """Whether a run of `*` between these two characters (space: the end of the text) can open and can close."""
    opens = not after.isspace() and (not _foreign_mark(after) or _edge(before))
    closes = not before.isspace() and (not _foreign_mark(before) or _edge(after))
    return opens, closes


def _foreign_mark(char: str) -> bool:
    return _mark(char) and not is_cjk(char)


def _mark(char: str) -> bool:
    return isMdAsciiPunct(ord(char)) or isPunctChar(char)


def _edge(char: str) -> bool:
    return char.isspace() or _mark(char) or is_cjk(char)


def _tokenize(state: StateInline, silent: bool) -> bool:
    """markdown-it's rule for `*` and `_`, with another answer to what can open and close."""
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    opens, closes = scanned.can_open, scanned.can_close
    if marker == "*":
        end = state.pos + scanned.length
        before = state.src[state.pos - 1] if state.pos else " "
        opens, closes = flanks(before, state.src[end] if end < state.posMax else " ")
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = marker
        delimiter = Delimiter(ord(marker), scanned.length, len(state.tokens) - 1, -1, opens, closes)
        state.delimiters.append(delimiter)
    state.pos += scanned.length
    return True
