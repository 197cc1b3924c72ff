"""text -> the quantities written in it, with their places: what a sentence is read from.

Each shape of a quantity (2580亿元, 第二, 6.9:54.6:38.5, 三分之二, 翻一番 …) is one pattern and one function.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from site_gen.model.quantity import Bound, Quantity
from site_gen.model.text import Span
from site_gen.model.unit import PERCENT, PERCENTAGE_POINT, RANK, RATIO, TIMES, Unit
from site_gen.reading.numerals import ARABIC, FULL_WIDTH, HAN, MIXED, read_number
from site_gen.reading.rule import choice, rule
from site_gen.reading.units import NAMING_UNITS, NO_UNIT, SCALE, SCALES, UNIT, unit_of

Shape = Literal["plain", "range", "ratio", "fraction", "rank", "multiple", "share", "zero", "growth"]
"""multiple: 翻一番; share: 全覆盖; zero: 零, 清零; growth: 两位数."""


@dataclass(frozen=True, slots=True)
class Token:
    """One quantity in a text: `span` holds its numeral and unit; `quantity` has the bound that these alone tell."""

    span: Span
    quantity: Quantity
    shape: Shape
    digits: bool
    """Written in Arabic digits, not 三 or 百."""


_TAIL = (
    rf"(?P<more>[多余])?(?P<scale>{SCALE})?(?P<after>[多余])?(?P<upper>(?<=万[多余])亿)?"
    rf"(?:\s{{0,2}}(?P<unit>{UNIT}))?(?P<rest>[多余](?=[,，。;；、的]|$))?"
)
_PLAIN = rf"(?:(?P<mixed>{MIXED})|(?P<arabic>{ARABIC})){_TAIL}"  # 1万6千多户  2580亿元  4万余家  3万多亿元
_HAN = rf"(?P<han>{HAN})(?P<hmore>[多余])?(?P<hscale>(?<=[多余])[万亿])?(?P<hunit>{UNIT})"  # 三千余户  十多万人
_RANGE = (  # 5%—6%  3-5年  20至30家  1.1万-1.2万
    rf"(?P<low>{ARABIC})(?P<lowscale>{SCALE})?(?P<lowunit>{UNIT})?(?:[-—–~―]{{1,2}}|至|到)"
    rf"(?P<high>{ARABIC})(?P<highscale>{SCALE})?(?P<highunit>{UNIT})?"
)
_RATIO = r"\d{1,9}(?:\.\d{1,9})?(?:[:：∶]\d{1,9}(?:\.\d{1,9})?){1,9}"  # 6.9:54.6:38.5
_FRACTION = (  # 三分之二  百分之五  过半
    rf"(?P<whole>百|千|{HAN})分之(?P<part>{HAN}|{ARABIC})|一半|(?P<half>[过超])半数?(?=[，,。；;、的]|$)"
)
_SLASH = r"(?<![\d/.])(?P<over>\d{1,2})/(?P<under>\d{1,3})(?![\d/.])"  # 2/3
_TENTHS = r"(?P<tenths>[一二两三四五六七八九]成[一二三四五六七八九半])(?![级类个项家名位年月万亿十百千条人])"  # 三成五
_ORDINAL = rf"第(?P<place>{HAN}|\d{{1,4}})(?P<kind>[位名批次])?"  # 第二  第15位  第二批
_TOP = rf"前(?P<top>{HAN}|\d{{1,4}}(?![\d.%％‰]))(?P<topunit>[位名强])?(?![年个月天批期季届后述]|分之)"  # 前三  前20名
_STRONG = rf"(?P<strong>{HAN}|\d{{1,4}})强"  # 百强  20强
_FIRST = r"首(?P<first>[位批次])"  # 首位  首批
_DOUBLING = rf"翻了?近?(?P<times>{HAN})番|翻番|倍增"  # 翻两番
_WHOLE = r"全覆盖|全部|百分之百"
_ZERO = r"零增长|清零|零(?![星售部件距距点下上散花工食钱碳])"
_TWO_DIGIT = r"(?P<digitcount>[两二三])位数"
_TWICE = r"(?P<twice>[两三四五])度(?![假电量])"  # 两度荣获
_CLASS = r"(?P<class>[ⅠⅡⅢⅣⅤ]|(?<![A-Za-z])I{1,3}V?)类"

_FIRST_SIGN = r"[\d零〇一二两三四五六七八九十百千万亿第前首翻倍成全清过超ⅠⅡⅢⅣⅤI]"
"""What any of the shapes begins with: most signs of a text are passed over by this alone."""
_ANY = choice(
    {
        "s_ratio": (
            rf"(?<![\d.:：]){_RATIO}(?![\d.])",
            "6.9:54.6:38.5 => exact 100",
        ),
        "s_fraction": (
            _FRACTION,
            "百分之五 => exact 5%",
            "百分之六十点五 => exact 60.5%",
        ),
        "s_slash": (
            _SLASH,
            "约有2/5的乡镇通了动车 => 2/5 | quantity",
        ),
        "s_tenths": (
            _TENTHS,
            "三成五 => exact 3.5成",
        ),
        "s_top": (
            _TOP,
            "前三 => at_most 3位",
        ),
        "s_ordinal": (
            _ORDINAL,
            "第二 => exact 2位",
        ),
        "s_first": (
            _FIRST,
            "首位 => exact 1位",
        ),
        "s_doubling": (
            _DOUBLING,
            "翻两番 => exact 4倍",
        ),
        "s_whole": (
            _WHOLE,
            "全覆盖 => exact 100%",
        ),
        "s_twodigit": (
            _TWO_DIGIT,
            "两位数 => at_least 10%",
        ),
        "s_range": (
            _RANGE,
            "5%—6% => exact 5..6%",
        ),
        "s_strong": (
            _STRONG,
            "百强 => at_most 100强",
        ),
        "s_class": (
            _CLASS,
            "水质提升到Ⅱ类 => Ⅱ类 | quantity",
        ),
        "s_twice": (
            _TWICE,
            "两度 => exact 2次",
        ),
        "s_plain": (
            _PLAIN,
            "2580亿元 => exact 2580亿元",
            "1万6千多户 => over 1.6万户",
        ),
        "s_zero": (
            _ZERO,
            "零增长 => exact 0%",
        ),
        "s_han": (
            _HAN,
            "三千五百户 => exact 3500户",
        ),
    },
    rf"(?={_FIRST_SIGN})(?:{{}})",
)
_POINTS = rule(
    r"(?:[、和与]\d[\d.]{0,6}个?){0,4}[、和与]\d[\d.]{0,6}个百分点",
    "小学、初中入学率分别提高2.7个、1.2个百分点 => 小学入学率 | points | 2.7个百分点 | 2021 | actual",
)  # 12.7个、12个百分点
_LAST = rule(
    rf"(?:[、和与]\d[\d.]{{0,8}}[万亿]{{0,2}}){{1,5}}(?<!万)(?<!亿)(?P<scale>{SCALE})?(?P<unit>{UNIT})",
    "小学、初中入学率分别提高7.4、2.8个百分点 => 小学入学率 | points | 7.4个百分点 | 2021 | actual",
)
_SINGLE = rule(_PLAIN, "医保服务24/7不打烊 => 24 | name")
_SOME = ("个多", "个余")
Match = re.Match[str]
Built = tuple[Quantity, Shape] | None


def scan(text: str) -> tuple[Token, ...]:
    """Every quantity of `text`, in order, none overlapping. Numerals that count nothing (2022年, 5G) are among them."""
    found = []
    for match in _ANY.finditer(text.translate(FULL_WIDTH)):
        built = _BUILD[match.lastgroup or ""](match)
        if built:
            found.append(Token(Span(*match.span()), *built, digits=any(sign.isdecimal() for sign in match[0])))
        else:
            found.extend(_apart(match))
    return tuple(found)


def _apart(match: Match) -> Iterator[Token]:
    """The single numbers of what looks like one shape and is none: 10-5, 24/7."""
    for part in _SINGLE.finditer(match.string, *match.span()):
        built = _plain(part)
        if built:
            yield Token(Span(*part.span()), *built, digits=True)


def _plain(match: Match) -> Built:
    if match["mixed"]:
        return _mixed(match)
    number = read_number(match["arabic"])
    rest = match["rest"] or (match["unit"] or "").startswith(_SOME)  # 2个多百分点
    more: Bound = "over" if match["more"] or match["after"] or rest else "exact"
    unit = unit_of((match["scale"] or "") + (match["upper"] or ""), match["unit"] or "")
    if not match["unit"]:
        unit = _shared(match) or unit
    if unit.printed == "个" and _POINTS.match(match.string, match.end()):
        unit = PERCENTAGE_POINT
    return None if number is None else (Quantity(number, unit, more), "plain")


def _shared(match: Match) -> Unit | None:
    """The unit of a list that its last number alone bears: 分别提高7.4、2.8个百分点, 分别压缩至55、50、24个工作日."""
    last = _LAST.match(match.string, match.end())
    if not last or last["unit"] in NAMING_UNITS:
        return None
    return unit_of(match["scale"] or last["scale"] or "", last["unit"])


def _mixed(match: Match) -> Built:
    """In its largest unit: 1万6千多户 is 1.6万户, 1亿3千多万 is 1.3亿."""
    words = match["mixed"].replace("多", "").replace("余", "")
    number, scale = read_number(words), next(sign for sign in words if sign in "亿万")
    more: Bound = "over" if words != match["mixed"] or match["more"] or match["after"] or match["rest"] else "exact"
    if number is None or match["scale"]:
        return None
    unit = unit_of(scale, match["unit"] or "")
    return Quantity(number / SCALES[scale], unit, more), "plain"


def _han(match: Match) -> Built:
    figures = match["han"].rstrip("万亿")
    scale = match["han"][len(figures) :] + (match["hscale"] or "")
    number = read_number(figures or "一")
    if number is None or (scale and scale not in ("万", "亿", "万亿")):
        return None
    return Quantity(number, unit_of(scale, match["hunit"]), "over" if match["hmore"] else "exact"), "plain"


def _range(match: Match) -> Built:
    low, high = read_number(match["low"]), read_number(match["high"])
    unit = unit_of(match["highscale"] or "", match["highunit"] or match["lowunit"] or "")
    if low is None or high is None or not low < high:
        return None
    if match["lowscale"] and match["lowscale"] != match["highscale"]:
        low = low * unit_of(match["lowscale"], "").factor / unit_of(match["highscale"] or "", "").factor
    return Quantity(low, unit, value_max=high), "range"


def _ratio(match: Match) -> Built:
    parts = tuple(Decimal(part) for part in re.split("[:：∶]", match[0]))
    return Quantity(sum(parts, Decimal(0)), RATIO, parts=parts), "ratio"


def _fraction(match: Match) -> Built:
    whole, part = read_number(match["whole"] or "二"), read_number(match["part"] or "一")
    if not whole or part is None:
        return None
    return Quantity(part * 100 / whole, PERCENT, "over" if match["half"] else "exact"), "fraction"


def _slash(match: Match) -> Built:
    part, whole = Decimal(match["over"]), Decimal(match["under"])
    return (Quantity(part * 100 / whole, PERCENT), "fraction") if 0 < part < whole else None


def _tenths(match: Match) -> Built:
    whole, half = match["tenths"].split("成")
    number = read_number(f"{whole}点{half.replace('半', '五')}")
    return None if number is None else (Quantity(number, unit_of("", "成")), "fraction")


def _rank(number: Decimal | None, kind: str, bound: Bound = "exact") -> Built:
    if number is None or not number:
        return None
    if kind in ("批", "次"):
        return Quantity(number, Unit(kind, "count"), bound), "rank"
    return Quantity(number, Unit(kind, RANK.canonical), bound), "rank"


def _ordinal(match: Match) -> Built:
    return _rank(read_number(match["place"]), match["kind"] or RANK.printed)


def _top(match: Match) -> Built:
    return _rank(read_number(match["top"]), match["topunit"] or RANK.printed, "at_most")


def _strong(match: Match) -> Built:
    return _rank(read_number(match["strong"]), "强", "at_most")


def _first(match: Match) -> Built:
    return _rank(Decimal(1), match["first"])


def _doubling(match: Match) -> Built:
    times = read_number(match["times"]) if match["times"] else Decimal(1)
    bound: Bound = "approx" if "近" in match[0] else "exact"
    return None if not times or times > 20 else (Quantity(Decimal(2) ** int(times), TIMES, bound), "multiple")


def _whole(match: Match) -> Built:
    return Quantity(Decimal(100), PERCENT), "share"


def _zero(match: Match) -> Built:
    return Quantity(Decimal(0), PERCENT if match[0] == "零增长" else NO_UNIT), "zero"


def _two_digit(match: Match) -> Built:
    return Quantity(Decimal(100 if match["digitcount"] == "三" else 10), PERCENT, "at_least"), "growth"


def _twice(match: Match) -> Built:
    number = read_number(match["twice"])
    return None if number is None else (Quantity(number, unit_of("", "次")), "plain")


def _class(match: Match) -> Built:
    roman = {"Ⅰ": 1, "I": 1, "Ⅱ": 2, "II": 2, "Ⅲ": 3, "III": 3, "Ⅳ": 4, "IV": 4, "Ⅴ": 5}
    place = roman.get(match["class"])
    return (Quantity(Decimal(place), Unit("类", "class")), "plain") if place else None


_BUILD: dict[str, Callable[[Match], Built]] = {
    "s_ratio": _ratio,
    "s_fraction": _fraction,
    "s_slash": _slash,
    "s_tenths": _tenths,
    "s_top": _top,
    "s_ordinal": _ordinal,
    "s_first": _first,
    "s_doubling": _doubling,
    "s_whole": _whole,
    "s_twodigit": _two_digit,
    "s_range": _range,
    "s_strong": _strong,
    "s_class": _class,
    "s_twice": _twice,
    "s_plain": _plain,
    "s_zero": _zero,
    "s_han": _han,
}
