"""The bytes of an RTF file -> its words, groups and control words, each character decoded as its font says."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from site_gen.model.received import Seen, unseen
from site_gen.reading.formats_seen import steps_of

_TOKEN = re.compile(
    rb"\\(?:(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|'(?P<byte>[0-9a-fA-F]{2})|(?P<sign>[^a-zA-Z']))"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.S,
)
CODEPAGES = {936: "gb18030", 950: "big5", 932: "cp932", 949: "cp949", 65001: "utf-8"}
CHARSETS = {134: "gb18030", 136: "big5", 128: "cp932", 129: "cp949"}
"""fcharset of a font -> its encoding."""


class Token(Struct, frozen=True):
    """`open` and `close` of a group, a control `word` with its number, `bytes` of text in the font's encoding."""

    kind: Literal["open", "close", "word", "bytes"]
    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes, seen: Seen = unseen) -> Iterator[Token]:
    """The tokens in order; binary data is passed over. `seen` is told of each piece of the file."""
    place, told = 0, 0
    steps = steps_of(len(data))
    while match := _TOKEN.match(data, place):
        place = match.end()
        while told < len(steps) and place >= steps[told]:
            told += 1
            seen(told, len(steps))
        if match["brace"]:
            yield Token("open" if match["brace"] == b"{" else "close")
        elif match["word"]:
            word, number = match["word"].decode(), int(match["number"]) if match["number"] else None
            if word == "bin" and number:
                place += max(0, number)
            else:
                yield Token("word", word, number)
        elif match["byte"]:
            yield Token("bytes", data=bytes((int(match["byte"], 16),)))
        elif match["sign"]:
            yield _sign(match["sign"])
        elif match["text"]:
            yield Token("bytes", data=match["text"])


def _sign(sign: bytes) -> Token:
    """A control sign: a space or hyphen that does not break, an escaped brace, the mark of a destination."""
    if sign in (b"{", b"}", b"\\"):
        return Token("bytes", data=sign)
    return Token("word", {b"~": "nbsp", b"_": "hyphen", b"*": "*", b"\n": "par", b"\r": "par"}.get(sign, "ignored"))


def codepage(number: int | None) -> str:
    return CODEPAGES.get(number or 0, f"cp{number}" if number in range(1250, 1259) else "cp1252")
