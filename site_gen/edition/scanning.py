"""The text of an edition -> its blocks, each with its place in the file and what is wrong inside it."""

from collections.abc import Iterator
from functools import lru_cache

from markdown_it.token import Token
from msgspec import Struct

from site_gen.edition.addresses import IDENTIFIER, Fault
from site_gen.edition.grids import Grid, cell_places
from site_gen.edition.inline import Scanned, scan_markdown
from site_gen.edition.markup import block_tokens, inline_tokens
from site_gen.edition.places import Places, places
from site_gen.model.edition import BlockKind
from site_gen.model.text import Cell

_REFUSED = {
    "html_block": ("HTML is not allowed", "html", r"write \< for the character itself"),
    "fence": ("a code block has no place in an edition", "markup", r"write \` or \~ for the character itself"),
    "code_block": ("an indented line is a code block in Markdown", "markup", "take the spaces before it away"),
    "hr": ("a rule has no place in an edition", "markup", r"write \* \- or \_ for the character itself"),
    "ordered_list_open": (
        "the number of a numbered list is not part of its words",
        "markup",
        r"write - for a list, or 1\. for a number that the report has",
    ),
}
"""What CommonMark has and an edition has not."""


class ScannedBlock(Struct, frozen=True):
    """A block, or a note if it has a `note` id, before it has an id of its own."""

    kind: BlockKind
    level: int
    markdown: str
    scanned: Scanned
    places: Places
    content: str = ""
    """Its Markdown with its line breaks, in which the places count."""
    chart: str | None = None
    note: str | None = None
    cell: Cell | None = None
    last: bool = False
    """Whether it is the last cell of its row."""


class Refusal(Struct, frozen=True):
    """Markdown that an edition cannot have, and where."""

    fault: Fault
    places: Places


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a file as Markdown and editors count them."""
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


@lru_cache(maxsize=1)
def scan(text: str, file: str) -> tuple[ScannedBlock | Refusal, ...]:
    """Every block and note in order, and all that is refused on the way; the last text is known for who asks next."""
    return tuple(_scan(text, file))


def _scan(text: str, file: str) -> Iterator[ScannedBlock | Refusal]:
    lines = lines_of(text)
    within: list[Token] = []
    opener = None
    grid = Grid()
    tokens = block_tokens(text)
    for index, token in enumerate(tokens):
        grid.take(token)
        if token.type in _REFUSED:
            yield _refusal(token, lines, file)
        if token.type == "inline" and grid.cell:
            yield _cell(token, grid.cell, tokens[index + 2].type == "tr_close", lines, file)
        elif token.type == "inline":
            yield _block(token, opener, within, lines, file)
        elif token.type in ("list_item_open", "blockquote_open", "footnote_reference_open"):
            within.append(token)
        elif token.type in ("list_item_close", "blockquote_close", "footnote_reference_close"):
            within.pop()
        opener = token


def _refusal(token: Token, lines: tuple[str, ...], file: str) -> Refusal:
    first = (token.map or [0, 0])[0]
    line = lines[first]
    message, rule, hint = _REFUSED[token.type]
    start = len(line) - len(line.lstrip())
    return Refusal(Fault(start, len(line.strip()), message, rule, hint), places(file, (line,), first + 1, line))


def _block(token: Token, opener: Token | None, within: list[Token], lines: tuple[str, ...], file: str) -> ScannedBlock:
    first, last = token.map or [0, 1]
    where = places(file, lines[first:last], first + 1, token.content)
    note = next((str(outer.meta["label"]) for outer in within if outer.type == "footnote_reference_open"), None)
    chart = _chart(token.content)
    kind, level = _kind(opener, within, chart)
    scanned = Scanned((), (), (), ()) if chart else scan_markdown(token.content)
    return ScannedBlock(kind, level, _one_line(token.content, scanned), scanned, where, token.content, chart, note)


def _cell(token: Token, cell: Cell, last: bool, lines: tuple[str, ...], file: str) -> ScannedBlock:
    first = (token.map or [0])[0]
    where = cell_places(file, lines[first], first + 1, cell.column)
    scanned = scan_markdown(token.content)
    return ScannedBlock("cell", 0, token.content, scanned, where, token.content, cell=cell, last=last)


def _kind(opener: Token | None, within: list[Token], chart: str | None) -> tuple[BlockKind, int]:
    if chart:
        return "chart", 0
    if opener is not None and opener.type == "heading_open":
        level = int(opener.tag[1:])
        return ("title" if level == 1 else "heading"), level
    inner = within[-1].type if within else ""
    if inner == "list_item_open":
        return "item", 0
    return ("quote" if inner == "blockquote_open" else "paragraph"), 0


def _chart(content: str) -> str | None:
    """The id in `![](chart:ID)`, where that is all that the block has."""
    children = inline_tokens(content) if content.startswith("![") else []
    if len(children) != 1 or children[0].type != "image":
        return None
    scheme, _, chart = str(children[0].attrs["src"]).partition(":")
    return chart if scheme == "chart" and IDENTIFIER.fullmatch(chart) else None


def _one_line(content: str, scanned: Scanned) -> str:
    """The block's Markdown with its lines joined, so that breaking a line anew changes no translation."""
    if "\n" not in content:
        return content
    joined, end = [], 0
    for start, stop, space in scanned.breaks:
        joined += [content[end:start].rstrip(), space]
        end = stop
    return "".join([*joined, content[end:]])
