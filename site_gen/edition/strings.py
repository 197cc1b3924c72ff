"""Where the characters of a msgstr stand in the lines of its catalogue."""

from collections.abc import Iterator, Sequence

from site_gen.edition.addresses import Fault
from site_gen.model.compiled import compiled
from site_gen.model.problem import Problem

_CHARACTER = compiled(r"\\.|[^\\]")  # `\"` is one character of the string


class Strings:
    """A catalogue's lines, in which to find words of its translations."""

    def __init__(self, text: str, file: str) -> None:
        self._lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        self._file = file
        self._parts: dict[int, tuple[tuple[int, int, str], ...]] = {}

    def problem(self, line: int, fault: Fault) -> Problem:
        """`fault.start` counts in the msgstr of the entry whose msgid stands on `line`."""
        row, column = self.at(line, fault.start)
        excerpt = self._lines[row - 1] if row <= len(self._lines) else ""
        length = max(1, min(fault.length, len(excerpt) - column))
        return Problem(self._file, row, column, fault.message, fault.rule, excerpt, length, fault.hint)

    def whole_line(self, line: int, message: str, rule: str, hint: str = "") -> Problem:
        """A problem of the whole line, or of the last one where the catalogue ends before it."""
        row = min(max(1, line), len(self._lines))
        excerpt = self._lines[row - 1]
        return Problem(self._file, row, 1, message, rule, excerpt, max(1, len(excerpt)), hint)

    def placed(self, line: int, column: int, length: int, message: str, rule: str) -> Problem:
        """A problem at a place that is known already."""
        return Problem(self._file, line, column, message, rule, self._lines[line - 1], length)

    def at(self, line: int, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a character of the msgstr; of its end where it has fewer."""
        row, column = max(1, line), 1
        for row, begin, string in self._strings(line):
            characters = _CHARACTER.findall(string) if "\\" in string else string
            if offset < len(characters):
                return row, begin + len("".join(characters[:offset])) + 1
            offset -= len(characters)
            column = begin + len(string) + 1
        return row, column

    def _strings(self, line: int) -> tuple[tuple[int, int, str], ...]:
        """Many statements of one msgstr are asked for."""
        if line not in self._parts:
            self._parts[line] = tuple(_strings(self._lines, line))
        return self._parts[line]


def _strings(lines: Sequence[str], line: int) -> Iterator[tuple[int, int, str]]:
    """Each quoted part of the msgstr below `line`: its row from 1, where it begins, what it holds."""
    reading = False
    for row in range(max(1, line), len(lines) + 1):
        text = lines[row - 1].strip()
        if text.startswith("msgstr"):
            reading = True
        elif reading and not text.startswith('"'):
            return
        if reading:
            begin = lines[row - 1].index('"') + 1
            yield row, begin, lines[row - 1].rstrip()[begin:-1]
