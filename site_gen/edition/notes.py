"""Notes of an edition -> those that are the report's own: the source has their words on a line of their own."""

import re
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import replace

from site_gen.model.edition import Note
from site_gen.model.folding import fold_words
from site_gen.model.text import Span

_NO_BREAK = re.compile(r"[^\n]")
_LINE = re.compile(r"[^\s][^\n]*")


def own_notes(notes: Iterable[Note], source: str, left_out: tuple[Span, ...]) -> tuple[Note, ...]:
    """Each note, with its place where the source has it; `left_out`: what the edition omits, such as its number.

    A note whose words an editor changes is found no more; its line in the source is then a loss that is told.
    """
    wanted = {fold_words(note.text) for note in notes if note.id.isdecimal()}
    found = _lines(source, left_out, wanted) if wanted else {}
    return tuple(
        replace(note, source=found[fold_words(note.text)])
        if note.id.isdecimal() and fold_words(note.text) in found
        else note
        for note in notes
    )


def _lines(source: str, left_out: tuple[Span, ...], wanted: set[str]) -> Mapping[str, Span]:
    """The lines whose kept words are `wanted`, by those words."""
    kept = array("u", source)
    for span in left_out:
        kept[span.start : span.end] = array("u", _NO_BREAK.sub(" ", span.of(source)))
    found: dict[str, Span] = {}
    for match in _LINE.finditer(kept.tounicode()):
        words = fold_words(match[0])
        if words in wanted:
            found.setdefault(words, Span(*match.span()))
    return found
