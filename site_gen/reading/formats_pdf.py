"""Characters of a PDF's text layer -> the characters that they stand for.

Browsers and some office programs write the radical ⼯ for 工 and the ligature ﬁ for fi: the page looks right, and no
word is found in the text.
"""

import unicodedata

RADICALS = str.maketrans(
    "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⸺",
    "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟—",
)
"""What Unicode itself does not fold."""
FOLDED = (range(0x2E80, 0x2FE0), range(0xFB00, 0xFB07))
"""CJK radicals, Kangxi radicals, Latin ligatures."""


def in_plain_characters(text: str) -> str:
    """`text` with radicals and ligatures as the characters that they look like: ⼯作 is 工作."""
    plain = text.translate(RADICALS)
    odd = {character for character in set(plain) if any(ord(character) in block for block in FOLDED)}
    return plain.translate({ord(character): unicodedata.normalize("NFKC", character) for character in odd})
