"""Rows of observations -> text: a table for people, CSV for spreadsheets, JSON lines for programs."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from unicodedata import east_asian_width

Rows = Sequence[Mapping[str, object]]
_SHOWN = ("indicator", "subject", "measure", "quote", "bound", "period", "status")
_WIDEST = 36
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet, unless it is a number."""


def jsonl(rows: Rows) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def comma_separated(rows: Rows) -> str:
    """With a byte order mark, by which Excel knows that it is UTF-8."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(rows[0] if rows else ())
    table.writerows([_cell(value) for value in row.values()] for row in rows)
    return "\ufeff" + written.getvalue()


def table(rows: Rows) -> str:
    """The columns that a person compares, aligned on a terminal where Chinese characters are two cells wide."""
    lines = [_SHOWN, *([_text(row[name]) for name in _SHOWN] for row in rows)]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(_SHOWN))]
    padded = ("  ".join(_padded(cell, width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "\n".join(line.rstrip() for line in padded) + "\n"


FORMATS: Mapping[str, Callable[[Rows], str]] = {"table": table, "jsonl": jsonl, "csv": comma_separated}


def _cell(value: object) -> str:
    text = ":".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) and not text.lstrip("-").replace(".", "", 1).isdigit() else text


def _text(value: object) -> str:
    text = " ".join(_cell(value).split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
