"""What is told of the country, or of the province, where a part of it reports: 全国经济增长5%, 全省平均增长7%."""

from msgspec.structs import replace

from site_gen.model.report import Level, Reading
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.rule import rule

_WIDER = rule(
    r"(?:^|[，,、：])(?:而|但|目前|同期|其间|预计|到?(?:19|20)\d\d年)*(?P<whole>[全我][国省])(?P<series>[^，,、\d]*)$",
    "全国经济增长5% => 经济 | growth | 5% | 2021 | actual | 全国",
    "税收增长8%，而全国税收增长5% => 税收 | growth | 5% | 2021 | actual | 全国",
)
_SERIES = rule(
    r"(?:总值|GDP|经济|经济总量|收入|投资|总额|进出口|出口|增加值|产量|价格|失业率|城镇化率|能耗|税收|平均)|^(?:预期|预计|同期)?(?:增长|下降|上涨|达到?|为)$",
    "税收增长8%，全国增长5% => 税收 | growth | 5% | 2021 | actual | 全国",
    "我国经济总量达到9万亿元 => 经济总量 | level | 9万亿元 | 2021 | actual | 全国",
    "全国文明城市达到3个 => 全国文明城市数 | level | 3个 | 2021 | actual",
)
_OTHERS = rule(
    r"^[全我]国(?=.)",
    "全国经济增长5%，我市增长8% => 经济 | growth | 8% | 2021 | actual",
)
_MEASURES = ("level", "growth", "average-growth")
_WITHIN: dict[Level, tuple[str, ...]] = {"province": ("国",), "unknown": ("国",)}
"""What the places of a level are part of; all others of a province, too."""


def of_wider(one: Circumstances, level: Level) -> Reading:
    """The reading, with whose it is where the words before its number say that it is of all the country or province."""
    reading, told = one.reading, _WIDER.search(one.before)
    if level == "national" or reading.subject or reading.measure not in _MEASURES:
        return reading
    whole = told["whole"] if told else ""
    theirs = whole[1:] in _WITHIN.get(level, ("国", "省")) and bool(told and _SERIES.search(told["series"]))
    again = one.earlier and not whole and reading.measure != "level"  # 全国经济增长5%，我市增长8%
    if not (theirs or again):
        return reading
    name = _OTHERS.sub("", reading.indicator)
    return replace(reading, indicator=name, subject=f"全{whole[1:]}" if theirs else None)
