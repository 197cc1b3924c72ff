"""A number of a sheet and its format code -> what the sheet shows: 0.0623 and `0.0%` are 6.2%.

Reckoned in decimals, halves away from zero, as Excel shows them. A code that asks for more than digits, words and dates
(fractions, Chinese numerals, hours beyond a day) gives None, and a person is told.
"""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from site_gen.model.compiled import compiled
from site_gen.reading.formats_codes import Piece, pieces_of, section_of
from site_gen.reading.formats_days import dated, is_date
from site_gen.reading.formats_ledger import Ledger

LONGEST = 200
"""Characters of a format code that are read; those of offices have 60 at most."""
_DIGITS = 15
"""That a sheet keeps of a number."""
_EXACT = Context(prec=1_000)
"""More digits than a format code of the longest kind asks for."""
_UNSIGNED = compiled(
    r"[(（△▲▽▼]?\s*([¥￥$€]?\s*\d[\d,]*(?:\.\d+)?\s*(?:[%％‰]|[^\d\s()（）\-−降减亏负跌]{1,8})?)\s*[)）]?"
)
"""A number, its unit behind it, without a sign of its own."""
_WIDE = 11
"""Characters that a number without a format is shown with, its point among them."""


def shown(value: str, code: str, from_1904: bool = False) -> str | None:
    """The characters that a number is shown with; None where the code is none of those that are known."""
    number = _number(value)
    if number is None or len(code) > LONGEST:
        return None
    chosen = section_of(number, code)
    if chosen is None:
        return None
    section, number = chosen
    if is_date(section):
        return dated(number, section, from_1904)
    pieces = pieces_of(section)
    return None if pieces is None else _filled(number, pieces)


def plain(value: str) -> str:
    """A number as a cell without a format shows it."""
    number = _number(value)
    if number is None:
        return value
    text = f"{abs(number):f}"
    if "." in text and len(text) > _WIDE:
        text = f"{_rounded(abs(number), max(0, _WIDE - 1 - len(text.partition('.')[0]))):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"-{text}" if number < 0 and text != "0" else text


def signed(text: str, value: str, place: str, ledger: Ledger) -> str:
    """What a cell shows, with the minus that it says by brackets or a colour alone: (1,234.6) is -1,234.6, and told.

    `value`: the number that the sheet keeps; `place`: how a person would find the cell. Words that say the way
    (下降3.1) stay as they are.
    """
    unsigned, number = _UNSIGNED.fullmatch(text.strip()), _number(value)
    if unsigned is None or number is None or number >= 0 or not re.search("[1-9]", unsigned[1]):
        return text
    ledger.add("minuses", "kept", f"{place}: {text} → -{unsigned[1]}")
    return f"-{unsigned[1]}"


def _number(value: str) -> Decimal | None:
    """The number that a sheet keeps, which it writes with more digits than it has."""
    try:
        number = Decimal(value.strip())
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number.adjusted()) > 20:
        return None
    return _rounded(number, _DIGITS - 1 - number.adjusted()) if number else Decimal(0)


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-max(places, 0)), ROUND_HALF_UP, _EXACT)


def _filled(number: Decimal, pieces: Sequence[Piece]) -> str:
    """The pieces with the number's digits in their places."""
    if not any(kind in ("digit", "general", "@") for kind, _ in pieces):
        return "".join(words for kind, words in pieces if kind == "word")
    if any(kind in ("general", "@") for kind, _ in pieces):
        sign = "-" if number < 0 else ""
        own = plain(str(abs(number)))
        return sign + "".join(own if kind in ("general", "@") else words for kind, words in pieces)
    point = next((place for place, (kind, _) in enumerate(pieces) if kind == "."), len(pieces))
    edges = [_edge(pieces[:point]), _edge(pieces)]
    thousands = sum(_commas(pieces[edge + 1 :]) for edge in dict.fromkeys(edges))
    scaled = number.scaleb(2 * sum(kind == "%" for kind, _ in pieces) - 3 * thousands)
    behind = sum(kind == "digit" for kind, _ in pieces[point:])
    whole, _, rest = f"{_rounded(abs(scaled), behind):f}".partition(".")
    grouped = any(kind == "," for kind, _ in pieces[: max(edges[0], 0)])
    text = _whole(whole.lstrip("0"), pieces[:point], grouped) + _rest(rest, pieces[point:])
    text = re.sub(r"(?<=\d)\.(?!\d)", "", text) if not rest.strip("0") else text
    return f"-{text}" if number < 0 and (whole + rest).strip("0") else text


def _edge(pieces: Sequence[Piece]) -> int:
    """Where the last digit stands; -1 where there is none."""
    return max((place for place, (kind, _) in enumerate(pieces) if kind == "digit"), default=-1)


def _commas(pieces: Sequence[Piece]) -> int:
    """Commas right behind a last digit, each of which leaves three digits out: `0.0,` shows thousands."""
    return next((place for place, (kind, _) in enumerate(pieces) if kind != ","), len(pieces))


def _whole(digits: str, pieces: Sequence[Piece], grouped: bool) -> str:
    """The digits before the point, from the right; the first place takes all that are left."""
    out: list[str] = []
    left, count = list(digits), 0
    first = next((place for place, (kind, _) in enumerate(pieces) if kind == "digit"), len(pieces))
    for place in range(len(pieces) - 1, -1, -1):
        kind, words = pieces[place]
        if kind != "digit":
            out.append("" if kind in (",", ".") else words)
            continue
        taken = [left.pop() if left else "0" if words == "0" else ""]
        taken += [left.pop() for _ in range(len(left))] if place == first else []
        for digit in filter(None, taken):
            out.append("," if grouped and count and count % 3 == 0 else "")
            out.append(digit)
            count += 1
    return "".join(reversed(out))


def _rest(digits: str, pieces: Sequence[Piece]) -> str:
    """The point and the digits behind it, without the zeros that `#` does not show; and the words there."""
    out, left = "", iter(digits)
    kept = len(digits.rstrip("0"))
    at = 0
    for kind, words in pieces:
        if kind == "digit":
            digit = next(left, "0")
            out += digit if words == "0" or at < kept else ""
            at += 1
        elif kind != ",":
            out += words
    return out
