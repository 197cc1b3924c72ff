"""Words -> the characters of them that count: without white space, and with punctuation at one width."""

import re
from functools import lru_cache

WHITE = r"[\s\u200b-\u200d\u2060\ufeff]+"  # spaces of every width, and those of none
_WIDE = "！＂＃＄％＆＇（）＊＋，－．／：；＜＝＞？＠［＼］＾＿｀｛｜｝～｟｠｡｢｣､･"
_NARROW = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~⦅⦆。「」、・"
WIDTH = str.maketrans(_WIDE + "\0", _NARROW + "\ufffd")  # Markdown cannot hold U+0000


@lru_cache(maxsize=4096)
def fold_words(text: str) -> str:
    """The folded characters alone."""
    return re.sub(WHITE, "", text).translate(WIDTH)
