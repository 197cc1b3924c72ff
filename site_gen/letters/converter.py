"""Text in simplified characters -> the same in traditional ones, each proved by the way back.

Taiwan's forms of characters, not its words (`s2tw`, never `s2twp`, which makes 低保对象 objects of a program). A name
is converted by itself and put in its place afterwards: in 支持了如东县发展 the word 了如 would take its first one.
"""

import re
from collections.abc import Iterable
from functools import cache

from opencc import OpenCC

from site_gen.model.compiled import compiled

_KEPT = {
    **{
        name: name.replace("区", "區").replace("县", "縣")
        for name in ("江干区", "新干县", "岳塘区", "岳西县", "岳池县")
    },
    "岳普湖县": "岳普湖縣",
    "湖里区": "湖里區",
    "湾里区": "灣里區",
    "石拐区": "石拐區",
    "石拐矿区": "石拐礦區",
    "兰溪市": "蘭溪市",
    "兰溪县": "蘭溪縣",
}
"""Names of places that the library writes otherwise than they do; all others it was seen to know."""
_PERSONAL = {**{each: each for each in "于余范岳姜沈郁谷曲涂种党后干台仆卜朴秋松尤里斗几志升布周"}, "钟": "鍾"}
"""Characters that stay, or become another, in a person's name: 范, where 範 is a model, 余, where 餘 is a rest."""
_SENTENCE = compiled(r"[^。；！？\n<>]+|[。；！？\n<>]+")


@cache
def _library(way: str) -> OpenCC:
    return OpenCC(way)


def place(name: str) -> str:
    """A name of a division of the country, by itself."""
    return _KEPT.get(name) or _proved(name)


def person(name: str) -> str:
    """Surname and given name, character by character: no word of two is looked for in them."""
    return "".join(_PERSONAL.get(each) or _proved(each) for each in name)


class Converter:
    """Converts texts in which certain names stand."""

    def __init__(self, places: Iterable[str], people: Iterable[str]) -> None:
        self._names = {name: place(name) for name in places} | {name: person(name) for name in people}
        longest = sorted(self._names, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest)) or r"(?!)")

    def __call__(self, text: str) -> str:
        """Of the same length, character for character; what stands beside a name is converted without it."""
        names = map(self._names.__getitem__, self._pattern.findall(text))
        pieces = self._pattern.split(text)
        return "".join(_convert(piece) + name for piece, name in zip(pieces, [*names, ""], strict=True))


def _convert(text: str) -> str:
    return "".join(_proved(piece) for piece in _SENTENCE.findall(text))


@cache
def _proved(piece: str) -> str:
    """Without what the way back does not lead to: a character stays as it was where it would become another."""
    if piece.isascii():
        return piece
    there = _library("s2tw").convert(piece)
    back = _library("tw2s").convert(there)
    if len(there) != len(piece) or len(back) != len(piece):
        there = "".join(_library("s2tw").convert(each) for each in piece)
        back = "".join(_library("tw2s").convert(each) for each in there)
    if len(there) != len(piece) or len(back) != len(piece):
        return piece
    return "".join(new if again == old else old for old, new, again in zip(piece, there, back, strict=True))


@cache
def letters() -> str:
    """The pairs of all characters of GB2312, for a search over texts that are not at hand."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    every = "".join(character.decode("gb2312", "ignore") for character in rows)
    return pairs(every, _library("s2t").convert(" ".join(every)).replace(" ", ""))


def pairs(before: str, after: str) -> str:
    """The characters that differ, each traditional one behind its simplified one: 产產业業."""
    found = dict.fromkeys(
        old + new for old, new in zip(before, after, strict=True) if old != new and _library("t2s").convert(new) == old
    )
    return "".join(sorted(found))
