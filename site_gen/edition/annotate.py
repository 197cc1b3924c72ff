"""What was read in a report -> its annotated Markdown, which an editor takes over from there."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from site_gen.edition.grids import set_cell
from site_gen.edition.spelling import spell_address, spell_line, spell_words
from site_gen.edition.width import widen
from site_gen.model.dataset import Key
from site_gen.model.report import Measured, Outline, Passage, Reading
from site_gen.model.text import Span

_LOST = "\ufffd"
_CHAPTER = 2
"""Level of a heading below the title."""


def annotate(outline: Outline, measured: Measured, ids: Mapping[str, str]) -> str:
    """The text of `report.md`. `ids`: Chinese indicator name -> id, for the readings that no catalogue has.

    Words that stand twice, or two readings that overlap without being of the same words, are annotated once.
    """
    readings = {index: tuple(group) for index, group in groupby(_ordered(measured.readings), lambda r: r.passage)}
    marks = _marks(outline)
    lines, before, level = [], "", 0
    headless = _of_the_headless_part(outline.passages)
    if not any(passage.kind == "title" for passage in outline.passages):
        lines, before, level = [f"# 〔{spell_words(outline.title or '政府工作报告')}〕"], "title", 1
    for index, passage in enumerate(outline.passages):
        if not passage.text.strip() and passage.cell is None:
            continue
        level_here = _level(passage, level, index in headless)
        level = level_here or level
        markdown = _markdown(passage, readings.get(index, ()), ids, marks.get(index, ())).strip()
        if passage.cell:
            set_cell(lines, passage.cell, markdown)
        else:
            gap = [""] if lines and (before, passage.kind) != ("item", "item") else []
            lines += [*gap, _line(passage, level_here, markdown)]
        before = passage.kind
    notes = [f"[^{note.label}]: {spell_line(_plain(widen(note.text)))}" for note in outline.notes]
    return "\n".join([*lines, *([""] if notes else []), *notes]) + "\n"


def _marks(outline: Outline) -> Mapping[int, Sequence[tuple[int, str]]]:
    """Passage -> where in its text notes are called, and which."""
    found: dict[int, list[tuple[int, str]]] = {}
    for note in outline.notes:
        for call in note.calls:
            index = max(i for i, passage in enumerate(outline.passages) if passage.places and passage.places[0] < call)
            found.setdefault(index, []).append((bisect_left(outline.passages[index].places, call), note.label))
    return {index: sorted(marks) for index, marks in found.items()}


def _ordered(readings: Iterable[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda reading: (reading.passage, reading.span))


def _of_the_headless_part(passages: Sequence[Passage]) -> range:
    """Passages of a first part that has headings （一） and none of its own, as the part behind it has (二、)."""
    heads = [(index, passage) for index, passage in enumerate(passages) if passage.kind == "heading"]
    chapter = next((index for index, passage in heads if passage.level <= _CHAPTER), 0)
    return range(chapter) if heads and heads[0][1].level == _CHAPTER + 1 else range(0)


def _level(passage: Passage, before: int, headless: bool) -> int:
    """The level of a title or heading, one below the last at most; only one title is a title."""
    if passage.kind not in ("title", "heading"):
        return 0
    wanted = 1 if passage.kind == "title" else max(_CHAPTER, passage.level)
    return min(max(wanted, _CHAPTER), max(before, _CHAPTER * headless) + 1, 6) if before else 1


def _line(passage: Passage, level: int, markdown: str) -> str:
    if level:
        hashes = len(markdown) - len(markdown.rstrip("#"))
        closing = f"{markdown[:-hashes]}\\{markdown[-hashes:]}" if hashes else markdown
        return f"{'#' * level} {closing}"
    return {"item": "- ", "quote": "> "}.get(passage.kind, "") + spell_line(markdown)


def _markdown(
    passage: Passage, readings: Sequence[Reading], ids: Mapping[str, str], marks: Sequence[tuple[int, str]]
) -> str:
    """The passage's words with its statements as links, and behind the words that call a note its mark."""
    text = widen(passage.text)
    units = {reading.span: reading.unit for reading in readings}
    parts, end = [], 0
    for span, keys in _statements(readings, ids):
        called = [mark for mark in marks if end <= mark[0] < span.start or (mark[0] == span.start and end <= mark[0])]
        parts += [_called(text, Span(end, span.start), called)]
        parts += [f"[{spell_words(span.of(text))}]({spell_address(keys, unit=units[span])})"]
        marks = [(max(place, span.end), label) for place, label in marks if (place, label) not in called]
        end = span.end
    return "".join([*parts, _called(text, Span(end, len(text)), marks)])


def _called(text: str, span: Span, marks: Sequence[tuple[int, str]]) -> str:
    parts, end = [], span.start
    for place, label in marks:
        parts += [_plain(text[end:place]), f"[^{label}]"]
        end = place
    return "".join([*parts, _plain(text[end : span.end])])


def _plain(words: str) -> str:
    """What a copy has lost to a wrong encoding is shown as lost, as editors of texts do: □."""
    return spell_words(words).replace(_LOST, f"[□](sic:{_LOST})")


def _statements(readings: Sequence[Reading], ids: Mapping[str, str]) -> list[tuple[Span, list[Key]]]:
    """The stretches of one passage that state something, apart from each other, and the keys of each."""
    found: list[tuple[Span, list[Key]]] = []
    for reading in readings:
        key = _key(reading, ids)
        end = found[-1][0].end if found else 0
        span = reading.span if reading.span.start >= end else reading.number
        if span.start >= end and len(span):
            found.append((span, [key]))
        elif found and _joins(found[-1], reading, key):
            found[-1][1].append(key)
    return found


def _joins(statement: tuple[Span, list[Key]], reading: Reading, key: Key) -> bool:
    """Whether the reading is of the same words, and can share their link."""
    span, keys = statement
    first = keys[0]
    same = (first.measure, first.status, first.subject) == (key.measure, key.status, key.subject)
    return same and key not in keys and span.start <= reading.number.start and reading.number.end <= span.end


def _key(reading: Reading, ids: Mapping[str, str]) -> Key:
    indicator = reading.indicator_id or ids[reading.indicator]
    return Key(indicator, reading.period, reading.measure, reading.status, reading.subject)
