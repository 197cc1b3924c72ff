"""Chinese characters -> pinyin as a word: syllables, with an apostrophe where two would run together."""

from collections.abc import Mapping, Sequence

from pypinyin import lazy_pinyin

_OPEN = ("a", "e", "o")
"""Letters that open a syllable only behind an apostrophe: Xi'an is no Xian."""


def syllables(words: str, readings: Mapping[str, str]) -> list[str]:
    """A syllable a character, ü as such; `readings` of characters go before what those around them tell."""
    read = lazy_pinyin(words, v_to_u=True)
    if len(read) != len(words):  # what cannot be read stays together as it is
        read = [part for character in words for part in lazy_pinyin(character, v_to_u=True)]
    return [readings.get(character, syllable) for character, syllable in zip(words, read, strict=True)]


def joined(parts: Sequence[str]) -> str:
    """`xi an` -> Xi'an."""
    return "".join(f"'{part}" if at and part.startswith(_OPEN) else part for at, part in enumerate(parts)).capitalize()
