"""Files that no office program writes, and those that it writes and we do not read: one sentence, at once."""

import io
import time
import zipfile
from pathlib import Path

import pytest
from wordfile import NAMES, p, word_file

from site_gen.model.problem import ContentError
from site_gen.reading import formats_bounds
from site_gen.reading.formats import decode

INPUTS = Path(__file__).parent / "inputs"


def refused(name: str, data: bytes) -> tuple[str, str]:
    """The sentence and the way out."""
    start = time.perf_counter()
    with pytest.raises(ContentError) as caught:
        decode(name, data)
    assert time.perf_counter() - start < 10
    (problem,) = caught.value.problems
    assert problem.rule == "unreadable-report"
    return problem.message, problem.hint


def package(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return data.getvalue()


def document(body: str, before: str = "") -> bytes:
    return f"{before}<w:document {NAMES}><w:body>{body}</w:body></w:document>".encode()


def test_a_part_that_unpacks_to_more_than_any_report() -> None:
    bomb = package(word__document_xml=document(" " * 90_000_000))
    assert len(bomb) < 200_000
    message, hint = refused("a.docx", bomb)
    assert "unpacks to 90,0" in message
    assert hint == "open it and save it again as .docx"


def test_a_part_that_lies_about_its_size() -> None:
    data = bytearray(package(word__document_xml=document(" " * 900_000)))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    refused("a.docx", bytes(data))


def test_entities_are_not_replaced() -> None:
    laughs = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    body = document(p("&a9;"), f'<!DOCTYPE d [<!ENTITY a0 "哈">{laughs}]>')
    assert "defines entities" in refused("a.docx", package(word__document_xml=body))[0]


def test_files_of_the_disk_are_not_read() -> None:
    body = document(p("&x;"), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    assert "defines entities" in refused("a.docx", package(word__document_xml=body))[0]


@pytest.mark.parametrize("depth", [formats_bounds.DEPTH + 1, 100_000])
def test_elements_that_nest_without_end(depth: int) -> None:
    body = document("<w:sdt>" * depth + "</w:sdt>" * depth)
    message, _ = refused("a.docx", package(word__document_xml=body))
    assert any(words in message for words in ("nests deeper", "is damaged", "more than any report"))


def test_more_parts_than_any_report() -> None:
    parts = {f"word__{number}_xml": b"" for number in range(formats_bounds.PARTS + 1)}
    assert "too many" in refused("a.docx", package(**parts))[0]


@pytest.mark.parametrize("cut", [10, 300, -30])
def test_a_file_that_was_cut_off(cut: int) -> None:
    assert "damaged" in refused("a.docx", word_file(p("政府工作报告"))[:cut])[0]


def test_spans_without_end_are_cut() -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>'
    start = time.perf_counter()
    with pytest.raises(ContentError):
        decode("a.docx", word_file(f"<w:tbl><w:tr>{cell * 50}</w:tr></w:tbl>"))
    assert time.perf_counter() - start < 5


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000


@pytest.mark.parametrize(
    ("name", "data", "says", "way_out"),
    [
        ("a.doc", OLD, "old form", ".docx"),
        ("a.wps", OLD, "old form", ".docx"),
        ("a.docx", OLD + "EncryptedPackage".encode("utf-16-le"), "password", "take the password away"),
        ("a.ofd", package(OFD_xml=b"<ofd/>"), "OFD", "PDF"),
        ("a.zip", package(a_txt=b"x"), "archive", "unpack"),
        ("a.rar", b"Rar!\x1a\x07" + b"\0" * 500, "archive", "unpack"),
        ("a.xlsx", package(xl__workbook_xml=b"<x/>"), "table of numbers", ".docx"),
        ("a.pptx", package(ppt__presentation_xml=b"<x/>"), "slides", ".docx"),
        ("a.ods", package(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "table of numbers", ".docx"),
        (
            "a.mht",
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;",
            "web page",
            ".html",
        ),
        ("a.mhtml", b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=b\r\n", "web page", ".html"),
        (
            "a.fodt",
            b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
            "flat",
            ".odt",
        ),
        (
            "a.xml",
            b'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
            "XML",
            ".docx",
        ),
        ("a.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 500, "picture", "OCR"),
        ("a.eml", b"From: a@b.cn\r\nSubject: x\r\n\r\nx", "mail", "hangs on it"),
        ("a.msg", OLD, "mail", "hangs on it"),
        ("a.ppt", OLD, "slides", ".docx"),
        ("a.pages", package(**{"Index/Document.iwa": b"x"}), "Pages", "export"),
        ("a.epub", package(mimetype=b"application/epub+zip"), "reader of its own", "PDF"),
        ("a.ceb", b"Founder CEB \0\1" + bytes(range(256)) * 9, "reader of its own", "PDF"),
        ("a.mp3", b"ID3\0\0\xff\xfb" * 90, "recording", ".txt"),
        ("a.url", b"[InternetShortcut]\r\nURL=http://a.cn/", "link", "browser"),
        ("a.bin", bytes(range(256)) * 9, "no text", ".docx"),
        ("a.xml", b'<?xml version="1.0"?>\n<article><title>x</title></article>', "for programs", ".html"),
        ("a.json", b'[{"title": "x"}]', "for programs", ".docx"),
        ("a.tex", b"% x\n\\documentclass{article}", "for programs", ".pdf"),
        ("a.rtf", b"{\\rtf1\\ansi broken", "it breaks off", "save it again"),
        ("a.webp", b"RIFF\0\0\0\0WEBP" + b"\0" * 500, "picture", "OCR"),
    ],
)
def test_what_is_not_read_is_named_with_the_way_out(name: str, data: bytes, says: str, way_out: str) -> None:
    message, hint = refused(name, data)
    assert says in message
    assert way_out in hint


@pytest.mark.parametrize("name", ["footnotes.docx", "typed.odt", "typed.rtf"])
def test_the_name_of_a_file_matters_less_than_what_it_is(name: str) -> None:
    data = (INPUTS / name).read_bytes()
    assert decode(name, data).text == decode("报告.doc", data).text
