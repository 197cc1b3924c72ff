"""A document for users -> its passages, with what stands alike in English and Chinese; how two editions differ."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise, zip_longest
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct

ROOT = Path(__file__).parent.parent
_COMMENT = re.compile(r"(^|\s+)#\s.*$")
_KEY = re.compile(r"\bCtrl(?:\+\w+)+|\b(?:Enter|Space)\b")
_LETTER = re.compile(r"(?<!\w)[A-Z](?!\w)")
_NUMBER = re.compile(r"(?<!\d)\d+(?:[.,–]\d+)*(?!\d| ?月)")
"""But months, which English says in words."""


class Passage(Struct, frozen=True):
    """A heading, a paragraph, an item of a list, a row of a table or a block of code."""

    line: int
    kind: str
    facts: tuple[str, ...]  # what stands alike in every language; of code its lines, in order
    text: str
    stressed: tuple[str, ...] = ()  # words in italics, which English has for those of the interface

    @property
    def shape(self) -> tuple[str, tuple[str, ...]]:
        return self.kind, self.facts


def english_of(chinese: Path) -> Path:
    return chinese.with_name(chinese.name.replace(".zh.md", ".md"))


@cache
def passages(path: Path) -> tuple[Passage, ...]:
    return read(path.read_text("utf-8"), path)


def read(text: str, path: Path) -> tuple[Passage, ...]:
    """Without the line that leads to the other edition."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    found = (*_prose(tokens, path), *_code(tokens))
    return tuple(sorted((each for each in found if 3 != each.line), key=lambda each: each.line))


def _prose(tokens: list[Token], path: Path) -> Iterator[Passage]:
    opened, cells = [tokens[0]], list[Token]()
    for token in tokens:
        if "tr_close" == token.type:
            yield _passage(opened[-1], f"row of {len(cells)} cells", cells, path)
            cells = []
        elif "inline" == token.type and "table" in [each.tag for each in opened]:
            cells.append(token)
        elif "inline" == token.type:
            kind = " in ".join(each.tag for each in reversed(opened[1:]))
            yield _passage(opened[-1], kind, [token], path)
        opened = [*opened, token] if 1 == token.nesting else opened[: len(opened) + token.nesting]


def _passage(opened: Token, kind: str, inlines: list[Token], path: Path) -> Passage:
    told = [child for inline in inlines for child in inline.children or ()]
    text = " ".join(inline.content for inline in inlines)
    plain = " | ".join("".join(_words(inline)) for inline in inlines)
    facts = [f"`{each.content}`" for each in told if "code_inline" == each.type]
    facts += [f"]({target(str(each.attrs['href']), path)})" for each in told if "link_open" == each.type]
    facts += [f"![]({each.attrs['src']})" for each in told if "image" == each.type]
    facts += [*_KEY.findall(plain), *_NUMBER.findall(plain)]
    facts += _LETTER.findall("".join(_words(inlines[0]))) if kind.startswith("row") else []
    facts += [f"{each.tag} …" for each in told if "strong_open" == each.type]
    stressed = tuple(after.content for each, after in pairwise(told) if "em_open" == each.type)
    return Passage((opened.map or [0])[0] + 1, kind, tuple(sorted(facts)), text, stressed)


def _words(inline: Token) -> Iterator[str]:
    for child in inline.children or ():
        yield "\n" if "softbreak" == child.type else " " if "code_inline" == child.type else child.content


def _code(tokens: list[Token]) -> Iterator[Passage]:
    for token in tokens:
        if token.type in ("fence", "code_block") and token.map:
            lines = (_COMMENT.sub("", line) for line in token.content.splitlines())
            commands = tuple(" ".join(line.split()) for line in lines)
            yield Passage(token.map[0] + 1, f"code {token.info}".strip(), commands, token.content)


def target(address: str, path: Path) -> str:
    """The same for both editions: of a page of ours its English edition, and which of its headings."""
    file, _, anchor = unquote(address).partition("#")
    if "://" in file:
        return address
    page = (path.parent / file).resolve() if file else path
    number = _heading(page, anchor) if anchor else ""
    return f"{english_of(page).relative_to(ROOT)}{number}"


def _heading(page: Path, anchor: str) -> str:
    titles = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.M)
    anchors = [re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles]
    return f"#{anchors.index(anchor)}" if anchor in anchors else f"#none: {anchor}"


def differences(english: tuple[Passage, ...], chinese: tuple[Passage, ...], name: str) -> list[str]:
    """What one edition has and the other has not, each with the lines of both."""
    match = SequenceMatcher(None, [each.shape for each in english], [each.shape for each in chinese], autojunk=False)
    return [
        _told(ours, theirs, (english[min(a, len(english) - 1)], chinese[min(c, len(chinese) - 1)]), name)
        for tag, a, b, c, d in match.get_opcodes()
        if "equal" != tag
        for ours, theirs in zip_longest(english[a:b], chinese[c:d])
    ]


def _told(ours: Passage | None, theirs: Passage | None, near: tuple[Passage, Passage], name: str) -> str:
    lines = f"{name}.md:{(ours or near[0]).line}, {name}.zh.md:{(theirs or near[1]).line}: "
    if ours is None or theirs is None:
        there, here = ("English", ours) if ours else ("Chinese", theirs)
        return f"{lines}only the {there} has this {here and here.kind}: {here and here.text[:60]}"
    if ours.kind != theirs.kind:
        return f"{lines}{ours.kind} in English, {theirs.kind} in Chinese: {ours.text[:60]}"
    only, also = Counter(ours.facts), Counter(theirs.facts)
    parts = [f"only in {which}: {'  '.join(had)}" for which, had in _sides(only, also) if had]
    return lines + ("; ".join(parts) or "in another order")


def _sides(english: Counter[str], chinese: Counter[str]) -> tuple[tuple[str, list[str]], ...]:
    return ("English", [*(english - chinese).elements()]), ("Chinese", [*(chinese - english).elements()])
