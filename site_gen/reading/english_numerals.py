"""English numerals -> Decimal: 176.202, 94,600, twenty-five, one hundred and twenty, hundred million, 2nd."""

import re
from decimal import Decimal

from site_gen.model.compiled import compiled

_SMALL = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
)
_TENS = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = re.findall(
    r"\w+",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
)
_CARDINALS = (
    {word: value for value, word in enumerate(_SMALL)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {"a": 1, "an": 1, "dozen": 12}
)
_SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "bn": Decimal(10**9),
}

_SCALE_WORD = "hundred|thousand|million|billion|trillion|bn"
_WORD = "|".join(sorted((*_SMALL, *_TENS), key=len, reverse=True))
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"  # 94,600  1762.02
SPELLED = (  # twenty-five, one hundred and twenty, a hundred, a dozen
    rf"(?:a\s+dozen|(?:an?(?=[\s-](?:{_SCALE_WORD})\b)|{_WORD})"
    rf"(?:[\s-](?:{_WORD}|{_SCALE_WORD})\b|(?:(?<=hundred)|(?<=thousand))\sand\s(?:{_WORD})\b(?![\s-](?:{_SCALE_WORD})\b))*)"
)
SCALE = rf"(?:[\s-](?:{_SCALE_WORD})\b)*"  # 10 hundred million; 100-billion
NUMBER = rf"(?:{DIGITS}){SCALE}|\b{SPELLED}\b"
ORDINAL = rf"\b(?:{'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th))\b"
_SEPARATOR = compiled(r"[\s-]+")


def number(text: str) -> tuple[Decimal, Decimal]:
    """The digits as printed and the factor that scale words give: `1.8 million` is 1.8 and 1000000.

    A number in words is all value: `twenty-five thousand` is 25000 and 1.
    """
    words = [word for word in _SEPARATOR.split(text.lower().replace(",", "")) if word != "and"]
    if words[0][0].isdigit():
        factor = Decimal(1)
        for word in words[1:]:
            factor *= _SCALES[word]
        return Decimal(words[0]), factor
    return _spelled(words), Decimal(1)


def _spelled(words: list[str]) -> Decimal:
    total, current = Decimal(0), Decimal(0)
    for word in words:
        if word == "dozen":
            current = Decimal(12)
        elif word in _CARDINALS:
            current += _CARDINALS[word]
        elif word == "hundred":
            current *= 100
        else:
            total, current = total + current * _SCALES[word] if current else total * _SCALES[word], Decimal(0)
    return total + current


def ordinal(text: str) -> Decimal:
    """`second` and `2nd` are 2."""
    word = text.lower()
    return Decimal(_ORDINALS.index(word) + 1) if word in _ORDINALS else Decimal(re.sub(r"\D", "", word))
