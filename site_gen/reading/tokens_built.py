"""The match of a shape -> the quantity that it writes: 2580亿元, 6.9:54.6:38.5, 三分之二, 翻一番."""

from collections.abc import Callable
from decimal import Decimal

from site_gen.model.quantity import Bound, Quantity
from site_gen.model.unit import PERCENT, PERCENTAGE_POINT, RATIO, TIMES, Unit
from site_gen.reading.numerals import read_number
from site_gen.reading.rule import rule
from site_gen.reading.tokens_ranks import Built, Match, first_place, of_class, ordinal, strongest, top_places
from site_gen.reading.units import NAMING_UNITS, NO_UNIT, SCALE, SCALES, UNIT, unit_of

_POINTS = rule(
    r"(?:[、和与]\d[\d.]{0,6}个?){0,4}[、和与]"
    r"(?:(?:[比较]|[高低快慢]于|高出)?全[国省市区州县](?:平均)?(?:水平)?[高低快慢]?)?\d[\d.]{0,6}个百分点",
    "税收增长6%，高于全国1.2个、全省0.8个百分点 => 税收增速高于全国 | points | 1.2个百分点 | 2021 | actual",
    "小学、初中入学率分别提高2.7个、1.2个百分点 => 小学入学率 | points | 2.7个百分点 | 2021 | actual",
)  # 12.7个、12个百分点
_LAST = rule(
    rf"(?:[、和与]\d[\d.]{{0,8}}[万亿]{{0,2}}){{1,5}}(?<!万)(?<!亿)(?P<scale>{SCALE})?(?P<unit>{UNIT})",
    "小学、初中入学率分别提高7.4、2.8个百分点 => 小学入学率 | points | 7.4个百分点 | 2021 | actual",
)
_SOME = ("个多", "个余")


def plain(match: Match) -> Built:
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
    if not last and _FROM.search(match.string[: match.start()][-1:]):
        last = _OTHER_END.match(match.string, match.end())
    if not last or last["unit"] in NAMING_UNITS:
        return None
    return unit_of(match["scale"] or last["scale"] or "", last["unit"])


_FROM = rule(r"[从由]$", "@term 城镇化率实现由42%到60%的飞跃 => 城镇化率 | level | 60% | 2021 | actual")
_OTHER_END = rule(
    rf"(?:增[加长至]?|提[高升]|[上跃攀]升|扩大|发展|壮大|下降|减少|降低|压[减缩])?[到至]\d[\d.]{{0,8}}(?P<scale>{SCALE})?(?P<unit>{UNIT})",
    "@term 集装箱吞吐量从100万增加到300万标箱 => 集装箱吞吐量 | level | 100万标箱 | 2016 | actual",
)
"""从100万增加到300万标箱: the other end bears the unit of both."""


def _mixed(match: Match) -> Built:
    """In its largest unit: 1万6千多户 is 1.6万户, 1亿3千多万 is 1.3亿."""
    words = match["mixed"].replace("多", "").replace("余", "")
    number, scale = read_number(words), next(sign for sign in words if sign in "亿万")
    more: Bound = "over" if words != match["mixed"] or match["more"] or match["after"] or match["rest"] else "exact"
    if number is None or match["scale"] not in (None, "", "亿") or (match["scale"] and scale == "亿"):
        return None
    unit = unit_of(scale + (match["scale"] or ""), match["unit"] or "")  # 1万5千亿元
    return Quantity(number / SCALES[scale], unit, more), "plain"


def _han(match: Match) -> Built:
    figures = match["han"].rstrip("万亿")
    scale = match["han"][len(figures) :] + (match["hscale"] or "")
    number = read_number(figures or "一")
    if number is None or (scale and scale not in ("万", "亿", "万亿")):
        return None
    if "亿" in figures and (whole := read_number(match["han"] + (match["hscale"] or ""))):  # 六亿二千万
        number, scale = whole / SCALES["亿"], "亿"
    number += Decimal("0.5") if match["hhalf"] else 0
    return Quantity(
        number, unit_of(scale, match["hunit"]), "over" if match["hmore"] or match["hrest"] else "exact"
    ), "plain"


def _range(match: Match) -> Built:
    low, high = read_number(match["low"]), read_number(match["high"])
    unit = unit_of(match["highscale"] or "", match["highunit"] or match["lowunit"] or "")
    if low is None or high is None or not low < high or _reaches(match, unit, high / low if low else high):
        return None
    if match["lowscale"] and match["lowscale"] != match["highscale"]:
        low = low * unit_of(match["lowscale"], "").factor / unit_of(match["highscale"] or "", "").factor
    return Quantity(low, unit, value_max=high), "range"


_CHANGED = rule(
    r"(?:增加|净增|提高|上升|减少|下降|降低|缩短|扩大|增)了?$",
    "高新技术企业增加36家至126家 => 高新技术企业数 | level | 126家 | 2021 | actual",
)
_FAR = Decimal("2.5")
"""增加3亿元至5亿元 is a range, 增加86亿元至1286亿元 is none."""


_LEAP = rule(
    r"的(?:历史性|根本性|重大|重要|巨大|大)*(?:跨越|飞跃|突破|跃升|提升|转变|跳跃)",
    "@term 城镇化率实现由42%到60%的飞跃 => 城镇化率 | level | 42% | 2016 | actual",
    "@term 财政收入实现从50亿元到100亿元的历史性跨越 => 财政收入 | level | 100亿元 | 2021 | actual",
    "补助标准从500元到2000元不等 => 500元到2000元 | quantity",
)
"""从50亿元到100亿元的跨越: where a way began and where it ended."""


def _leaps(match: Match) -> bool:
    return bool(_FROM.search(match.string[: match.start()][-1:]) and _LEAP.match(match.string, match.end()))


def _reaches(match: Match, unit: Unit, times: Decimal) -> bool:
    """提高1.2个百分点至62.3%: by how much, and what came of it, which are no ends of a range."""
    if _leaps(match):
        return True
    if not match["lowunit"] or not match["highunit"]:
        return False
    if unit_of("", match["lowunit"]).canonical != unit.canonical:
        return True
    return times >= _FAR and bool(_CHANGED.search(match.string[: match.start()][-4:]))


def _ratio(match: Match) -> Built:
    parts = tuple(Decimal(part) for part in match[0].split(":"))
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


BUILD: dict[str, Callable[[Match], Built]] = {
    "s_ratio": _ratio,
    "s_fraction": _fraction,
    "s_slash": _slash,
    "s_tenths": _tenths,
    "s_top": top_places,
    "s_ordinal": ordinal,
    "s_first": first_place,
    "s_doubling": _doubling,
    "s_whole": _whole,
    "s_twodigit": _two_digit,
    "s_range": _range,
    "s_strong": strongest,
    "s_class": of_class,
    "s_twice": _twice,
    "s_plain": plain,
    "s_zero": _zero,
    "s_han": _han,
}
