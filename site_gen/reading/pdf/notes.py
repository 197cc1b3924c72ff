"""Notes at the foot of pages, and their marks in the text -> one row of numbers through the file."""

from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.reading.formats_grid import Cell
from site_gen.reading.formats_marks import raised
from site_gen.reading.pdf.lines import AT, CLOSE, OPEN, OWN, Line
from site_gen.reading.pdf.page import Rule

SMALL = 0.93
"""Of the text's size, that of its notes."""
APART, FEW = 4, 12
"""Of a line's size, the gap above notes where nothing else parts them; and how many lines they have at most then."""
CALL = compiled(f"{OPEN}([^{CLOSE}]+){CLOSE}")
START = compiled(
    rf"{OPEN}([^{CLOSE}]+){CLOSE}\s*|([①-⑳])\s*|[\[〔［【(（](\d{{1,3}})[\]〕］】)）]\s*|(\d{{1,3}})(?:[.．、：:]|\s+|(?=[\u4e00-\u9fff“]))\s*|([*＊†]{{1,3}})\s*"
    r"|([ivxl]{1,5})\s*(?=[\u4e00-\u9fff“])|([ivxl]{1,5})\s+(?=[A-Z])"
)
"""What opens a note."""


class Note(Struct):
    label: str
    """As its page has it."""
    page: int
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)


def parted(lines: Sequence[Line], rules: Sequence[Rule], size: float, marks: set[str]) -> tuple[list[Line], list[Line]]:
    """The lines of a column, and those of the notes at its foot; `size` is that of the text.

    Notes are smaller than the text, stand below a rule or a gap that parts them, or are end notes.
    """
    start = len(lines)
    while start and lines[start - 1].size < SMALL * size:
        start -= 1
    ruled = [rule for rule in rules if rule.level and _parts(rule, lines)]
    for at in range(len(lines)):
        label = _label(lines[at].text)
        called = label in marks
        own = (label.isalpha() and label.isascii()) or _is_apart(lines, at)
        above = any(_is_above(rule, lines, at) for rule in ruled) or (called and own)
        if (called and above) or (at >= start and (called or above)):
            return list(lines[:at]), list(lines[at:])
    return list(lines), []


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a line and what is below it, no more than a few lines, stand at the foot of a page that is not full."""
    return at > 0 and len(lines) - at <= FEW and lines[at].base - lines[at - 1].base > APART * lines[at].size


def _parts(rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether a rule is one that parts notes from text: short, at the left."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return abs(rule.x0 - left) < 40 and rule.x1 - rule.x0 < 0.8 * (right - left)


def _is_above(rule: Rule, lines: Sequence[Line], at: int) -> bool:
    top = lines[at - 1].base if at else float("-inf")
    return top < rule.y0 < lines[at].base


def _label(text: str) -> str:
    match = START.match(text)
    label = next((group for group in match.groups() if group), "") if match else ""
    return (label if OWN.fullmatch(label) else raised(label, "。")[1]) if label else ""


def paged(table: list[list[Cell]], page: int) -> list[list[Cell]]:
    """A table whose marks tell their page."""
    return [[replace(cell, text=CALL.sub(rf"{OPEN}\1{AT}{page}{CLOSE}", cell.text)) for cell in row] for row in table]


def bracketed(number: str) -> str:
    """A mark as `source.txt` has it: [1], or ① where it is no number of a note at a page's foot."""
    return number if OWN.fullmatch(number) else f"[{number}]"


def collected(notes: list[Note], lines: Sequence[Line]) -> None:
    """Adds the lines of a page's foot to `notes`; a first line without a mark goes on with the last note."""
    for line in lines:
        label = _label(line.text)
        if label and not (
            label.isdecimal() and notes and notes[-1].page == line.page and not _follows(notes[-1].label, label)
        ):
            match = START.match(line.text)
            notes.append(Note(label, line.page))
            line = replace(line, text=line.text[match.end() if match else 0 :])
        if notes:
            notes[-1].lines.append(line)


def _follows(before: str, label: str) -> bool:
    return not before.isdecimal() or int(label) == int(before) + 1


class Numbering:
    """Gives each mark its number in `source.txt`: as the file has it, or 1, 2, 3 … where pages begin anew."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self.notes = notes
        labels = [note.label for note in notes]
        self.anew = len(set(labels)) < len(labels) or not all(label.isdecimal() for label in labels)
        self.given: dict[int, str] = {}
        self.marks = 0

    def called(self, text: str, page: int) -> str:
        """`text` with its marks as [1]; one of its own kind that no note at a page's foot has is left as it is."""
        return CALL.sub(lambda match: self._called(match[1], page), text)

    def _called(self, mark: str, page: int) -> str:
        label, _, own = mark.partition(AT)
        return bracketed(self._number(label, int(own or page)))

    def _number(self, label: str, page: int) -> str:
        self.marks += 1
        at = next(
            (
                i
                for i, note in enumerate(self.notes)
                if note.label == label and page <= note.page <= page + 1 and i not in self.given
            ),
            None,
        )
        if at is None:
            at = next(
                (i for i, note in enumerate(self.notes) if note.label == label and note.page in (page, page + 1)), None
            )
        if at is None:
            at = self._at_end(label, page)
        if at is None:
            return label
        if at not in self.given:
            self.given[at] = str(len(self.given) + 1) if self.anew else label
        return self.given[at]

    def _at_end(self, label: str, page: int) -> int | None:
        """Index of the one note of a label that stands pages behind its mark: an end note."""
        found = [i for i, note in enumerate(self.notes) if note.label == label]
        return found[0] if len(found) == 1 and self.notes[found[0]].page > page else None

    def label(self, at: int) -> str:
        """The number of a note, called or not."""
        if at not in self.given:
            self.given[at] = str(len(self.given) + 1) if self.anew else self.notes[at].label
        return self.given[at]
