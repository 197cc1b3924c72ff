"""`[[omitted]]` of report.toml: what each passage holds, and the characters that take one away, or a part of it."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

import tomlkit

from site_gen.desk.settings import edited, joined, table_of
from site_gen.desk.splice import MovedError, Splice, difference, line_start, plain
from site_gen.desk.state import SETTINGS, State
from site_gen.load.place import find
from site_gen.model.text import Span

_INLINE = re.compile(r"^omitted\s*=", re.MULTILINE)
_TABLE = table_of("omitted")


def spelled(span: Span, source: str) -> str:
    """`12:31-12:40`, lines and columns from 1, the last character included."""
    starts = _starts(source)
    first, last = (_place(offset, starts) for offset in (span.start, span.end - 1))
    return f"{first}-{last}"


def lines(span: Span, source: str) -> Iterator[tuple[int, Span]]:
    """Each line of a passage that holds words: its number from 1, and what of it the passage has."""
    starts = _starts(source)
    for number in range(bisect_right(starts, span.start), bisect_right(starts, max(span.start, span.end - 1)) + 1):
        end = starts[number] - 1 if number < len(starts) else len(source)
        part = Span(max(span.start, starts[number - 1]), min(span.end, end))
        words = part.of(source)
        if words.strip():
            left = len(words) - len(words.lstrip())
            yield number, Span(part.start + left, part.start + len(words.rstrip()))


def taken(state: State, passage: str, left: Sequence[Span]) -> Splice:
    """The table of `passage` goes, or holds only what is `left` of it, a table each."""
    text, index = state.texts[SETTINGS], index_of(state, passage)
    told = [spelled(span, state.report.source) for span in left]
    match = _TABLE.match(text, line_start(text, find(plain(text), ("omitted", index)).line))
    if match is None:
        return _rewritten(text, index, told)
    tables = [re.sub(rf"(passage\s*=\s*[\"']){re.escape(passage)}", rf"\g<1>{each}", match[0]) for each in told]
    start = match.start() if tables or match.end() < len(text) else len(text[: match.start()].rstrip())
    end = (
        ""
        if tables or match.end() < len(text)
        else text[start : match.start()][: len(text[start:].splitlines(True)[0])]
    )
    after = text[:start] + ("".join(_apart(tables, text)) or end) + text[match.end() :]
    _proved(text, after, index, told)
    return difference(SETTINGS, text, after)


def added(state: State, span: Span, reason: str) -> Splice:
    """A table for a passage below those that there are; the other languages of its reason are not written yet."""
    halves = {lang: reason if lang == state.report.settings.language else "" for lang in state.languages}
    told = ", ".join(f"{lang} = {tomlkit.item(words).as_string()}" for lang, words in halves.items())
    passage, text = spelled(span, state.report.source), state.texts[SETTINGS]
    if _INLINE.search(text):
        return _inline(text, f'{{ passage = "{passage}", reason = {{ {told} }} }}')
    return joined(SETTINGS, text, "omitted", f'passage = "{passage}"\nreason = {{ {told} }}\n')


def _inline(text: str, table: str) -> Splice:
    """Where the passages are written as an array of inline tables, `table` is one more."""

    def change(document: Any) -> None:
        document["omitted"].append(tomlkit.parse(f"one = {table}")["one"])

    return edited(SETTINGS, text, change)[0]


def passages(state: State) -> Sequence[str]:
    """As the file writes them, in its order."""
    return [each["passage"] for each in tomllib.loads(plain(state.texts[SETTINGS])).get("omitted", [])]


def index_of(state: State, passage: str) -> int:
    every = passages(state)
    if passage not in every:
        raise MovedError(SETTINGS)
    return every.index(passage)


def _apart(tables: Sequence[str], text: str) -> Iterator[str]:
    """One after the other, with an empty line between where the last table of a file brings none."""
    for table in tables:
        gap = "" if table is tables[-1] or table.endswith(("\n\n", "\n\r\n")) else "\r\n" if "\r\n" in text else "\n"
        yield table + gap


def _rewritten(text: str, index: int, told: Sequence[str]) -> Splice:
    """Where the passages are written as an array of inline tables."""

    def change(document: object) -> None:
        every = document["omitted"]  # type: ignore[index]  # tomlkit's document
        if told:
            every[index]["passage"] = told[0]
        else:
            del every[index]

    found = edited(SETTINGS, text, change) if len(told) < 2 else ()
    if not found:
        raise MovedError(SETTINGS)
    return found[0]


def _proved(text: str, after: str, index: int, told: Sequence[str]) -> None:
    """MovedError where more than that table would change."""
    try:
        was, now = (tomllib.loads(plain(each)) for each in (text, after))
    except tomllib.TOMLDecodeError:
        raise MovedError(SETTINGS) from None
    table = was["omitted"][index]
    was["omitted"][index : index + 1] = [{**table, "passage": each} for each in told]
    if was != {"omitted": [], **now}:
        raise MovedError(SETTINGS)


def _starts(source: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in source.split("\n"))][:-1]


def _place(offset: int, starts: Sequence[int]) -> str:
    line = bisect_right(starts, offset)
    return f"{line}:{offset - starts[line - 1] + 1}"
