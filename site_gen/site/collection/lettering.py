"""words of a small picture -> their width: what a browser would measure, in the widest sans serif that readers have."""

from types import MappingProxyType
from unicodedata import east_asian_width

ASCENT = 8.0
"""Height of a figure."""
_SIZE = 10.5
"""Of every word there, in units of the picture; those beside a mark are bold."""
_LETTER = 7.6
_OTHERS = MappingProxyType({**dict.fromkeys(" .,", 3.8), **dict.fromkeys("()", 5.4), "%": 11.9, "−": 10.0})


def width(words: str) -> float:
    return sum(_SIZE if east_asian_width(each) in "WF" else _OTHERS.get(each, _LETTER) for each in words)
