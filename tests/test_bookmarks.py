"""retitle(): bookmarks that say what the headings say, each once, in the order and depth that they had."""

import pytest
from pypdf import PdfReader, PdfWriter

from site_gen.printing.bookmarks import retitle

Tree = list[tuple[str, "Tree"]]  # type: ignore[misc]  # a tree of titles


def book(tree: Tree) -> PdfWriter:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    _grow(writer, tree, None)
    return writer


def _grow(writer: PdfWriter, tree: Tree, parent: object) -> None:
    for title, under in tree:
        _grow(writer, under, writer.add_outline_item(title=title, page_number=0, parent=parent))  # type: ignore[arg-type]


def told(writer: PdfWriter, folder: str) -> list[object]:
    writer.write(f"{folder}/book.pdf")
    return [_titles(each) for each in PdfReader(f"{folder}/book.pdf").outline]


def _titles(entry: object) -> object:
    return [_titles(each) for each in entry] if isinstance(entry, list) else entry.title  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("tree", "headings", "expected"),
    [
        # words that a line's end joined
        ([("Seek progresswhile ensuring", [])], ["Seek progress while ensuring"], ["Seek progress while ensuring"]),
        # a heading that is told twice; what stands under either stays
        ([("Work", []), ("Work", [("Part", [])]), ("End", [])], ["Work", "Part", "End"], ["Work", ["Part"], "End"]),
        ([("Work", [("Part", [])]), ("Work", []), ("End", [])], ["Work", "Part", "End"], ["Work", ["Part"], "End"]),
        ([("ContentsContents", []), ("End", [])], ["Contents", "End"], ["Contents", "End"]),
        # one that the page has twice
        ([("（一）", []), ("（一）", [])], ["（一）", "（一）"], ["（一）", "（一）"]),
        # one that no heading says stays as it is
        ([("A", []), ("Odd", []), ("B c", [])], ["A", "B c"], ["A", "Odd", "B c"]),
        ([], ["A"], []),
    ],
)
def test_bookmarks(tree: Tree, headings: list[str], expected: list[object], tmp_path: object) -> None:
    writer = book(tree)
    retitle(writer, headings)
    assert expected == told(writer, str(tmp_path))
