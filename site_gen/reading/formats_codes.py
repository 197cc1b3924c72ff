"""The format code of a sheet's numbers -> the part of it that is meant for a number, and the pieces of that part."""

import re
from collections.abc import Sequence
from decimal import Decimal

from site_gen.model.compiled import compiled

_TOKEN = re.compile(
    r'"([^"]*)"|(?:\\|!(?=\.))(.)|_.|\*.|\[([^\]]*)\]|([0#?])|([.,%@])|(E[+-])|(General|G/通用格式)|(.)', re.I
)
_CONDITION = compiled(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
_CURRENCY = compiled(r"\$([^-]*)(?:-.*)?")
_TOLD = re.compile(r"black|blue|cyan|green|magenta|red|white|yellow|color\s?\d+|颜色\s?\d+|[黑蓝绿红白黄]色", re.I)
"""What stands in brackets and shows nothing."""
_MORE = compiled(r"[A-Za-z/]")
"""Of a fraction, or of a form of numbers that is not known; words stand in quotes."""
Piece = tuple[str, str]
"""What a piece of a code is (`word`, `digit`, `.`, `,`, `%`, `@`, `general`), and its own characters."""


def section_of(number: Decimal, code: str) -> tuple[str, Decimal] | None:
    """The part of the code that is meant for the number; that for negative ones shows no sign of its own."""
    sections = _sections(code)
    conditions = [_CONDITION.fullmatch(each) for section in sections for each in re.findall(r"\[([^\]]*)\]", section)]
    if any(conditions):
        for section in sections:
            found = next((_CONDITION.fullmatch(each) for each in re.findall(r"\[([<>=][^\]]*)\]", section)), None)
            if found is None or _holds(number, found[1], Decimal(found[2])):
                return re.sub(r"\[[<>=][^\]]*\]", "", section), number
        return None
    if number < 0 and len(sections) > 1:
        return sections[1], -number
    return sections[2 if number == 0 and len(sections) > 2 else 0], number


def _sections(code: str) -> Sequence[str]:
    """The parts of a code, which semicolons part; those in quotes part nothing."""
    found = [""]
    for token in re.finditer(r'"[^"]*"|[\\_*].|\[[^\]]*\]|.', code):
        if token[0] == ";":
            found.append("")
        else:
            found[-1] += token[0]
    return found


def _holds(number: Decimal, sign: str, bound: Decimal) -> bool:
    return {
        "<": number < bound,
        ">": number > bound,
        "<=": number <= bound,
        ">=": number >= bound,
        "=": number == bound,
        "<>": number != bound,
    }[sign]


def pieces_of(section: str) -> list[Piece] | None:
    """The pieces of a part; None where one of them is none that is known."""
    found: list[Piece] = []
    for token in _TOKEN.finditer(section):
        quoted, escaped, bracket, digit, sign, power, general, other = token.groups()
        if bracket is not None:
            currency = _CURRENCY.fullmatch(bracket)
            if currency is None and not _TOLD.fullmatch(bracket):
                return None
            found += [("word", currency[1])] if currency else []
        elif power or (other and _MORE.fullmatch(other)):
            return None
        elif digit or sign or general:
            found.append(("digit", digit) if digit else (sign, sign) if sign else ("general", general))
        else:
            found.append(("word", quoted or escaped or other or ""))
    return found
