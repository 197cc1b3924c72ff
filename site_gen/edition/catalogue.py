"""The text of a gettext catalogue ⇄ its entries. The only module of this room that knows Babel.

Babel reads; its writer is not used, because it breaks a previous msgid inside its quotation marks (which gettext then
refuses), takes `增长3%左右` for a format string, and stamps the time into the header.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import StringIO
from textwrap import wrap

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, escape, unescape
from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.gettext import header, without_header

_OWN_FLAGS = ("fuzzy", "python-format", "python-brace-format")
"""Flags that we set, or that Babel adds by itself when it reads."""
_WIDTH = 76
_PIECE = re.compile(r".+?(?:[。；！？]+|\s+|$)", re.DOTALL)
_OBSOLETE_PREVIOUS = re.compile(r"(?<=^#~)\|.*", re.MULTILINE)  # gettext writes `#~| msgid …`, Babel cannot read it
_PREVIOUS_STRING = compiled(r'"(?:[^"\\]|\\.)*"')  # the quoted parts of `| msgid "…"`
_UNQUOTED = compiled(
    r'(?m)^(?:#~[^\S\n]*)?(?:(?:msgctxt|msgid(?:_plural)?|msgstr(?:\[\d+\])?)(?![\w\[])|[^\S\n]*(?="))'
    r'(?![^\S\n]*"(?:[^"\\\n]|\\.)*"[^\S\n]*$)'
)
"""A line without a string from quotation mark to quotation mark: Babel takes its ends for them, whatever they are."""
_HEADER = """\
# Translation of a report, block by block. The context of each entry is the id of its block.
msgid ""
msgstr ""
"Project-Id-Version: report\\n"
"Language: {lang}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


class Entry(Struct, frozen=True):
    """One message of a catalogue."""

    context: str
    msgid: str
    msgstr: str
    fuzzy: bool = False
    previous: str | None = None
    """The msgid that `msgstr` translates, where the block has changed since."""
    extracted: tuple[str, ...] = ()
    """Comments for the translator, written anew at every update."""
    comments: tuple[str, ...] = ()
    """The translator's own."""
    flags: tuple[str, ...] = ()
    line: int = 0
    """Of the msgid, from 1."""


class Catalogue(Struct, frozen=True):
    """A catalogue as read: the header entry's own text, the entries, and those that no block has any more."""

    header: str
    entries: tuple[Entry, ...]
    obsolete: tuple[Entry, ...] = ()


class CatalogueError(Exception):
    """Text that is no catalogue, and the line (from 1) where this shows."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Unique(Catalog):
    """Messages that stand once each, as gettext demands; Babel would keep the first translation and say nothing."""

    def __setitem__(self, id: str | list[str] | tuple[str, ...], message: Message) -> None:
        before = self.get(id, message.context) if message.id else None
        if before is not None:
            raise _repeated(message.context or "", message.lineno or 0, before.lineno or 0)
        super().__setitem__(id, message)


@lru_cache(maxsize=4)
def read_catalogue(text: str) -> Catalogue:
    """Raises CatalogueError where gettext could not read the text either."""
    text = _OBSOLETE_PREVIOUS.sub("", text.removeprefix("\ufeff").replace("\r\n", "\n"))
    _refuse_unquoted(text)
    try:
        catalog = _Unique()
        PoFileParser(catalog, abort_invalid=True).parse(StringIO(without_header(text)))
    except PoFileError as error:
        raise CatalogueError(str(error).rpartition(" on ")[0], error.lineno + 1) from error
    entries = tuple(_entry(message) for message in catalog if message.id)
    obsolete = tuple(_entry(message) for message in catalog.obsolete.values())
    _refuse_repeated(entries)
    return Catalogue(header(text) or new_header(""), entries, obsolete)


def write_catalogue(catalogue: Catalogue) -> str:
    """The catalogue's text: gettext's layout, the same bytes for the same entries."""
    parts = [catalogue.header, *("".join(_lines(entry)) for entry in catalogue.entries)]
    parts += ["".join(_lines(entry, "#~ ")) for entry in catalogue.obsolete]
    return "\n".join(parts)


def new_header(lang: str) -> str:
    return _HEADER.format(lang=lang)


def _refuse_unquoted(text: str) -> None:
    found = _UNQUOTED.search(text)
    if found:
        message = 'a string is closed on its line, and quotation marks inside it are written \\"'
        raise CatalogueError(message, text.count("\n", 0, found.start()) + 1)


def _refuse_repeated(entries: Iterable[Entry]) -> None:
    """A block has one entry, whatever words of it are translated."""
    first: dict[str, int] = {}
    for entry in entries:
        if entry.context and first.setdefault(entry.context, entry.line) != entry.line:
            raise _repeated(entry.context, entry.line, first[entry.context])


def _repeated(context: str, line: int, first: int) -> CatalogueError:
    what = f"block {context} stands" if context else "these words stand"
    return CatalogueError(f"{what} here a second time, after line {first}; only one translation can be used", line)


def _entry(message: Message) -> Entry:
    notes = [comment for comment in message.user_comments if not comment.startswith("|")]
    before = [comment for comment in message.user_comments if comment.startswith("|")]
    return Entry(
        message.context or "",
        _first(message.id),
        _first(message.string or ""),
        "fuzzy" in message.flags,
        _previous(before),
        tuple(message.auto_comments),
        tuple(notes),
        tuple(sorted(set(message.flags).difference(_OWN_FLAGS))),
        message.lineno or 0,
    )


def _first(words: object) -> str:
    """The words of a message, or the singular of one that has plurals (which blocks never have)."""
    return str(words[0]) if isinstance(words, list | tuple) else str(words)


def _previous(comments: Iterable[str]) -> str | None:
    """The previous msgid out of `#|` lines, which Babel takes for comments."""
    strings: list[str] | None = None
    for comment in comments:
        if comment.startswith("| msgid"):
            strings = []
        elif comment.startswith("| msgctxt"):
            strings = None
        if strings is not None:
            strings += _PREVIOUS_STRING.findall(comment)
    return "".join(map(unescape, strings)) if strings else None


def _lines(entry: Entry, prefix: str = "") -> Iterator[str]:
    for comment in entry.comments:
        yield f"# {comment}".rstrip() + "\n"
    for comment in entry.extracted:
        yield from (f"#. {line}\n" for line in wrap(comment, 76, break_long_words=False, break_on_hyphens=False))
    flags = ["fuzzy"] * entry.fuzzy + list(entry.flags)
    if flags:
        yield f"#, {', '.join(flags)}\n"
    if entry.previous is not None and not prefix:
        yield from string_lines("#| ", "msgid", entry.previous)
    if entry.context:
        yield from string_lines(prefix, "msgctxt", entry.context)
    yield from string_lines(prefix, "msgid", entry.msgid)
    yield from string_lines(prefix, "msgstr", entry.msgstr)


def string_lines(prefix: str, keyword: str, words: str) -> Iterator[str]:
    """`msgid "…"`, broken into lines where it is long, each with its end."""
    lines = _wrapped(words)
    yield f"{prefix}{keyword} {escape(lines[0] if len(lines) == 1 else '')}\n"
    if len(lines) > 1:
        yield from (f"{prefix}{escape(line)}\n" for line in lines)


def _wrapped(words: str) -> list[str]:
    """Lines of about `_WIDTH`, broken after spaces and Chinese sentences, so that a change shows as few lines."""
    lines, line = [], ""
    for piece in _PIECE.findall(words):
        if line and len(line) + len(piece) > _WIDTH:
            lines.append(line)
            line = ""
        line += piece
    return [*lines, line]
