"""One report as offices have it: the same words as plain text, as a web page in gb2312 and as a Word file.

Word counts the numbers of its headings; its notes are footnotes, its table is one.
"""

import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from wordfile import item, level, lists, p, r, tbl, tr, word_file

_MARKS = (re.compile(r"[一二三四五六七八九十]{1,3}、"), re.compile(r"（[一二三四五六七八九十]{1,3}）"))
_DIGITS = "一二三四五六七八九"
_TITLE = '<w:jc w:val="center"/>'
_NUMBERING = lists(
    level(0, "%1、", "chineseCountingThousand", '<w:suff w:val="nothing"/>')
    + level(1, "（%2）", "chineseCounting", '<w:suff w:val="nothing"/>')
)

_SMALL = '<w:sz w:val="18"/>'
_RAISED = f'<w:rPr>{_SMALL}<w:vertAlign w:val="superscript"/></w:rPr>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_OFFICE}.numbering+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{_OFFICE}.footnotes+xml"/></Types>'
)


class Block(Struct, frozen=True):
    """A title, heading, paragraph or table."""

    kind: str
    """h1, h2, h3, p or table."""
    text: str = ""
    mark: str = ""
    """The number before a heading, where it is the one that Word would count."""
    note: str = ""
    place: int = 0
    """Characters of the text before the mark that calls the note."""
    rows: Sequence[Sequence[str]] = ()


def blocks_of(text: str) -> Iterator[Block]:
    """A paragraph a line; numbers of headings are taken off where counting brings them back."""
    chapter = section = 0
    for number, line in enumerate(line.strip() for line in text.splitlines() if line.strip()):
        heads = [mark.match(line) for mark in _MARKS] if len(line) <= 40 and "。" not in line else [None, None]
        if heads[0] and heads[0][0] == f"{chinese(chapter + 1)}、":
            chapter, section = chapter + 1, 0
            yield Block("h2", line[heads[0].end() :], heads[0][0])
        elif heads[1] and chapter and heads[1][0] == f"（{chinese(section + 1)}）":
            section += 1
            yield Block("h3", line[heads[1].end() :], heads[1][0])
        else:
            yield Block("p" if number else "h1", line)


def chinese(number: int) -> str:
    """1 to 99: 21 is 二十一."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens - 1]) + "十" * (tens > 0) + (_DIGITS[ones - 1] if ones else "")


def typed(blocks: Sequence[Block]) -> str:
    """Plain text as Word saves it: cells apart by tabs, notes behind all."""
    lines: list[str] = []
    notes: list[str] = []
    for block in blocks:
        if block.note:
            notes.append(f"[{len(notes) + 1}] {block.note}")
        called = f"[{len(notes)}]" if block.note else ""
        words = f"{block.mark}{block.text[: block.place]}{called}{block.text[block.place :]}"
        lines += ["\t".join(row) for row in block.rows] or [words]
    return "\n".join([*lines, *notes]) + "\n"


def web_page(blocks: Sequence[Block], style: str = "", footnotes: bool = False) -> str:
    """`footnotes`: at the foot of the page, for printers of paged HTML that can; else behind the text."""
    parts: list[str] = []
    notes: list[str] = []
    for block in blocks:
        call = ""
        if block.note:
            notes.append(f"<p>[{len(notes) + 1}] {html.escape(block.note)}</p>")
            call = f"<sup>[{len(notes)}]</sup>"
            call = f'<span class="note">{html.escape(block.note)}</span>' if footnotes else call
        before, after = (html.escape(words) for words in (block.text[: block.place], block.text[block.place :]))
        kind = block.kind
        rows = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
        parts.append(f"<table>{rows}</table>" if rows else f"<{kind}>{block.mark}{before}{call}{after}</{kind}>")
    head = f'<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><style>{style}</style>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{''.join(parts + notes * (not footnotes))}</body></html>"


def word(blocks: Sequence[Block]) -> dict[str, str]:
    """The body and the other parts of a Word file, for `word_file`."""
    parts: list[str] = []
    notes: list[str] = []
    for block in blocks:
        if block.note:
            words = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>{r(' ')}{r(html.escape(block.note), _SMALL)}"
            notes.append(f'<w:footnote w:id="{len(notes) + 1}">{p(words)}</w:footnote>')
        call = f'<w:r>{_RAISED}<w:footnoteReference w:id="{len(notes)}"/></w:r>' if block.note else ""
        before, after = (html.escape(words) for words in (block.text[: block.place], block.text[block.place :]))
        words = f"{r(before)}{call}{r(after)}"
        if block.rows:
            table = tbl(*(tr(*map(html.escape, row)) for row in block.rows))
            parts.append(table.replace("<w:tblPr/>", f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>"))
        elif block.mark:
            parts.append(item(words, depth=("h2", "h3").index(block.kind)))
        else:
            parts.append(p(words, _TITLE if block.kind == "h1" else ""))
    return {"body": "".join(parts), "numbering": _NUMBERING, "footnotes": "".join(notes)}


def word_bytes(blocks: Sequence[Block]) -> bytes:
    """A file that office programs open too."""
    data = io.BytesIO(word_file(**word(blocks)))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        own = {"numbering": "numbering.xml", "footnotes": "footnotes.xml"}
        archive.writestr("word/_rels/document.xml.rels", _relations(own))
    return data.getvalue()


def _relations(targets: Mapping[str, str]) -> str:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    found = "".join(
        f'<Relationship Id="r{number}" Type="{kinds}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{found}</Relationships>'
    )
