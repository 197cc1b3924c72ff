"""The zip archive that a .docx or .odt file is -> its parts as XML, within bounds that no honest file comes near.

A crafted file is refused by what its directory says before anything is unpacked, and by what comes out while it is:
a part never grows beyond its bound, an entity is never replaced, an element never nests deeper than the parser's limit.
"""

import io
import zipfile
from collections.abc import Collection, Iterator, Sequence

from lxml import etree

from site_gen.reading.formats_bounds import DEPTH, PART, PARTS, RATIO, SMALL, WHOLE, UnfitError

_OPENING = 10_000
"""Bytes in which a part would define entities."""


class Package:
    """An archive of parts."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise UnfitError("the archive is damaged") from error
        if len(entries) > PARTS:
            raise UnfitError(f"{len(entries):,} parts are too many for a report")
        self._entries = {entry.filename: entry for entry in entries}
        self._read = 0

    def names(self) -> Iterator[str]:
        return iter(self._entries)

    def xml(self, name: str, most: int = PART) -> etree._Element | None:
        """The root of the part `name` of at most `most` bytes, or None where the archive has none."""
        entry = self._entries.get(name)
        return None if entry is None else _parsed(self._bytes(entry, most), name)

    def text(self, name: str) -> str:
        entry = self._entries.get(name)
        return "" if entry is None else self._bytes(entry).decode("utf-8", "replace")

    def _bytes(self, entry: zipfile.ZipInfo, most: int = PART) -> bytes:
        if entry.flag_bits & 1:
            raise UnfitError("it is locked by a password")
        if entry.file_size > most or entry.file_size > max(SMALL, RATIO * entry.compress_size):
            raise UnfitError(f"its part {entry.filename} unpacks to {entry.file_size:,} bytes, more than any report")
        try:
            with self._archive.open(entry) as part:
                data = part.read(entry.file_size + 1)
        except Exception as error:  # zipfile raises whatever its decompressors raise on a damaged file
            raise UnfitError("the archive is damaged") from error
        self._read += len(data)
        if len(data) > entry.file_size or self._read > WHOLE:
            raise UnfitError("it unpacks to more than any report")
        return data


def _parsed(data: bytes, name: str) -> etree._Element:
    if b"<!DOCTYPE" in data[:_OPENING]:
        raise UnfitError(f"its part {name} defines entities, as no office program writes them")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnfitError(f"its part {name} is damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnfitError(f"its part {name} defines entities, as no office program writes them")
    if _deeper(root, DEPTH):
        raise UnfitError(f"its part {name} nests deeper than any report")
    return root


def _deeper(root: etree._Element, limit: int) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            return True
    return False


def local(element: etree._Element) -> str:
    """The element's name without its namespace, in which strict and transitional files differ; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str, default: str = "") -> str:
    """An attribute by its local name."""
    if element is None:
        return default
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), default)


def children(element: etree._Element | None) -> Sequence[etree._Element]:
    """What stands right in the element; nothing in one that is not there."""
    return () if element is None else list(element)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant by a path of local names."""
    for name in path:
        element = next((each for each in element if local(each) == name), None) if element is not None else None
    return element


def inside(parent: etree._Element, name: str, around: Collection[str]) -> Iterator[etree._Element]:
    """The elements `name` of a parent, also those in what only stands around them: a group, a header, a control."""
    for each in parent:
        if local(each) == name:
            yield each
        elif local(each) in around:
            yield from inside(each, name, around)


def whole(element: etree._Element | None, name: str, otherwise: int) -> int:
    """An attribute that is a number of things, such as the columns that a cell spans."""
    value = attribute(element, name)
    return int(value) if value.isdecimal() and len(value) < 8 else otherwise
