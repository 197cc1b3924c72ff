"""What is used or let out per unit of output, told after another kind of it: 万元GDP能耗下降3%、电耗下降7%."""

from site_gen.reading.rule import rule

_USED = rule(
    r"[能水电煤]耗|用水量|二氧化碳排放量?",
    "万元GDP能耗下降3%、电耗下降7% => 万元GDP电耗 | growth | -7% | 2021 | actual",
    "单位GDP能耗下降3%，二氧化碳排放下降7% => 单位GDP二氧化碳排放 | growth | -7% | 2021 | actual",
)
_PER_OUTPUT = rule(
    r"(?P<of>(?:万元|单位)(?:(?:地区|国内)?生产总值|GDP|工业增加值|产值))(?:能源?|[水电煤])消?耗",
    "万元GDP能耗下降3%、电耗下降7% => 万元GDP电耗 | growth | -7% | 2021 | actual",
)
HEADS = ((_USED, _PER_OUTPUT),)
"""What says nothing by itself, and what it is of."""
