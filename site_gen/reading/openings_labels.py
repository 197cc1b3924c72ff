"""What stands before the colon of an item in a list: ——城镇新增就业：计划5万人，预计6万人."""

from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

_LABEL = rule(
    r"(?:PM2\.5|PM10|[一-龥A-Z（）()]{2,16})(?:就业|能耗|涨幅|增速|增幅|价格|收入比|面积|浓度|率|比重|比例|强度|总?[值额量]|收入|支出|投资|人数|户数)",
    "——单位GDP能耗：计划下降3%，预计下降3.4% => 单位GDP能耗 | growth | -3.4% | 2021 | estimate",
    "——PM2.5浓度：35微克 => PM2.5浓度 | level | 35微克 | 2021 | actual",
    "——城镇新增就业：计划5万人，预计6万人 => 城镇新增就业人数 | count | 6万人 | 2021 | estimate",
)
_FIGURE = rule(
    r"[：:]\s*(?:今年|去年|全年|年初|年度)?(?:计划|预计|预期|目标|实际|力争)?(?:实现|完成|达到?|控制在|稳定在|增长|上涨|下降|降低|提高|为|是)*\d",
    "——城镇新增就业：预计6万人 => 城镇新增就业人数 | count | 6万人 | 2021 | estimate",
)
"""Right behind the colon its number stands, and no other name."""


def labelled(words: str, after: str) -> str:
    """`城镇新增就业` of ——城镇新增就业 before `：计划5万人`; else nothing."""
    label = trim_start(words).strip("，。；; ")
    known = bool(_LABEL.fullmatch(label)) and not leading_verb(label)
    return label if known and _FIGURE.match(after) else ""
