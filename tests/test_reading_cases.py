"""Small made-up reports, each read whole: title, years and chapters as well as what its sentences state."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.rows import rows

FILE = Path(__file__).parent / "cases" / "reports.txt"
BUILT_IN = Catalogue(load.catalogue())
Case = tuple[str, str, list[str]]


def blocks() -> Iterator[list[str]]:
    """Its paragraphs, remarks aside."""
    for block in FILE.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("# ")]
        if lines:
            yield lines


def cases() -> Iterator[Case]:
    """Name, report, what is expected of it."""
    frames: dict[str, str] = {}
    for first, *lines in blocks():
        name, _, frame = first.partition(" @ ")
        if name.startswith("frame "):
            frames[name.removeprefix("frame ")] = "\n".join(lines)
            continue
        text = "\n".join("" if line == "¶" else line for line in lines if not line.startswith("    "))
        report = frames[frame].replace("{}", text) if frame else text
        yield name, report + "\n", [line.strip() for line in lines if line.startswith("    ")]


def found(report: str) -> list[Mapping[str, object]]:
    """What is read of the report itself, then its observations."""
    read = outline(report)
    front = {"quote": "report", "title": read.title, "place": read.place, "date": read.date, "speaker": read.speaker}
    return [front, *rows(report, read, measure(read, BUILT_IN.find))]


def fits(row: Mapping[str, object], expected: list[str]) -> bool:
    """`period=2024` for each field that is named; `-` stands for none."""
    told = dict(field.split("=", 1) for field in expected)
    return all(str("-" if row[field] is None else row[field]) == value for field, value in told.items())


@pytest.mark.parametrize(("name", "report", "expected"), list(cases()))
def test_case(name: str, report: str, expected: list[str]) -> None:
    read = found(report)
    for line in expected:
        quote, *fields = line.removeprefix("! ").split(" | ")
        there = [row for row in read if row["quote"] == quote]
        assert any(fits(row, fields) for row in there) != line.startswith("! "), (line, there)
