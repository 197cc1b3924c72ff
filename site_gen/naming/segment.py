"""A Chinese name -> its parts, all of them known; the fewest that cover it."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.naming.amounts import amount
from site_gen.naming.lexicon import Kind, Lexicon, Word

_AND = frozenset({"、", "和", "与", "及", "以及", "或", "并", "＋", "+", "暨", ","})
_QUOTE = Word("drop", "", "")
"""What is quoted is named by its parts."""
_BRACKET = Word("drop", "", "")
_MOST = 10
"""Parts; what has more is a sentence, and its order is not that of a name."""
_MEASURED = compiled(r"(\d+(?:\.\d+)?)(千伏|万吨级|吨级|千瓦|兆瓦|张|分钟|公里|强)")
_UNITS = {"千伏": "-kV", "万吨级": "0,000-ton", "吨级": "-ton", "兆瓦": "-MW", "分钟": "-minute", "公里": "-kilometer"}


class Part(Struct, frozen=True):
    """A piece of a name and what it may be."""

    chinese: str
    words: tuple[Word, ...]

    def of(self, kind: Kind) -> Word | None:
        return next((word for word in self.words if word.kind == kind), None)

    @property
    def joins(self) -> bool:
        return self.chinese in _AND


def parts(name: str, lexicon: Lexicon) -> tuple[Part, ...] | None:
    """The parts of `name`, or None where a stretch of it is unknown."""
    best: list[tuple[tuple[int, int], tuple[Part, ...]] | None] = [((0, 0), ())] + [None] * len(name)
    for at in range(len(name)):
        so_far = best[at]
        if so_far is None:
            continue
        for part, end in _from(name, at, lexicon):
            (cost, squares), before = so_far
            size = end - at
            candidate = ((cost + _cost(part), squares - size * size), (*before, part))
            there = best[end]
            if there is None or candidate[0] <= there[0]:  # of equals the one whose first part is longer
                best[end] = candidate
    whole = best[len(name)]
    found = tuple(part for part in whole[1] if part.joins or part.words[0] is not _QUOTE) if whole else ()
    return found if 0 < len(found) <= _MOST else None


def _rates(name: str, at: int, lexicon: Lexicon) -> Iterator[tuple[Part, int]]:
    """An action and 率: 安置率 is the resettlement rate."""
    for end in range(at + 3, min(len(name), at + 6) + 1):
        action = lexicon.words.get(name[at : end - 1], {}).get("action") if name[end - 1] == "率" else None
        if action and action.attributive and name[at:end] not in lexicon.words:
            rate = f"{action.attributive} rate"
            yield Part(name[at:end], (Word("relation", rate, rate),)), end


def _cost(part: Part) -> int:
    if part.joins or part.words[0] in (_QUOTE, _BRACKET):
        return 0
    return 2 if len(part.chinese) == 1 else 1


def _from(name: str, at: int, lexicon: Lexicon) -> Iterator[tuple[Part, int]]:
    """Each part that may start at `at`, and where it ends."""
    for end in range(at + 1, min(len(name), at + lexicon.longest) + 1):
        words = lexicon.words.get(name[at:end])
        if words is not None:
            yield Part(name[at:end], tuple(words.values())), end
        elif name[at:end] in _AND:
            yield Part(name[at:end], ()), end
    if name[at] in "“”":
        yield Part(name[at], (_QUOTE,)), at + 1
    if name[at] in "()":
        yield Part(name[at], (_BRACKET,)), at + 1
    yield from _rates(name, at, lexicon)
    found = amount(name, at)
    if found:
        yield Part(name[at : found[0]], (Word("after", found[1], "amount"),)), found[0]
    sized = _MEASURED.match(name, at)
    if sized and sized[2] in _UNITS:
        english = sized[1] + _UNITS[sized[2]]
        yield Part(sized[0], (Word("modifier", english, ""),)), sized.end()
    if sized and sized[2] == "强":
        yield Part(sized[0], (Word("modifier", f"top-{sized[1]}", ""),)), sized.end()
