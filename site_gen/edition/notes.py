"""Notes of an edition -> those that are the report's own: the source has their words on a line of their own."""

from array import array
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.edition import Note
from site_gen.model.folding import fold_words
from site_gen.model.text import Span

_NO_BREAK = compiled(r"[^\n]")
_LINE = compiled(r"(?=(?P<one>\S[^\n]*)(?P<on>(?<=[：:])\s*\n\s*\S[^\n]*)?)(?P=one)")
"""A line, and with `on` the next one too where it only names what that explains: 两新： of ［1］."""


def own_notes(notes: Sequence[Note], source: str, left_out: tuple[Span, ...]) -> tuple[Note, ...]:
    """Each note, with its place where the source has it; `left_out`: what the edition omits, such as its number.

    A note whose words an editor changes is found no more; its line in the source is then a loss that is told.
    """
    wanted = {fold_words(note.text) for note in notes if note.id.isdecimal()}
    found = _lines(source, left_out, wanted) if wanted else {}
    return tuple(_placed(note, found) for note in notes)


def _placed(note: Note, found: Mapping[str, list[Span]]) -> Note:
    """With the first place that is left; the same words may be a note twice."""
    places = found.get(fold_words(note.text), []) if note.id.isdecimal() else []
    return replace(note, source=places.pop(0)) if places else note


def _lines(source: str, left_out: tuple[Span, ...], wanted: set[str]) -> Mapping[str, list[Span]]:
    """The lines, or pairs of them, whose kept words are `wanted`, by those words."""
    kept = array("u", source)
    for span in left_out:
        kept[span.start : span.end] = array("u", _NO_BREAK.sub(" ", span.of(source)))
    found: dict[str, list[Span]] = {}
    for match in _LINE.finditer(kept.tounicode()):
        for end in (match.end("one"), match.end("on")):
            words = fold_words(match.string[match.start() : end]) if end > 0 else ""
            if words in wanted:
                found.setdefault(words, []).append(Span(match.start(), end))
    return found
