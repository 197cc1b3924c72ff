"""Parts of a PDF -> the lines that look like rows of a table and stand as text, for nothing says where cells are."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from site_gen.model.compiled import compiled
from site_gen.model.received import Part
from site_gen.reading.formats_grid import is_number
from site_gen.reading.pdf.tight import PROSE

LEADERS = compiled(r"[.…·]{2,}|第\s*\d+\s*页")
"""What stands before the page of a table of contents."""
ROWS = 3
"""Lines of words that are no accident: a signature has two."""
TOUCHING = compiled(r"\d\.\d+\.\d*$|(?<![\d.])\d{9,}$")
"""Numbers of two cells that nothing parts: 125.1132.5, 4512047650."""


def rows_as_text(parts: Sequence[Part]) -> tuple[str, ...]:
    """Lines that end in several numbers, or in one as a line beside them does; numbers alone, and those that touch."""
    found: list[str] = []
    for ends, run in groupby(parts, key=lambda part: part.kind == "paragraph" and _numbers_at_end(part.text) > 0):
        lines = [part.text for part in run]
        if ends and (len(lines) > 1 or _numbers_at_end(lines[0]) > 1 or is_number(lines[0])):
            found += lines
        elif not ends:
            found += [line for line in lines if TOUCHING.search(line) and not PROSE.search(line)]
    return (*found, *_rows_of_words(parts))


def _rows_of_words(parts: Sequence[Part]) -> Iterator[str]:
    """Three lines and more, one below the other, of as many words each: the cells of rows without a number."""
    for count, run in groupby(parts, key=_words_apart):
        lines = [part.text for part in run]
        if count > 1 and len(lines) >= ROWS:
            yield from lines


def _words_apart(part: Part) -> int:
    """How many words stand apart in a line; 0 for a sentence, a row of contents and numbers at the end."""
    if part.kind == "row" or re.search("[，。；：、]", part.text) or LEADERS.search(part.text):
        return 0
    return 0 if _numbers_at_end(part.text) else len(part.text.split())


def _numbers_at_end(text: str) -> int:
    """How many numbers stand apart at a line's end; 0 for a sentence and a row of contents."""
    if PROSE.search(text) or LEADERS.search(text):
        return 0
    return len(list(_last_numbers(text.split())))


def _last_numbers(words: Sequence[str]) -> Iterator[str]:
    for word in reversed(words):
        if not is_number(word):
            return
        yield word
