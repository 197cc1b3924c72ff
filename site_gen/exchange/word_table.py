"""Assignments ⇄ a table in Word: for translators who have no tool of the trade."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from lxml import etree

from site_gen.model.assignment import Assignment, ReturnError, Segment

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = tuple(_WORD + name for name in ("del", "moveFrom", "delText", "instrText"))
_DRAFT = "to be reviewed"
_HEADS = ("report", "id", "original", "translation", "state, notes")


def written(assignments: tuple[Assignment, ...], language: str, lang: str) -> bytes:
    """A document with one table, landscape, its head repeated on each page."""
    from docx import Document
    from docx.enum.section import WD_ORIENT

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_paragraph(
        f"{language} → {lang}. Please write in the fourth column alone. ⟦1:…⟧ stands once in each translation; the "
        "words behind its colon may be changed, as long as they mean the same number. "
        f"Take “{_DRAFT}” away where you have reviewed a draft."
    )
    table = document.add_table(rows=1, cols=len(_HEADS), style="Table Grid")
    _fill(table.rows[0], _HEADS)
    _repeat(table.rows[0])
    for assignment in assignments:
        for segment in assignment.segments:
            state = [_DRAFT] if segment.state == "draft" else []
            notes = "\n".join([*state, *segment.notes])
            _fill(table.add_row(), (assignment.report, segment.id, segment.source, segment.target, notes))
    whole = BytesIO()
    document.save(whole)
    return whole.getvalue()


def _fill(row: Any, words: tuple[str, ...]) -> None:
    for cell, text in zip(row.cells, words, strict=True):
        cell.text = text


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(etree.Element(f"{_WORD}tblHeader"))


def read(data: bytes) -> tuple[Assignment, ...]:
    """What came back, tracked changes accepted: python-docx's own words of a cell lack those that were inserted.

    Raises ReturnError where it is no Word file, or has no such table.
    """
    from docx import Document

    try:
        document = Document(BytesIO(data))
    except (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise ReturnError("it is no Word file (.docx)") from error
    rows = [row for table in document.tables for row in _rows(table._tbl)]
    if not any(row[: len(_HEADS) - 1] == list(_HEADS[:-1]) for row in rows):
        raise ReturnError("it has no table as `site-gen translate export` writes it, with its head")
    segments: dict[str, list[Segment]] = {}
    for row in rows:
        if len(row) == len(_HEADS) and row[1] and row[0] != _HEADS[0]:
            segments.setdefault(row[0], []).append(_segment(row))
    return tuple(Assignment(report, tuple(found)) for report, found in segments.items())


def _segment(row: list[str]) -> Segment:
    _, id, source, target, notes = row
    if not target:
        return Segment(id, source)
    return Segment(id, source, target, "draft" if _DRAFT in notes else "done")


def _rows(table: etree._Element) -> Iterator[list[str]]:
    for row in table.iter(f"{_WORD}tr"):
        yield [_words(cell) for cell in row.iter(f"{_WORD}tc")]


def _words(cell: etree._Element) -> str:
    return "\n".join("".join(_runs(paragraph)) for paragraph in cell.iter(f"{_WORD}p")).strip()


def _runs(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag == f"{_WORD}t":
            yield child.text or ""
        elif child.tag in (f"{_WORD}br", f"{_WORD}cr"):
            yield "\n"
        elif child.tag == f"{_WORD}tab":
            yield " "
        else:
            yield from _runs(child)
