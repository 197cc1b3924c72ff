"""Bytes of a text file -> its characters: UTF-8, UTF-16, UTF-32, GB18030 or Big5, with or without a byte order mark."""

import codecs
import re
from collections.abc import Iterator

from site_gen.model.compiled import compiled

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESSES = ("gb18030", "big5", "utf-16-le", "utf-16-be")
COMMON = compiled(r"[的，。、和年发展建设全市县工作一二三大新提高推进加]")
"""Characters that every report is full of."""
SAMPLE = 20_000
"""Bytes that a guess is judged by."""
DAMAGED = 0.005
"""Of the characters: more that cannot be read, and the guess is wrong."""
META_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.I)


def read_text(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, line ends as `\\n`; None where it is none of those."""
    for name in _candidates(data):
        text = _decoded(data, name)
        if text is not None:
            return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"), name
    return None


def read_damaged(data: bytes) -> tuple[str, str] | None:
    """The same of a page of HTML that says what it is in and has bytes that are none of it; None for other files."""
    if not META_CHARSET.search(data[:4096]):
        return None
    name = max(("utf-8", "gb18030"), key=lambda each: _likeness(data, each))
    text = data.decode(name, errors="replace")
    if text.count("\ufffd") > DAMAGED * len(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n"), name


def _candidates(data: bytes) -> Iterator[str]:
    """The encodings to try, the likeliest first."""
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None)
    if marked:
        yield marked
        return
    odd = b"\x00" in data[:SAMPLE]  # as UTF-16 has it for what is not Chinese, and as damage leaves it
    if not odd:
        yield "utf-8"
    guesses = ("utf-8", *GUESSES) if odd else GUESSES
    likeness = {name: _likeness(data, name) for name in guesses}
    best = sorted(guesses, key=lambda name: -likeness[name])
    yield from (name for name in best if likeness[name] >= likeness[best[0]] / 2)


def _likeness(data: bytes, name: str) -> float:
    """How many of a sample's characters are those that every report is full of, 0 to 1."""
    text = data[:SAMPLE].decode(name, errors="ignore")
    return len(COMMON.findall(text)) / max(1, len(text))


def _decoded(data: bytes, name: str) -> str | None:
    """`data` in the encoding `name`, or None; a last character that was cut off is forgiven."""
    for cut in range(4):
        try:
            return data[: len(data) - cut].decode(name)
        except (UnicodeDecodeError, LookupError) as error:
            if isinstance(error, LookupError) or error.end < len(data) - cut - 4:
                return None
    return None
