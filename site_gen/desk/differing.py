"""Texts of a report's files before and now -> what became of which words, by the room where such a thing is done."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from site_gen.confirming.lines import parse
from site_gen.desk.splice import plain
from site_gen.desk.state import CHARTS, CONFIRMED, EDITION, GLOSSARY, INDICATORS, SETTINGS
from site_gen.edition.catalogue import Entry, read_catalogue

Piece = tuple[str, str]
"""`-`, `+` or nothing, and the words that went, came or stayed."""
_WORD = re.compile(r"[?&][A-Za-z-]+=[^\s&()\[\]]*|[A-Za-z0-9_.@:/%+-]+|\s+|.", re.DOTALL)
"""A parameter of an address, a word or number, white space, or one Chinese character."""
_KEY = re.compile(r"^([\w-]+)\s*=", re.MULTILINE | re.ASCII)
_TABLE = re.compile(r"^\[+\s*([\w-]+)[^\]\n]*\]+\s*(?:#.*)?$", re.MULTILINE | re.ASCII)
_SET = {
    **dict.fromkeys(("headline", "summary"), "points"),
    **dict.fromkeys(("review", "plan", "term_review", "omitted", "noise"), "outline"),
    "versions": "publish",
}
"""Rooms by key or table of report.toml; all else there is a name."""
_ROOMS = {CHARTS: "charts", INDICATORS: "names", GLOSSARY: "names"}
_AROUND = 16
"""Characters of what stayed that are shown beside what changed."""
MOST = 300
"""Changes that are listed; of others only how many there are."""


def differing(before: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, Any]:
    """By room: how many places of which files are others, and the first of them word by word; how much was checked."""
    found = [each for name in sorted({*before, *now}) for each in _file(name, before.get(name), now.get(name, ""))]
    rooms: dict[str, list[Mapping[str, Any]]] = {}
    for each in found:
        rooms.setdefault(each["room"], []).append(each)
    return {
        "rooms": [
            {"room": room, "files": Counter(each["file"] for each in every), "changes": every[:MOST], "n": len(every)}
            for room, every in rooms.items()
        ],
        "checked": _checked(before.get(CONFIRMED, ""), now.get(CONFIRMED, "")),
    }


def _file(name: str, before: str | None, now: str) -> Iterator[Mapping[str, Any]]:
    if name == CONFIRMED or before == now:
        return
    if before is None:
        yield {"file": name, "room": _room(name, now, 1), "line": 1, "pieces": (), "new": True}
        return
    told = _translated if name.startswith("locale/") else _lines
    for line, old, new in told(plain(before), plain(now)):
        text, at = (now, line) if new else (before, line)
        yield {"file": name, "room": _room(name, plain(text), at), "line": line, "pieces": worded(old, new)}


def _lines(before: str, now: str) -> Iterator[tuple[int, str, str]]:
    """Each changed line: its number, what it was and what it is; empty lines are none."""
    old, new = before.split("\n"), now.split("\n")
    for kind, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            continue
        for step in range(max(b - a, d - c)):
            was = old[a + step] if a + step < b else ""
            now_is = new[c + step] if c + step < d else ""
            if was != now_is:
                yield (c if now_is else a) + step + 1, was, now_is


def _translated(before: str, now: str) -> Iterator[tuple[int, str, str]]:
    """Each entry whose translation is another; its context stands before it."""
    old = {each.context: each for each in read_catalogue(before).entries}
    for entry in read_catalogue(now).entries:
        was, is_now = _said(old.get(entry.context)), _said(entry)
        if was != is_now:
            yield entry.line, f"{entry.context} {was}", f"{entry.context} {is_now}"


def _said(entry: Entry | None) -> str:
    return f"{'~ ' if entry.fuzzy else ''}{entry.msgstr}" if entry else ""


def _room(name: str, text: str, line: int) -> str:
    """Where an editor does such a thing."""
    if name.startswith("locale/"):
        return "translation"
    lines = text.split("\n")
    if name == EDITION:
        words = lines[line - 1] if line <= len(lines) else ""
        return "outline" if words.startswith("#") else "charts" if words.startswith("![](chart:") else "readings"
    if name == SETTINGS:
        above = "\n".join(lines[:line])
        found = _TABLE.findall(above) or _KEY.findall(above) or [""]
        return _SET.get(found[-1], "names")
    return _ROOMS.get(name, "names")


def worded(before: str, now: str) -> Sequence[Piece]:
    """Word by word, Chinese character by character; what stayed is shortened."""
    old, new = _WORD.findall(before), _WORD.findall(now)
    pieces: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(("", "".join(old[a:b])))
            continue
        pieces += [("-", "".join(old[a:b]))] if a < b else []
        pieces += [("+", "".join(new[c:d]))] if c < d else []
    last = len(pieces) - 1
    return [(mark, words if mark else _short(words, at == 0, at == last)) for at, (mark, words) in enumerate(pieces)]


def _short(words: str, first: bool, last: bool) -> str:
    if len(words) <= 2 * _AROUND:
        return words
    left, right = "" if first else words[:_AROUND], "" if last else words[-_AROUND:]
    return f"{left}…{right}"


def _checked(before: str, now: str) -> Mapping[str, int]:
    """Lines of confirmed.txt that came, by their mark."""
    old, new = ({*parse(text, CONFIRMED)[0]} for text in (before, now))
    return Counter(line.mark for line in new - old)
