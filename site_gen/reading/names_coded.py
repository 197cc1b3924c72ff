"""Numerals in codes, quotations and numbers without a unit: 5G, “三高四新”, 12345热线."""

from site_gen.reading.counting import LINK, tells_size
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.units import NAMING_UNITS, RUNS

_LETTER_BEFORE = rule(r"[A-Za-z][-–]?$", "B2栋厂房封顶 => -")
_LETTER_AFTER = rule(r"\s?[A-Za-z](?![A-Za-z]*[/时])|[+×*]|\s?[-–][A-Za-z]", "网络由4G升级到5G => -")
_PART_BEFORE = rule(r"[+×*#№]\s?$|\d[-–—./]$", "打造1+6个产业集群 => -")
_INDEX = rule(
    r"(?:指数|系数|评分|得分|收入比)$",
    "空气综合指数4.81 => 空气综合指数 | level | 4.81 | 2021 | actual",
    "城乡收入比1.89 => 城乡收入比 | level | 1.89 | 2021 | actual",
)
"""综合指数4.81: a size without a unit."""
_HOTLINE = rule(r"[^，,。；;、\d]{0,8}(?:热线|电话|平台)", "诉求只在12345便民服务热线应答 => 12345 | name")
ASPECT = rule(
    r"方面|类型(?=推进|实施|开展|分类)",
    "抓好9个方面的工作 => -",
    "按农业主导、生态文旅4个类型推进乡镇发展 => -",
    "从5方面提出对策 => -",
)
_INDEX_ENDS = rule(
    r"(?:左右|上下|以[上下内])?(?:[，,。；;、）)]|$)",
    "空气综合指数4.81 => 空气综合指数 | level | 4.81 | 2021 | actual",
    "@plan 居民消费价格指数103左右，就业稳定 => 居民消费价格指数 | level | 103 | 2022 | target",
)
_SCALES = ("万", "亿", "万亿", "千", "百")


def is_coded(text: str, token: Token, before: str) -> bool:
    """5G, G320, PM2.5, 1+3+10; but AED1200台 and 5KW count."""
    if _PART_BEFORE.search(before) and token.shape != "range":
        return True
    if _LETTER_AFTER.match(text, token.span.end) and not token.quantity.unit.printed:
        return True
    unit = token.quantity.unit.printed
    if before.endswith(("央视", "频道")):
        return True
    letter = _LETTER_BEFORE.search(before)
    alone = letter is not None and not before[: letter.start()][-1:].isascii()
    return letter is not None and (alone or not unit or unit in NAMING_UNITS or len(token.span) < 3)


def is_quoted(text: str, token: Token) -> bool:
    """In 《》, or in a short quotation that is a title or a slogan."""
    window = text[max(0, token.span.start - 30) : token.span.start]
    if window.rfind("《") > window.rfind("》"):
        return True
    start = window.rfind("“")
    if start <= window.rfind("”"):
        return False
    end = text.find("”", token.span.end, token.span.end + 30)
    if token.shape in ("zero", "multiple"):
        return False
    length = len(window) - start + (end - token.span.start if end >= 0 else 99)
    if length < 10 and token.quantity.unit.printed not in RUNS:
        return True
    return length < 26 and token.quantity.unit.printed not in ("%", "个百分点", *RUNS)


def is_bare(token: Token, text: str, before: str) -> bool:
    """No unit: a code (12345), unless the words link it to a thing: 人才总量突破300万."""
    if token.quantity.unit.printed in _SCALES:
        return not tells_size(text, token, before)
    if token.quantity.unit.printed:
        return False
    if ASPECT.match(text, token.span.end):
        return True
    if _HOTLINE.match(text, token.span.end):
        return True
    if _INDEX.search(before) and _INDEX_ENDS.match(text, token.span.end):
        return False
    return not LINK.search(before) or len(token.span) > 9
