"""`1,234.5`, `三千五百`, `1万6千`, `２０` -> Decimal: the figures of a numeral, whichever digits write it."""

import re
from decimal import Decimal

from site_gen.reading.rule import rule

FULL_WIDTH = str.maketrans("０１２３４５６７８９．％﹪℅：∶︰﹕／－～〜", "0123456789.%%%::::/-~~")
"""Character for character, so that places in the text stay what they are."""
_RAISED = rule(
    r"(?<=\d)[·•‧∙](?=\d{1,4}(?!\d)\s{0,2}(?:(?:[万亿千%‰倍吨亩人户岁天:]|元(?!旦))|个百分点|美元|公里|平方))|(?<=:\d)[·•‧∙](?=\d)|(?<=:\d\d)[·•‧∙](?=\d)",
    "投资额270·4亿元 => 投资额 | level | 270.4亿元 | 2021 | actual",
)
"""270·4亿元: a raised point, as newspapers set it; 3·15 is a day."""

_STOP_INSIDE = rule(
    r"(?<=\d)。(?=\d{1,2}(?!\d)(?:[万亿%％‰]|个百分点))",
    "税收301。2亿元，增长5％ => 税收 | level | 301.2亿元 | 2021 | actual",
)
"""301。2亿元: a full stop where a point was meant."""
_COMMA_INSIDE = rule(
    r"(?:(?<=[^\d.第前]\d)|(?<=[^\d.第前]\d\d)|(?<=[^\d.第前]\d\d\d))，(?=\d{3}(?!\d)(?:\.\d{1,2})?\s{0,2}(?:[万亿]?[元吨亩人户斤]|公里|平方))",
    "居民收入达到38，420元 => 居民收入 | level | 38420元 | 2021 | actual",
)
"""38，420元: a wide comma where one between thousands was meant; no number stands without a unit before a comma."""
_TORN = rule(
    r"[\d.]*〓[\d.〓]*",
    "财政收入达到〓5亿元 => -",
    "进出口增长1〓.5% => -",
)
"""1〓.5%: a character that the file does not tell may be a figure, and the others are no number without it."""
_THIN = " \u00a0\u2009\u202f"
"""Spaces that part thousands: 43 218元."""
_DECIMALS = r"(?: ?\.\d{1,20})?"
ARABIC = (
    rf"\d{{1,3}}(?:,\d{{3}})+(?!\d){_DECIMALS}|(?<!\d[{_THIN}])\d{{1,3}}(?:[{_THIN}]\d{{3}})+(?!\d){_DECIMALS}"
    rf"|\d{{1,20}}{_DECIMALS}"
)
"""1,234.5  43 218  2580  16.4"""
_FIGURES = "零〇一二两三四五六七八九"
HAN = rf"[{_FIGURES}十百千万亿]{{1,20}}(?:点[{_FIGURES}]{{1,8}}[万亿]{{0,2}})?"  # 三千五百  两  十八  一点二万亿
_MILLIONS = r"\d{1,20}亿\d{1,4}[千百]?[多余]?万"  # 3亿5千多万
_THOUSANDS = r"\d千\d{1,2}百[多余]?[万亿]"  # 1千3百万  1千3百多万
MIXED = (  # 1万6千  2万3500
    rf"{_MILLIONS}|{_THOUSANDS}"
    r"|\d{1,20}[万亿](?:\d{1,4}[千百](?!米|克|瓦|伏|升|分)|\d{4}(?![\d.]))"
)

_NINE = ("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九")
_DIGITS = {sign: place for place, signs in enumerate(_NINE) for sign in signs}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_PIECE = rule(rf"\d+(?:\.\d+)?|[{_FIGURES}十百千万亿]", "三千五百户 => exact 3500户")
_POINT = rule(
    rf"(?P<whole>[{_FIGURES}十百千]+)点(?P<decimals>[{_FIGURES}]+)(?P<scale>[万亿]*)",
    "百分之六十点五 => exact 60.5%",
    "一点二万亿元 => exact 1.2万亿元",
)


def with_points(text: str) -> str:
    """`301。2亿元` -> `301.2亿元`: each place stays what it is."""
    text = _STOP_INSIDE.sub(".", text) if "。" in text else text
    return _COMMA_INSIDE.sub(",", text) if "，" in text else text


def folded(text: str) -> str:
    """`２７０·４％` -> `270.4%`: each place stays what it is."""
    text = with_points(text).translate(FULL_WIDTH)
    text = _TORN.sub(lambda torn: "〓" * len(torn[0]), text) if "〓" in text else text
    return _RAISED.sub(".", text) if "·" in text or "•" in text or "‧" in text or "∙" in text else text


_WIDE = rule("[０-９]", "２０２０年，新建学校３所 => 新建学校数 | count | 3所 | 2020 | actual")
_YEAR_IN_WORDS = rule(
    r"(?<![零〇○一二三四五六七八九十])(?:一九|二[零〇○ＯO0])[零〇○ＯO0一二三四五六七八九]{2}(?=年)",
    "二○二○年，新建学校3所 => 新建学校数 | count | 3所 | 2020 | actual",
    "二O二0年，新建学校3所 => 新建学校数 | count | 3所 | 2020 | actual",
)
_SIGNS = str.maketrans("零〇○ＯO一二三四五六七八九", "00000123456789")
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
_GROUPING = str.maketrans("", "", "," + _THIN)


def with_narrow_digits(text: str) -> str:
    """`２０２０年`, `二○二○年` -> `2020年`: what looks for years looks for these; each place stays what it is."""
    text = text.translate(_NARROW) if _WIDE.search(text) else text
    return _YEAR_IN_WORDS.sub(_in_digits, with_points(text))


def _in_digits(year: re.Match[str]) -> str:
    return year[0].translate(_SIGNS)


def read_number(words: str) -> Decimal | None:
    """The exact number that `words` write, or None where they write none; `一二三` (a list) is none."""
    narrow = words.translate(FULL_WIDTH).translate(_GROUPING)
    point = _POINT.fullmatch(narrow)
    if point:
        return _pointed(point)
    pieces: list[str] = _PIECE.findall(narrow)
    if not pieces or "".join(pieces) != narrow:
        return None
    if len(pieces) == 1 and pieces[0][0].isdigit() and pieces[0].isascii():
        return Decimal(pieces[0])
    return _compose(pieces)


def _pointed(point: re.Match[str]) -> Decimal | None:
    """六十点五 -> 60.5; 一点二万亿 -> 1200000000000."""
    whole, scale = read_number(point["whole"]), read_number(point["scale"]) if point["scale"] else Decimal(1)
    decimals = "".join(str(_DIGITS[sign]) for sign in point["decimals"])
    return None if whole is None or scale is None else (whole + Decimal(f"0.{decimals}")) * scale


def _compose(pieces: list[str]) -> Decimal | None:
    """Digits times places, summed: 1 万 6 千 -> 16000. None where two digits stand side by side."""
    total = section = Decimal(0)
    digit: Decimal | None = None
    for piece in pieces:
        if piece in _SMALL:
            section += (Decimal(1) if digit is None else digit) * _SMALL[piece]
            digit = None
        elif piece in _LARGE:
            section += digit or Decimal(0)
            scaled = (section or (Decimal(1) if not total else Decimal(0))) * _LARGE[piece]
            total = scaled + total if section or not total else total * _LARGE[piece]
            section, digit = Decimal(0), None
        elif digit:
            return None
        else:
            digit = Decimal(_DIGITS[piece]) if piece in _DIGITS else Decimal(piece)
    return total + section + (digit or Decimal(0))
