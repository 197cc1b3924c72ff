"""Lines into the text of `confirmed.txt` and out of it: nothing else in it changes, to the byte.

The text is that of the file, with its line ends and byte order mark as they are.
"""

import re
from collections.abc import Iterable

from site_gen.confirming.lines import read_line, written
from site_gen.model.compiled import compiled
from site_gen.model.confirmed import Confirmation

_LINE = compiled(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_END = compiled(r"[\r\n]+\Z")
_MARK = "\ufeff"
Identity = tuple[str, str, str, str]
"""Mark, digest, day and name, which tell a line from the others."""


def added(text: str, new: Iterable[Confirmation]) -> str:
    """`text` with the lines of `new` that it lacks at its end, ended as its last line is."""
    there = {found for line in _lines(text) if (found := _identity(line))}
    fresh = list(dict.fromkeys(written(one) for one in new if _told(one) not in there))
    if not fresh:
        return text
    end = _line_end(text)
    body = text.removeprefix(_MARK)
    if body and not _END.search(body):
        return text + end + end.join(fresh)
    return text + end.join(fresh) + end


def removed(text: str, gone: Iterable[Confirmation]) -> str:
    """`text` without the lines of `gone`; the lines around them stay."""
    unwanted = {_told(one) for one in gone}
    lines = _lines(text)
    kept = [line for line in lines if _identity(line) not in unwanted]
    if kept and lines[-1] not in kept[-1:] and not _END.search(lines[-1]):
        kept[-1] = re.sub(r"(?:\r\n|\r|\n)\Z", "", kept[-1])
    mark = _MARK if text.startswith(_MARK) else ""
    return mark + "".join(kept)


def _lines(text: str) -> list[str]:
    return _LINE.findall(text.removeprefix(_MARK))


def _line_end(text: str) -> str:
    """That of the last line that has one."""
    ends = re.findall(r"\r\n|\r|\n", text)
    return ends[-1] if ends else "\n"


def _identity(line: str) -> Identity | None:
    read = read_line(line.rstrip("\r\n"))
    return _told(read) if isinstance(read, Confirmation) else None


def _told(confirmation: Confirmation) -> Identity:
    read = read_line(written(confirmation))
    assert isinstance(read, Confirmation), "what is written can be read"  # noqa: S101
    return read.mark, read.digest, read.on, read.by
