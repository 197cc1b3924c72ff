"""Numerals that tell a time: 2021年, 12月30日, 三年行动, 21世纪, 近五年."""

from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token

_UNITS = ("年", "周年", "个月")
_AFTER = rule(
    r"\s{0,3}(?:年(?!均)|月|日|时许|点|世纪|年代|周岁生日|[-—/.]\d{1,2}[-—/.]\d{1,2})", "6月30日前完成 => 6 | date"
)
YEAR = rule(r"(?:19|20)\d\d", "到2035基本实现 => -")
_BEFORE = rule(r"(?:月|\d[-/.])\s{0,3}$", "3月28前交付 => 28 | date")
_DAYS = rule(r"(?:连续|近|最近|前|后|每|仅用|只用|用时|历时|工期|百日|奋战)$", "连续90天攻坚 => -")

_LASTING = rule(
    r"(?:年限|寿命|学制|期限|工龄)[^，,。；;]{0,26}$|(?:时限|周期|工期|用时|耗时|时间)[^，,。；;]{0,8}(?:至|到|为|缩短|压缩|压减|少)(?:了)?$"
    r"|(?:时限|周期|工期|用时|耗时|时间)(?:[由从][^，,。；;]{0,8}|[由从][^，,。；;]{0,16}(?:至|到|为|成))$|月数[^，,。；;]{0,4}$",
    "受教育年限提高到11.2年 => 受教育年限 | level | 11.2年 | 2021 | actual",
    "审批时间缩短到3个月 => 审批时间 | level | 3个月 | 2021 | actual",
    "库存去化周期由最高时的21.6个月缩短到9.4个月 => 库存去化周期 | level | 9.4个月 | 2021 | actual",
    "基金结余可支付月数达18个月 => 基金结余可支付月数 | level | 18个月 | 2021 | actual",
)
"""受教育年限提高到11.2年: a length of time that is measured."""

_QUARTERS = rule(r"个(?:季度|学期|采暖季)", "增速连续四个季度居全省首位 => 四个 | date")


def is_date(text: str, token: Token) -> bool:
    """A date or a stretch of time, which dates an observation but is none."""
    words = token.span.of(text)
    unit = token.quantity.unit.printed
    if unit in _UNITS and _lasts(text, token):
        return False
    if unit in _UNITS or (not unit and _AFTER.match(text, token.span.end)) or _QUARTERS.match(text, token.span.end - 1):
        return True
    if not unit and token.shape in ("plain", "range") and YEAR.fullmatch(words[:4]) and len(words) in (4, 9):
        return True
    before = text[max(0, token.span.start - 6) : token.span.start]
    return (not unit and bool(_BEFORE.search(before))) or (unit in ("天", "小时") and bool(_DAYS.search(before)))


def _lasts(text: str, token: Token) -> bool:
    """受教育年限提高到11.2年, 审批时间缩短到3个月: a size, not a date."""
    if token.shape != "plain" or token.quantity.value > 99:
        return False
    return bool(_LASTING.search(text[max(0, token.span.start - 30) : token.span.start]))
