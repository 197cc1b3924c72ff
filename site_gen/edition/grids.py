"""Cells ⇄ the lines of a pipe table: a row is a line, a rule follows the head, a bar in a cell has a backslash."""

from markdown_it.token import Token
from msgspec import Struct

from site_gen.edition.places import Places
from site_gen.model.compiled import compiled
from site_gen.model.text import Cell

BAR = compiled(r"(?<!\\)\|")


def set_cell(lines: list[str], cell: Cell, markdown: str) -> None:
    """Adds one more cell of a table to the lines of an edition."""
    words = BAR.sub(r"\\|", markdown)
    if cell.column:
        lines[-1] += f" {words} |" if words else " |"
        return
    if cell.row == 0 and lines:
        lines.append("")
    if cell.row == 1:
        lines.append("|" + "---|" * (len(BAR.findall(lines[-1])) - 1))
    lines.append(f"| {words} |" if words else "| |")


class Grid(Struct):
    """Counts the cells of the tables of a text as its tokens go by."""

    table: int = -1
    row: int = -1
    column: int = -1
    inside: bool = False

    def take(self, token: Token) -> None:
        if token.type == "table_open":
            self.table, self.row, self.inside = self.table + 1, -1, True
        elif token.type == "table_close":
            self.inside = False
        elif token.type == "tr_open":
            self.row, self.column = self.row + 1, -1
        elif token.type in ("th_open", "td_open"):
            self.column += 1

    @property
    def cell(self) -> Cell | None:
        """Of the token that was taken last; None outside a table."""
        return Cell(self.table, self.row, self.column) if self.inside else None


def cell_places(file: str, line: str, number: int, column: int) -> Places:
    """Where the words of the cell at `column` stand in `line`, the line `number` of the file, from 1."""
    edges = [match.end() for match in BAR.finditer(line)]
    opening = [] if line.lstrip().startswith("|") else [0]
    edges = [*opening, *edges] or [0]
    start = edges[min(column, len(edges) - 1)]
    start += len(line[start:]) - len(line[start:].lstrip())
    return Places(file, (line,), number, (0,), (start,))
