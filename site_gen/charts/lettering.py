"""text -> its width in px, and lines that fit: what a browser would measure, known where there is no browser.

The widest sans serif that readers have is assumed, so that a label that fits here fits in any.
"""

from functools import lru_cache
from types import MappingProxyType

from site_gen.model.compiled import compiled

SIZE = 13
"""Font size of every word in a drawing. The narrow drawing is 340 wide: on a phone of 320 it shows 11 px."""
LEADING = 17
"""From one line of text to the next."""

_GROUPS = {
    0.28: "ijl'",
    0.32: "I ,.",
    0.34: ":;|/",
    0.36: "f-",
    0.40: "t()[]!‹›·",
    0.44: "r",
    0.50: "°*",
    0.56: 'csz?J_"–',
    0.58: "kL",
    0.60: "vxy",
    0.62: "aeoTF",
    0.64: "0123456789bdghnpqu$¥",
    0.69: "ABEKPSVXYZ",
    0.79: "CDGHNOQRU&",
    0.82: "w",
    0.84: "+<>=~−",
    1.00: "mMW%—→≤≥≈",
    1.02: "@",
}
WIDTHS = MappingProxyType({character: width for width, characters in _GROUPS.items() for character in characters})
"""Width in em of the characters that are no full em wide: the wider of DejaVu, which is like Verdana, and Arial."""

_HAN = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Chinese characters and their full-width punctuation: a line may be broken between any two of them."""
_WORD = compiled(rf"[“‘（(《〈「『【〔\[]*(?:[^{_HAN}\s]*\d年|[^{_HAN}\s]+ ?|.)")
"""What a line is not broken inside: all that stands between two spaces or Chinese characters, `人均GDP` -> 人 均 GDP,
`people’s`; an opening mark stays with what it opens, and 年 with its year.
"""
_NO_LINE_STARTS_WITH = frozenset("，。；：、！？）》〉」』】〕”’％‰·%,.;:!?)]")
"""Closing marks; they hang out of a full line."""


_BOLDER = 1.13
"""How much wider semibold letters are."""


@lru_cache(maxsize=4096)
def width(text: str, *, bold: bool = False) -> float:
    """Width in px of one line of text."""
    return SIZE * sum(WIDTHS.get(character, 1.0) for character in text) * (_BOLDER if bold else 1)


_STEP = 4
"""Pixels by which a narrower room is tried: 2024年目标 in two lines is 2024年, 目标 and not 2024年目, 标."""


@lru_cache(maxsize=1024)
def lines(text: str, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """`text` broken so that each line is at most `room` px wide, as far as its words allow, and all are much alike."""
    found = _broken(text, room, bold=bold)
    narrower = (_broken(text, least, bold=bold) for least in range(_STEP, int(room), _STEP)) if found[1:] else ()
    return next((lines for lines in narrower if len(lines) == len(found)), found)


def _broken(text: str, room: float, *, bold: bool) -> tuple[str, ...]:
    """Each line as long as it can be."""
    done, line = [], ""
    for word in _WORD.findall(text):
        hangs = word[0] in _NO_LINE_STARTS_WITH
        if line and not hangs and width((line + word).rstrip(), bold=bold) > room:
            done.append(line.rstrip())
            line = ""
        line += word
    return (*done, line.rstrip())
