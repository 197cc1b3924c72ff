"""Half-width punctuation of a Chinese text -> the full-width forms that it stands for, each in its place.

Many copies of reports have `,` and `:` for `，` and `：`. Between digits or Latin letters they mean what they say
(`6.9:54.6:38.5`, `1,762`), beside a Chinese character they do not. The text keeps its length.
"""

import re

from site_gen.model.compiled import compiled

_CHINESE = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff“”‘’—…]"
_MARK = compiled(r"[,;:?!]")
_WIDE = str.maketrans(",;:?!()", "，；：？！（）")
_IS_CHINESE = compiled(_CHINESE)


def widen(text: str) -> str:
    """`text` with full-width punctuation where it stands beside Chinese."""
    chars = list(text)
    for match in _MARK.finditer(text):
        if _beside(text, match.start(), match.end()):
            chars[match.start()] = match[0].translate(_WIDE)
    for start, end in _pairs(text):
        if _beside(text, start, end + 1) or _IS_CHINESE.search(text, start + 1, end):
            chars[start], chars[end] = "（", "）"
    return "".join(chars)


def _beside(text: str, start: int, end: int) -> bool:
    """Whether Chinese stands next to `text[start:end]`, spaces aside."""
    before = text[max(0, start - 8) : start].rstrip()[-1:]
    after = text[end : end + 8].lstrip()[:1]
    return bool(_IS_CHINESE.match(before) or _IS_CHINESE.match(after))


def _pairs(text: str) -> list[tuple[int, int]]:
    """Where each pair of half-width brackets opens and closes; a bracket without its fellow stays as it is."""
    opened: list[int] = []
    pairs = []
    for match in re.finditer(r"[()]", text):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            pairs.append((opened.pop(), match.start()))
    return pairs
