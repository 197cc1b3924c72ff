"""What of an edition is translated, and which entry of a catalogue translates it."""

from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from site_gen.edition.catalogue import Catalogue, Entry
from site_gen.edition.inline import scan_markdown
from site_gen.model.dataset import Key
from site_gen.model.edition import Edition, Inline, Statement, words_of
from site_gen.model.folding import fold_words
from site_gen.model.text import Span

NOTES = "notes"
"""The section of the status that counts the notes."""


class Unit(Struct, frozen=True):
    """A block or note, as a translator sees it."""

    id: str
    markdown: str
    inlines: tuple[Inline, ...]
    section: str
    line: int


class Match(Struct, frozen=True):
    """The entry that translates a unit. Not `same`: it translates other words, which the unit had once."""

    entry: Entry
    same: bool


def units(edition: Edition) -> tuple[Unit, ...]:
    """All that is translated, in order: blocks under their ids, then notes under `note-ID`."""
    blocks = [Unit(b.id, b.markdown, b.inlines, b.section, b.line) for b in edition.blocks if b.text and not b.wordless]
    notes = [Unit(f"note-{n.id}", n.markdown, n.inlines, NOTES, n.line) for n in edition.notes if n.text]
    return (*blocks, *notes)


def matches(wanted: Sequence[Unit], catalogue: Catalogue) -> Mapping[str, Match]:
    """Unit id -> the entry of its id if that has the same words, else one that has (of a block that moved), else it."""
    by_id = {entry.context: entry for entry in catalogue.entries if entry.context}
    moved = cache(lambda: _by_words(catalogue))  # only where a block has changed
    found = {unit.id: match for unit in wanted if (match := _same(unit, by_id.get(unit.id), moved))}
    taken = {match.entry.line for match in found.values()}
    for unit in wanted:
        own = by_id.get(unit.id)
        if unit.id not in found and own and own.line not in taken:
            found[unit.id] = Match(own, same=False)
    return found


def _same(unit: Unit, own: Entry | None, moved: Callable[[], Mapping[str, Entry]]) -> Match | None:
    if own and own.msgstr and own.msgid == unit.markdown:
        return Match(own, same=True)
    words = fold_words(words_of(unit.inlines))
    if own and own.msgstr:
        for entry in (own, _as_translated(own)):
            if _words(entry.msgid) == words:
                return Match(entry, same=True)
    return Match(moved()[words], same=True) if words in moved() else None


def _by_words(catalogue: Catalogue) -> Mapping[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in map(_as_translated, (*catalogue.entries, *catalogue.obsolete)):
        if entry.msgstr and ":" not in entry.context:  # a name is no translation of a heading that reads alike
            found.setdefault(_words(entry.msgid), entry)
    return found


def _as_translated(entry: Entry) -> Entry:
    """The entry with the msgid that its msgstr translates, which for a changed block is the previous one."""
    if entry.previous is None:
        return entry
    return replace(entry, msgid=entry.previous, previous=None, fuzzy=False)


def translated(unit: Unit, match: Match) -> tuple[Inline, ...]:
    """The pieces of the translation, its statements' keys brought up to date where only annotations have changed."""
    inlines = scan_markdown(match.entry.msgstr).inlines
    if not match.same or match.entry.msgid == unit.markdown:
        return inlines
    return realigned(scan_markdown(match.entry.msgid).inlines, unit.inlines, inlines)


def realigned(
    before: tuple[Inline, ...], now: tuple[Inline, ...], translation: tuple[Inline, ...]
) -> tuple[Inline, ...]:
    """`translation`, made when the block was annotated as `before`, with the keys that the same words have `now`.

    A key stands for its place in the words: the first use of a key in the translation for its first use before.
    """
    renamed: defaultdict[Key, deque[Key | None]] = defaultdict(deque)
    new = _stretches(now)
    for span, keys in _stretches(before):
        over = [others for place, others in new if place.start < span.end and span.start < place.end]
        for index, key in enumerate(keys):
            renamed[key].append(over[0][index] if over and index < len(over[0]) else None)
    result: list[Inline] = []
    for inline in translation:
        result += _renamed(inline, renamed) if isinstance(inline, Statement) else [inline]
    return tuple(result)


def _renamed(statement: Statement, renamed: Mapping[Key, deque[Key | None]]) -> Sequence[Inline]:
    keys = []
    for key in statement.keys:
        key_now = renamed[key].popleft() if renamed.get(key) else key
        if key_now is not None:
            keys.append(key_now)
    return [replace(statement, keys=tuple(keys))] if keys else statement.content


def _stretches(inlines: tuple[Inline, ...]) -> list[tuple[Span, tuple[Key, ...]]]:
    """Each statement's keys, and where its words stand in those of the block."""
    found, place = [], 0
    for inline in inlines:
        length = len(fold_words(words_of((inline,))))
        if isinstance(inline, Statement):
            found.append((Span(place, place + length), inline.keys))
        place += length
    return found


def _words(markdown: str) -> str:
    return fold_words(words_of(scan_markdown(markdown).inlines))
