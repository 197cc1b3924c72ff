"""A file as received -> its text: .txt, .md, .html, .docx, .pdf; a clear problem for what is no Chinese report."""

import importlib
import io
import logging
import re
import zipfile
from dataclasses import dataclass
from typing import Any, NoReturn

from site_gen.model.extras import remedy
from site_gen.model.problem import ContentError, Problem
from site_gen.reading.formats_html import text_of_html
from site_gen.reading.formats_pdf import in_plain_characters
from site_gen.reading.formats_text import declared_charset, read_text

MANY = 2_000_000
"""Characters; the longest report known has 120,000."""
FEW = 200
"""Chinese characters that the shortest report has."""
CHINESE = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
OF_A_REPORT = re.compile(
    r"各位(?:代表|委员|主任)|政府工作|工作报告|报告工作|人民政府|国务院|工作回顾|过去一年|过去五年|一年来|五年来|今年|经济社会|"
    r"预期目标|重点(?:工作|任务)|发展|增长|全[省市县区州国镇乡盟旗]"
)
"""Words that no report lacks."""
HINTS_OF_A_REPORT = 4
"""So many different ones it has at least."""
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
MARKDOWN_DRESS = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?=\S))|(?<![ \t])[ \t]+#+[ \t]*$"
    r"|\*\*|__|(?<!\\)`|\\(?=[\\`*_{}\[\]()#+.!>|-])",
    re.M,
)
"""## , **, > and the escapes of Markdown."""
MARKDOWN_LINK = re.compile(r"!?\[([^\[\]\n]{0,200})\]\([^()\n]{0,400}\)")


@dataclass(frozen=True, slots=True)
class Received:
    """A report's text as it is read from now on; the offsets of everything count its characters."""

    text: str
    encoding: str
    """Of the file, or the name of its format: `utf-8`, `gb18030`, `docx`."""


def decode(name: str, data: bytes) -> Received:
    """The text of the file `name`; raises ContentError for what is no report in Chinese."""
    if not data.strip():
        _refuse(name, "the file is empty", "empty-report")
    received = _read(name, data)
    _check(name, received.text)
    return received


def _read(name: str, data: bytes) -> Received:
    """The text by the file's first bytes, which say more than its name."""
    suffix = name.rpartition(".")[2].lower()
    if data.startswith(b"%PDF"):
        return Received(_pdf(name, data), "pdf")
    if data.startswith(b"PK\x03\x04"):
        return Received(_docx(name, data), "docx")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        _refuse(name, "this is an old Word file", "unreadable-report", "save it as .docx")
    if data.startswith(IMAGES) or suffix in ("doc", "wps", "png", "jpg", "jpeg", "zip", "rar", "7z", "exe"):
        _refuse(name, "this is no text", "unreadable-report", "a .txt, .md, .html, .docx or .pdf file is needed")
    text, encoding = _plain(name, data)
    if suffix in ("html", "htm", "shtml", "xhtml") or re.match(r"\s*(?:<!doctype html|<html)", text[:400], re.I):
        return Received(text_of_html(text), encoding)
    return Received(_without_markdown(text) if suffix in ("md", "markdown") else text, encoding)


def _plain(name: str, data: bytes) -> tuple[str, str]:
    charset = declared_charset(data)
    if charset == "gb18030":
        return data.decode(charset, errors="replace").replace("\r\n", "\n").replace("\r", "\n"), charset
    read = read_text(data)
    if read is None or len(CONTROL.findall(read[0][:20_000])) > 0.02 * min(20_000, len(read[0])):
        _refuse(name, "this is no text in UTF-8, UTF-16 or GB18030", "unreadable-report")
    return read


def _docx(name: str, data: bytes) -> str:
    """The paragraphs of a Word file, one a line."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except zipfile.BadZipFile:
        names = []
    if "word/document.xml" not in names:
        _refuse(name, "this is an archive and no Word file", "unreadable-report")
    mammoth = _library(name, "mammoth")
    try:
        value: str = mammoth.extract_raw_text(io.BytesIO(data)).value
    except Exception as error:  # the library raises whatever its parsers raise on a damaged file
        _refuse(name, f"the Word file is damaged: {error}", "unreadable-report")
    return value


def _pdf(name: str, data: bytes) -> str:
    """The text layer of a PDF file; pages end with a form feed."""
    pdfminer = _library(name, "pdfminer.high_level")
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        text = in_plain_characters(pdfminer.extract_text(io.BytesIO(data)))
    except Exception as error:  # the library raises whatever its parsers raise on a damaged file
        _refuse(name, f"the PDF file is damaged: {error}", "unreadable-report")
    if not CHINESE.search(text):
        _refuse(name, "the PDF file holds no text", "unreadable-report", "a scan must be put through OCR first")
    return text


def _library(name: str, module: str) -> Any:
    """A library that only some formats need."""
    try:
        return importlib.import_module(module)
    except ImportError:
        _refuse(name, f"reading this format needs {module}", "missing-library", remedy("formats"))


def _without_markdown(text: str) -> str:
    return MARKDOWN_DRESS.sub("", MARKDOWN_LINK.sub(r"\1", text))


def _check(name: str, text: str) -> None:
    """Refuse what can be no report, with the reason."""
    if len(text) > MANY:
        _refuse(name, f"{len(text):,} characters are too many for a report", "not-a-report")
    chinese = len(CHINESE.findall(text))
    if chinese < len(LATIN.findall(text)) / 4 and LATIN.search(text):
        _refuse(name, "the text is not in Chinese", "not-chinese", "the Chinese report is needed")
    if chinese < FEW:
        _refuse(name, f"{chinese} Chinese characters are too few for a report", "not-a-report")
    if len(set(OF_A_REPORT.findall(text))) < HINTS_OF_A_REPORT:
        _refuse(name, "this does not read like a government work report", "not-a-report")


def _refuse(name: str, message: str, rule: str, hint: str = "") -> NoReturn:
    raise ContentError([Problem(name, 1, 1, message, rule, hint=hint)])
