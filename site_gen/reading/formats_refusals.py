"""What is no text that this program reads -> one sentence that says so, and the way out."""

import re
from collections.abc import Iterable, Mapping

_SAVE = "open it in Word or WPS and save it as .docx"
_SAID: Mapping[str, tuple[str, str]] = {
    "old-word": ("this is a Word file of the old form (.doc or .wps)", _SAVE),
    "locked": ("this file is locked by a password", "open it, take the password away and save it as .docx or .xlsx"),
    "ofd": (
        "this is an OFD file, which this program does not read",
        "open it in an OFD reader and export it as PDF, or ask the office for the Word file",
    ),
    "archive": ("this is an archive of files", "unpack it and give the report's own file"),
    "sheet": (
        "this is a table of numbers (.xlsx or .ods), not a report",
        "give it behind the report that it belongs to: site-gen new report.docx annex.xlsx",
    ),
    "old-sheet": (
        "this is a table of an old or packed form (.xls, .et or .xlsb)",
        "open it in Excel or WPS, save it as .xlsx, and give it behind the report: site-gen new report.docx annex.xlsx",
    ),
    "slides": ("these are slides (.pptx or .odp), not a report", "give the report itself, as .docx or .pdf"),
    "mht": (
        "this is a saved web page with all its parts (.mht)",
        "open it in a browser and save it as .html, or print it as PDF",
    ),
    "mail": ("this is a mail (.eml or .msg)", "save the file that hangs on it, or its words as .txt, and give that"),
    "link": ("this is a link to a page, not the page", "open it in a browser, and save the page as .html"),
    "apple": ("this is a file of Pages, Numbers or Keynote", "open it there and export it as Word (.docx)"),
    "reader": (
        "this is a file that only a reader of its own opens (.ceb, .caj, .epub …)",
        "open it there and print it as PDF, or ask the office for the Word file",
    ),
    "recording": ("this is a recording", "give its words as a .txt or .docx file"),
    "flat": ("this is a flat OpenDocument file (.fodt)", "open it in LibreOffice and save it as .odt or .docx"),
    "word-xml": ("this is a Word file saved as one XML file", _SAVE),
    "data": (
        "this is a file for programs (.xml, .json, .tex …)",
        "give what it is made into: the page (.html), the document (.docx) or the print (.pdf)",
    ),
    "picture": (
        "this is a picture, and pictures are not read",
        "put it through OCR, proofread the text and give that, or ask the office for the Word file",
    ),
    "program": ("this is no text", "a .txt, .md, .html, .docx, .odt, .rtf or .pdf file is needed"),
}
SCAN = (
    "the pages of this PDF are pictures of a text (a scan), which is not read",
    "unreadable-report",
    "put it through OCR, proofread the text and give that, or ask the office for the Word file",
)
NO_MEANING = (
    "this PDF does not say what its characters are: who copies its words gets other signs",
    "unreadable-report",
    "put it through OCR, proofread the text and give that, or ask the office for the Word file",
)
UNTOLD = 0.1
"""Of the characters, that may be unknown."""
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_MHT = re.compile(
    rb"\s*(?:[\w-]+:[^\r\n]*\r?\n[ \t]?){0,30}?[^\r\n]*(?:multipart/related|Snapshot-Content-Location)", re.I
)
_DATA = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\s|[\[{]\s*\"|\[\s*\{|(?:%[^\n]*\s+)*\\documentclass)")
_PAGE = re.compile(rb"<(?:html|body)[\s>]", re.I)
_PACKED = ("pdf", "docx", "odt", "rtf", "xlsx", "ods")
"""Kinds that are read, and whose files are not text."""
_OLD = ("old-sheet", "slides", "mail")
"""What begins as a Word file of the old form does, so that its name tells."""
_BINARY = ("old-word", "old-sheet", "archive", "picture", "slides", "apple", "reader", "recording", "program", "ofd")
"""Kinds whose files are never text."""
_SHEETS = ("xls", "xlsx", "et", "ods")
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SUFFIXES = {
    **dict.fromkeys(("doc", "wps", "wpt", "dot"), "old-word"),
    **dict.fromkeys(("zip", "rar", "7z", "gz", "tar"), "archive"),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic", "avif"), "picture"),
    **dict.fromkeys(("mht", "mhtml", "webarchive"), "mht"),
    **dict.fromkeys(("eml", "msg"), "mail"),
    **dict.fromkeys(("url", "webloc", "lnk"), "link"),
    **dict.fromkeys(("ppt", "pps", "dps"), "slides"),
    **dict.fromkeys(("pages", "numbers", "key"), "apple"),
    **dict.fromkeys(("ceb", "cebx", "caj", "gd", "sep", "epub", "mobi", "azw3", "djvu"), "reader"),
    **dict.fromkeys(("mp3", "m4a", "wav", "mp4", "mov"), "recording"),
    **dict.fromkeys(("xls", "xlt", "et", "ett", "xlsb"), "old-sheet"),
    "fodt": "flat",
    "ofd": "ofd",
    "exe": "program",
}


def of_no_text(suffix: str) -> tuple[str, str]:
    """The sentence for bytes that are neither text nor any kind of file that is known, and the way out."""
    if suffix in _PACKED:
        return "this file is damaged, or is not what its name says", "download it again, or open it and save it again"
    return "this is no text in UTF-8, UTF-16 or GB18030", _SAID["program"][1]


def is_typed_table(data: bytes, suffix: str) -> bool:
    """Whether a file is a table as text by its name, as programs also write what they call `.xls`."""
    older = suffix in _SHEETS and _is_text(data) and not data.lstrip().startswith(b"<")
    return suffix in ("csv", "tsv") or older


def of_bytes(data: bytes, suffix: str) -> tuple[str, str] | None:
    """The sentence and the way out for a file that is not read; None where it may be text.

    What is no text by its name is text where no byte says otherwise: many sites give a page as `.doc`.
    """
    named = _SUFFIXES.get(suffix, "")
    kind = _kind(data, data[:4096], suffix) or ("" if named in _BINARY and _is_text(data) else named)
    return _SAID[kind] if kind else None


def of_package(names: Iterable[str], kind: str) -> tuple[str, str]:
    """The same for a zip archive that is neither .docx nor .odt; `kind`: what its `mimetype` says."""
    parts = set(names)
    if "OFD.xml" in parts:
        return _SAID["ofd"]
    if table_kind(parts, kind):
        return _SAID["sheet"]
    if "xl/workbook.bin" in parts:
        return _SAID["old-sheet"]
    if any(name.endswith(".iwa") for name in parts):
        return _SAID["apple"]
    if "epub" in kind:
        return _SAID["reader"]
    if "ppt/presentation.xml" in parts or "presentation" in kind:
        return _SAID["slides"]
    return _SAID["archive"]


def _is_text(data: bytes) -> bool:
    return _NO_TEXT.search(data[:4096]) is None


def table_kind(names: Iterable[str], kind: str) -> str:
    """Which form of tables a zip archive is; empty for none. `kind`: what its `mimetype` says."""
    if "xl/workbook.xml" in set(names):
        return "xlsx"
    return "ods" if "opendocument.spreadsheet" in kind else ""


def _kind(data: bytes, start: bytes, suffix: str) -> str:
    """What the first bytes say, which is more than a name does."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        locked = "EncryptedPackage".encode("utf-16-le") in data[-200_000:] + data[:200_000]
        named = _SUFFIXES.get(suffix, "")
        return "locked" if locked else named if named in _OLD else "old-word"
    if data.startswith(_PICTURES):
        return "picture"
    if data.startswith(_ARCHIVES):
        return "archive"
    if b"office:document " in start and b"opendocument" in start:
        return "flat"
    if b"schemas.microsoft.com/office/word/2003/wordml" in start or b"office/2006/xmlPackage" in start:
        return "word-xml"
    return "mht" if _MHT.match(start) else "data" if _DATA.match(start) and not _PAGE.search(start) else ""
