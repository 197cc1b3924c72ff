"""The words beside a quantity that bound it or give it its sign: 突破800亿元, 255万亩以上, 下降13.3%."""

import re
from typing import get_args

from msgspec import Struct

from site_gen.model.quantity import Bound
from site_gen.model.text import Span
from site_gen.reading.rule import choice, rule

_BOUNDS: tuple[Bound, ...] = get_args(Bound)
_PREFIX = choice(
    {
        "at_least": (
            "不低于|不少于|不小于|不短于|至少|最少|高于或等于",
            "不低于10% => at_least 10%",
            "最低工资不低于每月1800元 => 最低工资 | level | 1800元 | 2021 | actual",
        ),
        "at_most": ("不超过|不高于|不大于|不多于|至多|最多|(?<!单日..)最高|不突破", "不超过60% => at_most 60%"),
        "below": (
            "低于|不足|不到|少于|小于|未达|(?:尚|还|仍)?未(?:突破|迈过|超过|达到)",
            "不足5% => below 5%",
            "生产总值尚未突破300亿元 => 生产总值 | level | 300亿元 | 2021 | actual",
            "PM2.5平均浓度低于每立方米35微克 => PM2.5平均浓度 | level | 35微克 | 2021 | actual",
        ),
        "over": (
            "超过|突破|高于|多于|大于|超出|冲破|迈过|跨过|跨越|站上|迈上|跃上|跨上|登上|(?:^|(?<=[值入额税量模]))(?:成功|首次|顺利|历史性)*(?:跨入|迈入|迈进|步入|挺进|挤进|跻身|进入)|(?<=[值入额税])过|首?超|逾|首?破",
            "突破800亿元 => over 800亿元",
            "经济总量首次跨入千亿元行列 => 经济总量 | level | 1000亿元 | 2021 | actual",
            "工业占比首超七成 => 工业占比 | level | 7成 | 2021 | actual",
        ),
        "approx": (
            "大约|约为|接近(?:或(?:者)?(?:达到?|超过|突破))?|将近|逼近|近|(?<![签预节履续])约",
            "接近或达到800亿元 => approx 800亿元",
            "将近90万人 => approx 90万人",
            "生产总值逼近300亿元 => approx 300亿元",
            "签约90亿元 => exact 90亿元",
        ),
    },
    r"(?:{})(?:了|约|人民币)?(?:(?:每人)?每[年月天日]|每立方米)?\s{0,3}$",
)
_SUFFIX = choice(
    {
        "at_least": ("(?:及)?以上|起", "3000户以上 => at_least 3000户"),
        "at_most": (
            "的?(?:(?:预期|控制|调控|年度|省定)*目标(?:值|范围)?)?(?:以内|之内|(?:及)?以下)|的?(?:预期|控制|调控|年度|省定)*目标(?:值|范围)?[内下]|(?<=[米里时钟天日])内(?=[，,。；;、换到办完可达实]|$)",
            "4.5%以内 => at_most 4.5%",
            "4.5%的预期目标以内 => at_most 4.5%",
            "5.5%预期目标下 => at_most 5.5%",
            "失业率控制在4%的目标范围内 => 失业率 | level | 4% | 2021 | actual",
        ),
        "over": ("(?<=番)(?:[还又]?多|半)", "翻了一番多 => over 2倍"),
        "approx": ("左右|上下|级(?=[,，。、的]|$)", "180万头左右 => approx 180万头"),
    },
    r"\s{0,3}(?:。(?=以[内上下]))?(?:{})",
)

_FALL = (
    r"(?:[降减跌]幅|净减少)(?:分别|均)?(?:达到?|为|在|(?:控制|保持|稳定|维持)在"
    r"|(?:(?:比|较)?(?:上年|去年|同比))?(?:收窄|缩小|扩大|回落)[至到])?"
)
"""降幅收窄至2.1%: however it moved, it is still a fall."""
DOWN = (
    "(?<=负担)减轻|(?<=指数)改善|(?<=指数同比)改善|(?<=[，、]同比)改善|(?<=浓度)改善|(?<=浓度同比)改善|(?<=浓度较上年)改善|(?<=浓度比上年)改善|(?<=”末)改善|下降|降低|减少|精简|压减|核减|回落|缩减|压缩|削减|缩短|下滑|放缓|减缓|"
    f"少[增收支产]|下跌|下调|下浮|负增长|减产|减支|减收|缩小|收窄|{_FALL}|减|降|跌|(?<![最至不])[低少慢](?!于)"
)
_UP = "增长|提高|增加|提升|上升|扩大|增幅|涨|回升|攀升|跃升|上调|上浮|调增|(?<!新)增|升"
_DIRECTION = rule(  # 下降到 is none
    rf"(?:(?P<down>(?:微幅?|略有?|小幅)?(?:{DOWN}))|(?:微幅?|略有?|小幅)?(?:{_UP}))了?(?:[（(][^（()）]{{0,4}}(?:口径|可比价)[)）])?$",
    "工业增加值增长8%，增速放缓0.6个百分点 => 工业增加值增速 | points | -0.6个百分点 | 2021 | actual",
    "下降13.3% => exact -13.3%",
    "略降0.5% => exact -0.5%",
    "PM2.5平均浓度降至39微克，降幅达32.8% => PM2.5平均浓度 | growth | -32.8% | 2021 | actual",
    "出口下降5%，降幅收窄至2.1% => 出口 | growth | -2.1% | 2021 | actual",
    "@plan 能耗强度降幅控制在3%左右 => 能耗强度 | growth | -3% | 2022 | target",
    "@plan 耕地净减少控制在2‰以内 => 耕地 | growth | -2‰ | 2022 | target",
)
_ROUND = rule(r"[百千万亿]|十万", "带动上十万贫困家庭 => at_least 10万")
_SIGN = rule(
    r"(?<![\w%％])[-－−]$|(?<=[一-龥])[-－−]$|(?<![正税减担债增])负$",
    "出口增速为-3.8% => 出口 | growth | -3.8% | 2021 | actual",
)
"""增速为-3.8%: a sign, where no number stands before it."""
_LIMIT = rule(
    r"(?:(?P<at_least>至少|最少)|(?P<at_most>至多|最多|最高))(?:再)?$",
    "至少降低15% => at_least -15%",
    "至多上浮3% => at_most 3%",
)
"""至少降低15%: the bound before the word of direction."""


class Bounds(Struct, frozen=True):
    """What stands around a quantity: `span` takes the words in."""

    span: Span
    """With the word of direction: 下降超过13.3%."""
    inner: Span
    """Without it: 超过13.3%."""
    bound: Bound
    down: bool
    """下降, 减少: the sign of a change."""
    up: bool


def bounds_of(text: str, number: Span, own: Bound = "exact") -> Bounds:
    """The words that bound the quantity at `number` of `text`; `own` is the bound that its numeral carries (余)."""
    before = text[max(0, number.start - 12) : number.start]
    start, bound = number.start, own
    sign = _SIGN.search(before)
    if sign:
        start -= len(sign[0])
        before = before[: sign.start()]
    prefix = _PREFIX.search(before)
    if prefix:
        start -= len(before) - prefix.start()
        bound = _told(prefix)
        before = before[: prefix.start()]
    suffix = _SUFFIX.match(text, number.end)
    if suffix and (not prefix or bound == "approx"):
        bound = _told(suffix)
    direction = _DIRECTION.search(before)
    if not prefix and before.endswith("上") and _ROUND.match(text, number.start):  # 上千家
        start, bound = start - 1, "at_least"
    inner = start
    if direction:
        start -= len(before) - direction.start()
        limit = None if prefix else _LIMIT.search(before, 0, direction.start())
        if limit:
            start, bound = start - len(limit[0]), _told(limit)
    end = suffix.end() if suffix else number.end
    return Bounds(
        Span(start, end),
        Span(inner, end),
        bound,
        bool(sign or (direction and direction["down"])),
        bool(direction and not direction["down"] and not sign),
    )


def _told(words: re.Match[str]) -> Bound:
    return next(bound for bound in _BOUNDS if bound == words.lastgroup)
