"""The files of a report -> its text as received: one file, or a body and its annexes, which make one text."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from site_gen import load
from site_gen.model.problem import ContentError, Problem
from site_gen.model.received import Received, Seen
from site_gen.reading import formats


def receive(files: Sequence[Path], seen: Callable[[Path], Seen]) -> tuple[bytes, Received]:
    """The report's bytes as they are to be kept, and what was read of them; several files make one text."""
    data = _bytes(files)
    if len(files) == 1:
        return data[0][1], formats.decode(*data[0], seen(files[0]))
    together = formats.together(data, [seen(file) for file in files])
    return together.text.encode(), together


def encoding_of(data: bytes, read: Received) -> str:
    """The encoding in which `source.txt` can stay as received; empty where it was no plain text."""
    try:
        text = data.decode("utf-8-sig" if read.encoding == "utf-8" else read.encoding)
    except (LookupError, UnicodeDecodeError):
        return ""
    return read.encoding if text.replace("\r\n", "\n").replace("\r", "\n") == read.text else ""


def _bytes(files: Sequence[Path]) -> list[tuple[str, bytes]]:
    """Name and bytes of each. Raises ContentError for all that are no files."""
    read: list[tuple[str, bytes]] = []
    problems: list[Problem] = []
    for file in files:
        try:
            read.append((file.name, load.bytes_of(file)))
        except ContentError as error:
            hint = "" if file.suffix or file is files[0] else "the folder to make is named by --into"
            problems += [replace(each, hint=hint) for each in error.problems]
    if problems:
        raise ContentError(problems)
    return read
