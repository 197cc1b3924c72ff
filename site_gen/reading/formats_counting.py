"""A number and the format that a list is numbered in -> what Word shows for it: 12, chineseCounting -> 十二."""

from collections.abc import Callable, Mapping

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_TENS = ("", "十", "百", "千")
_LEGAL_TENS = ("", "拾", "佰", "仟")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


def shown(number: int, format_: str) -> str:
    """`number` as the numbering format `format_` (w:numFmt) writes it; decimal where the format is another."""
    return _FORMATS.get(format_, str)(number)


def _counting(number: int, digits: str = _DIGITS, tens: tuple[str, ...] = _TENS) -> str:
    """十二, 一百零五; 一十二 is 十二 where the digits are the everyday ones."""
    if not 0 < number < 10_000:
        return str(number)
    words, pending = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            words += ("零" if pending and words else "") + digits[digit] + tens[power]
            pending = False
        else:
            pending = True
    return words[1:] if tens is _TENS and words.startswith("一十") else words


def _legal(number: int) -> str:
    return _counting(number, _LEGAL, _LEGAL_TENS)


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    words = ""
    for value, letters in (*_ROMAN, *_ROMAN_SMALL):
        words += letters * (number // value)
        number %= value
    return words


def _letter(number: int) -> str:
    """From a to z, then aa, bb …"""
    return chr(ord("a") + (number - 1) % 26) * min(9, (number - 1) // 26 + 1) if number > 0 else str(number)


def _from(first: str, most: int) -> Callable[[int], str]:
    """The characters that follow each other from `first` on."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= most else str(number)


def _of(series: str) -> Callable[[int], str]:
    return lambda number: series[(number - 1) % len(series)] if number > 0 else str(number)


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_FORMATS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting"), _counting),
    "taiwaneseCountingThousand": _counting,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _digital),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": _from("㊀", 10),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _from("①", 20)),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), lambda number: str(number).translate(_WIDE)),
    "decimalZero": lambda number: f"{number:02d}",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _: "",
}
