"""A report's journal -> the acts that it tells; one that a stopped machine left half done is completed."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from site_gen import store, write
from site_gen.desk.history import Entry, forwards
from site_gen.desk.splice import applied
from site_gen.preview.files import bytes_of, digest, order, text_of

_UNDONE = -1
UNDONE = msgspec.json.encode(_UNDONE)
"""A line of the journal: the act before it was not done after all."""


def recovered(journal: store.Journal, folder: Path) -> tuple[Entry, ...]:
    """The journal's acts; the last, if its files were not all written when the machine stopped, is completed."""
    entries: list[Entry] = []
    finished = _UNDONE
    for read in _lines(journal):
        if isinstance(read, Entry):
            entries.append(read)
        elif read == _UNDONE and entries:
            entries.pop()
        finished = entries[-1].number if isinstance(read, int) and entries else finished
    if entries and entries[-1].number != finished and not _complete(journal, folder, entries[-1]):
        entries.pop()
    return tuple(entries)


def _complete(journal: store.Journal, folder: Path, entry: Entry) -> bool:
    """Writes the files of an act that are as they were before it; False where one is neither so nor as after it."""
    files: dict[str, tuple[bytes | None, bytes | None]] = {}
    for name in sorted(entry.files, key=order):
        data, (before, after) = bytes_of(folder / name), entry.files[name]
        if digest(data) == after:
            continue
        if digest(data) != before:
            journal.add(UNDONE)
            return False
        text = text_of(folder / name, data or b"")
        changed = applied({name: text}, forwards(each for each in entry.changes if each.file == name))[name]
        files[name] = (data, changed.encode() if after else None)
    write.several(folder, files)
    journal.add(msgspec.json.encode(entry.number))
    return True


def _lines(journal: store.Journal) -> Iterator[Entry | int]:
    """What can be read of it."""
    for line in journal.lines():
        with contextlib.suppress(msgspec.DecodeError):
            yield msgspec.json.decode(line, type=Entry | int)
