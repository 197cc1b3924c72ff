"""Characters of a PDF's text layer -> the characters that they stand for.

Browsers and some office programs write the radical ⼯ for 工 and the ligature ﬁ for fi: the page looks right, and no
word is found in the text. Some of Unicode's own foldings are traditional forms: ⼾ is 户 on a Chinese page, not 戶.
"""

import unicodedata
from functools import lru_cache

RADICALS = str.maketrans(
    "⺁⺎⺏⺠⺩⺬⻁⻄⻅⻆⻉⻋⻌⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻪⻬⻮⻰⻳⼾⾭⿈⸺",
    "厂兀尣民王示虎西见角贝车辶长门青韦页风飞食马骨鬼鱼鸟麦黄黾齐齿龙龟户青黄—",
)
"""What Unicode does not fold, or folds to a form that no Chinese page of today has."""
FOLDED = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB00), range(0xFB00, 0xFB07))
"""CJK radicals, Kangxi radicals, compatibility ideographs, Latin ligatures."""


@lru_cache(1 << 14)
def in_plain_characters(text: str) -> str:
    """`text` with radicals and ligatures as the characters that they look like: ⼯作 is 工作."""
    plain = text.translate(RADICALS)
    odd = {character for character in set(plain) if any(ord(character) in block for block in FOLDED)}
    return plain.translate({ord(character): unicodedata.normalize("NFKC", character) for character in odd})
