"""Where the characters of a block stand in the file that it was parsed from: offset -> line, column."""

from bisect import bisect_right

from msgspec import Struct

from site_gen.edition.addresses import Fault
from site_gen.model.problem import Problem


class Places(Struct, frozen=True):
    """Of one block's Markdown: where each of its lines begins, in the block and in the file."""

    file: str
    lines: tuple[str, ...]
    """The block's lines as the file has them."""
    first: int
    """Number of the first of them, from 1."""
    starts: tuple[int, ...]
    """Where each line begins in the block's Markdown."""
    columns: tuple[int, ...]
    """And after how many characters of the file's line."""

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of the character at `offset` of the block's Markdown."""
        row = bisect_right(self.starts, offset) - 1
        return self.first + row, self.columns[row] + offset - self.starts[row] + 1

    def problem(self, fault: Fault) -> Problem:
        line, column = self.at(fault.start)
        excerpt = self.lines[line - self.first]
        length = max(1, min(fault.length, len(excerpt) - column + 1))
        return Problem(self.file, line, column, fault.message, fault.rule, excerpt, length, fault.hint)


def places(file: str, lines: tuple[str, ...], first: int, content: str) -> Places:
    """Align `content` (marks and indentation taken off by the Markdown parser) with `lines`, the file's own."""
    starts, columns, start = [], [], 0
    for row, part in enumerate(content.split("\n")):
        starts.append(start)
        columns.append(max(0, lines[row].rfind(part.rstrip())) if row < len(lines) else 0)
        start += len(part) + 1
    return Places(file, lines, first, tuple(starts), tuple(columns))
