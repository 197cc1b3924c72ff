"""Numerals of a sentence that state nothing of the place: points of who knows what, times of what others have."""

from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token

_EARLIER_STRETCH = rule(
    r"(?:[上前]一?个?五年|五”?(?:时期|期间))的(?:\d[\d.]*[%％倍][、和])*$",
    "财政收入是上个五年的119% => -",
    "是上个五年的2.6倍 => -",
)
_AGAINST_OTHERS = rule(
    r"(?:^|[，,、；;])(?:约|大约)?(?:是|为|相当于)(?![^，,]*(?:[上去]年|年前|同期|年[初底末]|五”?期?末|[上前]一?个?五年|五”?(?:时期|期间)?的))[^，,、；;\d]{2,16}的(?:约|近)?$",
    "相当于省下达任务的2.2倍 => -",
)
"""是省下达任务的2.2倍: so many times what somebody else set or has."""
_AN_AIM = rule(
    r"(?:左右|以上|以内)?的(?:(?:经济|年度|预期)*(?:增长|增速)的?(?:预期)?目标|目标(?=[仍很并]|不|需))",
    "5.5%左右的预期增长目标与规划总体衔接 => -",
)
_SO_MANY_PLACED = rule(
    r"(?:^|[，,；;、]|(?<=有))\d{1,3}[余多]?[项个家次](?:[一-龥]{0,6}(?:指标|街道|乡镇|镇|企业|学校|医院|园区|品牌|单位|[县区市]))?(?:位列|位居|稳居|居|列|排名?|进入|跻身)(?:全[国省市区县州]|月度|年度|世界)[^，,、；;\d]{0,6}前?$",
    "6项指标进入全省前十 => 进入全省前十的指标数 | count | 6项 | 2021 | actual",
    "9项指标中8项增速高于全省，5项位列全省前两位 => 位列全省前两位的指标数 | count | 5项 | 2021 | actual",
)
"""5项位列全省前两位: so many of them, and none is named."""
_FROM_START = rule(r"(?:^|[，,。；;：:\s])(?:[今明]年|实现|完成)?$", "5.5%左右的预期增长目标与规划总体衔接 => -")
"""5.5%左右的预期增长目标与……衔接: an aim set elsewhere is spoken of."""


def beyond(text: str, token: Token) -> bool:
    """Points of who knows what, or beside a time that no period says: 是上个五年的119%."""
    if text.startswith("点", token.span.end) and token.quantity.unit.printed.endswith("个"):  # 综合指数提高12.3个点
        return True
    before = text[max(0, token.span.start - 24) : token.span.start]
    if token.quantity.unit.printed == "倍" and _AGAINST_OTHERS.search(before):
        return True
    if token.shape == "rank" and _SO_MANY_PLACED.search(before):
        return True
    if token.quantity.unit.printed == "%" and _FROM_START.search(before) and _AN_AIM.match(text, token.span.end):
        return True
    sentence = text[text.rfind("。", 0, token.span.start) + 1 : token.span.start]
    told = any(map(str.isdecimal, sentence))  # 投资完成650亿元，是上个五年的2.6倍
    return bool(_EARLIER_STRETCH.search(before)) and not (told and token.quantity.unit.printed == "倍")
