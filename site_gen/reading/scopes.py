"""The scope of a second value of one series: 剔除留抵退税因素后增长5.8%，自然口径下降4.1%."""

import re

from msgspec.structs import replace

from site_gen.model.report import Reading
from site_gen.reading.rule import rule

_SCOPE = rule(
    r"(?:按|以)?(?:(?P<alike>同口径|可比口径|同比口径)|(?P<natural>自然)(?:口径)?|(?P<without>(?:剔除|扣除|不含)[^，,；;。：:（）()\d]{2,20}?)(?:等?因素|影响)*)"
    r"(?:计算|核算)?后?(?:同比|比上年|较上年)?(?:实际|预计|可)?(?:增长|下降|完成|实现|增幅|降幅|达到?|为|约)*了?$",
    "税收9亿元，剔除退税因素后增长5.8%，自然口径下降4.1% => 税收（自然口径） | growth | -4.1% | 2021 | actual",
    "税收9亿元，剔除退税因素后增长5.8%，自然口径下降4.1% => 税收（剔除退税） | growth | 5.8% | 2021 | actual",
    "税收3.5亿元、自然增幅2%，同口径完成3.7亿元、增幅6.1% => 税收（同口径） | level | 3.7亿元 | 2021 | actual",
)
_SET_OUT = rule(
    r"(?<![^，,；;。：:、])(?P<without>(?:剔除|扣除|不含)[^，,；;。：:（）()\d]{2,20}?)(?P<factor>(?:等?因素|影响)*)后[，,][^，,；;。：:（）()\d]{2,24}$",
    "扣除房地产开发投资后，固定资产投资增长5.8% => 固定资产投资（扣除房地产开发投资） | growth | 5.8% | 2021 | actual",
    "剔除退税因素后，税收增长5.8% => 税收 | growth | 5.8% | 2021 | actual",
)
"""The clause before says what is left out of the one that follows."""
_LEFT_OUT = rule(
    r"(?:扣除|剔除|不含)(?!金额|额|标准)[^，]{2,}",
    "投资增长3.7%（扣除房地产投资增长11.2%） => 投资（扣除房地产投资） | growth | 11.2% | 2021 | actual",
)


def without(reading: Reading, before: Reading | None) -> Reading:
    """`固定资产投资（扣除房地产投资）` for the aside behind `before`, which is 固定资产投资增长3.7%."""
    if before is None or before.passage != reading.passage or not _LEFT_OUT.fullmatch(reading.indicator):
        return reading
    return replace(reading, indicator=f"{before.indicator}（{reading.indicator}）", indicator_id=None)


def scoped(reading: Reading, before: str, *, twice: bool) -> str:
    """The name of the series with the scope that the words `before` its number give, if they give one.

    `twice`: it has another value, too; else only what is left out as a part tells of another series.
    """
    apart, told = _SET_OUT.search(before), _SCOPE.search(before) if twice else None
    if "（" in reading.indicator or not (told or (apart and (twice or not apart["factor"]))):
        return reading.indicator
    return f"{reading.indicator}（{apart['without'] if apart else _scope(told)}）"


def _scope(told: re.Match[str] | None) -> str:
    if told is None:
        return ""
    return "同口径" if told["alike"] else "自然口径" if told["natural"] else told["without"]
