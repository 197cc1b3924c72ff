"""Files of one report, its body first, as one text: their notes numbered through, and which lines are whose."""

import re
from collections.abc import Mapping, Sequence

from site_gen.model.compiled import compiled
from site_gen.model.received import Fate, Held, Received, headed
from site_gen.reading.apart_notes import notes_of

_MARK = compiled(r"([\[〔［【])(\d{1,3})(?=[\]〕］】])")


def joined(files: Sequence[tuple[str, Received]]) -> Received:
    """One text of several; each file with its name. What they held is counted together, the files' lines before it."""
    lines: list[tuple[str, int]] = []
    told: list[str] = []
    notes = 0
    for name, file in files:
        own = list(_lines(file, notes))
        notes = max((notes, *(int(note.label) for note in notes_of("\n".join(line for line, _ in own))[0])))
        if lines and lines[-1][0].startswith("|") and own[0][0].startswith("|"):
            lines.append(("", 0))
        told.append(f"{name}: {len(lines) + 1}-{len(lines) + len(own)}")
        lines += own
    text = "".join(f"{line}\n" for line, _ in lines)
    held = _together([each for _, file in files for each in file.held])
    return Received(text, "utf-8", (Held("files", len(files), "kept", tuple(told)), *held), headed(lines))


def _lines(file: Received, before: int) -> list[tuple[str, int]]:
    """The lines with the levels of headings; a note's number and its marks go on behind the `before` of other files."""
    labels = {note.label for note in notes_of(file.text)[0]}
    lines: list[tuple[str, int]] = []
    offset = 0
    for line in file.text.rstrip("\n").split("\n"):
        level = file.headings.get(offset + len(line) - len(line.lstrip()), 0)
        lines.append((_MARK.sub(lambda mark: _renumbered(mark, labels, before), line), level))
        offset += len(line) + 1
    return lines


def _renumbered(mark: re.Match[str], labels: set[str], before: int) -> str:
    return f"{mark[1]}{int(mark[2]) + before}" if str(int(mark[2])) in labels else mark[0]


def _together(held: Sequence[Held]) -> tuple[Held, ...]:
    found: Mapping[tuple[str, Fate], list[Held]] = {(each.what, each.fate): [] for each in held}
    for each in held:
        found[each.what, each.fate].append(each)
    return tuple(
        Held(what, sum(one.count for one in ones), fate, tuple(words for one in ones for words in one.words))
        for (what, fate), ones in found.items()
    )
