"""Bounds of a PDF, before anything of it is unpacked: a crafted one is refused with a sentence, not by exhaustion."""

import re
import zlib

from site_gen.reading.formats_bounds import UnfitError

BYTES = 200_000_000
PAGES = 1_500
"""The longest report with all its annexes has 200."""
CHARACTERS = 500_000
"""Of the whole file; the longest report known has 120,000."""
DRAWN = 5_000_000
"""Bytes of what draws one page; a full page of text takes 100,000."""
OBJECTS = 600_000
"""Things that all pages draw; a page that a browser prints has 1,300."""
FACE = 60_000_000
"""Bytes of one typeface."""
WHOLE = 300_000_000
"""Bytes of all that is not a picture, unpacked."""
STREAM = re.compile(rb"stream\r?\n")
PACKED = re.compile(rb"/Fl(?:ateDecode)?\b")


def check(data: bytes) -> None:
    """Raises UnfitError for a file that is, or unpacks to, more than any report."""
    if len(data) > BYTES:
        raise UnfitError(f"it has {len(data) // 1_000_000:,} MB, more than any report")
    total = 0
    for match in STREAM.finditer(data):
        about = data[max(0, match.start() - 1500) : match.start()].rpartition(b"obj")[2]
        if data[match.start() - 3 : match.start()] == b"end" or b"/Image" in about or not PACKED.search(about):
            continue
        end = data.find(b"endstream", match.end())
        most = FACE if b"/Length1" in about or (b"/Subtype" in about and b"/Form" not in about) else DRAWN
        size = _unpacked(data[match.end() : end], len(PACKED.findall(about)), most)
        total += size
        if size > most or total > WHOLE:
            raise UnfitError("it unpacks to more than any report has")


def _unpacked(packed: bytes, times: int, most: int) -> int:
    """Bytes that a stream unpacks to, counted up to just over `most`; what is damaged counts as far as it goes."""
    for _ in range(max(1, times)):
        try:
            packed = zlib.decompressobj().decompress(packed, most + 1)
        except zlib.error:
            break
    return len(packed)
