"""A source -> the notes that its lines hold, with the places of the marks that call them.

A mark is `[1]`, or, where a line behind explains the same number, `①` or `（注1）`: 推进“一湖两岸”①建设 and, at the
end, ①一湖两岸：指……. Whatever has no partner stays what it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.report import Footnote, Omission, Passage
from site_gen.model.text import Span

MARK = compiled(
    r"(?<=\S)[\[〔［【](?P<figure>\d{1,3})[\]〕］】]"
    r"|(?<=\S)[\[〔［【（(]注\s*(?P<named>\d{1,2})[\]〕］】)）]"
    r"|(?<=[^\s。；;：:，,、！!])(?P<circled>[①-⑳])"
)
"""What may call a note; a circled number behind a stop counts what follows it."""
_NOTE = re.compile(
    r"^[ \t\u3000]*(?:[\[〔［【](?P<figure>\d{1,3})[\]〕］】]"
    r"|[\[〔［【（(]?注\s*(?P<named>\d{1,2})[\]〕］】)）]?[：:.．、]?"
    r"|(?P<circled>[①-⑳])(?=[^\n：:]{1,40}(?:[：:]|是?指)))[ \t\u3000]*(?P<words>\S[^\n]*?)[ \t\u3000]*$"
    r"(?:(?<=[：:])\s*\n[ \t\u3000]*(?![\[〔［【]\d|[\[〔［【（(]注|[①-⑳])(?P<more>\S[^\n]*?)[ \t\u3000]*$)?",
    re.M,
)
_Key = tuple[str, int]
"""How a number is written, and the number."""


def notes_of(source: str) -> tuple[tuple[Footnote, ...], list[Omission]]:
    """The notes that a mark before them calls, and the number before each as an omission."""
    lines = {match.start(): match for match in _NOTE.finditer(source)}
    calls = _calls(source)
    figures = {_key(match)[1] for match in lines.values() if match["figure"]}
    notes: dict[_Key, Footnote] = {}
    labels = []
    for match in lines.values():
        way, number = _key(match)
        called = calls.get((way, number)) or (() if number in figures else calls.get(("figure", number), ()))
        if (way, number) in notes or not any(call < match.start() for call in called):
            continue
        places = tuple(place for name in ("words", "more") for place in range(*match.span(name)))
        taken = {*(int(note.label) for note in notes.values()), *(figures if way != "figure" else ())}
        label = str(max(taken) + 1 if number in taken else number)
        notes[way, number] = Footnote(label, "".join(map(source.__getitem__, places)), places, tuple(called))
        labels.append(Omission(Span(match.start(), match.start("words")), "note-mark"))
    return tuple(notes.values()), labels


def marks_of(source: str, note: Footnote) -> Iterator[Span]:
    """The marks by which a note is called."""
    for call in note.calls:
        match = MARK.match(source, call)
        if match:
            yield Span(*match.span())


def _calls(source: str) -> Mapping[_Key, Sequence[int]]:
    """Where each number stands as a mark, which is never at the start of a line, where notes have theirs."""
    calls: dict[_Key, list[int]] = {}
    for match in MARK.finditer(source):
        calls.setdefault(_key(match), []).append(match.start())
    return calls


def _key(match: re.Match[str]) -> _Key:
    if match["circled"]:
        return "circled", ord(match["circled"]) - ord("①") + 1
    return ("figure", int(match["figure"])) if match["figure"] else ("named", int(match["named"]))


def called(notes: Sequence[Footnote], passages: Sequence[Passage]) -> tuple[tuple[Footnote, ...], tuple[Omission, ...]]:
    """The notes whose marks stand in the passages, and those that only what was left out calls, as omissions."""
    starts = [(passage.places[0], passage.places[-1]) for passage in passages if passage.places]
    kept, lost = [], []
    for note in notes:
        calls = tuple(call for call in note.calls if any(first < call <= last + 1 for first, last in starts))
        if calls:
            kept.append(replace(note, calls=calls))
        else:
            lost.append(Omission(Span(note.places[0], note.places[-1] + 1), "glossary"))
    return tuple(kept), tuple(lost)
