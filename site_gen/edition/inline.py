"""The inline tokens of one block -> its pieces (words, statements, emendations …) and what is wrong with them."""

from collections.abc import Sequence
from functools import lru_cache

from markdown_it.token import Token
from msgspec import Struct
from msgspec.structs import replace

from site_gen.edition.addresses import Fault
from site_gen.edition.brackets import Brackets, Written
from site_gen.edition.links import Link, annotation
from site_gen.edition.markup import inline_tokens, span
from site_gen.model.characters import UNFIT, named
from site_gen.model.compiled import compiled
from site_gen.model.edition import Emendation, Inline, NoteLink, Statement

_CJK_FROM = "\u2e80"
"""First of the East Asian scripts and their punctuation: no space is meant where a line of Chinese is broken."""
_BROKEN = compiled(r"\]\((?:obs|sic|term|chart):[^)]*\)?")  # what is left of [七[^1]](obs:gdp@2021)
_MARKUP = {
    "em_open": ("*", "emphasis has no meaning here", r"write \* for the character itself"),
    "strong_open": ("**", "emphasis has no meaning here", r"write \* for the character itself"),
    "code_inline": ("`", "code has no meaning here", r"write \` for the character itself"),
    "html_inline": ("", "HTML is not allowed", r"write \< for the character itself"),
}


class Scanned(Struct, frozen=True):
    """One block's Markdown, read."""

    inlines: tuple[Inline, ...]
    written: tuple[Written, ...]
    """The source's words in order: joined, what promise 1 compares."""
    notes: tuple[tuple[str, int], ...]
    """Each note that is called, and where."""
    faults: tuple[Fault, ...]
    breaks: tuple[tuple[int, int, str], ...] = ()
    """Each break of a line: where it starts and ends, and what stands for it (a space, or nothing in Chinese)."""


@lru_cache(maxsize=8192)
def scan_markdown(content: str) -> Scanned:
    """Read the Markdown of one block; most blocks of a text were read when it was last changed.

    Places (`Written.start`, `Statement.column`, faults) count from 0 in `content`.
    """
    reader = _Reader(content)
    for token, following in _pairs(inline_tokens(content)):
        reader.take(token, following)
    return reader.end()


def _pairs(tokens: Sequence[Token]) -> list[tuple[Token, Token | None]]:
    return list(zip(tokens, [*tokens, None][1:], strict=True))


class _Reader:
    """Goes over the tokens from left to right."""

    def __init__(self, content: str) -> None:
        self._content = content
        self._inlines: list[Inline] = []
        self._notes: list[tuple[str, int]] = []
        self._faults: list[Fault] = []
        self._breaks: list[tuple[int, int, str]] = []
        self._words = Brackets(self._faults)
        self._cursor = 0
        self._link: tuple[str, int, int] | None = None

    def end(self) -> Scanned:
        self._words.end_block()
        self._flush()
        notes, faults, breaks = tuple(self._notes), tuple(self._faults), tuple(self._breaks)
        return Scanned(tuple(self._inlines), tuple(self._words.written), notes, faults, breaks)

    def take(self, token: Token, following: Token | None) -> None:
        start, end = span(token) or (self._cursor, self._cursor + len(token.content))
        if token.type == "link_open":
            self._open_link(token, start, end)
            end = start + 1
        elif token.type == "link_close":
            self._close_link()
        elif token.type == "text":
            self._text(token.content, start)
        elif token.type == "text_special":
            if unfit := UNFIT.search(token.content):
                self._fault(start, end, f"the character {named(unfit[0])} is not for reading", "character", "delete it")
            self._words.add(token.content, start, exact=False)
        elif token.type in ("softbreak", "hardbreak"):
            self._break(following, start, end)
        elif token.type == "footnote_ref":
            self._note(token.meta["label"], start, end)
        else:
            self._markup(token, start, end)
        self._cursor = max(self._cursor, end)

    def _markup(self, token: Token, start: int, end: int) -> None:
        if token.type == "image":
            hint = "write ![](chart:ID) with an empty line before and after"
            self._fault(start, end, "a picture is a chart's place, on a line of its own", "chart-place", hint)
        elif token.type in _MARKUP:
            mark, message, hint = _MARKUP[token.type]
            start = start - 1 if mark == "**" else start  # markdown-it keeps the inner of the two marks
            rule = "markup" if mark else "html"
            self._fault(start, start + len(mark) if mark else end, message, rule, hint)
            self._words.add(token.content, start, exact=False)

    def _text(self, text: str, start: int) -> None:
        """Plain words, in which 〔 and 〕 are brackets (an entity writes the characters themselves)."""
        for broken in _BROKEN.finditer(text):
            hint = r"annotations do not stand in each other and have no spaces; write \] for the character itself"
            place = start + broken.start()
            self._fault(place, start + broken.end(), "this is no link", "broken-link", hint)
        self._words.read(text, start)

    def _break(self, following: Token | None, start: int, end: int) -> None:
        after = following.content[:1] if following else ""
        space = " " if max(self._words.last, after) < _CJK_FROM else ""
        self._breaks.append((start, end, space))
        self._words.add(space, start, exact=False)

    def _note(self, label: str, start: int, end: int) -> None:
        self._notes.append((label, start))
        if self._link or self._words.inside:
            self._fault(start, end, "a note stands inside another annotation", "nested", "put it after the annotation")
            return
        self._flush()
        self._inlines.append(NoteLink(label))

    def _open_link(self, token: Token, start: int, end: int) -> None:
        hint = "close 〔…〕 before the link, or put 〔…〕 inside its words"
        self._words.cut(Fault(start, 1, "a link stands inside 〔…〕", "nested", hint))
        self._flush()
        self._link = (str(token.attrs["href"]), start, end)

    def _close_link(self) -> None:
        if self._link is None:
            return
        self._words.end()
        (href, start, end), self._link = self._link, None
        address = self._content.find(href, self._cursor, end) + len(href.partition(":")[0]) + 1
        inlines, faults = annotation(Link(href, self._words.taken(), start, self._cursor, end, address))
        self._inlines += inlines
        self._faults += faults
        for inline in inlines:
            if isinstance(inline, Emendation | Statement) and inline.found is not None:
                self._words.emended(inline.found, start)
        self._cursor = end

    def _flush(self) -> None:
        self._inlines += self._words.taken()

    def _fault(self, start: int, end: int, message: str, rule: str, hint: str = "") -> None:
        self._faults.append(Fault(start, max(1, end - start), message, rule, hint))


def placed(inline: Inline, line: int, column: int) -> Inline:
    """A statement with its place in the file; other pieces as they are."""
    return replace(inline, line=line, column=column) if isinstance(inline, Statement) else inline
