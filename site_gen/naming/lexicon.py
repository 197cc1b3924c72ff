"""The text of `lexicon.txt` -> its words, found by their Chinese."""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from msgspec import Struct

from site_gen.model.compiled import compiled

Kind = Literal["noun", "modifier", "after", "relation", "degree", "action", "by", "new", "drop"]
"""noun: a thing; modifier: stands before a noun in English; after: behind it; relation: a quantity *of* something;
degree: stands before a relation; action: what was done to the thing; by: an action whose doer may stand before it;
new: an action that English puts before the noun; drop: says nothing that an English name needs."""
_SECTION = compiled(rf"\[({'|'.join(get_args(Kind))})\]")
_INVARIANT = compiled(
    r"(?:ss|us|is|news|series|species|gas|goods|means|headquarters|logistics|electronics|sports|steel|Games)$"
)
_LINKED = compiled(r" (?:of|for|by|in|with|to|at|on|from|out|under|above|moved|lifted|per)\b")
"""Words of this shape stand before no noun, unless the lexicon says how."""
NARROW = str.maketrans("（），：＋", "(),:+")
"""Names are compared in narrow punctuation."""


class Word(Struct, frozen=True):
    """A part of names."""

    kind: Kind
    english: str
    given: str = ""
    """What the lexicon says for before a noun."""

    @property
    def attributive(self) -> str:
        """Before a noun; of an action its noun, or empty where it has none."""
        made = not self.given and self.kind in ("noun", "relation") and not _LINKED.search(self.english)
        return singular(self.english) if made else self.given


class Lexicon(Struct, frozen=True, eq=False):
    """Chinese -> its words, one a kind. Equal only to itself, so that names can be remembered by it."""

    words: Mapping[str, Mapping[Kind, Word]]
    longest: int
    """Characters of the longest entry."""

    def whole(self, name: str) -> str:
        """The English of a thing that is called so; empty where none is."""
        kinds = self.words.get(name, {})
        word = kinds.get("noun") or kinds.get("relation")
        return word.english if word else ""

    @classmethod
    def parse(cls, text: str) -> "Lexicon":
        """From the text of the lexicon. Raises ValueError for a line that is none of one: a fault of ours."""
        words: dict[str, dict[Kind, Word]] = {}
        kind: Kind | None = None
        for line in text.splitlines():
            section = _SECTION.fullmatch(line)
            if section:
                kind = next(each for each in get_args(Kind) if each == section[1])
            elif line and not line.startswith("#"):
                if kind is None:
                    raise ValueError(f"outside every section: {line}")
                chinese, _, english = line.partition(" ")
                said, _, given = english.partition("|")
                words.setdefault(chinese.translate(NARROW), {})[kind] = Word(kind, said.strip(), given.strip())
        return cls(words, max(map(len, words), default=0))

    def also(self, names: Iterable[tuple[str, str]]) -> "Lexicon":
        """With pairs of things that are named elsewhere, for what it lacks."""
        words = dict(self.words)
        for chinese, english in names:
            words.setdefault(chinese, {"noun": Word("noun", english)})
        return Lexicon(words, max(map(len, words), default=0))


def singular(english: str) -> str:
    """The last word in the singular, and that before `and`: industrial parks -> industrial park."""
    pair = re.fullmatch(r"(\w+) and (\w+)", english)
    if pair:
        return " and ".join(singular(each) for each in pair.groups())
    head, space, last = english.rpartition(" ")
    if not last.endswith("s") or _INVARIANT.search(last):
        return english
    if last.endswith("ies") and len(last) > 4:
        return f"{head}{space}{last[:-3]}y"
    cut = 2 if re.search(r"(?:ss|x|sh|ch|(?<!o)us)es$", last) else 1
    return f"{head}{space}{last[:-cut]}"
