"""A file as received -> its text: .txt .md .html .docx .odt .rtf .pdf; or a problem that says why it is none."""

import importlib
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from site_gen.model.compiled import compiled
from site_gen.model.extras import remedy
from site_gen.model.problem import ContentError, Problem
from site_gen.model.received import Held, Part, Received, Seen, received, unseen
from site_gen.reading import formats_refusals
from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.formats_joined import joined
from site_gen.reading.formats_signs import signed
from site_gen.reading.formats_text import read_damaged, read_text
from site_gen.reading.formats_unfit import CHINESE, unfit

CONTROL = compiled(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
PAGE = re.compile(r"(?>\s|<\?xml[^<>]*>|<!--(?>.*?-->))*+(?:<!doctype html|<html)", re.I | re.S)
_AGAIN = {
    "pdf": "open it and print it as PDF again",
    "rtf": "open it and save it again as .docx",
    "html": "open it in a browser, save the page that shows the report, and give that",
    "md": "save it as .txt",
}
"""Kind -> the way out where a file of it is damaged."""
_Parts = tuple[tuple[Part, ...], tuple[Held, ...]]


def decode(name: str, data: bytes, seen: Seen = unseen) -> Received:
    """The text of the file `name`; raises ContentError for what is no report in Chinese.

    `seen` is told of each page, or of each piece of a file that has none.
    """
    if not data.strip():
        _refuse(name, "the file is empty", "empty-report")
    return _fit(name, _read(name, data, seen))


def together(files: Sequence[tuple[str, bytes]], seen: Sequence[Seen]) -> Received:
    """The text of several files of one report, its body first; raises ContentError as `decode` does.

    `seen`: for each file, who is told of its pages.
    """
    for name, data in files:
        if not data.strip():
            _refuse(name, "the file is empty", "empty-report")
    (body, words), *annexes = files
    read = [(body, _read(body, words, seen[0]))]
    read += [(name, _annex(name, data, told)) for (name, data), told in zip(annexes, seen[1:], strict=True)]
    return _fit(body, joined(read))


def _fit(name: str, read: Received) -> Received:
    """What was read, if it can be a report."""
    why = unfit(read.text)
    return _refuse(name, *why) if why else read


def _read(name: str, data: bytes, seen: Seen) -> Received:
    """The text by the file's first bytes, which say more than its name."""
    suffix = name.rpartition(".")[2].lower()
    if data.startswith(b"%PDF"):
        return _pdf(name, data, seen)
    if data.startswith(b"PK\x03\x04"):
        return _package(name, data, seen)
    if data.lstrip().startswith(b"{\\rtf"):
        return _by("rtf", name, data, seen)
    refused = formats_refusals.of_bytes(data, suffix)
    if refused:
        _refuse(name, refused[0], "unreadable-report", refused[1])
    text, encoding = _plain(name, data)
    if suffix in ("html", "htm", "shtml", "xhtml") or PAGE.match(text[:2000]):
        return _by("html", name, text, seen)
    return _by("md", name, text, seen) if suffix in ("md", "markdown") else Received(text, encoding)


def _annex(name: str, data: bytes, seen: Seen) -> Received:
    """What stands behind the body: a report's own forms, and tables."""
    if data.startswith(b"PK\x03\x04") or formats_refusals.is_typed_table(data, name.rpartition(".")[2].lower()):
        parts = _tables(name, data)
        if parts:
            return _received(parts[0], "table", parts[1])
    return _read(name, data, seen)


def _tables(name: str, data: bytes) -> _Parts | None:
    """The tables of a file that holds nothing else; None for another."""
    try:
        if not data.startswith(b"PK"):
            typed: _Parts = _reader("csv").parts_of(_plain(name, data)[0])
            return typed
        package = _library(name, "package").Package(data)
        kind = formats_refusals.table_kind(package.names(), package.text("mimetype"))
        parts: _Parts | None = _library(name, kind).parts_of(package) if kind else None
        return parts
    except UnfitError as error:
        return _refuse(name, f"this file cannot be read: {error}", "unreadable-report", "save it again as .xlsx")


def _plain(name: str, data: bytes) -> tuple[str, str]:
    """The text and its encoding: what the bytes are counts, not what the page says of them."""
    read = read_text(data) or read_damaged(data)
    if read is None or len(CONTROL.findall(read[0][:20_000])) > 0.02 * min(20_000, len(read[0])):
        message, hint = formats_refusals.of_no_text(name.rpartition(".")[2].lower())
        _refuse(name, message, "unreadable-report", hint)
    return read


def _package(name: str, data: bytes, seen: Seen) -> Received:
    """A zip archive: a file of Word or of LibreOffice, or none that is read."""
    packages = _library(name, "package")
    try:
        package = packages.Package(data)
        kind = _kind_of(package)
        if kind:
            parts, held = _library(name, kind).parts_of(package, seen)
            return _received(parts, kind, held)
        message, hint = formats_refusals.of_package(package.names(), package.text("mimetype"))
    except UnfitError as error:
        message, hint = f"this file cannot be read: {error}", "open it and save it again as .docx"
    return _refuse(name, message, "unreadable-report", hint)


def _kind_of(package: Any) -> str:
    """Which of the two it is, by its parts; empty where it is neither."""
    if any(name.startswith("word/") and name.endswith(".xml") for name in package.names()):
        return "docx"
    return "odt" if "opendocument.text" in package.text("mimetype") else ""


def _pdf(name: str, data: bytes, seen: Seen) -> Received:
    read = _by("pdf", name, data, seen)
    if any(one.what == "unknown" and one.count > formats_refusals.UNTOLD * len(read.text) for one in read.held):
        _refuse(name, *formats_refusals.NO_MEANING)
    if not CHINESE.search(read.text):
        _refuse(name, *formats_refusals.SCAN)
    return read


def _by(kind: str, name: str, content: bytes | str, seen: Seen) -> Received:
    """The text of a file that is no package, by what reads its kind."""
    try:
        parts, held = _library(name, kind).parts_of(content, seen)
    except UnfitError as error:
        _refuse(name, f"this file cannot be read: {error}", "unreadable-report", _AGAIN[kind])
    return _received(parts, kind, held)


def _received(parts: tuple[Part, ...], encoding: str, held: tuple[Held, ...]) -> Received:
    """The parts as text, with the signs that stand in it for characters of fonts of signs."""
    plain, signs = signed(parts)
    return received(plain, encoding, (*held, *signs))


def _reader(kind: str) -> Any:
    """What reads one format is imported when a file of it comes."""
    return importlib.import_module(f"site_gen.reading.formats_{kind}")


def _library(name: str, kind: str) -> Any:
    """What reads a format by a library that not everybody has."""
    try:
        return _reader(kind)
    except ImportError as error:
        _refuse(name, f"reading this format needs {error.name}", "missing-library", remedy("formats"))


def _refuse(name: str, message: str, rule: str, hint: str = "") -> NoReturn:
    raise ContentError([Problem(name, 1, 1, message, rule, hint=hint)])
